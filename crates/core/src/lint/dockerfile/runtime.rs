//! Whether the image has the Node.js that the release runs on.

use super::build::Build;
use super::start::starts_gateway;
use crate::catalog;
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::dockerfile::Keyword;
use crate::rules::Severity;

/// What is older is always refused. Source: openclaw@2026.9.6, `nodeRuntimeFailure`.
const OLDEST: u32 = 24;

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    let newest = catalog::newest();
    let Some(last) = build.stages.len().checked_sub(1) else { return };
    if build.release.id != newest.id {
        return;
    }
    let line = build.line_of(last);
    let Some(image) = line.last().map(|stage| stage.image) else { return };
    let Some(major) = major_of(&image.text).filter(|major| *major < OLDEST) else { return };
    // What is installed under its name and version is known; of a clone only what one of today brings.
    let mut installed = line.iter().flat_map(|stage| stage.all(Keyword::Run)).take(200).flat_map(|run| {
        let text = report.source.slice(run.span);
        let is_global = text.contains("-g ") || text.contains("--global") || text.contains("global add");
        text.split_whitespace()
            .filter(move |_| is_global && text.contains("npm"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let of_newest = |word: &str| match word.split_once('@') {
        Some((name, version)) => name == newest.short_name() && (version == "latest" || version == newest.version),
        None => word == newest.short_name(),
    };
    let is_installed = installed.any(|word| of_newest(word.trim_end_matches(';')));
    if !is_installed && !starts_gateway(build) {
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
