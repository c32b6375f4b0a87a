//! Problems found while reading a link.

use super::{MAX_BYTES, VERSION};
use crate::i18n::format_message;
use crate::i18n::links::LinkTexts;
use crate::plan::Field;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// More than [`MAX_BYTES`]; nothing was read.
    TooLong,
    NoPlan,
    /// An unknown version; the known fields were read.
    Version {
        /// The version that the link states.
        found: String,
    },
    /// A value that is not percent-encoded UTF-8.
    Encoding {
        /// As written in the link.
        key: String,
    },
    UnknownField {
        key: String,
        /// The most similar field path, if one is close enough.
        nearest: Option<&'static str>,
    },
    /// A toggle that is neither 0 nor 1.
    WrongType {
        field: Field,
    },
    NoValue {
        field: Field,
    },
    /// A repeated key; the first occurrence counts.
    Repeated {
        field: Field,
    },
    /// The page's origin, which a link must not set.
    PageOrigin,
    /// A value that looks like a secret; it was not read.
    Secret {
        field: Field,
    },
    /// The problems beyond `MAX_PROBLEMS`.
    More {
        count: usize,
    },
}

impl LinkProblem {
    pub fn describe(&self, text: &LinkTexts) -> String {
        let path = |template, field: &Field| format_message(template, &[("field", field.path())]);
        match self {
            Self::TooLong => format_message(text.too_long, &[("limit", &(MAX_BYTES / 1024).to_string())]),
            Self::NoPlan => text.no_plan.to_owned(),
            Self::Version { found } => format_message(text.version, &[("found", found), ("known", VERSION)]),
            Self::Encoding { key } => format_message(text.encoding, &[("key", key)]),
            Self::UnknownField { key, nearest: None } => format_message(text.unknown_field, &[("key", key)]),
            Self::UnknownField { key, nearest: Some(nearest) } => {
                format_message(text.unknown_field_meant, &[("key", key), ("nearest", nearest)])
            }
            Self::WrongType { field } => path(text.wrong_type, field),
            Self::NoValue { field } => path(text.no_value, field),
            Self::Repeated { field } => path(text.repeated, field),
            Self::PageOrigin => text.page_origin.to_owned(),
            Self::Secret { field } => path(text.secret, field),
            Self::More { count } => format_message(text.more, &[("count", &count.to_string())]),
        }
    }
}
