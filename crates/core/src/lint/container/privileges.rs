//! What gives the container control of the host, and an image that changes with every pull.

use crate::lint::project::program::is_prebuilt;
use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings, Location};
use crate::rules::Severity;

/// Tags that name no release.
const MOVING: [&str; 9] =
    ["latest", "main", "slim", "main-slim", "latest-slim", "latest-browser", "beta", "dev", "stable"];

pub(super) fn check(service: &Service<'_>, findings: &mut Findings) {
    for volume in service.volumes() {
        if matches!(volume.source.rsplit('/').next(), Some("docker.sock" | "podman.sock" | "containerd.sock")) {
            findings.add(ContainerCode::K1, Severity::Warning, volume.location, &[("value", &volume.source)]);
        }
    }
    if let Some((file, node)) = service.value("privileged")
        && node.as_bool() == Some(true)
    {
        findings.add(ContainerCode::K2, Severity::Warning, Location::new(file, node.span), &[("value", "privileged")]);
    }
    if let Some((file, node)) = service.value("cap_add") {
        for item in node.as_sequence().into_iter().flatten() {
            let Some(name) = item.as_str() else { continue };
            if matches!(name.trim_start_matches("CAP_"), "ALL" | "SYS_ADMIN") {
                let value = format!("cap_add: {name}");
                findings.add(
                    ContainerCode::K2,
                    Severity::Warning,
                    Location::new(file, item.span),
                    &[("value", &value)],
                );
            }
        }
    }
    image(service, findings);
}

/// A published image whose tag moves. An image built here has the release of the Dockerfile.
fn image(service: &Service<'_>, findings: &mut Findings) {
    let Some(image) = service.text("image").filter(|_| service.value("build").is_none()) else { return };
    let name = image.value.trim();
    if !is_prebuilt(name) || name.contains('@') {
        return;
    }
    let tag = name.rsplit_once(':').map(|(_, tag)| tag).filter(|tag| !tag.contains('/'));
    if tag.is_none_or(|tag| MOVING.contains(&tag)) {
        findings.add(ContainerCode::K3, Severity::Warning, image.location, &[("value", name)]);
    }
}
