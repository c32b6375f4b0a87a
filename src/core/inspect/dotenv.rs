//! Rules about environment files.

use super::{Findings, Project};

/// Checks every environment file of a project.
pub(super) fn check(_project: &Project, _findings: &mut Findings) {}
