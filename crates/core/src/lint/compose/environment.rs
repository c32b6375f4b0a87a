//! Variables of containers that do not hold what they seem to.

use std::collections::HashMap;

use super::layer::Layer;
use super::report::Report;
use crate::i18n::lint::ComposeCode;
use crate::read::edit::Edit;
use crate::read::{Node, Span};
use crate::rules::Severity;
use crate::secret::names_a_secret;

/// Shorter values are words such as `none`.
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
            let place = layer.place(item.span);
            if let Some(first) = seen.insert(name, item.span)
                && let Some(finding) = report.add(ComposeCode::D70, Severity::Warning, place, &[("name", name)])
            {
                finding.relate(layer.place(first), name);
            }
        }
    }
}

fn secret(layer: &Layer<'_>, name: &str, value: &str, span: Span, report: &mut Report<'_>) {
    let is_path = value.starts_with(['/', '.', '~']);
    if names_a_secret(name) && value.len() >= SHORTEST_SECRET && !value.contains('$') && !is_path {
        report.add(ComposeCode::D66, Severity::Warning, layer.place(span), &[("name", name)]);
    }
}

/// Whether an item stands in the text as it is, so that a part of it can be replaced.
fn is_plain(layer: &Layer<'_>, item: &Node, text: &str) -> bool {
    layer.source.slice(item.span) == text
}

/// `- NAME = value`
fn spaces(layer: &Layer<'_>, item: &Node, name: &str, value: &str, report: &mut Report<'_>) {
    if !name.ends_with([' ', '\t']) {
        return;
    }
    let (bare, place) = (name.trim(), layer.place(item.span));
    let Some(finding) = report.add(ComposeCode::D69, Severity::Warning, place, &[("name", bare)]) else { return };
    if is_plain(layer, item, &format!("{name}={value}")) {
        finding.mend(layer.file, Edit::replace(item.span, format!("{bare}={}", value.trim())));
    }
}

/// `- NAME="value"`: YAML takes quotes for quotes only where a value begins.
fn quotes(layer: &Layer<'_>, item: &Node, name: &str, value: &str, report: &mut Report<'_>) {
    let inner = ['"', '\'']
        .into_iter()
        .find_map(|quote| value.trim().strip_prefix(quote)?.strip_suffix(quote).filter(|inner| !inner.contains(quote)));
    let Some(inner) = inner else { return };
    let bare = name.trim();
    let place = layer.place(item.span);
    let Some(finding) = report.add(ComposeCode::D60, Severity::Warning, place, &[("name", bare)]) else { return };
    let is_simple = !inner.contains([':', '#', '\\']) || inner.starts_with("${") && !inner.contains([' ', '#', '\\']);
    if is_plain(layer, item, &format!("{name}={value}")) && is_simple {
        finding.mend(layer.file, Edit::replace(item.span, format!("{bare}={inner}")));
    }
}
