//! The messages about a migration.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigrationResult {
    /// Title of the current release.
    pub from: String,
    /// Title of the new release.
    pub to: String,
    /// Errors to solve first, followed by warnings.
    pub warnings: Vec<String>,
    /// Label and value.
    pub kept: Vec<(String, String)>,
    /// Label, old value and new value.
    pub changed: Vec<(String, String, String)>,
    /// One line per changed setting of the configuration.
    pub settings: Vec<String>,
    /// Settings that the new files lack: file name and setting.
    pub left_over: Vec<(String, String)>,
    /// Files that cannot be generated yet, each with the blocking field.
    pub waiting: Vec<(String, String)>,
    pub steps: Vec<MigrationStep>,
    pub rollback: Vec<MigrationStep>,
    /// The new files and the migration guide. They contain secrets.
    pub files: Vec<MigratedFile>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigratedFile {
    pub path: String,
    /// Unix permission bits.
    pub mode: u32,
    pub is_secret: bool,
    pub text: String,
}

/// Omits the text, which can contain secrets.
impl std::fmt::Debug for MigratedFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("MigratedFile").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A text to copy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// It can contain secrets.
    pub text: String,
    /// The redacted text, if the text contains secrets.
    pub covered: Option<String>,
}

/// Omits the text, which can contain secrets.
impl std::fmt::Debug for Block {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Block").field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigrationStep {
    /// The stable ID.
    pub id: String,
    pub title: String,
    /// See [`crate::steps::Place::id`].
    pub place: String,
    pub is_optional: bool,
    /// Paragraphs.
    pub why: Vec<String>,
    /// Path of the blocking field.
    pub waits_for: Option<String>,
    /// To be copied one after the other.
    pub blocks: Vec<Block>,
    /// Placeholders in the blocks that the user must replace.
    pub placeholders: Vec<String>,
    /// A command that verifies the result.
    pub check: Option<String>,
    /// The expected output.
    pub expect: String,
    /// How to revert the step.
    pub undo: String,
}

/// Why a deployment cannot be migrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MigrationRefusal {
    /// It already has the newest release.
    Newest,
    /// A file could not be parsed.
    Unreadable,
    /// The files contain no deployment.
    Nothing,
}
