//! Instructions that BuildKit reads word by word, and lines that go on where nothing follows.

use super::build::{Build, words};
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::Span;
use crate::read::dockerfile::{Arguments, Instruction, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    for instruction in &build.file.instructions {
        if report.is_full() {
            return;
        }
        match instruction.keyword {
            Keyword::Onbuild => onbuild(instruction, report),
            Keyword::Healthcheck => healthcheck(instruction, report),
            Keyword::Expose => expose(instruction, report),
            Keyword::Workdir => directory(instruction, report),
            Keyword::Maintainer => maintainer(instruction, report),
            _ => {}
        }
        gaps(build, instruction, report);
    }
}

fn line(instruction: &Instruction) -> &str {
    match &instruction.arguments {
        Arguments::Shell(line) => &line.text,
        _ => "",
    }
}

fn onbuild(instruction: &Instruction, report: &mut Limited<'_>) {
    let Some(word) = line(instruction).split_whitespace().next() else { return };
    let severity = match Keyword::of(word) {
        Some(Keyword::Onbuild | Keyword::From | Keyword::Maintainer) => Severity::Error,
        Some(_) => return,
        None => Severity::Warning,
    };
    report.add(DockerfileCode::B13, severity, instruction.span, &[("value", &shorten(word))]);
}

fn healthcheck(instruction: &Instruction, report: &mut Limited<'_>) {
    let mut rest = line(instruction).splitn(2, char::is_whitespace);
    let Some(kind) = rest.next().filter(|kind| !kind.is_empty()) else { return };
    let command = rest.next().unwrap_or_default().trim();
    let is_right = match kind.to_ascii_uppercase().as_str() {
        "NONE" => command.is_empty(),
        "CMD" => !command.is_empty(),
        _ => false,
    };
    if !is_right {
        let Arguments::Shell(line) = &instruction.arguments else { return };
        let edit = matches!(Keyword::of(kind), None | Some(Keyword::Run)).then(|| line.span.start);
        let is_command = kind.starts_with(['/', '[']) || matches!(kind, "curl" | "wget" | "node" | "test" | "exit");
        let added = report.add(DockerfileCode::B14, Severity::Error, line.span, &[("value", &shorten(kind))]);
        if let Some(start) = edit.filter(|_| is_command) {
            added.mend(Edit::insert(start, "CMD "));
        }
    }
    for flag in &instruction.flags {
        let Some(value) = flag.value.as_deref().filter(|value| !value.is_empty() && !value.contains('$')) else {
            continue;
        };
        let is_right = match flag.name.as_str() {
            "retries" => value.parse::<i32>().is_ok_and(|count| count >= 0),
            "interval" | "timeout" | "start-period" | "start-interval" => {
                crate::lint::fly::duration(value).is_some_and(|seconds| seconds == 0.0 || seconds >= 1e-3)
            }
            _ => continue,
        };
        if !is_right {
            let example = if flag.name == "retries" { "3" } else { "30s" };
            let values = [("key", flag.name.as_str()), ("value", &*shorten(value)), ("example", example)];
            let span = Span::new(flag.span.end.saturating_sub(value.len()), flag.span.end);
            let is_number = flag.name != "retries" && value.bytes().all(|byte| byte.is_ascii_digit());
            let is_plain = report.source.slice(span) == value;
            let added = report.add(DockerfileCode::B15, Severity::Error, flag.span, &values);
            if is_number && is_plain {
                added.suggest(Edit::insert(span.end, "s"));
            }
        }
    }
}

/// A port or a range of them.
fn is_ports(text: &str) -> bool {
    let port = |text: &str| text.parse::<u16>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    match text.split_once('-') {
        Some((first, last)) => port(first).zip(port(last)).is_some_and(|(first, last)| first <= last),
        None => port(text).is_some(),
    }
}

fn expose(instruction: &Instruction, report: &mut Limited<'_>) {
    for word in words(instruction).iter().filter(|word| !word.text.contains('$')) {
        if report.is_full() {
            return;
        }
        let (published, inner) =
            word.text.rsplit_once(':').map_or(("", word.text.as_str()), |(host, inner)| (host, inner));
        let (port, protocol) = inner.split_once('/').unwrap_or((inner, ""));
        let is_protocol = matches!(protocol.to_ascii_lowercase().as_str(), "" | "tcp" | "udp" | "sctp");
        let host = published.rsplit(':').next().unwrap_or_default();
        let is_right = is_ports(port) && is_protocol && (host.is_empty() || is_ports(host));
        let values = [("value", &*shorten(&word.text)), ("port", inner)];
        if !is_right {
            report.add(DockerfileCode::B16, Severity::Error, word.span, &values);
        } else if word.text.contains(':') {
            let added = report.add(DockerfileCode::B16, Severity::Warning, word.span, &values);
            added.mend(Edit::replace(word.span, inner));
        }
    }
}

fn directory(instruction: &Instruction, report: &mut Limited<'_>) {
    let [word] = words(instruction) else { return };
    let is_absolute = word.text.starts_with(['/', '$', '\\']) || word.text.get(1..2) == Some(":");
    if !is_absolute && !word.text.is_empty() {
        let quote = usize::from(report.source.slice(word.span).starts_with(['"', '\'']));
        let start = word.span.start + quote;
        let added = report.add(DockerfileCode::B56, Severity::Warning, word.span, &[("value", &shorten(&word.text))]);
        added.suggest(Edit::insert(start, "/"));
    }
}

fn maintainer(instruction: &Instruction, report: &mut Limited<'_>) {
    let Arguments::Shell(line) = &instruction.arguments else { return };
    let name = line.text.trim_matches(['"', '\'']);
    let is_plain = !name.contains(['"', '\\', '$', '\'']);
    let span = instruction.keyword_span.to(line.span);
    let replacement = format!("LABEL maintainer=\"{name}\"");
    let added = report.add(DockerfileCode::B57, Severity::Information, instruction.keyword_span, &[]);
    if is_plain && !name.is_empty() {
        added.mend(Edit::replace(span, replacement));
    }
}

/// Empty lines in the middle of an instruction. Source: docs.docker.com/reference/build-checks/no-empty-continuation.
fn gaps(build: &Build<'_>, instruction: &Instruction, report: &mut Limited<'_>) {
    let end = instruction.heredocs.first().map_or(instruction.span.end, |heredoc| heredoc.body.start);
    let span = Span::new(instruction.span.start, end.min(instruction.span.end));
    let text = build.source.slice(span);
    let mut at = span.start;
    let mut lines = text.split_inclusive('\n').peekable();
    let mut first: Option<(Span, Vec<Edit>)> = None;
    let mut is_before_documents = true;
    while let Some(line) = lines.next() {
        let here = Span::new(at, at + line.len());
        at += line.len();
        // The last line of the instruction itself ends where its documents begin.
        is_before_documents &= lines.peek().is_some();
        if line.trim().is_empty() && is_before_documents {
            let edit = Edit::replace(here, "");
            let (_, edits) = first.get_or_insert_with(|| (Span::at(here.start), Vec::new()));
            if edits.len() < 100 {
                edits.push(edit);
            }
        }
    }
    let Some((place, edits)) = first else { return };
    let mut added = report.add(DockerfileCode::B23, Severity::Warning, place, &[("key", instruction.keyword.as_str())]);
    for edit in edits {
        added = added.mend(edit);
    }
}
