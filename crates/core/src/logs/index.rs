//! Finding every pattern in a line at once.

use super::matcher::{Captured, Matcher};

/// Places are found by this many bytes, so every pattern's literal start is at least as long.
pub(super) const WINDOW: usize = 4;
/// A pattern looks no further than this behind its start, in bytes.
const REACH: usize = 4096;
/// How often one pattern is tried in one line: a line made of nothing but starts must not cost more than others.
const TRIES: usize = 4;
/// Slots of the table, a power of two.
const SLOTS: usize = 1 << 12;

/// One pattern, and whom it belongs to.
struct Entry {
    owner: usize,
    matcher: Matcher,
}

/// Looks up many patterns in one pass over a line.
pub(super) struct Index {
    entries: Vec<Entry>,
    /// Entries by a hash of their first bytes.
    slots: Vec<Vec<usize>>,
    /// What is found in the current line; kept to be used again.
    tries: Vec<(usize, usize)>,
}

impl Index {
    /// Builds the table; each pattern comes with the number of its owner.
    pub(super) fn new(patterns: impl IntoIterator<Item = (usize, &'static str)>) -> Self {
        let mut index = Self { entries: Vec::new(), slots: vec![Vec::new(); SLOTS], tries: Vec::new() };
        for (owner, pattern) in patterns {
            let matcher = Matcher::new(pattern);
            let number = index.entries.len();
            if let Some(slot) = window(matcher.start().as_bytes(), 0).and_then(|hash| index.slots.get_mut(hash)) {
                slot.push(number);
                index.entries.push(Entry { owner, matcher });
            }
        }
        index
    }

    /// Calls `found` with each owner one of whose patterns matches, where, and what it captured; an owner may come twice.
    /// The message of the line begins at `start`.
    pub(super) fn search<'a>(
        &mut self,
        line: &'a str,
        start: usize,
        mut found: impl FnMut(usize, usize, Captured<'a>),
    ) {
        self.tries.clear();
        let bytes = line.as_bytes();
        for offset in 0..bytes.len().saturating_sub(WINDOW - 1) {
            let Some(slot) = window(bytes, offset).and_then(|hash| self.slots.get(hash)) else { break };
            for &number in slot {
                let Some(entry) = self.entries.get(number) else { continue };
                let starts = bytes.get(offset..).is_some_and(|rest| rest.starts_with(entry.matcher.start().as_bytes()));
                if !starts || self.spent(number) || (entry.matcher.is_anchored() && offset != start) {
                    continue;
                }
                let end = line.floor_char_boundary(offset + REACH);
                let Some(captured) = line.get(..end).and_then(|near| entry.matcher.at(near, offset)) else {
                    match self.tries.iter_mut().find(|(tried, _)| *tried == number) {
                        Some((_, count)) => *count += 1,
                        None => self.tries.push((number, 1)),
                    }
                    continue;
                };
                self.tries.push((number, TRIES));
                found(entry.owner, offset, captured);
            }
        }
    }

    fn spent(&self, number: usize) -> bool {
        self.tries.iter().any(|(tried, count)| *tried == number && *count >= TRIES)
    }
}

/// The slot of the bytes at `offset`.
fn window(bytes: &[u8], offset: usize) -> Option<usize> {
    let bytes: [u8; WINDOW] = bytes.get(offset..offset + WINDOW)?.try_into().ok()?;
    // Fibonacci hashing; the high bits are the good ones.
    let hash = u32::from_le_bytes(bytes).wrapping_mul(0x9e37_79b1) >> (32 - SLOTS.trailing_zeros());
    usize::try_from(hash).ok()
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn every_owner_is_found() {
        let mut index = Index::new([(7, "already in use"), (8, "already {word}"), (9, "never")]);
        let mut seen = Vec::new();
        index.search("it is already in use, already used", 0, |owner, _, captured| seen.push((owner, captured)));
        assert_eq!(seen, [(7, vec![]), (8, vec![("word", "in")])]);
    }
}
