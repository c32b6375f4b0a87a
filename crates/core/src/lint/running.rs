//! What keeps a gateway of a published image from working with Docker Compose, though every file alone is right.

use super::service::Service;
use super::{Findings, Observation, Place, Project};
use crate::catalog::Release;
use crate::i18n::lint::NamesCode;
use crate::rules::Severity;

/// Proxies that send forwarding headers without being told to.
const FORWARDING: [&str; 3] = ["caddy", "traefik", "cloudflared"];

pub(super) fn check(project: &Project, release: &'static Release, observation: &Observation, findings: &mut Findings) {
    if observation.fly.is_some() {
        return;
    }
    let variables = project.variables();
    let Some(service) = Service::find(project, &variables) else { return };
    untrusted_proxy(release, observation, findings);
    let is_published = service.text("image").is_some_and(|image| release.is_prebuilt(&image.value));
    // What another file or a build adds is not known.
    if !is_published || ["build", "extends", "volumes_from"].iter().any(|key| service.value(key).is_some()) {
        return;
    }
    state(release, &service, findings);
    program(&service, findings);
}

/// A proxy beside the gateway, and a release that refuses proxies it was not told of.
fn untrusted_proxy(release: &'static Release, observation: &Observation, findings: &mut Findings) {
    let around = &observation.surroundings;
    let (Some((name, place)), Some((_, config))) = (&around.proxy, &observation.config) else { return };
    let is_told = config.pointer("/gateway/trustedProxies").is_some();
    let image = &around.proxy_image;
    if is_told || !release.refuses_unknown_proxies || !FORWARDING.iter().any(|known| image.contains(known)) {
        return;
    }
    // It may serve something else where the gateway has a port of its own.
    let severity = if around.is_behind { Severity::Error } else { Severity::Warning };
    let title = release.title();
    findings.add(NamesCode::N12, severity, *place, &[("value", name), ("release", &title)]);
}

/// The directory of the state, which only a mount keeps.
fn state(release: &'static Release, service: &Service<'_>, findings: &mut Findings) {
    let environment = service.environment();
    let own = |name: &str| environment.iter().find(|variable| variable.name == name);
    if own(&release.variable("HOME")).is_some() || !service.environment_files().is_empty() {
        return;
    }
    let user = service.text("user").map(|user| user.value).unwrap_or_default();
    let home = match user.split(':').next() {
        Some("" | "node" | "1000") => "/home/node",
        Some("root" | "0") => "/root",
        _ => return,
    };
    let written = |name: &str| own(name).map(|variable| variable.value.as_ref().map(|seen| seen.value.clone()));
    let directory = match (written(&release.variable("STATE_DIR")), written("HOME")) {
        (Some(Some(directory)), _) if directory.starts_with('/') => directory,
        (None, Some(Some(home))) if home.starts_with('/') => format!("{home}/{}", release.state_directory),
        (None, None) => format!("{home}/{}", release.state_directory),
        _ => return,
    };
    let directory = directory.trim_end_matches('/');
    let is_kept = service.volumes().iter().any(|volume| {
        let target = volume.target.trim_end_matches('/');
        // The state of another generation has a finding of its own.
        if target.ends_with("/.clawdbot") || target.ends_with("/.moltbot") {
            return true;
        }
        directory.strip_prefix(target).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    if is_kept {
        return;
    }
    let Some(place) =
        service.value("volumes").map(|(file, node)| Place::new(file, node.span)).or_else(|| service.place())
    else {
        return;
    };
    findings.add(NamesCode::N13, Severity::Warning, place, &[("value", service.name), ("example", directory)]);
}

/// A command of the product's command line without the program itself.
fn program(service: &Service<'_>, findings: &mut Findings) {
    if service.value("entrypoint").is_some() {
        return;
    }
    let command = service.command();
    if let Some(first) = command.first()
        && first.value == "gateway"
    {
        findings.add(NamesCode::N14, Severity::Error, first.place, &[("value", &first.value)]);
    }
}
