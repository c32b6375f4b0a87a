//! Rules about Dockerfiles: what BuildKit refuses, what stops a build half-way, and what builds an image that is not as
//! it was meant.
//!
//! Facts: moby/buildkit, `frontend/dockerfile/instructions` and `dockerfile2llb` (read in November 2026), its checks at
//! docs.docker.com/reference/build-checks, hadolint 2.15.1 (measured), and what public deployments get wrong.

mod build;
mod copies;
mod downloads;
mod flags;
mod instructions;
mod packages;
mod rules;
mod running;
mod runtime;
mod script;
mod stages;
mod start;
mod users;
mod variables;

pub use self::rules::DockerfileCode;

use self::build::Build;
use super::{Content, Findings, Project};
use crate::catalog::Release;
use crate::lint::capped_findings::CappedFindings;

pub(super) fn check(project: &Project, release: &'static Release, findings: &mut Findings) {
    let is_overridden = build::starts_elsewhere(project);
    for (index, file) in project.files.iter().enumerate() {
        let Content::Dockerfile(reading) = &file.content else { continue };
        if reading.value.instructions.is_empty() {
            continue;
        }
        let build = Build::new(&reading.value, &file.source, release, is_overridden);
        let report = &mut CappedFindings::new(findings, index, &file.source);
        flags::check(&build, report);
        instructions::check(&build, report);
        stages::check(&build, report);
        copies::check(&build, report);
        running::check(&build, report);
        downloads::check(&build, report);
        packages::check(&build, report);
        runtime::check(&build, report);
        users::check(&build, report);
        variables::check(&build, report);
        start::check(&build, report);
    }
}
