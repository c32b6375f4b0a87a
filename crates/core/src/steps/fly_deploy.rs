//! On Fly.io: files, secrets, the first deploy, the configuration on the volume.

use super::machine::source;
use super::{Content, Context, Phase, Place, Recipe};
use crate::files::env_file::key_names;
use crate::files::fly_config::file_name;
use crate::plan::{Checked, ImageSource, Target};
use crate::shell::{Command, Invocation, Word};

/// Steps from an empty application to a running gateway.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes, plan) = (&context.text.steps, &context.text.notes, context.plan);
    let (deploy, laptop) = (Phase::Deploy, Place::Laptop);
    let mut recipes = Vec::new();
    if matches!(plan.image.source, Ok(ImageSource::Source)) {
        let recipe = Recipe::new("fly.source", deploy, laptop, &steps.fly_source, source(context)).once();
        recipes.push(if plan.release.is_tagged { recipe } else { recipe.note(&notes.no_tag) });
    }
    recipes.extend([
        Recipe::new("fly.files", deploy, laptop, &steps.fly_files, files(context)).table(&notes.key_settings_fly),
        Recipe::new("fly.token", deploy, laptop, &steps.fly_token, token(context)),
    ]);
    if !key_names(plan).is_empty() {
        recipes.push(Recipe::new("fly.keys", deploy, laptop, &steps.fly_keys, keys(context)));
    }
    recipes.extend([
        Recipe::new("fly.deploy", deploy, laptop, &steps.fly_deploy, self::deploy(context)).note(&notes.trouble_fly),
        Recipe::new("fly.status", deploy, laptop, &steps.fly_status, status(context)),
        Recipe::new("fly.config", deploy, laptop, &steps.fly_config, config(context)).table(&notes.persistence_fly),
        Recipe::new("fly.config-sftp", deploy, laptop, &steps.fly_config_sftp, config_sftp(context)).optional(),
        Recipe::new(
            "fly.config-console",
            deploy,
            Place::FlyMachine,
            &steps.fly_config_console,
            config_console(context),
        )
        .optional(),
    ]);
    recipes
}

fn files(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(file_commands(context, true)?).value("fly_file", file_name(context.plan.target)))
}

/// What writes every file; the configuration only where it is wanted.
pub(crate) fn file_commands(context: &Context<'_>, with_config: bool) -> Checked<Vec<Command>> {
    let mut commands = vec![
        Invocation::of(&["mkdir", "-p"]).with(Word::Home(context.tools().directory()?)).into(),
        context.tools().enter()?,
        Command::run(&["umask", "022"]),
        Command::Write(context.required_file(file_name(context.plan.target))?),
    ];
    for name in ["Dockerfile", ".dockerignore"] {
        commands.extend(context.file(name)?.map(Command::Write));
    }
    commands.push(Command::run(&["umask", "077"]));
    let config = with_config.then_some(context.plan.release.config_file);
    // A file that is there already would keep its mode.
    commands.push(Invocation::of(&["rm", "-f", ".env"]).with_all(config).into());
    if let Some(config) = config {
        commands.push(Command::Write(context.required_file(config)?));
    }
    commands.push(Command::Write(context.required_file(".env")?));
    commands.push(Command::run(&["umask", "022"]));
    Ok(commands)
}

/// Stores what `.env` holds as secrets, for the next deploy.
pub(crate) fn token(context: &Context<'_>) -> Checked<Content> {
    let import = context.tools().fly(["secrets", "import"])?.with("--stage");
    Ok(Content::run(vec![context.tools().enter()?, Command::FromFile(import, ".env".to_owned())])
        .check(vec![context.tools().fly(["secrets", "list"])?.into()]))
}

/// The command waits for lines on standard input; `fly secrets set NAME=-` would refuse a terminal.
fn keys(context: &Context<'_>) -> Checked<Content> {
    let names = key_names(context.plan)
        .iter()
        .map(|name| format!("`{name}=…`"))
        .collect::<Vec<_>>()
        .join(context.text.joints.list);
    let import = context.tools().fly(["secrets", "import"])?.with("--stage");
    Ok(Content::run(vec![import.into()])
        .check(vec![context.tools().fly(["secrets", "list"])?.into()])
        .value("names", names))
}

/// `fly deploy` with the build context and configuration of the plan.
pub(super) fn deploy_commands(context: &Context<'_>) -> Checked<Vec<Command>> {
    let plan = context.plan;
    let file = file_name(plan.target);
    let (directory, file) = match plan.image.source? {
        ImageSource::Source => (context.source()?, format!("../{file}")),
        ImageSource::Prebuilt(_) => (context.tools().directory()?, file.to_owned()),
    };
    let mut deploy = context.tools().fly(["deploy"])?.with_all(["-c".to_owned(), file]).with("--ha=false");
    if plan.target == Target::FlyPrivate {
        deploy = if plan.fly.has_service { deploy.with("--flycast") } else { deploy.with("--no-public-ips") };
    }
    Ok(vec![Command::change_directory(directory), deploy.into()])
}

/// The deploy itself.
pub(crate) fn deploy(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(deploy_commands(context)?))
}

/// The state of the machine and its log.
pub(crate) fn status(context: &Context<'_>) -> Checked<Content> {
    Ok(Content::run(vec![
        context.tools().fly(["status"])?.into(),
        context.tools().fly(["logs"])?.with("--no-tail").into(),
    ]))
}

fn config(context: &Context<'_>) -> Checked<Content> {
    let path = context.machine_config()?;
    let store = context.tools().in_machine(format!("tee {path}"))?;
    Ok(Content::run(vec![
        context.tools().enter()?,
        Command::FromFile(store, context.required_file(context.plan.release.config_file)?.file),
        context.tools().in_machine(format!("chown 1000:1000 {path}"))?.into(),
        context.tools().in_machine(format!("chmod 600 {path}"))?.into(),
        context.tools().restart_app()?,
    ])
    .check(vec![context.tools().in_machine(format!("cat {path}"))?.into()])
    .value("path", path))
}

fn config_sftp(context: &Context<'_>) -> Checked<Content> {
    let path = context.machine_config()?;
    let put = context
        .tools()
        .fly(["ssh", "sftp", "put"])?
        .with(context.plan.release.config_file)
        .with(&path)
        .with_words(&["--mode", "0600"]);
    Ok(Content::run(vec![
        context.tools().enter()?,
        context.tools().in_machine(format!("rm -f {path}"))?.into(),
        put.into(),
        context.tools().in_machine(format!("chown 1000:1000 {path}"))?.into(),
        context.tools().restart_app()?,
    ])
    .value("path", path))
}

fn config_console(context: &Context<'_>) -> Checked<Content> {
    let path = context.machine_config()?;
    let mount = context.plan.fly.mount.clone()?;
    let mut file = context.required_file(context.plan.release.config_file)?;
    file.path = Word::from(&path);
    Ok(Content::run(vec![
        Invocation::of(&["mkdir", "-p"]).with(mount.trimmed().to_owned()).into(),
        Command::run(&["umask", "077"]),
        Command::Write(file),
        Invocation::of(&["chown", "1000:1000"]).with(path).into(),
        Command::run(&["exit"]),
    ])
    .value("app", context.tools().app()?))
}
