//! Here-documents.

use super::lines::{Lines, LogicalLine};
use crate::read::problem::{ProblemKind, Problems};
use crate::read::span::Span;

/// A here-document: the text after `<<NAME`, up to the line that consists of the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heredoc {
    pub name: String,
    /// The lines of the text, without the delimiter line.
    pub body: Span,
    /// The lines of the text and the delimiter line.
    pub span: Span,
    /// Whether variables are not expanded, because the delimiter is quoted.
    pub is_literal: bool,
}

struct Delimiter {
    name: String,
    strips_tabs: bool,
    is_literal: bool,
    span: Span,
}

/// Consumes the here-documents of an instruction from the following lines.
pub(super) fn read(
    logical: &LogicalLine,
    start: usize,
    lines: &mut Lines<'_>,
    problems: &mut Problems,
) -> Vec<Heredoc> {
    let mut found = Vec::new();
    for delimiter in delimiters(logical, start) {
        let Some((first, _)) = lines.peek() else {
            problems.add(delimiter.span, ProblemKind::UnterminatedHeredoc);
            break;
        };
        let mut body = Span::at(first.start);
        loop {
            let Some((line, text)) = lines.peek() else {
                problems.add(delimiter.span, ProblemKind::UnterminatedHeredoc);
                return found;
            };
            lines.skip();
            let text = if delimiter.strips_tabs { text.trim_start_matches('\t') } else { text };
            if text == delimiter.name {
                body.end = body.end.min(line.start);
                let span = Span::new(body.start, line.end);
                found.push(Heredoc { name: delimiter.name, body, span, is_literal: delimiter.is_literal });
                break;
            }
            body.end = line.end;
        }
    }
    found
}

/// Every unquoted word of the form `<<NAME`, `<<-NAME` or `3<<"NAME"`.
fn delimiters(logical: &LogicalLine, start: usize) -> Vec<Delimiter> {
    let mut found = Vec::new();
    let mut quote = None;
    let mut word = start;
    let mut is_inside = false;
    for (offset, ch) in logical.rest(start).char_indices().chain([(logical.text.len() - start, ' ')]) {
        match quote {
            Some(delimiter) if ch == delimiter => quote = None,
            None if ch.is_whitespace() => {
                if is_inside {
                    found.extend(delimiter(logical, word, start + offset));
                }
                is_inside = false;
                continue;
            }
            None if matches!(ch, '"' | '\'') => quote = Some(ch),
            _ => {}
        }
        if !is_inside {
            is_inside = true;
            word = start + offset;
        }
    }
    found
}

fn delimiter(logical: &LogicalLine, start: usize, end: usize) -> Option<Delimiter> {
    let word = logical.slice(start, end).trim_start_matches(|ch: char| ch.is_ascii_digit());
    let rest = word.strip_prefix("<<")?;
    let name = rest.strip_prefix('-');
    let strips_tabs = name.is_some();
    let name = name.unwrap_or(rest);
    if name.contains('<') {
        return None;
    }
    let bare: String = name.chars().filter(|ch| !matches!(ch, '"' | '\'' | '\\')).collect();
    let is_literal = bare.len() != name.len();
    (!bare.is_empty()).then(|| Delimiter { name: bare, strips_tabs, is_literal, span: logical.place(start, end) })
}
