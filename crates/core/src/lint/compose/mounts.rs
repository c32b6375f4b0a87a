//! Volumes of services, in the short and the long syntax.

use super::layer::Layer;
use super::report::{Report, written};
use crate::i18n::lint::ComposeCode;
use crate::read::{Node, Value};
use crate::rules::Severity;

/// What a mount says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Mount<'a> {
    /// A folder, a volume's name, or nothing.
    pub(super) source: &'a str,
    pub(super) target: &'a str,
    /// Whether the source is the name of a volume.
    pub(super) is_volume: bool,
}

/// Why a short mount is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Empty,
    /// Nothing stands before, between or behind colons.
    EmptyPart,
    /// More than three parts.
    TooManyParts,
}

/// Checks the mounts of every service of a file.
pub(super) fn check(layer: &Layer<'_>, report: &mut Report<'_>) {
    for service in super::services(&layer.root) {
        for node in service.value.key("volumes").and_then(Node::as_sequence).into_iter().flatten() {
            match &node.value {
                Value::String(text) => short(layer, node, text, report),
                Value::Mapping(_) => long(layer, node, report),
                _ => {}
            }
        }
    }
}

fn short(layer: &Layer<'_>, node: &Node, text: &str, report: &mut Report<'_>) {
    let code = match parse(text) {
        Ok(_) => return,
        Err(Fault::Empty) => ComposeCode::D20,
        Err(Fault::EmptyPart) => ComposeCode::D21,
        Err(Fault::TooManyParts) => ComposeCode::D22,
    };
    let value = written(layer.source, node);
    report.value(code, Severity::Error, layer.place(node.span), &[("value", &value)]);
}

fn long(layer: &Layer<'_>, node: &Node, report: &mut Report<'_>) {
    let has_type = node.key("type").is_some();
    if node.key("target").is_none_or(|target| target.as_str().is_none()) && has_type {
        let target = node.key("target").map_or(node.span, |target| target.span);
        report.add(ComposeCode::D23, Severity::Error, layer.place(target), &[]);
    }
    let is_bind = node.key("type").and_then(Node::as_str) == Some("bind");
    if is_bind && node.key("source").is_none() && node.key("target").is_some() {
        report.add(ComposeCode::D24, Severity::Error, layer.place(node.span), &[]);
    }
    if is_bind && let Some(source) = node.key("source").filter(|source| source.as_str() == Some("")) {
        report.value(ComposeCode::D46, Severity::Error, layer.place(source.span), &[]);
    }
}

/// The mount a node stands for, if it is one.
pub(super) fn mount(node: &Node) -> Option<Mount<'_>> {
    if let Some(text) = node.as_str() {
        return parse(text).ok();
    }
    node.as_mapping()?;
    let text = |key: &str| node.key(key).and_then(Node::as_str).unwrap_or_default();
    Some(Mount { source: text("source"), target: text("target"), is_volume: text("type") == "volume" })
}

/// Takes a short mount apart. `C:` at the start of a part is a drive of Windows.
fn parse(text: &str) -> Result<Mount<'_>, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.len() <= 2 {
        return Ok(Mount { source: "", target: text, is_volume: true });
    }
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    for (offset, _) in text.match_indices(':') {
        let part = text.get(start..offset).unwrap_or_default();
        let mut letters = part.chars();
        let is_drive = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        if !is_drive {
            parts.push(part);
            start = offset + 1;
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    if parts.iter().take(3).any(|part| part.is_empty()) {
        return Err(Fault::EmptyPart);
    }
    if parts.len() > 3 {
        return Err(Fault::TooManyParts);
    }
    match parts.as_slice() {
        [target] => Ok(Mount { source: "", target, is_volume: true }),
        [source, target, ..] => Ok(Mount { source, target, is_volume: !is_path(source) }),
        [] => Err(Fault::Empty),
    }
}

/// Whether a source is a folder and no volume's name.
fn is_path(source: &str) -> bool {
    let mut letters = source.chars();
    let is_drive = letters.next().is_some_and(char::is_alphabetic) && letters.next() == Some(':');
    is_drive || source.starts_with(['.', '/', '~']) || source.starts_with("\\\\")
}
