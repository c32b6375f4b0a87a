//! Allowed origins that no browser sends, because the port is missing.

use crate::files::compose::CONTAINER_PORT;
use crate::lint::project::service::Service;
use crate::lint::{AccessCode, Findings, Location, Project};
use crate::read::Node;
use crate::rules::Severity;

pub(super) fn check(project: &Project, file: usize, root: &Node, findings: &mut Findings) {
    let Some(gateway) = root.key("gateway") else { return };
    let list = gateway.key("controlUi").and_then(|control| control.key("allowedOrigins")).and_then(Node::as_sequence);
    let port = gateway.key("port").and_then(Node::scalar).and_then(|port| port.parse().ok()).unwrap_or(CONTAINER_PORT);
    // A proxy may listen on port 80.
    if port == 80 || gateway.key("trustedProxies").is_some() || may_be_on_port_80(project) {
        return;
    }
    let bare: Vec<(&str, &Node)> = list
        .into_iter()
        .flatten()
        .filter_map(|item| Some((item.as_str()?.trim_end_matches('/'), item)))
        .filter(|(origin, _)| origin.strip_prefix("http://").is_some_and(is_local_without_port))
        .collect();
    for (origin, item) in bare {
        let example = format!("{origin}:{port}");
        let is_listed = list.into_iter().flatten().any(|item| item.as_str() == Some(&example));
        if !is_listed {
            let values = [("value", origin), ("example", example.as_str())];
            findings.add(AccessCode::A5, Severity::Warning, Location::new(file, item.span), &values);
        }
    }
}

/// Whether the gateway is published as port 80, or another service may be in front of it.
fn may_be_on_port_80(project: &Project) -> bool {
    let variables = project.variables();
    Service::find(project, &variables).is_some_and(|service| {
        service.others().iter().any(|other| !other.is_of_gateway)
            || service.ports().iter().any(|published| published.host == "80")
    })
}

/// The loopback, an address or a name of the local network: such a gateway is opened at its own port.
fn is_local_without_port(host: &str) -> bool {
    !host.contains([':', '/'])
        && (host == "localhost"
            || host.parse::<std::net::Ipv4Addr>().is_ok()
            || host.rsplit_once('.').is_some_and(|(_, zone)| zone == "local"))
}
