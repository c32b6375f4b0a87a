//! A pattern of log lines.

use super::platform::Platform;
use super::remedy::RemedyKind;
use crate::catalog::version::parse_version;
use crate::i18n::logs::LogCode;
use crate::plan::Field;
use crate::rules::Severity;

/// How severe a line is. Findings are shown in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// The gateway or the command cannot continue.
    Fatal,
    /// The gateway runs and rejects clients.
    Rejects,
    /// The consequence of another problem, which an earlier line may show.
    Consequence,
    /// The program continues, but probably not as intended.
    Warning,
    /// Information only.
    Notice,
}

impl Impact {
    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fatal => "stops",
            Self::Rejects => "refuses",
            Self::Consequence => "follows",
            Self::Warning => "warns",
            Self::Notice => "tells",
        }
    }

    pub const fn severity(self) -> Severity {
        match self {
            Self::Fatal | Self::Rejects | Self::Consequence => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Notice => Severity::Info,
        }
    }
}

/// The program that prints the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogSource {
    Gateway,
    /// The build of an image.
    Build,
    /// Docker and Docker Compose on the machine.
    Docker,
    /// flyctl, and the log of a Fly.io application.
    Fly,
    Gcloud,
    /// SSH and its tunnel.
    Ssh,
    /// A reverse proxy before the gateway.
    Proxy,
    /// systemd.
    Service,
}

impl LogSource {
    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Build => "build",
            Self::Docker => "docker",
            Self::Fly => "fly",
            Self::Gcloud => "gcloud",
            Self::Ssh => "ssh",
            Self::Proxy => "proxy",
            Self::Service => "service",
        }
    }

    /// Where the gateway runs, if the program is used in one place only.
    pub(super) const fn platform(self) -> Option<Platform> {
        match self {
            Self::Docker => Some(Platform::Docker),
            Self::Fly => Some(Platform::Fly),
            Self::Gcloud => Some(Platform::GoogleCloud),
            Self::Service => Some(Platform::Service),
            Self::Gateway | Self::Build | Self::Ssh | Self::Proxy => None,
        }
    }
}

/// The releases of the gateway that print a line, as an inclusive range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReleaseRange {
    pub since: Option<&'static str>,
    pub until: Option<&'static str>,
}

impl ReleaseRange {
    pub fn contains(self, release: &str) -> bool {
        let candidate = parse_version(release);
        let is_since = |first: &'static str| candidate >= parse_version(first);
        let is_until = |last: &'static str| candidate <= parse_version(last);
        self.since.is_none_or(is_since) && self.until.is_none_or(is_until)
    }
}

/// One kind of log line, with its impact and its remedies.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// The stable code; the texts are in the catalog under it.
    pub code: LogCode,
    pub impact: Impact,
    pub log_source: LogSource,
    pub releases: ReleaseRange,
    /// The wordings of the line, in the syntax of [`super::matcher`].
    pub expressions: &'static [&'static str],
    /// More general patterns that match the same lines. They are not reported for a line that this pattern matches.
    pub supersedes: &'static [LogCode],
    /// Real lines.
    pub samples: &'static [&'static str],
    pub remedies: &'static [RemedyKind],
    /// Fields of the plan that may need a change.
    pub fields: &'static [Field],
    /// What the line means if the build of an image prints it.
    pub during_build: Option<LogCode>,
    /// Whether the tools of an agent print it. The other patterns are not looked for in the output of tools.
    pub is_printed_by_tools: bool,
    /// Where the wording was found: a measured release, a repository with an issue, or a page.
    pub source: &'static str,
}

/// A pattern without expressions, to be completed by the builder methods.
pub(super) const fn pattern(code: LogCode, impact: Impact, log_source: LogSource) -> Pattern {
    Pattern {
        code,
        impact,
        log_source,
        releases: ReleaseRange { since: None, until: None },
        expressions: &[],
        supersedes: &[],
        samples: &[],
        remedies: &[],
        fields: &[],
        during_build: None,
        is_printed_by_tools: false,
        source: "",
    }
}

impl Pattern {
    pub(super) const fn expressions(self, expressions: &'static [&'static str]) -> Self {
        Self { expressions, ..self }
    }

    pub(super) const fn samples(self, samples: &'static [&'static str]) -> Self {
        Self { samples, ..self }
    }

    pub(super) const fn supersedes(self, supersedes: &'static [LogCode]) -> Self {
        Self { supersedes, ..self }
    }

    pub(super) const fn remedies(self, remedies: &'static [RemedyKind]) -> Self {
        Self { remedies, ..self }
    }

    pub(super) const fn fields(self, fields: &'static [Field]) -> Self {
        Self { fields, ..self }
    }

    pub(super) const fn since(self, first: &'static str) -> Self {
        Self { releases: ReleaseRange { since: Some(first), ..self.releases }, ..self }
    }

    pub(super) const fn until(self, last: &'static str) -> Self {
        Self { releases: ReleaseRange { until: Some(last), ..self.releases }, ..self }
    }

    pub(super) const fn during_build(self, code: LogCode) -> Self {
        Self { during_build: Some(code), ..self }
    }

    pub(super) const fn printed_by_tools(self) -> Self {
        Self { is_printed_by_tools: true, ..self }
    }

    pub(super) const fn source(self, source: &'static str) -> Self {
        Self { source, ..self }
    }
}
