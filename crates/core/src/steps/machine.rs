//! On the machine: folders, files, image, first start.

use super::context::{compose, login};
use super::{Content, Context, Phase, Place, Recipe};
use crate::files::compose::{KEYS_FILE, base_image, derives_image, service_image};
use crate::files::env_file::{key_names, profile_secrets};
use crate::plan::{Checked, ImageSource};
use crate::shell::{Command, Invocation, Word, WrittenFile};

/// Steps from an empty machine to a running gateway.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes, plan) = (&context.text.steps, &context.text.notes, context.plan);
    let mut recipes = Vec::new();
    let mut add = |id, text, content| recipes.push(Recipe::new(id, Phase::Deploy, Place::Vm, text, content));
    if matches!(plan.image.source, Ok(ImageSource::Source)) {
        add("vm.source", &steps.vm_source, source(context));
    }
    add("vm.directories", &steps.vm_directories, directories(context));
    add("vm.files", &steps.vm_files, files(context));
    if !key_names(plan).is_empty() {
        add("vm.keys", &steps.vm_keys, keys(context));
    }
    add("vm.build", &steps.vm_build, build(context));
    add("vm.start", &steps.vm_start, start(context));
    if plan.image.programs.as_ref().is_ok_and(|programs| !programs.is_empty()) {
        add("vm.programs", &steps.vm_programs, programs(context));
    }
    add("vm.logs", &steps.vm_logs, logs(context));
    let mut recipes: Vec<Recipe> = recipes
        .into_iter()
        .map(|recipe| match recipe.id() {
            "vm.source" if !plan.release.is_tagged => recipe.once().note(&notes.no_tag),
            "vm.source" => recipe.once(),
            "vm.directories" => recipe.table(&notes.persistence_gcp),
            "vm.files" => recipe.note(&notes.own_folder),
            "vm.build" => recipe.note(&notes.baking).note(&notes.out_of_memory),
            "vm.start" => recipe.note(&notes.stale_shell),
            _ => recipe,
        })
        .collect();
    let after_files =
        recipes.iter().position(|recipe| recipe.id() == "vm.files").map_or(recipes.len(), |position| position + 1);
    let copying = [
        Recipe::new("gcp.copy-files", Phase::Deploy, Place::Laptop, &steps.gcp_copy_files, copy_files(context))
            .optional(),
        Recipe::new("vm.place-config", Phase::Deploy, Place::Vm, &steps.vm_place_config, place_config(context))
            .optional(),
    ];
    recipes.splice(after_files..after_files, copying);
    recipes
}

/// Clones the source and checks out the pinned ref.
pub(super) fn source(context: &Context<'_>) -> Checked<Content> {
    let (directory, source) = (context.tools().directory()?, context.source()?);
    let release = context.plan.release;
    let clone = Invocation::of(&["git", "clone", release.repository]).with(Word::Home(source.clone()));
    Ok(Content::run(vec![
        Invocation::of(&["mkdir", "-p"]).with(Word::Home(directory)).into(),
        clone.into(),
        Command::change_directory(source.clone()),
        Command::run(&["git", "checkout", release.git_ref]),
    ])
    .check(vec![Command::change_directory(source.clone()), Command::run(&["git", "log", "--max-count=1", "--oneline"])])
    .value("source", source))
}

/// Brings the clone to the pinned ref; nothing where the image is prebuilt.
pub(super) fn update_source(context: &Context<'_>) -> Checked<Vec<Command>> {
    Ok(match context.plan.image.source? {
        ImageSource::Source => vec![
            Command::change_directory(context.source()?),
            Command::run(&["git", "fetch", "--tags", "origin"]),
            Command::run(&["git", "checkout", context.plan.release.git_ref]),
        ],
        ImageSource::Prebuilt(_) => Vec::new(),
    })
}

/// The folders that persist, with their owner.
pub(crate) fn directories(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let mut below_home = vec![release.state_directory.to_owned(), release.workspace.to_owned()];
    if release.has_profile_secrets {
        below_home.push(profile_secrets(context.plan));
    }
    let words = || below_home.iter().cloned().map(Word::Home);
    let own = Word::Home(context.tools().directory()?);
    // The first makes them with their owner; the second mends what an earlier image left behind as root.
    let make = Invocation::of(&["sudo", "install", "-d", "-m", "700", "-o", "1000", "-g", "1000"]);
    Ok(Content::run(vec![
        Invocation::of(&["mkdir", "-p"]).with(own).into(),
        make.with_all(words()).into(),
        Invocation::of(&["sudo", "chown", "-R", "1000:1000"]).with_all(words()).into(),
    ])
    .check(vec![Invocation::of(&["sudo", "stat", "-c", "%u %n"]).with_all(words()).into()]))
}

/// Writes every file as one block. The provider keys are written only once, because they become the user's.
fn files(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let mut commands = file_commands(context)?;
    commands.push(store_config(context)?);
    commands.push(Command::run(&["umask", "022"]));
    Ok(Content::run(commands).check(vec![
        context.tools().enter()?,
        Command::run(&["docker", "compose", "config", "--quiet"]),
        Invocation::of(&["sudo", "stat", "-c", "%a %u %n"])
            .with(Word::Home(format!("{}/{}", release.state_directory, release.config_file)))
            .into(),
    ]))
}

/// What writes every file but the configuration; it leaves a umask behind under which files are the person's alone.
pub(crate) fn file_commands(context: &Context<'_>) -> Checked<Vec<Command>> {
    let mut commands = vec![
        context.tools().enter()?,
        Command::run(&["umask", "022"]),
        Command::Write(context.required_file("docker-compose.yml")?),
    ];
    for name in ["Dockerfile", ".dockerignore"] {
        commands.extend(context.file(name)?.map(Command::Write));
    }
    commands.push(Command::run(&["umask", "077"]));
    // A file that is there already would keep its mode.
    commands.push(Command::run(&["rm", "-f", ".env"]));
    commands.push(Command::Write(context.required_file(".env")?));
    commands.extend(context.file(KEYS_FILE)?.map(Command::WriteOnce));
    Ok(commands)
}

/// Copies a configuration as the container's user; `sudo` because that user owns the directory. `-b` keeps the former
/// file, in which the gateway may have written settings of its own.
fn install_config(source: &'static str) -> Invocation {
    Invocation::of(&["sudo", "install", "-b", "-m", "600", "-o", "1000", "-g", "1000"]).with(source)
}

/// Stores the configuration from the guide itself.
pub(super) fn store_config(context: &Context<'_>) -> Checked<Command> {
    let release = context.plan.release;
    let path = Word::Home(format!("{}/{}", release.state_directory, release.config_file));
    let file = context.required_file(release.config_file)?;
    Ok(Command::Feed(install_config("/dev/stdin").with(path.clone()), WrittenFile { path, ..file }))
}

fn copy_files(context: &Context<'_>) -> Checked<Content> {
    let directory = context.tools().directory()?;
    let login = login(context.plan)?;
    let mut copy = Invocation::of(&["gcloud", "compute", "scp", "docker-compose.yml", ".env"]);
    for name in ["Dockerfile", ".dockerignore", KEYS_FILE] {
        if context.file(name)?.is_some() {
            copy = copy.with(name);
        }
    }
    copy = copy.with(context.plan.release.config_file).with(format!("{login}:{directory}/"));
    Ok(Content::run(vec![copy.with(context.zone()?).into()]))
}

/// Moves the copied configuration to where the gateway reads it, as the container's user.
pub(crate) fn place_config(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let target = Word::Home(format!("{}/{}", release.state_directory, release.config_file));
    Ok(Content::run(vec![
        context.tools().enter()?,
        install_config(release.config_file).with(target).into(),
        Command::run(&["rm", release.config_file]),
        // What a browser downloads one by one is readable by everybody.
        Command::run(&["chmod", "600", ".env", KEYS_FILE]),
    ]))
}

fn keys(context: &Context<'_>) -> Checked<Content> {
    let names = key_names(context.plan)
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(context.text.joints.list);
    Ok(Content::run(vec![context.tools().enter()?, Command::run(&["nano", KEYS_FILE])]).value("names", names))
}

/// What makes the image: the clone's own Dockerfile, then ours, or only a download.
pub(super) fn build_commands(context: &Context<'_>) -> Checked<Vec<Command>> {
    let plan = context.plan;
    let mut commands = vec![context.tools().enter()?];
    if plan.image.source? == ImageSource::Source {
        let build = Invocation::of(&["docker", "build", "-t"]).with(base_image(plan)?).with("source");
        commands.push(build.into());
    }
    if derives_image(plan)? {
        commands.push(compose(["build"]));
    } else if plan.image.source? != ImageSource::Source {
        commands.push(compose(["pull"]));
    }
    Ok(commands)
}

/// Makes or fetches the image.
pub(crate) fn build(context: &Context<'_>) -> Checked<Content> {
    let image = service_image(context.plan)?;
    let comfortable = context.plan.release.build_memory_comfortable / 1024;
    Ok(Content::run(build_commands(context)?)
        .check(vec![Invocation::of(&["docker", "image", "ls"]).with(&image).into()])
        .value("image", image)
        .value("memory", comfortable.to_string()))
}

fn start(context: &Context<'_>) -> Checked<Content> {
    let release = context.plan.release;
    let service = release.service();
    let mut commands = vec![context.tools().enter()?];
    if release.has_config_validate {
        let validate = Invocation::of(&["docker", "compose", "run", "-T", "--rm", "--no-deps"])
            .with(&service)
            .with_words(&["node", "dist/index.js", "config", "validate"]);
        commands.push(validate.into());
    }
    commands.push(compose(["up", "-d", &service]));
    Ok(Content::run(commands).check(vec![context.tools().enter()?, compose(["ps"])]))
}

fn programs(context: &Context<'_>) -> Checked<Content> {
    let service = context.plan.release.service();
    let mut commands = vec![context.tools().enter()?];
    let programs = context.plan.image.programs.clone()?;
    commands.extend(programs.iter().map(|program| compose(["exec", "-T", &service, "which", program.name()])));
    let paths = programs.iter().map(|program| format!("`/usr/local/bin/{}`", program.name())).collect::<Vec<_>>();
    Ok(Content::run(commands).value("paths", paths.join(context.text.joints.list)))
}

/// Waits for the line that says ready.
pub(crate) fn logs(context: &Context<'_>) -> Checked<Content> {
    let (plan, service) = (context.plan, context.plan.release.service());
    let port = plan.docker.host_port?;
    let mut check = vec![context.tools().enter()?, compose(["logs", "--tail", "50", &service])];
    let path = plan.release.health_path.unwrap_or("/");
    let mut probe = Invocation::of(&["curl", "-fsS"]);
    if plan.release.health_path.is_none() {
        probe = probe.with_words(&["-o", "/dev/null", "-w", "%{http_code}\\n"]);
    }
    check.push(probe.with(format!("http://127.0.0.1:{port}{path}")).into());
    Ok(Content::run(vec![context.tools().enter()?, compose(["logs", "-f", &service])]).check(check))
}
