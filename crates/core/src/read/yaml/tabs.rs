//! Tabs that the parser lets pass and Compose does not: on lines that hold nothing else or only a comment, between
//! spaces that indent, and behind the hyphen of an item.
//!
//! go-yaml finds "a tab character that violates indentation" in every line of a block that begins with one, unless a
//! plain value stands above it and the tab is further right. Measured; `tests/judge_dotenv.rs` holds the cases.

use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::{Source, Span};

/// A text over several lines in which tabs are content: quoted, in brackets, or a block scalar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shelter {
    pub(super) span: Span,
    /// Tabs before this column, counted from 0, indent all the same.
    pub(super) column: usize,
}

/// Reports every such tab. `shelters` stand in the order of the text.
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
        if let Some(column) = indenting_tab(text)
            && !is_sheltered(line.start + column, column)
            && !continues_plain(above, column)
        {
            let tab = line.start + column;
            problems.add(Span::new(tab, tab + 1), ProblemKind::TabIndentation);
        }
        if !text.trim_start().is_empty() && !text.trim_start().starts_with('#') {
            above = text;
        }
    }
}

/// The tab that begins a line after nothing but spaces and hyphens of items.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut rest = text.trim_start_matches(' ');
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
    }
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    rest.starts_with('\t').then(|| text.len() - rest.len())
}

/// Whether a tab in this column is blank space behind a plain value that stands on the line above.
fn continues_plain(above: &str, column: usize) -> bool {
    let above = above.trim_end();
    let is_plain =
        !above.is_empty() && !above.contains(" #") && !above.ends_with([':', '"', '\'', ']', '}', '|', '>', '-', '+']);
    is_plain && column > above.len() - above.trim_start_matches([' ', '-']).len()
}
