//! Types and names: what flyctl refuses to read, and the keys it silently ignores.

mod scalars;

use self::scalars::{auto_stop, flag, is_number, named_scalars, text, text_map, texts, time, whole};
use super::schema::{EXACT, Key, Kind, ROOT};
use super::values::{integer, integer_or_text, nearest};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Span, Value};
use crate::rules::Severity;

/// Checks every key and value against what flyctl reads.
pub(super) fn check(root: &Node, report: &mut Limited<'_>) {
    table(root, ROOT, "", report);
}

fn table(node: &Node, keys: &'static [Key], path: &str, report: &mut Limited<'_>) {
    for entry in node.entries() {
        if report.is_full() {
            return;
        }
        let name = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
        let exact = keys.iter().find(|key| key.name == entry.key);
        if let Some(key) = exact {
            if let Some(today) = key.today {
                older(node, entry, today, &name, report);
            }
            value(&entry.value, key.kind, &name, report);
            continue;
        }
        let folded = keys.iter().find(|key| key.today.is_none() && key.name.eq_ignore_ascii_case(&entry.key));
        match folded {
            Some(key) if path.is_empty() && EXACT.contains(&key.name) => {
                let values = [("key", name.as_str()), ("nearest", key.name)];
                report.add(FlyCode::T13, Severity::Error, entry.key_span, &values);
            }
            Some(key) => value(&entry.value, key.kind.without_older_forms(), &name, report),
            None => unknown(entry, keys, path, &name, report),
        }
    }
}

/// A key that flyctl turns into a newer one. Renaming is offered where there is one place to change.
fn older(node: &Node, entry: &Entry, today: &str, name: &str, report: &mut Limited<'_>) {
    let values = [("key", name), ("nearest", today)];
    let added = report.add(FlyCode::T14, Severity::Information, entry.key_span, &values);
    let is_one_place = !matches!(entry.value.value, Value::Sequence(_)) && node.key(today).is_none();
    let is_renamed_in_place = !name.starts_with("experimental.");
    let has_one_header = entry.value.as_mapping().is_none_or(|mapping| {
        mapping.entries.iter().all(|inner| !matches!(inner.value.value, Value::Mapping(_) | Value::Sequence(_)))
    });
    if is_one_place && is_renamed_in_place && has_one_header {
        added.mend(Edit::replace(entry.key_span, today));
    }
}

fn unknown(entry: &Entry, keys: &'static [Key], path: &str, name: &str, report: &mut Limited<'_>) {
    let place = if path.is_empty() { "the top of the file" } else { path };
    let current = || keys.iter().filter(|key| key.today.is_none()).map(|key| key.name);
    if let Some(near) = nearest(&entry.key, current()) {
        let values = [("key", name), ("nearest", near)];
        let added = report.add(FlyCode::T10, Severity::Warning, entry.key_span, &values);
        let is_one_place = !matches!(entry.value.value, Value::Sequence(_) | Value::Mapping(_));
        if is_one_place && !current().any(|known| known == near && has(entry, known)) {
            added.suggest(Edit::replace(entry.key_span, near));
        }
        return;
    }
    let home = home(&entry.key, path);
    match home {
        Some(home) => {
            report.add(FlyCode::T12, Severity::Warning, entry.key_span, &[("key", &entry.key), ("nearest", &home)]);
        }
        None => {
            report.add(FlyCode::T11, Severity::Warning, entry.key_span, &[("key", name), ("table", place)]);
        }
    }
}

/// Whether the entry has this name; the caller looks at its neighbours.
fn has(entry: &Entry, name: &str) -> bool {
    entry.key == name
}

/// The table at the top that has such a key, as its header is written, when it is only one other than `path`.
fn home(key: &str, path: &str) -> Option<String> {
    let mut homes = ROOT.iter().filter(|table| {
        table.today.is_none()
            && table.name != path
            && table.kind.keys().is_some_and(|keys| keys.iter().any(|inner| inner.name == key))
    });
    let first = homes.next()?;
    let is_preferred = |name: &str| matches!(name, "http_service" | "build" | "deploy" | "mounts" | "vm" | "restart");
    let chosen = if is_preferred(first.name) { first } else { homes.find(|table| is_preferred(table.name))? };
    let is_list = matches!(chosen.kind, Kind::Tables(_)) || chosen.name == "vm";
    Some(if is_list { format!("[[{}]]", chosen.name) } else { format!("[{}]", chosen.name) })
}

#[expect(clippy::match_same_arms, reason = "one arm a kind, in the order of the schema")]
fn value(node: &Node, kind: Kind, name: &str, report: &mut Limited<'_>) {
    if node.value == Value::Null {
        return;
    }
    match kind {
        Kind::Text => text(node, name, report),
        Kind::Texts => texts(node, name, report),
        Kind::TextOrTexts if node.as_str().is_some() => {}
        Kind::TextOrTexts => texts(node, name, report),
        Kind::Integer => whole(node, integer(node).is_some(), name, report),
        Kind::IntegerOrText => whole(node, integer_or_text(node).is_some() || is_number(node), name, report),
        Kind::Number if is_number(node) => {}
        Kind::Number => wrong(FlyCode::T9, node, name, report),
        Kind::Flag => flag(node, name, report),
        Kind::Duration => time(node, name, true, report),
        Kind::Milliseconds | Kind::Seconds => time(node, name, false, report),
        Kind::AutoStop => auto_stop(node, name, report),
        Kind::Scalar | Kind::Any => {}
        Kind::TextMap => text_map(node, name, report),
        Kind::Headers if node.as_sequence().is_some() => {}
        Kind::Headers => named_scalars(node, name, report),
        Kind::Environment | Kind::Processes if tables_of(node).is_some() => {}
        Kind::Environment => named_scalars(node, name, report),
        Kind::Processes => text_map(node, name, report),
        Kind::Concurrency if node.as_str().is_some_and(is_limits) => {}
        Kind::Concurrency | Kind::Table(_) => one_table(node, kind, name, report),
        Kind::Tables(keys) => list(node, keys, name, false, report),
        Kind::TableOrTables(keys) => list(node, keys, name, true, report),
        Kind::Named(keys) => named(node, keys, name, report),
    }
}

fn wrong(code: FlyCode, node: &Node, name: &str, report: &mut Limited<'_>) {
    report.add(code, Severity::Error, node.span, &[("key", name)]);
}

/// `25,20`, as it was once written.
fn is_limits(text: &str) -> bool {
    text.split_once(',').is_some_and(|(soft, hard)| soft.parse::<i64>().is_ok() && hard.parse::<i64>().is_ok())
}

/// The items of a list that holds nothing but tables.
fn tables_of(node: &Node) -> Option<&Vec<Node>> {
    node.as_sequence().filter(|items| items.iter().all(|item| item.as_mapping().is_some()))
}

fn one_table(node: &Node, kind: Kind, name: &str, report: &mut Limited<'_>) {
    let keys = kind.keys().unwrap_or_default();
    if node.as_mapping().is_some() {
        return table(node, keys, name, report);
    }
    let single = tables_of(node).and_then(|items| items.as_slice().first().filter(|_| items.len() == 1));
    let edit = single.and_then(|item| header(item.span, name, report)).and_then(|(span, header)| {
        let plain = header.strip_prefix('[')?.strip_suffix(']')?;
        plain.starts_with('[').then(|| Edit::replace(span, plain))
    });
    let place = single.and_then(|item| header(item.span, name, report)).map_or(node.span, |(span, _)| span);
    let added = report.add(FlyCode::T8, Severity::Error, place, &[("key", name)]);
    if let Some(edit) = edit {
        added.mend(edit);
    }
    if let Some(item) = single {
        table(item, keys, name, report);
    }
}

fn list(node: &Node, keys: &'static [Key], name: &str, takes_one: bool, report: &mut Limited<'_>) {
    match &node.value {
        Value::Mapping(_) if takes_one => table(node, keys, name, report),
        Value::Mapping(mapping) => {
            let place = header(node.span, name, report).filter(|(_, header)| !header.starts_with("[["));
            let has_one_header = mapping
                .entries
                .iter()
                .all(|inner| !matches!(inner.value.value, Value::Mapping(_) | Value::Sequence(_)));
            let span = place.as_ref().map_or(node.span, |(span, _)| *span);
            let values = [("key", name)];
            let added = report.add(FlyCode::T7, Severity::Error, span, &values);
            if let (Some((span, header)), true) = (place, has_one_header) {
                added.mend(Edit::replace(span, format!("[{header}]")));
            }
            table(node, keys, name, report);
        }
        Value::Sequence(items) => {
            for item in items {
                if report.is_full() {
                    return;
                }
                match &item.value {
                    Value::Mapping(_) => table(item, keys, name, report),
                    Value::Null => {}
                    _ => wrong(FlyCode::T7, item, name, report),
                }
            }
        }
        _ => wrong(FlyCode::T7, node, name, report),
    }
}

fn named(node: &Node, keys: &'static [Key], name: &str, report: &mut Limited<'_>) {
    match &node.value {
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                let name = format!("{name}.{}", entry.key);
                match &entry.value.value {
                    Value::Mapping(_) => table(&entry.value, keys, &name, report),
                    Value::Null => {}
                    _ => wrong(FlyCode::T8, &entry.value, &name, report),
                }
            }
        }
        Value::Sequence(items) => {
            for item in items {
                // The list has one key more than the tables: their name.
                if item.key("name").and_then(Node::as_str).is_none() {
                    wrong(FlyCode::T18, item, &format!("{name}.name"), report);
                }
            }
        }
        _ => wrong(FlyCode::T8, node, name, report),
    }
}

/// The header of a table at the start of its span, with its brackets. A table below it may stand earlier, and a table may
/// have no header at all.
fn header<'a>(span: Span, name: &str, report: &Limited<'a>) -> Option<(Span, &'a str)> {
    let line = report.source.slice(span).lines().next()?;
    let inner = line.strip_prefix("[[").or_else(|| line.strip_prefix('['))?;
    let brackets = (line.len() - inner.len()) * 2;
    let end = inner.find(']')?;
    let is_of_it = inner.get(..end)?.trim() == name;
    let end = end + brackets;
    is_of_it.then_some(())?;
    Some((Span::new(span.start, span.start + end), line.get(..end)?))
}
