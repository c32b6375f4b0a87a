//! What the parser's errors mean. It has them as English sentences only, so they are told apart by their words; one
//! that is not known is a plain mistake of form. `tests/read.rs` holds one case of each.

use saphyr_parser::ScanError;

use super::lenience::Lenience;
use super::places::Places;
use crate::read::node::MAX_DEPTH;
use crate::read::problem::{Expected, ProblemKind};
use crate::read::source::Span;

/// A mistake of form, which ends a pass.
pub(super) struct Fault {
    pub(super) span: Span,
    pub(super) kind: ProblemKind,
    /// A byte of the line to blank before reading again.
    pub(super) blank: usize,
    /// Whether reading again makes sense.
    pub(super) goes_on: bool,
    /// Where the innermost bracket opened that is open, in the file.
    pub(super) opened: Option<usize>,
    /// Why Compose might take it all the same.
    pub(super) lenience: Option<Lenience>,
}

/// `open` is the innermost `[` or `{` that is open, as a place in the file.
pub(super) fn of(error: &ScanError, places: &Places<'_>, open: Option<Span>) -> Fault {
    let words = error.info();
    let at = places.byte(*error.marker());
    let letter = places.rest(at).chars().next();
    let length = letter.filter(|letter| !letter.is_whitespace()).map_or(0, char::len_utf8);
    let span = places.place(at, at + length);
    let opened = open.map(|open| open.start);
    let lenience = match words {
        "invalid indentation" | "invalid indentation in flow construct" => Some(Lenience::Brackets),
        "invalid indentation in quoted scalar" => Some(Lenience::Quotes),
        _ => None,
    };
    let fault =
        |span: Span, kind: ProblemKind| Fault { span, kind, blank: span.start, goes_on: true, opened, lenience };

    if words.contains("recursion limit") {
        return Fault { goes_on: false, ..fault(span, ProblemKind::TooDeep { limit: MAX_DEPTH }) };
    }
    if (words.contains("tab") && !words.contains("expected")) || words.contains("must be followed by a valid YAML") {
        return fault(tab(places, at).unwrap_or(span), ProblemKind::TabIndentation);
    }
    if words.contains("quoted scalar") {
        if words.contains("escape") || words.contains("hexadecimal") {
            let escape = places.rest(at).get(1..).and_then(invalid_escape);
            let span = escape.map_or(span, |(start, end)| places.place(at + 1 + start, at + 1 + end));
            return fault(span, ProblemKind::InvalidEscape);
        }
        if !words.contains("trailing content") {
            return fault(
                places.place(at, at + places.line(at).1.len() - column(places, at)),
                ProblemKind::UnterminatedQuote,
            );
        }
    }
    // The document ended above, so that everything below it would be a mistake.
    if words.contains("<document") {
        return Fault { goes_on: false, ..fault(span, ProblemKind::Indentation) };
    }
    let kind = if words.contains("mapping values are not allowed") || words.contains("placement of ':'") {
        ProblemKind::MisplacedColon
    } else if words.contains("unexpected character") {
        letter.map_or_else(unknown, ProblemKind::ReservedCharacter)
    } else if words.contains("unprintable") || words.contains("byte order mark") {
        letter.map_or_else(unknown, ProblemKind::ForbiddenCharacter)
    } else if words.contains("unknown anchor") {
        ProblemKind::UnknownAlias
    } else if words.contains("did not find expected key")
        || words.contains("'-' indicator")
        || words.contains("invalid indentation")
        || words.contains("wrongly indented")
        || words.contains("block sequence entries are not allowed")
    {
        ProblemKind::Indentation
    } else if words.contains("expected ',' or ']'") {
        ProblemKind::Syntax { expected: vec![Expected::Comma, Expected::ClosingBracket] }
    } else if words.contains("expected ',' or '}'") {
        ProblemKind::Syntax { expected: vec![Expected::Comma, Expected::ClosingBrace] }
    } else if words.contains("simple key expect") {
        ProblemKind::Syntax { expected: vec![Expected::Colon] }
    } else if words.contains("trailing content") {
        ProblemKind::Syntax { expected: vec![Expected::NewLine] }
    } else {
        ProblemKind::Syntax { expected: Vec::new() }
    };
    // Where a key begins below open brackets, or nothing more comes, the mistake is the bracket that is missing above.
    let looks_closed =
        matches!(kind, ProblemKind::MisplacedColon | ProblemKind::Indentation) || matches!(letter, None | Some(':'));
    if let Some(opened) = open.filter(|_| looks_closed)
        && places.line(opened.start - places.place(0, 0).start).0 != places.line(at).0
    {
        return Fault { blank: opened.start, ..fault(span, ProblemKind::Unclosed { opened }) };
    }
    let span = if kind == ProblemKind::UnknownAlias {
        let name = places.rest(at).find(|letter: char| letter.is_whitespace() || ",]}".contains(letter));
        places.place(at, at + name.unwrap_or(places.rest(at).len()))
    } else {
        span
    };
    fault(span, kind)
}

/// The first escape of a text in double quotes that YAML does not have. The parser points at the quote.
fn invalid_escape(text: &str) -> Option<(usize, usize)> {
    let mut letters = text.char_indices();
    while let Some((start, letter)) = letters.next() {
        if letter != '\\' {
            continue;
        }
        let (offset, letter) = letters.next()?;
        let end = offset + letter.len_utf8();
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ if "0abtnvfre \"/\\N_LP\t\r\n".contains(letter) => continue,
            _ => return Some((start, end)),
        };
        let written = text.get(end..end + digits).unwrap_or_default();
        let code = u32::from_str_radix(written, 16).ok().filter(|_| written.len() == digits);
        if code.and_then(char::from_u32).is_none() {
            return Some((start, end));
        }
    }
    None
}

/// A mistake with no short name.
const fn unknown() -> ProblemKind {
    ProblemKind::Syntax { expected: Vec::new() }
}

fn column(places: &Places<'_>, at: usize) -> usize {
    at - places.line(at).0
}

/// The first tab that indents the line of a byte or the one below it, where the parser notices some of them too early.
fn tab(places: &Places<'_>, at: usize) -> Option<Span> {
    let (start, line) = places.line(at);
    let end = start + line.len();
    let below = end + places.rest(end).find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(0);
    [(start, line), places.line(below)].into_iter().find_map(|(start, line)| {
        let indent = line.get(..line.len() - line.trim_start_matches([' ', '\t']).len()).unwrap_or_default();
        let tab = indent.find('\t')?;
        Some(places.place(start + tab, start + tab + 1))
    })
}
