//! A gateway with one token in its configuration and another one in its environment.

use crate::catalog::Release;
use crate::lint::NamesCode;
use crate::lint::{Findings, InferredDeployment, Project};
use crate::rules::Severity;

/// The token in the configuration takes precedence over that in the environment, which people find first and use.
pub(in crate::lint) fn check(
    project: &Project,
    release: &'static Release,
    inferred: &InferredDeployment,
    findings: &mut Findings,
) {
    let (Some(unused), Some(token)) = (&inferred.token_unused, &inferred.token) else { return };
    let name = |file: usize| project.files.get(file).map_or("", |file| file.base_name()).to_owned();
    let (own, example) = (name(unused.location.file), name(token.location.file));
    let title = release.title();
    let values = [("value", own.as_str()), ("example", example.as_str()), ("release", title.as_str())];
    findings
        .add(NamesCode::N15, Severity::Warning, unused.location, &values)
        .relate(token.location, "gateway.auth.token");
}
