//! Secrets in example files, which are meant to be committed.

use crate::lint::{AccessCode, Findings, Location, Project, placeholder};
use crate::redact::{holds_a_secret, is_secret_word, is_telegram_token};
use crate::rules::Severity;

pub(super) fn check(project: &Project, findings: &mut Findings) {
    for (file, _, dotenv) in project.dotenv_examples() {
        for entry in &dotenv.entries {
            let Some(written) = &entry.value else { continue };
            let value = written.template.evaluate(&|_| None).value;
            if looks_real(&entry.name, value.trim()) {
                let location = Location::new(file, written.span);
                findings.add(AccessCode::A7, Severity::Warning, location, &[("value", &entry.name)]);
            }
        }
    }
}

/// Whether a value has the format of a secret: a key of a service, a bot token, or random characters under a name for a
/// secret.
fn looks_real(name: &str, value: &str) -> bool {
    if let Some((id, key)) = value.split_once(':')
        && is_telegram_token(id, key)
    {
        return !placeholder::is_placeholder(key) && !has_run(key) && !has_words(key);
    }
    if placeholder::is_placeholder(value) || has_run(value) {
        return false;
    }
    let is_random = value.len() >= 24
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.+/=".contains(&byte))
        && value.bytes().filter(u8::is_ascii_digit).count() * 10 >= value.len()
        && !has_words(value);
    holds_a_secret(name) && (is_secret_word(value) || is_random)
}

/// Words with separators, such as `generate-a-32-character-token`.
fn has_words(value: &str) -> bool {
    let words = value
        .split(['-', '_', '.'])
        .filter(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic()));
    words.count() >= 3
}

/// Six or more equal or consecutive characters, as in `sk-xxxxxx` and `123456`.
fn has_run(value: &str) -> bool {
    let bytes = value.as_bytes();
    let is_run = |step: u8| {
        bytes.windows(6).any(|window| {
            window.windows(2).all(|pair| matches!(pair, [one, other] if one.wrapping_add(step) == *other))
        })
    };
    is_run(0) || is_run(1)
}
