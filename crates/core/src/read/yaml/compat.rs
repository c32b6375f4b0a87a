//! Syntax that go-yaml accepts and the parser rejects. It is rewritten into an accepted form of the same length.

use std::borrow::Cow;

use super::spans::quoted_length;

/// A reason why go-yaml may accept what the parser rejects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CompatFix {
    /// A line inside brackets is indented less than the enclosing block.
    Brackets,
    /// The same inside quotes.
    Quotes,
}

/// Compose accepts tabs as white space where they do not indent. Replaces the tabs at `at` by spaces if other text
/// precedes them on their line; returns whether it did.
pub(super) fn replace_tabs(text: &mut Cow<'_, str>, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let start = before.trim_end_matches([' ', '\t']).len();
    let after = text.get(at..).unwrap_or_default();
    let end = at + after.len() - after.trim_start_matches([' ', '\t']).len();
    let indents = text.get(..start).is_none_or(|before| before.is_empty() || before.ends_with(['\n', '\r', '-', '?']));
    let has_tab = text.get(start..end).is_some_and(|blank| blank.contains('\t'));
    if has_tab && !indents {
        text.to_mut().replace_range(start..end, &" ".repeat(end - start));
    }
    has_tab && !indents
}

/// Joins the line at `at` to the previous one (brackets), or all lines of a quoted scalar. Returns the end of the last
/// joined line; `None` if there was nothing to join.
pub(super) fn join(text: &mut Cow<'_, str>, compat_fix: CompatFix, at: usize) -> Option<usize> {
    let (start, end) = match compat_fix {
        CompatFix::Brackets => {
            let line = text.get(..at)?.rfind(['\n', '\r'])?;
            let above = text.get(..line)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
            let comment = comment_start(text.get(above..line)?).map_or(line, |length| above + length);
            (comment, line + 1)
        }
        CompatFix::Quotes => (at, at + quoted_length(text.get(at..)?)),
    };
    let part = text.get(start..end)?;
    if !part.contains(['\n', '\r']) {
        return None;
    }
    let joined: String = match compat_fix {
        CompatFix::Brackets => " ".repeat(part.len()),
        CompatFix::Quotes => part.replace(['\n', '\r'], " "),
    };
    text.to_mut().replace_range(start..end, &joined);
    let rest = text.get(end..)?;
    Some(end + rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

fn comment_start(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (offset, ch) in line.char_indices() {
        match quote {
            Some(delimiter) if ch == delimiter => quote = None,
            None if ch == '#' && before.is_whitespace() => return Some(offset),
            None if matches!(ch, '"' | '\'') => quote = Some(ch),
            _ => {}
        }
        before = ch;
    }
    None
}
