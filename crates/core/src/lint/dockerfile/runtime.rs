//! Whether the image has the Node.js version that the release needs.

use super::build::Build;
use super::start::starts_gateway;
use crate::catalog;
use crate::lint::DockerfileCode;
use crate::lint::capped_findings::CappedFindings;
use crate::lint::project::packages::{Package, packages};
use crate::rules::Severity;

/// Older major versions are always rejected. Source: openclaw@2026.9.6, `nodeRuntimeFailure`.
const OLDEST: u32 = 24;

pub(super) fn check(build: &Build<'_>, report: &mut CappedFindings<'_>) {
    let newest = catalog::newest();
    let Some(last) = build.stages.len().checked_sub(1) else { return };
    if build.release.id != newest.id {
        return;
    }
    let line = build.line_of(last);
    let Some(image) = line.last().map(|stage| stage.image) else { return };
    let Some(major) = major_of(&image.text).filter(|major| *major < OLDEST) else { return };
    // The version of an npm package is known; a clone has the version of the build day.
    let packages = packages(line.iter().flat_map(|stage| stage.commands().map(|(_, _, _, command)| command)));
    let is_newest = |package: &Package| {
        package.name == newest.short_name()
            && package.version.as_deref().is_none_or(|version| version == "latest" || version == newest.version)
    };
    let is_installed = packages.iter().any(is_newest);
    // A release that needs another version of Node.js, or one that only a build argument names.
    let is_other = !is_installed && !packages.is_empty();
    if is_other || !is_installed && !starts_gateway(build) {
        return;
    }
    let severity = if is_installed { Severity::Error } else { Severity::Warning };
    let (title, number) = (newest.title(), major.to_string());
    let values = [("value", image.text.as_str()), ("number", number.as_str()), ("release", title.as_str())];
    report.add(DockerfileCode::B65, severity, image.span, &values);
}

/// `22` of `node:22-bookworm` and `docker.io/library/node:22.12.0`.
fn major_of(image: &str) -> Option<u32> {
    let (name, tag) = image.split('@').next()?.rsplit_once(':')?;
    if name.rsplit('/').next() != Some("node") {
        return None;
    }
    tag.split(['.', '-']).next()?.parse().ok()
}
