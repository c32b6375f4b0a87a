//! The limit of the V8 heap.

use std::str::FromStr;

/// MiB, 64 to 131072, as `--max-old-space-size` takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeapSize(u32);

/// The text is no number in range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeapSizeError;

impl HeapSize {
    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl FromStr for HeapSize {
    type Err = HeapSizeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(HeapSizeError);
        }
        match text.parse() {
            Ok(number @ 64..=131_072) => Ok(Self(number)),
            _ => Err(HeapSizeError),
        }
    }
}

impl std::fmt::Display for HeapSize {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
