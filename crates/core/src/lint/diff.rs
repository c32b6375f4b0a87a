//! What differs between two texts, line by line.

use similar::{Algorithm, ChangeTag, TextDiff};

/// More lines than this are not compared: a reader of a diff gives up long before, and the comparison takes too long.
const MAX_LINES: usize = 20_000;
/// Unchanged lines around a change.
const CONTEXT: usize = 3;

/// What happened to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Kept,
    /// In the old text only.
    Removed,
    /// In the new text only.
    Added,
}

impl Change {
    /// The sign before the line, so that nobody needs colours.
    pub const fn sign(self) -> char {
        match self {
            Self::Kept => ' ',
            Self::Removed => '-',
            Self::Added => '+',
        }
    }
}

/// A line of a diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    /// What happened to it.
    pub change: Change,
    /// Its number in the old text, counted from 1.
    pub old: Option<usize>,
    /// Its number in the new text, counted from 1.
    pub new: Option<usize>,
    /// The line, without its end.
    pub text: String,
}

/// The changes with their surroundings, in groups that are apart in the text. `None` where the texts are too long.
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
