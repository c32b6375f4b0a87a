//! The parsed form of a text with substitutions.

use crate::read::problem::{ProblemKind, Problems, Reading};
use crate::read::source::MAX_BYTES;
use crate::read::span::Span;

/// A text with substitutions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// Its parts, in order.
    pub segments: Vec<Segment>,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
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
pub enum SourceMap {
    /// Character for character from this byte on.
    At(usize),
    /// Somewhere inside, with escapes or folded lines between; every place is then the whole span.
    Within(Span),
}

impl SourceMap {
    /// The place in the file of a span in the template's text.
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
    /// A text without substitutions, whatever it holds.
    pub fn literal(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { segments: if text.is_empty() { Vec::new() } else { vec![Segment::Text(text)] } }
    }

    /// Whether there is nothing to put in.
    pub fn is_literal(&self) -> bool {
        self.segments.iter().all(|segment| matches!(segment, Segment::Text(_)))
    }

    /// Every substitution, those inside operands included.
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

    /// The text with every variable put in. `variable` gives what a variable holds.
    ///
    /// Problems are a required variable that is missing, an unset one without a default (accepted, and empty), and a
    /// text that grows beyond [`MAX_BYTES`].
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
        // Compose resolves the operand first, needed or not.
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
