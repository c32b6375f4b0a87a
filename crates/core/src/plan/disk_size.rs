//! The size of a boot disk.

use std::str::FromStr;

/// Whole gigabytes; written `20GB` or `1TB`. Source: the reference of `gcloud compute instances create`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DiskSize(u32);

/// The text is no size of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiskSizeError;

impl DiskSize {
    /// The largest disk Compute Engine offers, in GB.
    pub const MAXIMUM: u32 = 65_536;
    /// The Debian 12 image fills this much, in GB; a smaller disk is refused when the machine is made.
    pub const MINIMUM: u32 = 10;

    /// The size in GB.
    pub const fn gigabytes(self) -> u32 {
        self.0
    }
}

impl FromStr for DiskSize {
    type Err = DiskSizeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let (digits, factor) = match (text.strip_suffix("GB"), text.strip_suffix("TB")) {
            (Some(digits), _) => (digits, 1),
            (_, Some(digits)) => (digits, 1024),
            _ => return Err(DiskSizeError),
        };
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DiskSizeError);
        }
        match digits.parse::<u32>().ok().and_then(|number| number.checked_mul(factor)) {
            Some(size @ Self::MINIMUM..=Self::MAXIMUM) => Ok(Self(size)),
            _ => Err(DiskSizeError),
        }
    }
}

impl std::fmt::Display for DiskSize {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}GB", self.0)
    }
}
