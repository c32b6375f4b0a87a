//! What Fly Proxy does with an idle machine.

use std::str::FromStr;

/// The values of `auto_stop_machines`; flyctl also reads `false` as off and `true` as stop. Source: fly-go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutoStop {
    /// Leave it running.
    Off,
    /// Stop it.
    Stop,
    /// Suspend it to memory.
    Suspend,
}

/// The text is none of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AutoStopError;

impl AutoStop {
    /// The word for fly.toml.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Stop => "stop",
            Self::Suspend => "suspend",
        }
    }
}

impl FromStr for AutoStop {
    type Err = AutoStopError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "off" | "false" => Ok(Self::Off),
            "stop" | "true" => Ok(Self::Stop),
            "suspend" => Ok(Self::Suspend),
            _ => Err(AutoStopError),
        }
    }
}
