//! Findings of one file, few enough to read.

use super::finding::{FileFinding, Findings, Place};
use crate::i18n::lint::FileCode;
use crate::read::edit::Edit;
use crate::read::{Source, Span};
use crate::rules::Severity;

/// How many findings one file gets: who pastes a novel needs the first few, not half a million.
const MAX_FINDINGS: usize = 200;

/// Adds findings about one file.
pub(super) struct Limited<'a> {
    findings: &'a mut Findings,
    /// The file's index.
    file: usize,
    /// Its text.
    pub(super) source: &'a Source,
    left: usize,
}

impl<'a> Limited<'a> {
    pub(super) const fn new(findings: &'a mut Findings, file: usize, source: &'a Source) -> Self {
        Self { findings, file, source, left: MAX_FINDINGS }
    }

    /// Adds a finding, while there is room.
    pub(super) fn add(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        span: Span,
        values: &[(&str, &str)],
    ) -> Added<'_> {
        let file = self.file;
        let Some(left) = self.left.checked_sub(1) else { return Added { finding: None, file } };
        self.left = left;
        let finding = self.findings.add(code, severity, Place::new(file, span), values);
        Added { finding: Some(finding), file }
    }

    /// What stands between the items of a list.
    pub(super) const fn list_separator(&self) -> &'static str {
        self.findings.list_separator()
    }

    /// What stands in place of a list without items.
    pub(super) const fn no_items(&self) -> &'static str {
        self.findings.no_items()
    }

    /// Whether nothing more is taken.
    pub(super) const fn is_full(&self) -> bool {
        self.left == 0
    }
}

/// What was added; takes edits and places of the same file.
pub(super) struct Added<'a> {
    finding: Option<&'a mut FileFinding>,
    file: usize,
}

impl Added<'_> {
    /// Offers an edit that can be applied without asking.
    pub(super) fn mend(self, edit: Edit) -> Self {
        self.with(|finding, file| finding.mend(file, edit))
    }

    /// Offers an edit that a person should look at first.
    pub(super) fn suggest(self, edit: Edit) -> Self {
        self.with(|finding, file| finding.suggest(file, edit))
    }

    /// Adds a second place.
    pub(super) fn relate(self, span: Span, label: impl Into<String>) -> Self {
        self.with(|finding, file| finding.relate(Place::new(file, span), label))
    }

    fn with(mut self, change: impl FnOnce(&mut FileFinding, usize) -> &mut FileFinding) -> Self {
        if let Some(finding) = &mut self.finding {
            change(finding, self.file);
        }
        self
    }
}
