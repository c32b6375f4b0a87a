//! The substitutions of Docker Compose (`${NAME:-default}`), in compose files and in `.env` files.
//!
//! Compose finds them with a regular expression whose operand runs to the last `}` of the line, then cuts at the first
//! brace that balances, counting every `{` but never looking at the character after one. The results of that are kept
//! here, because a value that Compose reads in its own way is what the container gets. Measured with docker compose
//! 2.26.1 (`tests/judge_dotenv.rs` repeats it): `${A:-{x}}` gives `{x}`, `${A:-{}` gives `{`, an operand cannot hold a
//! line feed, `$1` and a last `$` stay as they are, and what is wrong in an operand that is not needed is wrong all the
//! same (later sources of Compose look at an operand only when it is needed).

mod reader;

use super::node::Node;
use super::problem::{ProblemKind, Problems, Reading};
use super::source::{MAX_BYTES, Source, Span};

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
        Self { parts: reader::read(text, origin, depth, problems) }
    }

    /// Reads the text of a node; nothing if it holds none. Places are exact where the text stands in the file as it is,
    /// between quotes or not; with escapes or folded lines in it, every place is the whole value.
    pub fn of_node(node: &Node, source: &Source) -> Option<Reading<Self>> {
        let text = node.as_str()?;
        let written = source.slice(node.span);
        let inner = written.get(1..written.len().saturating_sub(1)).unwrap_or_default();
        let origin = if written == text {
            Origin::At(node.span.start)
        } else if written.starts_with(['"', '\'']) && inner == text {
            Origin::At(node.span.start + 1)
        } else {
            Origin::Within(node.span)
        };
        Some(Self::read(text, origin))
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
