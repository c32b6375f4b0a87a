//! What happened during a verification, line by line, for a bug report and for another look later.
//!
//! One JSON object a line, with `t` in milliseconds and `dir`: `meta`, `open`, `in` and `out` with `frame` or `raw`, `error`,
//! `close` with `code` and `reason`, `timeout`, `http` with `status`, `http-body` with `body`, and of our own `probe`,
//! `retry`, `blocked`, `cancel`, `verdict`. Frames that are written down are abridged to what a verdict needs: a gateway's
//! greeting holds paths, session keys and addresses that are nobody's business.

use serde_json::Value;

use super::abridge::credentials;
use super::address::GatewayAddress;
use super::entry::{Entry, Happening};
use super::surroundings::Surroundings;
use crate::plan::Origin;

/// A recorded session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recording {
    entries: Vec<Entry>,
    dropped: usize,
}

/// So many lines are kept; a flood says nothing new.
const MOST_ENTRIES: usize = 200;
/// A file longer than this is no recorded session, in bytes.
const LONGEST_FILE: usize = 16 * 1024 * 1024;

/// Why a text is no recorded session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordingError {
    /// Nothing of a conversation in it.
    Empty,
    /// Longer than 16 MiB.
    TooLong,
    /// This line, counted from 1, begins like a JSON object and is none with a known shape.
    Line(usize),
}

impl Recording {
    /// The lines.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Lines that were left out because there were too many.
    pub const fn dropped(&self) -> usize {
        self.dropped
    }

    /// Where it went, the page's origin, and what the browser knew; the guides' usual address where nothing says it.
    pub fn scene(&self) -> (GatewayAddress, Option<Origin>, Surroundings) {
        let meta = self.entries.iter().find_map(|entry| match &entry.what {
            Happening::Meta { url, origin, surroundings } => Some((url, origin, *surroundings)),
            _ => None,
        });
        match meta {
            Some((url, origin, surroundings)) => (
                url.parse().unwrap_or_else(|_| GatewayAddress::usual()),
                origin.as_deref().and_then(|origin| origin.parse().ok()),
                surroundings,
            ),
            None => (GatewayAddress::usual(), None, Surroundings::default()),
        }
    }

    /// Adds a line. Where there are too many, the oldest that decide nothing go: whole earlier tries, and events.
    pub(super) fn push(&mut self, at: u32, what: Happening) {
        if what == Happening::Retry && self.entries.len() > MOST_ENTRIES / 2 {
            self.drop_tries();
        }
        let is_message = matches!(what, Happening::In(_) | Happening::InRaw(_) | Happening::InBinary);
        if is_message && self.entries.len() >= MOST_ENTRIES {
            self.dropped += 1;
            match self.entries.iter().position(|entry| entry.what.is_chatter()) {
                Some(position) => {
                    self.entries.remove(position);
                }
                None => return,
            }
        }
        self.entries.push(Entry { at, what });
    }

    /// Keeps the first line, which says where it went, and the last try that was answered; drops the other tries so far.
    fn drop_tries(&mut self) {
        let is_answer = |entry: &Entry| matches!(&entry.what, Happening::In(frame) if frame.get("error").is_some());
        let is_retry = |entry: &Entry| entry.what == Happening::Retry;
        let kept = self.entries.iter().rposition(is_answer).and_then(|answer| {
            let (before, after) = self.entries.split_at_checked(answer)?;
            let start = before.iter().rposition(is_retry).map_or(1, |retry| retry + 1);
            let end = after.iter().position(is_retry).map_or(self.entries.len(), |retry| answer + retry);
            self.entries.get(start..end).map(<[Entry]>::to_vec)
        });
        let before = self.entries.len();
        self.entries.truncate(1);
        self.entries.extend(kept.unwrap_or_default());
        self.dropped += before - self.entries.len();
    }

    /// Writes it, one JSON object a line.
    pub fn to_json_lines(&self) -> String {
        self.entries.iter().flat_map(|entry| [entry.to_json().to_string(), "\n".to_owned()]).collect()
    }

    /// Reads it, leaving out what may not be shown: credentials that the recorded client sent, and everything of the other
    /// side's words that no verdict needs. Unknown kinds of lines are kept as such, so that recordings of later versions
    /// still say what they can.
    pub fn read(text: &str) -> Result<Self, RecordingError> {
        if text.len() > LONGEST_FILE {
            return Err(RecordingError::TooLong);
        }
        let mut lines = Vec::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            // A terminal shows prompts and greetings between the lines.
            if !line.trim_start().starts_with('{') {
                continue;
            }
            let value: Value = serde_json::from_str(line).map_err(|_| RecordingError::Line(index + 1))?;
            lines.push((index + 1, value));
        }
        let mask = credentials(lines.iter().map(|(_, line)| line));
        let entries = lines
            .iter()
            .map(|(number, line)| Entry::read(line, &mask).ok_or(RecordingError::Line(*number)))
            .collect::<Result<Vec<_>, _>>()?;
        let says_nothing = |entry: &Entry| matches!(entry.what, Happening::Meta { .. } | Happening::Other);
        if entries.iter().all(says_nothing) { Err(RecordingError::Empty) } else { Ok(Self { entries, dropped: 0 }) }
    }
}
