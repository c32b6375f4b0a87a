//! The volume.

use super::Config;
use super::environment::variables;
use super::values::{all, entry, gigabytes, integer, names, text, value};
use crate::catalog::ContainerUser;
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::plan::FlyVolume;
use crate::read::edit::Edit;
use crate::read::{Node, Span};
use crate::rules::Severity;
use crate::truncate::shorten;

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    let mounts = all(config.root, &["mounts", "mount"]);
    for mount in &mounts {
        source(mount, config, report);
        destination(mount, config, report);
        sizes(mount, report);
        growth(mount, config, report);
    }
    several(&mounts, report);
    if mounts.is_empty() && config.is_complete {
        none(config, report);
    }
}

fn source(mount: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let written = entry(mount, "source");
    let name = text(mount, "source").unwrap_or_default();
    match written {
        Some(source) if !name.is_empty() => {
            if name.parse::<FlyVolume>().is_err() {
                let proposal: String = name.to_lowercase().replace(['-', ' ', '.'], "_");
                let added = report.add(FlyCode::T40, Severity::Error, source.value.span, &[("value", &shorten(name))]);
                if proposal.parse::<FlyVolume>().is_ok() {
                    added.suggest(Edit::replace(source.value.span, format!("\"{proposal}\"")));
                }
            }
        }
        Some(source) if source.value.as_str().is_some() => {
            report.add(FlyCode::T38, Severity::Error, source.value.span, &[]);
        }
        None if config.is_complete => {
            report.add(FlyCode::T38, Severity::Error, first(mount), &[]);
        }
        Some(_) | None => {}
    }
}

fn destination(mount: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(destination) = entry(mount, "destination") else {
        if config.is_complete {
            report.add(FlyCode::T39, Severity::Error, first(mount), &[]);
        }
        return;
    };
    let Some(path) = destination.value.as_str() else { return };
    if !path.starts_with('/') || path.trim_matches('/').is_empty() {
        report.add(FlyCode::T39, Severity::Error, destination.value.span, &[]);
    }
}

/// Where a table begins, for what is missing in it.
fn first(table: &Node) -> Span {
    table.entries().first().map_or(table.span, |entry| entry.key_span)
}

fn sizes(mount: &Node, report: &mut Limited<'_>) {
    if let Some(initial) = entry(mount, "initial_size")
        && let Some(written) = initial.value.scalar().filter(|written| !written.is_empty())
        && gigabytes(written).is_none_or(|size| size < 1)
    {
        let values = [("key", "mounts.initial_size"), ("range", "≥ 1GB"), ("value", &*shorten(written))];
        report.add(FlyCode::T42, Severity::Error, initial.value.span, &values);
    }
    if let Some(days) = entry(mount, "snapshot_retention")
        && let Some(count) = integer(&days.value).filter(|count| !(1..=60).contains(count))
    {
        let values = [("key", "mounts.snapshot_retention"), ("range", "1–60"), ("value", &*count.to_string())];
        report.add(FlyCode::T42, Severity::Error, days.value.span, &values);
    }
}

/// Automatic growth: three values in their ranges. A limit may be left out; nothing else may.
fn growth(mount: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let threshold = entry(mount, "auto_extend_size_threshold");
    let increment = entry(mount, "auto_extend_size_increment");
    let limit = entry(mount, "auto_extend_size_limit");
    let mut range = |key: &str, span: Span, is_right: bool, range: &str| {
        if !is_right {
            let written = report.source.slice(span).trim_matches(['"', '\'']).to_owned();
            let values = [("key", key), ("range", range), ("value", written.as_str())];
            report.add(FlyCode::T42, Severity::Error, span, &values);
        }
    };
    if let Some(threshold) = threshold
        && let Some(percent) = integer(&threshold.value)
    {
        let is_right = (50..=99).contains(&percent) || (percent == 0 && increment.is_none() && limit.is_none());
        range("mounts.auto_extend_size_threshold", threshold.value.span, is_right, "50–99");
    }
    if let Some(increment) = increment
        && let Some(text) = increment.value.as_str().filter(|text| !text.is_empty())
    {
        let is_right = gigabytes(text).is_some_and(|size| (1..=100).contains(&size));
        range("mounts.auto_extend_size_increment", increment.value.span, is_right, "1GB–100GB");
    }
    if let Some(limit) = limit
        && let Some(text) = limit.value.as_str().filter(|text| !text.is_empty())
    {
        let is_right = gigabytes(text).is_some_and(|size| (1..=500).contains(&size));
        range("mounts.auto_extend_size_limit", limit.value.span, is_right, "1GB–500GB");
    }
    let given = [threshold, increment, limit].into_iter().flatten().next();
    if let (Some(given), true, true) = (given, config.is_complete, threshold.is_none() || increment.is_none()) {
        report.add(FlyCode::T43, Severity::Error, given.key_span, &[]);
    }
}

/// A machine has one volume.
fn several(mounts: &[&Node], report: &mut Limited<'_>) {
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for mount in mounts {
        let mut owners: Vec<&str> = names(mount, "processes").map(|(name, _)| name).collect();
        if owners.is_empty() {
            owners.push("");
        }
        for owner in owners {
            if let Some((_, other)) = seen.iter().find(|(name, _)| *name == owner) {
                let added = report.add(FlyCode::T41, Severity::Error, first(mount), &[]);
                added.relate(*other, "[[mounts]]");
                return;
            }
            seen.push((owner, first(mount)));
        }
    }
}

/// Without a volume every deployment starts from nothing. Where the state is told to lie outside of the home directory,
/// the gateway's user cannot even make it.
fn none(config: &Config<'_>, report: &mut Limited<'_>) {
    if value(config.root, "mounts").or_else(|| value(config.root, "mount")).is_some() {
        return;
    }
    let state = variables(config.root).find(|variable| variable.key.ends_with("_STATE_DIR"));
    let path = state.and_then(|state| state.value.as_str()).filter(|path| path.starts_with('/'));
    let is_closed = path.is_some_and(|path| {
        !["/home/node", "/tmp"].iter().any(|open| path.starts_with(open))
            && config.release.container_user == ContainerUser::Node
    });
    let severity = if is_closed { Severity::Error } else { Severity::Warning };
    let place = path.unwrap_or("/data");
    let source = format!("{}_data", config.release.short_name());
    let text = report.source.text();
    let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
    let table = format!("{gap}[mounts]\n  source = \"{source}\"\n  destination = \"{place}\"\n");
    let edit = Edit::insert(text.len(), table);
    let span = state.map_or(config.top, |state| state.value.span);
    report.add(FlyCode::T44, severity, span, &[("value", place), ("source", &source)]).suggest(edit);
}
