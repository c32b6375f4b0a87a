//! Checks the files of an existing deployment and offers fixes.
//!
//! A [`Project`] is the set of files, read together as one deployment. [`Report::new`] runs four groups of rules over
//! it and collects their [`Findings`]:
//!
//! 1. [`syntax`]: what the readers could not parse.
//! 2. One folder per kind of file ([`compose`], [`config`], [`dockerfile`], [`dotenv`], [`fly`]): what the program that reads
//!    the file rejects, and what it accepts although it is wrong.
//! 3. [`cross_file`]: contradictions between files. [`container`]: the container of the gateway. [`access`]: tokens,
//!    origins and other settings that decide who gets in.
//! 4. [`form_rules`]: the rules of the form ([`crate::rules`]), run on the draft that [`inferred`] reconstructs from the
//!    files, with each finding mapped back to the place of its value.
//!
//! [`render`] turns a report into text, JSON and SARIF, [`fix`] applies fixes, [`import_plan`] turns files into a plan.

mod access;
mod capped_findings;
mod compose;
mod config;
mod container;
mod cross_file;
mod dockerfile;
mod dotenv;
mod finding;
pub mod fix;
mod fly;
mod form_rules;
pub mod import_plan;
mod inferred;
mod placeholder;
mod project;
pub mod render;
mod report;
mod rule;
mod shell;
mod spanned;
mod syntax;

pub use access::AccessCode;
pub use compose::ComposeCode;
pub use config::ConfigCode;
pub use container::ContainerCode;
pub use cross_file::NamesCode;
pub use dockerfile::DockerfileCode;
pub use dotenv::DotenvCode;
pub use finding::{FileEdit, FileFinding, Findings, Fix, Location, Related};
pub use fly::FlyCode;
pub use inferred::InferredDeployment;
pub use project::outline::{Outline, outline};
pub use project::release::choose as choose_release;
pub use project::release::{DetectedRelease, Evidence, EvidenceKind};
pub use project::{Content, Deployed, File, Project, is_of_a_deployment};
pub use report::{CheckOptions, Report};
pub use rule::{Covers, FileCode, FileRule, ProjectSupersession};
pub use spanned::{FieldLocation, FieldLocations, Spanned};
pub use syntax::ReadingCode;

use crate::catalog::Release;

/// Runs the rules of each kind of file.
fn check_files(project: &Project, release: &'static Release, findings: &mut Findings) {
    dotenv::check(project, findings);
    compose::check(project, findings);
    dockerfile::check(project, release, findings);
    fly::check(project, release, findings);
    config::check(project, release, findings);
}
