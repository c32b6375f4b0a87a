//! Rules about who gets access to the gateway, by its configuration and by files that others read.

mod authentication;
mod examples;
mod origins;
mod rules;
mod secrets;

pub use self::rules::AccessCode;

use crate::catalog::Release;
use crate::lint::project::release::DetectedRelease;
use crate::lint::{Findings, Location, Project};
use crate::read::Node;
use crate::rules::Severity;

pub(super) fn check(project: &Project, detected: &DetectedRelease, findings: &mut Findings) {
    let release: &'static Release = detected.release;
    for (file, _, root) in project.configurations() {
        authentication::check(project, file, root, detected, findings);
        secrets::check(project, file, root, release, findings);
        origins::check(project, file, root, findings);
        retired(file, root, release, findings);
    }
    secrets::placeholders(project, release, findings);
    examples::check(project, findings);
}

/// Keys that newer releases accept and ignore. Source: openclaw@2026.9.6, config validate, measured.
const RETIRED: [&[&str]; 1] = [&["gateway", "controlUi", "dangerouslyDisableDeviceAuth"]];

/// Whether a release accepts a key and ignores it.
pub(super) fn is_retired(path: &str, release: &Release) -> bool {
    release.id == crate::catalog::newest().id && RETIRED.iter().any(|known| known.join(".") == path)
}

fn retired(file: usize, root: &Node, release: &Release, findings: &mut Findings) {
    for path in RETIRED {
        let Some((key, parents)) = path.split_last() else { continue };
        let parent = parents.iter().try_fold(root, |node, key| node.key(key));
        let Some(entry) = parent.and_then(|parent| parent.entry(key)) else { continue };
        let path = path.join(".");
        if is_retired(&path, release) && entry.value.as_bool() == Some(true) {
            let title = release.title();
            let values = [("value", path.as_str()), ("release", title.as_str())];
            findings.add(AccessCode::A9, Severity::Warning, Location::new(file, entry.key_span), &values);
        }
    }
}
