//! A deployment with Docker Compose.

use super::super::Place;
use super::super::compose::values;
use super::super::seen::Seen;
use super::super::service::{Published, Service, Volume};
use super::{Observation, Scene, Surroundings, dockerfile, option};
use crate::files::compose::{CONTAINER_PORT, Compose};
use crate::plan::{Bind, Field, choices};

pub(super) fn observe(scene: &Scene<'_>, seen: &mut Observation) {
    let Some(service) = Service::find(scene.project, scene.variables) else { return };
    seen.anchor = service.place();
    seen.surroundings = Surroundings::of(&service);
    let command = service.command();
    seen.allows_unconfigured = command.iter().any(|word| word.value == "--allow-unconfigured");
    seen.command_port = option(&command, "--port");
    let bind = option(&command, "--bind").or_else(|| {
        let name = scene.release.variable("GATEWAY_BIND");
        let own = service.environment().into_iter().find(|variable| variable.name == name);
        own.and_then(|variable| variable.value).filter(|_| command.is_empty())
    });
    if let Some(bind) = &bind {
        seen.set(Field::DockerBind, bind);
    }
    let ports = service.ports();
    let command_port = seen.command_port.as_ref().and_then(|port| port.value.parse::<u16>().ok());
    let published = gateway_port(&ports, command_port);
    if let Some(published) = published {
        // What is no single port is a finding of the compose file.
        if published.host.parse::<u16>().is_ok() {
            seen.set(Field::DockerHostPort, &published.host_origin);
            seen.draft.set(Field::DockerHostPort, published.host.as_str());
        }
        seen.set_at(Field::DockerExpose, is_public(published).to_string(), published.place);
    }
    image(scene, &service, seen);
    let volumes = service.volumes();
    mounts(scene, &volumes, seen);
    environment(scene, &service, seen);

    let target_port = published.and_then(|published| published.container.parse().ok());
    // Without a command the image's own counts, which binds and listens as it should.
    seen.is_bind_configured = bind.is_none() && !command.is_empty();
    // Where it cannot be read, its own finding says so, and it contradicts nothing.
    let bind = bind.and_then(|bind| bind.value.trim().parse::<Bind>().ok()).unwrap_or(Bind::Lan);
    seen.compose = Some(Compose {
        service: service.name.to_owned(),
        env_prefix: scene.release.env_prefix,
        builds: service.value("build").is_some(),
        init: service.value("init").is_some(),
        host_address: published
            .filter(|published| !is_public(published))
            .and_then(|published| published.address.clone())
            .or_else(|| published.is_none().then(|| "127.0.0.1".to_owned())),
        target_port: target_port.or(command_port).unwrap_or(CONTAINER_PORT),
        command_port: command_port
            .or(if command.is_empty() { Some(CONTAINER_PORT) } else { target_port })
            .unwrap_or(CONTAINER_PORT),
        bind,
        environment: Vec::new(),
        mounts: Vec::new(),
        extra_mounts: Vec::new(),
        home_volume: None,
        dropped_capabilities: &[],
    });
}

/// The mapping that leads to the gateway: to the port it is told, or to its usual one, or the first.
fn gateway_port(ports: &[Published], command_port: Option<u16>) -> Option<&Published> {
    let leads_to = |port: u16| ports.iter().find(move |published| published.container == port.to_string());
    command_port.and_then(leads_to).or_else(|| leads_to(CONTAINER_PORT)).or_else(|| ports.first())
}

/// Whether a mapping listens on every address of the host.
fn is_public(published: &Published) -> bool {
    published.address.as_deref().is_none_or(|address| matches!(address, "" | "0.0.0.0" | "::" | "[::]" | "*"))
}

fn image(scene: &Scene<'_>, service: &Service<'_>, seen: &mut Observation) {
    let image = service.text("image");
    let builds = service.value("build").is_some();
    if builds {
        if let Some(image) = image.as_ref().filter(|image| !image.value.trim().is_empty()) {
            seen.set(Field::ImageName, image);
        }
        dockerfile::observe(scene, seen);
        return;
    }
    let Some(image) = image else { return };
    seen.draft.set(Field::ImagePackages, "");
    if !values::is_image(image.value.trim()) {
        // What cannot be a name at all is said of the name.
        seen.set(Field::ImageName, &image);
        return;
    }
    let source = if scene.release.is_prebuilt(&image.value) { choices::PREBUILT } else { choices::SOURCE };
    seen.set_at(Field::ImageSource, source, image.place);
}

fn mounts(scene: &Scene<'_>, volumes: &[Volume], seen: &mut Observation) {
    let release = scene.release;
    let mut extra: Vec<(String, Place)> = Vec::new();
    for volume in volumes {
        let target = volume.target.trim_end_matches('/');
        let is_path = volume.source.starts_with(['/', '.', '~']);
        if target == release.container_state() {
            if let Some(home) =
                volume.source.trim_end_matches('/').strip_suffix(&format!("/{}", release.state_directory))
                && home.starts_with('/')
                && !home.contains("//")
                && !home.ends_with('/')
            {
                seen.set_at(Field::GcpHome, home, volume.origin.as_ref().map_or(volume.place, |origin| origin.place));
            }
        } else if target == "/home/node" && !is_path && !volume.source.is_empty() {
            seen.set_at(Field::DockerHomeVolume, volume.source.clone(), volume.place);
        } else if target != release.container_workspace() && target != "/home/node/.config/openclaw" && is_path {
            extra.push((volume.text.clone(), volume.place));
        }
    }
    if let (Some(first), Some(last)) = (extra.first(), extra.last()) {
        let place =
            if first.1.file == last.1.file { Place::new(first.1.file, first.1.span.to(last.1.span)) } else { first.1 };
        seen.set_list(Field::DockerExtraMounts, place, ", ", extra);
    }
}

fn environment(scene: &Scene<'_>, service: &Service<'_>, seen: &mut Observation) {
    let own = scene.release.variable("GATEWAY_TOKEN");
    let mut variables = service.environment();
    let token = variables.iter().find(|variable| variable.name == own);
    if let Some(variable) = token {
        seen.token_missing = Some(variable.name_place);
        // From the shell or from a file nobody showed: nothing is known about it.
        seen.token = variable.value.clone().filter(|value| value.is_whole || !value.value.is_empty());
    } else {
        let passed: Vec<String> = service.environment_files().into_iter().map(|file| file.value).collect();
        let shown = |path: &str| {
            let name = path.rsplit('/').next();
            scene.project.dotenv_files().find(|(_, file, _)| name == Some(file.base_name()))
        };
        seen.token = passed.iter().rev().find_map(|path| {
            let (file, _, dotenv) = shown(path)?;
            let written = dotenv.entry(&own)?.value.as_ref()?;
            let value = written.template.evaluate(&|name| scene.variables.get(name).map(str::to_owned)).value;
            Some(Seen { value, place: Place::new(file, written.span), is_whole: written.template.is_literal() })
        });
        // It may stand in a file that nobody showed.
        seen.token_missing = service.place().filter(|_| passed.iter().all(|path| shown(path).is_some()));
    }
    if seen.token.as_ref().is_some_and(|token| token.value.is_empty()) && scene.project.environment_file().is_none() {
        seen.token = None;
    }
    variables.retain(|variable| variable.name == "TZ");
    if let Some(Seen { value, place, is_whole }) = variables.into_iter().find_map(|variable| variable.value) {
        seen.set(Field::DockerTimezone, &Seen { value, place, is_whole });
    }
}
