//! The gateway's shared secret.

use std::str::FromStr;

/// A token that needs no quoting in any generated file and that every release accepts.
///
/// It has no `Display`, is not serializable and is redacted in `Debug`. [`GatewayToken::expose`] is the only access to
/// its text.
#[derive(Clone, PartialEq, Eq)]
pub struct GatewayToken(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayTokenError {
    /// Empty, or white space only.
    Blank,
    /// A published example value, or a word such as `undefined`. Current releases refuse to start with it.
    Placeholder,
    /// Contains a character that needs quoting in `.env`, in a shell or in a header.
    Character,
}

/// Values that the gateway rejects by name. Source: openclaw@2026.9.6, known weak gateway secrets.
const PLACEHOLDERS: [&str; 5] =
    ["undefined", "null", "change-me-now", "change-me-to-a-long-random-token", "change-me-to-a-strong-password"];

impl GatewayToken {
    /// Upstream's security audit reports shorter tokens.
    pub const MIN_RECOMMENDED_LENGTH: usize = 24;

    /// Encodes 32 random bytes as 64 lower-case hexadecimal digits.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        use std::fmt::Write as _;
        let mut text = String::with_capacity(64);
        for byte in bytes {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// The secret itself. Never pass it to a log, an error or a command line.
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
