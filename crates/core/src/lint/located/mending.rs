//! The edits for the rules of the form: their own value where the wrong one stands, and what takes more than one value.

use super::root;
use crate::files::compose::CONTAINER_PORT;
use crate::files::gateway_config::allowed_origins;
use crate::i18n::Code;
use crate::lint::finding::FileFinding;
use crate::lint::observe::Observation;
use crate::lint::service::Service;
use crate::lint::{Place, Project};
use crate::plan::{Bind, Plan};
use crate::read::edit::Edit;
use crate::read::kind::FileKind;
use crate::read::{Node, Span};
use crate::rules::{self, Finding, Severity};

/// The finding's own value, put where the wrong one stands; and what takes more than one value.
pub(super) fn mend(
    project: &Project,
    observation: &Observation,
    finding: &Finding,
    plan: &Plan,
    located: &mut FileFinding,
) {
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
        Code::X4 => {
            if let (Some(compose), Some(port)) = (&observation.compose, &observation.command_port) {
                let edit = if compose.target_port == CONTAINER_PORT {
                    written_option(project).map(|place| (place, format!("\"{}\"", compose.target_port)))
                } else {
                    container_side(project, located.place, compose.target_port).map(|place| (place, port.value.clone()))
                };
                if let Some((place, text)) = edit {
                    let edit = Edit::replace(place.span, text);
                    // Of two unusual ports either may be meant.
                    if [compose.target_port, compose.command_port].contains(&CONTAINER_PORT) {
                        located.mend(place.file, edit);
                    } else {
                        located.suggest(place.file, edit);
                    }
                }
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
fn written_option(project: &Project) -> Option<Place> {
    let variables = project.variables();
    let service = Service::find(project, &variables)?;
    let (file, node) = service.value("command")?;
    let items = node.as_sequence()?;
    let at = items.iter().position(|item| item.as_str() == Some("--port"))?;
    Some(Place::new(file, items.get(at + 1)?.span))
}

/// Where the port of the container stands in a mapping in short form.
fn container_side(project: &Project, mapping: Place, port: u16) -> Option<Place> {
    let written = project.files.get(mapping.file)?.source.slice(mapping.span);
    let inner = written.trim_end_matches(['"', '\'']);
    let inner = inner.split_once('/').map_or(inner, |(ports, _)| ports);
    let (before, last) = inner.rsplit_once(':')?;
    let start = mapping.span.start + before.len() + 1;
    (last == port.to_string()).then(|| Place::new(mapping.file, Span::new(start, start + last.len())))
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
    // An address in a variable, or ports whose colon is in one.
    let plain = inner.split("${").enumerate().map(|(at, part)| match (at, part.split_once('}')) {
        (0, _) => part,
        (_, Some((_, rest))) => rest,
        (_, None) => "",
    });
    if plain.map(|part| part.matches(':').count()).sum::<usize>() != 1 {
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
        .map(crate::plan::Origin::as_str)
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
