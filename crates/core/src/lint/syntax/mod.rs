//! Turns the problems that the readers found into findings.

mod rules;

pub use self::rules::ReadingCode;

use super::{Findings, Location, Project};
use crate::i18n::format_message;
use crate::i18n::lint::{ExpectedTexts, LintTexts};
use crate::read::{Expected, NotText, Problem, ProblemKind, Source, Span};
use crate::rules::Severity;

pub(super) fn check(project: &Project, findings: &mut Findings, texts: &'static LintTexts) {
    for (index, file) in project.files.iter().enumerate() {
        for problem in file.problems() {
            say(index, &file.source, problem, findings, &texts.expected);
        }
        let more = file.suppressed();
        if more > 0 {
            let last = file.problems().last().map_or(Span::default(), |problem| problem.span);
            let count = more.to_string();
            findings.add(ReadingCode::R39, Severity::Info, Location::new(index, last), &[("value", &count)]);
        }
    }
}

fn say(index: usize, source: &Source, problem: &Problem, findings: &mut Findings, expected: &ExpectedTexts) {
    let severity = if problem.kind.is_accepted() { Severity::Warning } else { Severity::Error };
    let location = Location::new(index, problem.span);
    // Only a short excerpt is shown: a malformed value may be a secret.
    let written = source.slice(problem.span);
    let mut value: String =
        written.lines().next().unwrap_or_default().trim_matches(['"', '\'']).chars().take(40).collect();
    if problem.kind == ProblemKind::InvalidEscape && value == "\\" {
        value.extend(source.slice(Span::new(problem.span.end, source.whole().end)).chars().next());
    }
    let mut values: Vec<(&str, String)> = Vec::new();
    let mut related = None;
    match &problem.kind {
        ProblemKind::TooLarge { limit } | ProblemKind::ExpandsTooFar { limit } => {
            values.push(("limit", (limit / 1024 / 1024).to_string()));
        }
        ProblemKind::TooDeep { limit } => values.push(("limit", limit.to_string())),
        ProblemKind::NotText(reason) => {
            let reason = match reason {
                NotText::Nul => expected.nul,
                NotText::InvalidUtf8 => expected.invalid_utf8,
                NotText::Utf16 => expected.utf16,
            };
            values.push(("reason", reason.to_owned()));
        }
        ProblemKind::Syntax { expected: wanted } => values.push(("expected", list(wanted, expected))),
        ProblemKind::Unclosed { opened } => {
            values.push(("opened", source.slice(*opened).to_owned()));
            related = Some(*opened);
        }
        ProblemKind::DuplicateKey { first }
        | ProblemKind::RepeatedKey { first }
        | ProblemKind::KeyConflict { first } => {
            related = Some(*first);
        }
        ProblemKind::ReservedCharacter(ch) | ProblemKind::KeyCharacter(ch) => {
            values.push(("character", ch.to_string()));
        }
        ProblemKind::ForbiddenCharacter(ch) => {
            values.push(("character", format!("U+{:04X}", u32::from(*ch))));
        }
        ProblemKind::RequiredVariable { name, .. } | ProblemKind::UnsetVariable { name } => value.clone_from(name),
        ProblemKind::UnknownInstruction { nearest } => {
            let hint =
                nearest.map(|nearest| format_message(expected.nearest, &[("nearest", nearest)])).unwrap_or_default();
            values.push(("nearest", hint));
        }
        _ => {}
    }
    let mut values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    values.push(("value", &value));
    let finding = findings.add(code(&problem.kind), severity, location, &values);
    if let Some(span) = related {
        finding.relate(Location::new(index, span), source.slice(span).chars().take(40).collect::<String>());
    }
}

/// A list such as `: a comma or a new line`; empty if too many tokens are possible.
fn list(wanted: &[Expected], texts: &ExpectedTexts) -> String {
    let words: Vec<&str> = wanted
        .iter()
        .map(|expected| match expected {
            Expected::Value => texts.value,
            Expected::Key => texts.key,
            Expected::Colon => texts.colon,
            Expected::EqualsSign => texts.equals_sign,
            Expected::Comma => texts.comma,
            Expected::Quote => texts.quote,
            Expected::ClosingBracket => texts.closing_bracket,
            Expected::ClosingBrace => texts.closing_brace,
            Expected::NewLine => texts.new_line,
            Expected::EndOfText => texts.end_of_text,
            Expected::Digit => texts.digit,
        })
        .collect();
    if words.is_empty() { String::new() } else { format_message(texts.list, &[("list", &words.join(texts.or))]) }
}

const fn code(kind: &ProblemKind) -> ReadingCode {
    match kind {
        ProblemKind::TooLarge { .. } => ReadingCode::R1,
        ProblemKind::TooDeep { .. } => ReadingCode::R2,
        ProblemKind::ExpandsTooFar { .. } => ReadingCode::R3,
        ProblemKind::NotText(_) => ReadingCode::R4,
        ProblemKind::Syntax { .. } => ReadingCode::R5,
        ProblemKind::Unclosed { .. } => ReadingCode::R6,
        ProblemKind::UnterminatedQuote => ReadingCode::R7,
        ProblemKind::UnterminatedComment => ReadingCode::R8,
        ProblemKind::DuplicateKey { .. } => ReadingCode::R9,
        ProblemKind::RepeatedKey { .. } => ReadingCode::R10,
        ProblemKind::KeyConflict { .. } => ReadingCode::R11,
        ProblemKind::TabIndentation => ReadingCode::R12,
        ProblemKind::Indentation => ReadingCode::R13,
        ProblemKind::MisplacedColon => ReadingCode::R14,
        ProblemKind::ReservedCharacter(_) => ReadingCode::R15,
        ProblemKind::InvalidEscape => ReadingCode::R16,
        ProblemKind::InvalidNumber => ReadingCode::R17,
        ProblemKind::UnquotedText => ReadingCode::R18,
        ProblemKind::ForbiddenCharacter(_) => ReadingCode::R19,
        ProblemKind::UnknownAlias => ReadingCode::R20,
        ProblemKind::InvalidMerge => ReadingCode::R21,
        ProblemKind::KeyNotText => ReadingCode::R22,
        ProblemKind::SeveralDocuments => ReadingCode::R23,
        ProblemKind::UnterminatedSubstitution => ReadingCode::R24,
        ProblemKind::InvalidSubstitution => ReadingCode::R25,
        ProblemKind::RequiredVariable { .. } => ReadingCode::R26,
        ProblemKind::UnsetVariable { .. } => ReadingCode::R27,
        ProblemKind::KeyCharacter(_) => ReadingCode::R28,
        ProblemKind::KeyWithSpace => ReadingCode::R29,
        ProblemKind::StrayText => ReadingCode::R30,
        ProblemKind::EmptyExport => ReadingCode::R31,
        ProblemKind::UnknownInstruction { .. } => ReadingCode::R32,
        ProblemKind::MissingArguments => ReadingCode::R33,
        ProblemKind::NoBuildStage => ReadingCode::R34,
        ProblemKind::UnterminatedHeredoc => ReadingCode::R35,
        ProblemKind::Empty => ReadingCode::R36,
        ProblemKind::InvalidDirective => ReadingCode::R37,
        ProblemKind::InvalidPair => ReadingCode::R38,
        ProblemKind::TrailingComment => ReadingCode::R40,
    }
}
