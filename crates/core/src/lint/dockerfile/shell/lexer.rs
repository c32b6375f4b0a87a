//! Words and operators.

use super::Token;

/// How deep substitutions may lie in each other; deeper text is taken as it is.
const MAX_DEPTH: usize = 100;

/// A piece of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A word.
    Word(Token),
    /// An operator and where it begins.
    Operator(&'static str, usize),
    /// A comment, from its sign to the end of the line.
    Comment(usize, usize),
    /// A quote or bracket that nothing closes, and where it stands.
    Open(char, usize),
}

/// Cuts a script.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    open: Option<(char, usize)>,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, open: None }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn next(&mut self) -> Option<Piece> {
        if let Some((letter, start)) = self.open.take() {
            return Some(Piece::Open(letter, start));
        }
        loop {
            let rest = self.rest();
            // A continued line inside of a here-document.
            if let Some(length) = ["\\\n", "\\\r\n"].iter().find(|sign| rest.starts_with(**sign)).map(|sign| sign.len())
            {
                self.at += length;
            } else if rest.starts_with([' ', '\t', '\r']) {
                self.at += 1;
            } else {
                break;
            }
        }
        let start = self.at;
        if self.peek()? == '#' {
            let length = self.rest().find('\n').unwrap_or(self.rest().len());
            self.at += length;
            return Some(Piece::Comment(start, self.at));
        }
        // In this order: a longer one first.
        for operator in ["&&", "||", "|&", ";;", "\n", "|", ";", "(", ")", "&"] {
            if self.rest().starts_with(operator) && !self.rest().starts_with("&>") {
                self.at += operator.len();
                return Some(Piece::Operator(if operator == "|&" { "|" } else { operator }, start));
            }
        }
        Some(Piece::Word(self.word()))
    }

    fn word(&mut self) -> Token {
        let start = self.at;
        let mut token = Token { start, ..Token::default() };
        let mut before = ' ';
        while let Some(letter) = self.peek() {
            let is_target = matches!(before, '>' | '<') || self.rest().starts_with("&>");
            match letter {
                ' ' | '\t' | '\r' | '\n' | ';' | '|' | ')' => break,
                '&' if !is_target => break,
                '(' if before != '$' && before != '<' && before != '>' => break,
                '(' => {
                    let from = self.at;
                    self.take();
                    self.closed(')', '(', from);
                    token.text.push_str(self.text.get(from..self.at).unwrap_or_default());
                }
                '{' if before == '$' => {
                    let from = self.at;
                    self.take();
                    self.closed('}', '{', from);
                    token.text.push_str(self.text.get(from..self.at).unwrap_or_default());
                }
                '\'' | '"' | '`' => {
                    token.is_quoted = true;
                    let from = self.at;
                    self.take();
                    let is_closed = self.closed(letter, letter, from);
                    let end = if is_closed { self.at - 1 } else { self.at };
                    token.text.push_str(self.text.get(from + 1..end).unwrap_or_default());
                }
                '\\' => {
                    self.take();
                    match self.take() {
                        Some('\n') | None => {}
                        Some(escaped) => {
                            token.is_quoted = true;
                            token.text.push(escaped);
                        }
                    }
                }
                letter => {
                    self.take();
                    token.text.push(letter);
                }
            }
            before = letter;
        }
        token.end = self.at;
        token
    }

    /// Goes on behind the sign that closes what was just opened. At the end of the text it remembers what stayed open.
    fn closed(&mut self, closing: char, opening: char, from: usize) -> bool {
        let mut stack = vec![closing];
        while let Some(top) = stack.last().copied() {
            let before = self.at;
            let Some(letter) = self.take() else {
                self.open = Some((opening, from));
                return false;
            };
            if letter == top {
                stack.pop();
                continue;
            }
            if top == '\'' {
                continue;
            }
            if letter == '\\' {
                self.take();
                continue;
            }
            let is_in_text = top == '"';
            let deeper = match letter {
                '`' => Some('`'),
                '"' if !is_in_text => Some('"'),
                '\'' if !is_in_text => Some('\''),
                '(' if top == ')' => Some(')'),
                '$' if self.rest().starts_with('(') => Some(')'),
                '$' if self.rest().starts_with('{') => Some('}'),
                _ => None,
            };
            if let Some(deeper) = deeper.filter(|_| stack.len() < MAX_DEPTH) {
                if letter == '$' {
                    self.take();
                }
                debug_assert!(self.at > before, "every round takes a letter");
                stack.push(deeper);
            }
        }
        true
    }
}
