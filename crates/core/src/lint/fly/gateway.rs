//! What a process does that starts the gateway.

use super::Config;
use super::processes::{Process, processes};
use super::values::{Word, entry, nearest, value, words};
use crate::i18n::lint::FlyCode;
use crate::lint::gateway_command::{Start, start};
use crate::lint::limited::Limited;
use crate::rules::Severity;
use crate::truncate::shorten;

/// The words `gateway.bind` takes. Source: openclaw@2026.9.6, measured.
const BINDS: [&str; 5] = ["auto", "lan", "loopback", "custom", "tailnet"];

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    let processes = processes(config.root);
    let mut first: Option<&Process<'_>> = None;
    for process in &processes {
        let Some(words) = words(process.command) else { continue };
        let plain: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let key = format!("processes.{}", process.name);
        match start(&plain) {
            Some(Start::Daemon(word)) => {
                report.add(FlyCode::T26, Severity::Error, process.span, &[("key", &key), ("value", word)]);
            }
            Some(Start::Gateway) => {
                bind(config, process, &words, report);
                if let Some(first) = first {
                    let values = [("value", process.name), ("other", first.name)];
                    let added = report.add(FlyCode::T28, Severity::Warning, process.span, &values);
                    added.relate(first.span, first.name);
                } else {
                    first = Some(process);
                }
            }
            None => {}
        }
        if let Some(secret) = literal_secret(&words) {
            let key = format!("{key} {secret}");
            report.add(FlyCode::T61, Severity::Warning, process.span, &[("key", &key)]);
        }
    }
    release_command(config, report);
}

/// The value of an option, as two words or one.
fn option<'a>(words: &'a [Word], name: &str) -> Option<&'a str> {
    words.iter().enumerate().find_map(|(index, word)| {
        let rest = word.text.strip_prefix(name)?;
        if rest.is_empty() { words.get(index + 1).map(|next| next.text.as_str()) } else { rest.strip_prefix('=') }
    })
}

fn bind(config: &Config<'_>, process: &Process<'_>, words: &[Word], report: &mut Limited<'_>) {
    let Some(bind) = option(words, "--bind").filter(|bind| !bind.starts_with('$')) else { return };
    if !BINDS.contains(&bind) {
        let shown = shorten(bind);
        report.add(
            FlyCode::T27,
            Severity::Error,
            process.span,
            &[("value", &shown), ("nearest", nearest(bind, BINDS).unwrap_or("lan"))],
        );
    } else if bind == "loopback"
        && (value(config.root, "http_service").is_some() || value(config.root, "services").is_some())
    {
        report.add(FlyCode::T70, Severity::Error, process.span, &[("value", bind)]);
    }
}

/// The option that carries a token or a password in the open.
fn literal_secret(words: &[Word]) -> Option<&'static str> {
    ["--token", "--password"]
        .into_iter()
        .find(|name| option(words, name).is_some_and(|value| !value.is_empty() && !value.starts_with(['$', '-'])))
}

/// The release command runs to its end, before the deployment, on a machine without the volume.
fn release_command(config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(entry) = value(config.root, "deploy").and_then(|deploy| entry(deploy, "release_command")) else {
        return;
    };
    let Some(words) = entry.value.as_str().and_then(words) else { return };
    let plain: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    match start(&plain) {
        Some(Start::Gateway) => {
            report.add(FlyCode::T31, Severity::Error, entry.value.span, &[]);
        }
        _ if touches_state(&plain) => {
            report.add(FlyCode::T32, Severity::Warning, entry.value.span, &[]);
        }
        _ => {}
    }
}

/// The product's own command line, or anything that names the volume.
fn touches_state(words: &[&str]) -> bool {
    let is_product = |word: &&str| {
        let program = word.rsplit('/').next().unwrap_or(word);
        matches!(program, "openclaw" | "moltbot" | "clawdbot" | "openclaw.mjs" | "moltbot.mjs")
            || word.ends_with("dist/index.js")
    };
    let is_question = |word: &&str| matches!(*word, "--version" | "--help" | "-V" | "-h");
    (words.iter().any(is_product) && !words.iter().any(is_question))
        || words.iter().any(|word| word.starts_with("/data"))
}
