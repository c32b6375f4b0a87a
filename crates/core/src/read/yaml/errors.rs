//! Classification of the parser's errors. The parser provides English messages only, so they are matched by their text;
//! an unknown message becomes a plain syntax error. `tests/it/read.rs` has a case for each.

use saphyr_parser::ScanError;

use super::compat::CompatFix;
use super::spans::SpanConverter;
use crate::read::node::MAX_DEPTH;
use crate::read::problem::{Expected, ProblemKind};
use crate::read::span::Span;

/// A syntax error, which ends a pass.
pub(super) struct SyntaxError {
    pub(super) span: Span,
    pub(super) kind: ProblemKind,
    /// An offset in the line to blank before parsing again.
    pub(super) blank: usize,
    /// Whether parsing again makes sense.
    pub(super) can_continue: bool,
    /// The file offset of the innermost open bracket.
    pub(super) opened: Option<usize>,
    /// Why Compose might accept the text.
    pub(super) compat_fix: Option<CompatFix>,
}

/// `open` is the file span of the innermost open `[` or `{`.
pub(super) fn classify(scan_error: &ScanError, spans: &SpanConverter<'_>, open: Option<Span>) -> SyntaxError {
    let message = scan_error.info();
    let at = spans.byte(*scan_error.marker());
    let ch = spans.rest(at).chars().next();
    let length = ch.filter(|ch| !ch.is_whitespace()).map_or(0, char::len_utf8);
    let span = spans.span(at, at + length);
    let opened = open.map(|open| open.start);
    let compat_fix = match message {
        "invalid indentation" | "invalid indentation in flow construct" => Some(CompatFix::Brackets),
        "invalid indentation in quoted scalar" => Some(CompatFix::Quotes),
        _ => None,
    };
    let error = |span: Span, kind: ProblemKind| SyntaxError {
        span,
        kind,
        blank: span.start,
        can_continue: true,
        opened,
        compat_fix,
    };

    if message.contains("recursion limit") {
        return SyntaxError { can_continue: false, ..error(span, ProblemKind::TooDeep { limit: MAX_DEPTH }) };
    }
    if (message.contains("tab") && !message.contains("expected"))
        || message.contains("must be followed by a valid YAML")
    {
        return error(tab(spans, at).unwrap_or(span), ProblemKind::TabIndentation);
    }
    if message.contains("quoted scalar") {
        if message.contains("escape") || message.contains("hexadecimal") {
            let escape = spans.rest(at).get(1..).and_then(invalid_escape);
            let span = escape.map_or(span, |(start, end)| spans.span(at + 1 + start, at + 1 + end));
            return error(span, ProblemKind::InvalidEscape);
        }
        if !message.contains("trailing content") {
            return error(
                spans.span(at, at + spans.line(at).1.len() - column(spans, at)),
                ProblemKind::UnterminatedQuote,
            );
        }
    }
    // The parser ended the document early, so every following line would be reported.
    if message.contains("<document") {
        return SyntaxError { can_continue: false, ..error(span, ProblemKind::Indentation) };
    }
    let kind = if message.contains("mapping values are not allowed") || message.contains("placement of ':'") {
        ProblemKind::MisplacedColon
    } else if message.contains("unexpected character") {
        ch.map_or_else(unknown, ProblemKind::ReservedCharacter)
    } else if message.contains("unprintable") || message.contains("byte order mark") {
        ch.map_or_else(unknown, ProblemKind::ForbiddenCharacter)
    } else if message.contains("unknown anchor") {
        ProblemKind::UnknownAlias
    } else if message.contains("did not find expected key")
        || message.contains("'-' indicator")
        || message.contains("invalid indentation")
        || message.contains("wrongly indented")
        || message.contains("block sequence entries are not allowed")
    {
        ProblemKind::Indentation
    } else if message.contains("expected ',' or ']'") {
        ProblemKind::Syntax { expected: vec![Expected::Comma, Expected::ClosingBracket] }
    } else if message.contains("expected ',' or '}'") {
        ProblemKind::Syntax { expected: vec![Expected::Comma, Expected::ClosingBrace] }
    } else if message.contains("simple key expect") {
        ProblemKind::Syntax { expected: vec![Expected::Colon] }
    } else if message.contains("trailing content") {
        ProblemKind::Syntax { expected: vec![Expected::NewLine] }
    } else {
        ProblemKind::Syntax { expected: Vec::new() }
    };
    // If a key starts below an open bracket, or the input ends, the actual error is the missing closing bracket.
    let looks_closed =
        matches!(kind, ProblemKind::MisplacedColon | ProblemKind::Indentation) || matches!(ch, None | Some(':'));
    if let Some(opened) = open.filter(|_| looks_closed)
        && spans.line(opened.start - spans.span(0, 0).start).0 != spans.line(at).0
    {
        return SyntaxError { blank: opened.start, ..error(span, ProblemKind::Unclosed { opened }) };
    }
    let span = if kind == ProblemKind::UnknownAlias {
        let name = spans.rest(at).find(|ch: char| ch.is_whitespace() || ",]}".contains(ch));
        spans.span(at, at + name.unwrap_or(spans.rest(at).len()))
    } else {
        span
    };
    error(span, kind)
}

/// The span of the first invalid escape in a double-quoted text; the parser reports the quote instead.
fn invalid_escape(text: &str) -> Option<(usize, usize)> {
    let mut chars = text.char_indices();
    while let Some((start, ch)) = chars.next() {
        if ch != '\\' {
            continue;
        }
        let (offset, ch) = chars.next()?;
        let end = offset + ch.len_utf8();
        let digits = match ch {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ if "0abtnvfre \"/\\N_LP\t\r\n".contains(ch) => continue,
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

const fn unknown() -> ProblemKind {
    ProblemKind::Syntax { expected: Vec::new() }
}

fn column(spans: &SpanConverter<'_>, at: usize) -> usize {
    at - spans.line(at).0
}

/// The first tab in the indentation of the line at `at` or of the line below it: the parser reports some tabs one line
/// early.
fn tab(spans: &SpanConverter<'_>, at: usize) -> Option<Span> {
    let (start, line) = spans.line(at);
    let end = start + line.len();
    let below = end + spans.rest(end).find(|ch| !matches!(ch, '\r' | '\n')).unwrap_or(0);
    [(start, line), spans.line(below)].into_iter().find_map(|(start, line)| {
        let indent = line.get(..line.len() - line.trim_start_matches([' ', '\t']).len()).unwrap_or_default();
        let tab = indent.find('\t')?;
        Some(spans.span(start + tab, start + tab + 1))
    })
}
