//! Model servers at a loopback address, which in a container is the container itself.

use crate::lint::{ContainerCode, Findings, InferredDeployment, Location, Project};
use crate::read::Node;
use crate::rules::Severity;

pub(super) fn check(project: &Project, inferred: &InferredDeployment, findings: &mut Findings) {
    let is_in_container = inferred.compose.is_some() && !inferred.network.is_shared || inferred.fly.is_some();
    if !is_in_container {
        return;
    }
    for (file, _, root) in project.configurations() {
        let providers = root.key("models").and_then(|models| models.key("providers"));
        for provider in providers.map_or(&[][..], Node::entries) {
            let Some(address) = provider.value.key("baseUrl") else { continue };
            if address.as_str().is_some_and(is_loopback) {
                let path = format!("models.providers.{}.baseUrl", provider.key);
                let values = [("value", path.as_str())];
                findings.add(ContainerCode::K13, Severity::Warning, Location::new(file, address.span), &values);
            }
        }
    }
}

fn is_loopback(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    host == "localhost" || host.starts_with("127.") || rest.starts_with("[::1]")
}
