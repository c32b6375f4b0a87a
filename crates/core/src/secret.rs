//! What is a secret, by the name it stands at or by its own look. Files and logs are judged by the same words.

/// How keys of well-known services begin.
pub const KEY_PREFIXES: [&str; 19] = [
    "sk-",
    "sk_",
    "AIza",
    "xai-",
    "gsk_",
    "xoxb-",
    "xoxp-",
    "xapp-",
    "ghp_",
    "gho_",
    "github_pat_",
    "glpat-",
    "hf_",
    "AKIA",
    "FlyV1",
    "fo1_",
    "fm1",
    "fm2_",
    "ya29.",
];
/// How a JSON web token begins.
pub const WEB_TOKEN_PREFIX: &str = "eyJ";

/// Whether the name of a variable or key speaks of a secret: by whole words, so that `max_tokens` is none.
pub fn names_a_secret(name: &str) -> bool {
    let mut words: Vec<String> = Vec::new();
    let mut was_lower = false;
    for letter in name.chars() {
        if letter.is_alphanumeric() {
            if words.is_empty() || letter.is_ascii_uppercase() && was_lower {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(letter.to_ascii_lowercase());
            }
        } else {
            words.push(String::new());
        }
        was_lower = letter.is_ascii_lowercase();
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

/// Whether a variable of this name holds a secret itself. A name that says where a secret lies holds none.
pub fn holds_a_secret(name: &str) -> bool {
    const POINTERS: [&str; 10] =
        ["_FILE", "_PATH", "_DIR", "_URL", "_NAME", "_ID", "_REF", "_MODE", "_BACKEND", "_VERSION"];
    let upper = name.to_ascii_uppercase();
    names_a_secret(name) && !POINTERS.iter().any(|ending| upper.ends_with(ending))
}

/// Forms that providers give their keys, and long random hexadecimal digits. Forty of them are a commit.
pub fn is_secret_word(word: &str) -> bool {
    let is_hexadecimal = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_key = KEY_PREFIXES.iter().any(|prefix| word.starts_with(prefix)) && word.len() >= 16;
    let is_random =
        is_hexadecimal && word.len() >= 32 && word.len() != 40 && word.bytes().any(|byte| byte.is_ascii_digit());
    // A token of Telegram stands behind a number and a colon, so its second half is what is seen here.
    let is_web_token = word.starts_with(WEB_TOKEN_PREFIX) && word.len() >= 32;
    is_key || is_random || is_web_token
}

#[cfg(test)]
mod tests {
    use super::{holds_a_secret, is_secret_word, names_a_secret};

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
}
