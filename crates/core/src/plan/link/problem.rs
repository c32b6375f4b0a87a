//! What is wrong with a link.

use super::{MAX_BYTES, VERSION};
use crate::i18n::fill;
use crate::i18n::links::LinkTexts;
use crate::plan::Field;

/// Why a part of a link could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// More than [`MAX_BYTES`]; nothing was read.
    TooLong,
    /// There is no plan in it.
    NoPlan,
    /// A version this program does not know; what it knows was read.
    Version {
        /// What the link says.
        found: String,
    },
    /// A value that is not percent-encoded UTF-8.
    Encoding {
        /// The key as it stands in the link.
        key: String,
    },
    /// A key that no field has.
    UnknownField {
        /// The key.
        key: String,
        /// The field that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A switch with something else than 0 or 1.
    WrongType {
        /// The field.
        field: Field,
    },
    /// A key without a value.
    NoValue {
        /// The field.
        field: Field,
    },
    /// A key that stood there before; the first one counts.
    Repeated {
        /// The field.
        field: Field,
    },
    /// The origin of a page, which no link decides.
    PageOrigin,
    /// What looks like a secret; it was not taken.
    Secret {
        /// The field.
        field: Field,
    },
    /// Further problems, untold.
    More {
        /// How many.
        count: usize,
    },
}

impl LinkProblem {
    /// The problem in words.
    pub fn describe(&self, text: &LinkTexts) -> String {
        let path = |template, field: &Field| fill(template, &[("field", field.path())]);
        match self {
            Self::TooLong => fill(text.too_long, &[("limit", &(MAX_BYTES / 1024).to_string())]),
            Self::NoPlan => text.no_plan.to_owned(),
            Self::Version { found } => fill(text.version, &[("found", found), ("known", VERSION)]),
            Self::Encoding { key } => fill(text.encoding, &[("key", key)]),
            Self::UnknownField { key, nearest: None } => fill(text.unknown_field, &[("key", key)]),
            Self::UnknownField { key, nearest: Some(nearest) } => {
                fill(text.unknown_field_meant, &[("key", key), ("nearest", nearest)])
            }
            Self::WrongType { field } => path(text.wrong_type, field),
            Self::NoValue { field } => path(text.no_value, field),
            Self::Repeated { field } => path(text.repeated, field),
            Self::PageOrigin => text.page_origin.to_owned(),
            Self::Secret { field } => path(text.secret, field),
            Self::More { count } => fill(text.more, &[("count", &count.to_string())]),
        }
    }
}
