//! The output of a dialect.

use super::dialect::Dialect;
use super::word::Word;

/// A file that has to be put in its place by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualFile {
    /// Its name among the generated files.
    pub file: String,
    /// Where it goes, in the dialect's words: a name is one in the folder the commands before changed to.
    pub path: String,
    /// Whether a file that is there already stays as it is.
    pub once: bool,
}

/// One stretch of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Snippet {
    /// To be pasted as it stands, without a final line feed.
    Text(String),
    /// Files to put in their places by hand, because the dialect cannot write them.
    Place(Vec<ManualFile>),
    /// What the dialect cannot say exactly, as a POSIX shell says it: for Git Bash, WSL or Cloud Shell.
    PosixOnly(String),
}

/// The path of a file in a sentence.
pub(super) fn shown_path(dialect: Dialect, word: &Word) -> String {
    match (dialect, word) {
        (_, Word::Plain(path)) => path.to_string(),
        (Dialect::Cmd, Word::Home(path)) => format!("%USERPROFILE%\\{}", path.replace('/', "\\")),
        (_, Word::Home(path)) => format!("~/{path}"),
        (_, Word::LoginName) => word.render(),
    }
}
