//! What code runs: X19, X25, X29.

use super::{Deployment, Findings, Severity};
use crate::i18n::Code;
use crate::plan::{Field, ImageSource, Program};

/// X19: a release that was never tagged.
pub(super) fn pinned(deployment: &Deployment<'_>, findings: &mut Findings) {
    let release = deployment.plan.release;
    if !release.is_tagged {
        let values = [("value", release.git_ref), ("example", crate::catalog::newest().id)];
        findings.add(Code::X19, Severity::Warning, Field::Release, &values);
    }
}

/// X25: two ways to the image in one file.
pub(super) fn one_build(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let Some(fly) = &deployment.fly
        && let (Some(image), Some(dockerfile)) = (&fly.image, &fly.dockerfile)
    {
        let values = [("value", image.as_str()), ("dockerfile", dockerfile.as_str())];
        findings.add(Code::X25, Severity::Warning, Field::ImageSource, &values);
    }
}

/// X29: Fly.io builds an old release with upstream's own Dockerfile, which has no place for further programs.
pub(super) fn programs_on_fly(deployment: &Deployment<'_>, findings: &mut Findings) {
    let plan = deployment.plan;
    if plan.target.is_fly()
        && plan.image.source == Ok(ImageSource::Source)
        && let Ok(programs) = &plan.image.programs
        && !programs.is_empty()
    {
        let names = programs.iter().map(Program::name).collect::<Vec<_>>().join(findings.list_separator());
        findings.add(Code::X29, Severity::Warning, Field::ImagePrograms, &[("value", &names)]);
    }
}
