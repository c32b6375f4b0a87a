//! Parser for substitutions.

use super::template::{Operator, Segment, SourceMap, Substitution, Template};
use crate::read::node::{MAX_DEPTH, Node};
use crate::read::problem::{ProblemKind, Problems, Reading};
use crate::read::source::Source;
use crate::read::span::Span;

/// Bytes after `${` that are searched for a `}` to choose between two error kinds.
const SEARCH_LIMIT: usize = 256;

impl Template {
    /// Parses a text. Invalid substitutions are reported and left out.
    pub fn read(text: &str, source_map: SourceMap) -> Reading<Self> {
        let mut problems = Problems::default();
        let template = Self::parse(text, source_map, 0, &mut problems);
        problems.finish(template)
    }

    pub(in crate::read) fn parse(text: &str, source_map: SourceMap, depth: usize, problems: &mut Problems) -> Self {
        Self { segments: read(text, source_map, depth, problems) }
    }

    /// Parses the text of a string node; `None` for any other node. Spans are exact if the text appears in the file
    /// unchanged, with or without quotes; if it has escapes or folded lines, every span is that of the whole value.
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

/// `depth` is the number of enclosing operands.
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
    /// End of the line examined last, and the position of its last `}`. Cached per line, since searching for it at
    /// every substitution would take quadratic time.
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

    /// Parses from a `$` and returns the offset after what it consumed.
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
            // Compose leaves a `$` alone if no name follows.
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

    /// The closing brace that Compose uses for the substitution at `at` whose operand starts at `operand`.
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

/// The first brace that balances. Like Compose, this skips the character after each opening brace.
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

/// Length in bytes of the variable name at the start of a text; 0 if there is none. Compose's pattern is
/// case-insensitive, so it also accepts U+017F and U+212A, which fold to `s` and `k`.
fn name_length(text: &str) -> usize {
    let is_letter = |ch: char| ch.is_ascii_alphabetic() || matches!(ch, '_' | '\u{17f}' | '\u{212a}');
    if !text.starts_with(is_letter) {
        return 0;
    }
    text.find(|ch: char| !is_letter(ch) && !ch.is_ascii_digit()).unwrap_or(text.len())
}
