//! Physical and logical lines.

use crate::read::source::Source;
use crate::read::span::Span;

/// An instruction joined into one line, with a mapping back to the file.
#[derive(Debug, Default)]
pub struct LogicalLine {
    /// The text with line continuations removed.
    pub text: String,
    /// For each physical line: its start in `text` and in the file.
    pieces: Vec<(usize, usize)>,
}

impl LogicalLine {
    fn push(&mut self, piece: &str, offset: usize) {
        self.pieces.push((self.text.len(), offset));
        self.text.push_str(piece);
    }

    /// Maps an offset in `text` to the file.
    fn offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|(start, _)| *start <= at);
        self.pieces.get(index.saturating_sub(1)).map_or(0, |(start, offset)| offset + (at - start))
    }

    /// Maps a range of `text` to the file.
    pub fn place(&self, start: usize, end: usize) -> Span {
        if end <= start {
            return Span::at(self.offset(start));
        }
        // Map the last character, not the end: the next character may be on another physical line.
        Span::new(self.offset(start), self.offset(end - 1) + 1)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn rest(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default()
    }
}

pub(super) struct Lines<'a> {
    source: &'a Source,
    next: usize,
    pub(super) escape: char,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(source: &'a Source) -> Self {
        Self { source, next: 1, escape: '\\' }
    }

    /// Starts at a line, with a known escape character.
    pub(super) const fn from(source: &'a Source, line: usize, escape: char) -> Self {
        Self { source, next: line, escape }
    }

    /// The next physical line.
    pub(super) fn peek(&self) -> Option<(Span, &'a str)> {
        let span = self.source.line(self.next)?;
        Some((span, self.source.slice(span)))
    }

    pub(super) const fn skip(&mut self) {
        self.next += 1;
    }

    /// Joins the next instruction. Comments and empty lines within it are skipped, as in BuildKit.
    pub(super) fn next_logical(&mut self) -> Option<LogicalLine> {
        let mut logical = LogicalLine::default();
        while let Some((span, line)) = self.peek() {
            self.skip();
            let trimmed = line.trim_start();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            // Leading white space of a continuation line is part of the instruction, that of the first line is not.
            let start = if logical.pieces.is_empty() { line.len() - trimmed.len() } else { 0 };
            let piece = line.get(start..).unwrap_or_default();
            let Some(kept) = continued(piece, self.escape) else {
                logical.push(piece, span.start + start);
                return Some(logical);
            };
            logical.push(kept, span.start + start);
        }
        // A continuation at the end of the file; BuildKit accepts the instruction so far.
        (!logical.text.trim().is_empty()).then_some(logical)
    }
}

/// The line without its trailing escape character; `None` if the line is not continued, also if the escape character is
/// itself escaped.
fn continued(line: &str, escape: char) -> Option<&str> {
    let kept = line.trim_end_matches([' ', '\t']).strip_suffix(escape)?;
    (!kept.ends_with(escape)).then_some(kept)
}
