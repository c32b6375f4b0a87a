//! `ENV` and `ARG`: secrets, the search path, and names that are not there where they are used.

use super::build::{Build, Stage, pairs};
use super::script::Script;
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::Span;
use crate::read::dockerfile::{Arguments, Instruction, Keyword, Pair, Word};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::secret::holds_a_secret;
use crate::truncate::shorten;
use std::collections::BTreeSet;

/// Arguments every build has, once a stage declares them. Source: docs.docker.com/reference/dockerfile, ARG.
const PLATFORM: [&str; 4] = ["TARGETARCH", "TARGETOS", "TARGETPLATFORM", "BUILDPLATFORM"];

/// The variables of a text, and whether each brings a text of its own for when it is not set.
pub(super) fn names_in(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let is_escaped = rest.get(..at).is_some_and(|before| before.ends_with('\\'));
        rest = rest.get(at + 1..).unwrap_or_default();
        let braces = rest.strip_prefix('{');
        let inner = braces.unwrap_or(rest);
        let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(inner.len());
        let name = inner.get(..length).unwrap_or_default();
        let tail = inner.get(length..).unwrap_or_default();
        let has_default = braces.is_some() && [":-", "-", ":+", "+"].iter().any(|sign| tail.starts_with(sign));
        if !is_escaped && !name.is_empty() && !name.starts_with(|letter: char| letter.is_ascii_digit()) {
            found.push((name, has_default));
        }
    }
    found
}

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    for pair in &build.arguments {
        argument_secret(pair, report);
    }
    for (number, stage) in build.stages.iter().enumerate() {
        for (instruction, scripts) in &stage.scripts {
            if report.is_full() {
                return;
            }
            match instruction.keyword {
                Keyword::Env => environment(build, number, instruction, report),
                Keyword::Arg => pairs(instruction).for_each(|pair| argument_secret(pair, report)),
                _ => {}
            }
            literal_secrets(instruction, scripts, report);
        }
        undeclared(build, stage, number, report);
    }
}

fn argument_secret(pair: &Pair, report: &mut Limited<'_>) {
    let is_reference = pair.value.as_ref().is_some_and(|value| value.text.starts_with('$'));
    if holds_a_secret(&pair.name.text) && !is_reference {
        let values = [("key", "ARG"), ("value", &*shorten(&pair.name.text))];
        report.add(DockerfileCode::B51, Severity::Warning, pair.name.span, &values);
    }
}

fn environment(build: &Build<'_>, number: usize, instruction: &Instruction, report: &mut Limited<'_>) {
    let list: Vec<&Pair> = pairs(instruction).collect();
    let mut here: BTreeSet<&str> = BTreeSet::new();
    for pair in &list {
        let Some(value) = &pair.value else { continue };
        if holds_a_secret(&pair.name.text) && !value.text.is_empty() && !value.text.starts_with('$') {
            let values = [("key", "ENV"), ("value", &*shorten(&pair.name.text))];
            let added = report.add(DockerfileCode::B51, Severity::Warning, pair.name.span, &values);
            if list.len() == 1 {
                added.suggest(Edit::remove_lines(build.source, instruction.span));
            }
        }
        if pair.name.text == "PATH" {
            path(build, number, value, report);
        }
        for (name, _) in names_in(&value.text) {
            if here.contains(name) && !is_set_before(build, number, instruction, name) {
                let values = [("value", name)];
                report.add(DockerfileCode::B54, Severity::Warning, value.span, &values);
            }
        }
        here.insert(&pair.name.text);
    }
    if let [pair] = list.as_slice() {
        old_form(pair, report);
    }
}

fn is_set_before(build: &Build<'_>, number: usize, instruction: &Instruction, name: &str) -> bool {
    build.line_of(number).iter().flat_map(|stage| stage.instructions).take(2000).any(|other| {
        other.span.start < instruction.span.start
            && matches!(other.keyword, Keyword::Env | Keyword::Arg)
            && pairs(other).any(|pair| pair.name.text == name)
    })
}

fn path(build: &Build<'_>, number: usize, value: &Word, report: &mut Limited<'_>) {
    if names_in(&value.text).iter().any(|(name, _)| *name == "PATH") || value.text.is_empty() {
        return;
    }
    let has = |folder: &str| value.text.split(':').any(|part| part == folder);
    let severity = if !has("/usr/local/bin") && !has("/usr/bin") && !has("/bin") {
        Severity::Error
    } else if !has("/usr/local/bin") && number + 1 == build.stages.len() {
        Severity::Warning
    } else {
        return;
    };
    let written = build.source.slice(value.span);
    let end = value.span.end - usize::from(written.ends_with('"'));
    let is_literal = written.starts_with('\'');
    let added = report.add(DockerfileCode::B53, severity, value.span, &[("value", &shorten(&value.text))]);
    if !is_literal {
        added.mend(Edit::insert(end, ":$PATH"));
    }
}

/// `ENV NAME value`. Source: docs.docker.com/reference/build-checks/legacy-key-value-format.
fn old_form(pair: &Pair, report: &mut Limited<'_>) {
    let Some(value) = &pair.value else { return };
    let between = Span::new(pair.name.span.end, value.span.start.max(pair.name.span.end));
    let blank = report.source.slice(between);
    if blank.is_empty() || !blank.trim().is_empty() || value.text.is_empty() {
        return;
    }
    let written = report.source.slice(value.span);
    let is_plain = !written.contains(['"', '\'', '\\', '\n', '`']);
    let new = if written.contains(char::is_whitespace) { format!("=\"{written}\"") } else { format!("={written}") };
    let span = between.to(value.span);
    let added =
        report.add(DockerfileCode::B55, Severity::Information, pair.name.span, &[("value", &shorten(&pair.name.text))]);
    if is_plain {
        added.mend(Edit::replace(span, new));
    }
}

/// Tokens and passwords that are written into a command.
fn literal_secrets(instruction: &Instruction, scripts: &[Script], report: &mut Limited<'_>) {
    let is_literal = |value: &str| value.len() >= 6 && !value.contains(['$', '`']) && !value.starts_with('-');
    let mut found: Vec<(Span, String)> = Vec::new();
    let mut look = |words: &[(&str, Span)]| {
        for (at, (text, span)) in words.iter().enumerate() {
            let (name, value) = match text.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (*text, words.get(at + 1).map(|(next, _)| *next)),
            };
            let is_option = matches!(name, "--token" | "--password" | "--gateway-token");
            let is_variable = text.contains('=') && !name.starts_with('-') && holds_a_secret(name);
            if (is_option || is_variable) && value.is_some_and(is_literal) {
                found.push((*span, name.to_owned()));
            }
        }
    };
    if let (Arguments::Exec(words), Keyword::Cmd | Keyword::Entrypoint | Keyword::Run) =
        (&instruction.arguments, instruction.keyword)
    {
        look(&words.iter().map(|word| (word.text.as_str(), word.span)).collect::<Vec<_>>());
    }
    for script in scripts {
        for command in script.commands() {
            look(&command.words.iter().map(|word| (word.text.as_str(), script.of(word))).collect::<Vec<_>>());
        }
    }
    for (span, name) in found {
        let values = [("key", instruction.keyword.as_str()), ("value", name.as_str())];
        report.add(DockerfileCode::B62, Severity::Warning, span, &values);
    }
}

/// An argument before the first stage is not there in the stages, and those of the platform only where they are declared.
fn undeclared(build: &Build<'_>, stage: &Stage<'_>, number: usize, report: &mut Limited<'_>) {
    let outer = build.arguments.iter().map(|pair| pair.name.text.as_str());
    let wanted: BTreeSet<&str> = outer.chain(PLATFORM).collect();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for parent in build.line_of(number).into_iter().skip(1) {
        known.extend(parent.instructions.iter().flat_map(pairs).map(|pair| pair.name.text.as_str()));
    }
    for instruction in stage.instructions {
        let is_read = matches!(
            instruction.keyword,
            Keyword::Run
                | Keyword::Env
                | Keyword::Copy
                | Keyword::Add
                | Keyword::Workdir
                | Keyword::User
                | Keyword::Label
                | Keyword::Expose
                | Keyword::Volume
        );
        // A here-document in quotes and a JSON list are not looked into.
        if is_read && instruction.heredocs.is_empty() {
            let text = build.source.slice(instruction.span);
            for (name, has_default) in names_in(text) {
                let is_own = || {
                    [format!("{name}="), format!("for {name} "), format!("read {name}")]
                        .iter()
                        .any(|sign| text.contains(sign))
                };
                if has_default || !wanted.contains(name) || known.contains(name) {
                    continue;
                }
                known.insert(name);
                if instruction.keyword == Keyword::Run && is_own() {
                    continue;
                }
                let added =
                    report.add(DockerfileCode::B61, Severity::Warning, instruction.keyword_span, &[("value", name)]);
                let outer = build.arguments.iter().find(|pair| pair.name.text == name);
                let added = match outer {
                    Some(pair) => added.relate(pair.name.span, format!("ARG {name}")),
                    None => added,
                };
                added.mend(Edit::insert(instruction.span.start, format!("ARG {name}\n")));
            }
        }
        if matches!(instruction.keyword, Keyword::Arg | Keyword::Env) {
            known.extend(pairs(instruction).map(|pair| pair.name.text.as_str()));
        }
    }
}
