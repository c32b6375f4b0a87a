//! Health checks.

use super::Config;
use super::services::http_checks;
use super::values::{duration, entry, is_date, nearest, number, tables, value};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Value};
use crate::rules::Severity;
use crate::truncate::shorten;

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    if let Some(list) = value(config.root, "http_service").and_then(|service| value(service, "checks")) {
        tables(list).for_each(|check| limits(check, "http_service.checks", None, report));
    }
    for service in value(config.root, "services").into_iter().flat_map(tables) {
        for name in ["tcp_checks", "http_checks"] {
            let label = format!("services.{name}");
            let list = value(service, name).into_iter().flat_map(tables);
            list.for_each(|check| limits(check, &label, Some(1e-3), report));
        }
    }
    for check in value(config.root, "checks").map_or(&[][..], Node::entries) {
        own(check, config, report);
    }
    for check in http_checks(config.root) {
        path(check, config, report);
        protocol(check, report);
    }
}

/// Seconds of a time; `unit` is what a bare number counts, where that is more than a nanosecond.
fn seconds(node: &Node, unit: Option<f64>) -> Option<f64> {
    match &node.value {
        Value::String(text) => duration(text),
        Value::Number(words) if !is_date(words) => unit.and_then(|unit| number(words).map(|number| number * unit)),
        _ => None,
    }
}

/// flyctl raises what is under a second and lowers what is over a minute.
fn limits(check: &Node, path: &str, unit: Option<f64>, report: &mut Limited<'_>) {
    for name in ["interval", "timeout", "grace_period"] {
        let Some(time) = entry(check, name) else { continue };
        let Some(seconds) = seconds(&time.value, unit) else { continue };
        let is_short = seconds < 1.0 && !(name == "grace_period" && seconds == 0.0);
        if !is_short && seconds <= 60.0 {
            continue;
        }
        let limit = if is_short { "1s" } else { "1m" };
        let written = report.source.slice(time.value.span).trim_matches(['"', '\'']).to_owned();
        let key = format!("{path}.{name}");
        let values = [("key", key.as_str()), ("value", written.as_str()), ("limit", limit)];
        let added = report.add(FlyCode::T16, Severity::Warning, time.value.span, &values);
        added.suggest(Edit::replace(time.value.span, format!("\"{limit}\"")));
    }
}

/// A check under a name of its own.
fn own(check: &Entry, config: &Config<'_>, report: &mut Limited<'_>) {
    let node = &check.value;
    if node.as_mapping().is_none() {
        return;
    }
    let name = shorten(&check.key);
    let kind = entry(node, "type");
    let word = kind.and_then(|kind| kind.value.as_str());
    if !matches!(word, Some("http" | "tcp")) && (kind.is_some() || config.is_complete) {
        let span = kind.map_or(check.key_span, |kind| kind.value.span);
        let key = format!("checks.{name}.type");
        let added = report.add(FlyCode::T18, Severity::Error, span, &[("key", &key)]);
        if let (Some(kind), Some(near)) = (kind, word.and_then(|word| nearest(word, ["http", "tcp"]))) {
            added.suggest(Edit::replace(kind.value.span, format!("\"{near}\"")));
        }
    }
    // A key, its limit, and whether the limit is the least or the most.
    for (field, limit, bound, is_least) in [("interval", "2s", 2.0, true), ("timeout", "60s", 60.0, false)] {
        let Some(time) = entry(node, field) else { continue };
        if seconds(&time.value, Some(1e-3))
            .is_some_and(|seconds| if is_least { seconds < bound } else { seconds > bound })
        {
            let key = format!("checks.{name}.{field}");
            let values = [("key", key.as_str()), ("limit", limit)];
            let added = report.add(FlyCode::T17, Severity::Error, time.value.span, &values);
            added.suggest(Edit::replace(time.value.span, format!("\"{limit}\"")));
        }
    }
    if config.is_complete && entry(node, "port").is_none() && value(config.root, "http_service").is_none() {
        report.add(FlyCode::T19, Severity::Error, check.key_span, &[("key", &name)]);
    }
}

/// The one path that answers a check, where there is one. The others are the Control UI, or refuse a proxy's request.
fn path(check: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(right) = config.release.health_path.filter(|_| config.release.refuses_unknown_proxies) else { return };
    let Some(path) = entry(check, "path") else { return };
    if let Some(written @ ("/startupz" | "/readyz")) = path.value.as_str() {
        let release = config.release.title();
        let values = [("value", written), ("nearest", right), ("release", release.as_str())];
        let added = report.add(FlyCode::T67, Severity::Warning, path.value.span, &values);
        added.suggest(Edit::replace(path.value.span, format!("\"{right}\"")));
    }
}

fn protocol(check: &Node, report: &mut Limited<'_>) {
    let Some(protocol) = entry(check, "protocol") else { return };
    if protocol.value.as_str() == Some("https") {
        let added = report.add(FlyCode::T68, Severity::Warning, protocol.value.span, &[]);
        added.suggest(Edit::replace(protocol.value.span, "\"http\""));
    }
}
