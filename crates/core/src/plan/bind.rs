//! Which addresses the gateway listens on.

use std::str::FromStr;

/// The words `gateway.bind` and `--bind` know in every release; an address is refused by all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bind {
    /// Loopback first, then the local network.
    Auto,
    /// Every IPv4 address.
    Lan,
    /// This machine only.
    Loopback,
    /// The address in `gateway.customBindHost`.
    Custom,
    /// The Tailscale address.
    Tailnet,
}

/// The text is none of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BindError;

impl Bind {
    const ALL: [Self; 5] = [Self::Auto, Self::Lan, Self::Loopback, Self::Custom, Self::Tailnet];

    /// The word itself.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Lan => "lan",
            Self::Loopback => "loopback",
            Self::Custom => "custom",
            Self::Tailnet => "tailnet",
        }
    }
}

impl FromStr for Bind {
    type Err = BindError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|bind| bind.as_str() == text.trim()).ok_or(BindError)
    }
}
