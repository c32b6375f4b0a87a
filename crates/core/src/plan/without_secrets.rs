//! Removes values that look like secrets from a draft before it is written to a link or to storage.
//!
//! A plan has no fields for secrets, but a user can type one into any field. The caller reports the fields that were
//! removed.

use super::{Draft, Field, FieldKind, Program};
use crate::redact::{holds_a_secret, is_secret_word};

/// Returns the draft without values that look like secrets, and the affected fields.
pub fn without_secrets(draft: &Draft) -> (Draft, Vec<Field>) {
    let (mut clean, mut lost) = (draft.clone(), Vec::new());
    for &field in Field::ALL {
        let Some(text) = draft.typed(field) else { continue };
        if !is_secret(field, text) {
            continue;
        }
        lost.push(field);
        // Only the entries that look like secrets are removed.
        let kept: Vec<&str> = match field.kind() {
            FieldKind::Lines => text.lines().filter(|line| !is_secret(field, line)).collect(),
            FieldKind::Text | FieldKind::Number | FieldKind::Toggle | FieldKind::Choice | FieldKind::List => Vec::new(),
        };
        if kept.is_empty() {
            clean.reset(field);
        } else {
            clean.set(field, kept.join("\n"));
        }
    }
    (clean, lost)
}

pub fn is_secret(field: Field, text: &str) -> bool {
    // The checksum of a download looks like a token but is public.
    if field == Field::ImagePrograms {
        return text.lines().any(|line| match line.parse::<Program>() {
            Ok(program) => looks_secret(program.name()) || looks_secret(program.url()),
            Err(_) => looks_secret(line),
        });
    }
    text.lines().any(looks_secret)
}

pub(super) fn looks_secret(line: &str) -> bool {
    holds_secret_word(line) || has_password(line) || sets_a_secret(line)
}

/// Whether the line contains an API key or a long random word. A digest after `sha256` does not count.
fn holds_secret_word(line: &str) -> bool {
    let is_part = |ch: char| ch.is_ascii_alphanumeric() || "-_.".contains(ch);
    let mut before = "";
    for word in line.split(|ch: char| !is_part(ch)) {
        if is_secret_word(word) && before != "sha256" {
            return true;
        }
        before = word.rsplit('@').next().unwrap_or(word);
    }
    false
}

/// Whether the line contains a URL with credentials.
fn has_password(line: &str) -> bool {
    line.split("://").skip(1).any(|rest| {
        let host = rest.split(['/', '?', '#', ' ', '\t', ',']).next().unwrap_or(rest);
        host.contains('@')
    })
}

/// Whether the line contains `NAME=value`, also as a URL query parameter, with a name that indicates a secret.
fn sets_a_secret(line: &str) -> bool {
    line.match_indices('=').any(|(at, _)| {
        let (before, value) = (line.get(..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        let name = before.trim_end().rsplit(|ch: char| ch.is_whitespace() || "?&;,".contains(ch)).next();
        let value = value.trim().trim_matches(['"', '\'']);
        // References to other variables and empty values are not secrets.
        name.is_some_and(holds_a_secret) && !value.is_empty() && !value.starts_with("${")
    })
}

#[cfg(test)]
mod tests {
    use super::{is_secret, without_secrets};
    use crate::plan::{Draft, Field};

    #[test]
    fn what_looks_like_a_secret_is_found_wherever_it_stands() {
        for text in [
            "sk-ant-fakefakefakefake",
            "x/sk-ant-fakefakefakefake",
            "fa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e",
            "GATEWAY_TOKEN=fake",
            "A=1\nSLACK_SIGNING_KEY = 'fake'",
            "tool https://name:fake@host.example/tool",
            "tool https://host.example/tool?token=fake",
        ] {
            for field in [Field::FlyEnvironment, Field::GcpProjectId, Field::ImagePrograms, Field::AccessOrigins] {
                assert!(is_secret(field, text), "{}: {text}", field.path());
            }
        }
    }

    #[test]
    fn names_digests_and_checksums_are_none() {
        let digest = "0123456789abcdef".repeat(4);
        for (field, text) in [
            (Field::GcpProjectId, "my-openclaw-project".to_owned()),
            (Field::ImageName, format!("ghcr.io/openclaw/openclaw@sha256:{digest}")),
            (Field::ImagePrograms, format!("tool https://host.example/tool.tar.gz {digest}")),
            (Field::FlyEnvironment, "TOKEN_FILE=/data/token\nMAX_TOKENS=5\nAPI_KEY=\nB_TOKEN=${A}".to_owned()),
            (Field::GcpBillingAccount, "01AB23-45CD67-89EF01".to_owned()),
            (Field::ConfigFallbacks, "anthropic/claude-sonnet-4-5, openai/gpt-4o".to_owned()),
        ] {
            assert!(!is_secret(field, &text), "{}: {text}", field.path());
        }
    }

    #[test]
    fn the_other_lines_stay() {
        let mut draft = Draft::default();
        draft.set(Field::FlyEnvironment, "A=1\nB_TOKEN=fake\nC=2");
        draft.set(Field::FlyApp, "sk-ant-fakefakefakefake");
        draft.set(Field::FlyRegion, "arn");
        let (clean, lost) = without_secrets(&draft);
        assert_eq!(lost, [Field::FlyApp, Field::FlyEnvironment]);
        assert_eq!(clean.value(Field::FlyEnvironment), "A=1\nC=2");
        assert!(!clean.is_changed(Field::FlyApp) && clean.value(Field::FlyRegion) == "arn");
    }
}
