//! Afterwards, on Fly.io: logs, machine changes, updates, public and private, taking down.

use super::fly_deploy::deploy_commands;
use super::machine::update_source;
use super::{Content, Context, Phase, Place, Recipe};
use crate::plan::{Checked, Target, Webhooks};
use crate::shell::{Command, Invocation};

/// Steps for later.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes, plan) = (&context.text.steps, &context.text.notes, context.plan);
    let (operate, laptop) = (Phase::Operate, Place::Laptop);
    let mut recipes = vec![
        Recipe::new("fly.logs", operate, laptop, &steps.fly_logs, logs(context)),
        Recipe::new("fly.console", operate, laptop, &steps.fly_console, console(context)),
        Recipe::new("fly.backup", operate, laptop, &steps.fly_backup, backup(context)),
        Recipe::new("fly.machine", operate, laptop, &steps.fly_machine, machine(context)),
        Recipe::new("fly.lock", operate, laptop, &steps.fly_lock, lock(context)),
        Recipe::new("fly.owner", operate, laptop, &steps.fly_owner, owner(context)),
        Recipe::new("fly.update", operate, laptop, &steps.fly_update, update(context)),
    ];
    recipes.push(match plan.target {
        Target::FlyPrivate => {
            Recipe::new("fly.make-private", operate, laptop, &steps.fly_make_private, make_private(context)).once()
        }
        Target::Gcp | Target::Fly => {
            Recipe::new("fly.make-public", operate, laptop, &steps.fly_make_public, make_public(context))
                .once()
                .table(&notes.public_or_private)
                .note(&notes.security_fly)
        }
    });
    if plan.target == Target::FlyPrivate {
        recipes.push(Recipe::new("fly.webhooks", operate, laptop, &steps.fly_webhooks, webhooks(context)));
    }
    recipes.push(Recipe::new("fly.teardown", operate, laptop, &steps.fly_teardown, teardown(context)).once());
    recipes.into_iter().map(Recipe::optional).collect()
}

fn logs(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![context.tools().fly(["logs"])?.into()])
        .check(vec![context.tools().fly(["logs"])?.with("--no-tail").into()]))
}

fn console(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![context.tools().fly(["ssh", "console"])?.into()]))
}

fn backup(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![
        context.tools().fly(["volumes", "list"])?.into(),
        Command::run(&["fly", "volumes", "snapshots", "create", "VOLUME_ID"]),
    ])
    .check(vec![Command::run(&["fly", "volumes", "snapshots", "list", "VOLUME_ID"])]))
}

/// The command as fly.toml has it, so that the change by hand agrees with the next deploy.
fn machine(context: &Context<'_>) -> Checked<Content> {
    let port = context.plan.fly.port?;
    let memory = context.plan.fly.memory?.mebibytes();
    let command = format!("node dist/index.js gateway --allow-unconfigured --port {port} --bind lan");
    let update = || {
        Ok(Invocation::of(&["fly", "machine", "update", "MACHINE_ID"]).with_all([
            "-a".to_owned(),
            context.tools().app()?,
            "--yes".to_owned(),
        ]))
    };
    Ok(Content::run(vec![
        context.tools().fly(["machines", "list"])?.into(),
        update()?.with_all(["--vm-memory".to_owned(), memory.to_string()]).into(),
        update()?.with_all(["--command".to_owned(), command]).into(),
    ])
    .value("memory", memory.to_string()))
}

/// No supported release keeps its lock on the volume: a restart is the whole cure.
fn lock(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![
        context.tools().fly(["machines", "list"])?.into(),
        Invocation::of(&["fly", "machine", "restart", "MACHINE_ID"])
            .with_all(["-a".to_owned(), context.tools().app()?])
            .into(),
    ]))
}

fn owner(context: &Context<'_>) -> Checked<Content> {
    let mount = context.plan.fly.mount.clone()?;
    Ok(Content::run(vec![context.tools().in_machine(format!("chown -R 1000:1000 {}", mount.trimmed()))?.into()]))
}

fn update(context: &Context<'_>) -> Checked<Content> {
    let mut commands = update_source(context)?;
    commands.extend(deploy_commands(context)?);
    commands.push(context.tools().fly(["status"])?.into());
    Ok(Content::run(commands).check(vec![context.tools().fly(["logs"])?.with("--no-tail").into()]))
}

/// Turns a public deployment private. Releasing comes before the deploy so that nothing stays behind unseen.
fn make_private(context: &Context<'_>) -> Checked<Content> {
    let release = |address: &'static str| {
        Ok(Invocation::of(&["fly", "ips", "release", address])
            .with_all(["-a".to_owned(), context.tools().app()?])
            .into())
    };
    let mut commands: Vec<Command> =
        vec![context.tools().fly(["ips", "list"])?.into(), release("PUBLIC_IPV4")?, release("PUBLIC_IPV6")?];
    commands.extend(deploy_commands(context)?);
    if context.plan.fly.has_service {
        commands.push(context.tools().fly(["ips", "allocate-v6"])?.with("--private").into());
    }
    Ok(Content::run(commands).check(vec![context.tools().fly(["ips", "list"])?.into()]))
}

fn make_public(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![
        context.tools().fly(["ips", "allocate-v4"])?.with("--shared").into(),
        context.tools().fly(["ips", "allocate-v6"])?.into(),
    ])
    .check(vec![context.tools().fly(["ips", "list"])?.into()]))
}

fn webhooks(context: &Context<'_>) -> Checked<Content> {
    let mut commands = Vec::new();
    if context.plan.config.webhooks? == Webhooks::Ngrok && context.plan.release.external_plugins.contains(&"voice-call")
    {
        commands.push(context.tools().cli(&["plugins", "install", "@openclaw/voice-call"])?);
    }
    Ok(Content::run(commands).link(context.plan.release.documentation_page("plugins/voice-call")))
}

fn teardown(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![
        context.tools().fly(["volumes", "list"])?.into(),
        Invocation::of(&["fly", "apps", "destroy"]).with(context.tools().app()?).into(),
    ])
    .value("app", context.tools().app()?))
}
