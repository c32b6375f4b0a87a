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
mod rules;
mod schema;
mod services;
mod shape;
pub(super) mod tables;
mod values;

pub use self::rules::FlyCode;

pub(super) use self::values::{duration, gigabytes, megabytes, words};

use super::{Content, Findings, Project};
use crate::catalog::Release;
use crate::lint::capped_findings::CappedFindings;
use crate::read::{Node, Span};

struct Config<'a> {
    root: &'a Node,
    release: &'static Release,
    /// Whether its name says that the app has no public address.
    is_private: bool,
    /// Whether the file was fully parsed. Otherwise nothing missing is reported.
    is_complete: bool,
    /// The span for findings about the whole file.
    top: Span,
}

pub(super) fn check(project: &Project, release: &'static Release, findings: &mut Findings) {
    for (index, file) in project.files.iter().enumerate() {
        let Content::Fly(reading) = &file.content else { continue };
        if reading.value.as_mapping().is_none_or(|mapping| mapping.entries.is_empty()) {
            continue;
        }
        let report = &mut CappedFindings::new(findings, index, &file.source);
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
