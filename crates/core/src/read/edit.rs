//! Changing a text in places and nowhere else, so that comments and layout stay.

use super::source::{LineEnding, Source, Span};

/// A replacement of one span. An empty span inserts, an empty replacement removes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there instead, with line feeds between lines; they become what ends the lines of the text.
    pub replacement: String,
}

/// Why edits cannot be applied together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// The span of this edit (counted from 0) does not lie in the text, or not on character boundaries.
    Outside {
        /// Index of the edit.
        edit: usize,
    },
    /// Two edits change the same place, or insert at the same place, so that their order would matter.
    Conflict {
        /// Index of the earlier one.
        first: usize,
        /// Index of the later one.
        second: usize,
    },
}

impl Edit {
    /// Replaces a span.
    pub fn replace(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    /// Inserts before a byte offset.
    pub fn insert(offset: usize, text: impl Into<String>) -> Self {
        Self { span: Span::at(offset), replacement: text.into() }
    }

    /// Removes the lines that a span touches, with what ends them.
    pub fn remove_lines(source: &Source, span: Span) -> Self {
        let span = source.clamp(span);
        let first = source.position(span.start).line;
        let last = source.position(span.end.saturating_sub(usize::from(!span.is_empty()))).line;
        let start = source.line(first).map_or(0, |line| line.start);
        let end = source.line_start(last + 1).unwrap_or(source.text().len());
        Self { span: Span::new(start, end), replacement: String::new() }
    }
}

/// Applies edits, in whatever order they are given. The same edit twice is one edit. All or nothing: the first error
/// leaves the text alone.
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
        // A byte order mark stays, and nothing may come to stand before it.
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
