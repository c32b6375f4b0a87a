//! Which known word was probably meant.

/// The candidate with the fewest edits, if no more than `most`. Words much longer than any name are none.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Option<&'a str> {
    const LONGEST: usize = 80;
    if word.len() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= most)
        .map(|candidate| (distance(word, candidate), candidate))
        .min()
        .filter(|(edits, _)| *edits <= most)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance over characters.
pub fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (line, a) in left.chars().enumerate() {
        let mut diagonal = line;
        let mut before = line + 1;
        let mut next = vec![before];
        for (b, above) in right.chars().zip(row.iter().skip(1).copied()) {
            let best = (diagonal + usize::from(a != b)).min(above + 1).min(before + 1);
            diagonal = above;
            before = best;
            next.push(best);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
