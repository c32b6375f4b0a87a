//! A deployment with Docker Compose.

use super::super::Location;
use super::super::compose::values;
use super::{InferredDeployment, Inputs, Network, dockerfile, option};
use crate::files::compose::{CONTAINER_PORT, Compose};
use crate::lint::project::program::Program;
use crate::lint::project::service::{Published, Service, Volume};
use crate::lint::spanned::Spanned;
use crate::plan::{Bind, Field, choices};

pub(super) fn infer(inputs: &Inputs<'_>, seen: &mut InferredDeployment) {
    let Some(service) = Service::find(inputs.project, inputs.variables) else { return };
    seen.program = service.program(inputs.project);
    if seen.program == Program::Other {
        return;
    }
    seen.anchor = service.location();
    seen.network = Network::of(&service);
    let command = service.gateway_command();
    let has_command = service.has_command();
    seen.allows_unconfigured = command.iter().any(|word| word.value == "--allow-unconfigured");
    seen.command_port = option(&command, "--port");
    let bind = option(&command, "--bind").or_else(|| {
        let name = inputs.release.variable("GATEWAY_BIND");
        let own = service.environment().into_iter().find(|variable| variable.name == name);
        own.and_then(|variable| variable.value).filter(|_| !has_command)
    });
    // An empty value is that of a variable that is not set here.
    let bind = bind.filter(|bind| !bind.value.trim().is_empty() || bind.is_whole);
    if let Some(bind) = &bind {
        seen.set(Field::DockerBind, bind);
    }
    let ports = service.ports();
    let command_port = seen.command_port.as_ref().and_then(|port| port.value.parse::<u16>().ok());
    let published = gateway_port(&ports, command_port);
    if let Some(published) = published {
        // Anything but a single port is reported by the compose rules.
        if published.host.parse::<u16>().is_ok() {
            seen.set(Field::DockerHostPort, &published.host_origin);
            seen.draft.set(Field::DockerHostPort, published.host.as_str());
        }
        seen.set_at(Field::DockerExpose, is_public(published).to_string(), published.location);
    }
    image(inputs, &service, seen);
    let volumes = service.volumes();
    mounts(inputs, &volumes, seen);
    environment(inputs, &service, seen);

    let target_port = published.and_then(|published| published.container.parse().ok());
    // The configuration decides if no command does.
    seen.is_bind_configured = bind.is_none();
    // An invalid value has its own finding and contradicts nothing.
    let bind = bind.and_then(|bind| bind.value.trim().parse::<Bind>().ok()).unwrap_or(Bind::Lan);
    seen.compose = Some(Compose {
        service: service.name.to_owned(),
        env_prefix: inputs.release.env_prefix,
        builds: service.value("build").is_some(),
        init: service.value("init").is_some(),
        host_address: published
            .filter(|published| !is_public(published))
            .and_then(|published| published.address.clone())
            .or_else(|| published.is_none().then(|| "127.0.0.1".to_owned())),
        target_port: target_port.or(command_port).unwrap_or(CONTAINER_PORT),
        command_port: command_port
            .or(if has_command { target_port } else { Some(CONTAINER_PORT) })
            .unwrap_or(CONTAINER_PORT),
        bind,
        environment: Vec::new(),
        mounts: Vec::new(),
        extra_mounts: Vec::new(),
        home_volume: None,
        dropped_capabilities: &[],
    });
}

/// The mapping for the gateway: that of its command's port, or of the default port, or the first.
fn gateway_port(ports: &[Published], command_port: Option<u16>) -> Option<&Published> {
    let leads_to = |port: u16| ports.iter().find(move |published| published.container == port.to_string());
    command_port.and_then(leads_to).or_else(|| leads_to(CONTAINER_PORT)).or_else(|| ports.first())
}

fn is_public(published: &Published) -> bool {
    published.address.as_deref().is_none_or(|address| matches!(address, "" | "0.0.0.0" | "::" | "[::]" | "*"))
}

fn image(inputs: &Inputs<'_>, service: &Service<'_>, seen: &mut InferredDeployment) {
    let image = service.text("image");
    let builds = service.value("build").is_some();
    if builds {
        if let Some(image) = image.as_ref().filter(|image| !image.value.trim().is_empty()) {
            seen.set(Field::ImageName, image);
        }
        dockerfile::infer(inputs, seen);
        return;
    }
    let Some(image) = image else { return };
    seen.draft.set(Field::ImagePackages, "");
    if image.value.trim().is_empty() && !image.is_whole {
        return;
    }
    if !values::is_image(image.value.trim()) {
        seen.set(Field::ImageName, &image);
        return;
    }
    let source = if inputs.release.is_prebuilt(&image.value) { choices::PREBUILT } else { choices::SOURCE };
    seen.set_at(Field::ImageSource, source, image.location);
}

fn mounts(inputs: &Inputs<'_>, volumes: &[Volume], seen: &mut InferredDeployment) {
    let release = inputs.release;
    let mut extra: Vec<(String, Location)> = Vec::new();
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
                seen.set_at(
                    Field::GcpHome,
                    home,
                    volume.origin.as_ref().map_or(volume.location, |origin| origin.location),
                );
            }
        } else if target == "/home/node" && !is_path && !volume.source.is_empty() {
            seen.set_at(Field::DockerHomeVolume, volume.source.clone(), volume.location);
        } else if target != release.container_workspace() && target != "/home/node/.config/openclaw" && is_path {
            extra.push((volume.text.clone(), volume.location));
        }
    }
    if let (Some(first), Some(last)) = (extra.first(), extra.last()) {
        let location = if first.1.file == last.1.file {
            Location::new(first.1.file, first.1.span.to(last.1.span))
        } else {
            first.1
        };
        seen.set_list(Field::DockerExtraMounts, location, ", ", extra);
    }
}

fn environment(inputs: &Inputs<'_>, service: &Service<'_>, seen: &mut InferredDeployment) {
    let own = inputs.release.variable("GATEWAY_TOKEN");
    let mut variables = service.environment();
    let token = variables.iter().find(|variable| variable.name == own);
    if let Some(variable) = token {
        seen.token_missing = Some(variable.name_location);
        // From the shell or a file that was not given: unknown.
        seen.token = variable.value.clone().filter(|value| value.is_whole || !value.value.is_empty());
    } else {
        let passed: Vec<String> = service.environment_files().into_iter().map(|file| file.value).collect();
        let shown = |path: &str| {
            let name = path.rsplit('/').next();
            inputs.project.dotenv_files().find(|(_, file, _)| name == Some(file.base_name()))
        };
        seen.token = passed.iter().rev().find_map(|path| {
            let (file, _, dotenv) = shown(path)?;
            let written = dotenv.entry(&own)?.value.as_ref()?;
            let value = written.template.evaluate(&|name| inputs.variables.get(name).map(str::to_owned)).value;
            Some(Spanned {
                value,
                location: Location::new(file, written.span),
                is_whole: written.template.is_literal(),
            })
        });
        // It may be in a file that was not given.
        seen.token_missing = service.location().filter(|_| passed.iter().all(|path| shown(path).is_some()));
    }
    if seen.token.as_ref().is_some_and(|token| token.value.is_empty()) && inputs.project.environment_file().is_none() {
        seen.token = None;
    }
    variables.retain(|variable| variable.name == "TZ");
    if let Some(Spanned { value, location, is_whole }) = variables.into_iter().find_map(|variable| variable.value) {
        seen.set(Field::DockerTimezone, &Spanned { value, location, is_whole });
    }
}
