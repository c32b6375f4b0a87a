//! Rules about the container that the gateway runs in: what it may do on the host, what it starts, and how much memory
//! it has. They hold for Docker Compose; [`commands`] also for Fly.io.

mod command_line;
mod commands;
mod memory;
mod models;
mod mounts;
pub(super) mod plugins;
mod ports;
mod privileges;
mod rules;
mod variables;

pub use self::rules::ContainerCode;

use crate::catalog::Release;
use crate::lint::project::program::Program;
use crate::lint::project::service::Service;
use crate::lint::{Findings, InferredDeployment, Project};

pub(super) fn check(
    project: &Project,
    release: &'static Release,
    inferred: &InferredDeployment,
    findings: &mut Findings,
) {
    models::check(project, inferred, findings);
    if inferred.fly.is_some() {
        commands::on_fly(project, inferred, findings);
        return;
    }
    let variables = project.variables();
    let Some(service) = Service::find(project, &variables) else { return };
    if service.program(project) == Program::Other {
        return;
    }
    privileges::check(&service, findings);
    memory::check(&service, findings);
    mounts::check(&service, release, findings);
    variables::check(&service, findings);
    ports::check(&service, findings);
    commands::of_service(&service, inferred, findings);
    command_line::check(project, &service, findings);
}
