//! From the new release back to the old one.

use super::{Existing, home, old_values};
use crate::catalog::Release;
use crate::files::compose::service_image;
use crate::files::env_file::profile_secrets;
use crate::i18n::migration::MigrationTexts;
use crate::plan::Checked;
use crate::shell::{Command, Invocation};
use crate::steps::{Content, Context, Phase, Place, Recipe, compose};

/// From the new release back to the old one.
pub(in crate::migrate) fn rollback(
    context: &Context<'_>,
    old: &Existing,
    texts: &'static MigrationTexts,
) -> Vec<Recipe> {
    let (operate, vm) = (Phase::Operate, Place::Vm);
    let (steps, release) = (&texts.steps, context.plan.release);
    vec![
        Recipe::new("rollback.stop", operate, vm, &steps.gcp_rollback_stop, stop_new(context)),
        Recipe::new("rollback.restore", operate, vm, &steps.gcp_rollback, restore(context, old)).once(),
        Recipe::new("rollback.start", operate, vm, &steps.gcp_rollback_start, start_old(old)),
        Recipe::new("rollback.clean", operate, vm, &steps.gcp_rollback_clean, forget(context, old, release))
            .optional()
            .once(),
    ]
}

/// Where the new state goes on the way back.
fn aside(release: &Release) -> String {
    format!("{}-after-migration", release.state_directory)
}

fn stop_new(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![context.tools().enter()?, compose(["down"])])
        .check(vec![context.tools().enter()?, compose(["ps"])]))
}

fn restore(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let release = context.plan.release;
    let unpack = Invocation::of(&["sudo", "tar", "-xzpf"]).with(old.archive());
    let list = Invocation::of(&["sudo", "ls", "-l"]).with(home(old.state_directory.join(&old.config_file)));
    Ok(Content::run(vec![
        Command::change_directory(""),
        Invocation::of(&["sudo", "mv", "-T", release.state_directory]).with(aside(release)).into(),
        unpack.into(),
    ])
    .check(vec![list.into()])
    .values(old_values(old))
    .value("aside", aside(release)))
}

fn start_old(old: &Existing) -> Checked<Content> {
    let enter = || Command::change_directory(old.directory.as_str());
    Ok(Content::run(vec![enter(), compose(["up", "-d", &old.service])])
        .check(vec![enter(), compose(["ps"])])
        .values(old_values(old)))
}

fn forget(context: &Context<'_>, old: &Existing, release: &Release) -> Checked<Content> {
    let paths = [aside(release), profile_secrets(context.plan), context.tools().directory()?, old.archive()];
    Ok(Content::run(vec![
        Command::change_directory(""),
        Invocation::of(&["sudo", "rm", "-r"]).with_all(paths).into(),
        Invocation::of(&["docker", "image", "rm"]).with(service_image(context.plan)?).into(),
    ])
    .value("aside", aside(release)))
}
