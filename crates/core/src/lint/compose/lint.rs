//! What Compose accepts in one file although it is wrong.

use std::collections::HashMap;

use super::layer::{Environment, Layer};
use super::mounts;
use super::report::{Report, text_of, written};
use crate::i18n::lint::ComposeCode;
use crate::read::edit::Edit;
use crate::read::interpolation::{Part, Template};
use crate::read::{Node, Span};
use crate::rules::Severity;

pub(super) fn check(layer: &Layer<'_>, environment: &Environment, report: &mut Report<'_>) {
    version(layer, report);
    name(layer, report);
    for service in super::services(&layer.root) {
        environment_file(layer, &service.value, report);
        let mut targets: HashMap<&str, Span> = HashMap::new();
        for node in service.value.key("volumes").and_then(Node::as_sequence).into_iter().flatten() {
            let Some(mount) = mounts::mount(node) else { continue };
            target(layer, node, mount.target, report);
            mode(layer, node, report);
            let place = layer.place(node.span);
            if mount.target.is_empty() {
                continue;
            }
            if let Some(first) = targets.insert(mount.target, node.span) {
                let shown = written(layer.source, node);
                let finding = report.value(ComposeCode::D73, Severity::Warning, place, &[("value", &shown)]);
                if let Some(finding) = finding {
                    finding.relate(layer.place(first), text_of(layer.source, first));
                }
            }
        }
    }
    for service in super::services(layer.raw) {
        for node in service.value.key("volumes").and_then(Node::as_sequence).into_iter().flatten() {
            home(layer, environment, node, report);
        }
    }
}

fn version(layer: &Layer<'_>, report: &mut Report<'_>) {
    let Some(entry) = layer.root.entry("version") else { return };
    let place = layer.place(entry.key_span);
    let span = entry.key_span.to(entry.value.span);
    let start = layer.source.position(span.start);
    let lines = layer.source.line(start.line).map(|line| layer.source.slice(line));
    // Only where nothing else stands on the line.
    let is_alone = start.column == 1 && lines.is_some_and(|line| line.starts_with(layer.source.slice(span)));
    let Some(finding) = report.add(ComposeCode::D62, Severity::Warning, place, &[]) else { return };
    if is_alone {
        finding.mend(layer.file, Edit::remove_lines(layer.source, span));
    }
}

/// The name of the project, which Compose makes fit.
fn name(layer: &Layer<'_>, report: &mut Report<'_>) {
    let Some(node) = layer.root.key("name") else { return };
    let Some(text) = node.as_str().filter(|text| !text.is_empty()) else { return };
    let lower = text.to_lowercase();
    let fitting: String = lower
        .chars()
        .filter(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '_' | '-'))
        .collect();
    let fitting = fitting.trim_start_matches(['_', '-']);
    let place = layer.place(node.span);
    let value = written(layer.source, node);
    if fitting.is_empty() {
        report.value(ComposeCode::D74, Severity::Error, place, &[("value", &value)]);
    } else if fitting != text
        && let Some(finding) =
            report.value(ComposeCode::D61, Severity::Warning, place, &[("value", &value), ("meant", fitting)])
        && value == text
    {
        finding.suggest(place.file, Edit::replace(node.span, fitting));
    }
}

fn environment_file(layer: &Layer<'_>, service: &Node, report: &mut Report<'_>) {
    let Some(node) = service.key("env_file") else { return };
    let one = [node];
    let list: Vec<&Node> = node.as_sequence().map_or(one.to_vec(), |items| items.iter().collect());
    for item in list {
        let path = item.key("path").unwrap_or(item);
        if path.as_str().is_some_and(|path| matches!(path, ".env" | "./.env")) {
            report.add(ComposeCode::D65, Severity::Warning, layer.place(path.span), &[]);
        }
    }
}

/// Docker refuses a place in the container that does not begin at its root.
fn target(layer: &Layer<'_>, node: &Node, target: &str, report: &mut Report<'_>) {
    let is_drive = target.get(1..2) == Some(":");
    if target.is_empty() || target.starts_with('/') || is_drive {
        return;
    }
    let span = node.key("target").map_or(node.span, |target| target.span);
    let value = text_of(layer.source, span);
    report.value(ComposeCode::D67, Severity::Error, layer.place(span), &[("value", &value)]);
}

/// The options behind the second colon.
fn mode(layer: &Layer<'_>, node: &Node, report: &mut Report<'_>) {
    const KNOWN: [&str; 16] = [
        "ro",
        "rw",
        "z",
        "Z",
        "cached",
        "delegated",
        "consistent",
        "nocopy",
        "volume-nocopy",
        "private",
        "rprivate",
        "shared",
        "rshared",
        "slave",
        "rslave",
        "rbind",
    ];
    let Some(text) = node.as_str() else { return };
    let mut parts = text.split(':').skip(2);
    let (Some(options), None) = (parts.next(), parts.next()) else { return };
    if text.get(1..2) == Some(":") {
        return;
    }
    for option in options.split(',').filter(|option| !KNOWN.contains(option)) {
        let option: String = option.chars().take(20).collect();
        let shown = written(layer.source, node);
        // What a variable holds is not shown.
        let option = if shown.contains(&option) { option } else { shown };
        report.value(ComposeCode::D68, Severity::Warning, layer.place(node.span), &[("value", &option)]);
    }
}

/// The first variable of the shell that is really put in: a default counts where it is taken.
fn own_of_shell<'a>(template: &'a Template, environment: &Environment) -> Option<&'a str> {
    template.parts.iter().find_map(|part| {
        let Part::Substitution(substitution) = part else { return None };
        let name = substitution.name.as_str();
        if matches!(name, "HOME" | "USER" | "LOGNAME" | "PWD") {
            return Some(name);
        }
        let is_filled = environment.get(name).is_some_and(|value| !value.is_empty());
        if is_filled { None } else { own_of_shell(&substitution.operand, environment) }
    })
}

/// Folders of whoever starts Compose.
fn home(layer: &Layer<'_>, environment: &Environment, node: &Node, report: &mut Report<'_>) {
    let source = node.key("source").unwrap_or(node);
    let Some(text) = source.as_str() else { return };
    let template = Template::of_node(source, layer.source).map(|reading| reading.value).unwrap_or_default();
    let own = own_of_shell(&template, environment);
    let shown = match own {
        Some(name) => format!("${name}"),
        None if text.starts_with('~') => "~".to_owned(),
        None => return,
    };
    report.add(ComposeCode::D63, Severity::Warning, layer.place(source.span), &[("value", &shown)]);
}
