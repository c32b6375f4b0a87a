//! Checks files that somebody has already: reads them as one deployment, judges them by the same rules as the form, adds
//! what only a file can get wrong, and offers edits.
//!
//! [`Project`] is the pasted set. Each kind of file has one module with the rules that the program reading it applies, or
//! should apply; they add to [`Findings`].

mod compose;
mod config;
mod dockerfile;
mod dotenv;
mod finding;
mod fly;
mod project;

pub use finding::{FileEdit, FileFinding, Findings, Fix, Place, Related};
pub use project::{Content, File, Project};

use crate::core::catalog::Release;

/// Applies the rules that only files can break: what the programs that read them refuse, and what they accept although it
/// is wrong.
pub fn check_files(project: &Project, release: &'static Release, findings: &mut Findings) {
    dotenv::check(project, findings);
    compose::check(project, findings);
    dockerfile::check(project, release, findings);
    fly::check(project, release, findings);
    config::check(project, release, findings);
}
