//! A TCP port.

use std::str::FromStr;

/// 1 to 65535.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Port(u16);

/// The text is no number in range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PortError;

impl Port {
    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl FromStr for Port {
    type Err = PortError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PortError);
        }
        match text.parse() {
            Ok(number @ 1..=65535) => Ok(Self(number)),
            _ => Err(PortError),
        }
    }
}

impl std::fmt::Display for Port {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
