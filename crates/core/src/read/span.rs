//! Byte spans and line/column positions.

use std::ops::Range;

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
