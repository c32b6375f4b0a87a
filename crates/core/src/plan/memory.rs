//! The memory of a Fly.io machine.

use std::str::FromStr;

/// MiB; written `2048mb`, `2gb` or `2048`. Source: fly-go, machine sizes, and flyctl's size parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Memory(u32);

/// The text is no amount of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryError;

impl Memory {
    /// The amount in MiB.
    pub const fn mebibytes(self) -> u32 {
        self.0
    }
}

impl FromStr for Memory {
    type Err = MemoryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let factor = match text.get(digits.len()..).unwrap_or_default() {
            "" | "m" | "mb" | "mib" => 1,
            "g" | "gb" | "gib" => 1024,
            _ => return Err(MemoryError),
        };
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MemoryError);
        }
        digits
            .parse::<u32>()
            .ok()
            .and_then(|number| number.checked_mul(factor))
            .filter(|amount| *amount > 0)
            .map(Self)
            .ok_or(MemoryError)
    }
}

/// The form flyctl and the guides write: `2048mb`.
impl std::fmt::Display for Memory {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}mb", self.0)
    }
}
