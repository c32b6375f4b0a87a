//! Suggestions for misspelled names.

pub use strsim::levenshtein as distance;

/// The candidate with the smallest Levenshtein distance to `word`, if that is at most `max_edits`.
///
/// Returns `None` for words longer than 80 bytes, which are longer than any known name: the time grows with the product
/// of the lengths. Of equally distant candidates, the alphabetically first one wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, max_edits: usize) -> Option<&'a str> {
    const MAX_LEN: usize = 80;
    if word.len() > MAX_LEN {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= max_edits)
        .map(|candidate| (distance(word, candidate), candidate))
        .min()
        .filter(|(edits, _)| *edits <= max_edits)
        .map(|(_, candidate)| candidate)
}
