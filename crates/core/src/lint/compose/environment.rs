//! Container variables whose value is not what it looks like.

use std::collections::HashMap;

use super::layer::Layer;
use super::report::Report;
use crate::lint::ComposeCode;
use crate::read::edit::Edit;
use crate::read::{Node, Span};
use crate::redact::names_a_secret;
use crate::rules::Severity;

/// Shorter values may be words such as `none`.
const SHORTEST_SECRET: usize = 8;

pub(super) fn check(layer: &Layer<'_>, report: &mut Report<'_>) {
    for service in super::services(layer.raw) {
        let Some(environment) = service.value.key("environment") else { continue };
        for entry in environment.entries() {
            if let Some(value) = entry.value.as_str() {
                secret(layer, &entry.key, value, entry.value.span, report);
            }
        }
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for item in environment.as_sequence().into_iter().flatten() {
            let Some(text) = item.as_str() else { continue };
            let Some((name, value)) = text.split_once('=') else { continue };
            secret(layer, name, value, item.span, report);
            spaces(layer, item, name, value, report);
            quotes(layer, item, name, value, report);
            let location = layer.location(item.span);
            if let Some(first) = seen.insert(name, item.span)
                && let Some(finding) = report.add(ComposeCode::D70, Severity::Warning, location, &[("name", name)])
            {
                finding.relate(layer.location(first), name);
            }
        }
    }
}

fn secret(layer: &Layer<'_>, name: &str, value: &str, span: Span, report: &mut Report<'_>) {
    let is_path = value.starts_with(['/', '.', '~']);
    if names_a_secret(name) && value.len() >= SHORTEST_SECRET && !value.contains('$') && !is_path {
        report.add(ComposeCode::D66, Severity::Warning, layer.location(span), &[("name", name)]);
    }
}

/// Whether the source text of an item equals its value, so that a part of it can be replaced.
fn is_plain(layer: &Layer<'_>, item: &Node, text: &str) -> bool {
    layer.source.slice(item.span) == text
}

/// `- NAME = value`
fn spaces(layer: &Layer<'_>, item: &Node, name: &str, value: &str, report: &mut Report<'_>) {
    if !name.ends_with([' ', '\t']) {
        return;
    }
    let (bare, location) = (name.trim(), layer.location(item.span));
    let Some(finding) = report.add(ComposeCode::D69, Severity::Warning, location, &[("name", bare)]) else { return };
    if is_plain(layer, item, &format!("{name}={value}")) {
        finding.fix_safely(layer.file, Edit::replace(item.span, format!("{bare}={}", value.trim())));
    }
}

/// `- NAME="value"`: in YAML, quotes inside a plain scalar are part of the value.
fn quotes(layer: &Layer<'_>, item: &Node, name: &str, value: &str, report: &mut Report<'_>) {
    let inner = ['"', '\'']
        .into_iter()
        .find_map(|quote| value.trim().strip_prefix(quote)?.strip_suffix(quote).filter(|inner| !inner.contains(quote)));
    let Some(inner) = inner else { return };
    let bare = name.trim();
    let location = layer.location(item.span);
    let Some(finding) = report.add(ComposeCode::D60, Severity::Warning, location, &[("name", bare)]) else { return };
    let is_simple = !inner.contains([':', '#', '\\']) || inner.starts_with("${") && !inner.contains([' ', '#', '\\']);
    if is_plain(layer, item, &format!("{name}={value}")) && is_simple {
        finding.fix_safely(layer.file, Edit::replace(item.span, format!("{bare}={inner}")));
    }
}
