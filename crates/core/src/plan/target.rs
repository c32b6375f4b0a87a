//! Where the gateway is deployed.

use std::str::FromStr;

use super::choices;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A Compute Engine machine with Docker, reached through an SSH tunnel.
    Gcp,
    /// A Fly.io application with a public address.
    Fly,
    /// A Fly.io application without a public address.
    FlyPrivate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTarget;

impl Target {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Gcp, Self::Fly, Self::FlyPrivate];

    /// The value in plan files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gcp => "gcp",
            Self::Fly => "fly",
            Self::FlyPrivate => "fly-private",
        }
    }

    pub const fn is_fly(self) -> bool {
        matches!(self, Self::Fly | Self::FlyPrivate)
    }

    /// Whether Fly Proxy forwards requests to the gateway. `private_access` is the value of
    /// [`Field::FlyPrivateAccess`](super::Field::FlyPrivateAccess).
    pub fn has_fly_service(self, private_access: &str) -> bool {
        match self {
            Self::Gcp => false,
            Self::Fly => true,
            Self::FlyPrivate => private_access.trim() == choices::FLYCAST,
        }
    }
}

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|target| target.id() == text).ok_or(UnknownTarget)
    }
}
