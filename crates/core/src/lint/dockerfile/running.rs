//! `RUN`: flags and shell syntax errors.

use super::build::Build;
use crate::lint::DockerfileCode;
use crate::lint::capped_findings::CappedFindings;
use crate::lint::shell::Fault;
use crate::read::dockerfile::{Arguments, Flag, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::suggest::nearest;
use crate::truncate::shorten;

const MOUNTS: [&str; 5] = ["bind", "cache", "tmpfs", "secret", "ssh"];
const SHARING: [&str; 3] = ["shared", "private", "locked"];
const KEYS: [&str; 19] = [
    "type",
    "from",
    "source",
    "src",
    "target",
    "dst",
    "destination",
    "readonly",
    "ro",
    "readwrite",
    "rw",
    "required",
    "size",
    "id",
    "sharing",
    "mode",
    "uid",
    "gid",
    "env",
];

pub(super) fn check(build: &Build<'_>, report: &mut CappedFindings<'_>) {
    for stage in &build.stages {
        let own_shell = stage.all(Keyword::Shell).next().map(|instruction| instruction.span.start);
        for (instruction, scripts) in &stage.scripts {
            if report.is_full() {
                return;
            }
            if instruction.keyword == Keyword::Run {
                instruction.flags.iter().for_each(|flag| one(flag, report));
            }
            let shell = own_shell.filter(|start| *start < instruction.span.start);
            let is_posix = shell.is_none_or(|_| is_posix(stage, report));
            // Text that was meant as a JSON list is not a script.
            let is_list = matches!(&instruction.arguments, Arguments::Shell(line) if line.text.starts_with('['))
                && instruction.keyword != Keyword::Run;
            for script in scripts.iter().filter(|_| is_posix && !is_list) {
                if let Some((fault, start, end)) = &script.parsed.fault {
                    let span = script.location(*start, *end);
                    match fault {
                        Fault::Open(ch) => {
                            report.add(DockerfileCode::B19, Severity::Error, span, &[("value", &ch.to_string())]);
                        }
                        Fault::Dangling(operator) => {
                            report.add(DockerfileCode::B20, Severity::Error, span, &[("value", operator)]);
                        }
                        Fault::Unbalanced(word) => {
                            report.add(DockerfileCode::B21, Severity::Error, span, &[("value", word)]);
                        }
                    }
                } else if let Some((start, end)) = script.parsed.comment.filter(|_| instruction.heredocs.is_empty()) {
                    // The shell sees one line, so the comment continues to its end.
                    let lines = report.source.slice(script.location(start, end)).lines().count();
                    if lines > 1 {
                        report.add(DockerfileCode::B22, Severity::Warning, script.location(start, start + 1), &[]);
                    }
                }
            }
        }
    }
}

/// Whether the shell of `SHELL` has the grammar of `sh`.
fn is_posix(stage: &super::build::Stage<'_>, report: &CappedFindings<'_>) -> bool {
    let text = |span| report.source.slice(span);
    stage.all(Keyword::Shell).all(|instruction| {
        let line = text(instruction.span).to_ascii_lowercase();
        !line.contains("powershell") && !line.contains("cmd") && !line.contains("pwsh")
    })
}

/// Source: moby/buildkit, `instructions/commands_runmount.go`, `commands_runnetwork.go`, `commands_runsecurity.go`.
fn one(flag: &Flag, report: &mut CappedFindings<'_>) {
    let Some(value) = flag.value.as_deref() else { return };
    match flag.name.as_str() {
        "network" => word(flag, "network", value, &["default", "none", "host"], report),
        "security" => word(flag, "security", value, &["sandbox", "insecure"], report),
        "mount" => {
            for field in value.split(',') {
                let (key, value) = field.split_once('=').map_or((field, None), |(key, value)| (key, Some(value)));
                let lower = key.trim_matches('"').to_ascii_lowercase();
                match (lower.as_str(), value) {
                    ("type", Some(value)) => word(flag, "mount type", value, &MOUNTS, report),
                    ("sharing", Some(value)) => word(flag, "sharing", value, &SHARING, report),
                    (key, _) if !KEYS.contains(&key) && !key.contains('$') => word(flag, "mount", key, &KEYS, report),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn word(flag: &Flag, key: &str, value: &str, known: &[&str], report: &mut CappedFindings<'_>) {
    if value.contains('$') || known.contains(&value.to_ascii_lowercase().as_str()) {
        return;
    }
    let list = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(report.list_separator());
    let values = [("key", key), ("value", &*shorten(value)), ("known", list.as_str())];
    let written = report.source.slice(flag.span);
    let at = written.find(&format!("={value}")).map(|at| flag.span.start + at + 1);
    let added = report.add(DockerfileCode::B17, Severity::Error, flag.span, &values);
    let near = nearest(&value.to_ascii_lowercase(), known.iter().copied(), 2);
    if let (Some(at), Some(near)) = (at, near) {
        added.suggest(Edit::replace(crate::read::Span::new(at, at + value.len()), near));
    }
}
