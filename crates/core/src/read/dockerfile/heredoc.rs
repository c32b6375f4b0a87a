//! Here-documents.

use super::lines::{Lines, Logical};
use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Span;

/// The text behind `<<NAME`, up to the line that holds only the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heredoc {
    /// The name.
    pub name: String,
    /// The lines of the text.
    pub body: Span,
    /// The same with the last line, which holds the name.
    pub span: Span,
    /// Whether variables in it are left alone, because the name stands in quotes.
    pub is_literal: bool,
}

struct Mark {
    name: String,
    strips_tabs: bool,
    is_literal: bool,
    span: Span,
}

/// Reads the documents that an instruction asks for from the lines below it.
pub(super) fn read(logical: &Logical, start: usize, lines: &mut Lines<'_>, problems: &mut Problems) -> Vec<Heredoc> {
    let mut found = Vec::new();
    for mark in marks(logical, start) {
        let Some((first, _)) = lines.peek() else {
            problems.add(mark.span, ProblemKind::UnterminatedHeredoc);
            break;
        };
        let mut body = Span::at(first.start);
        loop {
            let Some((line, text)) = lines.peek() else {
                problems.add(mark.span, ProblemKind::UnterminatedHeredoc);
                return found;
            };
            lines.skip();
            let text = if mark.strips_tabs { text.trim_start_matches('\t') } else { text };
            if text == mark.name {
                body.end = body.end.min(line.start);
                let span = Span::new(body.start, line.end);
                found.push(Heredoc { name: mark.name, body, span, is_literal: mark.is_literal });
                break;
            }
            body.end = line.end;
        }
    }
    found
}

/// Every word of the form `<<NAME`, `<<-NAME` or `3<<"NAME"` outside of quotes.
fn marks(logical: &Logical, start: usize) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut quote = None;
    let mut word = start;
    let mut is_inside = false;
    for (offset, letter) in logical.rest(start).char_indices().chain([(logical.text.len() - start, ' ')]) {
        match quote {
            Some(sign) if letter == sign => quote = None,
            None if letter.is_whitespace() => {
                if is_inside {
                    found.extend(mark(logical, word, start + offset));
                }
                is_inside = false;
                continue;
            }
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            _ => {}
        }
        if !is_inside {
            is_inside = true;
            word = start + offset;
        }
    }
    found
}

fn mark(logical: &Logical, start: usize, end: usize) -> Option<Mark> {
    let word = logical.slice(start, end).trim_start_matches(|letter: char| letter.is_ascii_digit());
    let rest = word.strip_prefix("<<")?;
    let name = rest.strip_prefix('-');
    let strips_tabs = name.is_some();
    let name = name.unwrap_or(rest);
    if name.contains('<') {
        return None;
    }
    let bare: String = name.chars().filter(|letter| !matches!(letter, '"' | '\'' | '\\')).collect();
    let is_literal = bare.len() != name.len();
    (!bare.is_empty()).then(|| Mark { name: bare, strips_tabs, is_literal, span: logical.place(start, end) })
}
