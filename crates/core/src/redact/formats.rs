//! What is a secret, by the name of the variable that holds it or by its own format.

/// How the keys of a service begin.
struct KeyFormat {
    prefix: &'static str,
    /// Whose key it is, for the message to people who paste one where a gateway token belongs.
    owner: Option<&'static str>,
}

const fn key(prefix: &'static str, owner: &'static str) -> KeyFormat {
    KeyFormat { prefix, owner: Some(owner) }
}

const fn other(prefix: &'static str) -> KeyFormat {
    KeyFormat { prefix, owner: None }
}

/// The first prefix that matches decides on the owner, so a longer one comes before its own beginning. A space at the
/// end is part of the key as it is pasted, but not of a word of a file or log.
const KEY_FORMATS: [KeyFormat; 21] = [
    key("sk-ant-", "Anthropic"),
    key("sk-or-", "OpenRouter"),
    key("sk-", "OpenAI"),
    other("sk_"),
    key("AIza", "Google"),
    other("ya29."),
    key("xai-", "xAI"),
    key("gsk_", "Groq"),
    key("xoxb-", "Slack"),
    other("xoxp-"),
    key("xapp-", "Slack"),
    key("ghp_", "GitHub"),
    other("gho_"),
    key("github_pat_", "GitHub"),
    other("glpat-"),
    key("hf_", "Hugging Face"),
    other("AKIA"),
    key("fo1_", "Fly.io"),
    key("FlyV1 ", "Fly.io"),
    other("fm1"),
    other("fm2_"),
];
/// How a JSON web token begins: `{"` in base64.
const WEB_TOKEN_PREFIX: &str = "eyJ";

/// Whose key a pasted text is, by its first characters.
pub fn key_owner(text: &str) -> Option<&'static str> {
    KEY_FORMATS.iter().filter(|format| text.starts_with(format.prefix)).find_map(|format| format.owner)
}

/// Whether a word begins as a key and goes on for at least so many bytes.
fn has_key_prefix(word: &str, rest: usize) -> bool {
    KEY_FORMATS
        .iter()
        .any(|format| word.strip_prefix(format.prefix.trim_end()).is_some_and(|after| after.len() >= rest))
}

/// A key or JSON web token that may be cut off, as logs do it.
pub(super) fn is_cut_key(word: &str) -> bool {
    const SHORTEST: usize = 8;
    has_key_prefix(word, SHORTEST) || word.strip_prefix(WEB_TOKEN_PREFIX).is_some_and(|rest| rest.len() >= SHORTEST)
}

/// The two halves of a bot token, `123456789:AA…`, as Telegram's `BotFather` gives it.
pub fn is_telegram_token(id: &str, key: &str) -> bool {
    id.len() >= 8 && id.bytes().all(|byte| byte.is_ascii_digit()) && key.len() >= 30
}

/// Whether the name of a variable or key contains a word for a secret. Only whole words count: `max_tokens` is none.
pub fn names_a_secret(name: &str) -> bool {
    let mut words: Vec<String> = Vec::new();
    let mut was_lower = false;
    for ch in name.chars() {
        if ch.is_alphanumeric() {
            if words.is_empty() || ch.is_ascii_uppercase() && was_lower {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(ch.to_ascii_lowercase());
            }
        } else {
            words.push(String::new());
        }
        was_lower = ch.is_ascii_lowercase();
    }
    let is_secret = |word: &String| {
        matches!(
            word.as_str(),
            "token" | "secret" | "password" | "passwd" | "passphrase" | "credential" | "credentials" | "apikey"
        )
    };
    let has_key = words.iter().any(|word| word == "key")
        && words
            .iter()
            .any(|word| matches!(word.as_str(), "api" | "private" | "secret" | "access" | "signing" | "encryption"));
    words.iter().any(is_secret) || has_key
}

/// The same without names of variables that only point to a secret, such as `TOKEN_FILE`.
pub fn holds_a_secret(name: &str) -> bool {
    const POINTERS: [&str; 10] =
        ["_FILE", "_PATH", "_DIR", "_URL", "_NAME", "_ID", "_REF", "_MODE", "_BACKEND", "_VERSION"];
    let upper = name.to_ascii_uppercase();
    names_a_secret(name) && !POINTERS.iter().any(|ending| upper.ends_with(ending))
}

/// Whether a word is a secret by its format: a key of a service, a JSON web token, or at least 32 hexadecimal digits.
/// Exactly 40 digits are the hash of a commit.
pub fn is_secret_word(word: &str) -> bool {
    let is_hexadecimal = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_key = word.len() >= 16 && has_key_prefix(word, 0);
    let is_random =
        is_hexadecimal && word.len() >= 32 && word.len() != 40 && word.bytes().any(|byte| byte.is_ascii_digit());
    // The second half of a Telegram token arrives here without its number, as one word of several.
    let is_web_token = word.starts_with(WEB_TOKEN_PREFIX) && word.len() >= 32;
    is_key || is_random || is_web_token
}

#[cfg(test)]
mod tests {
    use super::{holds_a_secret, is_secret_word, key_owner, names_a_secret};

    #[test]
    fn names_speak_of_secrets_by_whole_words() {
        for name in ["OPENCLAW_GATEWAY_TOKEN", "botToken", "apiKey", "SLACK_SIGNING_KEY", "client_secret", "PASSWD"] {
            assert!(names_a_secret(name) && holds_a_secret(name), "{name}");
        }
        for name in ["max_tokens", "KEYBOARD", "monkey", "public_key", ""] {
            assert!(!names_a_secret(name), "{name}");
        }
        for name in ["TOKEN_FILE", "AUTH_PROFILE_SECRET_DIR", "SECRET_NAME"] {
            assert!(names_a_secret(name) && !holds_a_secret(name), "{name}");
        }
    }

    #[test]
    fn keys_are_known_by_their_look_and_commits_are_not() {
        for word in ["sk-ant-fakefakefake", "gsk_fakefakefakefake", "0123456789abcdef0123456789abcdef"] {
            assert!(is_secret_word(word), "{word}");
        }
        for word in ["sk-short", "0123456789abcdef0123456789abcdef01234567", "clawdbot-gateway", ""] {
            assert!(!is_secret_word(word), "{word}");
        }
    }

    #[test]
    fn the_longest_prefix_decides_on_the_owner() {
        for (text, owner) in [
            ("sk-ant-fake", Some("Anthropic")),
            ("sk-or-fake", Some("OpenRouter")),
            ("sk-fake", Some("OpenAI")),
            ("FlyV1 fake", Some("Fly.io")),
            ("FlyV1fake", None),
            ("fake", None),
        ] {
            assert_eq!(key_owner(text), owner, "{text}");
        }
    }
}
