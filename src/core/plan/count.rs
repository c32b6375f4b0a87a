//! A small whole number, such as how many agents run at once.

use std::str::FromStr;

/// 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u16);

/// The text is no number in range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountError;

impl Count {
    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl FromStr for Count {
    type Err = CountError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CountError);
        }
        match text.parse() {
            Ok(number @ 0..=1000) => Ok(Self(number)),
            _ => Err(CountError),
        }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
