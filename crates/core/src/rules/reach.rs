//! Whether anybody can reach the gateway: X1, X3, X4, X14, X16, X17, X20, X22, X24, X26, X27, X30.

use super::{Deployment, Findings, Severity};
use crate::files::compose::CONTAINER_PORT;
use crate::i18n::Code;
use crate::plan::defaults::FLY_PROXY_RANGE;
use crate::plan::{Bind, Field, Target, Webhooks};

/// The port a command line is told to listen on.
fn port_option(command: &str) -> Option<u16> {
    let mut words = command.split_whitespace();
    while let Some(word) = words.next() {
        if word == "--port" {
            return words.next()?.parse().ok();
        }
        if let Some(port) = word.strip_prefix("--port=") {
            return port.parse().ok();
        }
    }
    None
}

/// X1: Fly Proxy connects to the port the gateway listens on.
pub(super) fn service_port(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Some((fly, service)) = deployment.fly.as_ref().and_then(|fly| Some((fly, fly.http_service.as_ref()?))) else {
        return;
    };
    for (name, command) in &fly.processes {
        if service.processes.contains(name) && port_option(command) != Some(service.internal_port) {
            let value = service.internal_port.to_string();
            findings.add(Code::X1, Severity::Error, Field::FlyPort, &[("value", &value), ("command", command)]);
        }
    }
    let variable = deployment.plan.release.variable("GATEWAY_PORT");
    if let Some((_, port)) = fly.environment.iter().find(|(name, _)| *name == variable)
        && *port != service.internal_port.to_string()
    {
        let value = service.internal_port.to_string();
        findings.add(Code::X1, Severity::Error, Field::FlyEnvironment, &[("value", &value), ("command", &variable)]);
    }
}

/// X3: inside a container only `lan` can be reached from outside of it.
pub(super) fn bind(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let Some(compose) = &deployment.compose
        && compose.bind != Bind::Lan
    {
        findings.add_with_fix(
            Code::X3,
            Severity::Error,
            Field::DockerBind,
            &[("value", compose.bind.as_str())],
            Some("lan".to_owned()),
        );
    }
}

/// X4: the container's side of the mapping is the port the gateway listens on.
pub(super) fn container_port(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let Some(compose) = &deployment.compose
        && compose.target_port != compose.command_port
    {
        let (target, command) = (compose.target_port.to_string(), compose.command_port.to_string());
        let expected = CONTAINER_PORT.to_string();
        findings.add(
            Code::X4,
            Severity::Error,
            Field::DockerHostPort,
            &[("value", &target), ("command", &command), ("example", &expected)],
        );
    }
}

/// X14: a private application must not redirect to HTTPS, which a private address does not speak; and with the plain
/// private network it is not certain that the listener can be reached.
pub(super) fn private(deployment: &Deployment<'_>, findings: &mut Findings) {
    let (Target::FlyPrivate, Some(fly)) = (deployment.plan.target, &deployment.fly) else {
        return;
    };
    match &fly.http_service {
        Some(service) if service.force_https => {
            findings.add(Code::X14, Severity::Error, Field::FlyPrivateAccess, &[]);
        }
        Some(_) => {}
        None => findings.add_with_fix(
            Code::X14,
            Severity::Warning,
            Field::FlyPrivateAccess,
            &[],
            Some(crate::plan::choices::FLYCAST.to_owned()),
        ),
    }
}

/// X16 and X27: the list of origins, and this page on it.
pub(super) fn browser_origins(deployment: &Deployment<'_>, findings: &mut Findings) {
    if !deployment.plan.release.has_allowed_origins {
        return;
    }
    let listed = deployment
        .config
        .as_ref()
        .and_then(|config| config.pointer("/gateway/controlUi/allowedOrigins"))
        .and_then(|origins| origins.as_array())
        .is_some_and(|origins| !origins.is_empty());
    if deployment.config.is_some() && !listed {
        findings.add(Code::X16, Severity::Error, Field::AccessOrigins, &[]);
    }
    missing_origins(deployment, findings);
    let draft = deployment.draft;
    if !draft.is_on(Field::AccessAllowPage) {
        findings.add_with_fix(Code::X16, Severity::Information, Field::AccessAllowPage, &[], Some("true".to_owned()));
    } else if draft.value(Field::AccessPageOrigin).trim().is_empty() {
        findings.add(Code::X27, Severity::Warning, Field::AccessPageOrigin, &[]);
    }
}

/// X30: a list that is there, without the address the Control UI is opened from. One of two names of the laptop is enough.
fn missing_origins(deployment: &Deployment<'_>, findings: &mut Findings) {
    let plan = deployment.plan;
    let list = deployment.config.as_ref().and_then(|config| config.pointer("/gateway/controlUi/allowedOrigins"));
    let Some(list) = list.and_then(|list| list.as_array()).filter(|list| !list.is_empty()) else { return };
    let is_listed = |origin: &str| list.iter().any(|item| item.as_str() == Some(origin) || item.as_str() == Some("*"));
    let needed: Vec<String> = match plan.target {
        Target::Gcp => plan.docker.tunnel_port.iter().map(|port| format!("http://127.0.0.1:{port}")).collect(),
        Target::Fly => plan.fly.app.iter().map(|app| format!("https://{app}.fly.dev")).collect(),
        Target::FlyPrivate => plan.fly.proxy_port.iter().map(|port| format!("http://127.0.0.1:{port}")).collect(),
    };
    for origin in needed {
        if !is_listed(&origin) && !is_listed(&origin.replace("127.0.0.1", "localhost")) {
            findings.add(Code::X30, Severity::Warning, Field::AccessOrigins, &[("value", &origin)]);
        }
    }
}

/// X17 and X26: a proxy in front and a release that refuses proxies it does not know, or a trusted address without one.
pub(super) fn trusted_proxies(deployment: &Deployment<'_>, findings: &mut Findings) {
    let plan = deployment.plan;
    let Ok(proxies) = &plan.access.trusted_proxies else {
        return;
    };
    let app = plan.fly.app.as_ref().map_or("", |app| app.as_str());
    let command = format!("fly logs -a {app} --no-tail | grep 'unattributable proxy-shaped traffic'");
    let field = Field::AccessTrustedProxies;
    if !plan.release.refuses_unknown_proxies {
        return;
    }
    if plan.fly.has_service && plan.target.is_fly() {
        if proxies.is_empty() {
            let fix = Some(FLY_PROXY_RANGE.to_owned());
            findings.add_with_fix(Code::X17, Severity::Error, field, &[("command", &command)], fix);
        } else if proxies.iter().any(|proxy| proxy.to_string() == FLY_PROXY_RANGE) {
            findings.add(Code::X17, Severity::Warning, field, &[("command", &command)]);
        }
    } else if !proxies.is_empty() {
        // Docker's bridge and the private network add no proxy headers, and a trusted address without them is refused.
        findings.add_with_fix(Code::X26, Severity::Error, field, &[], Some(String::new()));
    }
}

/// X20: Docker's published ports pass by the machine's own firewall.
pub(super) fn exposure(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let Some(compose) = &deployment.compose
        && compose.host_address.is_none()
    {
        let fix = Some("false".to_owned());
        findings.add_with_fix(Code::X20, Severity::Warning, Field::DockerExpose, &[], fix);
    }
}

/// X22: the usual port of a gateway on the person's own computer.
pub(super) fn tunnel(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let (Target::Gcp, Ok(port)) = (deployment.plan.target, deployment.plan.docker.tunnel_port)
        && port.get() == CONTAINER_PORT
    {
        let value = port.to_string();
        findings.add(
            Code::X22,
            Severity::Information,
            Field::DockerTunnelPort,
            &[("value", &value), ("example", "18790")],
        );
    }
}

/// X24: nobody can call a private gateway.
pub(super) fn webhooks(deployment: &Deployment<'_>, findings: &mut Findings) {
    if deployment.plan.target == Target::FlyPrivate && deployment.plan.config.webhooks == Ok(Webhooks::None) {
        findings.add(Code::X24, Severity::Information, Field::ConfigWebhooks, &[]);
    }
}
