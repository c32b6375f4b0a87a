//! How a release replaces the one before, what is built, and how machines stop and start again.

use super::Config;
use super::values::{all, duration, entry, is_date, nearest, number, text, value, words};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Value};
use crate::rules::Severity;
use crate::truncate::shorten;

const STRATEGIES: [&str; 4] = ["canary", "rolling", "immediate", "bluegreen"];
const POLICIES: [&str; 3] = ["always", "never", "on-failure"];
/// Source: fly.io/docs/reference/configuration, `kill_signal`.
const SIGNALS: [&str; 7] = ["SIGINT", "SIGTERM", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGKILL", "SIGSTOP"];

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    let deploy = value(config.root, "deploy").filter(|node| node.as_mapping().is_some());
    if let Some(deploy) = deploy {
        strategy(deploy, config, report);
    }
    let release = deploy.and_then(|deploy| entry(deploy, "release_command"));
    split("deploy.release_command", release, report);
    split("console_command", entry(config.root, "console_command"), report);
    for policy in value(config.root, "restart").and_then(Node::as_sequence).into_iter().flatten() {
        restart(policy, config, report);
    }
    build(config, report);
    stop(config, report);
}

fn split(key: &str, command: Option<&Entry>, report: &mut Limited<'_>) {
    if let Some(command) = command
        && command.value.as_str().is_some_and(|text| words(text).is_none())
    {
        report.add(FlyCode::T23, Severity::Error, command.value.span, &[("key", key)]);
    }
}

fn strategy(deploy: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(entry) = entry(deploy, "strategy") else { return };
    let Some(word) = entry.value.as_str().filter(|word| !word.is_empty()) else { return };
    if !STRATEGIES.contains(&word) {
        let near = nearest(word, STRATEGIES).unwrap_or("rolling");
        let values = [("value", &*shorten(word)), ("nearest", near)];
        let added = report.add(FlyCode::T29, Severity::Error, entry.value.span, &values);
        added.suggest(Edit::replace(entry.value.span, format!("\"{near}\"")));
        return;
    }
    let mounts = all(config.root, &["mounts", "mount"]);
    if let (Some(mount), "canary" | "bluegreen") = (mounts.first(), word) {
        let added = report.add(FlyCode::T30, Severity::Error, entry.value.span, &[("value", word)]);
        let place = mount.entries().first().map_or(mount.span, |first| first.key_span);
        added.relate(place, "[mounts]").suggest(Edit::replace(entry.value.span, "\"rolling\""));
    }
}

fn restart(policy: &Node, config: &Config<'_>, report: &mut Limited<'_>) {
    let written = entry(policy, "policy");
    let word = match written {
        Some(written) => match written.value.as_str() {
            Some(word) => word,
            None => return,
        },
        None if config.is_complete && policy.as_mapping().is_some() => "",
        None => return,
    };
    if POLICIES.contains(&word) {
        return;
    }
    let meant = match word {
        "unless-stopped" | "yes" | "on" => Some("always"),
        "no" | "off" | "none" => Some("never"),
        word => nearest(word, POLICIES),
    };
    let first = policy.entries().first();
    let span = written.map(|written| written.value.span).or(first.map(|first| first.key_span)).unwrap_or(policy.span);
    let values = [("value", &*shorten(word)), ("nearest", meant.unwrap_or("always"))];
    let added = report.add(FlyCode::T33, Severity::Error, span, &values);
    if let (Some(written), Some(meant)) = (written, meant) {
        added.suggest(Edit::replace(written.value.span, format!("\"{meant}\"")));
    }
}

fn build(config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(build) = value(config.root, "build").filter(|node| node.as_mapping().is_some()) else { return };
    let given = |name: &str| {
        let entry = entry(build, name)?;
        entry.value.as_str().is_some_and(|text| !text.is_empty()).then_some(entry)
    };
    // In the order flyctl tries them.
    let mut sources = ["image", "builder", "dockerfile", "builtin"].into_iter().filter_map(given);
    if let (Some(first), Some(second)) = (sources.next(), sources.next()) {
        let values = [("value", first.key.as_str()), ("other", second.key.as_str())];
        let added = report.add(FlyCode::T63, Severity::Warning, second.key_span, &values);
        added.relate(first.key_span, first.key.as_str());
    }
    if let Some(compression) = given("compression")
        && let Some(word) = text(build, "compression").filter(|word| !matches!(*word, "gzip" | "zstd"))
    {
        report.add(FlyCode::T64, Severity::Warning, compression.value.span, &[("value", &shorten(word))]);
    }
}

fn stop(config: &Config<'_>, report: &mut Limited<'_>) {
    if let Some(timeout) = entry(config.root, "kill_timeout") {
        let seconds = match &timeout.value.value {
            Value::String(text) => duration(text),
            Value::Number(words) if !is_date(words) => number(words),
            _ => None,
        };
        if seconds.is_some_and(|seconds| seconds > 300.0) {
            let written = report.source.slice(timeout.value.span).trim_matches(['"', '\'']).to_owned();
            let added = report.add(FlyCode::T65, Severity::Warning, timeout.value.span, &[("value", &written)]);
            added.suggest(Edit::replace(timeout.value.span, "\"5m\""));
        }
    }
    if let Some(signal) = entry(config.root, "kill_signal")
        && let Some(word) = signal.value.as_str().filter(|word| !SIGNALS.contains(word))
    {
        let upper = format!("SIG{}", word.to_ascii_uppercase().trim_start_matches("SIG"));
        let near = SIGNALS.into_iter().find(|known| *known == upper).or_else(|| nearest(word, SIGNALS));
        let values = [("value", &*shorten(word)), ("nearest", near.unwrap_or("SIGTERM"))];
        let added = report.add(FlyCode::T66, Severity::Warning, signal.value.span, &values);
        if let Some(near) = near {
            added.suggest(Edit::replace(signal.value.span, format!("\"{near}\"")));
        }
    }
}
