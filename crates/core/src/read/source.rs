//! A text with its line index.

use super::problem::{NotText, Problem, ProblemKind};
use super::span::{Position, Span};

/// The largest input that is parsed. Real deployment files have a few kilobytes; the limit keeps a log or a binary
/// dropped by mistake from blocking the page.
pub const MAX_BYTES: usize = 1024 * 1024;

const BYTE_ORDER_MARK: char = '\u{feff}';

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineEnding {
    #[default]
    LineFeed,
    CarriageReturnLineFeed,
    /// Classic Mac OS; broken conversions still produce it.
    CarriageReturn,
}

impl LineEnding {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LineFeed => "\n",
            Self::CarriageReturnLineFeed => "\r\n",
            Self::CarriageReturn => "\r",
        }
    }
}

/// An input file: its name, text and line index. Input that cannot be parsed carries the reason, see
/// [`Source::refusal`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    refusal: Option<Problem>,
}

impl Source {
    /// `name` is the file name shown to the user; it may be empty.
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

    /// Decodes bytes as UTF-8. Invalid bytes are replaced, so that the problem can be shown in context, but such a
    /// source is not parsed. Of input above [`MAX_BYTES`], nothing is kept.
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

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, including a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why parsers reject this input, if they do.
    pub const fn refusal(&self) -> Option<&Problem> {
        self.refusal.as_ref()
    }

    /// The offset of the text after a byte order mark.
    pub fn body_start(&self) -> usize {
        if self.text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 }
    }

    pub fn body(&self) -> &str {
        self.text.get(self.body_start()..).unwrap_or_default()
    }

    pub fn whole(&self) -> Span {
        Span::new(0, self.text.len())
    }

    /// The text of a span; empty if the span does not fit this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The nearest valid span of this text: within it, on character boundaries, start before end.
    pub fn clamp(&self, span: Span) -> Span {
        let end = self.text.floor_char_boundary(span.end);
        Span::new(self.text.floor_char_boundary(span.start).min(end), end)
    }

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

    /// An empty text has one line.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The span of a line, counted from 1, without its line ending and byte order mark.
    pub fn line(&self, number: usize) -> Option<Span> {
        let start = *self.line_starts.get(number.checked_sub(1)?)?;
        let next = self.line_starts.get(number).copied().unwrap_or(self.text.len());
        let start = if number == 1 { self.body_start() } else { start };
        let line = self.text.get(start..next)?;
        Some(Span::new(start, start + line.trim_end_matches(['\n', '\r']).len()))
    }

    /// The offset of a line, counted from 1.
    pub(super) fn line_start(&self, number: usize) -> Option<usize> {
        self.line_starts.get(number.checked_sub(1)?).copied()
    }

    /// The ending of the first line; [`LineEnding::LineFeed`] for a single line.
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
        self.text.get(offset..).and_then(|rest| rest.chars().next()).map_or(offset, |ch| offset + ch.len_utf8())
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
