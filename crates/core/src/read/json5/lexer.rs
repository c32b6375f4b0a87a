//! Blanks, comments, words and strings.

use super::strings;
use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Span;

pub(super) struct Lexer<'a> {
    text: &'a str,
    pub(super) at: usize,
    pub(super) problems: &'a mut Problems,
}

/// Whether a letter can begin a name. An escape can, too.
pub(super) fn begins_name(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '$' | '_' | '\\')
}

fn continues_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '$' | '_' | '\u{200c}' | '\u{200d}')
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{85}' || letter == '\u{feff}'
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

    /// Skips white space and comments.
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.find(|letter| !is_blank(letter)).unwrap_or(rest.len());
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

    /// The characters up to the next one that means something; at least one where there is one.
    pub(super) fn word(&self) -> Span {
        let is_end = |letter: char| is_blank(letter) || "{}[]:,\"'/".contains(letter);
        let rest = self.rest();
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let tail = rest.get(first..).unwrap_or_default();
        Span::new(self.at, self.at + first + tail.find(is_end).unwrap_or(tail.len()))
    }

    /// A name without quotes.
    pub(super) fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(letter) = self.peek() {
            if continues_name(letter) || (name.is_empty() && letter.is_alphabetic()) {
                name.push(letter);
                self.at += letter.len_utf8();
            } else if letter == '\\' {
                let start = self.at;
                let escape = self.rest().strip_prefix("\\u").and_then(|rest| strings::hexadecimal(rest, 4));
                let is_first = name.is_empty();
                let decoded = escape.and_then(char::from_u32).filter(|letter| {
                    if is_first { *letter != '\\' && begins_name(*letter) } else { continues_name(*letter) }
                });
                if let Some(letter) = decoded {
                    name.push(letter);
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

    /// A string that begins here, its quotes included. One that is not closed ends with its line.
    pub(super) fn string(&mut self, quote: char) -> String {
        let start = self.at;
        self.at += 1;
        let mut value = String::new();
        while let Some(letter) = self.peek() {
            match letter {
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
            self.at += letter.len_utf8();
            if letter == quote {
                return value;
            }
            value.push(letter);
        }
        self.problems.add(Span::new(start, self.at), ProblemKind::UnterminatedQuote);
        value
    }

    /// After a mistake: to the next comma or closing bracket of the same level, or to the end of the text.
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
        let mut letters = rest.char_indices().skip(1);
        while let Some((offset, letter)) = letters.next() {
            match letter {
                '\\' => {
                    letters.next();
                }
                '\n' | '\r' => {
                    self.at += offset;
                    return;
                }
                letter if letter == quote => {
                    self.at += offset + 1;
                    return;
                }
                _ => {}
            }
        }
        self.at = self.end();
    }
}
