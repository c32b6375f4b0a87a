//! Two tokens for one gateway.

use super::{Findings, Observation, Project};
use crate::catalog::Release;
use crate::i18n::lint::NamesCode;
use crate::rules::Severity;

/// The token of the configuration goes before that of the environment, which people find first and use.
pub(super) fn check(project: &Project, release: &'static Release, observation: &Observation, findings: &mut Findings) {
    let (Some(unused), Some(token)) = (&observation.token_unused, &observation.token) else { return };
    let name = |file: usize| project.files.get(file).map_or("", |file| file.base_name()).to_owned();
    let (own, example) = (name(unused.place.file), name(token.place.file));
    let title = release.title();
    let values = [("value", own.as_str()), ("example", example.as_str()), ("release", title.as_str())];
    findings.add(NamesCode::N15, Severity::Warning, unused.place, &values).relate(token.place, "gateway.auth.token");
}
