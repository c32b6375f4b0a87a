//! Afterwards, on Google Cloud: settings, updates, backups, growing, taking down.

use super::context::compose;
use super::machine::{build_commands, store_config, update_source};
use super::{Content, Context, Phase, Place, Recipe};
use crate::core::plan::Checked;
use crate::core::shell::{Command, Invocation, Word};

/// Steps for later.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let steps = &context.text.steps;
    let operate = Phase::Operate;
    [
        Recipe::new("vm.settings", operate, Place::Vm, &steps.vm_settings, settings(context)),
        Recipe::new("vm.backup", operate, Place::Vm, &steps.vm_backup, backup(context)),
        Recipe::new("vm.update", operate, Place::Vm, &steps.vm_update, update(context)),
        Recipe::new("gcp.resize", operate, Place::Laptop, &steps.gcp_resize, resize(context)),
        Recipe::new("gcp.os-login", operate, Place::Laptop, &steps.gcp_os_login, os_login()),
        Recipe::new("gcp.teardown", operate, Place::Laptop, &steps.gcp_teardown, teardown(context)).once(),
    ]
    .into_iter()
    .map(Recipe::optional)
    .collect()
}

fn settings(context: &Context<'_>) -> Checked<Content> {
    let service = context.plan.release.service();
    Ok(Content::run(vec![
        store_config(context)?,
        context.enter()?,
        compose(["up", "-d", "--force-recreate", &service]),
    ]))
}

fn backup(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let archive = format!("{}-backup.tgz", release.short_name());
    let mut roots = vec![release.state_directory];
    if !release.workspace.starts_with(release.state_directory) {
        roots.push(release.workspace);
    }
    let tar = Invocation::of(["sudo", "tar", "-czf"])
        .with(Word::Home(archive.clone()))
        .with("-C")
        .with(Word::Home(String::new()))
        .with_all(roots)
        .with(context.directory()?);
    let vm = context.plan.gcp.vm_name.clone()?;
    let own = Invocation::of(["sudo", "chown"]).with(Word::LoginName).with(Word::Home(archive.clone()));
    let protect = Invocation::of(["sudo", "chmod", "600"]).with(Word::Home(archive.clone()));
    Ok(Content::run(vec![
        context.enter()?,
        compose(["stop"]),
        tar.into(),
        own.into(),
        protect.into(),
        compose(["start"]),
    ])
    .value("archive", archive.clone())
    .value("fetch", format!("gcloud compute scp {vm}:{archive} . {}", context.zone()?)))
}

/// Refs are pinned, so an update is a new plan: new files from the page, then a new image.
fn update(context: &Context<'_>) -> Checked<Content> {
    let mut commands = update_source(context)?;
    commands.extend(build_commands(context)?);
    commands.push(compose(["up", "-d"]));
    Ok(Content::run(commands))
}

fn resize(context: &Context<'_>) -> Checked<Content> {
    let current = context.plan.gcp.machine_type.clone()?.to_string();
    let next = match current.as_str() {
        "e2-micro" => "e2-small",
        "e2-small" => "e2-medium",
        _ => "e2-standard-2",
    };
    Ok(Content::run(vec![
        context.instances("stop")?.into(),
        context.instances("set-machine-type")?.with(format!("--machine-type={next}")).into(),
        context.instances("start")?.into(),
    ])
    .value("machine", next))
}

fn os_login() -> Checked<Content> {
    Ok(Content::run(vec![Command::run(["gcloud", "compute", "os-login", "describe-profile"])]))
}

fn teardown(context: &Context<'_>) -> Checked<Content> {
    let gcp = &context.plan.gcp;
    let project = gcp.project_id.clone()?.to_string();
    let mut commands: Vec<Command> = vec![context.instances("delete")?.into()];
    if gcp.service_account {
        let email = format!("{}@{project}.iam.gserviceaccount.com", gcp.service_account_id.clone()?);
        commands.push(Invocation::of(["gcloud", "iam", "service-accounts", "delete"]).with(email).into());
    }
    commands.push(Invocation::of(["gcloud", "projects", "delete"]).with(&project).into());
    Ok(Content::run(commands).one_at_a_time().value("project", project).value("vm", gcp.vm_name.clone()?.to_string()))
}
