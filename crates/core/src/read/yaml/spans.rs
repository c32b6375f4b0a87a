//! Conversion of the parser's positions into file spans.

use saphyr_parser::{Marker, ScalarStyle};

use crate::read::span::Span;

/// A byte offset is cached for every this many characters.
const STRIDE: usize = 64;

/// Converts character positions of the parsed text to byte offsets.
pub(super) struct SpanConverter<'a> {
    text: &'a str,
    offset: usize,
    /// Byte offset of every [`STRIDE`]th character; empty for ASCII text.
    strides: Vec<usize>,
}

impl<'a> SpanConverter<'a> {
    /// `offset` is the position of the text in its file.
    pub(super) fn of(text: &'a str, offset: usize) -> Self {
        let strides = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STRIDE).map(|(byte, _)| byte).collect()
        };
        Self { text, offset, strides }
    }

    /// The byte offset of a marker in the text.
    pub(super) fn byte(&self, marker: Marker) -> usize {
        let index = marker.index();
        if self.strides.is_empty() {
            return index.min(self.text.len());
        }
        let Some(start) = self.strides.get(index / STRIDE) else { return self.text.len() };
        let rest = self.text.get(*start..).unwrap_or_default();
        rest.char_indices().nth(index % STRIDE).map_or(self.text.len(), |(byte, _)| start + byte)
    }

    /// Converts a range of the text to a span of the file.
    pub(super) const fn span(&self, start: usize, end: usize) -> Span {
        Span::new(start + self.offset, end + self.offset)
    }

    pub(super) fn rest(&self, start: usize) -> &'a str {
        self.text.get(start..).unwrap_or_default()
    }

    pub(super) fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The line that contains a byte, without its line ending: start offset and text.
    pub(super) fn line(&self, byte: usize) -> (usize, &'a str) {
        let start = self.between(0, byte).rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let rest = self.rest(start);
        (start, rest.get(..rest.find(['\n', '\r']).unwrap_or(rest.len())).unwrap_or_default())
    }

    /// The offset after tags, anchors, comments and white space.
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

    /// The span of an anchor or alias name that go-yaml rejects. It accepts letters, digits, `_` and `-`, followed by
    /// white space or punctuation; YAML 1.2 and the parser accept nearly every character.
    pub(super) fn wrong_anchor(&self, start: usize, end: usize) -> Option<Span> {
        let properties = self.between(start, end.max(start));
        let mut at = start;
        for word in properties.split_inclusive(char::is_whitespace) {
            if word.starts_with(['&', '*']) {
                let name = self.rest(at + 1);
                let is_letter = |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '_' | '-');
                let length = name.find(|ch| !is_letter(ch)).unwrap_or(name.len());
                let next = name.get(length..).and_then(|rest| rest.chars().next());
                let ends = next.is_none_or(|ch| ch.is_whitespace() || "?:,]}%@`".contains(ch));
                let is_wrong = length == 0 || !ends;
                return is_wrong.then(|| self.span(at, at + 1 + length + next.map_or(0, char::len_utf8)));
            }
            at += word.len();
        }
        None
    }

    /// The range of a scalar in the text. The parser's range starts at the tag or anchor, and may end after a comment.
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
                // With an anchor or tag, the empty value comes after it; otherwise it starts where a value would.
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

    /// The offset of the `|` or `>` between the previous token and the content of a block scalar.
    fn block_header(&self, before: usize, start: usize) -> Option<usize> {
        let mut at = before;
        loop {
            at = self.skip_properties(at, start);
            let ch = self.between(at, start).chars().next()?;
            if matches!(ch, '|' | '>') {
                return Some(at);
            }
            at += ch.len_utf8();
        }
    }
}

/// Length of the quoted scalar at the start of a text.
pub(super) fn quoted_length(text: &str) -> usize {
    let mut chars = text.char_indices();
    let Some((_, quote)) = chars.next() else { return 0 };
    let mut chars = chars.peekable();
    while let Some((offset, ch)) = chars.next() {
        if ch == '\\' && quote == '"' {
            chars.next();
        } else if ch == quote {
            // A doubled single quote is an escaped one.
            if quote == '\'' && chars.next_if(|(_, next)| *next == quote).is_some() {
                continue;
            }
            return offset + 1;
        }
    }
    text.len()
}
