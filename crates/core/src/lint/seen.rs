//! A value as the program that reads the file gets it, and the place where a person would change it.

use super::{Place, Project};
use crate::plan::Field;
use crate::read::dotenv::Variables;
use crate::read::interpolation::{Part, Template};
use crate::read::{Node, Value};

/// A value and where it comes from: the variable file where a compose file takes it from there.
#[derive(Clone, PartialEq, Eq)]
pub struct Seen {
    /// The value, with variables put in. It may be a secret.
    pub value: String,
    /// Where it is written.
    pub place: Place,
    /// Whether the place holds this value and nothing else, so that replacing the one replaces the other.
    pub is_whole: bool,
}

/// Without the value, which may be a secret.
impl std::fmt::Debug for Seen {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Seen").field("place", &self.place).finish_non_exhaustive()
    }
}

impl Seen {
    /// A scalar of a file without variables.
    pub(super) fn of_scalar(file: usize, node: &Node) -> Option<Self> {
        let value = node.scalar()?.to_owned();
        Some(Self { value, place: Place::new(file, node.span), is_whole: true })
    }

    /// A scalar of a compose file.
    pub(super) fn of_compose(project: &Project, variables: &Variables, file: usize, node: &Node) -> Option<Self> {
        if !matches!(node.value, Value::String(_)) {
            return Self::of_scalar(file, node);
        }
        let source = &project.files.get(file)?.source;
        let template = Template::of_node(node, source)?.value;
        let lookup = |name: &str| variables.get(name).map(str::to_owned);
        let value = template.evaluate(&lookup).value;
        let place = Place::new(file, node.span);
        if let [Part::Substitution(only)] = template.parts.as_slice()
            && let Some(seen) = Self::of_variable(project, variables, &only.name)
            && seen.value == value
        {
            return Some(seen);
        }
        Some(Self { value, place, is_whole: template.is_literal() })
    }

    /// A variable of the file that Compose takes its variables from.
    pub(super) fn of_variable(project: &Project, variables: &Variables, name: &str) -> Option<Self> {
        let (file, _, dotenv) = project.environment_file()?;
        let written = dotenv.entry(name)?.value.as_ref()?;
        Some(Self {
            value: variables.get(name)?.to_owned(),
            place: Place::new(file, written.span),
            is_whole: written.template.is_literal(),
        })
    }
}

/// Where the value of a field stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The value, or what holds its parts.
    pub place: Place,
    /// Whether the place holds this value and nothing else.
    pub is_whole: bool,
    /// The entries of a field that holds several, by what a finding calls them.
    pub items: Vec<(String, Place)>,
}

impl From<&Seen> for Origin {
    fn from(seen: &Seen) -> Self {
        Self { place: seen.place, is_whole: seen.is_whole, items: Vec::new() }
    }
}

/// The origins of the fields that the files speak of.
pub type Origins = std::collections::BTreeMap<Field, Origin>;
