//! Runs the form rules on files and maps each finding from its field to the location of the value.

mod fixes;
mod origins;
mod overrides;

use super::finding::FileFinding;
use crate::i18n::Text;
use crate::i18n::lint::LintTexts;
use crate::lint::FileCode;
use crate::lint::fly::tables::Table;
use crate::lint::inferred::InferredDeployment;
use crate::lint::spanned::FieldLocation;
use crate::lint::{Content, Findings, Location, Project};
use crate::plan::{Field, GatewayToken, GatewayTokenError, Plan};
use crate::read::{Node, Span};
use crate::rules::Code;
use crate::rules::{self, Deployment, Finding, Severity};

/// Checks one deployment.
pub(super) fn check(
    project: &Project,
    inferred: &InferredDeployment,
    text: &'static Text,
    texts: &'static LintTexts,
    findings: &mut Findings,
) {
    let plan = Plan::read(&inferred.draft);
    let parsed: Option<Result<GatewayToken, GatewayTokenError>> =
        inferred.token.as_ref().map(|token| overrides::token(&token.value));
    let token = match &parsed {
        Some(Ok(token)) => Ok(token),
        Some(Err(error)) => Err(*error),
        None => Err(GatewayTokenError::Blank),
    };
    let deployment = Deployment {
        draft: &inferred.draft,
        plan: &plan,
        token,
        compose: inferred.compose.clone(),
        fly: inferred.fly.clone(),
        config: inferred.config.as_ref().map(|(_, config)| config.clone()),
        allows_unconfigured: inferred.allows_unconfigured,
    };
    for finding in rules::check(&deployment, text) {
        if overrides::applies(inferred, &finding)
            && !is_settled(project, inferred, &finding)
            && let Some(location) = location(project, inferred, &finding)
        {
            let mut located = FileFinding {
                code: FileCode::Rule(finding.code),
                severity: overrides::severity(inferred, &finding),
                message: overrides::message(inferred, &finding, &texts.whys),
                why: overrides::why(&finding, &texts.whys).to_owned(),
                remedy: overrides::remedy(inferred, &finding, &texts.whys),
                location,
                related: Vec::new(),
                fix: None,
            };
            relate(project, inferred, &finding, &mut located);
            fixes::attach(project, inferred, &finding, &plan, &mut located);
            findings.push(located);
        }
    }
}

/// Whether a finding does not apply because of something the form does not know, or is reported by another rule.
fn is_settled(project: &Project, inferred: &InferredDeployment, finding: &Finding) -> bool {
    let around = &inferred.network;
    let is_compose = inferred.compose.is_some();
    let has_proxy = around.may_have_proxy() || lists_a_name(inferred);
    match finding.code {
        // Compose accepts more kinds of mounts than the form; the compose rules check them.
        Code::C11 => true,
        // The container that shares its network reaches the gateway on the loopback, and no port is published.
        Code::X3 | Code::X4 | Code::X20 => around.is_shared,
        // A proxy may run on the host or in another application, which no file shows.
        Code::X26 => inferred.fly.is_none(),
        // Without a deployment nothing shows which address the browser uses.
        Code::X30 => inferred.fly.is_none() && (!is_compose || around.is_shared || has_proxy),
        Code::X10 => is_said_of_names(project, inferred, finding),
        _ => false,
    }
}

/// Whether the allowed origins contain one with HTTPS, which only a proxy can serve.
fn lists_a_name(inferred: &InferredDeployment) -> bool {
    let Some((_, config)) = &inferred.config else { return false };
    let list = config.pointer("/gateway/controlUi/allowedOrigins").and_then(|list| list.as_array());
    list.into_iter().flatten().filter_map(|item| item.as_str()).any(|item| item.starts_with("https://"))
}

/// Whether a finding about the state directory is already reported by the rules about names of other generations.
fn is_said_of_names(project: &Project, inferred: &InferredDeployment, finding: &Finding) -> bool {
    let own = format!("{}_", inferred.draft.release().env_prefix);
    if finding.item.as_deref().is_some_and(|name| !name.starts_with(&own)) {
        return true;
    }
    let Some(Content::Fly(reading)) =
        inferred.anchor.and_then(|anchor| project.files.get(anchor.file)).map(|file| &file.content)
    else {
        return false;
    };
    let names = Table::new(0, &reading.value).table("env").map(|table| table.scalars()).unwrap_or_default();
    names.iter().any(|(name, _)| name.ends_with("_STATE_DIR") && !name.starts_with(&own))
}

/// The location of a finding; `None` if it concerns nothing in the files.
fn location(project: &Project, inferred: &InferredDeployment, finding: &Finding) -> Option<Location> {
    let rules::Subject::Field(field) = finding.subject else {
        return match (&inferred.token, finding.code) {
            (Some(token), _) => Some(token.location),
            // Only if every file that could contain the token was given.
            (None, Code::X2) if inferred.token_missing.is_some() && shows_every_variable(project) => {
                inferred.token_missing
            }
            (None, _) => None,
        };
    };
    // Notes are meant for people who fill in the form.
    if finding.severity == Severity::Info && finding.code != Code::X15 {
        return None;
    }
    if let Some(origin) = inferred.locations.get(&field) {
        let item = overrides::item(inferred, finding).and_then(|item| location_of_item(origin, &item));
        return Some(item.unwrap_or(origin.location));
    }
    match finding.code {
        // Something missing has no location: report it at the enclosing key.
        Code::X5 => inferred.config.as_ref().map(|(file, _)| key_or_root(project, *file, &["gateway", "mode"])),
        Code::X16 | Code::X17 | Code::X30 => {
            inferred.config.as_ref().map(|(file, _)| key_or_root(project, *file, &["gateway"]))
        }
        Code::X10 => inferred.locations.get(&Field::FlyMount).and(inferred.anchor),
        _ => None,
    }
}

fn location_of_item(origin: &FieldLocation, item: &str) -> Option<Location> {
    let exact = origin.items.iter().find(|(name, _)| name == item);
    let by_name = || origin.items.iter().find(|(name, _)| name.split('=').next() == Some(item));
    exact.or_else(by_name).map(|(_, location)| *location)
}

/// Whether all environment files that could contain the token were given.
fn shows_every_variable(project: &Project) -> bool {
    project.environment_file().is_some()
}

fn root(project: &Project, file: usize) -> Option<&Node> {
    match &project.files.get(file)?.content {
        Content::Config(reading) | Content::Fly(reading) | Content::Compose(reading) => Some(&reading.value),
        _ => None,
    }
}

fn key_or_root(project: &Project, file: usize, path: &[&str]) -> Location {
    let mut node = root(project, file);
    let mut location = Location::new(file, Span::at(node.map_or(0, |root| root.span.start)));
    for key in path {
        let Some(entry) = node.and_then(|node| node.entry(key)) else { break };
        location = Location::new(file, entry.key_span);
        node = Some(&entry.value);
    }
    location
}

/// Adds the other half of a contradiction as related location.
fn relate(project: &Project, inferred: &InferredDeployment, finding: &Finding, located: &mut FileFinding) {
    let port = inferred.command_port.as_ref();
    let region = inferred.locations.get(&Field::FlyRegion);
    match finding.code {
        Code::X1 | Code::X4 => {
            if let Some(port) = port {
                located.relate(port.location, format!("--port {}", port.value));
            }
        }
        Code::X9 => {
            if let Some(region) = region {
                located.relate(region.location, inferred.draft.value(Field::FlyRegion));
            }
        }
        Code::X6 => {
            if let Some(memory) = inferred.locations.get(&Field::FlyMemory) {
                located.relate(memory.location, inferred.draft.value(Field::FlyMemory));
            }
        }
        Code::X17 | Code::X26 => {
            if let Some(anchor) = inferred.anchor {
                let file = project.files.get(anchor.file);
                let written = file.map_or("", |file| file.source.slice(anchor.span));
                let name = file.map_or("", super::File::base_name);
                located.relate(anchor, if written.is_empty() { name } else { written });
            }
        }
        _ => {}
    }
    located.related.retain(|related| related.location != located.location);
}
