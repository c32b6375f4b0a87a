//! What is a secret, by its own look or by the key it stands at.

use crate::secret;

/// How keys of well-known services begin, with the variable that the gateway reads them from.
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

/// The variable for a text that is a key of a well-known service.
pub(super) fn variable_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let (prefix, variable) = KNOWN.into_iter().find(|(prefix, _)| text.starts_with(prefix))?;
    let rest = text.strip_prefix(prefix)?;
    let is_key = rest.len() >= 16 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_key.then_some(variable)
}

/// The variable for a bot's token, which is known by its place and its look.
pub(super) fn variable_at(path: &str, text: &str) -> Option<&'static str> {
    let is_token = text.len() >= 40
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte))
        && text.bytes().any(|byte| byte.is_ascii_digit());
    let (_, variable) = [("channels.telegram.", "TELEGRAM_BOT_TOKEN"), ("channels.discord.", "DISCORD_BOT_TOKEN")]
        .into_iter()
        .find(|(channel, _)| path.starts_with(channel))?;
    (is_token && path.to_lowercase().ends_with("token")).then_some(variable)
}

/// Whether a text looks like a secret of any kind: nobody shows it.
pub(super) fn looks_secret(text: &str) -> bool {
    let text = text.trim();
    let is_long =
        text.len() >= 24 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:=+/".contains(&byte));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    secret::is_secret_word(text) || is_long && digits * 8 >= text.len() && !text.contains("//")
}

/// Whether the last key of a path is one that holds secrets.
pub(super) fn is_secret_key(path: &str) -> bool {
    secret::names_a_secret(path.rsplit('.').next().unwrap_or(path))
}
