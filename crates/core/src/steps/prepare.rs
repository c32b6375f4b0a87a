//! Accounts, the project, the application.

use super::{Content, Context, Phase, Place, Recipe};
use crate::plan::Checked;
use crate::shell::{Command, Invocation};

/// Steps before there is a machine on Google Cloud.
pub(super) fn gcp(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes) = (&context.text.steps, &context.text.notes);
    vec![
        Recipe::new("gcp.cli", Phase::Prepare, Place::Laptop, &steps.gcp_cli, gcp_cli()).note(&notes.what_you_need_gcp),
        Recipe::new("gcp.project", Phase::Prepare, Place::Laptop, &steps.gcp_project, gcp_project(context))
            .once()
            .console(steps.console_project),
        Recipe::new("gcp.billing", Phase::Prepare, Place::Laptop, &steps.gcp_billing, gcp_billing(context)),
        Recipe::new("gcp.api", Phase::Prepare, Place::Laptop, &steps.gcp_api, gcp_api()).console(steps.console_api),
    ]
}

fn gcp_cli() -> Checked<Content> {
    Ok(Content::run(vec![Command::run(&["gcloud", "init"]), Command::run(&["gcloud", "auth", "login"])])
        .one_at_a_time()
        .check(vec![Command::run(&["gcloud", "auth", "list"])])
        .link("https://cloud.google.com/sdk/docs/install")
        .link("https://console.cloud.google.com"))
}

fn gcp_project(context: &Context<'_>) -> Checked<Content> {
    let project = context.plan.gcp.project_id.clone()?.to_string();
    let name = context.plan.gcp.project_name.clone()?;
    let create = Invocation::of(&["gcloud", "projects", "create"]).with(&project).with(format!("--name={name}"));
    Ok(Content::run(vec![create.into(), Invocation::of(&["gcloud", "config", "set", "project"]).with(&project).into()])
        .check(vec![Invocation::of(&["gcloud", "projects", "describe"]).with(&project).into()])
        .value("project", project))
}

fn gcp_billing(context: &Context<'_>) -> Checked<Content> {
    let project = context.plan.gcp.project_id.clone()?.to_string();
    let link = context.plan.gcp.billing_account.clone()?.map(|account| {
        Invocation::of(&["gcloud", "billing", "projects", "link"])
            .with(&project)
            .with(format!("--billing-account={account}"))
            .into()
    });
    Ok(Content::run(link.into_iter().collect())
        .check(vec![Invocation::of(&["gcloud", "billing", "projects", "describe"]).with(&project).into()])
        .link(format!("https://console.cloud.google.com/billing/linkedaccount?project={project}"))
        .link("https://console.cloud.google.com/billing")
        .value("project", project))
}

fn gcp_api() -> Checked<Content> {
    Ok(Content::run(vec![Command::run(&["gcloud", "services", "enable", "compute.googleapis.com"])])
        .check(vec![Command::run(&["gcloud", "services", "list", "--enabled", "--filter=compute.googleapis.com"])]))
}

/// Steps before the first deploy on Fly.io.
pub(super) fn fly(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes) = (&context.text.steps, &context.text.notes);
    vec![
        Recipe::new("fly.cli", Phase::Prepare, Place::Laptop, &steps.fly_cli, fly_cli()).note(&notes.what_you_need_fly),
        Recipe::new("fly.app", Phase::Prepare, Place::Laptop, &steps.fly_app, fly_app(context)).once(),
        Recipe::new("fly.volume", Phase::Prepare, Place::Laptop, &steps.fly_volume, fly_volume(context))
            .once()
            .note(&notes.costs_fly),
    ]
}

fn fly_cli() -> Checked<Content> {
    Ok(Content::run(vec![Command::run(&["fly", "auth", "login"])])
        .check(vec![Command::run(&["fly", "auth", "whoami"])])
        .link("https://fly.io/docs/flyctl/install/"))
}

fn fly_app(context: &Context<'_>) -> Checked<Content> {
    let app = context.tools().app()?;
    let mut create = Invocation::of(&["fly", "apps", "create"]).with(&app);
    if let Some(organization) = context.plan.fly.organization.clone()? {
        create = create.with_all(["--org".to_owned(), organization.to_string()]);
    }
    Ok(Content::run(vec![create.into()]).check(vec![Command::run(&["fly", "apps", "list"])]).value("app", app))
}

fn fly_volume(context: &Context<'_>) -> Checked<Content> {
    let fly = &context.plan.fly;
    let volume = fly.volume_name.clone()?.to_string();
    let create = Invocation::of(&["fly", "volumes", "create"])
        .with(&volume)
        .with_all(["--size".to_owned(), fly.volume_size?.to_string()])
        .with_all(["--region".to_owned(), fly.volume_region.clone()?.to_string()])
        .with_all(["-a".to_owned(), context.tools().app()?])
        .with("--yes");
    Ok(Content::run(vec![create.into()])
        .check(vec![context.tools().fly(["volumes", "list"])?.into()])
        .value("volume", volume)
        .value("region", fly.volume_region.clone()?.to_string()))
}
