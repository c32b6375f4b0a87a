//! What somebody pasted where a token belongs.
//!
//! A wrong credential costs a try, and ten wrong tries lock everybody at the address out. Most of them show what they are
//! before anything is sent.

use crate::plan::{GatewayToken, GatewayTokenError};

/// What a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// Something that can be a gateway token.
    Token(GatewayToken),
    /// Nothing but white space.
    Blank,
    /// A published example or a masked value.
    Placeholder,
    /// An address that carries a token, as the dashboard's links do: both parts, to be put where they belong.
    Link {
        /// The address without the token.
        address: String,
        /// The token of the link.
        token: GatewayToken,
    },
    /// An address without a token.
    Address,
    /// A line `NAME=value` of an environment file: the value.
    Assignment(GatewayToken),
    /// The key of a model provider or of a chat service.
    ProviderKey(&'static str),
    /// A setup code for an app or a node; it holds an address and a token that works once.
    SetupCode,
    /// The record of a paired device; its token works only together with the device's key.
    DeviceToken,
    /// A character no gateway token of ours has.
    Character,
}

/// Beginnings of keys that belong to somebody else, and whose they are. The order matters: the longest first.
const PROVIDER_PREFIXES: [(&str, &str); 13] = [
    ("sk-ant-", "Anthropic"),
    ("sk-or-", "OpenRouter"),
    ("sk-", "OpenAI"),
    ("AIza", "Google"),
    ("xai-", "xAI"),
    ("gsk_", "Groq"),
    ("xoxb-", "Slack"),
    ("xapp-", "Slack"),
    ("ghp_", "GitHub"),
    ("github_pat_", "GitHub"),
    ("hf_", "Hugging Face"),
    ("fo1_", "Fly.io"),
    ("FlyV1 ", "Fly.io"),
];

/// Says what a pasted text is. It never fails and keeps nothing.
pub fn recognise(text: &str) -> Credential {
    let text = text.trim();
    let text = unquoted(text);
    if text.is_empty() {
        return Credential::Blank;
    }
    if text.starts_with('•') || text.starts_with('*') || (text.starts_with('<') && text.ends_with('>')) {
        return Credential::Placeholder;
    }
    if let Some((address, token)) = take_apart(text) {
        return Credential::Link { address, token };
    }
    if text.contains("://") {
        return Credential::Address;
    }
    if let Some((_, owner)) = PROVIDER_PREFIXES.iter().find(|(prefix, _)| text.starts_with(prefix)) {
        return Credential::ProviderKey(owner);
    }
    if is_telegram(text) {
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

/// The address and the token of a link such as `http://127.0.0.1:18789/#token=…` or `…?token=…`.
///
/// Source: the dashboard's own links; releases up to 2026.1 write a query, current ones a fragment.
pub fn take_apart(text: &str) -> Option<(String, GatewayToken)> {
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

/// Whether a refused token has the form of the tokens that releases give to paired devices: 32 hexadecimal digits, or 43
/// letters of base64url. Source: clawdbot@2026.1.24 and openclaw@2026.9.6, device pairing.
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

/// `123456789:AA…`, as Telegram's `BotFather` gives it.
fn is_telegram(text: &str) -> bool {
    text.split_once(':').is_some_and(|(id, key)| {
        id.len() >= 8 && id.bytes().all(|byte| byte.is_ascii_digit()) && key.len() >= 30 && !key.contains(':')
    })
}

/// base64url of `{"url":…,"bootstrapToken":…}`; older ones hold `token`.
fn is_setup_code(text: &str) -> bool {
    let Some(bytes) = base64(text) else {
        return false;
    };
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else {
        return false;
    };
    value.get("url").is_some() && (value.get("bootstrapToken").is_some() || value.get("token").is_some())
}

/// Reads base64 or base64url; at most a few kilobytes, since nothing longer is a setup code.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    if text.len() < 16 || text.len() > 8192 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
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
    use super::{Credential, looks_like_device_token, recognise, take_apart};

    fn kind(text: &str) -> &'static str {
        match recognise(text) {
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
    fn every_usual_mistake_is_recognised() {
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
    fn a_link_is_taken_apart() {
        let (address, token) =
            take_apart("https://my-app.fly.dev/chat?session=main#token=fake-token-0123456789").expect("a link");
        assert_eq!((address.as_str(), token.expose()), ("https://my-app.fly.dev/chat", "fake-token-0123456789"));
        assert!(take_apart("fake?token=fake-token-0123456789").is_none());
    }

    #[test]
    fn device_tokens_have_two_forms() {
        let looks = |text: &str| looks_like_device_token(&text.parse().expect("a token"));
        assert!(looks("0123456789abcdef0123456789abcdef"));
        assert!(looks("fakeFAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKE123"));
        assert!(!looks("fake-token-0123456789"));
    }
}
