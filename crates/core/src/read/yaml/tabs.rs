//! Tabs that the parser accepts and Compose rejects: on lines that are otherwise empty or have only a comment, between
//! indenting spaces, and after the hyphen of a sequence item.
//!
//! go-yaml reports "a tab character that violates indentation" for every line of a block that starts with a tab, unless
//! the line above is a plain scalar and the tab is further right. Measured; `tests/it/conformance_dotenv.rs` has the
//! cases.

use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Source;
use crate::read::span::Span;

/// A span over several lines in which tabs are content: quoted text, brackets, or a block scalar.
#[derive(Debug, Clone, Copy)]
pub(super) struct TabRegion {
    pub(super) span: Span,
    /// Tabs before this column, counted from 0, are indentation nevertheless.
    pub(super) column: usize,
}

/// Reports every such tab. `tab_regions` must be sorted by span.
pub(super) fn check(source: &Source, tab_regions: &[TabRegion], problems: &mut Problems) {
    if !source.text().contains('\t') {
        return;
    }
    let is_in_region = |tab: usize, column: usize| {
        let next = tab_regions.partition_point(|region| region.span.start < tab);
        let around = next.checked_sub(1).and_then(|index| tab_regions.get(index));
        around.is_some_and(|region| tab < region.span.end && column >= region.column)
    };
    let mut above: &str = "";
    for line in (1..=source.line_count()).filter_map(|number| source.line(number)) {
        let text = source.slice(line);
        if let Some(column) = indenting_tab(text)
            && !is_in_region(line.start + column, column)
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

/// The column of a tab preceded only by spaces and item hyphens.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut rest = text.trim_start_matches(' ');
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
    }
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    rest.starts_with('\t').then(|| text.len() - rest.len())
}

/// Whether a tab in this column continues the plain scalar on the line above.
fn continues_plain(above: &str, column: usize) -> bool {
    let above = above.trim_end();
    let is_plain =
        !above.is_empty() && !above.contains(" #") && !above.ends_with([':', '"', '\'', ']', '}', '|', '>', '-', '+']);
    is_plain && column > above.len() - above.trim_start_matches([' ', '-']).len()
}
