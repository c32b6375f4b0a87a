//! Lines, and the instructions that go over several of them.

use crate::read::source::{Source, Span};

/// A line of an instruction in one piece, and where its pieces come from.
#[derive(Debug, Default)]
pub struct Logical {
    /// The line, its continued lines joined.
    pub text: String,
    /// Where each piece begins in `text`, and where in the file.
    pieces: Vec<(usize, usize)>,
}

impl Logical {
    fn push(&mut self, piece: &str, offset: usize) {
        self.pieces.push((self.text.len(), offset));
        self.text.push_str(piece);
    }

    /// The byte in the file of a byte of `text`.
    fn offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|(start, _)| *start <= at);
        self.pieces.get(index.saturating_sub(1)).map_or(0, |(start, offset)| offset + (at - start))
    }

    /// The place in the file of a part of `text`.
    pub fn place(&self, start: usize, end: usize) -> Span {
        if end <= start {
            return Span::at(self.offset(start));
        }
        // The end belongs to the piece of the last character, which may be another one than that of the next character.
        Span::new(self.offset(start), self.offset(end - 1) + 1)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn rest(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default()
    }
}

/// The lines of a file.
pub(super) struct Lines<'a> {
    source: &'a Source,
    next: usize,
    pub(super) escape: char,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(source: &'a Source) -> Self {
        Self { source, next: 1, escape: '\\' }
    }

    /// From a line on, where the escape character is known.
    pub(super) const fn from(source: &'a Source, line: usize, escape: char) -> Self {
        Self { source, next: line, escape }
    }

    /// The next line and its text.
    pub(super) fn peek(&self) -> Option<(Span, &'a str)> {
        let span = self.source.line(self.next)?;
        Some((span, self.source.slice(span)))
    }

    pub(super) const fn skip(&mut self) {
        self.next += 1;
    }

    /// The next instruction with all its lines. Comments and empty lines between them are left out, as BuildKit does.
    pub(super) fn next_logical(&mut self) -> Option<Logical> {
        let mut logical = Logical::default();
        while let Some((span, line)) = self.peek() {
            self.skip();
            let trimmed = line.trim_start();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            // White space before a continued line belongs to it, before the instruction to nothing.
            let start = if logical.pieces.is_empty() { line.len() - trimmed.len() } else { 0 };
            let piece = line.get(start..).unwrap_or_default();
            let Some(kept) = continued(piece, self.escape) else {
                logical.push(piece, span.start + start);
                return Some(logical);
            };
            logical.push(kept, span.start + start);
        }
        // A continuation at the end of the file: BuildKit takes what there is.
        (!logical.text.trim().is_empty()).then_some(logical)
    }
}

/// The line without the escape character that continues it, if one does: an escaped escape character does not.
fn continued(line: &str, escape: char) -> Option<&str> {
    let kept = line.trim_end_matches([' ', '\t']).strip_suffix(escape)?;
    (!kept.ends_with(escape)).then_some(kept)
}
