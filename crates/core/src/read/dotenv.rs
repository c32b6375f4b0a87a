//! `.env` files and the files of `env_file`, with the grammar that Docker Compose really has.
//!
//! It is not that of a shell, nor of the libraries named dotenv. Measured with docker compose 2.26.1
//! (`tests/judge_dotenv.rs` repeats it):
//!
//! - a name ends at `=`, `:` or the end of the line; without a value it takes the one of the environment;
//! - ` #` begins a comment in a bare value and `#` alone does not; values keep inner spaces;
//! - a value in quotes may go over lines, and a further variable may follow it on the same line;
//! - `\n`, `\t`, `\\`, `\"`, `\$` and octal escapes work in double quotes only, `\'` in single quotes;
//! - substitutions work everywhere but in single quotes, and see the environment before the file;
//! - text without `=` on the last line, or after a closing quote there, is a variable with the empty name, which is
//!   refused in `.env` and passed on from a file of `env_file`; here it is always a mistake.
//!
//! Compose stops at the first mistake; this goes on with the next line.

mod escapes;

use std::collections::HashMap;

use super::interpolation::{Origin, Template};
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source, Span};

/// A file of variables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dotenv {
    /// Its variables, in order.
    pub entries: Vec<Variable>,
}

/// One variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// From `export` or the name to the end of the value.
    pub span: Span,
    /// The name; empty for stray text.
    pub name: String,
    /// Its place.
    pub name_span: Span,
    /// Whether `export` stands before it.
    pub is_exported: bool,
    /// The value; `None` takes it from the environment.
    pub value: Option<Written>,
}

/// A value as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its place, quotes included; an empty place behind the `=` when there is none.
    pub span: Span,
    /// Its quotes.
    pub quote: Option<Quote>,
    /// The value, with escapes resolved and substitutions still to be put in.
    pub template: Template,
}

/// Quotes around a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quote {
    /// `'…'`
    Single,
    /// `"…"`
    Double,
}

/// Names and values, in the order they were set first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Variables {
    list: Vec<(String, String)>,
    places: HashMap<String, usize>,
}

impl Variables {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.list.get(*self.places.get(name)?).map(|(_, value)| value.as_str())
    }

    /// Sets a value; a later one wins.
    pub fn set(&mut self, name: &str, value: String) {
        let place = *self.places.entry(name.to_owned()).or_insert(self.list.len());
        match self.list.get_mut(place) {
            Some(entry) => entry.1 = value,
            None => self.list.push((name.to_owned(), value)),
        }
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Dotenv {
    /// The entry that counts for a name: the last one.
    pub fn entry(&self, name: &str) -> Option<&Variable> {
        self.entries.iter().rfind(|entry| entry.name == name)
    }

    /// What Compose has after reading the file. `environment` is what the shell exports, and it is asked first.
    pub fn evaluate(&self, environment: &dyn Fn(&str) -> Option<String>) -> Reading<Variables> {
        let mut problems = Problems::default();
        let mut variables = Variables::default();
        let mut budget = MAX_BYTES;
        for entry in &self.entries {
            let value = match &entry.value {
                None => environment(&entry.name),
                Some(written) => {
                    let lookup = |name: &str| environment(name).or_else(|| variables.get(name).map(str::to_owned));
                    Some(written.template.put_in(&lookup, &mut budget, &mut problems))
                }
            };
            if let Some(value) = value {
                variables.set(&entry.name, value);
            }
        }
        problems.finish(variables)
    }
}

/// Reads a file.
pub fn read(source: &Source) -> Reading<Dotenv> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Dotenv::default());
    }
    let mut reader =
        Reader { text: source.text(), at: source.body_start(), problems: &mut problems, entries: Vec::new() };
    reader.read();
    let entries = reader.entries;
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

struct Reader<'a> {
    text: &'a str,
    at: usize,
    problems: &'a mut Problems,
    entries: Vec<Variable>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        while self.find_statement() {
            let start = self.at;
            if let Err((span, kind)) = self.statement() {
                self.problems.add(span, kind);
                // The rest of the line belongs to the mistake.
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
        self.at += rest.find(|letter| !is_skipped(letter)).unwrap_or(rest.len());
    }

    /// Skips blank lines and comments; says whether a statement follows.
    fn find_statement(&mut self) -> bool {
        loop {
            self.skip(char::is_whitespace);
            if !self.rest().starts_with('#') {
                return !self.rest().is_empty();
            }
            self.skip(|letter| letter != '\n');
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
            // No sign before the end of the text: Compose takes the words for a value.
            NameEnd::Text => {
                self.at = name_span.start;
                Some(self.value()?)
            }
        };
        let name_span = if matches!(end, NameEnd::Text) { Span::at(name_span.start) } else { name_span };
        let name = if name_span.is_empty() { "" } else { name };
        let end = value.as_ref().map_or(name_span.end, |value: &Written| value.span.end);
        let span = Span::new(start, end.max(start));
        if name.is_empty() && value.is_some() {
            self.problems.add(span, ProblemKind::StrayText);
        }
        self.entries.push(Variable { span, name: name.to_owned(), name_span, is_exported, value });
        Ok(())
    }

    /// Reads a name and leaves the reader on what ends it.
    fn name(&mut self) -> Result<(Span, NameEnd), (Span, ProblemKind)> {
        let start = self.at;
        let mut end = NameEnd::Text;
        let mut length = self.rest().len();
        for (offset, letter) in self.rest().char_indices() {
            match letter {
                '=' | ':' => end = NameEnd::Sign,
                '\n' => end = NameEnd::Line,
                '_' | '.' | '-' | '[' | ']' => continue,
                letter if is_blank(letter) || letter.is_alphabetic() || letter.is_numeric() => continue,
                letter => {
                    let place = Span::new(start + offset, start + offset + letter.len_utf8());
                    return Err((place, ProblemKind::KeyCharacter(letter)));
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

    fn value(&mut self) -> Result<Written, (Span, ProblemKind)> {
        match self.rest().chars().next() {
            Some('"') => self.quoted(Quote::Double),
            Some('\'') => self.quoted(Quote::Single),
            _ => Ok(self.bare()),
        }
    }

    fn bare(&mut self) -> Written {
        let rest = self.rest();
        let line = rest.find('\n').map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let text = line.find(" #").map_or(line, |end| line.get(..end).unwrap_or_default()).trim_end();
        let span = Span::new(self.at, self.at + text.len());
        let template = Template::parse(text, Origin::At(span.start), 0, self.problems);
        self.at += line.len();
        Written { span, quote: None, template }
    }

    fn quoted(&mut self, quote: Quote) -> Result<Written, (Span, ProblemKind)> {
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
                let origin = if text == written { Origin::At(start + 1) } else { Origin::Within(span) };
                Template::parse(&text, origin, 0, self.problems)
            }
        };
        Ok(Written { span, quote: Some(quote), template })
    }
}

#[derive(Debug, Clone, Copy)]
enum NameEnd {
    /// `=` or `:`
    Sign,
    /// A line feed.
    Line,
    /// The end of the text.
    Text,
}

/// What Compose skips inside a line.
const fn is_blank(letter: char) -> bool {
    matches!(letter, '\t' | '\u{b}' | '\u{c}' | '\r' | ' ' | '\u{85}' | '\u{a0}')
}
