//! A verdict in words.

use super::entry::{Entry, Happening};
use super::verdict::{TokenState, Verdict, VerdictKind};
use crate::i18n::{VerdictTexts, VerificationTexts, fill};

/// What a person reads of a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// A few words.
    pub title: &'static str,
    /// What it means and what follows.
    pub paragraphs: Vec<String>,
}

/// Puts a verdict into words. `address` is where it was tried; `page` is the page's origin.
pub fn explain(verdict: &Verdict, address: &str, page: Option<&str>, text: &'static VerificationTexts) -> Explanation {
    let words = verdict.kind.text(&text.verdicts);
    let wait = verdict
        .retry_after_ms
        .map(|wait| fill(text.panel.verify_wait, &[("time", &duration(wait, &text.verdicts))]))
        .unwrap_or_default();
    let values = [("address", address), ("origin", page.unwrap_or("null")), ("wait", wait.as_str())];
    let mut paragraphs: Vec<String> = fill(words.meaning, &values).lines().map(str::to_owned).collect();
    // `null` is what a page opened from a file sends.
    if verdict.kind == VerdictKind::OriginNotAllowed && page.is_none() {
        paragraphs.push(text.verdicts.origin_of_a_file.to_owned());
    }
    let says_so_itself = matches!(verdict.kind, VerdictKind::Verified | VerdictKind::PairingRequired);
    if verdict.token == TokenState::Accepted && !says_so_itself {
        paragraphs.push(text.verdicts.token_was_accepted.to_owned());
    }
    Explanation { title: words.title, paragraphs }
}

/// A time as `1 h 2 min`, in the units of the language.
pub fn duration(milliseconds: u64, words: &VerdictTexts) -> String {
    let seconds = milliseconds.div_ceil(1000);
    let parts = [
        (seconds / 86_400, words.days),
        (seconds / 3600 % 24, words.hours),
        (seconds / 60 % 60, words.minutes),
        (seconds % 60, words.seconds),
    ];
    let said = |count: u64, unit: &str| fill(unit, &[("count", &count.to_string())]);
    let list: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).take(2).map(|(count, unit)| said(*count, unit)).collect();
    if list.is_empty() { said(0, words.seconds) } else { list.join(" ") }
}

impl Entry {
    /// The line in the terms of the protocol, which are the same in every language: `→ connect`, `← connect.challenge`.
    pub fn summary(&self) -> String {
        match &self.what {
            Happening::Meta { url, .. } => url.clone(),
            Happening::Open => "open".to_owned(),
            Happening::In(frame) => {
                let text = |pointer: &str| frame.pointer(pointer).and_then(serde_json::Value::as_str);
                let kind = text("/event")
                    .or(text("/payload/type"))
                    .or(text("/error/message"))
                    .or(text("/id"))
                    .or(text("/type"))
                    .unwrap_or("…");
                format!("← {kind}")
            }
            Happening::InRaw(said) => format!("← {said}"),
            Happening::InBinary => "← binary".to_owned(),
            Happening::Out(frame) => {
                format!("→ {}", frame.get("method").and_then(serde_json::Value::as_str).unwrap_or("…"))
            }
            Happening::Error => "error".to_owned(),
            Happening::Close { code, reason } if reason.is_empty() => format!("close {code}"),
            Happening::Close { code, reason } => format!("close {code} {reason}"),
            Happening::Timeout => "timeout".to_owned(),
            Happening::Http(status) => format!("HTTP {status}"),
            Happening::HttpBody(_) => "HTTP body".to_owned(),
            Happening::Probe { answers, permission } => {
                format!("probe: {}, permission: {}", if *answers { "HTTP" } else { "—" }, permission.id())
            }
            Happening::Retry => "retry".to_owned(),
            Happening::Blocked(why) => format!("blocked: {}", why.id()),
            Happening::Cancel => "cancel".to_owned(),
            Happening::Verdict(id) => format!("= {id}"),
            Happening::Other => "…".to_owned(),
        }
    }
}
