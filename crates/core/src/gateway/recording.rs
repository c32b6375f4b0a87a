//! A recorded session, for bug reports and for replay.
//!
//! The format is JSON Lines. Every object has `t` (milliseconds) and `dir`: `meta`, `open`, `in` and `out` with `frame`
//! or `raw`, `error`, `close` with `code` and `reason`, `timeout`, `http` with `status`, `http-body` with `body`; and,
//! written by this program only, `probe`, `retry`, `blocked`, `cancel`, `verdict`. Frames are reduced to the fields a
//! verdict needs: the greeting of a gateway contains private paths, session keys and addresses.

use serde_json::Value;

use super::address::GatewayAddress;
use super::environment::Environment;
use super::recording_entry::{EntryKind, RecordingEntry};
use super::redact_frame::secrets_sent;
use crate::plan::Origin;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recording {
    entries: Vec<RecordingEntry>,
    dropped: usize,
}

/// Enough for any verdict; more lines of a flood of messages add nothing.
const MAX_ENTRIES: usize = 200;
/// The longest file that is parsed, in bytes.
const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// Why a text is not a recorded session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordingError {
    /// It contains no events of a connection.
    Empty,
    /// Longer than 16 MiB.
    TooLong,
    /// The line with this number, counted from 1, starts like a JSON object but is not an entry.
    Line(usize),
}

impl Recording {
    pub fn entries(&self) -> &[RecordingEntry] {
        &self.entries
    }

    /// Number of entries that were dropped to stay below the limit.
    pub const fn dropped(&self) -> usize {
        self.dropped
    }

    /// Address, page origin and environment from the `meta` entry. Without one, the default tunnel.
    pub fn context(&self) -> (GatewayAddress, Option<Origin>, Environment) {
        let meta = self.entries.iter().find_map(|entry| match &entry.kind {
            EntryKind::Meta { url, origin, environment } => Some((url, origin, *environment)),
            _ => None,
        });
        match meta {
            Some((url, origin, environment)) => (
                url.parse().unwrap_or_else(|_| GatewayAddress::default_tunnel()),
                origin.as_deref().and_then(|origin| origin.parse().ok()),
                environment,
            ),
            None => (GatewayAddress::default_tunnel(), None, Environment::default()),
        }
    }

    /// Adds an entry. At the limit, the oldest entries that decide nothing are dropped: earlier attempts, and events
    /// other than the challenge and the shutdown.
    pub(super) fn push(&mut self, at_ms: u32, kind: EntryKind) {
        if kind == EntryKind::Retry && self.entries.len() > MAX_ENTRIES / 2 {
            self.drop_earlier_attempts();
        }
        let is_message = matches!(kind, EntryKind::In(_) | EntryKind::InRaw(_) | EntryKind::InBinary);
        if is_message && self.entries.len() >= MAX_ENTRIES {
            self.dropped += 1;
            match self.entries.iter().position(|entry| entry.kind.is_chatter()) {
                Some(position) => {
                    self.entries.remove(position);
                }
                None => return,
            }
        }
        self.entries.push(RecordingEntry { at_ms, kind });
    }

    /// Keeps the first entry (`meta`) and the last attempt that got an answer; drops all other attempts so far.
    fn drop_earlier_attempts(&mut self) {
        let is_answer =
            |entry: &RecordingEntry| matches!(&entry.kind, EntryKind::In(frame) if frame.get("error").is_some());
        let is_retry = |entry: &RecordingEntry| entry.kind == EntryKind::Retry;
        let kept = self.entries.iter().rposition(is_answer).and_then(|answer| {
            let (before, after) = self.entries.split_at_checked(answer)?;
            let start = before.iter().rposition(is_retry).map_or(1, |retry| retry + 1);
            let end = after.iter().position(is_retry).map_or(self.entries.len(), |retry| answer + retry);
            self.entries.get(start..end).map(<[RecordingEntry]>::to_vec)
        });
        let before = self.entries.len();
        self.entries.truncate(1);
        self.entries.extend(kept.unwrap_or_default());
        self.dropped += before - self.entries.len();
    }

    pub fn to_json_lines(&self) -> String {
        self.entries.iter().flat_map(|entry| [entry.to_json().to_string(), "\n".to_owned()]).collect()
    }

    /// Parses a recording and redacts it: credentials that the recorded client sent, and every field of the peer's
    /// messages that no verdict needs. Unknown values of `dir` are kept as [`EntryKind::Other`], so that recordings of
    /// later versions can still be read.
    pub fn read(text: &str) -> Result<Self, RecordingError> {
        if text.len() > MAX_FILE_BYTES {
            return Err(RecordingError::TooLong);
        }
        let mut lines = Vec::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            // Recordings copied from a terminal contain prompts and other output between the lines.
            if !line.trim_start().starts_with('{') {
                continue;
            }
            let value: Value = serde_json::from_str(line).map_err(|_| RecordingError::Line(index + 1))?;
            lines.push((index + 1, value));
        }
        let mask = secrets_sent(lines.iter().map(|(_, line)| line));
        let entries = lines
            .iter()
            .map(|(number, line)| RecordingEntry::read(line, &mask).ok_or(RecordingError::Line(*number)))
            .collect::<Result<Vec<_>, _>>()?;
        let is_uninformative = |entry: &RecordingEntry| matches!(entry.kind, EntryKind::Meta { .. } | EntryKind::Other);
        if entries.iter().all(is_uninformative) { Err(RecordingError::Empty) } else { Ok(Self { entries, dropped: 0 }) }
    }
}
