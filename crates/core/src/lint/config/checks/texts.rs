//! Checks of single texts.

use super::{Check, Sink};
use crate::lint::config::fault::FaultKind;
use crate::lint::config::forms;
use crate::lint::config::validate::has_variable;
use crate::read::Node;

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
    for (index, bind) in node.key("binds").and_then(Node::as_sequence).into_iter().flatten().enumerate() {
        let is_absolute = |text: &str| {
            let bytes = text.as_bytes();
            let is_drive =
                bytes.first().is_some_and(u8::is_ascii_alphabetic) && matches!(bytes.get(1..3), Some(b":/" | b":\\"));
            text.starts_with('/') || is_drive
        };
        if bind.as_str().is_some_and(|text| !has_variable(text) && !is_absolute(text.trim())) {
            sink.add_at(&format!("binds[{index}]"), bind.span, FaultKind::Form("/home/node/data:/data:ro"));
        }
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

/// Number and unit of time; a single one needs no unit. Later releases take several of them: `1h30m`.
pub(super) fn is_duration(text: &str, takes_several: bool) -> bool {
    milliseconds(text, 1.0).is_some_and(|(_, parts)| parts == 1 || takes_several)
}

/// How long a text says in milliseconds, and of how many parts it is; `unit` is what a bare number counts.
fn milliseconds(text: &str, unit: f64) -> Option<(f64, usize)> {
    let text = text.trim().to_lowercase();
    if is_decimal(&text) {
        return Some((text.parse::<f64>().ok()? * unit, 1));
    }
    let mut rest = text.as_str();
    let (mut total, mut parts) = (0.0, 0);
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter != '.' && !letter.is_ascii_digit())?;
        let (number, behind) = rest.split_at_checked(end)?;
        let (name, factor) = [("ms", 1.0), ("s", 1e3), ("m", 6e4), ("h", 3.6e6), ("d", 8.64e7)]
            .into_iter()
            .find(|(name, _)| behind.starts_with(name))?;
        if !is_decimal(number) {
            return None;
        }
        total += number.parse::<f64>().ok()? * factor;
        parts += 1;
        rest = behind.strip_prefix(name)?;
    }
    (parts > 0).then_some((total, parts))
}

/// A time of more than nothing, in days where it has no unit.
pub(super) fn positive(node: &Node, sink: &mut Sink<'_, '_>) {
    let Some(text) = node.scalar().filter(|text| !has_variable(text)) else { return };
    if !milliseconds(text, 8.64e7).is_some_and(|(time, _)| time > 0.0) {
        sink.add(node.span, FaultKind::Form("30d"));
    }
}

/// How long sessions of scheduled work are kept.
pub(super) fn retention(node: &Node, sink: &mut Sink<'_, '_>) {
    let Some(value) = node.key("sessionRetention") else { return };
    if value.as_str().is_some_and(|text| !has_variable(text) && milliseconds(text, 3.6e6).is_none()) {
        sink.add_at("sessionRetention", value.span, FaultKind::Form("24h"));
    }
}

fn is_minute(text: &str) -> bool {
    milliseconds(text, 1.0).is_some_and(|(time, _)| time >= 6e4)
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
