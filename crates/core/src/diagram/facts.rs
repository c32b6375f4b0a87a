//! The values of a plan as the diagram shows them.

use crate::files::compose::CONTAINER_PORT;
use crate::files::env_file::profile_secrets;
use crate::i18n::diagram::PictureTexts;
use crate::i18n::fill;
use crate::plan::{Bind, Blocked, Checked, Plan, Target};

/// How the gateway is reached.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Route {
    Compose,
    FlyPublic,
    Flycast,
    SixPn,
}

pub(super) struct Facts {
    pub(super) route: Route,
    pub(super) name: String,
    pub(super) host_port: String,
    pub(super) local_port: String,
    pub(super) port: String,
    pub(super) bind: &'static str,
    pub(super) browser_address: String,
    pub(super) volume: String,
    pub(super) volume_size: String,
    pub(super) mount: String,
    pub(super) folders: Vec<String>,
    pub(super) providers: Vec<&'static str>,
    pub(super) channels: Vec<&'static str>,
}

/// A value, or a question mark if its field is invalid.
pub(super) fn shown<T: ToString>(value: &Checked<T>, text: &PictureTexts) -> String {
    value.as_ref().map_or_else(|Blocked(_)| text.unknown.to_owned(), ToString::to_string)
}

impl Facts {
    pub(super) fn of(plan: &Plan, text: &PictureTexts) -> Self {
        let route = match plan.target {
            Target::Gcp => Route::Compose,
            Target::Fly => Route::FlyPublic,
            Target::FlyPrivate if plan.fly.has_service => Route::Flycast,
            Target::FlyPrivate => Route::SixPn,
        };
        let on_fly = plan.target.is_fly();
        let name = if on_fly { shown(&plan.fly.app, text) } else { shown(&plan.gcp.vm_name, text) };
        let local_port = if on_fly { shown(&plan.fly.proxy_port, text) } else { shown(&plan.docker.tunnel_port, text) };
        let browser_address = if route == Route::FlyPublic {
            ["https://", &name, ".fly.dev"].concat()
        } else {
            ["http://127.0.0.1:", &local_port].concat()
        };
        let config = &plan.config;
        let selected = |names: &[(bool, &'static str)]| -> Vec<&'static str> {
            names.iter().filter(|(wanted, _)| *wanted).map(|(_, name)| *name).collect()
        };
        Self {
            route,
            host_port: shown(&plan.docker.host_port, text),
            local_port,
            port: if on_fly { shown(&plan.fly.port, text) } else { CONTAINER_PORT.to_string() },
            bind: if on_fly { "lan" } else { plan.docker.bind.map_or(text.unknown, Bind::as_str) },
            browser_address,
            volume: shown(&plan.fly.volume_name, text),
            volume_size: shown(&plan.fly.volume_size, text),
            mount: plan.fly.mount.as_ref().map_or_else(|_| text.unknown.to_owned(), |mount| mount.trimmed().to_owned()),
            folders: folders(plan, text),
            providers: selected(&[
                (config.anthropic, "Anthropic"),
                (config.openai, "OpenAI"),
                (config.google, "Google"),
            ]),
            channels: selected(&[
                (config.discord.is_some(), "Discord"),
                (config.telegram, "Telegram"),
                (config.whatsapp, "WhatsApp"),
                (config.slack, "Slack"),
            ]),
            name,
        }
    }
}

/// The mounts of the container, as paths on the VM.
fn folders(plan: &Plan, text: &PictureTexts) -> Vec<String> {
    let release = plan.release;
    let home = match &plan.gcp.home {
        Ok(Some(home)) => home.trimmed().to_owned(),
        Ok(None) => "~".to_owned(),
        Err(_) => text.unknown.to_owned(),
    };
    let below = |name: &str| [&*home, "/", name].concat();
    let mut folders = Vec::new();
    if let Ok(Some(volume)) = &plan.docker.home_volume {
        folders.push(fill(text.docker_volume, &[("name", volume.as_str())]));
    }
    folders.extend([below(release.state_directory), below(release.workspace)]);
    if release.has_profile_secrets {
        folders.push(below(&profile_secrets(plan)));
    }
    folders.extend(plan.docker.extra_mounts.iter().flatten().map(|mount| mount.as_str().to_owned()));
    folders
}
