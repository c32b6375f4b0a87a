//! A reverse proxy the gateway may believe.

use std::net::IpAddr;
use std::str::FromStr;

/// One address, or a range in CIDR notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyRange {
    address: IpAddr,
    prefix: Option<u8>,
}

/// The text is neither an address nor a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProxyRangeError;

impl ProxyRange {
    /// Whether it names a range, which old releases cannot read.
    pub const fn is_range(&self) -> bool {
        self.prefix.is_some()
    }

    /// Whether it covers every address of its family.
    pub const fn is_everything(&self) -> bool {
        matches!(self.prefix, Some(0))
    }
}

impl FromStr for ProxyRange {
    type Err = ProxyRangeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (address, prefix) = match text.trim().split_once('/') {
            Some((address, prefix)) => (address, Some(prefix.parse::<u8>().map_err(|_| ProxyRangeError)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| ProxyRangeError)?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        if prefix.is_some_and(|prefix| prefix > width) {
            return Err(ProxyRangeError);
        }
        Ok(Self { address, prefix })
    }
}

impl std::fmt::Display for ProxyRange {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.prefix {
            Some(prefix) => write!(formatter, "{}/{prefix}", self.address),
            None => self.address.fmt(formatter),
        }
    }
}
