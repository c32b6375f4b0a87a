//! Finds the substitutions of a text.

use super::{Operator, Origin, Part, Substitution, Template};
use crate::read::node::MAX_DEPTH;
use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Span;

/// How far behind `${` its `}` is looked for to say what is wrong with it, in bytes.
const SEARCH_LIMIT: usize = 256;

/// The parts of a text that stands `depth` operands deep.
pub(super) fn read(text: &str, origin: Origin, depth: usize, problems: &mut Problems) -> Vec<Part> {
    let mut reader = Reader { text, origin, depth, problems, parts: Vec::new(), literal: String::new(), brace: None };
    reader.read();
    reader.parts
}

struct Reader<'a> {
    text: &'a str,
    origin: Origin,
    depth: usize,
    problems: &'a mut Problems,
    parts: Vec<Part>,
    literal: String,
    /// End of the line that was looked at last, and its last `}`: looked up once a line, or a line of many
    /// substitutions would take time that grows with its square.
    brace: Option<(usize, Option<usize>)>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut at = 0;
        while let Some(found) = self.rest(at).find('$') {
            self.literal.push_str(self.text.get(at..at + found).unwrap_or_default());
            at = self.dollar(at + found);
        }
        self.literal.push_str(self.text.get(at..).unwrap_or_default());
        self.flush();
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn flush(&mut self) {
        if !self.literal.is_empty() {
            self.parts.push(Part::Text(std::mem::take(&mut self.literal)));
        }
    }

    /// Reads from a `$` on and returns where to go on.
    fn dollar(&mut self, at: usize) -> usize {
        let name = name_length(self.rest(at + 1));
        if name > 0 {
            let end = at + 1 + name;
            self.substitution(Span::new(at, end), Span::new(at + 1, end), None, Template::default());
            return end;
        }
        match self.rest(at + 1).chars().next() {
            Some('$') => {
                self.literal.push('$');
                at + 2
            }
            Some('{') => self.braced(at),
            // Not followed by a name: Compose leaves it alone.
            _ => {
                self.literal.push('$');
                at + 1
            }
        }
    }

    fn braced(&mut self, at: usize) -> usize {
        let name = Span::new(at + 2, at + 2 + name_length(self.rest(at + 2)));
        let rest = self.rest(name.end);
        if !name.is_empty() {
            if let Some((operator, length)) = operator(rest)
                && let Some(close) = self.closing_brace(at, name.end + length)
            {
                let operand = Span::new(name.end + length, close);
                let operand = self.operand(operand);
                self.substitution(Span::new(at, close + 1), name, Some(operator), operand);
                return close + 1;
            }
            if rest.starts_with('}') {
                self.substitution(Span::new(at, name.end + 1), name, None, Template::default());
                return name.end + 1;
            }
        }
        let near = self.rest(at);
        let near = near.get(..near.floor_char_boundary(SEARCH_LIMIT)).unwrap_or_default();
        let (length, kind) = match near.find('}') {
            Some(close) => (close + 1, ProblemKind::InvalidSubstitution),
            None => (name.end - at, ProblemKind::UnterminatedSubstitution),
        };
        self.problems.add(self.origin.place(Span::new(at, at + length)), kind);
        at + 2
    }

    fn operand(&mut self, span: Span) -> Template {
        let text = self.text.get(span.range()).unwrap_or_default();
        if self.depth >= MAX_DEPTH {
            self.problems.add(self.origin.place(span), ProblemKind::TooDeep { limit: MAX_DEPTH });
            return Template::literal(text);
        }
        Template::parse(text, self.origin.at(span.start), self.depth + 1, self.problems)
    }

    fn substitution(&mut self, span: Span, name: Span, operator: Option<Operator>, operand: Template) {
        self.flush();
        let text = self.text.get(name.range()).unwrap_or_default().to_owned();
        self.parts.push(Part::Substitution(Substitution {
            span: self.origin.place(span),
            name: text,
            name_span: self.origin.place(name),
            operator,
            operand,
        }));
    }

    /// Where Compose ends the substitution that begins at `at` and whose operand begins at `operand`.
    fn closing_brace(&mut self, at: usize, operand: usize) -> Option<usize> {
        let (_, last) = match self.brace {
            Some(known) if known.0 >= operand => known,
            _ => {
                let rest = self.rest(operand);
                let line = rest.find('\n').unwrap_or(rest.len());
                let last = rest.get(..line).and_then(|line| line.rfind('}')).map(|found| operand + found);
                *self.brace.insert((operand + line, last))
            }
        };
        let last = last.filter(|last| *last >= operand)?;
        let balanced = first_balanced(self.text.get(at..=last).unwrap_or_default());
        Some(balanced.map_or(last, |offset| at + offset))
    }
}

/// The first brace that closes what is open. The character after an opening brace is not looked at, as in Compose.
fn first_balanced(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut bytes = text.bytes().enumerate();
    while let Some((offset, byte)) = bytes.next() {
        match byte {
            b'}' => {
                open = open.saturating_sub(1);
                if open == 0 {
                    return Some(offset);
                }
            }
            b'{' => {
                open += 1;
                bytes.next();
            }
            _ => {}
        }
    }
    None
}

fn operator(text: &str) -> Option<(Operator, usize)> {
    [
        (":-", Operator::DefaultIfEmpty),
        (":?", Operator::RequiredNotEmpty),
        (":+", Operator::ReplaceIfNotEmpty),
        ("-", Operator::DefaultIfUnset),
        ("?", Operator::Required),
        ("+", Operator::ReplaceIfSet),
    ]
    .into_iter()
    .find(|(sign, _)| text.starts_with(sign))
    .map(|(sign, operator)| (operator, sign.len()))
}

/// Length in bytes of the variable's name at the start of a text; 0 if there is none. The two letters beyond ASCII are
/// what Compose's pattern, which ignores case, takes for `s` and `k`.
fn name_length(text: &str) -> usize {
    let is_letter = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '_' | '\u{17f}' | '\u{212a}');
    if !text.starts_with(is_letter) {
        return 0;
    }
    text.find(|letter: char| !is_letter(letter) && !letter.is_ascii_digit()).unwrap_or(text.len())
}
