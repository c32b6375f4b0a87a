//! Sizes and memory.

use super::Config;
use super::values::{Kilo, all, entry, integer, names, nearest, size, text, value};
use crate::catalog::{FLY_SIZES, fly_size};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::edit::Edit;
use crate::read::{Node, Span};
use crate::rules::Severity;
use crate::truncate::shorten;

/// Machines with an accelerator, which have limits of their own. Source: fly-go, `machine_types.go`.
const ACCELERATED: [&str; 4] = ["a100-40gb", "a100-80gb", "l40s", "a10"];
/// What flyctl takes when no size is named.
const DEFAULT: &str = "shared-cpu-1x";

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    let machines = all(config.root, &["vm", "compute", "computes"]);
    let release = value(config.root, "deploy").and_then(|deploy| value(deploy, "release_command_vm"));
    for machine in machines.iter().copied().chain(release.filter(|node| node.as_mapping().is_some())) {
        one(machine, report);
    }
    let mut general = machines.iter().filter(|machine| names(machine, "processes").next().is_none());
    if let (Some(first), Some(second)) = (general.next(), general.next()) {
        let place = |machine: &Node| machine.entries().first().map_or(machine.span, |entry| entry.key_span);
        let (first, second) = (place(first), place(second));
        report.add(FlyCode::T37, Severity::Warning, second, &[]).relate(first, "[[vm]]");
    }
}

fn one(machine: &Node, report: &mut Limited<'_>) {
    let named = entry(machine, "size").filter(|size| size.value.as_str().is_some_and(|size| !size.is_empty()));
    let name = named.and_then(|size| size.value.as_str());
    if let (Some(size), Some(name)) = (named, name)
        && fly_size(name).is_none()
        && !ACCELERATED.contains(&name)
    {
        let near = nearest(name, FLY_SIZES.iter().map(|row| row.name));
        let values = [("value", &*shorten(name)), ("nearest", near.unwrap_or("shared-cpu-2x"))];
        let added = report.add(FlyCode::T34, Severity::Error, size.value.span, &values);
        if let Some(near) = near {
            added.suggest(Edit::replace(size.value.span, format!("\"{near}\"")));
        }
        return;
    }
    let amount = memory(machine, report);
    let is_plain = name.is_none_or(|name| fly_size(name).is_some()) && text(machine, "gpu_kind").is_none();
    if let (Some((megabytes, span)), true) = (amount, is_plain) {
        limits(machine, name.unwrap_or(DEFAULT), megabytes, span, report);
    }
}

/// The memory in megabytes and its place; `memory_mb` wins.
fn memory(machine: &Node, report: &mut Limited<'_>) -> Option<(i64, Span)> {
    let written = entry(machine, "memory").filter(|memory| memory.value.scalar() != Some(""));
    let mut amount = None;
    if let Some(memory) = written {
        let words = memory.value.scalar().unwrap_or("?");
        let plain = if memory.value.as_str().is_some() { words.to_owned() } else { words.replace('_', "") };
        match size(&plain, Kilo::Binary, 1_048_576.0) {
            Some(megabytes) if megabytes != 0 => amount = Some((megabytes, memory.value.span)),
            _ => {
                report.add(FlyCode::T35, Severity::Error, memory.value.span, &[("value", &shorten(words))]);
                return None;
            }
        }
    }
    let exact = entry(machine, "memory_mb").and_then(|exact| Some((integer(&exact.value)?, exact.value.span)));
    exact.filter(|(megabytes, _)| *megabytes != 0).or(amount)
}

/// What the platform allows for a processor; flyctl itself does not look.
fn limits(machine: &Node, name: &str, megabytes: i64, span: Span, report: &mut Limited<'_>) {
    let Some(row) = fly_size(name) else { return };
    let count =
        name.trim_end_matches('x').rsplit('-').next().and_then(|digits| digits.parse::<i64>().ok()).unwrap_or(1);
    let is_shared = match text(machine, "cpu_kind") {
        Some("shared") => true,
        Some("performance") => false,
        Some(_) => return,
        None => row.name.starts_with("shared"),
    };
    let processors =
        entry(machine, "cpus").and_then(|cpus| integer(&cpus.value)).filter(|cpus| *cpus > 0).unwrap_or(count);
    let (least, most) = if is_shared { (256, 2048) } else { (2048, 8192) };
    let (least, most) = (processors.saturating_mul(least), processors.saturating_mul(most));
    let is_allowed = (least..=most).contains(&megabytes);
    if is_allowed && megabytes % 256 == 0 {
        return;
    }
    let proposal = megabytes.clamp(least, most).saturating_add(255) / 256 * 256;
    let (written, proposal) = (megabytes.to_string(), proposal.to_string());
    let (least, most) = (least.to_string(), most.to_string());
    let values = [
        ("value", written.as_str()),
        ("size", name),
        ("least", least.as_str()),
        ("most", most.as_str()),
        ("example", proposal.as_str()),
    ];
    let severity = if is_allowed { Severity::Warning } else { Severity::Error };
    let is_number = report.source.slice(span).starts_with(|letter: char| letter.is_ascii_digit());
    let edit = if is_number { proposal.clone() } else { format!("\"{proposal}mb\"") };
    report.add(FlyCode::T36, severity, span, &values).suggest(Edit::replace(span, edit));
}
