//! What secrets, configs and volumes say where they are declared.

use super::merged::{Found, Merged};
use super::report::Report;
use crate::i18n::lint::ComposeCode;
use crate::read::{Entry, Node};
use crate::rules::Severity;

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    sources(merged, report);
    external(merged, report);
}

fn sources(merged: &Merged<'_>, report: &mut Report<'_>) {
    for (section, keys) in [("secrets", &["file", "environment"][..]), ("configs", &["file", "environment", "content"])]
    {
        for found in merged.entries(section) {
            source(section, keys, found, merged, report);
        }
    }
}

fn source(section: &str, keys: &[&str], found: Found<'_, Entry>, merged: &Merged<'_>, report: &mut Report<'_>) {
    let Some(mapping) = found.it.value.as_mapping() else { return };
    if merged.layers.len() > 1 || mapping.entry("external").is_some_and(|entry| is_on(&entry.value)) {
        return;
    }
    let given = keys.iter().filter(|key| mapping.entry(key).is_some()).count();
    let list = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(report.list_separator());
    if given != 1 {
        let name = format!("{section}.{}", found.it.key);
        let place = found.layer.place(found.it.key_span);
        report.add(ComposeCode::D39, Severity::Error, place, &[("name", &name), ("known", &list)]);
    }
}

/// Whether `external` says yes.
fn is_on(node: &Node) -> bool {
    node.as_mapping().is_some() || node.scalar().and_then(super::values::flag) == Some(true)
}

/// What is made elsewhere has no settings here.
fn external(merged: &Merged<'_>, report: &mut Report<'_>) {
    for found in merged.entries("volumes") {
        let Some(mapping) = found.it.value.as_mapping() else { continue };
        let Some(external) = mapping.entry("external").filter(|entry| is_on(&entry.value)) else { continue };
        for entry in &mapping.entries {
            let is_doubled =
                entry.key == "name" && external.value.key("name").is_some_and(|name| name.value != entry.value.value);
            if is_doubled || !matches!(entry.key.as_str(), "external" | "name") && !entry.key.starts_with("x-") {
                let place = found.layer.place(entry.key_span);
                let values = [("name", found.it.key.as_str()), ("key", &entry.key)];
                if let Some(finding) = report.add(ComposeCode::D51, Severity::Error, place, &values) {
                    finding.relate(found.layer.place(external.key_span), "external");
                }
            }
        }
    }
}
