//! The shared secret of the gateway.

use std::str::FromStr;

/// A token that can be written into every file without quoting and that no release refuses.
///
/// It has no `Display`, does not serialise and shows nothing of itself in `Debug`; whoever needs the text says so with
/// [`GatewayToken::expose`].
#[derive(Clone, PartialEq, Eq)]
pub struct GatewayToken(String);

/// Why a text cannot be the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayTokenError {
    /// Nothing but white space.
    Blank,
    /// A published example or the word for a missing value; current releases refuse to start with it.
    Placeholder,
    /// A character that would need quoting in `.env`, in a shell or in a header.
    Character,
}

/// Values the gateway refuses by name. Source: openclaw@2026.9.6, known weak gateway secrets.
const PLACEHOLDERS: [&str; 5] =
    ["undefined", "null", "change-me-now", "change-me-to-a-long-random-token", "change-me-to-a-strong-password"];

impl GatewayToken {
    /// Shorter tokens are reported by upstream's own audit.
    pub const SHORTEST_ADVISED: usize = 24;

    /// A token from 32 random bytes: 64 lower-case hexadecimal digits.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        use std::fmt::Write as _;
        let mut text = String::with_capacity(64);
        for byte in bytes {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// The secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl FromStr for GatewayToken {
    type Err = GatewayTokenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            Err(GatewayTokenError::Blank)
        } else if PLACEHOLDERS.contains(&text.to_ascii_lowercase().as_str()) {
            Err(GatewayTokenError::Placeholder)
        } else if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._~-".contains(&byte)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(GatewayTokenError::Character)
        }
    }
}

impl std::fmt::Debug for GatewayToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("GatewayToken(hidden)")
    }
}
