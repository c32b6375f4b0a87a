//! The edits for findings of form rules.

use super::root;
use crate::files::compose::CONTAINER_PORT;
use crate::files::gateway_config::allowed_origins;
use crate::lint::finding::FileFinding;
use crate::lint::inferred::InferredDeployment;
use crate::lint::project::service::Service;
use crate::lint::{Location, Project};
use crate::plan::{Bind, Plan};
use crate::read::edit::Edit;
use crate::read::kind::FileKind;
use crate::read::{Node, Span};
use crate::rules::Code;
use crate::rules::{self, Finding, Severity};

/// Adds the edits that fix a finding: usually the value that the rule itself suggests, for some rules more than one
/// value.
pub(super) fn attach(
    project: &Project,
    inferred: &InferredDeployment,
    finding: &Finding,
    plan: &Plan,
    located: &mut FileFinding,
) {
    let rules::Subject::Field(field) = finding.subject else { return };
    match finding.code {
        Code::X3 => {
            if let Some(origin) = inferred.locations.get(&field)
                && origin.is_whole
                && let Some(edit) = rewrite(project, origin.location, Bind::Lan.as_str())
            {
                located.fix_safely(origin.location.file, edit);
            }
        }
        Code::X4 => {
            if let (Some(compose), Some(port)) = (&inferred.compose, &inferred.command_port) {
                let edit = if compose.target_port == CONTAINER_PORT {
                    written_option(project).map(|location| (location, format!("\"{}\"", compose.target_port)))
                } else {
                    container_side(project, located.location, compose.target_port)
                        .map(|location| (location, port.value.clone()))
                };
                if let Some((location, text)) = edit {
                    let edit = Edit::replace(location.span, text);
                    // With two unusual ports, either may be the intended one.
                    if [compose.target_port, compose.command_port].contains(&CONTAINER_PORT) {
                        located.fix_safely(location.file, edit);
                    } else {
                        located.suggest(location.file, edit);
                    }
                }
            }
        }
        Code::X20 => {
            if let Some(edit) = behind_loopback(project, located.location) {
                located.fix_safely(located.location.file, edit);
            }
        }
        Code::X16 | Code::X30 => add_origins(project, inferred, plan, located),
        Code::X5 => add_mode(project, inferred, located),
        _ => {
            if let (Some(fix), Some(origin)) = (&finding.fix, inferred.locations.get(&field))
                && finding.severity != Severity::Info
                && origin.is_whole
                && !fix.is_empty()
                && let Some(edit) = rewrite(project, origin.location, fix)
            {
                // A value that is rejected can be replaced without risk; one that works may be intended.
                if finding.severity == Severity::Error && matches!(finding.code, Code::F12 | Code::X12 | Code::C2) {
                    located.fix_safely(origin.location.file, edit);
                } else {
                    located.suggest(origin.location.file, edit);
                }
            }
        }
    }
}

/// Replaces a scalar and keeps its quotes.
fn rewrite(project: &Project, location: Location, value: &str) -> Option<Edit> {
    let file = project.files.get(location.file)?;
    let written = file.source.slice(location.span);
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
    Some(Edit::replace(location.span, text))
}

/// The location of the port in a command that is a list in the compose file itself.
fn written_option(project: &Project) -> Option<Location> {
    let variables = project.variables();
    let service = Service::find(project, &variables)?;
    let (file, node) = service.value("command")?;
    let items = node.as_sequence()?;
    let at = items.iter().position(|item| item.as_str() == Some("--port"))?;
    Some(Location::new(file, items.get(at + 1)?.span))
}

/// The location of the container port in a mapping in short syntax.
fn container_side(project: &Project, mapping: Location, port: u16) -> Option<Location> {
    let written = project.files.get(mapping.file)?.source.slice(mapping.span);
    let inner = written.trim_end_matches(['"', '\'']);
    let inner = inner.split_once('/').map_or(inner, |(ports, _)| ports);
    let (before, last) = inner.rsplit_once(':')?;
    let start = mapping.span.start + before.len() + 1;
    (last == port.to_string()).then(|| Location::new(mapping.file, Span::new(start, start + last.len())))
}

/// Binds a mapping in short syntax to the loopback of the host.
fn behind_loopback(project: &Project, location: Location) -> Option<Edit> {
    let written = project.files.get(location.file)?.source.slice(location.span);
    let quote = written.chars().next().filter(|ch| matches!(ch, '"' | '\''));
    let inner = written.trim_matches(['"', '\'']);
    // The long syntax, or several lines: left to the user.
    if inner.contains(['{', '\n']) && !inner.contains("${") || inner.contains('\n') {
        return None;
    }
    let inner = inner.strip_prefix("0.0.0.0:").or_else(|| inner.strip_prefix("[::]:")).unwrap_or(inner);
    // Colons inside variables do not separate ports.
    let plain = inner.split("${").enumerate().map(|(at, part)| match (at, part.split_once('}')) {
        (0, _) => part,
        (_, Some((_, rest))) => rest,
        (_, None) => "",
    });
    if plain.map(|part| part.matches(':').count()).sum::<usize>() != 1 {
        return None;
    }
    let quote = quote.unwrap_or('"');
    Some(Edit::replace(location.span, format!("{quote}127.0.0.1:{inner}{quote}")))
}

/// Adds the plan's origins to the list of allowed origins, or adds the list.
fn add_origins(project: &Project, inferred: &InferredDeployment, plan: &Plan, located: &mut FileFinding) {
    let Some((file, config)) = &inferred.config else { return };
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
    let locations = ui.and_then(|ui| ui.key("allowedOrigins"));
    let opening = |node: &Node| node.span.start + 1;
    let is_json = |node: &Node| source.slice(node.span).starts_with(['{', '[']);
    let edit = match (gateway, ui, locations) {
        (_, _, Some(locations)) if is_json(locations) => {
            let comma = if locations.as_sequence().is_some_and(|items| !items.is_empty()) { ", " } else { "" };
            Edit::insert(opening(locations), format!("{list}{comma}"))
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
    located.fix_safely(*file, edit);
}

fn separator(mapping: &Node) -> &'static str {
    if mapping.as_mapping().is_some_and(|mapping| mapping.entries.is_empty()) { "" } else { "," }
}

/// Adds `gateway.mode`.
fn add_mode(project: &Project, inferred: &InferredDeployment, located: &mut FileFinding) {
    let Some((file, _)) = inferred.config else { return };
    let Some(root) = root(project, file) else { return };
    let starts =
        |node: &Node| project.files.get(file).is_some_and(|file| file.source.slice(node.span).starts_with('{'));
    match root.key("gateway") {
        Some(gateway) if starts(gateway) && gateway.key("mode").is_none() => {
            located.fix_safely(
                file,
                Edit::insert(gateway.span.start + 1, format!(" \"mode\": \"local\"{}", separator(gateway))),
            );
        }
        None if starts(root) => {
            located.fix_safely(
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
