//! On a machine with Docker: stop, back up, rename, write, mend, start; and back.

mod rollback;

pub(super) use self::rollback::rollback;

use super::{Existing, keys};
use crate::files::compose::{KEYS_FILE, service_image};
use crate::files::env_file::profile_secrets;
use crate::i18n::fill;
use crate::i18n::migration::{MigrationTexts, NameTexts};
use crate::plan::Checked;
use crate::shell::{Command, Invocation, Word, render};
use crate::steps::{
    Content, Context, Phase, Place, Recipe, build_image, compose, connect_gcp, directories, login, place_config,
    vm_files, vm_logs,
};

/// The steps of the guide for a new deployment that follow the start.
const CONNECT: [&str; 5] = ["gcp.tunnel", "browser.verify", "browser.control-ui", "vm.pairing", "vm.plugins"];

/// From the old release to the new one.
pub(super) fn recipes(context: &Context<'_>, old: &Existing, texts: &'static MigrationTexts) -> Vec<Recipe> {
    let steps = &texts.steps;
    let (prepare, deploy, vm, laptop) = (Phase::Prepare, Phase::Deploy, Place::Vm, Place::Laptop);
    let is_given = old.config.is_some();
    let mut recipes = vec![
        Recipe::new("migrate.login", prepare, laptop, &steps.gcp_login, ssh(context)),
        Recipe::new("migrate.look", prepare, vm, &steps.gcp_look, look(old, &texts.names)),
        Recipe::new("migrate.stop", prepare, vm, &steps.gcp_stop, stop(old)),
        Recipe::new("migrate.backup", prepare, vm, &steps.gcp_backup, backup(context, old)),
    ];
    let renames = renames(context, old);
    if renames.as_ref().map_or(true, |list| !list.is_empty()) {
        recipes.push(Recipe::new("migrate.move", deploy, vm, &steps.gcp_move, rename(context, old, renames)).once());
    }
    recipes.push(Recipe::new("migrate.directories", deploy, vm, &steps.gcp_directories, folders(context)));
    if !old.keys_files.is_empty() {
        recipes.push(Recipe::new("migrate.keys", deploy, vm, &steps.gcp_keys, carry_keys(context, old)));
    }
    let copy = Recipe::new("migrate.copy-files", deploy, laptop, &steps.gcp_copy_files, copy(context, old)).optional();
    recipes.extend([
        Recipe::new("migrate.files", deploy, vm, &steps.gcp_files, files(context)),
        copy,
        Recipe::new("migrate.private", deploy, vm, &steps.gcp_private, private(context)),
        Recipe::new("migrate.build", deploy, vm, &steps.build, build_image(context)),
    ]);
    let text = if is_given { &steps.gcp_place_config } else { &steps.gcp_new_config };
    let place = Recipe::new("migrate.place-config", deploy, vm, text, place_config_kept(context));
    recipes.push(if is_given { place } else { place.optional() });
    recipes.extend([
        Recipe::new("migrate.config", deploy, vm, &steps.gcp_config, config(context, old)),
        Recipe::new("migrate.start", deploy, vm, &steps.gcp_start, start(context)),
        Recipe::new("migrate.ready", deploy, vm, &steps.ready, vm_logs(context)),
    ]);
    recipes.extend(connect_gcp(context).into_iter().filter(|recipe| CONNECT.contains(&recipe.id())));
    recipes.push(Recipe::new("migrate.clean", Phase::Operate, vm, &steps.gcp_clean, clean(old)).optional().once());
    recipes
}

fn home(path: impl Into<String>) -> Word {
    Word::Home(path.into())
}

fn ssh(context: &Context<'_>) -> Checked<Content> {
    let ssh = Invocation::of(&["gcloud", "compute", "ssh"]).with(login(context.plan)?).with(context.zone()?);
    Ok(Content::run(vec![ssh.into()]).value("vm", context.plan.gcp.vm_name.clone()?.to_string()))
}

/// The folders that hold what must not be lost. One that lies in another is said once.
fn state_folders(old: &Existing) -> Vec<&super::HomePath> {
    let mut folders = vec![&old.state_directory];
    if !old.workspace.is_below(&old.state_directory) && old.workspace != old.state_directory {
        folders.push(&old.workspace);
    }
    folders
}

fn look(old: &Existing, names: &'static NameTexts) -> Checked<Content> {
    let sudo = |words: [&'static str; 2]| Invocation::of(&["sudo"]).with_all(words);
    let mut commands = vec![sudo(["wc", "-c"]).with(home(old.state_directory.join(&old.config_file))).into()];
    commands.push(Command::change_directory(old.directory.as_str()));
    commands.push(Invocation::of(&["ls", "-l"]).with_all(old.files.iter()).into());
    commands.push(compose(["ps"]));
    let sizes = state_folders(old).into_iter().map(|folder| home(folder.as_str()));
    commands.push(sudo(["du", "-sh"]).with_all(sizes).into());
    commands.push(Invocation::of(&["df", "-h"]).with(home("")).into());
    let size = match &old.config {
        Some((_, size)) => fill(names.size_known, &[("value", &size.to_string())]),
        None => names.size_unknown.to_owned(),
    };
    Ok(Content::run(commands).values(old_values(old)).value("size", size))
}

/// Values that the words of several steps name.
fn old_values(old: &Existing) -> [(&'static str, String); 5] {
    [
        ("old_directory", old.directory.to_string()),
        ("old_config", old.state_directory.join(&old.config_file)),
        ("old_config_file", old.config_file.clone()),
        ("old_service", old.service.clone()),
        ("archive", old.archive()),
    ]
}

fn stop(old: &Existing) -> Checked<Content> {
    let enter = || Command::change_directory(old.directory.as_str());
    Ok(Content::run(vec![enter(), compose(["down"])]).check(vec![enter(), compose(["ps"])]).values(old_values(old)))
}

fn backup(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let archive = old.archive();
    let files: Vec<String> = old.files.iter().map(|name| old.directory.join(name)).collect();
    let folders = state_folders(old).into_iter().map(ToString::to_string);
    // As root, because the files may be root's; owners and modes are in the archive.
    let pack = Invocation::of(&["sudo", "tar", "-czf", "-"]).with_all(folders).with_all(files.iter());
    let list = Invocation::of(&["tar", "-tzf"])
        .with(&archive)
        .with(old.state_directory.join(&old.config_file))
        .with_all(files.iter());
    let fetch = Invocation::of(&["gcloud", "compute", "scp"])
        .with(format!("{}:{archive}", login(context.plan)?))
        .with(".")
        .with(context.zone()?);
    Ok(Content::run(vec![
        Command::change_directory(""),
        Command::run(&["umask", "077"]),
        Command::IntoNew(pack, Word::from(&archive)),
        Command::run(&["umask", "022"]),
    ])
    .check(vec![Command::change_directory(""), list.into()])
    .values(old_values(old))
    .value("fetch", render(&fetch.into())))
}

/// What gets another name, as the former and the new path.
fn renames(context: &Context<'_>, old: &Existing) -> Checked<Vec<(String, String)>> {
    let to = context.plan.release;
    let mut list = Vec::new();
    if old.moves_state(to) {
        list.push((old.state_directory.to_string(), to.state_directory.to_owned()));
    }
    let mut rename = |from: String, to: String| {
        if from != to {
            list.push((from, to));
        }
    };
    rename(format!("{}/{}", to.state_directory, old.config_file), format!("{}/{}", to.state_directory, to.config_file));
    rename(old.workspace_after_move(to), to.workspace.to_owned());
    Ok(list)
}

fn rename(context: &Context<'_>, old: &Existing, renames: Checked<Vec<(String, String)>>) -> Checked<Content> {
    let release = context.plan.release;
    let renames = renames?;
    // -T never moves a folder into one that is there already; -b keeps a configuration that an attempt left there.
    let rename = |from: &str, to: &str| -> Command {
        let is_config = [from, to].iter().any(|path| path.rsplit('/').next() == Some(release.config_file));
        let option = if is_config { "-bT" } else { "-T" };
        Invocation::of(&["sudo", "mv", option]).with(home(from)).with(home(to)).into()
    };
    let back: Vec<String> = renames.iter().rev().map(|(from, to)| format!("`{}`", render(&rename(to, from)))).collect();
    let list = Invocation::of(&["sudo", "ls", "-l"])
        .with(home(format!("{}/{}", release.state_directory, release.config_file)));
    Ok(Content::run(renames.iter().map(|(from, to)| rename(from, to)).collect())
        .check(vec![list.into()])
        .values(old_values(old))
        .value("back", back.join(context.text.joints.list)))
}

fn folders(context: &Context<'_>) -> Checked<Content> {
    Ok(directories(context)?.value("secrets", profile_secrets(context.plan)))
}

fn carry_keys(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let directory = context.tools().directory()?;
    let file = home(format!("{directory}/{KEYS_FILE}"));
    let select = Invocation::of(&["grep", "-hEv"])
        .with(keys::pattern())
        .with_all(old.keys_files.iter().map(|name| home(old.directory.join(name))));
    Ok(Content::run(vec![
        Command::run(&["umask", "077"]),
        Command::IntoNew(select, file.clone()),
        Command::run(&["umask", "022"]),
    ])
    .check(vec![Invocation::of(&["cut", "-d=", "-f1"]).with(file).into()])
    .values(old_values(old))
    .value("old_keys", old.keys_files.join("`, `")))
}

fn files(context: &Context<'_>) -> Checked<Content> {
    let config = context.plan.release.config_file;
    // They leave the umask of secrets behind, which the configuration needs too.
    let mut commands = vm_files(context)?;
    commands.push(Command::run(&["rm", "-f", config]));
    commands.push(Command::Write(context.required_file(config)?));
    commands.push(Command::run(&["umask", "022"]));
    Ok(Content::run(commands)
        .check(vec![context.tools().enter()?, Command::run(&["docker", "compose", "config", "--quiet"])]))
}

fn copy(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let directory = context.tools().directory()?;
    let mut copy = Invocation::of(&["gcloud", "compute", "scp", "docker-compose.yml", ".env"]);
    for name in ["Dockerfile", ".dockerignore"] {
        if context.file(name)?.is_some() {
            copy = copy.with(name);
        }
    }
    if old.keys_files.is_empty() {
        copy = copy.with(KEYS_FILE);
    }
    let target = format!("{}:{directory}/", login(context.plan)?);
    let copy = copy.with(context.plan.release.config_file).with(target).with(context.zone()?);
    Ok(Content::run(vec![copy.into()]))
}

fn private(context: &Context<'_>) -> Checked<Content> {
    let config = context.plan.release.config_file;
    Ok(Content::run(vec![
        context.tools().enter()?,
        // What is copied is readable by everybody on the machine.
        Command::run(&["chmod", "600", ".env", KEYS_FILE, config]),
    ])
    .check(vec![
        context.tools().enter()?,
        Command::run(&["stat", "-c", "%a %n", ".env", KEYS_FILE, config]),
        Command::run(&["docker", "compose", "config", "--quiet"]),
    ]))
}

fn place_config_kept(context: &Context<'_>) -> Checked<Content> {
    // The copy stays for a second attempt; it was made private before.
    Ok(place_config(context)?.first(2))
}

fn config(context: &Context<'_>, old: &Existing) -> Checked<Content> {
    let release = context.plan.release;
    let service = release.service();
    let mut commands = vec![context.tools().enter()?];
    for call in super::config_calls(context, old)? {
        let run = Invocation::of(&["docker", "compose", "run", "-T", "--rm", "--no-deps"])
            .with(&service)
            .with_words(&["node", "dist/index.js"])
            .with_all(call);
        commands.push(run.into());
    }
    let placed = home(format!("{}/{}", release.state_directory, release.config_file));
    let before =
        Invocation::of(&["sudo", "tar", "-xzOf"]).with(old.archive()).with(old.state_directory.join(&old.config_file));
    let compare = Invocation::of(&["sudo", "diff", "-"]).with(placed);
    Ok(Content::run(commands)
        .check(vec![Command::change_directory(""), Command::Pipeline(vec![before, compare])])
        .values(old_values(old)))
}

fn start(context: &Context<'_>) -> Checked<Content> {
    let service = context.plan.release.service();
    Ok(Content::run(vec![context.tools().enter()?, compose(["up", "-d", &service])])
        .check(vec![context.tools().enter()?, compose(["ps"])])
        .value("image", service_image(context.plan)?))
}

fn clean(old: &Existing) -> Checked<Content> {
    Ok(Content::run(vec![Invocation::of(&["rm"]).with(home(old.archive())).into()]).values(old_values(old)))
}
