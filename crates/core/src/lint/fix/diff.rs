//! A line diff of two texts.

use similar::{Algorithm, ChangeTag, TextDiff};

/// Limit of the lines that are compared: above it the comparison takes too long.
const MAX_LINES: usize = 20_000;
const CONTEXT: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Kept,
    Removed,
    Added,
}

impl Change {
    /// The prefix of the line, so that the diff is readable without colours.
    pub const fn sign(self) -> char {
        match self {
            Self::Kept => ' ',
            Self::Removed => '-',
            Self::Added => '+',
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    pub change: Change,
    /// Line number in the old text, from 1.
    pub old: Option<usize>,
    /// Line number in the new text, from 1.
    pub new: Option<usize>,
    /// Without the line break.
    pub text: String,
}

/// The changes with context, in hunks. `None` if the texts are too long.
pub fn diff(old: &str, new: &str) -> Option<Vec<Vec<DiffLine>>> {
    if old.lines().count().max(new.lines().count()) > MAX_LINES {
        return None;
    }
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(old, new);
    let groups = diff.grouped_ops(CONTEXT);
    Some(
        groups
            .iter()
            .map(|group| {
                let changes = group.iter().flat_map(|operation| diff.iter_changes(operation));
                changes
                    .map(|change| DiffLine {
                        change: match change.tag() {
                            ChangeTag::Equal => Change::Kept,
                            ChangeTag::Delete => Change::Removed,
                            ChangeTag::Insert => Change::Added,
                        },
                        old: change.old_index().map(|index| index + 1),
                        new: change.new_index().map(|index| index + 1),
                        text: change.value().trim_end_matches(['\n', '\r']).to_owned(),
                    })
                    .collect()
            })
            .collect(),
    )
}
