//! A time in a Fly.io health check.

use std::str::FromStr;

/// Seconds; written `30s`, `1m` or `2m30s`. A bare number is refused because flyctl reads it as nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckDuration(u32);

/// The text is no duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckDurationError;

impl CheckDuration {
    /// flyctl lowers anything longer to this. Source: flyctl, internal/appconfig/validation.go.
    pub const LONGEST: Self = Self(60);

    /// The time in seconds.
    pub const fn seconds(self) -> u32 {
        self.0
    }
}

impl FromStr for CheckDuration {
    type Err = CheckDurationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let (minutes, rest) = text.split_once('m').unwrap_or(("0", text));
        let seconds = match rest.strip_suffix('s') {
            Some(seconds) => seconds,
            None if rest.is_empty() => "0",
            None => return Err(CheckDurationError),
        };
        let number = |digits: &str| {
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(CheckDurationError);
            }
            digits.parse::<u32>().map_err(|_| CheckDurationError)
        };
        number(minutes)?
            .checked_mul(60)
            .and_then(|whole| whole.checked_add(number(seconds).ok()?))
            .filter(|total| *total >= 1)
            .map(Self)
            .ok_or(CheckDurationError)
    }
}

impl std::fmt::Display for CheckDuration {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, seconds) => write!(formatter, "{seconds}s"),
            (minutes, 0) => write!(formatter, "{minutes}m"),
            (minutes, seconds) => write!(formatter, "{minutes}m{seconds}s"),
        }
    }
}
