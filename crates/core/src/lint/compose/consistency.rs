//! What Compose refuses of a service when all files are laid over each other.

use std::collections::HashMap;

use super::layer::UNKNOWN;
use super::merged::{Found, Merged, Service};
use super::report::{Report, written};
use super::values;
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::read::{Node, Value};
use crate::rules::Severity;

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    if merged.services.is_empty() && !merged.has_include {
        // Empty files and wrong types have findings of their own.
        let top = merged.layers.iter().find(|layer| layer.root.as_mapping().is_some());
        if let Some(layer) = top {
            let services = layer.root.entry("services").map(|entry| (entry.key_span, entry.value.as_mapping()));
            if let None | Some((_, Some(_))) = services {
                let first = layer.root.entries().first();
                let span = services.map(|(span, _)| span).or_else(|| first.map(|entry| entry.key_span));
                report.add(ComposeCode::D59, Severity::Error, layer.place(span.unwrap_or_default()), &[]);
            }
        }
    }
    let mut containers: HashMap<&str, Place> = HashMap::new();
    for service in &merged.services {
        source(service, report);
        image(service, report);
        container(service, &mut containers, report);
        exclusive(service, report);
        health(service, report);
        restart(service, report);
        command(service, report);
        devices(service, report);
        hosts(service, report);
        watch(service, report);
    }
}

fn is_filled(found: &Found<'_, Node>) -> bool {
    match &found.it.value {
        // What nobody showed may well be filled.
        Value::Null => found.it.tag.as_deref() == Some(UNKNOWN),
        Value::String(text) => !text.is_empty(),
        _ => true,
    }
}

fn source(service: &Service<'_>, report: &mut Report<'_>) {
    let has = |key| service.value(key).is_some_and(|found| is_filled(&found) || key == "build");
    if service.is_partial || has("image") || has("build") {
        return;
    }
    let values = [("name", service.name)];
    match service.value("image") {
        Some(empty) => report.value(ComposeCode::D25, service.severity(), empty.layer.place(empty.it.span), &values),
        None => report.add(ComposeCode::D25, service.severity(), service.place(), &values),
    };
}

fn image(service: &Service<'_>, report: &mut Report<'_>) {
    let Some(found) = service.value("image").filter(is_filled) else { return };
    let Some(text) = found.it.as_str() else { return };
    if !values::is_image(text) {
        let value = written(found.layer.source, found.it);
        report.value(ComposeCode::D49, Severity::Error, found.layer.place(found.it.span), &[("value", &value)]);
    }
}

fn container<'a>(service: &Service<'a>, known: &mut HashMap<&'a str, Place>, report: &mut Report<'_>) {
    let Some(found) = service.value("container_name").filter(is_filled) else { return };
    let Some(text) = found.it.as_str() else { return };
    let place = found.layer.place(found.it.span);
    let value = written(found.layer.source, found.it);
    let mut letters = text.chars();
    let starts_well = letters.next().is_some_and(|letter| letter.is_ascii_alphanumeric());
    let is_right = starts_well
        && text.len() > 1
        && letters.all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-'));
    if !is_right {
        report.value(ComposeCode::D47, Severity::Error, place, &[("value", &value)]);
    }
    if let Some(first) = known.insert(text, place).filter(|first| *first != place)
        && let Some(finding) = report.value(ComposeCode::D48, Severity::Error, place, &[("value", &value)])
    {
        finding.relate(first, value.clone());
    }
    let count = |key: &str| -> Option<(Place, bool)> {
        let found = match key.split_once('.') {
            Some((above, key)) => {
                let above = service.value(above)?;
                Found { layer: above.layer, it: above.it.key(key)? }
            }
            None => service.value(key)?,
        };
        let number = found.it.scalar().and_then(values::integer)?;
        Some((found.layer.place(found.it.span), number > 1))
    };
    for key in ["scale", "deploy.replicas"] {
        if let Some((second, true)) = count(key)
            && let Some(finding) =
                report.value(ComposeCode::D36, service.severity(), place, &[("value", &value), ("key", key)])
        {
            finding.relate(second, key);
        }
    }
}

fn exclusive(service: &Service<'_>, report: &mut Report<'_>) {
    let mode =
        service.entry("network_mode").filter(|found| found.it.value.as_str().is_some_and(|text| !text.is_empty()));
    let has_networks = !service.names("networks").is_empty();
    if let (Some(mode), Some(networks), true) = (mode, service.entry("networks"), has_networks) {
        let values = [("one", "network_mode"), ("other", "networks")];
        let place = mode.layer.place(mode.it.key_span);
        if let Some(finding) = report.add(ComposeCode::D35, service.severity(), place, &values) {
            finding.relate(networks.layer.place(networks.it.key_span), "networks");
        }
    }
    let Some(build) = service.value("build") else { return };
    let part =
        |key: &str| build.it.entry(key).filter(|entry| entry.value.as_str().is_some_and(|text| !text.is_empty()));
    if let (Some(file), Some(inline)) = (part("dockerfile"), part("dockerfile_inline")) {
        let values = [("one", "dockerfile_inline"), ("other", "dockerfile")];
        let place = build.layer.place(inline.key_span);
        if let Some(finding) = report.add(ComposeCode::D35, service.severity(), place, &values) {
            finding.relate(build.layer.place(file.key_span), "dockerfile");
        }
    }
    let platforms = build.it.key("platforms").and_then(Node::as_sequence).filter(|list| !list.is_empty());
    if let (Some(platform), Some(platforms)) = (service.value("platform").filter(is_filled), platforms)
        && let Some(text) = platform.it.as_str()
        && !platforms.iter().any(|item| item.as_str() == Some(text))
    {
        let value = written(platform.layer.source, platform.it);
        let place = platform.layer.place(platform.it.span);
        report.value(ComposeCode::D58, service.severity(), place, &[("value", &value)]);
    }
}

fn health(service: &Service<'_>, report: &mut Report<'_>) {
    let Some(check) = service.value("healthcheck") else { return };
    let Some(first) = check.it.key("test").and_then(|test| test.item(0)) else { return };
    if first.as_str().is_some_and(|word| !matches!(word, "CMD" | "CMD-SHELL" | "NONE")) {
        let value = written(check.layer.source, first);
        let place = check.layer.place(first.span);
        report.value(ComposeCode::D38, service.severity(), place, &[("value", &value)]);
    }
}

fn restart(service: &Service<'_>, report: &mut Report<'_>) {
    let Some(found) = service.value("restart").filter(is_filled) else { return };
    let Some(text) = found.it.as_str() else { return };
    let is_count = |count: &str| count.bytes().all(|byte| byte.is_ascii_digit()) && count.parse::<u32>().is_ok();
    let is_right = matches!(text, "no" | "always" | "unless-stopped" | "on-failure")
        || text.strip_prefix("on-failure:").is_some_and(is_count);
    if is_right {
        return;
    }
    let value = written(found.layer.source, found.it);
    let place = found.layer.place(found.it.span);
    let known = ["always", "unless-stopped", "on-failure"];
    let plain = text.to_ascii_lowercase().replace('_', "-");
    let meant = crate::suggest::nearest(&plain, known, 3);
    if let Some(finding) = report.value(ComposeCode::D50, Severity::Error, place, &[("value", &value)])
        && let Some(meant) = meant
        && value == text
    {
        let edit = crate::read::edit::Edit::replace(found.it.span, meant);
        finding.suggest(place.file, edit);
    }
}

/// A command in one line is cut into words as a shell does it.
fn command(service: &Service<'_>, report: &mut Report<'_>) {
    for key in ["command", "entrypoint"] {
        let Some(found) = service.value(key) else { continue };
        if found.it.as_str().is_some_and(|line| !is_closed(line)) {
            let place = found.layer.place(found.it.span);
            report.value(ComposeCode::D52, Severity::Error, place, &[("key", key)]);
        }
    }
}

/// Whether every quote has its second one and no backslash is the last character.
fn is_closed(line: &str) -> bool {
    let mut quote = None;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, quote) {
            ('\\', None | Some('"')) => {
                if letters.next().is_none() {
                    return false;
                }
            }
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(opened)) if letter == opened => quote = None,
            _ => {}
        }
    }
    quote.is_none()
}

fn devices(service: &Service<'_>, report: &mut Report<'_>) {
    for found in service.items("devices") {
        if found.it.as_str().is_some_and(|text| text.split(':').count() > 3) {
            let value = written(found.layer.source, found.it);
            report.value(ComposeCode::D53, Severity::Error, found.layer.place(found.it.span), &[("value", &value)]);
        }
    }
}

fn hosts(service: &Service<'_>, report: &mut Report<'_>) {
    for found in service.items("extra_hosts") {
        let Some(text) = found.it.as_str() else { continue };
        let name = text.split_once('=').or_else(|| text.split_once(':')).map(|(name, _)| name);
        if name.is_none_or(str::is_empty) {
            let value = written(found.layer.source, found.it);
            report.value(ComposeCode::D54, Severity::Error, found.layer.place(found.it.span), &[("value", &value)]);
        }
    }
}

fn watch(service: &Service<'_>, report: &mut Report<'_>) {
    let Some(found) = service.value("develop") else { return };
    if service.value("build").is_none() {
        return;
    }
    for item in found.it.key("watch").and_then(Node::as_sequence).into_iter().flatten() {
        let Some(action) = item.key("action") else { continue };
        let needs_target = action.as_str().is_some_and(|action| !matches!(action, "rebuild" | "restart"));
        if needs_target && item.key("target").is_none_or(|target| target.as_str() == Some("")) {
            let place = found.layer.place(action.span);
            let value = written(found.layer.source, action);
            report.value(ComposeCode::D57, service.severity(), place, &[("value", &value)]);
        }
    }
}
