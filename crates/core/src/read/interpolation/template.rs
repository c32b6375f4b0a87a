//! The parsed form of a text with substitutions.

use crate::read::problem::{ProblemKind, Problems, Reading};
use crate::read::source::MAX_BYTES;
use crate::read::span::Span;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    pub segments: Vec<Segment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Literal text, with `$$` already unescaped to `$`.
    Text(String),
    Substitution(Substitution),
}

/// `$NAME`, `${NAME}` or `${NAME:-operand}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    /// From `$` to the end of the name or the closing brace.
    pub span: Span,
    pub name: String,
    pub name_span: Span,
    /// `None` inserts the value as it is.
    pub operator: Option<Operator>,
    /// The text after the operator; empty without one.
    pub operand: Template,
}

/// The operator between name and operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `:-`: the operand if the variable is unset or empty.
    DefaultIfEmpty,
    /// `-`: the operand if the variable is unset.
    DefaultIfUnset,
    /// `:?`: an error with the operand as message if the variable is unset or empty.
    RequiredNotEmpty,
    /// `?`: an error with the operand as message if the variable is unset.
    Required,
    /// `:+`: the operand if the variable is set and not empty.
    ReplaceIfNotEmpty,
    /// `+`: the operand if the variable is set.
    ReplaceIfSet,
}

/// Maps offsets in a template's text to the file it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceMap {
    /// The text appears in the file unchanged, starting at this offset.
    At(usize),
    /// The text appears in this span with escapes or folded lines; every position maps to the whole span.
    Within(Span),
}

impl SourceMap {
    /// Maps a span of the template's text to a span of the file.
    pub const fn span(self, span: Span) -> Span {
        match self {
            Self::At(offset) => span.moved(offset),
            Self::Within(whole) => whole,
        }
    }

    pub(super) const fn shifted(self, offset: usize) -> Self {
        match self {
            Self::At(start) => Self::At(start + offset),
            Self::Within(whole) => Self::Within(whole),
        }
    }
}

impl Template {
    /// A template that is a single literal, even if the text looks like a substitution.
    pub fn literal(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { segments: if text.is_empty() { Vec::new() } else { vec![Segment::Text(text)] } }
    }

    /// Whether the template has no substitutions.
    pub fn is_literal(&self) -> bool {
        self.segments.iter().all(|segment| matches!(segment, Segment::Text(_)))
    }

    /// All substitutions, including those nested in operands.
    pub fn substitutions(&self) -> Vec<&Substitution> {
        let mut found = Vec::new();
        for segment in &self.segments {
            if let Segment::Substitution(substitution) = segment {
                found.push(substitution);
                found.extend(substitution.operand.substitutions());
            }
        }
        found
    }

    /// Expands the template. `variable` returns the value of a variable, or `None` if it is not set.
    ///
    /// Reports required variables that are not set, unset variables without a default (accepted; they expand to
    /// nothing), and results larger than [`MAX_BYTES`].
    pub fn evaluate(&self, variable: &dyn Fn(&str) -> Option<String>) -> Reading<String> {
        let mut problems = Problems::default();
        let mut budget = MAX_BYTES;
        let text = self.evaluate_into(variable, &mut budget, &mut problems);
        problems.finish(text)
    }

    pub(in crate::read) fn evaluate_into(
        &self,
        variable: &dyn Fn(&str) -> Option<String>,
        budget: &mut usize,
        problems: &mut Problems,
    ) -> String {
        let mut text = String::new();
        for segment in &self.segments {
            let (piece, span) = match segment {
                Segment::Text(piece) => (piece.clone(), Span::default()),
                Segment::Substitution(substitution) => {
                    (substitution.evaluate_into(variable, budget, problems), substitution.span)
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
    fn evaluate_into(
        &self,
        variable: &dyn Fn(&str) -> Option<String>,
        budget: &mut usize,
        problems: &mut Problems,
    ) -> String {
        // Compose evaluates the operand first, whether or not it is used.
        let operand = self.operand.evaluate_into(variable, budget, problems);
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
