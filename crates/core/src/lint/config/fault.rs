//! What the validator of a release would object to.

use super::schema::Id;
use crate::i18n::lint::ConfigCode;
use crate::read::{Node, Span};

/// One objection, with its place.
#[derive(Debug, Clone)]
pub(super) struct Fault<'a> {
    /// Where.
    pub(super) span: Span,
    /// The path of the key, as `agents.list[0].id`.
    pub(super) path: String,
    /// What.
    pub(super) kind: FaultKind<'a>,
}

#[derive(Debug, Clone)]
pub(super) enum FaultKind<'a> {
    /// A key that the object has not.
    UnknownKey {
        /// Where it stands.
        object: &'a Node,
        /// Which of its entries.
        index: usize,
        /// What the object accepts.
        shape: Id,
    },
    /// A key that must be there.
    Missing(String),
    /// A value of another type.
    WrongType {
        /// The accepted types, as `string | number`.
        expected: String,
        /// What stands there.
        node: &'a Node,
    },
    /// None of the accepted words.
    NotAllowed {
        /// The words.
        allowed: Vec<&'static str>,
        /// What stands there.
        node: &'a Node,
    },
    /// A number that is too small, too large, or not whole.
    OutOfRange {
        /// What it must be, as `≥ 1`.
        expected: String,
        /// What stands there.
        node: &'a Node,
    },
    /// A text that does not look as it must.
    Form(&'static str),
    /// A text or a list that is too short or too long.
    Size(String),
    /// What code objects to.
    Refused {
        /// The rule.
        code: ConfigCode,
        /// What stands there; never a secret.
        value: String,
        /// The other half, where there is one; or what could have stood there.
        other: Vec<String>,
    },
}
