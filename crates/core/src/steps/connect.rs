//! Connecting from the laptop to the gateway: tunnel or address, Control UI, token check, pairing.

use super::compute;
use super::context::{Context, login};
use super::recipe::{Content, Recipe};
use super::step::{Phase, RunLocation};
use super::tools::Tools;
use crate::plan::{FieldResult, Plan, Target};
use crate::shell::{Command, Invocation, render};

/// Steps on Google Cloud.
pub(crate) fn gcp(context: &Context<'_>) -> Vec<Recipe> {
    let steps = &context.text.steps;
    let is_exposed = context.plan.docker.expose;
    let security = if is_exposed { &context.text.notes.security_gcp_exposed } else { &context.text.notes.security_gcp };
    let mut recipes = vec![
        Recipe::new("gcp.tunnel", Phase::Connect, RunLocation::Laptop, &steps.gcp_tunnel, tunnel(context)),
        Recipe::new(
            "browser.verify",
            Phase::Connect,
            RunLocation::Browser,
            &steps.browser_verify,
            Ok(Content::default()),
        ),
        Recipe::new(
            "browser.control-ui",
            Phase::Connect,
            RunLocation::Browser,
            &steps.browser_control_ui,
            control_ui(context),
        )
        .note(security),
        Recipe::new("vm.pairing", Phase::Connect, RunLocation::Vm, &steps.vm_pairing, pairing(context)),
        Recipe::new("vm.plugins", Phase::Connect, RunLocation::Vm, &steps.plugins, plugins(context)).optional(),
        Recipe::new("vm.channels", Phase::Connect, RunLocation::Vm, &steps.vm_channels, channels(context)).optional(),
        next_steps(context),
    ];
    if is_exposed {
        let open = Recipe::new(
            "gcp.open-port",
            Phase::Connect,
            RunLocation::Laptop,
            &steps.gcp_open_port,
            compute::open_port(context),
        );
        let after_pairing = recipes.iter().position(|recipe| recipe.id() == "vm.pairing").map_or(0, |at| at + 1);
        recipes.insert(after_pairing, open.once());
    }
    without_idle_plugins(recipes, context)
}

/// Drops the step that installs channel plugins if the plan needs none.
fn without_idle_plugins(mut recipes: Vec<Recipe>, context: &Context<'_>) -> Vec<Recipe> {
    if external_channels(context.plan).is_empty() {
        recipes.retain(|recipe| !recipe.id().ends_with(".plugins"));
    }
    recipes
}

fn control_ui(context: &Context<'_>) -> FieldResult<Content> {
    let address = format!("http://127.0.0.1:{}/", context.plan.docker.tunnel_port?);
    Ok(Content::default()
        .value("address", address.clone())
        .value("port", context.plan.docker.host_port?.to_string())
        .value("vm", context.plan.gcp.vm_name.clone()?.to_string())
        .link(address))
}

fn tunnel(context: &Context<'_>) -> FieldResult<Content> {
    Ok(Content::run(tunnel_commands(context.plan)?)
        .value("port", context.plan.docker.tunnel_port?.to_string())
        .value("vm", context.plan.gcp.vm_name.clone()?.to_string()))
}

/// The SSH tunnel from a local port to the port published on the VM.
pub fn tunnel_commands(plan: &Plan) -> FieldResult<Vec<Command>> {
    let (local, remote) = (plan.docker.tunnel_port?, plan.docker.host_port?);
    let tunnel = Invocation::of(&["gcloud", "compute", "ssh"])
        .with(login(plan)?)
        .with(format!("--zone={}", plan.gcp.zone.clone()?))
        .with_words(&["--", "-N", "-o", "ExitOnForwardFailure=yes", "-L"])
        .with(format!("{local}:127.0.0.1:{remote}"));
    Ok(vec![tunnel.into()])
}

fn pairing(context: &Context<'_>) -> FieldResult<Content> {
    let tools = context.tools();
    let commands =
        tools.in_folder(vec![tools.cli(&["devices", "list"])?, tools.cli(&["devices", "approve", "REQUEST_ID"])?])?;
    let revoke = tools.cli(&["devices", "revoke", "--device", "DEVICE_ID", "--role", "operator"])?;
    Ok(Content::run(commands).value("revoke", render(&revoke)))
}

fn channels(context: &Context<'_>) -> FieldResult<Content> {
    let mut commands = context.tools().in_folder(vec![context.tools().cli(&["channels", "status"])?])?;
    if context.plan.config.whatsapp {
        commands.push(context.tools().cli(&["channels", "login", "--channel", "whatsapp"])?);
    }
    Ok(Content::run(commands).one_at_a_time())
}

/// Installs the channels that are separate plugins in this release, then restarts the gateway to load them.
fn plugins(context: &Context<'_>) -> FieldResult<Content> {
    let tools = context.tools();
    let mut commands = tools.in_folder(Vec::new())?;
    let wanted = external_channels(context.plan);
    for name in &wanted {
        commands.push(tools.cli(&["plugins", "install", &format!("@openclaw/{name}")])?);
    }
    commands.push(tools.restart()?);
    Ok(Content::run(commands).one_at_a_time().value("channels", wanted.join(context.text.list_format.list)))
}

/// The selected channels that are not built into this release.
fn external_channels(plan: &Plan) -> Vec<&'static str> {
    let config = &plan.config;
    [("discord", config.discord.is_some()), ("slack", config.slack), ("whatsapp", config.whatsapp)]
        .into_iter()
        .filter(|(name, selected)| *selected && plan.release.external_plugins.contains(name))
        .map(|(name, _)| name)
        .collect()
}

/// Links to upstream's documentation for the release.
fn next_steps(context: &Context<'_>) -> Recipe {
    let release = context.plan.release;
    let links = ["channels/index", "nodes/index", "gateway/configuration", release.security_page];
    let content = links.iter().fold(Content::default(), |content, page| content.link(release.documentation_page(page)));
    let note = &context.text.notes.signal;
    Recipe::new("next-steps", Phase::Connect, RunLocation::Browser, &context.text.steps.next_steps, Ok(content))
        .optional()
        .note(note)
}

/// Steps on Fly.io.
pub(crate) fn fly(context: &Context<'_>) -> Vec<Recipe> {
    let (steps, notes, plan) = (&context.text.steps, &context.text.notes, context.plan);
    let connect = Phase::Connect;
    let mut recipes = Vec::new();
    if plan.release.refuses_unknown_proxies && plan.fly.has_service {
        recipes.push(Recipe::new(
            "fly.trusted-proxies",
            connect,
            RunLocation::Laptop,
            &steps.fly_trusted_proxies,
            trusted_proxies(context),
        ));
    }
    if plan.target == Target::FlyPrivate {
        recipes.push(
            Recipe::new("fly.proxy", connect, RunLocation::Laptop, &steps.fly_proxy, proxy(context))
                .table(&notes.public_or_private)
                .note(&notes.when_private),
        );
        if !plan.fly.has_service {
            recipes.push(
                Recipe::new("fly.six-pn", connect, RunLocation::Laptop, &steps.fly_six_pn, six_pn(context)).optional(),
            );
            recipes.push(
                Recipe::new("fly.wireguard", connect, RunLocation::Laptop, &steps.fly_wireguard, wireguard(context))
                    .optional(),
            );
        }
    }
    recipes.push(Recipe::new(
        "browser.verify",
        connect,
        RunLocation::Browser,
        &steps.browser_verify,
        Ok(Content::default()),
    ));
    recipes.push(match plan.target {
        Target::Fly => Recipe::new("fly.open", connect, RunLocation::Laptop, &steps.fly_open, open(context)),
        Target::Gcp | Target::FlyPrivate => Recipe::new(
            "browser.control-ui",
            connect,
            RunLocation::Browser,
            &steps.browser_control_ui,
            plan.fly.proxy_port.map(|port| {
                let address = format!("http://localhost:{port}/");
                Content::default().value("address", address.clone()).link(address)
            }),
        ),
    });
    recipes.extend([
        Recipe::new("fly.pairing", connect, RunLocation::Laptop, &steps.fly_pairing, pairing(context)),
        Recipe::new("fly.plugins", connect, RunLocation::Laptop, &steps.plugins, plugins(context)).optional(),
        Recipe::new("fly.channels", connect, RunLocation::Laptop, &steps.fly_channels, channels(context))
            .optional()
            .note(&notes.architecture),
        next_steps(context),
    ]);
    without_idle_plugins(recipes, context)
}

fn open(context: &Context<'_>) -> FieldResult<Content> {
    let address = format!("https://{}.fly.dev/", context.tools().app()?);
    Ok(Content::run(vec![context.tools().fly(["apps", "open"])?.into()])
        .value("address", address.clone())
        .link(address))
}

fn proxy(context: &Context<'_>) -> FieldResult<Content> {
    let port = context.plan.fly.proxy_port?;
    Ok(Content::run(proxy_commands(context.plan)?).value("port", port.to_string()))
}

/// The proxy from a local port to a private application.
pub fn proxy_commands(plan: &Plan) -> FieldResult<Vec<Command>> {
    let fly = &plan.fly;
    let (local, app) = (fly.proxy_port?, fly.app.clone()?.to_string());
    let proxy = if fly.has_service {
        Invocation::of(&["fly", "proxy"])
            .with(format!("{local}:80"))
            .with(format!("{app}.flycast"))
            .with_all(["-a".to_owned(), app])
    } else {
        Invocation::of(&["fly", "proxy"]).with(format!("{local}:{}", fly.port?)).with_all(["-a".to_owned(), app])
    };
    Ok(vec![proxy.into()])
}

/// Checks whether the gateway answers on the private IPv6 network.
fn six_pn(context: &Context<'_>) -> FieldResult<Content> {
    let port = context.plan.fly.port?;
    let probe = |host: &str| {
        context
            .tools()
            .in_machine(format!("curl -sS -o /dev/null -w %{{http_code}} http://{host}:{port}/"))
            .map(Command::from)
    };
    Ok(Content::run(vec![probe("127.0.0.1")?, probe("fly-local-6pn")?]).value("port", port.to_string()))
}

fn wireguard(context: &Context<'_>) -> FieldResult<Content> {
    let address = format!("http://{}.internal:{}/", context.tools().app()?, context.plan.fly.port?);
    Ok(Content::run(vec![Command::run(&["fly", "wireguard", "create"])]).value("address", address))
}

fn trusted_proxies(context: &Context<'_>) -> FieldResult<Content> {
    let range = "'[\"ADDRESS_FROM_THE_LOG\"]'";
    Ok(Content::run(proxies_from_log(context.plan)?)
        .value("set", format!("node /app/dist/index.js config set gateway.trustedProxies {range} --strict-json")))
}

/// Searches the gateway's log for the address of a proxy that it rejected.
pub fn proxies_from_log(plan: &Plan) -> FieldResult<Vec<Command>> {
    let tools = Tools(plan);
    let logs = if plan.target.is_fly() {
        tools.fly(["logs"])?.with("--no-tail")
    } else {
        tools.service(["logs", "--no-log-prefix"])
    };
    let search = Invocation::of(&["grep", "-o", "unattributable proxy-shaped traffic from .*"]);
    tools.in_folder(vec![Command::Pipeline(vec![logs, search])])
}
