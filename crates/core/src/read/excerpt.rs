//! Source excerpts with a marked span, as data for rendering.

use unicode_width::UnicodeWidthChar;

use super::source::Source;
use super::span::{Position, Span};

const TAB_STOP: usize = 4;
/// Longer lines are cut around the mark, since a file can be a single line.
const MAX_COLUMNS: usize = 120;
/// Columns kept before the mark of a cut line.
const CONTEXT_COLUMNS: usize = 40;
/// Bytes laid out on each side of the start of the mark, so that the cost does not depend on the line length.
const WINDOW: usize = 16 * MAX_COLUMNS;
/// Lines shown of a longer span.
const MAX_LINES: usize = 3;

/// An excerpt of a file, laid out for a monospaced font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The start of the span.
    pub position: Position,
    /// The first lines of the span; never empty.
    pub lines: Vec<ExcerptLine>,
    /// The number of lines of the span not shown.
    pub omitted: usize,
}

/// A line of an excerpt. Columns are display columns: a wide character takes two, a combining one none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptLine {
    /// Counted from 1.
    pub number: usize,
    /// Tabs are expanded; characters that would move or reorder the display are replaced by U+FFFD.
    pub text: String,
    /// Columns before the mark.
    pub indent: usize,
    /// Columns of the mark; at least one.
    pub width: usize,
    pub is_cut_before: bool,
    pub is_cut_after: bool,
}

impl Source {
    pub fn excerpt(&self, span: Span) -> Excerpt {
        let span = self.clamp(span);
        let position = self.position(span.start);
        let last = if span.is_empty() { position.line } else { self.position(span.end).line };
        // A span that ends right after a line feed does not include the next line.
        let ends_at_start = last > position.line && self.line(last).is_some_and(|line| line.start == span.end);
        let last = if ends_at_start { last - 1 } else { last };
        let shown = last.min(position.line + MAX_LINES - 1);
        let lines = (position.line..=shown).filter_map(|number| self.excerpt_line(number, span)).collect();
        Excerpt { position, lines, omitted: last - shown }
    }

    fn excerpt_line(&self, number: usize, span: Span) -> Option<ExcerptLine> {
        let line = self.line(number)?;
        let near = span.start.clamp(line.start, line.end);
        let shown = self
            .clamp(Span::new(near.saturating_sub(WINDOW).max(line.start), near.saturating_add(WINDOW).min(line.end)));
        let cells = Cells::of(self.slice(shown), shown.start, span);
        // Fit the mark first, then context before it, then what follows.
        let first = if cells.columns <= MAX_COLUMNS { 0 } else { cells.mark.0.saturating_sub(CONTEXT_COLUMNS) };
        let text: String = cells
            .chars
            .iter()
            .filter(|cell| cell.column >= first && cell.column + cell.width <= first + MAX_COLUMNS)
            .map(|cell| cell.ch)
            .collect();
        let indent = cells.mark.0 - first;
        Some(ExcerptLine {
            number,
            text,
            indent,
            width: (cells.mark.1 - cells.mark.0).clamp(1, MAX_COLUMNS - indent.min(MAX_COLUMNS - 1)),
            is_cut_before: first > 0 || shown.start > line.start,
            is_cut_after: cells.columns > first + MAX_COLUMNS || shown.end < line.end,
        })
    }
}

struct Cell {
    ch: char,
    column: usize,
    width: usize,
}

struct Cells {
    chars: Vec<Cell>,
    columns: usize,
    mark: (usize, usize),
}

impl Cells {
    /// `start` is the offset of `line` in the file.
    fn of(line: &str, start: usize, span: Span) -> Self {
        let mut cells = Self { chars: Vec::new(), columns: 0, mark: (0, 0) };
        let mut mark_start = None;
        let mut mark_end = 0;
        for (offset, ch) in line.char_indices() {
            let offset = start + offset;
            if offset >= span.start && mark_start.is_none() {
                mark_start = Some(cells.columns);
            }
            cells.push(ch);
            if offset < span.end {
                mark_end = cells.columns;
            }
        }
        let mark_start = mark_start.unwrap_or(cells.columns);
        cells.mark = (mark_start, mark_end.max(mark_start));
        cells
    }

    fn push(&mut self, ch: char) {
        if ch == '\t' {
            let width = TAB_STOP - self.columns % TAB_STOP;
            for _ in 0..width {
                self.push(' ');
            }
            return;
        }
        let ch = if is_unsafe_to_show(ch) { char::REPLACEMENT_CHARACTER } else { ch };
        let width = ch.width().unwrap_or(1);
        self.chars.push(Cell { ch, column: self.columns, width });
        self.columns += width;
    }
}

/// Control characters can drive a terminal; bidirectional ones display a line in a different order than it is parsed
/// (CVE-2021-42574).
fn is_unsafe_to_show(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
