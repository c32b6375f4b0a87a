//! Splits a script into words and operators.

use super::Token;

/// Limit of nested substitutions; deeper text is taken literally.
const MAX_DEPTH: usize = 100;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) enum Piece {
    Word(Token),
    Operator(&'static str, usize),
    Comment(usize, usize),
    /// An unclosed quote or bracket and its offset.
    Open(char, usize),
}

#[derive(Debug)]
pub(in crate::lint) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    open: Option<(char, usize)>,
}

impl<'a> Lexer<'a> {
    pub(in crate::lint) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, open: None }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let ch = self.peek()?;
        self.at += ch.len_utf8();
        Some(ch)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(in crate::lint) fn next(&mut self) -> Option<Piece> {
        if let Some((ch, start)) = self.open.take() {
            return Some(Piece::Open(ch, start));
        }
        loop {
            let rest = self.rest();
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
        // Longer operators come first.
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
        while let Some(ch) = self.peek() {
            let is_target = matches!(before, '>' | '<') || self.rest().starts_with("&>");
            match ch {
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
                    let is_closed = self.closed(ch, ch, from);
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
                ch => {
                    self.take();
                    token.text.push(ch);
                }
            }
            before = ch;
        }
        token.end = self.at;
        token
    }

    /// Goes on behind the sign that closes what was just opened. At the end of the text it remembers what stayed open.
    fn closed(&mut self, closing: char, opening: char, from: usize) -> bool {
        let mut stack = vec![closing];
        while let Some(top) = stack.last().copied() {
            let before = self.at;
            let Some(ch) = self.take() else {
                self.open = Some((opening, from));
                return false;
            };
            if ch == top {
                stack.pop();
                continue;
            }
            if top == '\'' {
                continue;
            }
            if ch == '\\' {
                self.take();
                continue;
            }
            let is_in_text = top == '"';
            let deeper = match ch {
                '`' => Some('`'),
                '"' if !is_in_text => Some('"'),
                '\'' if !is_in_text => Some('\''),
                '(' if top == ')' => Some(')'),
                '$' if self.rest().starts_with('(') => Some(')'),
                '$' if self.rest().starts_with('{') => Some('}'),
                _ => None,
            };
            if let Some(deeper) = deeper.filter(|_| stack.len() < MAX_DEPTH) {
                if ch == '$' {
                    self.take();
                }
                debug_assert!(self.at > before, "every round takes a ch");
                stack.push(deeper);
            }
        }
        true
    }
}
