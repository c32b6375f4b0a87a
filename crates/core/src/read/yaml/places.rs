//! Where the parser's events stand in the file.

use saphyr_parser::{Marker, ScalarStyle};

use crate::read::source::Span;

/// Every how many characters a byte offset is remembered.
const STRIDE: usize = 64;

/// Converts the parser's character positions to bytes of the file.
pub(super) struct Places<'a> {
    text: &'a str,
    offset: usize,
    /// Byte of every [`STRIDE`]th character; empty when bytes and characters are the same.
    strides: Vec<usize>,
}

impl<'a> Places<'a> {
    /// `offset` is where the text begins in its file.
    pub(super) fn of(text: &'a str, offset: usize) -> Self {
        let strides = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STRIDE).map(|(byte, _)| byte).collect()
        };
        Self { text, offset, strides }
    }

    /// The byte, in the text, of a marker.
    pub(super) fn byte(&self, marker: Marker) -> usize {
        let index = marker.index();
        if self.strides.is_empty() {
            return index.min(self.text.len());
        }
        let Some(start) = self.strides.get(index / STRIDE) else { return self.text.len() };
        let rest = self.text.get(*start..).unwrap_or_default();
        rest.char_indices().nth(index % STRIDE).map_or(self.text.len(), |(byte, _)| start + byte)
    }

    /// A span of the text as a span of the file.
    pub(super) const fn place(&self, start: usize, end: usize) -> Span {
        Span::new(start + self.offset, end + self.offset)
    }

    pub(super) fn rest(&self, start: usize) -> &'a str {
        self.text.get(start..).unwrap_or_default()
    }

    pub(super) fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The line that holds a byte, without what ends it: its first byte and its text.
    pub(super) fn line(&self, byte: usize) -> (usize, &'a str) {
        let start = self.between(0, byte).rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let rest = self.rest(start);
        (start, rest.get(..rest.find(['\n', '\r']).unwrap_or(rest.len())).unwrap_or_default())
    }

    /// The first byte behind tags, anchors, comments and white space.
    pub(super) fn skip_properties(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        loop {
            let rest = self.between(at, end);
            let trimmed = rest.trim_start();
            at += rest.len() - trimmed.len();
            let length = match trimmed.chars().next() {
                Some('!' | '&') => trimmed.find(char::is_whitespace).unwrap_or(trimmed.len()),
                Some('#') => trimmed.find(['\n', '\r']).unwrap_or(trimmed.len()),
                _ => return at,
            };
            at += length;
        }
    }

    /// The name of the anchor or alias between two bytes, if go-yaml would not take it: letters, digits, `_` and `-`, with
    /// white space or a sign of the grammar behind them. YAML 1.2 and the parser take nearly everything.
    pub(super) fn wrong_anchor(&self, start: usize, end: usize) -> Option<Span> {
        let properties = self.between(start, end.max(start));
        let mut at = start;
        for word in properties.split_inclusive(char::is_whitespace) {
            if word.starts_with(['&', '*']) {
                let name = self.rest(at + 1);
                let is_letter = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
                let length = name.find(|letter| !is_letter(letter)).unwrap_or(name.len());
                let next = name.get(length..).and_then(|rest| rest.chars().next());
                let ends = next.is_none_or(|letter| letter.is_whitespace() || "?:,]}%@`".contains(letter));
                let is_wrong = length == 0 || !ends;
                return is_wrong.then(|| self.place(at, at + 1 + length + next.map_or(0, char::len_utf8)));
            }
            at += word.len();
        }
        None
    }

    /// The place of a scalar. The parser's own begins at its tag or anchor, and its end may lie behind a comment.
    pub(super) fn scalar(
        &self,
        before: usize,
        start: usize,
        end: usize,
        style: ScalarStyle,
        is_empty: bool,
    ) -> (usize, usize) {
        match style {
            ScalarStyle::Plain if is_empty => {
                let at = self.skip_properties(start, end).min(end);
                // An empty value with an anchor ends behind it, any other stands where it would begin.
                if self.between(start, end).starts_with(['&', '!']) { (at, at) } else { (start, start) }
            }
            ScalarStyle::Plain => {
                let start = self.skip_properties(start, end);
                (start, start + self.between(start, end).trim_end().len())
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                let start = self.skip_properties(start, end);
                (start, start + quoted_length(self.between(start, end)))
            }
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let header = self.block_header(before, start).unwrap_or(start);
                (header, start + self.between(start, end).trim_end().len())
            }
        }
    }

    /// The `|` or `>` between the token before and the text of a block scalar.
    fn block_header(&self, before: usize, start: usize) -> Option<usize> {
        let mut at = before;
        loop {
            at = self.skip_properties(at, start);
            let letter = self.between(at, start).chars().next()?;
            if matches!(letter, '|' | '>') {
                return Some(at);
            }
            at += letter.len_utf8();
        }
    }
}

/// Length of the quoted scalar at the start of a text.
pub(super) fn quoted_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let Some((_, quote)) = letters.next() else { return 0 };
    let mut letters = letters.peekable();
    while let Some((offset, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            // Two single quotes stand for one.
            if quote == '\'' && letters.next_if(|(_, next)| *next == quote).is_some() {
                continue;
            }
            return offset + 1;
        }
    }
    text.len()
}
