//! The rules of the form, applied to files: what they say of a field is said of the place where its value stands.

use super::finding::FileFinding;
use super::observe::Observation;
use super::seen::Origin;
use super::tables::Table;
use super::{Content, Findings, Place, Project};
use crate::core::files::gateway_config::allowed_origins;
use crate::core::plan::{Bind, Field, GatewayToken, GatewayTokenError, Plan};
use crate::core::read::edit::Edit;
use crate::core::read::kind::FileKind;
use crate::core::read::{Node, Span};
use crate::core::rules::{self, Deployment, Finding, Severity};
use crate::core::text::inspection::FileCode;
use crate::core::text::{Code, Text};

/// Applies the rules to what the files of one deployment say.
pub(super) fn check(project: &Project, observation: &Observation, text: &'static Text, findings: &mut Findings) {
    let plan = Plan::read(&observation.draft);
    let parsed: Option<Result<GatewayToken, GatewayTokenError>> =
        observation.token.as_ref().map(|token| token.value.parse());
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
        if !is_settled(project, observation, &finding)
            && let Some(place) = place(project, observation, &finding)
        {
            let mut located = FileFinding {
                code: FileCode::Rule(finding.code),
                severity: finding.severity,
                message: finding.message.clone(),
                why: String::new(),
                remedy: finding.remedy.clone(),
                place,
                related: Vec::new(),
                fix: None,
            };
            relate(observation, &finding, &mut located);
            mend(project, observation, &finding, &plan, &mut located);
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
        let item = finding.item.as_deref().and_then(|item| place_of_item(origin, item));
        return Some(item.unwrap_or(origin.place));
    }
    match finding.code {
        // What is missing has no place of its own.
        Code::X5 => observation.config.as_ref().map(|(file, _)| key_or_root(project, *file, &["gateway"])),
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
    let mut place = Place::new(file, Span::default());
    let mut node = root(project, file);
    for key in path {
        let Some(entry) = node.and_then(|node| node.entry(key)) else { break };
        place = Place::new(file, entry.key_span);
        node = Some(&entry.value);
    }
    place
}

/// The other half of a contradiction.
fn relate(observation: &Observation, finding: &Finding, located: &mut FileFinding) {
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
                located.relate(anchor, observation.draft.value(Field::Target));
            }
        }
        _ => {}
    }
    located.related.retain(|related| related.place != located.place);
}

/// The finding's own value, put where the wrong one stands; and what takes more than one value.
fn mend(project: &Project, observation: &Observation, finding: &Finding, plan: &Plan, located: &mut FileFinding) {
    let rules::Place::Field(field) = finding.place else { return };
    match finding.code {
        Code::X3 => {
            if let Some(origin) = observation.origins.get(&field)
                && origin.is_whole
                && let Some(edit) = rewrite(project, origin.place, Bind::Lan.as_str())
            {
                located.mend(origin.place.file, edit);
            }
        }
        // The container's side is the literal port in every release; the host's side keeps its own.
        Code::X4 => {
            let port = observation.command_port.as_ref();
            let target = observation.compose.as_ref().map(|compose| compose.target_port.to_string());
            // The command takes its port from the variable that the mapping has on the host's side.
            if let (Some(port), Some(target)) = (port, target)
                && let Some(written) = written_option(project, observation)
                && port.value != target
            {
                located.mend(written.file, Edit::replace(written.span, format!("\"{target}\"")));
            }
        }
        Code::X20 => {
            if let Some(edit) = behind_loopback(project, located.place) {
                located.mend(located.place.file, edit);
            }
        }
        Code::X16 | Code::X30 => add_origins(project, observation, plan, located),
        Code::X5 => add_mode(project, observation, located),
        _ => {
            if let (Some(fix), Some(origin)) = (&finding.fix, observation.origins.get(&field))
                && finding.severity != Severity::Information
                && origin.is_whole
                && !fix.is_empty()
                && let Some(edit) = rewrite(project, origin.place, fix)
            {
                // What is refused anyway can only gain; what works may be meant so.
                if finding.severity == Severity::Error && matches!(finding.code, Code::F12 | Code::X12 | Code::C2) {
                    located.mend(origin.place.file, edit);
                } else {
                    located.suggest(origin.place.file, edit);
                }
            }
        }
    }
}

/// A scalar written anew, in the quotes it had.
fn rewrite(project: &Project, place: Place, value: &str) -> Option<Edit> {
    let file = project.files.get(place.file)?;
    let written = file.source.slice(place.span);
    let is_simple = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._/-:".contains(&byte));
    if !is_simple {
        return None;
    }
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
    let text = match (written.chars().next(), file.kind) {
        (Some(quote @ ('"' | '\'')), _) => format!("{quote}{value}{quote}"),
        (_, FileKind::FlyConfig | FileKind::GatewayConfig) if !is_number => format!("\"{value}\""),
        (_, FileKind::Compose | FileKind::ComposeOverride) if value.contains(':') => format!("\"{value}\""),
        _ => value.to_owned(),
    };
    Some(Edit::replace(place.span, text))
}

/// Where the port of a command stands in the compose file itself, as an item of a list.
fn written_option(project: &Project, observation: &Observation) -> Option<Place> {
    let variables = project.variables();
    let service = super::service::Service::find(project, &variables)?;
    let (file, node) = service.value("command")?;
    let items = node.as_sequence()?;
    let at = items.iter().position(|item| item.as_str() == Some("--port"))?;
    observation.command_port.as_ref()?;
    Some(Place::new(file, items.get(at + 1)?.span))
}

/// A mapping in short form, bound to the loopback of the host.
fn behind_loopback(project: &Project, place: Place) -> Option<Edit> {
    let written = project.files.get(place.file)?.source.slice(place.span);
    let quote = written.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let inner = written.trim_matches(['"', '\'']);
    // A mapping of its own keys, or an address: a person decides.
    if inner.contains(['{', '\n']) && !inner.contains("${") || inner.contains('\n') {
        return None;
    }
    let inner = inner.strip_prefix("0.0.0.0:").or_else(|| inner.strip_prefix("[::]:")).unwrap_or(inner);
    if !inner.contains(':') {
        return None;
    }
    let quote = quote.unwrap_or('"');
    Some(Edit::replace(place.span, format!("{quote}127.0.0.1:{inner}{quote}")))
}

/// Adds the addresses of the plan to the list, or the list to the configuration.
fn add_origins(project: &Project, observation: &Observation, plan: &Plan, located: &mut FileFinding) {
    let Some((file, config)) = &observation.config else { return };
    let (Some(root), Ok(own)) = (root(project, *file), allowed_origins(plan)) else { return };
    let known: Vec<&str> = config
        .pointer("/gateway/controlUi/allowedOrigins")
        .and_then(|list| list.as_array())
        .map(|list| list.iter().filter_map(|item| item.as_str()).collect())
        .unwrap_or_default();
    let missing: Vec<String> = own
        .iter()
        .map(crate::core::plan::Origin::as_str)
        .filter(|origin| !known.contains(origin))
        .map(|origin| format!("\"{origin}\""))
        .collect();
    if missing.is_empty() {
        return;
    }
    let list = missing.join(", ");
    let source = match project.files.get(*file) {
        Some(file) => &file.source,
        None => return,
    };
    let gateway = root.key("gateway");
    let ui = gateway.and_then(|gateway| gateway.key("controlUi"));
    let origins = ui.and_then(|ui| ui.key("allowedOrigins"));
    let opening = |node: &Node| node.span.start + 1;
    let is_json = |node: &Node| source.slice(node.span).starts_with(['{', '[']);
    let edit = match (gateway, ui, origins) {
        (_, _, Some(origins)) if is_json(origins) => {
            let comma = if origins.as_sequence().is_some_and(|items| !items.is_empty()) { ", " } else { "" };
            Edit::insert(opening(origins), format!("{list}{comma}"))
        }
        (_, Some(ui), None) if is_json(ui) => {
            Edit::insert(opening(ui), format!(" \"allowedOrigins\": [{list}]{}", separator(ui)))
        }
        (Some(gateway), None, None) if is_json(gateway) => Edit::insert(
            opening(gateway),
            format!(" \"controlUi\": {{ \"allowedOrigins\": [{list}] }}{}", separator(gateway)),
        ),
        _ => return,
    };
    located.mend(*file, edit);
}

fn separator(mapping: &Node) -> &'static str {
    if mapping.as_mapping().is_some_and(|mapping| mapping.entries.is_empty()) { "" } else { "," }
}

/// Says that the gateway runs here.
fn add_mode(project: &Project, observation: &Observation, located: &mut FileFinding) {
    let Some((file, _)) = observation.config else { return };
    let Some(root) = root(project, file) else { return };
    let starts =
        |node: &Node| project.files.get(file).is_some_and(|file| file.source.slice(node.span).starts_with('{'));
    match root.key("gateway") {
        Some(gateway) if starts(gateway) && gateway.key("mode").is_none() => {
            located.mend(
                file,
                Edit::insert(gateway.span.start + 1, format!(" \"mode\": \"local\"{}", separator(gateway))),
            );
        }
        None if starts(root) => {
            located.mend(
                file,
                Edit::insert(
                    root.span.start + 1,
                    format!("\n  \"gateway\": {{ \"mode\": \"local\" }}{}", separator(root)),
                ),
            );
        }
        _ => {}
    }
}
