//! What go-yaml takes and the parser does not. Each is changed so that the parser takes it, without moving anything
//! else.

use std::borrow::Cow;

use super::places::quoted_length;

/// Why a fault may be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lenience {
    /// A line inside brackets stands further left than what is around them.
    Brackets,
    /// The same inside quotes.
    Quotes,
}

/// Compose takes a tab for a space where it indents nothing. Replaces the tabs at a fault behind something else on
/// their line, if there are any.
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

/// Joins the line of a fault in brackets to the one above, or all lines of a text in quotes. Gives the end of the last
/// line that was joined.
pub(super) fn join(text: &mut Cow<'_, str>, lenience: Lenience, at: usize) -> Option<usize> {
    let (start, end) = match lenience {
        Lenience::Brackets => {
            let line = text.get(..at)?.rfind(['\n', '\r'])?;
            let above = text.get(..line)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
            let comment = comment_start(text.get(above..line)?).map_or(line, |length| above + length);
            (comment, line + 1)
        }
        Lenience::Quotes => (at, at + quoted_length(text.get(at..)?)),
    };
    let part = text.get(start..end)?;
    if !part.contains(['\n', '\r']) {
        return None;
    }
    let joined: String = match lenience {
        Lenience::Brackets => " ".repeat(part.len()),
        Lenience::Quotes => part.replace(['\n', '\r'], " "),
    };
    text.to_mut().replace_range(start..end, &joined);
    let rest = text.get(end..)?;
    Some(end + rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

/// Where the comment of a line begins.
fn comment_start(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (offset, letter) in line.char_indices() {
        match quote {
            Some(sign) if letter == sign => quote = None,
            None if letter == '#' && before.is_whitespace() => return Some(offset),
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            _ => {}
        }
        before = letter;
    }
    None
}
