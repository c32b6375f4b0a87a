//! Placeholders that should have been replaced: one list for tokens, passwords and keys.

use crate::plan::{GatewayToken, GatewayTokenError};

/// Words that only a placeholder has.
const WORDS: [&str; 15] = [
    "changeme",
    "changethis",
    "changeit",
    "replaceme",
    "replacethis",
    "placeholder",
    "fixme",
    "yourtoken",
    "yourkey",
    "yoursecret",
    "yourpassword",
    "yourapikey",
    "skiftmig",
    "deintoken",
    "xxx",
];
/// Requests to change a value, wherever they are in it, with the words that may follow.
const CHANGE: [&str; 4] = ["change", "replace", "skift", "udskift"];
const CHANGED: [&str; 13] =
    ["me", "this", "it", "now", "in", "before", "with", "the", "your", "by", "to", "mig", "denne"];
/// Requests at the start of a value, and the words that may follow.
const REQUESTS: [&str; 14] = [
    "put", "insert", "enter", "add", "set", "paste", "fill", "generate", "provide", "use", "update", "create",
    "erstat", "angiv",
];
const REQUESTED: [&str; 9] = ["me", "this", "it", "with", "the", "your", "here", "a", "dit"];
/// What placeholders stand for.
const NOUNS: [&str; 12] =
    ["token", "key", "secret", "password", "pass", "passwd", "value", "random", "strong", "api", "id", "string"];
/// Words before what a placeholder stands for.
const OWNERS: [&str; 10] = ["your", "my", "example", "sample", "some", "any", "din", "dit", "dein", "votre"];
/// Complete values.
const WHOLE: [&str; 7] = ["todo", "dummy", "tbd", "change", "example", "foobar", "redacted"];
/// Parts of placeholders in languages without spaces.
const PARTS: [&str; 8] = ["你的", "您的", "替换", "请填", "填写", "请输入", "改成", "占位"];

/// Whether a value is a placeholder.
pub(in crate::lint) fn is_placeholder(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    let inside = |open: &str, close: &str| {
        let inner = value.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.is_empty()).then_some(inner)
    };
    let is_name = |text: &str| text.chars().all(|ch| ch.is_alphanumeric() || "_- ".contains(ch));
    let is_bracketed = inside("<", ">").is_some()
        || inside("{{", "}}").is_some()
        // A list has quotes, commas or addresses.
        || [inside("[", "]"), inside("__", "__")].into_iter().flatten().any(is_name);
    let is_marked = value.ends_with("...") || value.ends_with('…') || value.contains("xxxx") || value.contains("****");
    // `openssl rand -hex 32` as text.
    let is_instruction = value.contains("openssl") && value.contains("rand") && !value.starts_with(['$', '`']);
    is_bracketed
        || is_marked
        || is_instruction
        || is_worded(&value)
        || PARTS.iter().any(|part| value.contains(part))
        || WHOLE.contains(&value.as_str())
        || matches!(value.parse::<GatewayToken>(), Err(GatewayTokenError::Placeholder))
}

/// Whether the words of a value say that it is to be replaced.
fn is_worded(value: &str) -> bool {
    let words: Vec<&str> = value.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_pair = |first: &[&str], second: &[&str], pair: &[&str]| matches!(pair, [one, other] if first.contains(one) && (second.contains(other) || NOUNS.contains(other)));
    let pairs = || words.windows(2);
    let is_request = words
        .iter()
        .position(|word| *word != "please")
        .is_some_and(|at| words.get(at..at + 2).is_some_and(|pair| is_pair(&REQUESTS, &REQUESTED, pair)));
    words.iter().any(|word| WORDS.contains(word))
        || pairs().any(|pair| is_pair(&CHANGE, &CHANGED, pair) || is_pair(&OWNERS, &[], pair))
        || is_request
        || words.first() == Some(&"your") && words.len() > 1
        || words.len() > 1 && words.last() == Some(&"here")
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders_of_any_wording_are_found() {
        for text in [
            "change-me-now",
            "CHANGE_ME",
            "replace-with-a-long-random-token",
            "REPLACE_ME",
            "your_api_key",
            "<your token>",
            "sk-ant-xxxxxxxx",
            "sk-your-key-here",
            "please-change-this-secret",
            "generate-with-openssl-rand-hex-32",
            "insert-token-here",
            "TODO",
            "undefined",
            "token...",
            "dev-secret-change-in-production",
            "PLEASE_SET_THE_TOKEN",
            "put-your-own-value-here",
            "my-secret-token",
            "sk-proj-your_key",
            "paste your bot token",
            "__GATEWAY_TOKEN__",
            "[token]",
            "sk-ant-…",
            "在此填写你的令牌",
            "skift-mig",
            "example-api-key",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "",
            "8d1f0c0b7d6e4a7d9c3f2b1a0e9d8c7b6a5f4e3d2c1b0a99",
            "correct-horse-battery-staple",
            "$(openssl rand -hex 24)",
            "openclaw",
            "lan",
            "18789",
            "xai-123",
            "https://example.com/your/path",
            "user@example.com",
            "set",
            "[\"https://claw.example.com\"]",
            "[::1]",
            "key-ring-password",
            "pass-the-salt",
            "enterprise-token-4711",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
