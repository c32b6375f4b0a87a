//! Errors of the command line.

use std::fmt::Display;

use companion_core::i18n::{Text, format_message};

/// Messages for standard error, one line each. The exit status is 2.
#[derive(Debug)]
pub(super) struct CommandError(pub(super) Vec<String>);

impl CommandError {
    pub(super) fn new(line: String) -> Self {
        Self(vec![line])
    }

    /// A file or folder cannot be read.
    pub(super) fn read(place: impl Display, error: &std::io::Error, text: &Text) -> Self {
        let values = [("file", &*place.to_string()), ("reason", &error.to_string())];
        Self::new(format_message(text.command_line().cannot_read, &values))
    }

    /// A file, folder or stream cannot be written.
    pub(super) fn write(place: impl Display, error: &std::io::Error, text: &Text) -> Self {
        let values = [("file", &*place.to_string()), ("reason", &error.to_string())];
        Self::new(format_message(text.command_line().cannot_write, &values))
    }
}
