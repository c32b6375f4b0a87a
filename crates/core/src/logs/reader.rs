//! Reads a log line by line, in linear time.

use std::ops::Range;

use super::context::{Context, Message};
use super::detect::{Detection, FINGERPRINTS, Fingerprint};
use super::index::{Found, Index};
use super::normalize::strip_control_sequences;
use super::pattern::Pattern;
use super::patterns::patterns;
use super::structured::{Record, record};
use crate::i18n::logs::LogCode;
use crate::redact::redact_line;

/// Of a longer log, only this many bytes at its end are read: the end shows the current problem.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Characters of a line that are shown.
const MAX_EXCERPT_CHARS: usize = 300;
/// Bytes of the line on both sides of the match that are redacted before the excerpt is cut: a truncated secret is no
/// longer recognizable.
const MASKED_CONTEXT_BYTES: usize = 4096;

/// A text in which patterns are looked up: a line, or the end of one with the line that continues it.
struct Part<'a> {
    line: &'a str,
    /// Where the message begins.
    start: usize,
    /// Where a match may begin.
    starts: Range<usize>,
    /// Only what extends over this position counts: the rest was found in the lines themselves.
    crosses: Option<usize>,
    /// The number of the line.
    number: usize,
    is_tool_output: bool,
    is_build: bool,
}

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
        self.read(line).hits.iter().map(|hit| hit.pattern.code).collect()
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
        let mut context = Context::default();
        for line in rest.lines() {
            result.lines += 1;
            let number = result.lines;
            // A progress bar overwrites its line with carriage returns.
            for part in line.split('\r').filter(|part| !part.is_empty()) {
                match record(part) {
                    Some(Record::AgentOutput) => context = Context::default(),
                    Some(Record::Texts(texts)) => {
                        for text in texts.iter().flat_map(|text| text.lines()) {
                            self.read_line(text, number, &mut context, &mut result);
                        }
                        // Some messages are JSON themselves, and some patterns include a key.
                        context.forget_message();
                        self.read_line(part, number, &mut context, &mut result);
                        context = Context::default();
                    }
                    None => self.read_line(part, number, &mut context, &mut result),
                }
            }
        }
        let has = |codes: &[LogCode]| result.hits.iter().any(|hit| codes.contains(&hit.pattern.code));
        // Current releases exit with status 78 after these errors, older ones with 1 (measured).
        if has(&[LogCode::L1, LogCode::L2, LogCode::L3]) && has(&[LogCode::L23]) && !has(&[LogCode::L22]) {
            result.detection.add(Fingerprint::ChecksOrigins(false), None);
        }
        result
    }

    fn read_line(&mut self, line: &str, number: usize, context: &mut Context, result: &mut ScanResult) {
        let line = strip_control_sequences(line);
        let line = line.as_ref();
        let message = Message::new(line, &mut result.detection);
        context.follow(&message);
        let whole = Part {
            line,
            start: message.start,
            starts: 0..line.len(),
            crosses: None,
            number,
            is_tool_output: context.is_tool_output,
            is_build: message.is_build,
        };
        self.search(&whole, result);
        if let Some(wrapped) = context.wrapped(&message) {
            for (text, end) in wrapped.texts() {
                let part = Part { line: &text, start: 0, starts: 0..end, crosses: Some(end), ..whole };
                self.search(&part, result);
            }
        }
        context.remember(&message);
    }

    /// Adds the matches in a text to the result.
    fn search(&mut self, part: &Part<'_>, result: &mut ScanResult) {
        let Part { line, start, number, .. } = *part;
        let detection = &mut result.detection;
        let patterns = &self.patterns;
        let mut matched: Vec<Found<'_>> = Vec::new();
        self.index.search(line, start, part.starts.clone(), |found| {
            if part.crosses.is_some_and(|end| found.end <= end) {
                return;
            }
            let Some(pattern) = patterns.get(found.owner) else {
                if let Some((_, fingerprint)) = FINGERPRINTS.get(found.owner - patterns.len()) {
                    detection.add(*fingerprint, found.captured.first().map(|(_, value)| *value));
                }
                return;
            };
            if part.is_tool_output && !pattern.is_printed_by_tools {
                return;
            }
            // Of two matching expressions of a pattern, the one with more captures counts.
            match matched.iter_mut().find(|other| other.owner == found.owner) {
                Some(before) if before.captured.len() < found.captured.len() => *before = found,
                Some(_) => {}
                None => matched.push(found),
            }
        });
        let mut superseded: Vec<LogCode> = matched
            .iter()
            .filter_map(|found| patterns.get(found.owner))
            .flat_map(|row| row.supersedes)
            .copied()
            .collect();
        // A message that continues in the next line was found in the line before, as far as it could be.
        let is_same_message = |hit: &Hit| part.crosses.is_some() && hit.last_line + 1 >= number;
        superseded.extend(result.hits.iter().filter(|hit| is_same_message(hit)).flat_map(|hit| hit.pattern.supersedes));
        for Found { owner, offset, captured, .. } in matched {
            let Some(pattern) = patterns.get(owner).filter(|row| !superseded.contains(&row.code)) else { continue };
            let build_code = pattern.during_build.filter(|_| part.is_build);
            let pattern = build_code.and_then(|code| patterns.iter().find(|row| row.code == code)).unwrap_or(pattern);
            detection.add_source(pattern.log_source);
            match result.hits.iter_mut().find(|hit| hit.pattern.code == pattern.code) {
                Some(hit) => {
                    if !is_same_message(hit) {
                        hit.count += usize::from(hit.last_line != number);
                        hit.last_line = number;
                    }
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
    let whole = redact_line(line.get(from..to).unwrap_or_default().trim_end());
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
