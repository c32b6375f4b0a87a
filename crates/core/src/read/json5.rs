//! JSON and JSON5, for the gateway's configuration and for plan files.
//!
//! The gateways read their configuration with npm's `json5`, so this is the grammar of json5.org 1.0.0: comments,
//! trailing commas, keys without quotes, single quotes, hexadecimal numbers, `+1`, `.5`, `Infinity` and `NaN`. A key
//! that is there twice is accepted and the last one wins. After a mistake the reader goes on behind the next comma.

mod lexer;
mod members;
mod numbers;
mod strings;

use std::collections::HashMap;

pub use self::members::remove_member;

use self::lexer::Lexer;
use super::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use super::problem::{Expected, ProblemKind, Problems, Reading};
use super::source::{Source, Span};

/// Reads a file. Of one without a value, the value is [`Value::Null`] and that is a problem.
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let mut reader = Reader { lexer: Lexer::new(source.text(), &mut problems), depth: 0, is_over: false };
    reader.lexer.skip_blank();
    let root = reader.value().unwrap_or_default();
    reader.lexer.skip_blank();
    if !reader.is_over && !reader.lexer.rest().is_empty() {
        let span = reader.lexer.word();
        reader.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::EndOfText] });
    }
    problems.finish(root)
}

struct Reader<'a> {
    lexer: Lexer<'a>,
    depth: usize,
    /// Nested too deep: nothing more is read.
    is_over: bool,
}

/// What the reader found instead of a value or a key; already reported.
struct Missing;

impl Reader<'_> {
    /// A value that begins here, or what is wrong, reported.
    fn value(&mut self) -> Option<Node> {
        let start = self.lexer.at;
        match self.lexer.peek() {
            Some('{') => self.object(),
            Some('[') => self.array(),
            Some(quote @ ('"' | '\'')) => {
                let text = self.lexer.string(quote);
                Some(Node::new(Span::new(start, self.lexer.at), Value::String(text)))
            }
            Some(letter) if numbers::begins(letter) || lexer::begins_name(letter) => Some(self.word()),
            other => {
                let span = Span::new(start, start + other.map_or(0, char::len_utf8));
                self.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Value] });
                None
            }
        }
    }

    /// A number, or one of the words that are values.
    fn word(&mut self) -> Node {
        let span = self.lexer.word();
        let text = self.lexer.slice(span);
        self.lexer.at = span.end;
        let value = match text {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ if numbers::is_number(text) => Value::Number(text.to_owned()),
            _ => {
                let begins_number = text.starts_with(numbers::begins);
                let kind = if begins_number { ProblemKind::InvalidNumber } else { ProblemKind::UnquotedText };
                self.lexer.problems.add(span, kind);
                Value::String(text.to_owned())
            }
        };
        Node::new(span, value)
    }

    /// Steps into a bracket; `None` when that is one level too many.
    fn enter(&mut self) -> Option<Span> {
        let opened = Span::new(self.lexer.at, self.lexer.at + 1);
        if self.depth >= MAX_DEPTH {
            self.lexer.problems.add(opened, ProblemKind::TooDeep { limit: MAX_DEPTH });
            self.is_over = true;
            self.lexer.at = self.lexer.end();
            return None;
        }
        self.depth += 1;
        self.lexer.at = opened.end;
        Some(opened)
    }

    /// Leaves a bracket at its end, whichever way it ended.
    fn leave(&mut self, opened: Span, value: Value) -> Option<Node> {
        self.depth -= 1;
        Some(Node::new(Span::new(opened.start, self.lexer.at), value))
    }

    fn array(&mut self) -> Option<Node> {
        let opened = self.enter()?;
        let mut items = Vec::new();
        loop {
            self.lexer.skip_blank();
            if self.ends(']', opened) {
                return self.leave(opened, Value::Sequence(items));
            }
            match self.value() {
                Some(item) => items.push(item),
                None => self.lexer.recover(),
            }
            self.separator(']', Expected::ClosingBracket);
        }
    }

    fn object(&mut self) -> Option<Node> {
        let opened = self.enter()?;
        let mut entries: Vec<Entry> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        loop {
            self.lexer.skip_blank();
            if self.ends('}', opened) {
                return self.leave(opened, Value::Mapping(Mapping { entries }));
            }
            if let Ok(entry) = self.entry() {
                let place = *places.entry(entry.key.clone()).or_insert(entries.len());
                if let Some(before) = entries.get_mut(place) {
                    let kind = ProblemKind::RepeatedKey { first: before.key_span };
                    self.lexer.problems.add(entry.key_span, kind);
                    *before = entry;
                } else {
                    entries.push(entry);
                }
            } else {
                self.lexer.recover();
            }
            self.separator('}', Expected::ClosingBrace);
        }
    }

    fn entry(&mut self) -> Result<Entry, Missing> {
        let start = self.lexer.at;
        let key = match self.lexer.peek() {
            Some(quote @ ('"' | '\'')) => self.lexer.string(quote),
            Some(letter) if lexer::begins_name(letter) => self.lexer.name(),
            other => {
                let span = Span::new(start, start + other.map_or(0, char::len_utf8));
                self.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Key] });
                return Err(Missing);
            }
        };
        let key_span = Span::new(start, self.lexer.at);
        self.lexer.skip_blank();
        if self.lexer.peek() != Some(':') {
            let span = Span::new(self.lexer.at, self.lexer.at + self.lexer.peek().map_or(0, char::len_utf8));
            self.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Colon] });
            return Err(Missing);
        }
        self.lexer.at += 1;
        self.lexer.skip_blank();
        let value = self.value().ok_or(Missing)?;
        Ok(Entry { key, key_span, value, is_merged: false })
    }

    /// Whether the collection ends here: at its bracket, at one of another kind, or with the text.
    fn ends(&mut self, close: char, opened: Span) -> bool {
        match self.lexer.peek() {
            Some(letter) if letter == close => {
                self.lexer.at += 1;
                true
            }
            // The other kind closes what is around this.
            Some('}' | ']') | None => {
                if !self.is_over {
                    let at = self.lexer.at;
                    let span = Span::new(at, at + self.lexer.peek().map_or(0, char::len_utf8));
                    self.lexer.problems.add(span, ProblemKind::Unclosed { opened });
                }
                if self.depth == 1 && self.lexer.peek().is_some() {
                    self.lexer.at += 1;
                }
                true
            }
            Some(_) => false,
        }
    }

    /// The comma between two items. When it is missing, both sides are read all the same.
    fn separator(&mut self, close: char, expected: Expected) {
        let end = self.lexer.at;
        self.lexer.skip_blank();
        match self.lexer.peek() {
            Some(',') => self.lexer.at += 1,
            Some(letter) if letter == close => {}
            Some('}' | ']') | None => {}
            Some(_) => {
                let kind = ProblemKind::Syntax { expected: vec![Expected::Comma, expected] };
                self.lexer.problems.add(Span::at(end), kind);
                // Something that cannot begin an item would be complained of once more.
                let begins = |letter| {
                    matches!(letter, '"' | '\'' | '{' | '[') || lexer::begins_name(letter) || numbers::begins(letter)
                };
                if !self.lexer.peek().is_some_and(begins) {
                    self.lexer.recover();
                    if self.lexer.peek() == Some(',') {
                        self.lexer.at += 1;
                    }
                }
            }
        }
    }
}
