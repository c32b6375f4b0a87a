//! The messages between the page and its worker, as JSON. File contents are transferred separately, as bytes.

mod migration;

use serde::{Deserialize, Serialize};

pub use self::migration::{Block, MigratedFile, MigrationRefusal, MigrationResult, MigrationStep};

use crate::lint::render::ReportView;

/// A file whose content is transferred separately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// Name or path; can be empty.
    pub name: String,
    /// The kind chosen by the user: see [`crate::read::kind::FileKind::id`]. `None` means detection.
    pub kind: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Checks files. Later requests refer to their indices.
    Check {
        files: Vec<FileRef>,
        /// ID of the release to check for; `None` means detection.
        release: Option<String>,
        /// ID of the target to check for; `None` means detection.
        target: Option<String>,
        /// The plan file whose names the log remedies use if the files describe no deployment.
        plan: Option<String>,
    },
    /// Applies fixes to the files of the last check.
    ApplyFixes {
        /// Indices of findings; `None` applies every safe fix.
        findings: Option<Vec<usize>>,
    },
    /// Compares two versions of a file, the older one first.
    Compare {
        file: String,
        /// See [`FileRef::kind`].
        kind: Option<String>,
    },
    /// Converts a deployment to a plan. The secrets are used where the files contain none.
    Plan {
        /// Index in the last check.
        deployment: usize,
        gateway_token: String,
        keyring_password: String,
    },
    /// Migrates a deployment to the newest release. The secrets are used where the files contain none.
    Migrate {
        /// Index in the last check.
        deployment: usize,
        gateway_token: String,
        keyring_password: String,
        /// The origin of the page, if it is to verify the token after the migration.
        page_origin: Option<String>,
    },
    /// Extracts the files of a deployment from a zip archive.
    Unzip,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Answers [`Request::Check`].
    Checked(Box<CheckResult>),
    /// Answers [`Request::ApplyFixes`].
    Fixed {
        /// The changed files.
        files: Vec<FixedFile>,
    },
    /// Answers [`Request::Compare`].
    Compared {
        /// Groups of changed lines; `None` if the files are too long to compare.
        difference: Option<Vec<Vec<DiffRow>>>,
    },
    /// Answers [`Request::Plan`]; `None` if the deployment does not exist.
    Planned(Option<Box<PlanImport>>),
    /// Answers [`Request::Migrate`].
    Migrated(Result<Box<MigrationResult>, MigrationRefusal>),
    /// Answers [`Request::Unzip`]. The contents are transferred separately.
    Unzipped {
        /// Paths of the files.
        names: Vec<String>,
        /// Whether the archive could be read to its end.
        is_whole: bool,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    pub report: ReportView,
    /// The beginning of each file, redacted.
    pub covered: Vec<String>,
    pub logs: Vec<LogFinding>,
}

/// A known log message found in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogFinding {
    /// Index of the file.
    pub file: usize,
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    pub message: String,
    pub why: String,
    pub remedy: String,
    /// Caveats, for example that the release does not print this message.
    pub notes: Vec<String>,
    /// The number of matching lines.
    pub count: usize,
    /// The first matching line, 1-based.
    pub line: usize,
    /// The first matching line, redacted.
    pub text: String,
    pub cures: Vec<CommandGroup>,
    /// Where the message was observed.
    pub source: String,
}

/// Commands to run in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandGroup {
    /// See [`crate::steps::RunLocation::id`].
    pub place: String,
    pub purpose: String,
    /// To be copied one after the other.
    pub blocks: Vec<String>,
    /// Why there are no commands.
    pub hint: Option<String>,
}

/// A file's new text. It can contain secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedFile {
    pub file: usize,
    pub text: String,
}

/// A line of a diff, redacted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiffRow {
    /// `+`, `-` or a space.
    pub sign: char,
    /// 1-based line number in the old text.
    pub old: Option<usize>,
    /// 1-based line number in the new text.
    pub new: Option<usize>,
    pub text: String,
}

/// A deployment as a plan for the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanImport {
    pub plan: String,
    /// The token of the files, or the fresh one.
    pub gateway_token: String,
    /// The password of gog's keyring: that of the files, or the fresh one.
    pub keyring_password: String,
    /// Whether the files contain a usable token.
    pub has_token: bool,
    /// Files that cannot be generated yet, each with the blocking field.
    pub waiting: Vec<(String, String)>,
    /// Settings that the plan cannot represent.
    pub left_over: Vec<UnmappedSetting>,
    /// The generated files compared with the uploaded ones.
    pub differences: Vec<FileDiff>,
}

/// A setting that a plan cannot represent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmappedSetting {
    pub file: usize,
    /// 1-based.
    pub line: usize,
    /// The setting's path or name.
    pub what: String,
}

/// A generated file compared with the uploaded one that it replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileDiff {
    /// Index of the uploaded file, if there is one.
    pub file: Option<usize>,
    /// Path of the generated file.
    pub made: String,
    /// Groups of changed lines; `None` if there is no uploaded file or the files are too long to compare.
    pub lines: Option<Vec<Vec<DiffRow>>>,
}
