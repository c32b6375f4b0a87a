//! What is reachable, and when machines sleep.

use super::Config;
use super::values::{all, entry, integer, integer_or_text, names, tables, text, value};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Value};
use crate::rules::Severity;
use crate::truncate::shorten;

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    let http = value(config.root, "http_service").filter(|node| node.as_mapping().is_some());
    let services: Vec<&Node> = value(config.root, "services").map(|node| tables(node).collect()).unwrap_or_default();
    for service in http.into_iter().chain(services.iter().copied()) {
        port(service, config, report);
        sleep(service, report);
        too_many(service, config, report);
        concurrency(service, report);
    }
    for service in &services {
        exposure(service, config, report);
    }
    if let Some(http) = http {
        overlap(http, &services, report);
    }
    reach(config, http, &services, report);
}

fn port(service: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    match entry(service, "internal_port") {
        Some(port) => {
            let number = integer_or_text(&port.value);
            if number.is_some_and(|number| !(1..=65535).contains(&number)) {
                let value = number.unwrap_or_default().to_string();
                report.add(FlyCode::T48, Severity::Error, port.value.span, &[("value", &value)]);
            }
        }
        None if config.is_complete => {
            let first = service.entries().first();
            let span = first.map_or(service.span, |entry| entry.key_span);
            report.add(FlyCode::T71, Severity::Warning, span, &[]);
        }
        None => {}
    }
}

/// Whether idle machines are put to sleep.
fn sleeps(service: &Node) -> Option<&Entry> {
    let stop = entry(service, "auto_stop_machines")?;
    (stop.value.as_bool() == Some(true) || matches!(stop.value.as_str(), Some("stop" | "suspend"))).then_some(stop)
}

fn sleep(service: &Node, report: &mut Limited<'_>) {
    let Some(stop) = sleeps(service) else { return };
    let written = stop.value.scalar().unwrap_or_default();
    let added = report.add(FlyCode::T54, Severity::Warning, stop.value.span, &[("value", written)]);
    added.suggest(Edit::replace(stop.value.span, "\"off\""));
    if let Some(least) = entry(service, "min_machines_running").filter(|least| integer(&least.value) == Some(0)) {
        let added = report.add(FlyCode::T55, Severity::Warning, least.value.span, &[("value", written)]);
        added.suggest(Edit::replace(least.value.span, "1"));
    }
    if let Some(start) = entry(service, "auto_start_machines").filter(|start| start.value.as_bool() == Some(false)) {
        let added = report.add(FlyCode::T56, Severity::Warning, start.value.span, &[("value", written)]);
        added.suggest(Edit::replace(start.value.span, "true"));
    }
}

/// A volume belongs to one machine.
fn too_many(service: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    if all(config.root, &["mounts", "mount"]).is_empty() {
        return;
    }
    let Some(least) = entry(service, "min_machines_running") else { return };
    if let Some(count) = integer(&least.value).filter(|count| *count > 1) {
        let count = count.to_string();
        let added = report.add(FlyCode::T57, Severity::Error, least.value.span, &[("value", &count)]);
        added.mend(Edit::replace(least.value.span, "1"));
    }
}

fn concurrency(service: &Node, report: &mut Limited<'_>) {
    let Some(limits) = value(service, "concurrency").filter(|node| node.as_mapping().is_some()) else { return };
    if let Some(kind) = entry(limits, "type")
        && let Some(word) = kind.value.as_str().filter(|word| !matches!(*word, "connections" | "requests"))
    {
        let shown = shorten(word);
        report.add(FlyCode::T69, Severity::Warning, kind.value.span, &[("value", &shown)]);
    }
}

/// `[[services]]` need ports, or nothing leads to them.
fn exposure(service: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let has_ports = value(service, "ports").is_some_and(|ports| tables(ports).next().is_some());
    let first = service.entries().first();
    if let Some(first) = first.filter(|_| !has_ports && config.is_complete) {
        report.add(FlyCode::T50, Severity::Warning, first.key_span, &[]);
    }
    if let Some(protocol) = entry(service, "protocol")
        && let Some(word) = protocol.value.as_str().filter(|word| *word != "tcp")
    {
        let shown = shorten(word);
        let added = report.add(FlyCode::T72, Severity::Warning, protocol.value.span, &[("value", &shown)]);
        added.suggest(Edit::replace(protocol.value.span, "\"tcp\""));
    }
}

/// `[http_service]` takes the ports 80 and 443 for itself.
fn overlap(http: &Node, services: &[&Node], report: &mut Limited<'_>) {
    let shared = |service: &Node| {
        let mine: Vec<&str> = names(http, "processes").map(|(name, _)| name).collect();
        let mut theirs = names(service, "processes").map(|(name, _)| name).peekable();
        mine.is_empty() || theirs.peek().is_none() || theirs.any(|name| mine.contains(&name))
    };
    for service in services {
        let ports = value(service, "ports").into_iter().flat_map(tables);
        for port in ports.filter_map(|port| entry(port, "port")) {
            let number = integer_or_text(&port.value);
            if let Some(number) = number.filter(|number| matches!(number, 80 | 443) && shared(service)) {
                let number = number.to_string();
                let added = report.add(FlyCode::T49, Severity::Warning, port.value.span, &[("value", &number)]);
                added.relate(http.span, "[http_service]");
            }
        }
    }
}

/// Public or private, as the name of the file says.
fn reach(config: &Config<'_>, http: Option<&Node>, services: &[&Node], report: &mut Limited<'_>) {
    let ports = services.iter().filter_map(|service| value(service, "ports")).flat_map(tables);
    let is_forced = |entry: &&Entry| entry.value.as_bool() == Some(true);
    let redirects = http.into_iter().chain(ports).filter_map(|node| entry(node, "force_https")).filter(is_forced);
    if config.is_private {
        for redirect in redirects {
            let added = report.add(FlyCode::T51, Severity::Error, redirect.value.span, &[]);
            added.suggest(Edit::replace(redirect.value.span, "false"));
        }
        let label = if http.is_some() { "[http_service]" } else { "[[services]]" };
        if let Some(service) = http.or_else(|| services.first().copied()) {
            // Through a private address this is right, and which it will be is said on the command line.
            let first = service.entries().first();
            let span = first.map_or(service.span, |entry| entry.key_span);
            report.add(FlyCode::T52, Severity::Information, span, &[("table", label)]);
        }
    } else if http.is_none() && services.is_empty() && config.is_complete {
        report.add(FlyCode::T53, Severity::Information, config.top, &[]);
    }
}

/// The service's first health check, for the rule about paths.
pub(super) fn http_checks(root: &Node) -> Vec<&Node> {
    let of = |node: &'_ Node| matches!(node.value, Value::Mapping(_) | Value::Sequence(_));
    let http = value(root, "http_service").and_then(|node| value(node, "checks")).filter(|node| of(node));
    let services = value(root, "services").into_iter().flat_map(tables).filter_map(|node| value(node, "http_checks"));
    let top = value(root, "checks").map_or(&[][..], Node::entries);
    let top = top.iter().map(|entry| &entry.value).filter(|check| text(check, "type") == Some("http"));
    http.into_iter().chain(services).flat_map(tables).chain(top).collect()
}
