//! White space, comments, words and strings.

use super::strings;
use crate::read::problem::{ProblemKind, Problems};
use crate::read::span::Span;

pub(super) struct Lexer<'a> {
    text: &'a str,
    pub(super) at: usize,
    pub(super) problems: &'a mut Problems,
}

/// Whether a character can start an unquoted name, directly or as an escape.
pub(super) fn begins_name(ch: char) -> bool {
    ch.is_alphabetic() || matches!(ch, '$' | '_' | '\\')
}

fn continues_name(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '$' | '_' | '\u{200c}' | '\u{200d}')
}

fn is_blank(ch: char) -> bool {
    ch.is_whitespace() && ch != '\u{85}' || ch == '\u{feff}'
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(text: &'a str, problems: &'a mut Problems) -> Self {
        Self { text, at: 0, problems }
    }

    pub(super) const fn end(&self) -> usize {
        self.text.len()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.slice(Span::new(self.at, self.text.len()))
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.find(|ch| !is_blank(ch)).unwrap_or(rest.len());
            let rest = self.rest();
            if rest.starts_with("//") {
                self.at += rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                let body = rest.get(2..).unwrap_or_default();
                if let Some(length) = body.find("*/") {
                    self.at += length + 4;
                } else {
                    self.problems.add(Span::new(self.at, self.at + 2), ProblemKind::UnterminatedComment);
                    self.at = self.end();
                }
            } else {
                return;
            }
        }
    }

    /// The span up to the next punctuation character, with at least one character unless the text has ended.
    pub(super) fn word(&self) -> Span {
        let is_end = |ch: char| is_blank(ch) || "{}[]:,\"'/".contains(ch);
        let rest = self.rest();
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let tail = rest.get(first..).unwrap_or_default();
        Span::new(self.at, self.at + first + tail.find(is_end).unwrap_or(tail.len()))
    }

    /// Reads an unquoted name.
    pub(super) fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(ch) = self.peek() {
            if continues_name(ch) || (name.is_empty() && ch.is_alphabetic()) {
                name.push(ch);
                self.at += ch.len_utf8();
            } else if ch == '\\' {
                let start = self.at;
                let escape = self.rest().strip_prefix("\\u").and_then(|rest| strings::hexadecimal(rest, 4));
                let is_first = name.is_empty();
                let decoded = escape
                    .and_then(char::from_u32)
                    .filter(|ch| if is_first { *ch != '\\' && begins_name(*ch) } else { continues_name(*ch) });
                if let Some(ch) = decoded {
                    name.push(ch);
                    self.at += 6;
                } else {
                    self.at += 1;
                    self.problems.add(Span::new(start, self.at), ProblemKind::InvalidEscape);
                }
            } else {
                break;
            }
        }
        name
    }

    /// Reads a string including its quotes. An unterminated string ends with its line.
    pub(super) fn string(&mut self, quote: char) -> String {
        let start = self.at;
        self.at += 1;
        let mut value = String::new();
        while let Some(ch) = self.peek() {
            match ch {
                '\n' | '\r' => break,
                '\\' => {
                    let (length, is_valid) = strings::escape(self.rest(), &mut value);
                    if !is_valid {
                        self.problems.add(Span::new(self.at, self.at + length), ProblemKind::InvalidEscape);
                    }
                    self.at += length;
                    continue;
                }
                _ => {}
            }
            self.at += ch.len_utf8();
            if ch == quote {
                return value;
            }
            value.push(ch);
        }
        self.problems.add(Span::new(start, self.at), ProblemKind::UnterminatedQuote);
        value
    }

    /// Skips to the next comma or closing bracket of the same level, or to the end of the text.
    pub(super) fn recover(&mut self) {
        let mut open = 0_usize;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some(',' | '}' | ']') if open == 0 => return,
                Some('}' | ']') => open -= 1,
                Some('{' | '[') => open += 1,
                Some(quote @ ('"' | '\'')) => {
                    self.skip_string(quote);
                    continue;
                }
                Some(_) => {}
            }
            self.at += self.peek().map_or(0, char::len_utf8);
        }
    }

    fn skip_string(&mut self, quote: char) {
        let rest = self.rest();
        let mut chars = rest.char_indices().skip(1);
        while let Some((offset, ch)) = chars.next() {
            match ch {
                '\\' => {
                    chars.next();
                }
                '\n' | '\r' => {
                    self.at += offset;
                    return;
                }
                ch if ch == quote => {
                    self.at += offset + 1;
                    return;
                }
                _ => {}
            }
        }
        self.at = self.end();
    }
}
