//! Settings of `gateway.auth` that exclude each other.

use crate::catalog::Release;
use crate::catalog::version::Version;
use crate::lint::project::container_variables::ContainerVariables;
use crate::lint::project::release::DetectedRelease;
use crate::lint::project::service::Service;
use crate::lint::project::version::version_of;
use crate::lint::{AccessCode, Findings, Location, Project};
use crate::read::{Entry, Node};
use crate::rules::Severity;

/// The first release that requires `gateway.auth.mode` next to a token and a password.
const MODE_REQUIRED: Version = (2026, 3, 7);

pub(super) fn check(project: &Project, file: usize, root: &Node, detected: &DetectedRelease, findings: &mut Findings) {
    let Some(gateway) = root.key("gateway") else { return };
    let Some(auth) = gateway.key("auth") else { return };
    let is_set =
        |key: &str| auth.entry(key).filter(|entry| entry.value.as_str().is_none_or(|text| !text.trim().is_empty()));
    let (token, password) = (is_set("token"), is_set("password"));
    if let (Some(token), Some(password), None) = (token, password, auth.key("mode"))
        && version_of(detected) >= MODE_REQUIRED
    {
        findings
            .add(AccessCode::A2, Severity::Error, Location::new(file, password.key_span), &[])
            .relate(Location::new(file, token.key_span), "gateway.auth.token");
    }
    let Some(mode) = auth.entry("mode").filter(|mode| mode.value.as_str() == Some("trusted-proxy")) else { return };
    let at = Location::new(file, mode.value.span);
    shared_token(project, file, token, detected.release, findings);
    let header = auth.key("trustedProxy").and_then(|proxy| proxy.key("userHeader")).and_then(Node::as_str);
    if header.is_none_or(|header| header.trim().is_empty()) {
        findings.add(AccessCode::A8, Severity::Error, at, &[("value", "gateway.auth.trustedProxy.userHeader")]);
    }
    let proxies = gateway.key("trustedProxies");
    if proxies.is_none_or(|list| list.as_sequence().is_some_and(Vec::is_empty)) {
        findings.add(AccessCode::A8, Severity::Error, at, &[("value", "gateway.trustedProxies")]);
    }
}

/// A token next to the mode `trusted-proxy`, in the configuration or else in the environment of the container.
fn shared_token(
    project: &Project,
    file: usize,
    token: Option<&Entry>,
    release: &'static Release,
    findings: &mut Findings,
) {
    if let Some(token) = token {
        let location = Location::new(file, token.key_span);
        findings.add(AccessCode::A3, Severity::Error, location, &[("value", "gateway.auth.token")]);
        return;
    }
    let variables = project.variables();
    let Some(service) = Service::find(project, &variables) else { return };
    let environment = ContainerVariables::of(project, &service);
    let name = release.variable("GATEWAY_TOKEN");
    let set = environment.get(&name).filter(|variable| variable.value.as_ref().is_some_and(|value| !value.is_empty()));
    if let Some(variable) = set {
        findings.add(AccessCode::A3, Severity::Error, variable.location, &[("value", &name)]);
    }
}
