//! The substitutions of Docker Compose (`${NAME:-default}`), in compose files and in `.env` files.
//!
//! Compose finds them with a regular expression whose operand runs to the last `}` of the line, then cuts at the first
//! brace that balances, counting every `{` but never looking at the character after one. The results of that are kept
//! here, because a value that Compose reads in its own way is what the container gets. Measured with docker compose
//! 2.26.1 and 2.40.3 (`tests/judge_dotenv.rs` repeats it): `${A:-{x}}` gives `{x}`, `${A:-{}` gives `{`, an operand cannot
//! hold a line feed, `$1` and a last `$` stay as they are, and what is wrong in an operand that is not needed is wrong all
//! the same.

use super::node::MAX_DEPTH;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Span};

/// How far behind `${` its `}` is looked for to say what is wrong with it, in bytes.
const SEARCH_LIMIT: usize = 256;

/// A text with substitutions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Taken as it is; `$$` has become `$`.
    Text(String),
    /// Replaced by what a variable holds.
    Substitution(Substitution),
}

/// `$NAME`, `${NAME}` or `${NAME:-operand}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    /// From `$` to the closing brace.
    pub span: Span,
    /// The variable.
    pub name: String,
    /// Its place.
    pub name_span: Span,
    /// What happens when it is missing.
    pub operator: Option<Operator>,
    /// What stands behind the operator.
    pub operand: Template,
}

/// What a substitution does beside putting in the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `:-` takes the operand when the variable is not set or empty.
    DefaultIfEmpty,
    /// `-` takes the operand when the variable is not set.
    DefaultIfUnset,
    /// `:?` stops with the operand as message when the variable is not set or empty.
    RequiredNotEmpty,
    /// `?` stops with the operand as message when the variable is not set.
    Required,
    /// `:+` takes the operand when the variable is set and not empty.
    ReplaceIfNotEmpty,
    /// `+` takes the operand when the variable is set.
    ReplaceIfSet,
}

/// Where the text of a template stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Character for character from this byte on.
    At(usize),
    /// Somewhere inside, with escapes or folded lines between; every place is then the whole span.
    Within(Span),
}

impl Origin {
    /// The place in the file of a span in the template's text.
    pub const fn place(self, span: Span) -> Span {
        match self {
            Self::At(offset) => span.moved(offset),
            Self::Within(whole) => whole,
        }
    }

    const fn at(self, offset: usize) -> Self {
        match self {
            Self::At(start) => Self::At(start + offset),
            Self::Within(whole) => Self::Within(whole),
        }
    }
}

impl Template {
    /// A text without substitutions, whatever it holds.
    pub fn literal(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { parts: if text.is_empty() { Vec::new() } else { vec![Part::Text(text)] } }
    }

    /// Reads a text. What is no substitution is a problem and left out.
    pub fn read(text: &str, origin: Origin) -> Reading<Self> {
        let mut problems = Problems::default();
        let template = Self::parse(text, origin, 0, &mut problems);
        problems.finish(template)
    }

    pub(super) fn parse(text: &str, origin: Origin, depth: usize, problems: &mut Problems) -> Self {
        let mut reader =
            Reader { text, origin, depth, problems, parts: Vec::new(), literal: String::new(), brace: None };
        reader.read();
        Self { parts: reader.parts }
    }

    /// Whether there is nothing to put in.
    pub fn is_literal(&self) -> bool {
        self.parts.iter().all(|part| matches!(part, Part::Text(_)))
    }

    /// Every substitution, those inside operands included.
    pub fn substitutions(&self) -> Vec<&Substitution> {
        let mut found = Vec::new();
        for part in &self.parts {
            if let Part::Substitution(substitution) = part {
                found.push(substitution);
                found.extend(substitution.operand.substitutions());
            }
        }
        found
    }

    /// The text with every variable put in. `variable` gives what a variable holds.
    ///
    /// Problems are a required variable that is missing, an unset one without a default (accepted, and empty), and a
    /// text that grows beyond [`MAX_BYTES`].
    pub fn evaluate(&self, variable: &dyn Fn(&str) -> Option<String>) -> Reading<String> {
        let mut problems = Problems::default();
        let mut budget = MAX_BYTES;
        let text = self.put_in(variable, &mut budget, &mut problems);
        problems.finish(text)
    }

    pub(super) fn put_in(
        &self,
        variable: &dyn Fn(&str) -> Option<String>,
        budget: &mut usize,
        problems: &mut Problems,
    ) -> String {
        let mut text = String::new();
        for part in &self.parts {
            let (piece, span) = match part {
                Part::Text(piece) => (piece.clone(), Span::default()),
                Part::Substitution(substitution) => {
                    (substitution.put_in(variable, budget, problems), substitution.span)
                }
            };
            let Some(left) = budget.checked_sub(piece.len()) else {
                problems.add(span, ProblemKind::ExpandsTooFar { limit: MAX_BYTES });
                *budget = 0;
                return text;
            };
            *budget = left;
            text.push_str(&piece);
        }
        text
    }
}

impl Substitution {
    fn put_in(&self, variable: &dyn Fn(&str) -> Option<String>, budget: &mut usize, problems: &mut Problems) -> String {
        // Compose resolves the operand first, needed or not.
        let operand = self.operand.put_in(variable, budget, problems);
        let held = variable(&self.name);
        let is_filled = held.as_ref().is_some_and(|value| !value.is_empty());
        let value = held.clone().unwrap_or_default();
        let mut require = |is_there: bool| {
            if is_there {
                return value.clone();
            }
            let kind = ProblemKind::RequiredVariable { name: self.name.clone(), message: operand.clone() };
            problems.add(self.span, kind);
            String::new()
        };
        match self.operator {
            Some(Operator::RequiredNotEmpty) => require(is_filled),
            Some(Operator::Required) => require(held.is_some()),
            Some(Operator::DefaultIfEmpty) if !is_filled => operand,
            Some(Operator::DefaultIfUnset) if held.is_none() => operand,
            Some(Operator::ReplaceIfNotEmpty) if is_filled => operand,
            Some(Operator::ReplaceIfSet) if held.is_some() => operand,
            Some(_) => value,
            None => {
                if held.is_none() {
                    problems.add(self.span, ProblemKind::UnsetVariable { name: self.name.clone() });
                }
                value
            }
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    origin: Origin,
    depth: usize,
    problems: &'a mut Problems,
    parts: Vec<Part>,
    literal: String,
    /// End of the line that was looked at last, and its last `}`: looked up once a line, or a line of many substitutions
    /// would take time that grows with its square.
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
