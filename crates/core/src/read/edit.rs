//! Text edits that leave comments and layout alone.

use super::source::{LineEnding, Source};
use super::span::Span;

/// Replaces one span. An empty span inserts, an empty replacement deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    /// Lines are separated by line feeds; [`apply`] converts them to the line ending of the text.
    pub replacement: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// The span does not lie within the text or not on character boundaries.
    Outside {
        /// Index into the list of edits.
        edit: usize,
    },
    /// Two edits overlap, or insert at the same offset, so that the result would depend on their order.
    Conflict {
        /// Index of the earlier one.
        first: usize,
        /// Index of the later one.
        second: usize,
    },
}

impl Edit {
    pub fn replace(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    pub fn insert(offset: usize, text: impl Into<String>) -> Self {
        Self { span: Span::at(offset), replacement: text.into() }
    }

    /// Deletes the lines a span touches, including their line endings.
    pub fn remove_lines(source: &Source, span: Span) -> Self {
        let span = source.clamp(span);
        let first = source.position(span.start).line;
        let last = source.position(span.end.saturating_sub(usize::from(!span.is_empty()))).line;
        let start = source.line(first).map_or(0, |line| line.start);
        let end = source.line_start(last + 1).unwrap_or(source.text().len());
        Self { span: Span::new(start, end), replacement: String::new() }
    }
}

/// Applies edits, given in any order. Identical edits count once. If any edit is invalid, none is applied.
pub fn apply(source: &Source, edits: &[Edit]) -> Result<String, EditError> {
    let text = source.text();
    let mut ordered: Vec<(usize, &Edit)> = edits.iter().enumerate().collect();
    ordered.sort_by_key(|(index, edit)| (edit.span, *index));
    ordered.dedup_by(|second, first| second.1 == first.1);

    let ending = source.line_ending();
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    let mut before: Option<(usize, Span)> = None;
    for (index, edit) in ordered {
        if edit.span.start > edit.span.end || text.get(edit.span.range()).is_none() {
            return Err(EditError::Outside { edit: index });
        }
        // The byte order mark must remain the first character.
        let start = edit.span.start.max(source.body_start());
        let span = Span::new(start, edit.span.end.max(start));
        if let Some((first, last)) = before
            && (span.start < last.end || span.start == last.start)
        {
            return Err(EditError::Conflict { first, second: index });
        }
        result.push_str(text.get(done..span.start).unwrap_or_default());
        result.push_str(&with_ending(&edit.replacement, ending));
        done = span.end;
        before = Some((index, span));
    }
    result.push_str(text.get(done..).unwrap_or_default());
    Ok(result)
}

fn with_ending(text: &str, ending: LineEnding) -> String {
    match ending {
        LineEnding::LineFeed => text.to_owned(),
        _ => text.replace("\r\n", "\n").replace('\n', ending.as_str()),
    }
}
