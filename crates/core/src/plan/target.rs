//! Where the gateway runs.

use std::str::FromStr;

/// A place to run the gateway, in the form the plan file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A Compute Engine machine with Docker, reached through an SSH tunnel.
    Gcp,
    /// A Fly.io application with a public address.
    Fly,
    /// A Fly.io application without a public address.
    FlyPrivate,
}

/// The word names no target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTarget;

impl Target {
    /// Every target, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Gcp, Self::Fly, Self::FlyPrivate];

    /// The word in plan files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gcp => "gcp",
            Self::Fly => "fly",
            Self::FlyPrivate => "fly-private",
        }
    }

    /// Whether it runs on Fly.io.
    pub const fn is_fly(self) -> bool {
        matches!(self, Self::Fly | Self::FlyPrivate)
    }
}

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|target| target.id() == text).ok_or(UnknownTarget)
    }
}
