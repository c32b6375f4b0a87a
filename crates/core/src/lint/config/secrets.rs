//! Secrets in a configuration, by format or by key, and the variables to move them to.

use crate::redact;

/// Prefixes of the keys of services, with the variable that the gateway reads the key from.
const KNOWN: [(&str, &str); 12] = [
    ("sk-ant-", "ANTHROPIC_API_KEY"),
    ("sk-or-", "OPENROUTER_API_KEY"),
    ("sk-proj-", "OPENAI_API_KEY"),
    ("sk-", "OPENAI_API_KEY"),
    ("AIza", "GEMINI_API_KEY"),
    ("xoxb-", "SLACK_BOT_TOKEN"),
    ("xoxp-", "SLACK_USER_TOKEN"),
    ("xapp-", "SLACK_APP_TOKEN"),
    ("ghp_", "GITHUB_TOKEN"),
    ("github_pat_", "GITHUB_TOKEN"),
    ("gsk_", "GROQ_API_KEY"),
    ("xai-", "XAI_API_KEY"),
];

pub(super) fn variable_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let (prefix, variable) = KNOWN.into_iter().find(|(prefix, _)| text.starts_with(prefix))?;
    let rest = text.strip_prefix(prefix)?;
    let is_key = rest.len() >= 16 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_key.then_some(variable)
}

/// The variable for the token of a bot, which is recognised by path and format.
pub(super) fn variable_at(path: &str, text: &str) -> Option<&'static str> {
    let is_token = text.len() >= 40
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte))
        && text.bytes().any(|byte| byte.is_ascii_digit());
    let (_, variable) = [("channels.telegram.", "TELEGRAM_BOT_TOKEN"), ("channels.discord.", "DISCORD_BOT_TOKEN")]
        .into_iter()
        .find(|(channel, _)| path.starts_with(channel))?;
    (is_token && path.to_lowercase().ends_with("token")).then_some(variable)
}

/// Whether a text looks like a secret and must not be shown.
pub(super) fn looks_secret(text: &str) -> bool {
    let text = text.trim();
    let is_long =
        text.len() >= 24 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:=+/".contains(&byte));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    redact::is_secret_word(text) || is_long && digits * 8 >= text.len() && !text.contains("//")
}

pub(super) fn is_secret_key(path: &str) -> bool {
    redact::names_a_secret(path.rsplit('.').next().unwrap_or(path))
}
