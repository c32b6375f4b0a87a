//! What the parser's errors mean. It has them as English words and a list of what it expected; both are read here, and
//! one that is not known is a plain mistake of form. `tests/read.rs` holds one case of each.

use toml_parser::{Expected as Wanted, ParseError};

use crate::read::node::MAX_DEPTH;
use crate::read::problem::{Expected, ProblemKind};
use crate::read::source::Span;

/// The place of an error and what it is.
pub(super) fn of(error: &ParseError, offset: usize) -> (Span, ProblemKind) {
    let place = |span: toml_parser::Span| Span::new(span.start() + offset, span.end() + offset);
    let context = error.context().map(place);
    let span = error.unexpected().map(place).or(context).unwrap_or_default();
    let words = error.description();
    let wants = |text: &str| {
        error
            .expected()
            .unwrap_or_default()
            .iter()
            .any(|wanted| matches!(wanted, Wanted::Literal(word) if *word == text))
    };
    if words.contains("recurse") {
        return (span, ProblemKind::TooDeep { limit: MAX_DEPTH });
    }
    if words.contains("unclosed")
        && let Some(context) = context
    {
        let opened = Span::new(context.start, context.start + 1);
        return (span, ProblemKind::Unclosed { opened });
    }
    if words.ends_with("string") && (wants("\"") || wants("'")) {
        return (context.unwrap_or(span), ProblemKind::UnterminatedQuote);
    }
    if words.contains("escaped") || words.contains("unicode") {
        // The parser points behind the backslash.
        return (Span::new(span.start.saturating_sub(1), span.end), ProblemKind::InvalidEscape);
    }
    if words.contains("must be quoted") {
        return match context {
            Some(context) if !context.is_empty() => (context, ProblemKind::UnquotedText),
            _ => (span, ProblemKind::Syntax { expected: vec![Expected::Value] }),
        };
    }
    let numbers = ["integer", "float", "fraction", "exponent", "leading zero", "radix", "sign", "`_`"];
    if numbers.iter().any(|number| words.contains(number)) && !words.contains("assignment") {
        return (context.unwrap_or(span), ProblemKind::InvalidNumber);
    }
    let mut expected: Vec<Expected> =
        error.expected().unwrap_or_default().iter().filter_map(|wanted| translate(*wanted)).collect();
    expected.dedup();
    (span, ProblemKind::Syntax { expected })
}

fn translate(wanted: Wanted) -> Option<Expected> {
    Some(match wanted {
        Wanted::Literal("=") => Expected::EqualsSign,
        Wanted::Literal(",") => Expected::Comma,
        Wanted::Literal("]") => Expected::ClosingBracket,
        Wanted::Literal("}") => Expected::ClosingBrace,
        Wanted::Literal("\n") => Expected::NewLine,
        Wanted::Literal("\"" | "'") => Expected::Quote,
        Wanted::Description("key" | "letters") => Expected::Key,
        Wanted::Description("value") => Expected::Value,
        Wanted::Description("digits") => Expected::Digit,
        _ => return None,
    })
}
