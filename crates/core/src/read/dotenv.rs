//! `.env` files and the files of `env_file`, in the grammar Docker Compose implements.
//!
//! The grammar differs from that of shells and of the common dotenv libraries. Measured with docker compose 2.26.1
//! (`tests/it/conformance_dotenv.rs` repeats it):
//!
//! - a name ends at `=`, `:` or the end of the line; without a value, the variable takes its value from the
//!   environment;
//! - ` #` starts a comment in an unquoted value, `#` alone does not; inner spaces are kept;
//! - a quoted value may span lines, and another variable may follow it on the same line;
//! - `\n`, `\t`, `\\`, `\"`, `\$` and octal escapes work in double quotes only, `\'` works in single quotes;
//! - substitutions work everywhere except in single quotes, and look in the environment before the file;
//! - text without `=` on the last line, or after a closing quote there, is a variable with an empty name. Compose
//!   rejects it in `.env` and passes it on from files of `env_file`; here it is always an error.
//!
//! Compose stops at the first error; this parser continues with the next line.

mod escapes;

use std::collections::HashMap;

use super::interpolation::{SourceMap, Template};
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source};
use super::span::Span;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dotenv {
    /// All entries in source order, including repeated names.
    pub entries: Vec<Variable>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// From `export` or the name to the end of the value.
    pub span: Span,
    /// Empty for stray text.
    pub name: String,
    pub name_span: Span,
    pub is_exported: bool,
    /// `None` takes the value from the environment.
    pub value: Option<RawValue>,
}

/// A value before expansion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawValue {
    /// Includes quotes. For an empty value, the empty span after the `=`.
    pub span: Span,
    pub quote: Option<Quote>,
    /// The value with escapes resolved and substitutions not yet expanded.
    pub template: Template,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quote {
    Single,
    Double,
}

/// Evaluated variables, in the order of their first assignment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Variables {
    list: Vec<(String, String)>,
    positions: HashMap<String, usize>,
}

impl Variables {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.list.get(*self.positions.get(name)?).map(|(_, value)| value.as_str())
    }

    /// A later assignment replaces an earlier one.
    pub fn set(&mut self, name: &str, value: String) {
        let position = *self.positions.entry(name.to_owned()).or_insert(self.list.len());
        match self.list.get_mut(position) {
            Some(entry) => entry.1 = value,
            None => self.list.push((name.to_owned(), value)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Dotenv {
    /// The effective entry of a name: the last one.
    pub fn entry(&self, name: &str) -> Option<&Variable> {
        self.entries.iter().rfind(|entry| entry.name == name)
    }

    /// The variables as Compose computes them. `environment` is the shell's environment, which takes precedence in
    /// substitutions.
    pub fn evaluate(&self, environment: &dyn Fn(&str) -> Option<String>) -> Reading<Variables> {
        let mut problems = Problems::default();
        let mut variables = Variables::default();
        let mut budget = MAX_BYTES;
        for entry in &self.entries {
            let value = match &entry.value {
                None => environment(&entry.name),
                Some(written) => {
                    let lookup = |name: &str| environment(name).or_else(|| variables.get(name).map(str::to_owned));
                    Some(written.template.evaluate_into(&lookup, &mut budget, &mut problems))
                }
            };
            if let Some(value) = value {
                variables.set(&entry.name, value);
            }
        }
        problems.finish(variables)
    }
}

pub fn read(source: &Source) -> Reading<Dotenv> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Dotenv::default());
    }
    let mut parser =
        DotenvParser { text: source.text(), at: source.body_start(), problems: &mut problems, entries: Vec::new() };
    parser.read();
    let entries = parser.entries;
    report_repeated(&entries, &mut problems);
    problems.finish(Dotenv { entries })
}

fn report_repeated(entries: &[Variable], problems: &mut Problems) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for entry in entries.iter().filter(|entry| !entry.name.is_empty()) {
        if let Some(first) = seen.get(entry.name.as_str()) {
            problems.add(entry.name_span, ProblemKind::RepeatedKey { first: *first });
        } else {
            seen.insert(&entry.name, entry.name_span);
        }
    }
}

struct DotenvParser<'a> {
    text: &'a str,
    at: usize,
    problems: &'a mut Problems,
    entries: Vec<Variable>,
}

impl<'a> DotenvParser<'a> {
    fn read(&mut self) {
        while self.find_statement() {
            let start = self.at;
            if let Err((span, kind)) = self.statement() {
                self.problems.add(span, kind);
                // Skip the rest of the line after an error.
                self.at = self.at.max(start);
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            }
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|ch| !is_skipped(ch)).unwrap_or(rest.len());
    }

    /// Skips blank lines and comments; returns whether a statement follows.
    fn find_statement(&mut self) -> bool {
        loop {
            self.skip(char::is_whitespace);
            if !self.rest().starts_with('#') {
                return !self.rest().is_empty();
            }
            self.skip(|ch| ch != '\n');
        }
    }

    fn statement(&mut self) -> Result<(), (Span, ProblemKind)> {
        let start = self.at;
        let is_exported =
            self.rest().strip_prefix("export").is_some_and(|rest| rest.starts_with(['\t', '\n', '\u{c}', '\r', ' ']));
        if is_exported {
            self.at += "export".len();
            self.skip(is_blank);
            if self.rest().is_empty() {
                return Err((Span::new(start, start + "export".len()), ProblemKind::EmptyExport));
            }
        }
        let (name_span, end) = self.name()?;
        let name = self.text.get(name_span.range()).unwrap_or_default();
        let value = match end {
            NameEnd::Line => {
                self.at += 1;
                None
            }
            NameEnd::Sign => {
                self.at += 1;
                self.skip(is_blank);
                Some(self.value()?)
            }
            // Without `=` before the end of the text, Compose reads the words as a value.
            NameEnd::Text => {
                self.at = name_span.start;
                Some(self.value()?)
            }
        };
        let name_span = if matches!(end, NameEnd::Text) { Span::at(name_span.start) } else { name_span };
        let name = if name_span.is_empty() { "" } else { name };
        let end = value.as_ref().map_or(name_span.end, |value: &RawValue| value.span.end);
        let span = Span::new(start, end.max(start));
        if name.is_empty() && value.is_some() {
            self.problems.add(span, ProblemKind::StrayText);
        }
        self.entries.push(Variable { span, name: name.to_owned(), name_span, is_exported, value });
        Ok(())
    }

    /// Reads a name and stops at the character that ends it.
    fn name(&mut self) -> Result<(Span, NameEnd), (Span, ProblemKind)> {
        let start = self.at;
        let mut end = NameEnd::Text;
        let mut length = self.rest().len();
        for (offset, ch) in self.rest().char_indices() {
            match ch {
                '=' | ':' => end = NameEnd::Sign,
                '\n' => end = NameEnd::Line,
                '_' | '.' | '-' | '[' | ']' => continue,
                ch if is_blank(ch) || ch.is_alphabetic() || ch.is_numeric() => continue,
                ch => {
                    let position = Span::new(start + offset, start + offset + ch.len_utf8());
                    return Err((position, ProblemKind::KeyCharacter(ch)));
                }
            }
            length = offset;
            break;
        }
        let name = self.text.get(start..start + length).unwrap_or_default().trim_end();
        let span = Span::new(start, start + name.len());
        if !matches!(end, NameEnd::Text) && name.contains(' ') {
            return Err((span, ProblemKind::KeyWithSpace));
        }
        self.at = start + length;
        Ok((span, end))
    }

    fn value(&mut self) -> Result<RawValue, (Span, ProblemKind)> {
        match self.rest().chars().next() {
            Some('"') => self.quoted(Quote::Double),
            Some('\'') => self.quoted(Quote::Single),
            _ => Ok(self.bare()),
        }
    }

    fn bare(&mut self) -> RawValue {
        let rest = self.rest();
        let line = rest.find('\n').map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let text = line.find(" #").map_or(line, |end| line.get(..end).unwrap_or_default()).trim_end();
        let span = Span::new(self.at, self.at + text.len());
        let template = Template::parse(text, SourceMap::At(span.start), 0, self.problems);
        self.at += line.len();
        RawValue { span, quote: None, template }
    }

    fn quoted(&mut self, quote: Quote) -> Result<RawValue, (Span, ProblemKind)> {
        let start = self.at;
        let body = self.text.get(start + 1..).unwrap_or_default();
        let Some((text, length)) = escapes::unquote(body, quote) else {
            let line = self.rest().lines().next().unwrap_or_default();
            return Err((Span::new(start, start + line.len()), ProblemKind::UnterminatedQuote));
        };
        let span = Span::new(start, start + 1 + length + 1);
        self.at = span.end;
        let template = match quote {
            Quote::Single => Template::literal(text),
            Quote::Double => {
                let written = body.get(..length).unwrap_or_default();
                let source_map = if text == written { SourceMap::At(start + 1) } else { SourceMap::Within(span) };
                Template::parse(&text, source_map, 0, self.problems)
            }
        };
        Ok(RawValue { span, quote: Some(quote), template })
    }
}

#[derive(Debug, Clone, Copy)]
enum NameEnd {
    /// `=` or `:`
    Sign,
    Line,
    Text,
}

/// White space that Compose skips within a line.
const fn is_blank(ch: char) -> bool {
    matches!(ch, '\t' | '\u{b}' | '\u{c}' | '\r' | ' ' | '\u{85}' | '\u{a0}')
}
