//! Checks files that somebody has already: reads them as one deployment, judges them by the same rules as the form, adds
//! what only a file can get wrong, and offers edits.
//!
//! [`Project`] is the pasted set. Each kind of file has one module with the rules that the program reading it applies, or
//! should apply; they add to [`Findings`].

mod adapted;
pub mod carry;
mod compose;
mod config;
pub mod diff;
mod dockerfile;
mod dotenv;
mod finding;
mod fly;
mod gateway_command;
mod limited;
mod located;
pub mod mask;
mod names;
mod observe;
pub mod outline;
mod project;
mod reading;
mod release;
pub mod repair;
mod report;
mod running;
mod seen;
mod service;
pub mod shown;
mod sources;
mod tables;
mod tokens;

pub use finding::{FileEdit, FileFinding, Findings, Fix, Place, Related};
pub use observe::Observation;
pub use project::{Content, Deployed, File, Project, is_of_a_deployment};
pub use release::choose as choose_release;
pub use release::{Identified, Sign, SignKind};
pub use report::{Asked, Report};
pub use seen::{Origin, Origins, Seen};

use crate::catalog::Release;

/// Applies the rules that only files can break: what the programs that read them refuse, and what they accept although it
/// is wrong.
fn check_files(project: &Project, release: &'static Release, findings: &mut Findings) {
    dotenv::check(project, findings);
    compose::check(project, findings);
    dockerfile::check(project, release, findings);
    fly::check(project, release, findings);
    config::check(project, release, findings);
}
