//! Rules about compose files: what `docker compose config` rejects, and what it accepts although it is wrong.
//!
//! [`layer`] substitutes variables, [`validate`] checks each file against the [`schema`], [`merged`] merges the files
//! as Compose does, and [`consistency`] checks the result. [`lint`] reports what works although it is wrong.

mod consistency;
mod declared;
mod deploy;
mod environment;
mod graph;
mod layer;
mod limits;
mod lint;
mod merged;
mod mounts;
mod ports;
mod publishing;
mod references;
pub(super) mod report;
mod rules;
mod schema;
mod shape;
mod validate;
pub(super) mod values;

pub use self::rules::ComposeCode;

pub(super) use self::layer::shell_variable;

use self::layer::Environment;
use self::merged::Merged;
use self::report::Report;
use super::{Findings, Project};
use crate::lint::project::service::services;

pub(super) fn check(project: &Project, findings: &mut Findings) {
    let mut report = Report::new(project, findings);
    let environment = Environment::of(project);
    let layers = layer::layers(project, &environment, &mut report);
    for layer in &layers {
        validate::check(layer, &mut report);
        ports::check(layer, &mut report);
        mounts::check(layer, &mut report);
        lint::check(layer, &environment, &mut report);
        environment::check(layer, &mut report);
    }
    // A file that could not be parsed, or a base that was not given, may add anything.
    let is_whole = layers.len() == project.compose_files().len() && project.has_complete_compose();
    if is_whole {
        let merged = Merged::of(&layers, &environment.variables);
        consistency::check(&merged, &mut report);
        references::check(&merged, &mut report);
        declared::check(&merged, &mut report);
        graph::check(&merged, &mut report);
        limits::check(&merged, &mut report);
        publishing::check(&merged, &mut report);
    }
}
