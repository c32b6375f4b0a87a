//! What a shelf refuses, and what it cannot read.

use super::{FORMAT, LONGEST_NAME, MAX_PLANS};
use crate::i18n::saved_plans::ShelfTexts;
use crate::i18n::{ProblemTexts, fill};
use crate::plan::Field;
use crate::plan::plan_file::PlanFileError;

/// Why a change of the shelf was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShelfError {
    /// Blank, longer than [`LONGEST_NAME`], or with a control character.
    Name,
    /// It looks like a secret, which must not be kept.
    Secret,
    /// Another plan has the name; capitals do not tell names apart.
    Taken,
    /// No plan has the name.
    Missing,
    /// [`MAX_PLANS`] are there.
    Full,
    /// The shelf would grow beyond [`super::MAX_BYTES`].
    TooLarge,
}

impl ShelfError {
    /// The error in words; `name` is the one that was asked for.
    pub fn describe(self, name: &str, text: &ShelfTexts) -> String {
        let longest = LONGEST_NAME.to_string();
        let template = match self {
            Self::Name => text.bad_name,
            Self::Secret => text.secret_name,
            Self::Taken => text.taken,
            Self::Missing => text.missing,
            Self::Full => text.full,
            Self::TooLarge => text.too_large,
        };
        fill(template, &[("name", name.trim()), ("longest", &longest), ("most", &MAX_PLANS.to_string())])
    }
}

/// What could not be read of a shelf, or not taken over from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShelfProblem {
    /// The text is no JSON, no shelf, or too long; all of it is carried along.
    NotAShelf,
    /// A format this version does not know; all of it is carried along.
    Format {
        /// What the shelf says.
        found: String,
    },
    /// An entry without a plan; on the device it is carried along, in a file it stays.
    Entry {
        /// Counted from 1.
        position: usize,
    },
    /// A plan that this version cannot read; it is kept as it is.
    Plan {
        /// Its name.
        name: String,
        /// Why.
        errors: Vec<PlanFileError>,
    },
    /// A name that was taken or none; the plan got another.
    Renamed {
        /// What stood there.
        from: String,
        /// What it is called now.
        to: String,
    },
    /// Something that looks like a secret; it was left out.
    Secret {
        /// The name of the plan.
        name: String,
        /// Its field.
        field: Field,
    },
    /// There was no more room for this plan.
    NoRoom {
        /// Its name.
        name: String,
    },
}

impl ShelfProblem {
    /// The problem in words, one line each; `problems` are those of plan files.
    pub fn describe(&self, text: &ShelfTexts, problems: &ProblemTexts) -> Vec<String> {
        let line = |template: &str, values: &[(&str, &str)]| vec![fill(template, values)];
        match self {
            Self::NotAShelf => line(text.not_a_shelf, &[]),
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
