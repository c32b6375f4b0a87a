//! `--name=value` behind an instruction. Source: moby/buildkit, `instructions/bflag.go` and `parse.go`.

use super::build::Build;
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::Span;
use crate::read::dockerfile::{Flag, Instruction, Keyword};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::suggest::nearest;
use crate::truncate::shorten;

/// What a flag takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Text,
    /// Any number of times.
    Texts,
    /// `true`, `false`, or nothing at all.
    Flag,
}

const fn known(keyword: Keyword) -> &'static [(&'static str, Takes)] {
    match keyword {
        Keyword::From => &[("platform", Takes::Text)],
        Keyword::Copy => &[
            ("from", Takes::Text),
            ("chown", Takes::Text),
            ("chmod", Takes::Text),
            ("link", Takes::Flag),
            ("parents", Takes::Flag),
            ("exclude", Takes::Texts),
        ],
        Keyword::Add => &[
            ("chown", Takes::Text),
            ("chmod", Takes::Text),
            ("link", Takes::Flag),
            ("keep-git-dir", Takes::Flag),
            ("checksum", Takes::Text),
            ("unpack", Takes::Flag),
            ("exclude", Takes::Texts),
        ],
        Keyword::Run => {
            &[("mount", Takes::Texts), ("network", Takes::Text), ("security", Takes::Text), ("device", Takes::Texts)]
        }
        Keyword::Healthcheck => &[
            ("interval", Takes::Text),
            ("timeout", Takes::Text),
            ("start-period", Takes::Text),
            ("start-interval", Takes::Text),
            ("retries", Takes::Text),
        ],
        _ => &[],
    }
}

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    for instruction in &build.file.instructions {
        let mut seen: Vec<&Flag> = Vec::new();
        for flag in &instruction.flags {
            if report.is_full() {
                return;
            }
            if let Some(takes) = one(instruction, flag, report) {
                if let Some(first) = seen.iter().find(|other| other.name == flag.name && takes != Takes::Texts) {
                    let values = [("key", instruction.keyword.as_str()), ("value", flag.name.as_str())];
                    let added = report.add(DockerfileCode::B2, Severity::Error, flag.span, &values);
                    added.relate(first.span, format!("--{}", first.name));
                } else if seen.len() < 32 {
                    seen.push(flag);
                }
            }
        }
    }
}

/// One flag; what it takes, where it exists.
fn one(instruction: &Instruction, flag: &Flag, report: &mut Limited<'_>) -> Option<Takes> {
    let list = known(instruction.keyword);
    let key = instruction.keyword.as_str();
    let name = shorten(&flag.name);
    let Some((_, takes)) = list.iter().find(|(known, _)| *known == flag.name) else {
        let takes: Vec<String> = list.iter().map(|(known, _)| format!("`--{known}`")).collect();
        let takes = if takes.is_empty() { report.no_items().to_owned() } else { takes.join(report.list_separator()) };
        let values = [("key", key), ("value", name.as_str()), ("known", takes.as_str())];
        let start = flag.span.start + 2;
        let span = Span::new(start, start + flag.name.len());
        let is_plain = report.source.slice(span) == flag.name;
        let added = report.add(DockerfileCode::B1, Severity::Error, flag.span, &values);
        let near = meant(&flag.name.to_ascii_lowercase(), list.iter().map(|(known, _)| *known));
        if let Some(near) = near.filter(|_| is_plain) {
            added.suggest(Edit::replace(span, near));
        }
        return None;
    };
    let is_wrong = match (takes, flag.value.as_deref()) {
        (Takes::Flag, Some(value)) => !matches!(value.to_ascii_lowercase().as_str(), "true" | "false"),
        (Takes::Flag, None) => false,
        (_, value) => value.is_none(),
    };
    if is_wrong && !flag.value.as_ref().is_some_and(|value| value.contains('$')) {
        let wanted = if *takes == Takes::Flag { "true" } else { "…" };
        let values = [("key", key), ("value", name.as_str()), ("wanted", wanted)];
        report.add(DockerfileCode::B3, Severity::Error, flag.span, &values);
    }
    Some(*takes)
}

/// The flag that is meant: one of the same letters first, because most slips swap two of them.
fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let letters = |word: &str| {
        let mut letters: Vec<u8> = word.bytes().collect();
        letters.sort_unstable();
        letters
    };
    let own = letters(name.get(..name.len().min(40)).unwrap_or_default());
    known.clone().find(|word| letters(word) == own).or_else(|| nearest(name, known, 2))
}
