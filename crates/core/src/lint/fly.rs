//! Rules about Fly.io configurations: what flyctl refuses, and what it accepts although it is wrong.
//!
//! flyctl reads the file in three steps that each refuse something else: types ([`shape`]), what belongs together, and
//! what a machine can be. The modules follow the parts of the file. Facts: superfly/flyctl at ad0172face30,
//! `internal/appconfig`, and Fly.io's reference of the file.

mod checks;
mod deploy;
mod environment;
mod gateway;
mod machines;
mod mounts;
mod names;
mod processes;
mod schema;
mod services;
mod shape;
mod values;

pub(super) use self::values::{duration, gigabytes, megabytes};

use super::limited::Limited;
use super::{Content, Findings, Project};
use crate::catalog::Release;
use crate::read::{Node, Span};

/// One file.
struct Config<'a> {
    root: &'a Node,
    release: &'static Release,
    /// Whether its name says that the app has no public address.
    is_private: bool,
    /// Whether all of it could be read. If not, nothing is said about what is missing.
    is_complete: bool,
    /// Where a finding about the file as a whole points.
    top: Span,
}

/// Checks every `fly.toml` of a project.
pub(super) fn check(project: &Project, release: &'static Release, findings: &mut Findings) {
    for (index, file) in project.files.iter().enumerate() {
        let Content::Fly(reading) = &file.content else { continue };
        if reading.value.as_mapping().is_none_or(|mapping| mapping.entries.is_empty()) {
            continue;
        }
        let report = &mut Limited::new(findings, index, &file.source);
        let start = file.source.body_start();
        let top = values::entry(&reading.value, "app").map_or(Span::at(start), |app| app.key_span);
        let config = Config {
            root: &reading.value,
            release,
            is_private: file.base_name().to_ascii_lowercase().contains("private"),
            is_complete: !reading.is_refused(),
            top,
        };
        shape::check(config.root, report);
        names::check(&config, report);
        environment::check(&config, report);
        processes::check(&config, report);
        gateway::check(&config, report);
        services::check(&config, report);
        checks::check(&config, report);
        mounts::check(&config, report);
        machines::check(&config, report);
        deploy::check(&config, report);
    }
}
