//! A pasted text and the places in it.

use std::ops::Range;

use super::problem::{NotText, Problem, ProblemKind};

/// The largest file that is read, in bytes. Real files of a deployment are a few kilobytes; the limit keeps a log or a
/// binary that was dropped by mistake from stopping the page.
pub const MAX_BYTES: usize = 1024 * 1024;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A part of a text: byte offsets, always on character boundaries and inside the text they were made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last; equal to `start` for a place between two characters.
    pub end: usize,
}

impl Span {
    /// From `start` up to but not including `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place before the byte at `offset`.
    pub const fn at(offset: usize) -> Self {
        Self { start: offset, end: offset }
    }

    /// Whether it covers no character.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same place in a text that begins `offset` bytes earlier.
    #[must_use]
    pub const fn moved(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The offsets as a range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Counted from 1. Lines end with LF, CRLF or a lone CR.
    pub line: usize,
    /// Counted from 1, in characters (Unicode scalar values); a byte order mark counts for nothing.
    pub column: usize,
}

/// What ends the lines of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineEnding {
    /// Unix.
    #[default]
    LineFeed,
    /// Windows.
    CarriageReturnLineFeed,
    /// Long ago; still made by broken conversions.
    CarriageReturn,
}

impl LineEnding {
    /// Its characters.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LineFeed => "\n",
            Self::CarriageReturnLineFeed => "\r\n",
            Self::CarriageReturn => "\r",
        }
    }
}

/// A file as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    refusal: Option<Problem>,
}

impl Source {
    /// A text under the name people know it by; the name may be empty.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        if text.len() > MAX_BYTES {
            return Self { name, text, line_starts: vec![0], refusal: Some(too_large()) };
        }
        let refusal = text
            .find('\0')
            .map(|offset| Problem { span: Span::new(offset, offset + 1), kind: ProblemKind::NotText(NotText::Nul) });
        let line_starts = line_starts(&text);
        Self { name, text, line_starts, refusal }
    }

    /// The bytes of a file. What is no text is kept as near as a text can be, so that the problem can be shown in it;
    /// it is never read further. Of what is too large nothing is kept.
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Self {
        if bytes.len() > MAX_BYTES {
            return Self { name: name.into(), text: String::new(), line_starts: vec![0], refusal: Some(too_large()) };
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::new(name, text),
            Err(error) => {
                // Windows PowerShell writes UTF-16 when output is redirected into a file.
                let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
                let reason = if is_wide { NotText::Utf16 } else { NotText::InvalidUtf8 };
                let offset = error.valid_up_to();
                let mut source = Self::new(name, String::from_utf8_lossy(bytes));
                let end = source.after(offset);
                source.refusal = Some(Problem { span: Span::new(offset, end), kind: ProblemKind::NotText(reason) });
                source
            }
        }
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, byte order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why no reader reads it, if so.
    pub const fn refusal(&self) -> Option<&Problem> {
        self.refusal.as_ref()
    }

    /// Where the text begins, after a byte order mark.
    pub fn body_start(&self) -> usize {
        if self.text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 }
    }

    /// The text after a byte order mark.
    pub fn body(&self) -> &str {
        self.text.get(self.body_start()..).unwrap_or_default()
    }

    /// All of it.
    pub fn whole(&self) -> Span {
        Span::new(0, self.text.len())
    }

    /// The text of a span; nothing for a span of another text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The nearest span of this text: inside it, on character boundaries, not backwards.
    pub fn clamp(&self, span: Span) -> Span {
        let end = self.text.floor_char_boundary(span.end);
        Span::new(self.text.floor_char_boundary(span.start).min(end), end)
    }

    /// The place of a byte offset.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let mut start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        if line == 1 {
            start = self.body_start();
        }
        let column = self.text.get(start..offset).map_or(1, |before| before.chars().count() + 1);
        Position { line, column }
    }

    /// How many lines there are; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// A line, counted from 1, without what ends it and without a byte order mark.
    pub fn line(&self, number: usize) -> Option<Span> {
        let start = *self.line_starts.get(number.checked_sub(1)?)?;
        let next = self.line_starts.get(number).copied().unwrap_or(self.text.len());
        let start = if number == 1 { self.body_start() } else { start };
        let line = self.text.get(start..next)?;
        Some(Span::new(start, start + line.trim_end_matches(['\n', '\r']).len()))
    }

    /// Where a line begins, counted from 1.
    pub(super) fn line_start(&self, number: usize) -> Option<usize> {
        self.line_starts.get(number.checked_sub(1)?).copied()
    }

    /// What ends the first line; a text of one line has line feeds.
    pub fn line_ending(&self) -> LineEnding {
        match self.text.find(['\n', '\r']) {
            Some(offset) if self.text.get(offset..).is_some_and(|rest| rest.starts_with("\r\n")) => {
                LineEnding::CarriageReturnLineFeed
            }
            Some(offset) if self.text.get(offset..).is_some_and(|rest| rest.starts_with('\r')) => {
                LineEnding::CarriageReturn
            }
            _ => LineEnding::LineFeed,
        }
    }

    /// The offset after the character at `offset`.
    fn after(&self, offset: usize) -> usize {
        self.text.get(offset..).and_then(|rest| rest.chars().next()).map_or(offset, |letter| offset + letter.len_utf8())
    }
}

fn too_large() -> Problem {
    Problem { span: Span::default(), kind: ProblemKind::TooLarge { limit: MAX_BYTES } }
}

fn line_starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((offset, byte)) = bytes.next() {
        let next_is_line_feed = matches!(bytes.peek(), Some((_, b'\n')));
        if byte == b'\n' || (byte == b'\r' && !next_is_line_feed) {
            starts.push(offset + 1);
        }
    }
    starts
}
