//! On Fly.io: snapshot and backup, files and secret, the configuration's new name while nothing runs, the deploy; and back.

use super::Existing;
use crate::catalog::ContainerUser;
use crate::files::fly_config::file_name;
use crate::i18n::migration::MigrationTexts;
use crate::plan::{Checked, Target};
use crate::shell::{Command, Invocation, Word, quote, render};
use crate::steps::{Content, Context, Phase, Place, Recipe, connect_fly, fly_deploy, fly_files, fly_status, fly_token};

/// The steps of the guide for a new deployment that follow the start.
const CONNECT: [&str; 7] = [
    "fly.trusted-proxies",
    "fly.proxy",
    "browser.verify",
    "fly.open",
    "browser.control-ui",
    "fly.pairing",
    "fly.plugins",
];

/// From the old release to the new one.
pub(super) fn recipes(context: &Context<'_>, old: &Existing, texts: &'static MigrationTexts) -> Vec<Recipe> {
    let steps = &texts.steps;
    let (prepare, deploy, laptop) = (Phase::Prepare, Phase::Deploy, Place::Laptop);
    let is_given = old.config.is_some();
    let mut recipes = vec![
        Recipe::new("migrate.look", prepare, laptop, &steps.fly_look, look(context)),
        Recipe::new("migrate.snapshot", prepare, laptop, &steps.fly_snapshot, snapshot()),
        Recipe::new("migrate.backup", prepare, laptop, &steps.fly_backup, backup(context, old)),
        Recipe::new("migrate.files", deploy, laptop, &steps.fly_files, files(context, old)),
        Recipe::new("migrate.secrets", deploy, laptop, &steps.fly_secrets, secrets(context, old)),
    ];
    if old.own_workspace.is_none() {
        let content = workspace(context, old);
        recipes.push(Recipe::new("migrate.workspace", deploy, laptop, &steps.fly_workspace, content));
    }
    recipes.extend([
        Recipe::new("migrate.maintenance", deploy, laptop, &steps.fly_maintenance, maintenance(context)),
        Recipe::new("migrate.rename", deploy, laptop, &steps.fly_rename, rename(context, old)).once(),
    ]);
    let text = if is_given { &steps.fly_config_file } else { &steps.fly_new_config };
    let place = Recipe::new("migrate.place-config", deploy, laptop, text, place_config(context));
    recipes.push(if is_given { place } else { place.optional() });
    recipes.extend([
        Recipe::new("migrate.config", deploy, laptop, &steps.fly_config, config(context, old)),
        Recipe::new("migrate.deploy", deploy, laptop, &steps.deploy, fly_deploy(context)),
        Recipe::new("migrate.status", deploy, laptop, &steps.status, fly_status(context)),
    ]);
    recipes.extend(connect_fly(context).into_iter().filter(|recipe| CONNECT.contains(&recipe.id())));
    if old.release.env_prefix != context.plan.release.env_prefix {
        let unset = Recipe::new("migrate.unset", Phase::Operate, laptop, &steps.fly_unset, unset(context, old));
        recipes.push(unset.optional().once());
    }
    recipes.push(Recipe::new("migrate.clean", Phase::Operate, laptop, &steps.fly_clean, clean(old)).optional().once());
    recipes
}

/// From the new release back to the old one.
pub(super) fn rollback(context: &Context<'_>, old: &Existing, texts: &'static MigrationTexts) -> Vec<Recipe> {
    let (operate, laptop, steps) = (Phase::Operate, Place::Laptop, &texts.steps);
    vec![
        Recipe::new("rollback.stop", operate, laptop, &steps.fly_rollback_stop, sleep(context, None)),
        Recipe::new("rollback.restore", operate, laptop, &steps.fly_rollback, restore(context, old)),
        Recipe::new("rollback.start", operate, laptop, &steps.fly_rollback_start, start_old(context, old)),
    ]
}

fn values(context: &Context<'_>, old: &Existing) -> Checked<[(&'static str, String); 6]> {
    Ok([
        ("old_directory", old.directory.to_string()),
        ("old_config", old.config_file.clone()),
        ("old_token", old.release.variable("GATEWAY_TOKEN")),
        ("archive", old.archive()),
        ("app", context.tools().app()?),
        ("volume", context.plan.fly.volume_name.clone()?.to_string()),
    ])
}

fn look(context: &Context<'_>) -> Checked<Content> {
    let fly = |words: [&'static str; 2]| context.tools().fly(words);
    Ok(Content::run(vec![
        context.tools().fly(["status"])?.into(),
        fly(["machines", "list"])?.into(),
        fly(["volumes", "list"])?.into(),
        context.tools().fly(["releases"])?.with("--image").into(),
    ])
    .value("volume", context.plan.fly.volume_name.clone()?.to_string()))
}

fn snapshot() -> Checked<Content> {
    let of = |verb: &'static str| Command::run(&["fly", "volumes", "snapshots", verb, "VOLUME_ID"]);
    Ok(Content::run(vec![of("create")]).check(vec![of("list")]))
}

fn backup(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let mount = context.plan.fly.mount.clone()?;
    let archive = old.archive();
    let pack = context.tools().in_machine(format!("tar -czf - -C {} .", mount.trimmed()))?;
    let list = Invocation::of(&["tar", "-tzf"]).with(&archive).with(format!("./{}", old.config_file));
    Ok(Content::run(vec![
        Command::change_directory(""),
        Command::run(&["umask", "077"]),
        Command::IntoNew(pack, Word::from(&archive)),
        Command::run(&["umask", "022"]),
    ])
    .check(vec![Command::change_directory(""), list.into()])
    .values(values(context, old)?))
}

fn files(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    Ok(Content::run(fly_files(context, true)?)
        .values(values(context, old)?)
        .value("fly_file", file_name(context.plan.target)))
}

fn secrets(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let token = old.release.variable("GATEWAY_TOKEN");
    let show = context.tools().in_machine(format!("printenv {token}"))?;
    Ok(fly_token(context)?.values(values(context, old)?).value("show", render(&show.into())))
}

/// Releases of January 2026 keep it in the home directory of their user, which is no part of the volume.
fn workspace(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let mount = context.plan.fly.mount.clone()?;
    let home = if old.release.container_user == ContainerUser::Root { "/root" } else { "/home/node" };
    let (from, to) = (format!("{home}/{}", old.release.workspace), format!("{}/workspace", mount.trimmed()));
    let script = format!("[ -e {to} ] || [ ! -e {from} ] || cp -a {from} {to}");
    Ok(Content::run(vec![context.tools().in_machine(format!("sh -c {}", quote(&script)))?.into()])
        .check(vec![context.tools().in_machine(format!("ls -a {}", mount.trimmed()))?.into()])
        .value("from", from))
}

/// Gives the machine a command that does nothing, and the image that will run.
fn sleep(context: &Context<'_>, image: Option<&'static str>) -> Checked<Content> {
    let mut update = Invocation::of(&["fly", "machine", "update", "MACHINE_ID", "-a"]).with(context.tools().app()?);
    if let Some(image) = image {
        update = update.with_words(&["--image", image]);
    }
    let update = update.with_words(&["--command", "sleep infinity", "--skip-health-checks", "--yes"]);
    Ok(Content::run(vec![context.tools().fly(["machines", "list"])?.into(), update.into()])
        .check(vec![context.tools().fly(["machines", "list"])?.into()]))
}

fn maintenance(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let version = context.tools().in_machine("node /app/dist/index.js --version")?;
    Ok(sleep(context, release.prebuilt_image)?.check(vec![version.into()]).value("version", release.version))
}

fn rename(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let mount = context.plan.fly.mount.clone()?;
    let (mount, release) = (mount.trimmed(), context.plan.release);
    let path = context.machine_config()?;
    let move_to = |from: &str, to: &str| context.tools().in_machine(format!("mv {from} {to}"));
    let old_path = format!("{mount}/{}", old.config_file);
    let mut commands = Vec::new();
    let mut undo = String::new();
    if old.config_file != release.config_file {
        commands.push(move_to(&old_path, &path)?.into());
        undo = format!("`{}`", render(&move_to(&path, &old_path)?.into()));
    }
    commands.push(context.tools().in_machine(format!("chown -R 1000:1000 {mount}"))?.into());
    Ok(Content::run(commands)
        .check(vec![context.tools().in_machine(format!("ls -l {path}"))?.into()])
        .values(values(context, old)?)
        .value("undo_rename", undo))
}

fn place_config(context: &Context<'_>) -> Checked<Content> {
    let path = context.machine_config()?;
    let store = context.tools().in_machine(format!("tee {path}"))?;
    Ok(Content::run(vec![
        context.tools().enter()?,
        Command::FromFile(store, context.required_file(context.plan.release.config_file)?.file),
        context.tools().in_machine(format!("chown 1000:1000 {path}"))?.into(),
        context.tools().in_machine(format!("chmod 600 {path}"))?.into(),
    ])
    .check(vec![context.tools().in_machine(format!("ls -l {path}"))?.into()])
    .value("path", path))
}

/// The machine still has the variables of the old release, so the new one is told where its state lies.
fn config(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let (plan, release) = (context.plan, context.plan.release);
    let mount = plan.fly.mount.clone()?;
    let state = format!("{}={}", release.variable("STATE_DIR"), mount.trimmed());
    let mut commands = Vec::new();
    for call in super::config_calls(context, old)? {
        let words = ["env", "HOME=/home/node", &state, "node", "/app/dist/index.js"];
        let words = words.into_iter().chain(call.iter().map(String::as_str));
        let line = words.map(quote).collect::<Vec<_>>().join(" ");
        let console = context.tools().fly(["ssh", "console"])?.with_words(&["-u", "node", "-C"]).with(line);
        commands.push(console.into());
    }
    let path = context.machine_config()?;
    let before = Invocation::of(&["tar", "-xzOf"]).with(old.archive()).with(format!("./{}", old.config_file));
    let compare = context.tools().in_machine(format!("diff - {path}"))?;
    Ok(Content::run(commands)
        .check(vec![Command::change_directory(""), Command::Pipeline(vec![before, compare])])
        .values(values(context, old)?))
}

fn unset(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let token = old.release.variable("GATEWAY_TOKEN");
    let unset = Invocation::of(&["fly", "secrets", "unset"]).with(token).with("-a").with(context.tools().app()?);
    Ok(Content::run(vec![unset.into()])
        .check(vec![context.tools().fly(["secrets", "list"])?.into()])
        .values(values(context, old)?))
}

fn clean(old: &Existing) -> Checked<Content> {
    Ok(Content::run(vec![Invocation::of(&["rm"]).with(Word::Home(old.archive())).into()]))
}

fn restore(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let (release, mount) = (context.plan.release, context.plan.fly.mount.clone()?);
    let mount = mount.trimmed();
    let mut commands = vec![Command::change_directory("")];
    let unpack = context.tools().in_machine(format!("tar -xzpf - -C {mount}"))?;
    commands.push(Command::FromFile(unpack, old.archive()));
    if old.config_file != release.config_file {
        // The old release would take the wrong one of two.
        let path = context.machine_config()?;
        commands.push(context.tools().in_machine(format!("mv {path} {path}.after-migration"))?.into());
    }
    let list = context.tools().in_machine(format!("ls -l {mount}/{}", old.config_file))?;
    Ok(Content::run(commands).check(vec![list.into()]).values(values(context, old)?))
}

fn start_old(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let mut deploy = context.tools().fly(["deploy"])?.with("-c").with(&old.fly_file).with_all([
        "--image",
        "OLD_IMAGE",
        "--ha=false",
    ]);
    if context.plan.target == Target::FlyPrivate {
        deploy = if context.plan.fly.has_service { deploy.with("--flycast") } else { deploy.with("--no-public-ips") };
    }
    Ok(Content::run(vec![Command::change_directory(old.directory.as_str()), deploy.into()])
        .check(vec![context.tools().fly(["status"])?.into(), context.tools().fly(["logs"])?.with("--no-tail").into()])
        .values(values(context, old)?))
}
