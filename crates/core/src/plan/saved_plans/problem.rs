//! Errors of changing saved plans, and problems of reading them.

use super::{FORMAT, MAX_NAME_LENGTH, MAX_PLANS};
use crate::i18n::saved_plans::SavedPlansTexts;
use crate::i18n::{ProblemTexts, format_message};
use crate::plan::Field;
use crate::plan::plan_file::PlanFileError;

/// Why a change was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedPlansError {
    /// Blank, longer than [`MAX_NAME_LENGTH`], or with a control character.
    Name,
    /// The name looks like a secret, which must not be stored.
    Secret,
    /// Another plan has the name. Names are compared without case.
    Taken,
    /// No plan has the name.
    Missing,
    /// There are [`MAX_PLANS`] plans.
    Full,
    /// The serialized plans would exceed [`super::MAX_BYTES`].
    TooLarge,
}

impl SavedPlansError {
    /// Formats the error; `name` is the requested name.
    pub fn describe(self, name: &str, text: &SavedPlansTexts) -> String {
        let longest = MAX_NAME_LENGTH.to_string();
        let template = match self {
            Self::Name => text.bad_name,
            Self::Secret => text.secret_name,
            Self::Taken => text.taken,
            Self::Missing => text.missing,
            Self::Full => text.full,
            Self::TooLarge => text.too_large,
        };
        format_message(template, &[("name", name.trim()), ("longest", &longest), ("most", &MAX_PLANS.to_string())])
    }
}

/// What could not be read or imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedPlansProblem {
    /// Invalid JSON, JSON without the key `shelf`, or too long. The whole text is preserved.
    NotSavedPlans,
    /// An unknown format version. The whole text is preserved.
    Format {
        /// The version that the text states, as JSON.
        found: String,
    },
    /// An entry without a plan. It is preserved in storage, but not imported from a file.
    Entry {
        /// 1-based.
        position: usize,
    },
    /// A plan that this version cannot read; it is kept unchanged.
    Plan { name: String, errors: Vec<PlanFileError> },
    /// The name was missing or taken, so the plan was renamed.
    Renamed { from: String, to: String },
    /// A value that looks like a secret; it was omitted.
    Secret {
        /// Name of the plan.
        name: String,
        field: Field,
    },
    /// There was no room for this plan.
    NoRoom { name: String },
}

impl SavedPlansProblem {
    /// One line per problem; `problems` holds the texts for plan file errors.
    pub fn describe(&self, text: &SavedPlansTexts, problems: &ProblemTexts) -> Vec<String> {
        let line = |template: &str, values: &[(&str, &str)]| vec![format_message(template, values)];
        match self {
            Self::NotSavedPlans => line(text.not_saved_plans, &[]),
            Self::Format { found } => line(text.format, &[("found", found), ("known", &FORMAT.to_string())]),
            Self::Entry { position } => line(text.entry, &[("position", &position.to_string())]),
            Self::Plan { name, errors } => {
                let mut lines = line(text.plan, &[("name", name)]);
                lines.extend(errors.iter().map(|error| error.describe(name, problems)));
                lines
            }
            Self::Renamed { from, to } => line(text.renamed, &[("name", from), ("to", to)]),
            Self::Secret { name, field } => line(text.secret, &[("name", name), ("field", field.path())]),
            Self::NoRoom { name } => line(text.no_room, &[("name", name)]),
        }
    }
}
