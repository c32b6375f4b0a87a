//! Rules about Fly.io configurations.

use super::{Findings, Project};
use crate::core::catalog::Release;

/// Checks every `fly.toml` of a project.
pub(super) fn check(_project: &Project, _release: &'static Release, _findings: &mut Findings) {}
