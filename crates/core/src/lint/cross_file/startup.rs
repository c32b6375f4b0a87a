//! What stops a gateway from a published image from working with Docker Compose although each file is valid.

use crate::catalog::Release;
use crate::lint::NamesCode;
use crate::lint::project::container_variables::ContainerVariables;
use crate::lint::project::service::Service;
use crate::lint::{Findings, InferredDeployment, Location, Project};
use crate::rules::Severity;

/// Proxies that send forwarding headers without being told to.
const FORWARDING: [&str; 3] = ["caddy", "traefik", "cloudflared"];

pub(in crate::lint) fn check(
    project: &Project,
    release: &'static Release,
    inferred: &InferredDeployment,
    findings: &mut Findings,
) {
    if inferred.fly.is_some() {
        return;
    }
    let variables = project.variables();
    let Some(service) = Service::find(project, &variables) else { return };
    untrusted_proxy(release, inferred, findings);
    let is_published = service.text("image").is_some_and(|image| release.is_prebuilt(&image.value));
    // A build or another file may add anything.
    if !is_published || ["build", "extends", "volumes_from"].iter().any(|key| service.value(key).is_some()) {
        return;
    }
    state(project, release, &service, findings);
    program(&service, findings);
}

/// A proxy next to the gateway, and a release that rejects proxies not listed as trusted.
fn untrusted_proxy(release: &'static Release, inferred: &InferredDeployment, findings: &mut Findings) {
    let around = &inferred.network;
    let (Some((name, location)), Some((_, config))) = (&around.proxy, &inferred.config) else { return };
    let is_told = config.pointer("/gateway/trustedProxies").is_some();
    let image = &around.proxy_image;
    if is_told || !release.refuses_unknown_proxies || !FORWARDING.iter().any(|known| image.contains(known)) {
        return;
    }
    // If the gateway publishes a port itself, the proxy may serve something else.
    let severity = if around.is_unpublished { Severity::Error } else { Severity::Warning };
    let title = release.title();
    findings.add(NamesCode::N12, severity, *location, &[("value", name), ("release", &title)]);
}

/// The state directory is lost with the container unless it is on a mount.
fn state(project: &Project, release: &'static Release, service: &Service<'_>, findings: &mut Findings) {
    let variables = ContainerVariables::of(project, service);
    // An environment file that was not given may set the directory.
    if !variables.is_complete {
        return;
    }
    let own = |name: &str| variables.get(name).map(|variable| variable.value.clone());
    if own(&release.variable("HOME")).is_some() {
        return;
    }
    let user = service.text("user").map(|user| user.value).unwrap_or_default();
    let home = match user.split(':').next() {
        Some("" | "node" | "1000") => "/home/node",
        Some("root" | "0") => "/root",
        _ => return,
    };
    let directory = match (own(&release.variable("STATE_DIR")), own("HOME")) {
        (Some(Some(directory)), _) if directory.starts_with('/') => directory,
        (None, Some(Some(home))) if home.starts_with('/') => format!("{home}/{}", release.state_directory),
        (None, None) => format!("{home}/{}", release.state_directory),
        _ => return,
    };
    let directory = directory.trim_end_matches('/');
    let is_kept = service.volumes().iter().any(|volume| {
        let target = volume.target.trim_end_matches('/');
        // The state directory of another generation is reported elsewhere.
        if target.ends_with("/.clawdbot") || target.ends_with("/.moltbot") {
            return true;
        }
        directory.strip_prefix(target).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    if is_kept {
        return;
    }
    let Some(location) =
        service.value("volumes").map(|(file, node)| Location::new(file, node.span)).or_else(|| service.location())
    else {
        return;
    };
    findings.add(NamesCode::N13, Severity::Warning, location, &[("value", service.name), ("example", directory)]);
}

/// A command that has the arguments but not the program.
fn program(service: &Service<'_>, findings: &mut Findings) {
    if service.value("entrypoint").is_some() {
        return;
    }
    let command = service.words("command");
    if let Some(first) = command.first()
        && first.value == "gateway"
    {
        findings.add(NamesCode::N14, Severity::Error, first.location, &[("value", &first.value)]);
    }
}
