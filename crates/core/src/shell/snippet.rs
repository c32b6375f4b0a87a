//! The output of a renderer.

use super::dialect::Dialect;
use super::word::Word;

/// A file that the user has to copy into place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualFile {
    /// Name among the generated files.
    pub file: String,
    /// The target in the dialect's syntax; a bare name is relative to the directory the previous commands changed to.
    pub path: String,
    /// Whether an existing file must be kept.
    pub once: bool,
}

/// A part of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Snippet {
    /// Text to paste, without a final line feed.
    Text(String),
    /// Files that the user has to copy into place, because the dialect cannot write them.
    Place(Vec<ManualFile>),
    /// A command the dialect cannot express exactly, in POSIX syntax: for Git Bash, WSL or Cloud Shell.
    PosixOnly(String),
}

/// The path of a file for display in text.
pub(super) fn shown_path(dialect: Dialect, word: &Word) -> String {
    match (dialect, word) {
        (_, Word::Plain(path)) => path.to_string(),
        (Dialect::Cmd, Word::Home(path)) => format!("%USERPROFILE%\\{}", path.replace('/', "\\")),
        (_, Word::Home(path)) => format!("~/{path}"),
        (_, Word::LoginName) => word.render(),
    }
}
