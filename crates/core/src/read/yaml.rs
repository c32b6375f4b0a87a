//! YAML as Docker Compose reads it.
//!
//! The grammar is that of `saphyr-parser`, whose events become a [`Node`] tree here. Its positions count characters, so
//! they are converted. What Compose's own reader (go-yaml 3) adds is here too: a key that is there twice is an error,
//! also when one of the two is quoted; `yes`, `no`, `on` and `off` are texts; `<<` merges.
//!
//! What Compose takes and the parser does not (`lenience`) is changed in a copy of the text, byte for byte, and read
//! again. Aliases are put in where they stand, with a limit on what that may grow to. After a mistake the line that
//! holds it is blanked and the text is read again, so that one run shows more than one mistake; the tree is then that
//! of the rest.

mod faults;
mod lenience;
mod places;
mod scalars;
mod tabs;
mod tree;

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use self::places::Places;
use self::tree::{Stop, Tree};
use super::node::Node;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source, Span};

/// After so many mistakes of form the rest is left unread.
const MAX_FAULTS: usize = 8;
/// How many bytes are gone through in all, so that a large file is not read again and again.
const MAX_WORK: usize = MAX_BYTES + MAX_BYTES / 2;

/// Reads the first document of a file. Of an empty one the value is [`super::Value::Null`].
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let offset = source.body_start();
    let mut text = Cow::Borrowed(source.body());
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_forbidden(*letter)) {
        let span = Span::new(at, at + letter.len_utf8());
        problems.add(span.moved(offset), ProblemKind::ForbiddenCharacter(letter));
    }
    let mut last: Option<(usize, ProblemKind)> = None;
    let mut tentative: Option<Tentative<'_>> = None;
    let mut faults = 0;
    let mut work = MAX_WORK;
    let done = loop {
        work = work.saturating_sub(text.len());
        let can_repeat = work >= text.len();
        let mut pass = pass(&text, offset);
        let Some(mut fault) = pass.fault.take() else { break pass };
        let at = fault.span.start - offset;
        if can_repeat && lenience::replace_tabs(&mut text, at) {
            continue;
        }
        tentative.take_if(|before| !before.explains(&fault));
        if let Some(lenient) = fault.lenience.filter(|_| can_repeat) {
            let unchanged = text.clone();
            if let Some(reach) = lenience::join(&mut text, lenient, at) {
                tentative.get_or_insert(Tentative { text: unchanged, fault, reach: reach + offset });
                continue;
            }
        }
        // It did not help: the mistake is the one that was there first, unless joining showed one further up.
        if let Some(before) = tentative.take().filter(|before| before.fault.span.start <= fault.span.start) {
            text = before.text;
            fault = before.fault;
        }
        let line = source.position(fault.span.start).line;
        // Blanking a line did not get past the mistake.
        if last.as_ref().is_some_and(|(before, _)| line <= *before) {
            break pass;
        }
        // Lines that are wrong in the same way below each other have one cause.
        let is_echo = last.as_ref().is_some_and(|(before, kind)| line <= before + 1 && *kind == fault.kind);
        if !is_echo {
            problems.add(fault.span, fault.kind.clone());
        }
        faults += 1;
        if faults == MAX_FAULTS || !can_repeat || !fault.goes_on {
            break pass;
        }
        if let Some(line) = source.line(source.position(fault.blank).line) {
            blank(text.to_mut(), Span::new(line.start - offset, line.end - offset));
        }
        last = Some((line, fault.kind));
    };
    problems.extend(done.problems);
    tabs::check(source, &done.shelters, &mut problems);
    problems.finish(done.root)
}

/// What go-yaml refuses wherever it stands ("control characters are not allowed").
const fn is_forbidden(letter: char) -> bool {
    let is_allowed = matches!(letter, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fefe}')
        || matches!(letter, '\u{ff00}'..='\u{fffd}' | '\u{10000}'..);
    !is_allowed
}

/// A text before lines were joined to get past a fault, in case that turns out to be none of indentation.
struct Tentative<'a> {
    text: Cow<'a, str>,
    fault: faults::Fault,
    /// The end of what was joined, in the file.
    reach: usize,
}

impl Tentative<'_> {
    /// Whether a later fault has the same cause: it stands in what was joined, or in brackets that were open there.
    fn explains(&self, fault: &faults::Fault) -> bool {
        fault.span.start <= self.reach || fault.opened.is_some_and(|opened| opened < self.fault.span.start)
    }
}

/// Reads the text once, up to its end or the first mistake of form.
struct Pass {
    root: Node,
    problems: Vec<super::problem::Problem>,
    shelters: Vec<tabs::Shelter>,
    fault: Option<faults::Fault>,
}

fn pass(text: &str, offset: usize) -> Pass {
    let places = Places::of(text, offset);
    let mut tree = Tree::new(&places);
    let mut parser = Parser::new_from_str(text);
    let mut fault = None;
    while let Some(next) = parser.next_event() {
        match next {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => match tree.take(event, span) {
                Ok(()) => {}
                Err(Stop::Done) => break,
                Err(Stop::Fault(found)) => {
                    fault = Some(found);
                    break;
                }
            },
            Err(error) => {
                fault = Some(faults::of(&error, &places, tree.open_flow()));
                break;
            }
        }
    }
    let (root, problems, shelters) = tree.finish();
    Pass { root, problems, shelters, fault }
}

/// Replaces a line by spaces of the same length in bytes, so that every other place stays what it is.
fn blank(text: &mut String, line: Span) {
    if text.get(line.range()).is_some() {
        text.replace_range(line.range(), &" ".repeat(line.len()));
    }
}
