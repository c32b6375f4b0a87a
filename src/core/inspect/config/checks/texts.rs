//! Checks of single texts.

use super::{Check, Sink};
use crate::core::inspect::config::fault::FaultKind;
use crate::core::inspect::config::forms;
use crate::core::inspect::config::validate::has_variable;
use crate::core::read::Node;

/// A text that must look like something that no pattern says.
pub(super) fn text(check: Check, node: &Node, sink: &mut Sink<'_, '_>) {
    let Some(text) = node.as_str().filter(|text| !has_variable(text)) else { return };
    let (is_right, example) = match check {
        Check::Absolute => (text.starts_with('/') || text.starts_with("~/") || text == "~", "/usr/local/bin/name"),
        Check::Bytes => (is_size(text), "2mb"),
        Check::Filled => (!text.trim().is_empty(), "text"),
        Check::Http => (is_web(text) && forms::is_url(text), "https://gateway.example"),
        Check::Module => (is_module(text), "transforms/name.mjs"),
        Check::Origin => (is_web(text) && is_origin(text), "https://gateway.example"),
        Check::Program => (is_program(text), "/usr/bin/name"),
        Check::Suspend => (is_minute(text), "30m"),
        Check::Trimmed => (text == text.trim(), "text"),
        _ => return,
    };
    if !is_right {
        sink.add(node.span, FaultKind::Form(example));
    }
}

/// The first word of a command is run.
pub(super) fn first_program(node: &Node, sink: &mut Sink<'_, '_>) {
    let first = node.item(0);
    if !first.and_then(Node::as_str).is_some_and(is_program) {
        sink.add(first.unwrap_or(node).span, FaultKind::Form("/usr/bin/name"));
    }
}

/// A sandbox that is none is refused.
pub(super) fn docker(node: &Node, sink: &mut Sink<'_, '_>) {
    let is = |key: &str, word: &str| {
        node.key(key).filter(|value| value.as_str().is_some_and(|text| text.trim().eq_ignore_ascii_case(word)))
    };
    if let Some(value) = is("network", "host") {
        sink.add_at("network", value.span, FaultKind::Form("bridge"));
    }
    for key in ["seccompProfile", "apparmorProfile"] {
        if let Some(value) = is(key, "unconfined") {
            sink.add_at(key, value.span, FaultKind::Form("profile"));
        }
    }
}

fn is_web(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    text.starts_with("http:") || text.starts_with("https:")
}

fn is_origin(text: &str) -> bool {
    let rest = text.trim().split_once("://").map_or("", |(_, rest)| rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    forms::is_url(text) && !rest.contains(['/', '?', '#', '@'])
}

/// Number and unit, as `512`, `2mb` or `1.5 GB`.
pub(super) fn is_size(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = text.strip_prefix(number).unwrap_or_default();
    is_decimal(number.trim_end()) && matches!(unit, "" | "b" | "k" | "kb" | "m" | "mb" | "g" | "gb" | "t" | "tb")
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction)
}

/// Number and unit of time; the unit may be missing.
pub(super) fn is_duration(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = text.strip_prefix(number).unwrap_or_default();
    is_decimal(number) && matches!(unit, "" | "ms" | "s" | "m" | "h" | "d")
}

fn is_minute(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let seconds = match text.strip_prefix(number) {
        Some("ms") => 0.001,
        Some("s") => 1.0,
        Some("m") => 60.0,
        Some("h") => 3600.0,
        Some("d") => 86400.0,
        _ => return false,
    };
    is_decimal(number) && number.parse::<f64>().is_ok_and(|value| value * seconds >= 60.0)
}

fn is_module(text: &str) -> bool {
    let text = text.trim();
    let is_relative = !text.is_empty() && !text.starts_with(['/', '~']) && !text.contains(':');
    is_relative && !text.split(['/', '\\']).any(|part| part == "..")
}

/// A name or path without anything that a shell would act on. Source: clawdbot@2026.1.24-3, `isSafeExecutableValue`.
fn is_program(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.contains([';', '&', '|', '`', '$', '<', '>', '"', '\'', '\r', '\n', '\0']) {
        return false;
    }
    text.starts_with(['.', '~'])
        || text.contains(['/', '\\'])
        || !text.starts_with('-') && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte))
}
