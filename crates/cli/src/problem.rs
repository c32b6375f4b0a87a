//! Why the command line could not do what was asked.

use std::fmt::Display;

use companion_core::i18n::{Text, fill};

/// One line a problem.
#[derive(Debug)]
pub(super) struct Problem(pub(super) Vec<String>);

impl Problem {
    pub(super) fn one(line: String) -> Self {
        Self(vec![line])
    }

    /// That a file, a folder or an output cannot be written, and why.
    pub(super) fn unwritable(place: impl Display, error: &std::io::Error, text: &Text) -> Self {
        let values = [("file", &*place.to_string()), ("reason", &error.to_string())];
        Self::one(fill(text.command_line().cannot_write, &values))
    }
}
