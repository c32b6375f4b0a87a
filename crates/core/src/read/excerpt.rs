//! The lines around a place and where the caret goes, as data.

use unicode_width::UnicodeWidthChar;

use super::source::{Position, Source, Span};

/// Columns between two tab stops.
const TAB_STOP: usize = 4;
/// A longer line is cut around the mark: nobody reads more, and a file can be one line.
const MAX_COLUMNS: usize = 120;
/// What stays visible before the mark of a cut line.
const CONTEXT_COLUMNS: usize = 40;
/// Nor is a longer line laid out as a whole: so many bytes before the mark and behind its begin.
const WINDOW: usize = 16 * MAX_COLUMNS;
/// Of a span over many lines, the first ones.
const MAX_LINES: usize = 3;

/// A place of a file, ready to be shown in a font of fixed width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Where the span begins.
    pub position: Position,
    /// The first lines of the span; never empty.
    pub lines: Vec<ExcerptLine>,
    /// How many lines of the span are not shown.
    pub omitted: usize,
}

/// A line of an excerpt. Columns are those of the display: a wide character takes two, a combining one none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptLine {
    /// Counted from 1.
    pub number: usize,
    /// The line with tabs expanded, and with characters that would move or reorder the display replaced by U+FFFD.
    pub text: String,
    /// Columns before the mark.
    pub indent: usize,
    /// Columns of the mark; at least one.
    pub width: usize,
    /// Whether something before `text` was cut.
    pub is_cut_before: bool,
    /// Whether something after `text` was cut.
    pub is_cut_after: bool,
}

impl Source {
    /// The lines of a span and its mark.
    pub fn excerpt(&self, span: Span) -> Excerpt {
        let span = self.clamp(span);
        let position = self.position(span.start);
        let last = if span.is_empty() { position.line } else { self.position(span.end).line };
        // A span that ends right after a line feed says nothing about the line that follows.
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
        // Room for the mark first, then context before it; the rest goes to what follows.
        let first = if cells.columns <= MAX_COLUMNS { 0 } else { cells.mark.0.saturating_sub(CONTEXT_COLUMNS) };
        let text: String = cells
            .letters
            .iter()
            .filter(|cell| cell.column >= first && cell.column + cell.width <= first + MAX_COLUMNS)
            .map(|cell| cell.letter)
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
    letter: char,
    column: usize,
    width: usize,
}

struct Cells {
    letters: Vec<Cell>,
    columns: usize,
    mark: (usize, usize),
}

impl Cells {
    /// Lays out a line that begins at byte `start`.
    fn of(line: &str, start: usize, span: Span) -> Self {
        let mut cells = Self { letters: Vec::new(), columns: 0, mark: (0, 0) };
        let mut mark_start = None;
        let mut mark_end = 0;
        for (offset, letter) in line.char_indices() {
            let offset = start + offset;
            if offset >= span.start && mark_start.is_none() {
                mark_start = Some(cells.columns);
            }
            cells.push(letter);
            if offset < span.end {
                mark_end = cells.columns;
            }
        }
        let mark_start = mark_start.unwrap_or(cells.columns);
        cells.mark = (mark_start, mark_end.max(mark_start));
        cells
    }

    fn push(&mut self, letter: char) {
        if letter == '\t' {
            let width = TAB_STOP - self.columns % TAB_STOP;
            for _ in 0..width {
                self.push(' ');
            }
            return;
        }
        let letter = if is_unsafe_to_show(letter) { char::REPLACEMENT_CHARACTER } else { letter };
        let width = letter.width().unwrap_or(1);
        self.letters.push(Cell { letter, column: self.columns, width });
        self.columns += width;
    }
}

/// Control characters drive terminals; the bidirectional ones show a line in another order than it is read
/// (CVE-2021-42574).
fn is_unsafe_to_show(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
