//! YAML as Docker Compose reads it.
//!
//! The grammar is that of `saphyr-parser`, whose events become a [`Node`] tree here. Its positions count characters, so
//! they are converted. What Compose's own reader (go-yaml 3) adds is here too: a key that is there twice is an error, also
//! when one of the two is quoted; `yes`, `no`, `on` and `off` are texts; `<<` merges.
//!
//! Aliases are put in where they stand, with a limit on what that may grow to. After a mistake the line that holds it is
//! blanked and the text is read again, so that one run shows more than one mistake; the tree is then that of the rest.

mod faults;
mod places;
mod scalars;
mod tree;

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use self::places::Places;
use self::tree::{Stop, Tree};
use super::node::Node;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source, Span};

/// After so many mistakes of form the rest is left unread; after fewer in a large file, where reading again takes time.
const MAX_ATTEMPTS: usize = 8;

/// Reads the first document of a file. Of an empty one the value is [`super::Value::Null`].
pub fn read(source: &Source) -> Reading<Node> {
    let mut problems = Problems::default();
    if let Some(refusal) = source.refusal() {
        problems.add(refusal.span, refusal.kind.clone());
        return problems.finish(Node::default());
    }
    let mut text = Cow::Borrowed(source.body());
    let offset = source.body_start();
    let mut last: Option<(usize, ProblemKind)> = None;
    let mut attempts = (2 * MAX_BYTES / text.len().max(1)).clamp(1, MAX_ATTEMPTS);
    loop {
        attempts -= 1;
        let Pass { root, problems: found, fault } = pass(&text, offset);
        let Some(fault) = fault else {
            problems.extend(found);
            return problems.finish(root);
        };
        let line = source.position(fault.span.start).line;
        // Lines that are wrong in the same way below each other have one cause.
        let is_echo = last.as_ref().is_some_and(|(before, kind)| line <= before + 1 && *kind == fault.kind);
        if !is_echo {
            problems.add(fault.span, fault.kind.clone());
        }
        let blanked = source.position(fault.blank).line;
        let is_stuck = last.as_ref().is_some_and(|(before, _)| line <= *before);
        if attempts == 0 || is_stuck || !fault.goes_on {
            problems.extend(found);
            return problems.finish(root);
        }
        last = Some((line, fault.kind));
        if let Some(line) = source.line(blanked) {
            blank(text.to_mut(), Span::new(line.start - offset, line.end - offset));
        }
    }
}

/// Reads the text once, up to its end or the first mistake of form.
struct Pass {
    root: Node,
    problems: Vec<super::problem::Problem>,
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
    let (root, problems) = tree.finish();
    Pass { root, problems, fault }
}

/// Replaces a line by spaces of the same length in bytes, so that every other place stays what it is.
fn blank(text: &mut String, line: Span) {
    if text.get(line.range()).is_some() {
        text.replace_range(line.range(), &" ".repeat(line.len()));
    }
}
