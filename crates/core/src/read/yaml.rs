//! YAML as Docker Compose reads it.
//!
//! The grammar is that of `saphyr-parser`, whose events are turned into a [`Node`] tree. The parser's positions count
//! characters, so they are converted to bytes. Additional rules come from Compose's own parser (go-yaml 3): duplicate
//! keys are an error, also when only one of them is quoted; `yes`, `no`, `on` and `off` are strings; `<<` merges.
//!
//! Syntax that Compose accepts and the parser rejects (`compat`) is replaced in a copy of the text without moving any
//! offset, and the text is parsed again. Aliases are expanded in place, up to a size limit. After a syntax error its
//! line is blanked and the text is parsed again, so that one run reports several errors; the tree is that of the
//! remaining text.

mod compat;
mod errors;
mod scalars;
mod spans;
mod tabs;
mod tree;

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use self::spans::SpanConverter;
use self::tree::{Stop, Tree};
use super::node::Node;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source};
use super::span::Span;

/// Parsing stops after this many syntax errors.
const MAX_SYNTAX_ERRORS: usize = 8;
/// Total bytes parsed in all passes, so that a large file is not parsed over and over.
const MAX_WORK: usize = MAX_BYTES + MAX_BYTES / 2;

/// Parses the first document of a file. An empty document is [`super::Value::Null`].
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let offset = source.body_start();
    let mut text = Cow::Borrowed(source.body());
    for (at, ch) in text.char_indices().filter(|(_, ch)| is_forbidden(*ch)) {
        let span = Span::new(at, at + ch.len_utf8());
        problems.add(span.moved(offset), ProblemKind::ForbiddenCharacter(ch));
    }
    let mut last: Option<(usize, ProblemKind)> = None;
    let mut tentative: Option<TentativeFix<'_>> = None;
    let mut error_count = 0;
    let mut work = MAX_WORK;
    let done = loop {
        work = work.saturating_sub(text.len());
        let can_repeat = work >= text.len();
        let mut pass = pass(&text, offset);
        let Some(mut error) = pass.error.take() else { break pass };
        let at = error.span.start - offset;
        if can_repeat && compat::replace_tabs(&mut text, at) {
            continue;
        }
        tentative.take_if(|before| !before.explains(&error));
        if let Some(fix) = error.compat_fix.filter(|_| can_repeat) {
            let unchanged = text.clone();
            if let Some(reach) = compat::join(&mut text, fix, at) {
                tentative.get_or_insert(TentativeFix { text: unchanged, error, reach: reach + offset });
                continue;
            }
        }
        // The fix did not help: report the original error, unless the fix revealed one further up.
        if let Some(before) = tentative.take().filter(|before| before.error.span.start <= error.span.start) {
            text = before.text;
            error = before.error;
        }
        let line = source.position(error.span.start).line;
        // Blanking the line did not get past the error.
        if last.as_ref().is_some_and(|(before, _)| line <= *before) {
            break pass;
        }
        // The same error on adjacent lines has one cause and is reported once.
        let is_echo = last.as_ref().is_some_and(|(before, kind)| line <= before + 1 && *kind == error.kind);
        if !is_echo {
            problems.add(error.span, error.kind.clone());
        }
        error_count += 1;
        if error_count == MAX_SYNTAX_ERRORS || !can_repeat || !error.can_continue {
            break pass;
        }
        if let Some(line) = source.line(source.position(error.blank).line) {
            blank(text.to_mut(), Span::new(line.start - offset, line.end - offset));
        }
        last = Some((line, error.kind));
    };
    problems.extend(done.problems);
    tabs::check(source, &done.tab_regions, &mut problems);
    problems.finish(done.root)
}

/// Characters that go-yaml rejects everywhere ("control characters are not allowed").
const fn is_forbidden(ch: char) -> bool {
    let is_allowed = matches!(ch, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fefe}')
        || matches!(ch, '\u{ff00}'..='\u{fffd}' | '\u{10000}'..);
    !is_allowed
}

/// The text and error before lines were joined, in case indentation was not the cause.
struct TentativeFix<'a> {
    text: Cow<'a, str>,
    error: errors::SyntaxError,
    /// The end of the joined text, as an offset in the file.
    reach: usize,
}

impl TentativeFix<'_> {
    /// Whether a later error has the same cause: it lies within the joined text, or within brackets opened before it.
    fn explains(&self, error: &errors::SyntaxError) -> bool {
        error.span.start <= self.reach || error.opened.is_some_and(|opened| opened < self.error.span.start)
    }
}

/// The result of parsing the text once, up to its end or the first syntax error.
struct Pass {
    root: Node,
    problems: Vec<super::problem::Problem>,
    tab_regions: Vec<tabs::TabRegion>,
    error: Option<errors::SyntaxError>,
}

fn pass(text: &str, offset: usize) -> Pass {
    let spans = SpanConverter::of(text, offset);
    let mut tree = Tree::new(&spans);
    let mut parser = Parser::new_from_str(text);
    let mut error = None;
    while let Some(next) = parser.next_event() {
        match next {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => match tree.take(event, span) {
                Ok(()) => {}
                Err(Stop::Done) => break,
                Err(Stop::SyntaxError(found)) => {
                    error = Some(found);
                    break;
                }
            },
            Err(scan_error) => {
                error = Some(errors::classify(&scan_error, &spans, tree.open_flow()));
                break;
            }
        }
    }
    let (root, problems, tab_regions) = tree.finish();
    Pass { root, problems, tab_regions, error }
}

/// Replaces a line by the same number of spaces, so that all other offsets stay valid.
fn blank(text: &mut String, line: Span) {
    if text.get(line.range()).is_some() {
        text.replace_range(line.range(), &" ".repeat(line.len()));
    }
}
