//! Values that are no tables: texts, numbers, flags, times, and names of one's own with such values.

use super::{value, wrong};
use crate::i18n::lint::FlyCode;
use crate::lint::fly::schema::Kind;
use crate::lint::fly::values::{duration, duration_proposal, is_date, number};
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Node, Value};
use crate::rules::Severity;

pub(super) fn is_number(node: &Node) -> bool {
    matches!(&node.value, Value::Number(words) if !is_date(words))
}

pub(super) fn text(node: &Node, name: &str, report: &mut Limited<'_>) {
    match &node.value {
        Value::String(_) => {}
        Value::Number(words) if is_date(words) => {}
        Value::Number(words) => {
            let added = report.add(FlyCode::T1, Severity::Error, node.span, &[("key", name)]);
            added.mend(Edit::replace(node.span, format!("\"{words}\"")));
        }
        Value::Bool(flag) => {
            let added = report.add(FlyCode::T1, Severity::Error, node.span, &[("key", name)]);
            added.mend(Edit::replace(node.span, format!("\"{flag}\"")));
        }
        _ => wrong(FlyCode::T1, node, name, report),
    }
}

pub(super) fn texts(node: &Node, name: &str, report: &mut Limited<'_>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| value(item, Kind::Text, name, report)),
        Value::String(_) => {
            let written = report.source.slice(node.span);
            let edit = Edit::replace(node.span, format!("[{written}]"));
            report.add(FlyCode::T6, Severity::Error, node.span, &[("key", name)]).mend(edit);
        }
        _ => wrong(FlyCode::T6, node, name, report),
    }
}

pub(super) fn whole(node: &Node, is_right: bool, name: &str, report: &mut Limited<'_>) {
    if is_right {
        return;
    }
    let digits = node.as_str().map(str::trim).filter(|text| number(text).is_some_and(|number| number.fract() == 0.0));
    let is_plain = digits.is_some_and(|text| text == "0" || !text.starts_with(['0', '+']));
    let edit = digits.filter(|_| is_plain).map(|digits| Edit::replace(node.span, digits));
    let added = report.add(FlyCode::T2, Severity::Error, node.span, &[("key", name)]);
    if let Some(edit) = edit {
        added.mend(edit);
    }
}

pub(super) fn flag(node: &Node, name: &str, report: &mut Limited<'_>) {
    if node.as_bool().is_some() {
        return;
    }
    let meant = match node.scalar().map(str::to_ascii_lowercase).as_deref() {
        Some("true" | "yes" | "on" | "1") => Some("true"),
        Some("false" | "no" | "off" | "0") => Some("false"),
        _ => None,
    };
    let is_quoted = matches!(node.as_str(), Some("true" | "false"));
    let added = report.add(FlyCode::T3, Severity::Error, node.span, &[("key", name)]);
    match meant.map(|meant| Edit::replace(node.span, meant)) {
        Some(edit) if is_quoted => added.mend(edit),
        Some(edit) => added.suggest(edit),
        None => added,
    };
}

/// flyctl reads a bare number as nanoseconds, but in the older sections as milliseconds or seconds, where it also drops
/// what it cannot use.
pub(super) fn time(node: &Node, name: &str, is_strict: bool, report: &mut Limited<'_>) {
    match &node.value {
        Value::String(text) if duration(text).is_some() || (text.is_empty() && !is_strict) => {}
        Value::String(text) => {
            let edit = duration_proposal(text).map(|text| Edit::replace(node.span, format!("\"{text}\"")));
            let added = report.add(FlyCode::T4, Severity::Error, node.span, &[("key", name)]);
            if let Some(edit) = edit {
                added.suggest(edit);
            }
        }
        Value::Number(words) if !is_date(words) => {
            if is_strict && number(words).is_some_and(|number| number != 0.0) {
                let edit = Edit::replace(node.span, format!("\"{words}s\""));
                let values = [("key", name), ("value", words.as_str())];
                let added = report.add(FlyCode::T15, Severity::Warning, node.span, &values);
                if duration(&format!("{words}s")).is_some() {
                    added.suggest(edit);
                }
            }
        }
        _ => {
            let severity = if is_strict { Severity::Error } else { Severity::Warning };
            report.add(FlyCode::T4, severity, node.span, &[("key", name)]);
        }
    }
}

pub(super) fn auto_stop(node: &Node, name: &str, report: &mut Limited<'_>) {
    if node.as_bool().is_some() || matches!(node.as_str(), Some("off" | "stop" | "suspend")) {
        return;
    }
    let added = report.add(FlyCode::T5, Severity::Error, node.span, &[("key", name)]);
    added.suggest(Edit::replace(node.span, "\"off\""));
}

/// Names of one's own, so no value is shown and none is mended without asking: it may be a secret.
pub(super) fn text_map(node: &Node, name: &str, report: &mut Limited<'_>) {
    let Some(mapping) = node.as_mapping() else { return wrong(FlyCode::T8, node, name, report) };
    for entry in &mapping.entries {
        value(&entry.value, Kind::Text, &format!("{name}.{}", entry.key), report);
    }
}

/// Whatever stands there becomes text; a table or a list becomes a text nobody meant.
pub(super) fn named_scalars(node: &Node, name: &str, report: &mut Limited<'_>) {
    let Some(mapping) = node.as_mapping() else { return wrong(FlyCode::T8, node, name, report) };
    for entry in &mapping.entries {
        if matches!(entry.value.value, Value::Mapping(_) | Value::Sequence(_)) {
            let values = [("key", entry.key.as_str()), ("table", name)];
            report.add(FlyCode::T62, Severity::Warning, entry.key_span, &values);
        }
    }
}
