//! Reads a log line by line, in linear time.

use super::detect::{Detection, FINGERPRINTS, Fingerprint};
use super::index::Index;
use super::matcher::Captured;
use super::normalize::{strip_control_sequences, strip_prefixes_with};
use super::pattern::Pattern;
use super::patterns::patterns;
use crate::i18n::logs::LogCode;
use crate::redact::redact_line;

/// Of a longer log, only this many bytes at its end are read: the end shows the current problem.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Characters of a line that are shown.
const MAX_EXCERPT_CHARS: usize = 300;
/// Bytes of the line on both sides of the match that are redacted before the excerpt is cut: a truncated secret is no
/// longer recognizable.
const MASKED_CONTEXT_BYTES: usize = 4096;

/// All lines that matched one pattern.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) pattern: &'static Pattern,
    pub(super) count: usize,
    pub(super) first_line: usize,
    pub(super) last_line: usize,
    pub(super) excerpt: String,
    pub(super) captured: Vec<(&'static str, String)>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct ScanResult {
    pub(super) hits: Vec<Hit>,
    pub(super) detection: Detection,
    pub(super) lines: usize,
    pub(super) skipped_bytes: usize,
}

/// Looks up patterns and fingerprints.
pub struct LogSearch {
    patterns: Vec<&'static Pattern>,
    index: Index,
}

impl Default for LogSearch {
    fn default() -> Self {
        Self::new()
    }
}

impl LogSearch {
    /// Builds the lookup table.
    pub fn new() -> Self {
        let patterns: Vec<&'static Pattern> = patterns().collect();
        let expressions = patterns
            .iter()
            .enumerate()
            .flat_map(|(number, row)| row.expressions.iter().map(move |words| (number, *words)));
        let fingerprints =
            FINGERPRINTS.iter().enumerate().map(|(number, (words, _))| (patterns.len() + number, *words));
        let index = Index::new(expressions.chain(fingerprints));
        Self { patterns, index }
    }

    /// The codes of the patterns that match a line, without superseded ones.
    pub fn codes(&mut self, line: &str) -> Vec<LogCode> {
        let mut result = ScanResult::default();
        self.read_line(line, 1, &mut result);
        result.hits.iter().map(|hit| hit.pattern.code).collect()
    }

    pub(super) fn read(&mut self, log: &str) -> ScanResult {
        let mut start = log.ceil_char_boundary(log.len().saturating_sub(MAX_BYTES));
        if start > 0 {
            // Skip the incomplete first line.
            start = log.get(start..).and_then(|rest| rest.find('\n')).map_or(start, |end| start + end + 1);
        }
        let (skipped, rest) = log.split_at_checked(start).unwrap_or(("", log));
        let before = skipped.bytes().filter(|byte| *byte == b'\n').count();
        let mut result = ScanResult { skipped_bytes: skipped.len(), lines: before, ..ScanResult::default() };
        for line in rest.lines() {
            result.lines += 1;
            let number = result.lines;
            // A progress bar overwrites its line with carriage returns.
            for part in line.split('\r').filter(|part| !part.is_empty()) {
                self.read_line(part, number, &mut result);
            }
        }
        let has = |codes: &[LogCode]| result.hits.iter().any(|hit| codes.contains(&hit.pattern.code));
        // Current releases exit with status 78 after these errors, older ones with 1 (measured).
        if has(&[LogCode::L1, LogCode::L2, LogCode::L3]) && has(&[LogCode::L23]) && !has(&[LogCode::L22]) {
            result.detection.add(Fingerprint::ChecksOrigins(false), None);
        }
        result
    }

    fn read_line(&mut self, line: &str, number: usize, result: &mut ScanResult) {
        let line = strip_control_sequences(line);
        let line = line.trim();
        let detection = &mut result.detection;
        let start = line.len() - strip_prefixes_with(line, |prefix| detection.add_prefix(prefix)).len();
        let patterns = &self.patterns;
        let mut matched: Vec<(usize, usize, Captured<'_>)> = Vec::new();
        self.index.search(line, start, |owner, offset, captured| {
            if owner >= patterns.len() {
                if let Some((_, fingerprint)) = FINGERPRINTS.get(owner - patterns.len()) {
                    detection.add(*fingerprint, captured.first().map(|(_, value)| *value));
                }
                return;
            }
            // Of two matching expressions of a pattern, the one with more captures counts.
            match matched.iter_mut().find(|(other, ..)| *other == owner) {
                Some((_, _, before)) if before.len() < captured.len() => *before = captured,
                Some(_) => {}
                None => matched.push((owner, offset, captured)),
            }
        });
        let superseded: Vec<LogCode> = matched
            .iter()
            .filter_map(|(owner, ..)| patterns.get(*owner))
            .flat_map(|row| row.supersedes)
            .copied()
            .collect();
        for (owner, offset, captured) in matched {
            let Some(pattern) = patterns.get(owner).filter(|row| !superseded.contains(&row.code)) else { continue };
            match result.hits.iter_mut().find(|hit| hit.pattern.code == pattern.code) {
                Some(hit) => {
                    hit.count += 1;
                    hit.last_line = number;
                    if hit.captured.len() < captured.len() {
                        hit.captured = owned(&captured);
                    }
                }
                None => result.hits.push(Hit {
                    pattern,
                    count: 1,
                    first_line: number,
                    last_line: number,
                    excerpt: excerpt_around(line, start, offset),
                    captured: owned(&captured),
                }),
            }
        }
    }
}

fn owned(captured: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    captured.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

/// The message around the match: redacted first, then truncated.
fn excerpt_around(line: &str, start: usize, offset: usize) -> String {
    let from = line.ceil_char_boundary(offset.saturating_sub(MASKED_CONTEXT_BYTES).max(start.min(offset)));
    let to = line.floor_char_boundary(offset + MASKED_CONTEXT_BYTES);
    let before = redact_line(line.get(from..offset).unwrap_or_default());
    let whole = redact_line(line.get(from..to).unwrap_or_default());
    let place = before.chars().count();
    let skipped = if place > MAX_EXCERPT_CHARS / 2 { place - MAX_EXCERPT_CHARS / 4 } else { 0 };
    let mut excerpt: String = whole.chars().skip(skipped).take(MAX_EXCERPT_CHARS).collect();
    if skipped > 0 {
        excerpt.insert(0, '…');
    }
    if whole.chars().count() > skipped + MAX_EXCERPT_CHARS {
        excerpt.push('…');
    }
    excerpt
}
