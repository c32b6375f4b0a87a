//! Finds the substitutions of a text.

use super::template::{Operator, Segment, SourceMap, Substitution, Template};
use crate::read::node::{MAX_DEPTH, Node};
use crate::read::problem::{ProblemKind, Problems, Reading};
use crate::read::source::Source;
use crate::read::span::Span;

/// How far behind `${` its `}` is looked for to say what is wrong with it, in bytes.
const SEARCH_LIMIT: usize = 256;

impl Template {
    /// Reads a text. What is no substitution is a problem and left out.
    pub fn read(text: &str, source_map: SourceMap) -> Reading<Self> {
        let mut problems = Problems::default();
        let template = Self::parse(text, source_map, 0, &mut problems);
        problems.finish(template)
    }

    pub(in crate::read) fn parse(text: &str, source_map: SourceMap, depth: usize, problems: &mut Problems) -> Self {
        Self { segments: read(text, source_map, depth, problems) }
    }

    /// Reads the text of a node; nothing if it holds none. Places are exact where the text stands in the file as it is,
    /// between quotes or not; with escapes or folded lines in it, every place is the whole value.
    pub fn of_node(node: &Node, source: &Source) -> Option<Reading<Self>> {
        let text = node.as_str()?;
        let written = source.slice(node.span);
        let inner = written.get(1..written.len().saturating_sub(1)).unwrap_or_default();
        let source_map = if written == text {
            SourceMap::At(node.span.start)
        } else if written.starts_with(['"', '\'']) && inner == text {
            SourceMap::At(node.span.start + 1)
        } else {
            SourceMap::Within(node.span)
        };
        Some(Self::read(text, source_map))
    }
}

/// The parts of a text that stands `depth` operands deep.
fn read(text: &str, source_map: SourceMap, depth: usize, problems: &mut Problems) -> Vec<Segment> {
    let mut parser =
        Parser { text, source_map, depth, problems, segments: Vec::new(), literal: String::new(), brace: None };
    parser.read();
    parser.segments
}

struct Parser<'a> {
    text: &'a str,
    source_map: SourceMap,
    depth: usize,
    problems: &'a mut Problems,
    segments: Vec<Segment>,
    literal: String,
    /// End of the line that was looked at last, and its last `}`: looked up once a line, or a line of many
    /// substitutions would take time that grows with its square.
    brace: Option<(usize, Option<usize>)>,
}

impl<'a> Parser<'a> {
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
            self.segments.push(Segment::Text(std::mem::take(&mut self.literal)));
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
        self.problems.add(self.source_map.span(Span::new(at, at + length)), kind);
        at + 2
    }

    fn operand(&mut self, span: Span) -> Template {
        let text = self.text.get(span.range()).unwrap_or_default();
        if self.depth >= MAX_DEPTH {
            self.problems.add(self.source_map.span(span), ProblemKind::TooDeep { limit: MAX_DEPTH });
            return Template::literal(text);
        }
        Template::parse(text, self.source_map.shifted(span.start), self.depth + 1, self.problems)
    }

    fn substitution(&mut self, span: Span, name: Span, operator: Option<Operator>, operand: Template) {
        self.flush();
        let text = self.text.get(name.range()).unwrap_or_default().to_owned();
        self.segments.push(Segment::Substitution(Substitution {
            span: self.source_map.span(span),
            name: text,
            name_span: self.source_map.span(name),
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
    .find(|(delimiter, _)| text.starts_with(delimiter))
    .map(|(delimiter, operator)| (operator, delimiter.len()))
}

/// Length in bytes of the variable's name at the start of a text; 0 if there is none. The two letters beyond ASCII are
/// what Compose's pattern, which ignores case, takes for `s` and `k`.
fn name_length(text: &str) -> usize {
    let is_letter = |ch: char| ch.is_ascii_alphabetic() || matches!(ch, '_' | '\u{17f}' | '\u{212a}');
    if !text.starts_with(is_letter) {
        return 0;
    }
    text.find(|ch: char| !is_letter(ch) && !ch.is_ascii_digit()).unwrap_or(text.len())
}
