//! Finds all expressions in a line in one pass, with a hash table over the first bytes of each.

use std::ops::Range;

use super::matcher::{Captured, Matcher};

/// Number of bytes that are hashed; the literal text at the start of every expression is at least as long.
pub(super) const WINDOW: usize = 4;
/// A match extends over at most this many bytes.
const MAX_MATCH_BYTES: usize = 4096;
/// How often one expression is tried in one line. It bounds the time for a line that repeats the start of an
/// expression.
const MAX_TRIES: usize = 4;
/// Number of hash slots, a power of two.
const SLOTS: usize = 1 << 12;

/// A match of an expression.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) owner: usize,
    pub(super) offset: usize,
    pub(super) end: usize,
    pub(super) captured: Captured<'a>,
}

struct IndexedExpression {
    owner: usize,
    matcher: Matcher,
}

pub(super) struct Index {
    entries: Vec<IndexedExpression>,
    /// Indexes into `entries`, by the hash of the first [`WINDOW`] bytes.
    slots: Vec<Vec<usize>>,
    /// Number of tries per entry in the current line. A field to reuse the allocation.
    tries: Vec<(usize, usize)>,
}

impl Index {
    /// Builds the table from pairs of an owner and an expression; an owner may have several expressions.
    pub(super) fn new(patterns: impl IntoIterator<Item = (usize, &'static str)>) -> Self {
        let mut index = Self { entries: Vec::new(), slots: vec![Vec::new(); SLOTS], tries: Vec::new() };
        for (owner, pattern) in patterns {
            let matcher = Matcher::new(pattern);
            let number = index.entries.len();
            if let Some(slot) = window(matcher.start().as_bytes(), 0).and_then(|hash| index.slots.get_mut(hash)) {
                slot.push(number);
                index.entries.push(IndexedExpression { owner, matcher });
            }
        }
        index
    }

    /// Calls `found` for every match that starts in `starts`; an owner may be reported more than once. The message of
    /// the line, without prefixes, begins at `start`.
    pub(super) fn search<'a>(
        &mut self,
        line: &'a str,
        start: usize,
        starts: Range<usize>,
        mut found: impl FnMut(Found<'a>),
    ) {
        self.tries.clear();
        let bytes = line.as_bytes();
        for offset in starts.start..starts.end.min(bytes.len().saturating_sub(WINDOW - 1)) {
            let Some(slot) = window(bytes, offset).and_then(|hash| self.slots.get(hash)) else { break };
            for &number in slot {
                let Some(entry) = self.entries.get(number) else { continue };
                let literal = entry.matcher.start().as_bytes();
                let starts_here =
                    bytes.get(offset..offset + literal.len()).is_some_and(|part| part.eq_ignore_ascii_case(literal));
                if !starts_here || self.is_exhausted(number) || (entry.matcher.is_anchored() && offset != start) {
                    continue;
                }
                let end = line.floor_char_boundary(offset + MAX_MATCH_BYTES);
                let Some((captured, end)) = line.get(..end).and_then(|near| entry.matcher.at(near, offset)) else {
                    match self.tries.iter_mut().find(|(tried, _)| *tried == number) {
                        Some((_, count)) => *count += 1,
                        None => self.tries.push((number, 1)),
                    }
                    continue;
                };
                self.tries.push((number, MAX_TRIES));
                found(Found { owner: entry.owner, offset, end, captured });
            }
        }
    }

    fn is_exhausted(&self, number: usize) -> bool {
        self.tries.iter().any(|(tried, count)| *tried == number && *count >= MAX_TRIES)
    }
}

/// The slot of the [`WINDOW`] bytes at `offset`, in lower case.
fn window(bytes: &[u8], offset: usize) -> Option<usize> {
    let mut bytes: [u8; WINDOW] = bytes.get(offset..offset + WINDOW)?.try_into().ok()?;
    bytes.make_ascii_lowercase();
    // Fibonacci hashing: the high bits are well mixed.
    let hash = u32::from_le_bytes(bytes).wrapping_mul(0x9e37_79b1) >> (32 - SLOTS.trailing_zeros());
    usize::try_from(hash).ok()
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn all_matching_owners_are_found() {
        let mut index = Index::new([(7, "already in use"), (8, "already {word}"), (9, "never")]);
        let mut seen = Vec::new();
        let line = "it is Already in use, already used";
        index.search(line, 0, 0..line.len(), |found| seen.push((found.owner, found.captured)));
        assert_eq!(seen, [(7, vec![]), (8, vec![("word", "in")])]);
    }
}
