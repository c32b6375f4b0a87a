//! The text of a verdict, and of a line of a recording.

use super::recording_entry::{EntryKind, RecordingEntry};
use super::verdict::{TokenState, Verdict, VerdictKind};
use crate::i18n::{VerdictTexts, VerificationTexts, format_message};

/// A verdict as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictExplanation {
    /// One short phrase.
    pub title: &'static str,
    /// What it means and what to do next.
    pub paragraphs: Vec<String>,
}

/// Describes a verdict. `address` is the one that was tried, `page` the origin of the page.
pub fn explain(
    verdict: &Verdict,
    address: &str,
    page: Option<&str>,
    text: &'static VerificationTexts,
) -> VerdictExplanation {
    let verdict_text = verdict.kind.text(&text.verdicts);
    let wait = verdict
        .retry_after_ms
        .map(|wait| format_message(text.panel.verify_wait, &[("time", &duration(wait, &text.verdicts))]))
        .unwrap_or_default();
    let values = [("address", address), ("origin", page.unwrap_or("null")), ("wait", wait.as_str())];
    let mut paragraphs: Vec<String> =
        format_message(verdict_text.meaning, &values).lines().map(str::to_owned).collect();
    // A page opened from a file sends the origin `null`.
    if verdict.kind == VerdictKind::OriginNotAllowed && page.is_none() {
        paragraphs.push(text.verdicts.origin_of_a_file.to_owned());
    }
    let implies_accepted_token = matches!(verdict.kind, VerdictKind::Verified | VerdictKind::PairingRequired);
    if verdict.token == TokenState::Accepted && !implies_accepted_token {
        paragraphs.push(text.verdicts.token_was_accepted.to_owned());
    }
    VerdictExplanation { title: verdict_text.title, paragraphs }
}

/// Formats a duration as its two largest units, such as `1 h 2 min`, in the units of the language.
pub fn duration(milliseconds: u64, texts: &VerdictTexts) -> String {
    let seconds = milliseconds.div_ceil(1000);
    let parts = [
        (seconds / 86_400, texts.days),
        (seconds / 3600 % 24, texts.hours),
        (seconds / 60 % 60, texts.minutes),
        (seconds % 60, texts.seconds),
    ];
    let format_unit = |count: u64, unit: &str| format_message(unit, &[("count", &count.to_string())]);
    let list: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).take(2).map(|(count, unit)| format_unit(*count, unit)).collect();
    if list.is_empty() { format_unit(0, texts.seconds) } else { list.join(" ") }
}

impl RecordingEntry {
    /// One line in protocol terms, the same in every language: `→ connect`, `← connect.challenge`.
    pub fn summary(&self) -> String {
        match &self.kind {
            EntryKind::Meta { url, .. } => url.clone(),
            EntryKind::Open => "open".to_owned(),
            EntryKind::In(frame) => {
                let text = |pointer: &str| frame.pointer(pointer).and_then(serde_json::Value::as_str);
                let kind = text("/event")
                    .or(text("/payload/type"))
                    .or(text("/error/message"))
                    .or(text("/id"))
                    .or(text("/type"))
                    .unwrap_or("…");
                format!("← {kind}")
            }
            EntryKind::InRaw(text) => format!("← {text}"),
            EntryKind::InBinary => "← binary".to_owned(),
            EntryKind::Out(frame) => {
                format!("→ {}", frame.get("method").and_then(serde_json::Value::as_str).unwrap_or("…"))
            }
            EntryKind::Error => "error".to_owned(),
            EntryKind::Close { code, reason } if reason.is_empty() => format!("close {code}"),
            EntryKind::Close { code, reason } => format!("close {code} {reason}"),
            EntryKind::Timeout => "timeout".to_owned(),
            EntryKind::Http(status) => format!("HTTP {status}"),
            EntryKind::HttpBody(_) => "HTTP body".to_owned(),
            EntryKind::Probe { answers, permission } => {
                format!("probe: {}, permission: {}", if *answers { "HTTP" } else { "—" }, permission.id())
            }
            EntryKind::Retry => "retry".to_owned(),
            EntryKind::Blocked(why) => format!("blocked: {}", why.id()),
            EntryKind::Cancel => "cancel".to_owned(),
            EntryKind::Verdict(id) => format!("= {id}"),
            EntryKind::Other => "…".to_owned(),
        }
    }
}
