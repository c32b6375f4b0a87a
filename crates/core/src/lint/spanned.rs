//! Values as the program that reads the file sees them, with the location where a person would change them.

use super::{Location, Project};
use crate::plan::Field;
use crate::read::dotenv::Variables;
use crate::read::interpolation::{Segment, Template};
use crate::read::{Node, Value};

/// A value with its location. If a compose file takes it from a variable, that is the location in the environment file.
#[derive(Clone, PartialEq, Eq)]
pub struct Spanned {
    /// After variable substitution. It may be a secret.
    pub value: String,
    pub location: Location,
    /// Whether the span contains exactly this value, so that replacing the span replaces the value.
    pub is_whole: bool,
}

/// Omits the value, which may be a secret.
impl std::fmt::Debug for Spanned {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Spanned").field("location", &self.location).finish_non_exhaustive()
    }
}

impl Spanned {
    /// Words that are part of this longer text.
    pub(super) fn parts(&self, words: Vec<String>) -> Vec<Self> {
        words.into_iter().map(|value| Self { value, is_whole: false, ..self.clone() }).collect()
    }

    /// A scalar in a file format without variables.
    pub(super) fn of_scalar(file: usize, node: &Node) -> Option<Self> {
        let value = node.scalar()?.to_owned();
        Some(Self { value, location: Location::new(file, node.span), is_whole: true })
    }

    pub(super) fn of_compose(project: &Project, variables: &Variables, file: usize, node: &Node) -> Option<Self> {
        if !matches!(node.value, Value::String(_)) {
            return Self::of_scalar(file, node);
        }
        let source = &project.files.get(file)?.source;
        let template = Template::of_node(node, source)?.value;
        let lookup = |name: &str| variables.get(name).map(str::to_owned);
        let value = template.evaluate(&lookup).value;
        let location = Location::new(file, node.span);
        if let [Segment::Substitution(only)] = template.segments.as_slice()
            && let Some(seen) = Self::of_variable(project, variables, &only.name)
            && seen.value == value
        {
            return Some(seen);
        }
        Some(Self { value, location, is_whole: template.is_literal() })
    }

    /// A variable of the file that Compose reads: see [`Project::environment_file`].
    pub(super) fn of_variable(project: &Project, variables: &Variables, name: &str) -> Option<Self> {
        let (file, _, dotenv) = project.environment_file()?;
        let written = dotenv.entry(name)?.value.as_ref()?;
        Some(Self {
            value: variables.get(name)?.to_owned(),
            location: Location::new(file, written.span),
            is_whole: written.template.is_literal(),
        })
    }
}

/// The location of a form field's value in the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldLocation {
    /// The value, or the list or mapping that contains its parts.
    pub location: Location,
    /// See [`Spanned::is_whole`].
    pub is_whole: bool,
    /// The entries of a field with several values, by the name used in findings.
    pub items: Vec<(String, Location)>,
}

impl From<&Spanned> for FieldLocation {
    fn from(seen: &Spanned) -> Self {
        Self { location: seen.location, is_whole: seen.is_whole, items: Vec::new() }
    }
}

/// Only fields that the files set.
pub type FieldLocations = std::collections::BTreeMap<Field, FieldLocation>;
