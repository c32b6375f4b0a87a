//! Rules about compose files: what `docker compose config` refuses, and what it accepts although it is wrong.
//!
//! [`layer`] puts the variables in, [`validate`] holds each file against the [`schema`], [`merged`] lays the files over
//! each other as Compose does, and [`consistency`] looks at the result. What works although it is wrong is in [`lint`].

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
mod schema;
mod shape;
mod validate;
pub(super) mod values;

pub(super) use self::layer::shell_variable;

use self::layer::Environment;
use self::merged::Merged;
use self::report::Report;
use super::service::services;
use super::{Findings, Project};
use crate::read::kind::FileKind;

/// Checks the compose files of a project together with the variables they use.
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
    // What a broken file or a base that nobody showed would add is not known.
    let is_whole = layers.len() == project.compose_files().len()
        && project.files.iter().any(|file| file.kind == FileKind::Compose);
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
