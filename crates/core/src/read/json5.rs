//! JSON and JSON5, for the gateway configuration and plan files.
//!
//! The gateways parse their configuration with npm's `json5`, so this is the grammar of json5.org 1.0.0: comments,
//! trailing commas, unquoted keys, single quotes, hexadecimal numbers, `+1`, `.5`, `Infinity` and `NaN`. Duplicate keys
//! are accepted and the last one wins. After an error, parsing continues after the next comma.

mod lexer;
mod members;
mod numbers;
mod strings;

use std::collections::HashMap;

pub use self::members::remove_member;

use self::lexer::Lexer;
use super::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use super::problem::{Expected, ProblemKind, Problems, Reading};
use super::source::Source;
use super::span::Span;

/// Parses a file. An empty file is [`Value::Null`] with a problem.
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let mut parser = Json5Parser { lexer: Lexer::new(source.text(), &mut problems), depth: 0, aborted: false };
    parser.lexer.skip_blank();
    let root = parser.value().unwrap_or_default();
    parser.lexer.skip_blank();
    if !parser.aborted && !parser.lexer.rest().is_empty() {
        let span = parser.lexer.word();
        parser.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::EndOfText] });
    }
    problems.finish(root)
}

struct Json5Parser<'a> {
    lexer: Lexer<'a>,
    depth: usize,
    /// The nesting limit was exceeded; parsing stops.
    aborted: bool,
}

/// A value or key is missing; already reported.
struct Missing;

impl Json5Parser<'_> {
    /// Parses the value that starts here; reports an error if there is none.
    fn value(&mut self) -> Option<Node> {
        let start = self.lexer.at;
        match self.lexer.peek() {
            Some('{') => self.object(),
            Some('[') => self.array(),
            Some(quote @ ('"' | '\'')) => {
                let text = self.lexer.string(quote);
                Some(Node::new(Span::new(start, self.lexer.at), Value::String(text)))
            }
            Some(ch) if numbers::begins(ch) || lexer::begins_name(ch) => Some(self.word()),
            other => {
                let span = Span::new(start, start + other.map_or(0, char::len_utf8));
                self.lexer.problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Value] });
                None
            }
        }
    }

    /// A number, or a keyword such as `true`.
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

    /// Enters a bracket; `None` if the nesting limit is exceeded.
    fn enter(&mut self) -> Option<Span> {
        let opened = Span::new(self.lexer.at, self.lexer.at + 1);
        if self.depth >= MAX_DEPTH {
            self.lexer.problems.add(opened, ProblemKind::TooDeep { limit: MAX_DEPTH });
            self.aborted = true;
            self.lexer.at = self.lexer.end();
            return None;
        }
        self.depth += 1;
        self.lexer.at = opened.end;
        Some(opened)
    }

    /// Leaves a bracket, closed or not.
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
        let mut positions: HashMap<String, usize> = HashMap::new();
        loop {
            self.lexer.skip_blank();
            if self.ends('}', opened) {
                return self.leave(opened, Value::Mapping(Mapping { entries }));
            }
            if let Ok(entry) = self.entry() {
                let position = *positions.entry(entry.key.clone()).or_insert(entries.len());
                if let Some(before) = entries.get_mut(position) {
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
            Some(ch) if lexer::begins_name(ch) => self.lexer.name(),
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

    /// Whether the collection ends here: at its own bracket, at a bracket of the other kind, or at the end of the text.
    fn ends(&mut self, close: char, opened: Span) -> bool {
        match self.lexer.peek() {
            Some(ch) if ch == close => {
                self.lexer.at += 1;
                true
            }
            // The other kind of bracket closes an enclosing collection.
            Some('}' | ']') | None => {
                if !self.aborted {
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

    /// Reads the comma between two items. If it is missing, reports it and continues with the next item.
    fn separator(&mut self, close: char, expected: Expected) {
        let end = self.lexer.at;
        self.lexer.skip_blank();
        match self.lexer.peek() {
            Some(',') => self.lexer.at += 1,
            Some(ch) if ch == close => {}
            Some('}' | ']') | None => {}
            Some(_) => {
                let kind = ProblemKind::Syntax { expected: vec![Expected::Comma, expected] };
                self.lexer.problems.add(Span::at(end), kind);
                // Skip text that cannot start an item, to avoid a second error at the same place.
                let begins = |ch| matches!(ch, '"' | '\'' | '{' | '[') || lexer::begins_name(ch) || numbers::begins(ch);
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
