//! Rules about the gateway's configuration, by release.

use super::{Findings, Project};
use crate::core::catalog::Release;

/// Checks every configuration of a project against what a release accepts.
pub(super) fn check(_project: &Project, _release: &'static Release, _findings: &mut Findings) {}
