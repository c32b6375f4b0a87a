//! The Compute Engine machine.

use super::{Content, Context, Phase, Place, Recipe};
use crate::plan::Checked;
use crate::shell::{Command, Invocation};

/// Steps that make the machine and reach it.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes) = (&context.text.steps, &context.text.notes);
    let service_account = Recipe::new(
        "gcp.service-account",
        Phase::Machine,
        Place::Laptop,
        &steps.gcp_service_account,
        service_account(context),
    )
    .once();
    vec![
        Recipe::new("gcp.vm", Phase::Machine, Place::Laptop, &steps.gcp_vm, vm(context))
            .once()
            .console(steps.console_vm)
            .table(&notes.machine_types)
            .note(&notes.costs_gcp),
        Recipe::new("gcp.firewall", Phase::Machine, Place::Laptop, &steps.gcp_firewall, firewall()).optional(),
        if context.plan.gcp.service_account { service_account } else { service_account.optional() },
        Recipe::new("gcp.ssh", Phase::Machine, Place::Laptop, &steps.gcp_ssh, ssh(context))
            .console(steps.console_ssh)
            .note(&notes.ssh_trouble),
        Recipe::new("vm.docker", Phase::Machine, Place::Vm, &steps.vm_docker, docker()),
        Recipe::new(
            "vm.logout",
            Phase::Machine,
            Place::Vm,
            &steps.vm_logout,
            Ok(Content::run(vec![Command::run(&["exit"])])),
        ),
        Recipe::new("gcp.ssh-again", Phase::Machine, Place::Laptop, &steps.gcp_ssh_again, ssh(context)),
        Recipe::new("vm.docker-check", Phase::Machine, Place::Vm, &steps.vm_docker_check, docker_check()),
    ]
}

fn vm(context: &Context<'_>) -> Checked<Content> {
    let gcp = &context.plan.gcp;
    let mut create = context
        .instances("create")?
        .with(format!("--machine-type={}", gcp.machine_type.clone()?))
        .with(format!("--boot-disk-size={}", gcp.disk_size?));
    if let Some(kind) = gcp.disk_type? {
        create = create.with(format!("--boot-disk-type={kind}"));
    }
    create = create.with_words(&["--image-family=debian-12", "--image-project=debian-cloud"]);
    Ok(Content::run(vec![create.into()])
        .check(vec![context.instances("describe")?.with("--format=value(status)").into()])
        .value("vm", gcp.vm_name.clone()?.to_string())
        .value("zone", gcp.zone.clone()?.to_string())
        .value("region", gcp.zone.clone()?.region())
        .value("machine", gcp.machine_type.clone()?.to_string())
        .value("disk", gcp.disk_size?.to_string()))
}

fn firewall() -> Checked<Content> {
    Ok(Content::run(vec![Command::run(&[
        "gcloud",
        "compute",
        "firewall-rules",
        "list",
        "--format=table(name,direction,sourceRanges.list(),allowed[].map().firewall_rule().list())",
    ])]))
}

fn service_account(context: &Context<'_>) -> Checked<Content> {
    let gcp = &context.plan.gcp;
    let (account, project) = (gcp.service_account_id.clone()?.to_string(), gcp.project_id.clone()?.to_string());
    let email = format!("{account}@{project}.iam.gserviceaccount.com");
    let role = gcp.role.clone()?.to_string();
    let member = format!("--member=serviceAccount:{email}");
    let create = Invocation::of(&["gcloud", "iam", "service-accounts", "create"])
        .with(&account)
        .with(format!("--display-name={} Deployment", context.plan.release.product.name()));
    let bind = Invocation::of(&["gcloud", "projects", "add-iam-policy-binding"])
        .with(&project)
        .with(member)
        .with(format!("--role={role}"));
    Ok(Content::run(vec![create.into(), bind.into()])
        .check(vec![Invocation::of(&["gcloud", "iam", "service-accounts", "describe"]).with(&email).into()])
        .value("email", email)
        .value("project", project)
        .value("role", role)
        .link("https://cloud.google.com/iam/docs/understanding-roles"))
}

fn ssh(context: &Context<'_>) -> Checked<Content> {
    let vm = context.plan.gcp.vm_name.clone()?.to_string();
    let ssh =
        Invocation::of(&["gcloud", "compute", "ssh"]).with(super::context::login(context.plan)?).with(context.zone()?);
    Ok(Content::run(vec![ssh.into()]).value("vm", vm))
}

fn docker() -> Checked<Content> {
    let add_to_group = Invocation::of(&["sudo", "usermod", "-aG", "docker"]).with(crate::shell::Word::LoginName);
    Ok(Content::run(vec![
        Command::run(&["sudo", "apt-get", "update"]),
        Command::run(&["sudo", "apt-get", "install", "-y", "git", "curl", "ca-certificates"]),
        Command::Pipeline(vec![
            Invocation::of(&["curl", "-fsSL", "https://get.docker.com"]),
            Invocation::of(&["sudo", "sh"]),
        ]),
        add_to_group.into(),
    ]))
}

fn docker_check() -> Checked<Content> {
    Ok(Content::run(vec![
        Command::run(&["docker", "--version"]),
        Command::run(&["docker", "compose", "version"]),
        Command::run(&["id", "-nG"]),
    ]))
}
