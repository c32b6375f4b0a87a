//! Where the gateway of a log runs, as far as the log shows it.

use crate::plan::Target;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// A Fly.io application with a public address.
    Fly,
    /// A Fly.io application without one.
    FlyPrivate,
    /// Docker Compose on a machine of Google Cloud.
    GoogleCloud,
    /// Docker Compose on any machine.
    Docker,
    /// The program itself on a machine, mostly as a service of systemd.
    Service,
    /// The log does not show it.
    Unknown,
}

impl Platform {
    pub(super) const KNOWN: [Self; 5] = [Self::Fly, Self::FlyPrivate, Self::GoogleCloud, Self::Docker, Self::Service];

    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fly => "fly",
            Self::FlyPrivate => "fly-private",
            Self::GoogleCloud => "google-cloud",
            Self::Docker => "docker-compose",
            Self::Service => "service",
            Self::Unknown => "unknown",
        }
    }

    /// The platform of a plan.
    pub(super) const fn of_target(target: Target) -> Self {
        match target {
            Target::Gcp => Self::GoogleCloud,
            Target::Fly => Self::Fly,
            Target::FlyPrivate => Self::FlyPrivate,
        }
    }

    /// The target of a plan that fits best.
    pub(super) const fn target(self) -> Target {
        match self {
            Self::Fly => Target::Fly,
            Self::FlyPrivate => Target::FlyPrivate,
            Self::GoogleCloud | Self::Docker | Self::Service | Self::Unknown => Target::Gcp,
        }
    }
}
