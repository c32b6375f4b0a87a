//! What a log means, ready to show.

use super::cure::LogRemedy;
use super::pattern::{Origin, Weight};
use crate::catalog::Release;
use crate::i18n::logs::LogCode;
use crate::plan::{Field, Target};

/// How the release and the target are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// The plan names them.
    Plan,
    /// Somebody said so.
    Argument,
    /// The log says so.
    Log,
    /// Nothing does.
    Default,
}

impl KnownBy {
    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Argument => "argument",
            Self::Log => "log",
            Self::Default => "default",
        }
    }
}

/// A line of the log, without what others put before it, its secrets masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number, from 1.
    pub number: usize,
    /// Its words.
    pub text: String,
}

/// A field of the plan that has to do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldAdvice {
    /// Which.
    pub field: Field,
    /// Its name in the form.
    pub label: &'static str,
}

/// One thing the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogMatch {
    /// Which.
    pub code: LogCode,
    /// How much it matters.
    pub weight: Weight,
    /// Who said it.
    pub origin: Origin,
    /// What happened.
    pub message: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// Said where the release of the plan never says this.
    pub note: Option<String>,
    /// Said where the gateway came up afterwards.
    pub over: Option<String>,
    /// How many lines say it.
    pub count: usize,
    /// The first of them.
    pub first: LogLine,
    /// The number of the last.
    pub last_line: usize,
    /// Fields of the plan it is about.
    pub fields: Vec<FieldAdvice>,
    /// What to run.
    pub remedies: Vec<LogRemedy>,
    /// Where the words were seen.
    pub source: &'static str,
}

/// Everything a log says, the worst first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The release whose names the remedies use.
    pub release: &'static Release,
    /// How it is known.
    pub release_known_by: KnownBy,
    /// The version, where the log or somebody names one that the catalogue has not.
    pub version: Option<String>,
    /// Where it runs.
    pub target: Target,
    /// How that is known.
    pub target_known_by: KnownBy,
    /// How many lines the log has.
    pub lines: usize,
    /// How many bytes at its start were not read.
    pub skipped_bytes: usize,
    /// What was found.
    pub matches: Vec<LogMatch>,
}

impl Explanation {
    /// Whether something stops the gateway, a command or a client.
    pub fn has_errors(&self) -> bool {
        self.matches.iter().any(|found| found.weight.severity() == crate::rules::Severity::Error)
    }
}
