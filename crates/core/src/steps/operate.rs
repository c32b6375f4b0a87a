//! Operations on Google Cloud: settings, updates, backups, resizing, teardown.

use super::compute::close_port;
use super::context::{Context, compose, login};
use super::machine::{build_commands, store_config, update_source};
use super::recipe::{Content, Recipe};
use super::step::{Phase, RunLocation};
use crate::catalog::{MACHINE_TYPES, machine_type};
use crate::files::env_file::profile_secrets;
use crate::plan::{FieldResult, ImageSource, Plan};
use crate::shell::{Command, Invocation, Word};

/// Optional steps after the deployment.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let steps = &context.text.steps;
    let operate = Phase::Operate;
    [
        Recipe::new("vm.settings", operate, RunLocation::Vm, &steps.vm_settings, settings(context)),
        Recipe::new("vm.backup", operate, RunLocation::Vm, &steps.vm_backup, backup(context)),
        Recipe::new("vm.restore", operate, RunLocation::Vm, &steps.vm_restore, restore(context)),
        Recipe::new("vm.update", operate, RunLocation::Vm, &steps.vm_update, update(context)),
        Recipe::new("gcp.resize", operate, RunLocation::Laptop, &steps.gcp_resize, resize(context)),
        Recipe::new("gcp.os-login", operate, RunLocation::Laptop, &steps.gcp_os_login, os_login()),
        Recipe::new("gcp.teardown", operate, RunLocation::Laptop, &steps.gcp_teardown, teardown(context)).once(),
    ]
    .into_iter()
    .map(Recipe::optional)
    .collect()
}

fn settings(context: &Context<'_>) -> FieldResult<Content> {
    let service = context.plan.release.service();
    Ok(Content::run(vec![
        store_config(context)?,
        context.tools().enter()?,
        compose(["up", "-d", "--force-recreate", &service]),
    ]))
}

/// Archives everything in the home directory that belongs to the deployment, except the clone of the source, which can
/// be cloned again.
fn backup(context: &Context<'_>) -> FieldResult<Content> {
    let (release, directory) = (context.plan.release, context.tools().directory()?);
    let archive = archive(context);
    let mut roots = vec![release.state_directory.to_owned(), directory.clone()];
    if !release.workspace.starts_with(release.state_directory) {
        roots.push(release.workspace.to_owned());
    }
    if release.has_profile_secrets {
        roots.push(profile_secrets(context.plan));
    }
    let tar = Invocation::of(&["sudo", "tar", "-czf"])
        .with(Word::Home(archive.clone()))
        .with(format!("--exclude={directory}/source"))
        .with("-C")
        .with(Word::Home(String::new()))
        .with_all(roots);
    let take_ownership = Invocation::of(&["sudo", "chown"]).with(Word::LoginName).with(Word::Home(archive.clone()));
    let vm = login(context.plan)?;
    Ok(Content::run(vec![
        context.tools().enter()?,
        compose(["stop"]),
        tar.into(),
        take_ownership.into(),
        Invocation::of(&["chmod", "600"]).with(Word::Home(archive.clone())).into(),
        compose(["start"]),
    ])
    .value("fetch", format!("gcloud compute scp {vm}:{archive} . {}", context.zone()?))
    .value("archive", archive))
}

/// File name of the backup in the home directory.
fn archive(context: &Context<'_>) -> String {
    format!("{}-backup.tgz", context.plan.release.short_name())
}

fn restore(context: &Context<'_>) -> FieldResult<Content> {
    let archive = archive(context);
    let unpack = Invocation::of(&["sudo", "tar", "-xzf"])
        .with(Word::Home(archive.clone()))
        .with("-C")
        .with(Word::Home(String::new()));
    Ok(Content::run(vec![context.tools().enter()?, compose(["down"]), unpack.into(), compose(["up", "-d"])])
        .value("archive", archive))
}

/// Refs are pinned, so an update starts with a new plan and new files, then builds or pulls a new image.
fn update(context: &Context<'_>) -> FieldResult<Content> {
    let mut commands = update_source(context)?;
    commands.extend(build_commands(context)?);
    commands.push(compose(["up", "-d"]));
    Ok(Content::run(commands))
}

fn resize(context: &Context<'_>) -> FieldResult<Content> {
    let builds = context.plan.image.source? == ImageSource::Source;
    let min_memory = if builds { context.plan.release.build_memory_minimum } else { 0 };
    let next = larger_machine(context.plan, min_memory)?;
    Ok(Content::run(resize_commands(context, next)?).value("machine", next))
}

/// The next type of the series after the known ones: 8 vCPUs, 32 GB.
const BEYOND: &str = "e2-standard-8";

/// The smallest known type with more memory than the plan's and at least `min_memory` MiB. For an unknown type, whose
/// memory is unknown too, the minimum is what a build is comfortable with.
pub(crate) fn larger_machine(plan: &Plan, min_memory: u32) -> FieldResult<&'static str> {
    let current = plan.gcp.machine_type.as_ref().map_err(|blocked| *blocked)?;
    let min_memory = match machine_type(current.as_str()) {
        Some(row) => min_memory.max(row.memory + 1),
        None => min_memory.max(plan.release.build_memory_comfortable),
    };
    Ok(MACHINE_TYPES.iter().find(|row| row.memory >= min_memory).map_or(BEYOND, |row| row.name))
}

/// Changes the machine type, which requires a stopped VM.
pub(crate) fn resize_commands(context: &Context<'_>, machine: &str) -> FieldResult<Vec<Command>> {
    Ok(vec![
        context.instances("stop")?.into(),
        context.instances("set-machine-type")?.with(format!("--machine-type={machine}")).into(),
        context.instances("start")?.into(),
    ])
}

fn os_login() -> FieldResult<Content> {
    Ok(Content::run(vec![Command::run(&["gcloud", "compute", "os-login", "describe-profile"])]))
}

fn teardown(context: &Context<'_>) -> FieldResult<Content> {
    let gcp = &context.plan.gcp;
    let project = gcp.project_id.clone()?.to_string();
    let mut commands: Vec<Command> = vec![context.instances("delete")?.into()];
    commands.extend(close_port(context)?);
    if gcp.service_account {
        let email = format!("{}@{project}.iam.gserviceaccount.com", gcp.service_account_id.clone()?);
        commands.push(Invocation::of(&["gcloud", "iam", "service-accounts", "delete"]).with(email).into());
    }
    commands.push(Invocation::of(&["gcloud", "projects", "delete"]).with(&project).into());
    Ok(Content::run(commands).one_at_a_time().value("project", project).value("vm", gcp.vm_name.clone()?.to_string()))
}
