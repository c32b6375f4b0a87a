//! Classifies text pasted into the token field.
//!
//! A wrong credential costs an attempt, and ten wrong attempts lock out everyone at the same address. Most wrong
//! credentials can be recognized before anything is sent.

use crate::plan::{GatewayToken, GatewayTokenError};
use crate::redact::{is_telegram_token, key_owner};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// Has the form of a gateway token.
    Token(GatewayToken),
    /// Only white space.
    Blank,
    /// A published example or a masked value.
    Placeholder,
    /// A URL that carries a token, such as the links of the dashboard.
    Link { address: String, token: GatewayToken },
    /// An address without a token.
    Address,
    /// The value of a line `NAME=value` from an environment file.
    Assignment(GatewayToken),
    /// An API key of a model provider or a chat service, with its name.
    ProviderKey(&'static str),
    /// A setup code for an app or a node: an address and a token that works once.
    SetupCode,
    /// The record of a paired device; its token works only together with the device's key.
    DeviceToken,
    /// Contains a character that gateway tokens never have.
    Character,
}

/// Classifies a pasted text. Never fails, and stores nothing.
pub fn classify_credential(text: &str) -> Credential {
    let text = text.trim();
    let text = unquoted(text);
    if text.is_empty() {
        return Credential::Blank;
    }
    if text.starts_with('•') || text.starts_with('*') || (text.starts_with('<') && text.ends_with('>')) {
        return Credential::Placeholder;
    }
    if let Some((address, token)) = split_token_link(text) {
        return Credential::Link { address, token };
    }
    if text.contains("://") {
        return Credential::Address;
    }
    if let Some(owner) = key_owner(text) {
        return Credential::ProviderKey(owner);
    }
    if text.split_once(':').is_some_and(|(id, key)| is_telegram_token(id, key) && !key.contains(':')) {
        return Credential::ProviderKey("Telegram");
    }
    if text.starts_with('{') && (text.contains("\"deviceToken\"") || text.contains("\"deviceId\"")) {
        return Credential::DeviceToken;
    }
    if is_setup_code(text) {
        return Credential::SetupCode;
    }
    if let Some(token) = assigned(text) {
        return Credential::Assignment(token);
    }
    match text.parse() {
        Ok(token) => Credential::Token(token),
        Err(GatewayTokenError::Blank) => Credential::Blank,
        Err(GatewayTokenError::Placeholder) => Credential::Placeholder,
        Err(GatewayTokenError::Character) => Credential::Character,
    }
}

/// Splits a link such as `http://127.0.0.1:18789/#token=…` or `…?token=…` into address and token.
///
/// Source: links of the dashboard; releases up to 2026.1 use the query, current ones the fragment.
pub fn split_token_link(text: &str) -> Option<(String, GatewayToken)> {
    let text = unquoted(text.trim());
    let (address, rest) = text.split_once(['?', '#'])?;
    if !address.contains("://") {
        return None;
    }
    let token = rest
        .split(['?', '&', '#'])
        .find_map(|pair| pair.strip_prefix("token=").or(pair.strip_prefix("gatewayToken=")))?;
    Some((address.to_owned(), token.parse().ok()?))
}

/// Whether a token has the form that releases use for paired devices: 32 hexadecimal digits, or 43 characters of
/// base64url. Source: device pairing in clawdbot@2026.1.24 and openclaw@2026.9.6.
pub fn looks_like_device_token(token: &GatewayToken) -> bool {
    let text = token.expose();
    let hexadecimal =
        text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let base64url = text.len() == 43
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        && text.bytes().any(|byte| byte.is_ascii_uppercase());
    hexadecimal || base64url
}

fn unquoted(text: &str) -> &str {
    for quote in ['"', '\'', '`'] {
        if let Some(inner) = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner.trim();
        }
    }
    text
}

fn assigned(text: &str) -> Option<GatewayToken> {
    let line = text.strip_prefix("export ").unwrap_or(text).trim();
    let (name, value) = line.split_once('=')?;
    let is_name = name.ends_with("GATEWAY_TOKEN") && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    if is_name { unquoted(value.trim()).parse().ok() } else { None }
}

/// base64url of `{"url":…,"bootstrapToken":…}`; older codes use `token`.
fn is_setup_code(text: &str) -> bool {
    let Some(bytes) = base64(text) else {
        return false;
    };
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else {
        return false;
    };
    value.get("url").is_some() && (value.get("bootstrapToken").is_some() || value.get("token").is_some())
}

/// Decodes base64 or base64url. Longer texts than 8 KiB are rejected: no setup code is that long.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    if text.len() < 16 || text.len() > 8192 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Credential, classify_credential, looks_like_device_token, split_token_link};

    fn kind(text: &str) -> &'static str {
        match classify_credential(text) {
            Credential::Token(_) => "token",
            Credential::Blank => "blank",
            Credential::Placeholder => "placeholder",
            Credential::Link { .. } => "link",
            Credential::Address => "address",
            Credential::Assignment(_) => "assignment",
            Credential::ProviderKey(owner) => owner,
            Credential::SetupCode => "setup code",
            Credential::DeviceToken => "device token",
            Credential::Character => "character",
        }
    }

    #[test]
    fn common_mistakes_are_classified() {
        for (text, expected) in [
            ("fake-token-0123456789", "token"),
            (" fake-token-0123456789\n", "token"),
            ("\"fake-token-0123456789\"", "token"),
            ("  \t", "blank"),
            ("''", "blank"),
            ("change-me-now", "placeholder"),
            ("••••••••", "placeholder"),
            ("<your token>", "placeholder"),
            ("http://127.0.0.1:18789/?token=fake-token-0123456789", "link"),
            ("http://127.0.0.1:18789/#token=fake-token-0123456789", "link"),
            ("http://127.0.0.1:18789/", "address"),
            ("OPENCLAW_GATEWAY_TOKEN=fake-token-0123456789", "assignment"),
            ("export CLAWDBOT_GATEWAY_TOKEN='fake-token-0123456789'", "assignment"),
            ("sk-ant-fake", "Anthropic"),
            ("sk-fake", "OpenAI"),
            ("AIzaFake", "Google"),
            ("12345678:fake-fake-fake-fake-fake-fake-fake-fake", "Telegram"),
            // {"url":"wss://x","bootstrapToken":"fake"}
            ("eyJ1cmwiOiJ3c3M6Ly94IiwiYm9vdHN0cmFwVG9rZW4iOiJmYWtlIn0", "setup code"),
            (r#"{"deviceId":"x","token":"fake"}"#, "device token"),
            ("two words", "character"),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn link_is_split_into_address_and_token() {
        let (address, token) =
            split_token_link("https://my-app.fly.dev/chat?session=main#token=fake-token-0123456789").expect("a link");
        assert_eq!((address.as_str(), token.expose()), ("https://my-app.fly.dev/chat", "fake-token-0123456789"));
        assert!(split_token_link("fake?token=fake-token-0123456789").is_none());
    }

    #[test]
    fn both_forms_of_device_tokens_are_recognized() {
        let looks = |text: &str| looks_like_device_token(&text.parse().expect("a token"));
        assert!(looks("0123456789abcdef0123456789abcdef"));
        assert!(looks("fakeFAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKE123"));
        assert!(!looks("fake-token-0123456789"));
    }
}
