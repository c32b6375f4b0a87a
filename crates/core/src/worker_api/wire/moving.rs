//! A deployment on another release, as it is answered.

use serde::{Deserialize, Serialize};

/// A deployment on another release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Title of the release that runs.
    pub from: String,
    /// Title of the release that is to run.
    pub to: String,
    /// What must be solved first, and what to know.
    pub warnings: Vec<String>,
    /// What stays, and its value.
    pub kept: Vec<(String, String)>,
    /// What has another value afterwards: what, before, afterwards.
    pub changed: Vec<(String, String, String)>,
    /// What became of settings of the configuration.
    pub settings: Vec<String>,
    /// What the new files lack: file and what.
    pub left_over: Vec<(String, String)>,
    /// Files that cannot be made yet, each with the field it waits for.
    pub waiting: Vec<(String, String)>,
    /// The steps.
    pub steps: Vec<MovedStep>,
    /// The way back.
    pub rollback: Vec<MovedStep>,
    /// The new files with their modes, and the steps as a document. They hold secrets.
    pub files: Vec<MovedFile>,
}

/// A new file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedFile {
    /// Its path.
    pub path: String,
    /// Its Unix mode.
    pub mode: u32,
    /// Whether it holds a secret.
    pub is_secret: bool,
    /// Its text.
    pub text: String,
}

/// Without the text, which may hold secrets.
impl std::fmt::Debug for MovedFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("MovedFile").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A text to copy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The text; it may hold secrets.
    pub text: String,
    /// The same with secrets covered, where it holds any.
    pub covered: Option<String>,
}

/// Without the text, which may hold secrets.
impl std::fmt::Debug for Block {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Block").field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}

/// A step of a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedStep {
    /// Its stable name.
    pub id: String,
    /// What it does.
    pub title: String,
    /// Identifier of the place to run it.
    pub place: String,
    /// Whether it can be left out.
    pub is_optional: bool,
    /// Why it is needed.
    pub why: Vec<String>,
    /// The field it waits for.
    pub waits_for: Option<String>,
    /// What to copy, one after the other.
    pub blocks: Vec<Block>,
    /// Whether the blocks hold a placeholder, and which.
    pub placeholders: Vec<String>,
    /// What to run to see that it worked.
    pub check: Option<String>,
    /// What success looks like.
    pub expect: String,
    /// How to take it back.
    pub undo: String,
}

/// Why a deployment cannot be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unmoved {
    /// It is the newest release already.
    Newest,
    /// A file cannot be read.
    Unreadable,
    /// There is no deployment in the files.
    Nothing,
}
