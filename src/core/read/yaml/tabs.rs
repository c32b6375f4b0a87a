//! Tabs on lines that hold nothing else or only a comment, and behind the hyphen of an item.
//!
//! YAML 1.2 allows them, Compose does not: of the first, go-yaml finds "a tab character that violates indentation" in every line of a
//! block that begins with one, unless a plain value stands above it and the tab is further right. Measured.

use crate::core::read::problem::{ProblemKind, Problems};
use crate::core::read::source::{Source, Span};

/// A text over several lines in which tabs are content: quoted, in brackets, or a block scalar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shelter {
    pub(super) span: Span,
    /// Tabs before this column, counted from 0, indent all the same.
    pub(super) column: usize,
}

/// Reports the first tab of every such line. `shelters` stand in the order of the text.
pub(super) fn check(source: &Source, shelters: &[Shelter], problems: &mut Problems) {
    if !source.text().contains('\t') {
        return;
    }
    let is_sheltered = |tab: usize, column: usize| {
        let next = shelters.partition_point(|shelter| shelter.span.start < tab);
        let around = next.checked_sub(1).and_then(|index| shelters.get(index));
        around.is_some_and(|shelter| tab < shelter.span.end && column >= shelter.column)
    };
    let mut above: &str = "";
    for line in (1..=source.line_count()).filter_map(|number| source.line(number)) {
        let text = source.slice(line);
        let content = text.trim_start_matches([' ', '\t']);
        if !content.is_empty() && !content.starts_with('#') {
            above = text;
            let column = text.len() - text.trim_start_matches([' ', '-']).len();
            let is_behind_hyphen = text.get(..column).is_some_and(|before| before.ends_with('-'));
            if is_behind_hyphen
                && text.get(column..).is_some_and(|rest| rest.starts_with('\t'))
                && !is_sheltered(line.start + column, column)
            {
                let tab = line.start + column;
                problems.add(Span::new(tab, tab + 1), ProblemKind::TabIndentation);
            }
            continue;
        }
        let indent = text.get(..text.len() - content.len()).unwrap_or_default();
        let Some(column) = indent.find('\t') else { continue };
        let tab = line.start + column;
        if !is_sheltered(tab, column) && !continues_plain(above, column) {
            problems.add(Span::new(tab, tab + 1), ProblemKind::TabIndentation);
        }
    }
}

/// Whether a tab in this column is blank space behind a plain value that stands on the line above.
fn continues_plain(above: &str, column: usize) -> bool {
    let above = above.trim_end();
    let is_plain = !above.is_empty() && !above.ends_with([':', '"', '\'', ']', '}', '|', '>', '-', '+']);
    is_plain && column > above.len() - above.trim_start_matches([' ', '-']).len()
}
