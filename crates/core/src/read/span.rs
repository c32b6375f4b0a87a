//! Byte spans and line/column positions.

use std::ops::Range;

/// A range of byte offsets. The ends lie within the text the span was created for, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: usize,
    /// Exclusive; equal to `start` for an empty span between two characters.
    pub end: usize,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The empty span before the byte at `offset`.
    pub const fn at(offset: usize) -> Self {
        Self { start: offset, end: offset }
    }

    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// In bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// The smallest span that contains both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span shifted by `offset` bytes towards the end.
    #[must_use]
    pub const fn moved(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A position as editors show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Counted from 1. Lines end with LF, CRLF or a lone CR.
    pub line: usize,
    /// Counted from 1 in characters (Unicode scalar values); a byte order mark does not count.
    pub column: usize,
}
