//! Reading a log line by line, in time that grows with its length only.

use super::clean::{message_after, readable};
use super::index::Index;
use super::mask::mask;
use super::matcher::Captured;
use super::pattern::Pattern;
use super::patterns::patterns;
use super::signs::{SIGNS, Sign, Signs};
use crate::i18n::logs::LogCode;

/// Of a longer log only this many bytes at its end are read: what is wrong now stands there.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// A line is shown up to this many letters.
const SHOWN: usize = 300;
/// So much of a line around the place is masked before it is cut: a cut secret would not look like one.
const AROUND: usize = 4096;

/// What a pattern matched.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) pattern: &'static Pattern,
    pub(super) count: usize,
    pub(super) first_line: usize,
    pub(super) last_line: usize,
    pub(super) shown: String,
    pub(super) captured: Vec<(&'static str, String)>,
}

/// Everything that was found in a log.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    pub(super) hits: Vec<Hit>,
    pub(super) signs: Signs,
    pub(super) lines: usize,
    pub(super) skipped_bytes: usize,
}

/// Looks up patterns and signs.
pub struct LogSearch {
    rows: Vec<&'static Pattern>,
    index: Index,
}

impl Default for LogSearch {
    fn default() -> Self {
        Self::new()
    }
}

impl LogSearch {
    /// Prepares the tables.
    pub fn new() -> Self {
        let rows: Vec<&'static Pattern> = patterns().collect();
        let words =
            rows.iter().enumerate().flat_map(|(number, row)| row.words.iter().map(move |words| (number, *words)));
        let signs = SIGNS.iter().enumerate().map(|(number, (words, _))| (rows.len() + number, *words));
        let index = Index::new(words.chain(signs));
        Self { rows, index }
    }

    /// The codes a line is explained by, without those that others cover.
    pub fn codes(&mut self, line: &str) -> Vec<LogCode> {
        let mut findings = Findings::default();
        self.read_line(line, 1, &mut findings);
        findings.hits.iter().map(|hit| hit.pattern.code).collect()
    }

    pub(super) fn read(&mut self, log: &str) -> Findings {
        let mut start = log.ceil_char_boundary(log.len().saturating_sub(MAX_BYTES));
        if start > 0 {
            // The first line would be half a line.
            start = log.get(start..).and_then(|rest| rest.find('\n')).map_or(start, |end| start + end + 1);
        }
        let (skipped, rest) = log.split_at_checked(start).unwrap_or(("", log));
        let before = skipped.bytes().filter(|byte| *byte == b'\n').count();
        let mut findings = Findings { skipped_bytes: skipped.len(), lines: before, ..Findings::default() };
        for line in rest.lines() {
            findings.lines += 1;
            let number = findings.lines;
            // A progress bar writes over its line.
            for part in line.split('\r').filter(|part| !part.is_empty()) {
                self.read_line(part, number, &mut findings);
            }
        }
        let has = |codes: &[LogCode]| findings.hits.iter().any(|hit| codes.contains(&hit.pattern.code));
        // Current releases end with 78 where these stop them, older ones with 1 (measured).
        if has(&[LogCode::L1, LogCode::L2, LogCode::L3]) && has(&[LogCode::L23]) && !has(&[LogCode::L22]) {
            findings.signs.add(Sign::IsNew(false), None);
        }
        findings
    }

    fn read_line(&mut self, line: &str, number: usize, findings: &mut Findings) {
        let line = readable(line);
        let line = line.trim();
        let signs = &mut findings.signs;
        let start = line.len() - message_after(line, |prefix| signs.add_prefix(prefix)).len();
        let rows = &self.rows;
        let mut matched: Vec<(usize, usize, Captured<'_>)> = Vec::new();
        self.index.search(line, start, |owner, offset, captured| {
            if owner >= rows.len() {
                if let Some((_, sign)) = SIGNS.get(owner - rows.len()) {
                    signs.add(*sign, captured.first().map(|(_, value)| *value));
                }
                return;
            }
            // Of two ways to say it the one that says more.
            match matched.iter_mut().find(|(other, ..)| *other == owner) {
                Some((_, _, before)) if before.len() < captured.len() => *before = captured,
                Some(_) => {}
                None => matched.push((owner, offset, captured)),
            }
        });
        let covered: Vec<LogCode> =
            matched.iter().filter_map(|(owner, ..)| rows.get(*owner)).flat_map(|row| row.covers).copied().collect();
        for (owner, offset, captured) in matched {
            let Some(pattern) = rows.get(owner).filter(|row| !covered.contains(&row.code)) else { continue };
            match findings.hits.iter_mut().find(|hit| hit.pattern.code == pattern.code) {
                Some(hit) => {
                    hit.count += 1;
                    hit.last_line = number;
                    if hit.captured.len() < captured.len() {
                        hit.captured = owned(&captured);
                    }
                }
                None => findings.hits.push(Hit {
                    pattern,
                    count: 1,
                    first_line: number,
                    last_line: number,
                    shown: shown(line, start, offset),
                    captured: owned(&captured),
                }),
            }
        }
    }
}

fn owned(captured: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    captured.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

/// The words of the program around what was recognised, masked, then cut.
fn shown(line: &str, start: usize, offset: usize) -> String {
    let from = line.ceil_char_boundary(offset.saturating_sub(AROUND).max(start.min(offset)));
    let to = line.floor_char_boundary(offset + AROUND);
    let before = mask(line.get(from..offset).unwrap_or_default());
    let whole = mask(line.get(from..to).unwrap_or_default());
    let place = before.chars().count();
    let skipped = if place > SHOWN / 2 { place - SHOWN / 4 } else { 0 };
    let mut shown: String = whole.chars().skip(skipped).take(SHOWN).collect();
    if skipped > 0 {
        shown.insert(0, '…');
    }
    if whole.chars().count() > skipped + SHOWN {
        shown.push('…');
    }
    shown
}
