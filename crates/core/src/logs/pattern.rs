//! One thing a log can say.

use super::cure::Cure;
use super::version::version;
use crate::i18n::logs::LogCode;
use crate::plan::Field;
use crate::rules::Severity;

/// How much it matters; the order in which findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The gateway, or the command, cannot go on.
    Stops,
    /// The gateway runs and turns clients away.
    Refuses,
    /// It follows from something else, which an earlier line may say.
    Follows,
    /// It goes on, probably not as meant.
    Warns,
    /// Good to know.
    Tells,
}

impl Weight {
    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::Refuses => "refuses",
            Self::Follows => "follows",
            Self::Warns => "warns",
            Self::Tells => "tells",
        }
    }

    /// How bad that is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Stops | Self::Refuses | Self::Follows => Severity::Error,
            Self::Warns => Severity::Warning,
            Self::Tells => Severity::Information,
        }
    }
}

/// Where it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The gateway's own log.
    Gateway,
    /// The build of an image.
    Build,
    /// Docker and Compose on the machine.
    Docker,
    /// flyctl and the log of a Fly.io application.
    Fly,
    /// gcloud.
    Gcloud,
    /// SSH and its tunnel.
    Ssh,
}

impl Origin {
    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Build => "build",
            Self::Docker => "docker",
            Self::Fly => "fly",
            Self::Gcloud => "gcloud",
            Self::Ssh => "ssh",
        }
    }
}

/// The releases of the gateway that say it; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Holds {
    /// The first that does.
    pub since: Option<&'static str>,
    /// The last that does.
    pub until: Option<&'static str>,
}

impl Holds {
    /// Whether a release of that version says it.
    pub fn covers(self, release: &str) -> bool {
        let own = version(release);
        let reached = |first: &'static str| own >= version(first);
        let left = |last: &'static str| own <= version(last);
        self.since.is_none_or(reached) && self.until.is_none_or(left)
    }
}

/// A row: what is said, what it is, and what helps.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// Its stable code, by which its words are found.
    pub code: LogCode,
    /// How much it matters.
    pub weight: Weight,
    /// Where it is seen.
    pub origin: Origin,
    /// Which releases say it.
    pub holds: Holds,
    /// The ways to say it, in the language of the matcher.
    pub words: &'static [&'static str],
    /// More general patterns that its lines match too; they do not count there.
    pub covers: &'static [LogCode],
    /// Real lines.
    pub samples: &'static [&'static str],
    /// What to run.
    pub cures: &'static [Cure],
    /// Fields of the plan it is about.
    pub fields: &'static [Field],
    /// Where the words were seen.
    pub source: &'static str,
}

/// A row to be filled in.
pub(super) const fn pattern(code: LogCode, weight: Weight, origin: Origin) -> Pattern {
    Pattern {
        code,
        weight,
        origin,
        holds: Holds { since: None, until: None },
        words: &[],
        covers: &[],
        samples: &[],
        cures: &[],
        fields: &[],
        source: "",
    }
}

impl Pattern {
    pub(super) const fn words(self, words: &'static [&'static str]) -> Self {
        Self { words, ..self }
    }

    pub(super) const fn samples(self, samples: &'static [&'static str]) -> Self {
        Self { samples, ..self }
    }

    pub(super) const fn covers(self, covers: &'static [LogCode]) -> Self {
        Self { covers, ..self }
    }

    pub(super) const fn cures(self, cures: &'static [Cure]) -> Self {
        Self { cures, ..self }
    }

    pub(super) const fn fields(self, fields: &'static [Field]) -> Self {
        Self { fields, ..self }
    }

    pub(super) const fn since(self, first: &'static str) -> Self {
        Self { holds: Holds { since: Some(first), ..self.holds }, ..self }
    }

    pub(super) const fn until(self, last: &'static str) -> Self {
        Self { holds: Holds { until: Some(last), ..self.holds }, ..self }
    }

    pub(super) const fn source(self, source: &'static str) -> Self {
        Self { source, ..self }
    }
}
