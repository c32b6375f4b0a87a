//! The result of explaining a log.

use super::pattern::{Impact, LogSource};
use super::platform::Platform;
use super::remedy::LogRemedy;
use crate::catalog::Release;
use crate::i18n::logs::LogCode;
use crate::plan::{Field, Target};

/// Where the release or the target is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    Plan,
    /// Given by the user.
    Argument,
    /// Detected in the log.
    Log,
    /// Not known; the default is used.
    Default,
}

impl KnownBy {
    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Argument => "argument",
            Self::Log => "log",
            Self::Default => "default",
        }
    }
}

/// A line of the log without prefixes of other programs, secrets redacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Counted from 1.
    pub number: usize,
    pub text: String,
}

/// A field of the plan that may need a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldAdvice {
    pub field: Field,
    /// The label of the field in the form.
    pub label: &'static str,
}

/// All lines of a log that match one pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogMatch {
    pub code: LogCode,
    pub impact: Impact,
    pub log_source: LogSource,
    pub message: String,
    pub why: String,
    pub remedy: String,
    /// Set if the plan's release never prints this line.
    pub note: Option<String>,
    /// Set if the gateway became ready after the last of the lines.
    pub resolved: Option<String>,
    /// Number of matching lines.
    pub count: usize,
    pub first: LogLine,
    /// Number of the last matching line, counted from 1.
    pub last_line: usize,
    pub fields: Vec<FieldAdvice>,
    pub remedies: Vec<LogRemedy>,
    /// Where the wording of the line is documented.
    pub source: &'static str,
}

/// The explanation of a whole log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogExplanation {
    /// The release whose names the remedies use.
    pub release: &'static Release,
    pub release_known_by: KnownBy,
    /// The version from the log or the options, if the catalog does not contain it.
    pub version: Option<String>,
    /// The target whose names the commands use if the platform is known.
    pub target: Target,
    pub platform: Platform,
    pub target_known_by: KnownBy,
    /// Number of lines of the log, skipped ones included.
    pub lines: usize,
    /// Number of bytes at the start that were not read, because the log is longer than [`super::MAX_BYTES`].
    pub skipped_bytes: usize,
    /// Most severe first.
    pub matches: Vec<LogMatch>,
}

impl LogExplanation {
    /// Whether something stops the gateway or a command, or rejects a client.
    pub fn has_errors(&self) -> bool {
        self.matches.iter().any(|found| found.impact.severity() == crate::rules::Severity::Error)
    }
}
