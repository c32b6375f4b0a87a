//! The VM on Compute Engine.

use super::context::{Context, login};
use super::recipe::{Content, Recipe};
use super::step::{Phase, RunLocation};
use crate::plan::FieldResult;
use crate::shell::{Command, Invocation};

/// Steps that create the VM and connect to it.
pub(super) fn recipes(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes) = (&context.text.steps, &context.text.notes);
    let service_account = Recipe::new(
        "gcp.service-account",
        Phase::Machine,
        RunLocation::Laptop,
        &steps.gcp_service_account,
        service_account(context),
    )
    .once();
    // A published port gets its rule after the gateway runs: see `connect`.
    let firewall_text = if context.plan.docker.expose { &steps.gcp_firewall_exposed } else { &steps.gcp_firewall };
    vec![
        Recipe::new("gcp.vm", Phase::Machine, RunLocation::Laptop, &steps.gcp_vm, vm(context))
            .once()
            .console(steps.console_vm)
            .table(&notes.machine_types)
            .note(&notes.costs_gcp),
        Recipe::new("gcp.firewall", Phase::Machine, RunLocation::Laptop, firewall_text, firewall(context)).optional(),
        if context.plan.gcp.service_account { service_account } else { service_account.optional() },
        Recipe::new("gcp.ssh", Phase::Machine, RunLocation::Laptop, &steps.gcp_ssh, ssh(context))
            .console(steps.console_ssh)
            .note(&notes.ssh_trouble),
        Recipe::new("vm.docker", Phase::Machine, RunLocation::Vm, &steps.vm_docker, docker()),
        Recipe::new(
            "vm.logout",
            Phase::Machine,
            RunLocation::Vm,
            &steps.vm_logout,
            Ok(Content::run(vec![Command::run(&["exit"])])),
        ),
        Recipe::new("gcp.ssh-again", Phase::Machine, RunLocation::Laptop, &steps.gcp_ssh_again, ssh(context)),
        Recipe::new("vm.docker-check", Phase::Machine, RunLocation::Vm, &steps.vm_docker_check, docker_check()),
    ]
}

fn vm(context: &Context<'_>) -> FieldResult<Content> {
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

fn firewall(context: &Context<'_>) -> FieldResult<Content> {
    Ok(Content::run(vec![Command::run(&[
        "gcloud",
        "compute",
        "firewall-rules",
        "list",
        "--format=table(name,direction,sourceRanges.list(),allowed[].map().firewall_rule().list())",
    ])])
    .value("port", context.plan.docker.host_port?.to_string()))
}

/// Admits one address to the published port. The rule and the network tag that it applies to have the name of the VM,
/// which is valid for both.
pub(super) fn open_port(context: &Context<'_>) -> FieldResult<Content> {
    let (vm, port) = (context.plan.gcp.vm_name.clone()?.to_string(), context.plan.docker.host_port?);
    let tag = context.instances("add-tags")?.with(format!("--tags={vm}"));
    let rule = |verb: &'static str| Invocation::of(&["gcloud", "compute", "firewall-rules", verb]).with(&vm);
    let create = rule("create")
        .with_words(&["--direction=INGRESS"])
        .with(format!("--allow=tcp:{port}"))
        .with_words(&["--source-ranges=YOUR_ADDRESS/32"])
        .with(format!("--target-tags={vm}"));
    let address = context.instances("describe")?.with("--format=value(networkInterfaces[0].accessConfigs[0].natIP)");
    let show = rule("describe").with("--format=value(sourceRanges.list(),allowed[].map().firewall_rule().list())");
    let path = context.plan.release.health_path.unwrap_or("/");
    let probe = Invocation::of(&["curl", "-sS", "-i", "--max-time", "10"])
        .with(format!("http://EXTERNAL_ADDRESS:{port}{path}"));
    Ok(Content::run(vec![tag.into(), create.into()])
        .check(vec![address.into(), show.into(), probe.into()])
        .value("vm", vm)
        .value("port", port.to_string()))
}

/// Removes what [`open_port`] made.
pub(super) fn close_port(context: &Context<'_>) -> FieldResult<Option<Command>> {
    if !context.plan.docker.expose {
        return Ok(None);
    }
    let vm = context.plan.gcp.vm_name.clone()?.to_string();
    Ok(Some(Invocation::of(&["gcloud", "compute", "firewall-rules", "delete"]).with(vm).into()))
}

fn service_account(context: &Context<'_>) -> FieldResult<Content> {
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

fn ssh(context: &Context<'_>) -> FieldResult<Content> {
    let vm = context.plan.gcp.vm_name.clone()?.to_string();
    let ssh = Invocation::of(&["gcloud", "compute", "ssh"]).with(login(context.plan)?).with(context.zone()?);
    Ok(Content::run(vec![ssh.into()]).value("vm", vm))
}

fn docker() -> FieldResult<Content> {
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

fn docker_check() -> FieldResult<Content> {
    Ok(Content::run(vec![
        Command::run(&["docker", "--version"]),
        Command::run(&["docker", "compose", "version"]),
        Command::run(&["id", "-nG"]),
    ]))
}
