//! Secrets of the gateway in its configuration, and placeholders instead of secrets.

use crate::catalog::Release;
use crate::lint::config::has_variable;
use crate::lint::project::service::Service;
use crate::lint::spanned::Spanned;
use crate::lint::{AccessCode, Findings, Location, Project, placeholder};
use crate::read::Node;
use crate::rules::Severity;

/// The gateway's own secrets in a configuration, with the variable to use instead, without prefix.
const OWN: [(&[&str], &str); 2] =
    [(&["gateway", "auth", "token"], "GATEWAY_TOKEN"), (&["gateway", "auth", "password"], "GATEWAY_PASSWORD")];

pub(super) fn check(project: &Project, file: usize, root: &Node, release: &'static Release, findings: &mut Findings) {
    let at = |path: &[&str]| path.iter().try_fold(root, |node, key| node.key(key));
    for (path, variable) in OWN {
        let Some(node) = at(path) else { continue };
        let Some(text) = node.as_str().filter(|text| !text.trim().is_empty() && !text.contains('$')) else { continue };
        let (path, variable) = (path.join("."), release.variable(variable));
        let values = [("value", path.as_str()), ("example", variable.as_str())];
        if placeholder::is_placeholder(text) {
            let severity = severity_of(text, release);
            findings.add(AccessCode::A6, severity, Location::new(file, node.span), &values);
        } else {
            findings.add(AccessCode::A1, Severity::Info, Location::new(file, node.span), &values);
        }
    }
    let Some(hooks) = at(&["hooks", "token"]) else { return };
    let Some(text) = hooks.as_str().filter(|text| !text.is_empty()) else { return };
    let own = at(&["gateway", "auth", "token"]).and_then(Node::as_str);
    let variable = format!("${{{}}}", release.variable("GATEWAY_TOKEN"));
    let variables = project.variables();
    let of_environment = variables.get(&release.variable("GATEWAY_TOKEN"));
    let is_same = own == Some(text) || text == variable || !has_variable(text) && of_environment == Some(text);
    if is_same {
        findings.add(AccessCode::A4, Severity::Warning, Location::new(file, hooks.span), &[]);
    }
}

/// A placeholder as gateway token or password in an environment file or a compose file.
pub(super) fn placeholders(project: &Project, release: &'static Release, findings: &mut Findings) {
    let variables = project.variables();
    let names = ["GATEWAY_TOKEN", "GATEWAY_PASSWORD"].map(|name| release.variable(name));
    let mut found: Vec<(String, Spanned)> = Vec::new();
    for (file, _, dotenv) in project.dotenv_files() {
        for entry in dotenv.entries.iter().filter(|entry| names.contains(&entry.name)) {
            let Some(written) = &entry.value else { continue };
            let value = written.template.evaluate(&|_| None).value;
            let location = Location::new(file, written.span);
            found.push((entry.name.clone(), Spanned { value, location, is_whole: true }));
        }
    }
    if let Some(service) = Service::find(project, &variables) {
        let own = service.environment().into_iter().filter(|variable| names.iter().any(|name| name == variable.name));
        found.extend(own.filter_map(|variable| Some((variable.name.to_owned(), variable.value?))));
    }
    for (name, value) in found {
        if placeholder::is_placeholder(&value.value) {
            let severity = severity_of(&value.value, release);
            let values = [("value", name.as_str()), ("example", name.as_str())];
            findings.add(AccessCode::A6, severity, value.location, &values);
        }
    }
}

/// Newer releases do not start with the placeholders of the published guides; the others are accepted.
fn severity_of(text: &str, release: &Release) -> Severity {
    let is_refused = text.parse::<crate::plan::GatewayToken>() == Err(crate::plan::GatewayTokenError::Placeholder);
    if is_refused && release.refuses_unknown_proxies { Severity::Error } else { Severity::Warning }
}
