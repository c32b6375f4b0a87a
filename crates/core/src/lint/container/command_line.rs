//! The service for single commands, which reaches the gateway on the loopback interface.

use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings, Project};
use crate::read::Node;
use crate::rules::Severity;

pub(super) fn check(project: &Project, service: &Service<'_>, findings: &mut Findings) {
    // A client of a remote gateway has its address in the configuration.
    let is_remote = project
        .configurations()
        .any(|(_, _, root)| root.key("gateway").and_then(|gateway| gateway.key("remote")?.key("url")).is_some());
    let is_on_host = service.text("network_mode").is_some_and(|mode| mode.value == "host");
    if is_remote || is_on_host {
        return;
    }
    for other in service.others().into_iter().filter(|other| other.is_command_line) {
        let has = |key: &str| other.nodes.iter().any(|node| node.key(key).is_some());
        // What only changes a service of a file that was not given says nothing about its network.
        let is_whole = has("image") || has("build");
        let names_address = other.nodes.iter().any(|node| names_address(node));
        if is_whole && !has("network_mode") && !has("extends") && !names_address {
            let example = format!("service:{}", service.name);
            let values = [("value", other.name), ("example", example.as_str())];
            findings.add(ContainerCode::K10, Severity::Warning, other.location, &values);
        }
    }
}

/// Whether a service gets the address of the gateway in a variable or an option.
fn names_address(node: &Node) -> bool {
    let variables = node.key("environment").map_or(&[][..], Node::entries);
    let mut found = variables.iter().any(|entry| entry.key.ends_with("_GATEWAY_URL"));
    node.walk(&mut |node| found |= node.as_str().is_some_and(|text| text.contains("_GATEWAY_URL=") || text == "--url"));
    found
}
