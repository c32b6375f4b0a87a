//! What a checker is asked and what it answers. Contents of files travel beside it, as bytes.

mod moving;

use serde::{Deserialize, Serialize};

pub use self::moving::{Block, Moved, MovedFile, MovedStep, Unmoved};

use crate::lint::shown::ShownReport;

/// A file; its content travels beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// Its name or path; may be empty.
    pub name: String,
    /// What a person says it is: see [`crate::read::kind::FileKind::id`].
    pub kind: Option<String>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Check these files. The later requests speak of them.
    Check {
        /// The files.
        files: Vec<Sent>,
        /// Identifier of the release they are for, where they should not be asked.
        release: Option<String>,
        /// Identifier of the target that is meant.
        target: Option<String>,
        /// The plan whose names the answers to logs are to use, where the files describe no deployment.
        plan: Option<String>,
    },
    /// Apply the fixes of these findings, by their index; of all safe ones where there is no list.
    Mend {
        /// The findings.
        findings: Option<Vec<usize>>,
    },
    /// Compare two contents of a file: the older one comes first.
    Compare {
        /// Its name.
        file: String,
        /// What a person says it is.
        kind: Option<String>,
    },
    /// Make a plan of one of the deployments; the secrets are for what the files do not hold.
    Plan {
        /// Index of the deployment.
        deployment: usize,
        /// A fresh token.
        gateway_token: String,
        /// A fresh password.
        keyring_password: String,
    },
    /// Move one of the deployments to the newest release; the secrets are for what the files do not hold.
    Migrate {
        /// Index of the deployment.
        deployment: usize,
        /// A fresh token.
        gateway_token: String,
        /// A fresh password.
        keyring_password: String,
        /// The origin of the page that is to verify the token afterwards.
        page_origin: Option<String>,
    },
    /// Take the files of deployments out of a zip archive.
    Unzip,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Request::Check`].
    Checked(Box<Checked>),
    /// To [`Request::Mend`].
    Mended {
        /// The files that change.
        files: Vec<Replaced>,
    },
    /// To [`Request::Compare`]; nothing where the texts are too long to compare.
    Compared {
        /// The changes in groups.
        difference: Option<Vec<Vec<DifferenceLine>>>,
    },
    /// To [`Request::Plan`]; nothing where there is no such deployment.
    Planned(Option<Box<Planned>>),
    /// To [`Request::Migrate`].
    Migrated(Result<Box<Moved>, Unmoved>),
    /// To [`Request::Unzip`]; the contents travel beside it.
    Unzipped {
        /// Paths of the files.
        names: Vec<String>,
        /// Whether the archive could be read to its end.
        is_whole: bool,
    },
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The findings.
    pub report: ShownReport,
    /// The beginning of each file, with secrets covered.
    pub covered: Vec<String>,
    /// What each log says.
    pub logs: Vec<LogFinding>,
}

/// One thing that a log says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogFinding {
    /// Index of the file.
    pub file: usize,
    /// The stable code.
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// What happened.
    pub message: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// Notes: the release never says this; it came up afterwards.
    pub notes: Vec<String>,
    /// How many lines say it.
    pub count: usize,
    /// Number of the first of them.
    pub line: usize,
    /// The first of them, secrets covered.
    pub text: String,
    /// What to run.
    pub cures: Vec<Commands>,
    /// Where the words were seen.
    pub source: String,
}

/// Commands to run in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commands {
    /// Identifier of the place: see [`crate::steps::Place::id`].
    pub place: String,
    /// What they are for.
    pub purpose: String,
    /// The texts to copy one after the other.
    pub blocks: Vec<String>,
    /// Why there are none.
    pub hint: Option<String>,
}

/// A file's new text. It may hold secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// Index of the file.
    pub file: usize,
    /// Its text.
    pub text: String,
}

/// A line of a comparison; secrets are covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferenceLine {
    /// `+`, `-` or a space.
    pub sign: char,
    /// Its number in the old text.
    pub old: Option<usize>,
    /// Its number in the new text.
    pub new: Option<usize>,
    /// The line.
    pub text: String,
}

/// What files become as a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The plan file.
    pub plan: String,
    /// The token: that of the files, or the fresh one.
    pub gateway_token: String,
    /// The password of gog's keyring, likewise.
    pub keyring_password: String,
    /// Whether the files hold a token that can be used.
    pub has_token: bool,
    /// Files that cannot be made yet, each with the field it waits for.
    pub waiting: Vec<(String, String)>,
    /// What the plan has no place for.
    pub left_over: Vec<LeftOver>,
    /// The newly made files beside those that were given.
    pub differences: Vec<Difference>,
}

/// Something in a file that a plan has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOver {
    /// Index of the file.
    pub file: usize,
    /// The line, counted from 1.
    pub line: usize,
    /// What it is.
    pub what: String,
}

/// A newly made file beside the one it takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Index of the given file, if there is one.
    pub file: Option<usize>,
    /// Path of the made one.
    pub made: String,
    /// The changes in groups; nothing where there is nothing to compare with, or too much.
    pub lines: Option<Vec<Vec<DifferenceLine>>>,
}
