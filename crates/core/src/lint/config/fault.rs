//! Faults: what the validator of a release rejects.

use super::schema::Id;
use crate::lint::ConfigCode;
use crate::read::{Node, Span};

#[derive(Debug, Clone)]
pub(super) struct Fault<'a> {
    pub(super) span: Span,
    /// The path of the key, for example `agents.list[0].id`.
    pub(super) path: String,
    pub(super) kind: FaultKind<'a>,
}

#[derive(Debug, Clone)]
pub(super) enum FaultKind<'a> {
    UnknownKey {
        object: &'a Node,
        /// The index of the entry.
        index: usize,
        /// The shape of the object.
        shape: Id,
    },
    /// A missing required key.
    Missing(String),
    WrongType {
        /// The accepted types, for example `string | number`.
        expected: String,
        node: &'a Node,
    },
    NotAllowed {
        allowed: Vec<&'static str>,
        node: &'a Node,
    },
    OutOfRange {
        /// The accepted range, for example `≥ 1`.
        expected: String,
        node: &'a Node,
    },
    /// A string that does not match its pattern.
    Form(&'static str),
    Size(String),
    /// Rejected by a check in code.
    Refused {
        code: ConfigCode,
        /// The value; never a secret.
        value: String,
        /// The conflicting value, or the accepted values.
        other: Vec<String>,
    },
}
