//! The size of a Fly.io volume.

use std::str::FromStr;

/// Whole gigabytes, 1 to 500; it can grow later but never shrink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VolumeSize(u16);

/// The text is no number in range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VolumeSizeError;

impl VolumeSize {
    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl FromStr for VolumeSize {
    type Err = VolumeSizeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(VolumeSizeError);
        }
        match text.parse() {
            Ok(number @ 1..=500) => Ok(Self(number)),
            _ => Err(VolumeSizeError),
        }
    }
}

impl std::fmt::Display for VolumeSize {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
