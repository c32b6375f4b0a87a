//! A draft as it may leave the page's memory: in a link, or kept on the device.
//!
//! Secrets are no fields of a plan, but a person can type one into a field. What looks like a secret stays behind, and
//! whoever writes the rest says so.

use super::{Draft, Field, Kind, Program};
use crate::secret::{holds_a_secret, is_secret_word};

/// The draft without what looks like a secret, and the fields that lost something.
pub fn without_secrets(draft: &Draft) -> (Draft, Vec<Field>) {
    let (mut clean, mut lost) = (draft.clone(), Vec::new());
    for &field in Field::ALL {
        let Some(text) = draft.typed(field) else { continue };
        if !is_secret(field, text) {
            continue;
        }
        lost.push(field);
        // Of several entries the others can stay.
        let kept: Vec<&str> = match field.kind() {
            Kind::Lines => text.lines().filter(|line| !is_secret(field, line)).collect(),
            Kind::Text | Kind::Number | Kind::Toggle | Kind::Choice | Kind::List => Vec::new(),
        };
        if kept.is_empty() {
            clean.reset(field);
        } else {
            clean.set(field, kept.join("\n"));
        }
    }
    (clean, lost)
}

/// Whether a text in this field looks like it holds a secret.
pub fn is_secret(field: Field, text: &str) -> bool {
    // The checksum of a download looks like a token and is public.
    if field == Field::ImagePrograms {
        return text.lines().any(|line| match line.parse::<Program>() {
            Ok(program) => looks_secret(program.name()) || looks_secret(program.url()),
            Err(_) => looks_secret(line),
        });
    }
    text.lines().any(looks_secret)
}

/// Whether a line of text looks like it holds a secret.
pub(super) fn looks_secret(line: &str) -> bool {
    holds_secret_word(line) || has_password(line) || sets_a_secret(line)
}

/// A key or a long random word. A digest is none.
fn holds_secret_word(line: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let mut before = "";
    for word in line.split(|letter: char| !is_part(letter)) {
        if is_secret_word(word) && before != "sha256" {
            return true;
        }
        before = word.rsplit('@').next().unwrap_or(word);
    }
    false
}

/// An address with a name and a password in it.
fn has_password(line: &str) -> bool {
    line.split("://").skip(1).any(|rest| {
        let host = rest.split(['/', '?', '#', ' ', '\t', ',']).next().unwrap_or(rest);
        host.contains('@')
    })
}

/// `NAME=value`, also in the query of an address, where the name speaks of a secret.
fn sets_a_secret(line: &str) -> bool {
    line.match_indices('=').any(|(at, _)| {
        let (before, value) = (line.get(..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        let name = before.trim_end().rsplit(|letter: char| letter.is_whitespace() || "?&;,".contains(letter)).next();
        let value = value.trim().trim_matches(['"', '\'']);
        // A reference to another variable is none, and neither is an empty value.
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
