//! TOML, for `fly.toml`.
//!
//! `toml_parser` splits the text and goes on after mistakes; the tables are put together here, because a rule needs the
//! place of every key, and because what is defined twice should point at both places. It reads TOML 1.1; flyctl's own
//! reader (go-toml 2) does not, so what 1.1 added is a problem here: line breaks and a
//! comma at the end inside `{ }`, `\\e`, `\\x`, and times without seconds.

mod dates;
mod faults;
mod tables;
mod values;

use std::borrow::Cow;

use toml_parser::decoder::ScalarKind;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw};

use self::tables::{Key, Tables};
use self::values::Values;
use super::node::{MAX_DEPTH, Node, Value};
use super::problem::{Expected, ProblemKind, Problems, Reading};
use super::source::{Source, Span};

/// Reads a file; the value is a mapping.
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let text = toml_parser::Source::new(source.body());
    let mut sink = Sink { offset: source.body_start(), problems };
    let mut events: Vec<Event> = Vec::new();
    // The guard counts from 0 and the table that a value stands in is a level too.
    let depth = u32::try_from(MAX_DEPTH).unwrap_or(u32::MAX).saturating_sub(1);
    parse_document(&text.lex().into_vec(), &mut RecursionGuard::new(&mut events, depth), &mut sink);
    let mut reader = Reader {
        text,
        tables: Tables::new(source.whole()),
        values: Values::default(),
        keys: Vec::new(),
        header: None,
        trailing_comma: None,
    };
    for event in events {
        if sink.problems.is_full() {
            break;
        }
        reader.take(&event, &mut sink);
    }
    reader.end_of_pair(&mut sink.problems);
    sink.problems.finish(reader.tables.finish())
}

/// Takes the parser's errors.
struct Sink {
    offset: usize,
    problems: Problems,
}

impl ErrorSink for Sink {
    fn report_error(&mut self, error: ParseError) {
        if !self.problems.suppress() {
            let (span, kind) = faults::of(&error, self.offset);
            self.problems.add(span, kind);
        }
    }
}

impl Sink {
    fn place(&self, event: &Event) -> Span {
        Span::new(event.span().start() + self.offset, event.span().end() + self.offset)
    }
}

struct Reader<'a> {
    text: toml_parser::Source<'a>,
    tables: Tables,
    values: Values,
    /// The path that is being read: of a header, or of a pair outside of any value.
    keys: Vec<Key>,
    /// Where the header begins that is being read.
    header: Option<usize>,
    /// A comma inside `{ }` that nothing followed yet.
    trailing_comma: Option<Span>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, event: &Event, sink: &mut Sink) {
        let place = sink.place(event);
        let trailing_comma = match event.kind() {
            EventKind::Whitespace | EventKind::Comment | EventKind::Newline => self.trailing_comma,
            _ => self.trailing_comma.take(),
        };
        match event.kind() {
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                self.end_of_pair(&mut sink.problems);
                self.header = Some(place.start);
            }
            EventKind::StdTableClose | EventKind::ArrayTableClose => {
                let keys = std::mem::take(&mut self.keys);
                if let Some(start) = self.header.take() {
                    let is_array = event.kind() == EventKind::ArrayTableClose;
                    self.tables.header(&keys, is_array, Span::new(start, place.end), &mut sink.problems);
                }
            }
            EventKind::InlineTableOpen => self.values.open_table(place),
            EventKind::InlineTableClose => {
                if let Some(comma) = trailing_comma {
                    sink.problems.add(comma, ProblemKind::Syntax { expected: vec![Expected::ClosingBrace] });
                }
                self.values.close(place, &mut sink.problems);
            }
            EventKind::ArrayOpen => self.values.open_array(place),
            EventKind::ArrayClose => self.values.close(place, &mut sink.problems),
            EventKind::SimpleKey => self.key(event, place, sink),
            EventKind::Scalar => {
                let node = self.scalar(event, place, sink);
                self.values.add(node);
            }
            EventKind::ValueSep => {
                self.trailing_comma = self.values.is_in_table().then_some(place);
                self.values.end_of_item(&mut sink.problems);
            }
            EventKind::Newline => {
                if let Some(raw) = self.raw(event) {
                    raw.decode_newline(sink);
                }
                if self.values.is_in_table() {
                    sink.problems.add(place, ProblemKind::Syntax { expected: vec![Expected::ClosingBrace] });
                } else if !self.values.is_open() {
                    self.end_of_pair(&mut sink.problems);
                }
            }
            EventKind::Comment => {
                if let Some(raw) = self.raw(event) {
                    raw.decode_comment(sink);
                }
            }
            EventKind::Whitespace | EventKind::KeySep | EventKind::KeyValSep | EventKind::Error => {}
        }
    }

    fn raw(&self, event: &Event) -> Option<Raw<'a>> {
        let text = self.text.input().get(event.span().start()..event.span().end())?;
        Some(Raw::new_unchecked(text, event.encoding(), event.span()))
    }

    fn key(&mut self, event: &Event, place: Span, sink: &mut Sink) {
        let mut text = Cow::Borrowed("");
        if let Some(raw) = self.raw(event) {
            raw.decode_key(&mut text, sink);
            newer_escapes(&raw, place, sink);
        }
        let key = Key { text: text.into_owned(), span: place };
        if self.values.is_open() {
            self.values.key(key, &mut sink.problems);
        } else {
            self.outer_key(key, &mut sink.problems);
        }
    }

    fn outer_key(&mut self, key: Key, problems: &mut Problems) {
        // After a mistake the line feed between two pairs can be missing.
        if self.values.is_complete() {
            self.end_of_pair(problems);
        }
        self.keys.push(key);
    }

    fn scalar(&self, event: &Event, place: Span, sink: &mut Sink) -> Node {
        let Some(raw) = self.raw(event) else { return Node::new(place, Value::Null) };
        let mut text = Cow::Borrowed("");
        let kind = raw.decode_scalar(&mut text, sink);
        newer_escapes(&raw, place, sink);
        let value = match kind {
            ScalarKind::String => Value::String(text.into_owned()),
            ScalarKind::Boolean(flag) => Value::Bool(flag),
            ScalarKind::DateTime => {
                if !dates::is_date(raw.as_str()) {
                    sink.problems.add(place, ProblemKind::InvalidNumber);
                }
                Value::Number(raw.as_str().to_owned())
            }
            ScalarKind::Float => Value::Number(raw.as_str().to_owned()),
            ScalarKind::Integer(radix) => {
                let written = raw.as_str();
                let digits = written.trim_start_matches(['+', '-']);
                let prefix = ["0x", "0o", "0b"].into_iter().find_map(|prefix| digits.strip_prefix(prefix));
                let digits = prefix.unwrap_or(digits);
                let is_digit = |letter: char| letter == '_' || letter.is_digit(radix.value());
                if digits.is_empty() || !digits.chars().all(is_digit) {
                    sink.problems.add(place, ProblemKind::InvalidNumber);
                }
                Value::Number(written.to_owned())
            }
        };
        Node::new(place, value)
    }

    /// A pair is complete when its line ends or the next thing begins.
    fn end_of_pair(&mut self, problems: &mut Problems) {
        let keys = std::mem::take(&mut self.keys);
        let value = self.values.take(problems);
        if let (Some(value), false) = (value, keys.is_empty()) {
            self.tables.pair(&keys, value, problems);
        }
    }
}

/// Reports the escapes that TOML 1.0 does not have.
fn newer_escapes(raw: &Raw<'_>, place: Span, sink: &mut Sink) {
    if !raw.as_str().starts_with('"') {
        return;
    }
    let mut letters = raw.as_str().char_indices();
    while let Some((offset, letter)) = letters.next() {
        if letter == '\\'
            && let Some((_, 'e' | 'x')) = letters.next()
        {
            let start = place.start + offset;
            sink.problems.add(Span::new(start, start + 2), ProblemKind::InvalidEscape);
        }
    }
}
