//! The rules of the form, applied to files: what they say of a field is said of the place where its value stands.

mod mending;

use super::finding::FileFinding;
use super::observe::Observation;
use super::seen::Origin;
use super::tables::Table;
use super::{Content, Findings, Place, Project, adapted};
use crate::i18n::lint::{FileCode, InspectionTexts};
use crate::i18n::{Code, Text};
use crate::plan::{Bind, Field, GatewayToken, GatewayTokenError, Plan};
use crate::read::{Node, Span};
use crate::rules::{self, Deployment, Finding, Severity};

/// Applies the rules to what the files of one deployment say.
pub(super) fn check(
    project: &Project,
    observation: &Observation,
    text: &'static Text,
    texts: &'static InspectionTexts,
    findings: &mut Findings,
) {
    let plan = Plan::read(&observation.draft);
    let parsed: Option<Result<GatewayToken, GatewayTokenError>> =
        observation.token.as_ref().map(|token| adapted::token(&token.value));
    let token = match &parsed {
        Some(Ok(token)) => Ok(token),
        Some(Err(error)) => Err(*error),
        None => Err(GatewayTokenError::Blank),
    };
    let deployment = Deployment {
        draft: &observation.draft,
        plan: &plan,
        token,
        compose: observation.compose.clone(),
        fly: observation.fly.clone(),
        config: observation.config.as_ref().map(|(_, config)| config.clone()),
        allows_unconfigured: observation.allows_unconfigured,
    };
    for finding in rules::check(&deployment, text) {
        if adapted::applies(observation, &finding)
            && !is_settled(project, observation, &finding)
            && let Some(place) = place(project, observation, &finding)
        {
            let mut located = FileFinding {
                code: FileCode::Rule(finding.code),
                severity: adapted::severity(observation, &finding),
                message: adapted::message(observation, &finding, &texts.whys)
                    .unwrap_or_else(|| texts.whys.message_of(finding.code).unwrap_or(&finding.message).to_owned()),
                why: adapted::why(&finding, &texts.whys).to_owned(),
                remedy: adapted::remedy(observation, &finding, &texts.whys)
                    .unwrap_or_else(|| texts.whys.remedy_of(finding.code).unwrap_or(&finding.remedy).to_owned()),
                place,
                related: Vec::new(),
                fix: None,
            };
            relate(project, observation, &finding, &mut located);
            mending::mend(project, observation, &finding, &plan, &mut located);
            findings.push(located);
        }
    }
}

/// Whether the files show what makes a rule of the form not hold for them, or what another group says better.
fn is_settled(project: &Project, observation: &Observation, finding: &Finding) -> bool {
    let around = &observation.surroundings;
    let is_compose = observation.compose.is_some();
    let has_proxy = around.proxy.is_some() || around.is_behind || lists_a_name(observation);
    let is_on_loopback = observation.compose.as_ref().is_some_and(|compose| compose.bind == Bind::Loopback);
    match finding.code {
        // Compose takes more kinds of mounts than the form, and has rules of its own.
        Code::C11 => true,
        // Nothing stands between the gateway and the loopback of whoever shares the network, and no port is published.
        Code::X3 | Code::X4 | Code::X20 => around.shares_network,
        // A browser on the same machine may use any name of the loopback.
        Code::X16 => around.shares_network && is_on_loopback,
        Code::X26 | Code::X30 => is_compose && (around.shares_network || has_proxy),
        Code::X10 => is_said_of_names(project, observation, finding),
        _ => false,
    }
}

/// Whether the list of addresses has one that only a proxy can answer.
fn lists_a_name(observation: &Observation) -> bool {
    let Some((_, config)) = &observation.config else { return false };
    let list = config.pointer("/gateway/controlUi/allowedOrigins").and_then(|list| list.as_array());
    list.into_iter().flatten().filter_map(|item| item.as_str()).any(|item| item.starts_with("https://"))
}

/// Names of other generations are said of the names; the state directory is one mistake and not two.
fn is_said_of_names(project: &Project, observation: &Observation, finding: &Finding) -> bool {
    let own = format!("{}_", observation.draft.release().env_prefix);
    if finding.item.as_deref().is_some_and(|name| !name.starts_with(&own)) {
        return true;
    }
    let Some(Content::Fly(reading)) =
        observation.anchor.and_then(|anchor| project.files.get(anchor.file)).map(|file| &file.content)
    else {
        return false;
    };
    let names = Table::new(0, &reading.value).table("env").map(|table| table.scalars()).unwrap_or_default();
    names.iter().any(|(name, _)| name.ends_with("_STATE_DIR") && !name.starts_with(&own))
}

/// Where a finding belongs; `None` for what the files do not speak of.
fn place(project: &Project, observation: &Observation, finding: &Finding) -> Option<Place> {
    let rules::Place::Field(field) = finding.place else {
        return match (&observation.token, finding.code) {
            (Some(token), _) => Some(token.place),
            // Nobody showed the file that would hold it.
            (None, Code::X2) if observation.token_missing.is_some() && shows_every_variable(project) => {
                observation.token_missing
            }
            (None, _) => None,
        };
    };
    // These are said of names that the file has, by rules that know names; or they are notes to a form.
    if finding.severity == Severity::Information && finding.code != Code::X15 {
        return None;
    }
    if let Some(origin) = observation.origins.get(&field) {
        let item = adapted::item(observation, finding).and_then(|item| place_of_item(origin, &item));
        return Some(item.unwrap_or(origin.place));
    }
    match finding.code {
        // What is missing has no place of its own.
        Code::X5 => observation.config.as_ref().map(|(file, _)| key_or_root(project, *file, &["gateway", "mode"])),
        Code::X16 | Code::X17 | Code::X30 => {
            observation.config.as_ref().map(|(file, _)| key_or_root(project, *file, &["gateway"]))
        }
        Code::X10 => observation.origins.get(&Field::FlyMount).and(observation.anchor),
        _ => None,
    }
}

fn place_of_item(origin: &Origin, item: &str) -> Option<Place> {
    let exact = origin.items.iter().find(|(name, _)| name == item);
    let by_name = || origin.items.iter().find(|(name, _)| name.split('=').next() == Some(item));
    exact.or_else(by_name).map(|(_, place)| *place)
}

/// Whether the variables that a token could come from were all shown.
fn shows_every_variable(project: &Project) -> bool {
    project.environment_file().is_some()
}

fn root(project: &Project, file: usize) -> Option<&Node> {
    match &project.files.get(file)?.content {
        Content::Config(reading) | Content::Fly(reading) | Content::Compose(reading) => Some(&reading.value),
        _ => None,
    }
}

fn key_or_root(project: &Project, file: usize, path: &[&str]) -> Place {
    let mut node = root(project, file);
    let mut place = Place::new(file, Span::at(node.map_or(0, |root| root.span.start)));
    for key in path {
        let Some(entry) = node.and_then(|node| node.entry(key)) else { break };
        place = Place::new(file, entry.key_span);
        node = Some(&entry.value);
    }
    place
}

/// The other half of a contradiction.
fn relate(project: &Project, observation: &Observation, finding: &Finding, located: &mut FileFinding) {
    let port = observation.command_port.as_ref();
    let region = observation.origins.get(&Field::FlyRegion);
    match finding.code {
        Code::X1 | Code::X4 => {
            if let Some(port) = port {
                located.relate(port.place, format!("--port {}", port.value));
            }
        }
        Code::X9 => {
            if let Some(region) = region {
                located.relate(region.place, observation.draft.value(Field::FlyRegion));
            }
        }
        Code::X6 => {
            if let Some(memory) = observation.origins.get(&Field::FlyMemory) {
                located.relate(memory.place, observation.draft.value(Field::FlyMemory));
            }
        }
        Code::X17 | Code::X26 => {
            if let Some(anchor) = observation.anchor {
                let file = project.files.get(anchor.file);
                let written = file.map_or("", |file| file.source.slice(anchor.span));
                let name = file.map_or("", super::File::base_name);
                located.relate(anchor, if written.is_empty() { name } else { written });
            }
        }
        _ => {}
    }
    located.related.retain(|related| related.place != located.place);
}
