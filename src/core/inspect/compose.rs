//! Rules about compose files: what `docker compose config` refuses, and what it accepts although it is wrong.

use super::{Findings, Project};

/// Checks the compose files of a project together with the variables they use.
pub(super) fn check(_project: &Project, _findings: &mut Findings) {}
