//! Commands: how flyctl splits them, and which parts of the file belong to which process.

use std::collections::BTreeSet;

use super::Config;
use super::values::{Word, all, entry, names, tables, text, value, words};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Source, Span, Value};
use crate::rules::Severity;
use crate::truncate::shorten;

/// A process and its command.
pub(super) struct Process<'a> {
    pub(super) name: &'a str,
    pub(super) command: &'a str,
    /// Where the command stands.
    pub(super) span: Span,
}

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    for process in processes(config.root) {
        command(&process, report);
    }
    owners(config, report);
}

/// The processes: a table, or a list of names and commands, as it was once written.
pub(super) fn processes(root: &Node) -> Vec<Process<'_>> {
    let Some(section) = value(root, "processes") else { return Vec::new() };
    let of = |entry: &'_ Entry| entry.value.as_str().is_some();
    match &section.value {
        Value::Mapping(mapping) => mapping
            .entries
            .iter()
            .filter(|entry| of(entry))
            .filter_map(|entry| {
                Some(Process { name: &entry.key, command: entry.value.as_str()?, span: entry.value.span })
            })
            .collect(),
        _ => tables(section)
            .filter_map(|item| {
                let span = value(item, "command").map_or(item.span, |command| command.span);
                Some(Process { name: text(item, "name")?, command: text(item, "command").unwrap_or_default(), span })
            })
            .collect(),
    }
}

fn command(process: &Process<'_>, report: &mut Limited<'_>) {
    let key = format!("processes.{}", process.name);
    let Some(words) = words(process.command) else {
        report.add(FlyCode::T23, Severity::Error, process.span, &[("key", &key)]);
        return;
    };
    if is_shell(&words) {
        return;
    }
    if let Some(operator) = words.iter().find(|word| is_operator(word)) {
        report.add(FlyCode::T24, Severity::Error, process.span, &[("key", &key), ("value", &operator.text)]);
    }
    if let Some(variable) = words.iter().find_map(|word| variable(&word.text)) {
        report.add(FlyCode::T25, Severity::Error, process.span, &[("key", &key), ("value", variable)]);
    }
}

/// Whether the command starts a shell of its own.
fn is_shell(words: &[Word]) -> bool {
    let is_one = |word: &Word| matches!(word.text.rsplit('/').next(), Some("sh" | "bash" | "dash" | "ash" | "zsh"));
    let program = words.iter().find(|word| !matches!(word.text.as_str(), "exec" | "tini" | "--" | "env" | "-s"));
    program.is_some_and(is_one)
}

fn is_operator(word: &Word) -> bool {
    let is_known = matches!(word.text.as_str(), "&&" | "||" | "|" | ";" | "&" | ">" | ">>" | "<" | "2>&1" | "2>");
    (is_known || (word.text.ends_with(';') && word.text.len() > 1)) && !word.is_quoted
}

/// `$NAME` or `${NAME…}` in a word, as it is written.
fn variable(word: &str) -> Option<&str> {
    let rest = word.get(word.find('$')?..)?;
    let name = rest.get(1..)?;
    let braces = name.strip_prefix('{');
    let inner = braces.unwrap_or(name);
    let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(inner.len());
    let starts_well = inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
    starts_well.then_some(())?;
    match braces {
        Some(_) => rest.get(..=rest.find('}')?),
        None => rest.get(..=length),
    }
}

/// Who names a process must name one that is there.
fn owners(config: &Config<'_>, report: &mut Limited<'_>) {
    let has_section = value(config.root, "processes").is_some();
    let processes = processes(config.root);
    if !config.is_complete || (has_section && processes.is_empty() && !is_empty_section(config.root)) {
        return;
    }
    let known: BTreeSet<&str> = if processes.is_empty() {
        BTreeSet::from(["app"])
    } else {
        processes.iter().map(|process| process.name).collect()
    };
    let list = known.iter().map(|name| format!("`{name}`")).take(8).collect::<Vec<_>>().join(report.list_separator());
    let mut unknown = |table: &Node, label: &str, code: FlyCode, severity: Severity| {
        for (name, place) in names(table, "processes").filter(|(name, _)| !known.contains(name)) {
            let shown = shorten(name);
            let values = [("table", label), ("value", shown.as_str()), ("known", list.as_str())];
            let added = report.add(code, severity, place.span, &values);
            if let [only] = processes.as_slice() {
                added.suggest(Edit::replace(place.span, quoted(only.name)));
            }
        }
    };
    if let Some(service) = value(config.root, "http_service").filter(|node| node.as_mapping().is_some()) {
        unknown(service, "[http_service]", FlyCode::T20, Severity::Error);
    }
    for service in all(config.root, &["services"]) {
        unknown(service, "[[services]]", FlyCode::T20, Severity::Error);
    }
    for restart in all(config.root, &["restart"]) {
        unknown(restart, "[[restart]]", FlyCode::T20, Severity::Error);
    }
    for mount in all(config.root, &["mounts", "mount"]) {
        unknown(mount, "[mounts]", FlyCode::T22, Severity::Error);
    }
    for (label, names) in [
        ("[[vm]]", &["vm", "compute", "computes"][..]),
        ("[[files]]", &["files"]),
        ("[metrics]", &["metrics", "metric"]),
    ] {
        for table in all(config.root, names) {
            unknown(table, label, FlyCode::T22, Severity::Warning);
        }
    }
    for check in value(config.root, "checks").map_or(&[][..], Node::entries) {
        unknown(&check.value, "[checks]", FlyCode::T22, Severity::Warning);
    }
    silent(config.root, &processes, report);
}

/// A `[processes]` without entries is as good as none.
fn is_empty_section(root: &Node) -> bool {
    value(root, "processes").is_some_and(|section| match &section.value {
        Value::Mapping(mapping) => mapping.entries.is_empty(),
        Value::Sequence(items) => items.iter().all(|item| item.key("name").is_none()),
        _ => false,
    })
}

/// A service that names no process although there are some.
fn silent(root: &Node, processes: &[Process<'_>], report: &mut Limited<'_>) {
    if processes.is_empty() {
        return;
    }
    let services = value(root, "http_service").into_iter().map(|node| ("[http_service]", node));
    for (label, service) in services.chain(all(root, &["services"]).into_iter().map(|node| ("[[services]]", node))) {
        let Some(mapping) = service.as_mapping().filter(|mapping| !mapping.entries.is_empty()) else { continue };
        let named = entry(service, "processes");
        if named.is_some_and(|named| named.value.as_sequence().is_none_or(|items| !items.is_empty())) {
            continue;
        }
        let anchor = entry(service, "internal_port").or_else(|| mapping.entries.first());
        let span = named.or(anchor).map_or(service.span, |entry| entry.key_span);
        let [only] = processes else {
            report.add(FlyCode::T21, Severity::Error, span, &[("table", label)]);
            continue;
        };
        let list = format!("[{}]", quoted(only.name));
        let edit = match (named, entry(service, "internal_port")) {
            (Some(named), _) => Some(Edit::replace(named.value.span, list)),
            (None, Some(port)) => beside(port.key_span, &format!("processes = {list}"), report.source),
            (None, None) => None,
        };
        let added = report.add(FlyCode::T21, Severity::Error, span, &[("table", label)]);
        if let Some(edit) = edit {
            added.mend(edit);
        }
    }
}

/// A pair put before another one: on a line of its own, or in the braces that hold both.
fn beside(key: Span, pair: &str, source: &Source) -> Option<Edit> {
    let line = source.line(source.position(key.start).line)?;
    let before = source.slice(Span::new(line.start, key.start));
    if before.trim().is_empty() {
        return Some(Edit::insert(key.start, format!("{pair}\n{before}")));
    }
    before.trim_end().ends_with(['{', ',']).then(|| Edit::insert(key.start, format!("{pair}, ")))
}

/// A text of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.extend(format!("\\u{:04X}", u32::from(letter)).chars()),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
