//! The configuration as a mount of a single file.

use crate::catalog::{Product, Release};
use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings};
use crate::rules::Severity;

pub(super) fn check(service: &Service<'_>, release: &'static Release, findings: &mut Findings) {
    for volume in service.volumes() {
        let name = volume.target.rsplit('/').next().unwrap_or_default();
        // A copy that a script puts into place may be mounted anywhere.
        let is_in_state = volume.target.contains(release.state_directory) || volume.target.starts_with("/data/");
        if is_configuration(name) && is_in_state {
            let folder = volume.target.strip_suffix(name).unwrap_or_default().trim_end_matches('/');
            let values = [("value", name), ("example", folder)];
            findings.add(ContainerCode::K9, Severity::Warning, volume.location, &values);
        }
    }
}

fn is_configuration(name: &str) -> bool {
    name.strip_suffix(".json").is_some_and(|product| Product::from_id(product).is_some())
}
