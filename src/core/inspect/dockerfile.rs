//! Rules about Dockerfiles.

use super::{Findings, Project};
use crate::core::catalog::Release;

/// Checks every Dockerfile of a project against what a release needs.
pub(super) fn check(_project: &Project, _release: &'static Release, _findings: &mut Findings) {}
