//! Findings of one file, limited in number.

use super::finding::{FileFinding, Findings, Location};
use crate::lint::FileCode;
use crate::read::edit::Edit;
use crate::read::{Source, Span};
use crate::rules::Severity;

/// Limit of the findings of one file: a large text that is no configuration would otherwise yield hundreds of
/// thousands.
const MAX_FINDINGS: usize = 200;

pub(super) struct CappedFindings<'a> {
    findings: &'a mut Findings,
    file: usize,
    pub(super) source: &'a Source,
    left: usize,
}

impl<'a> CappedFindings<'a> {
    pub(super) const fn new(findings: &'a mut Findings, file: usize, source: &'a Source) -> Self {
        Self { findings, file, source, left: MAX_FINDINGS }
    }

    /// Adds a finding unless the limit is reached; then the edits and locations given to the result are dropped.
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
        let finding = self.findings.add(code, severity, Location::new(file, span), values);
        Added { finding: Some(finding), file }
    }

    /// The separator of a list in the language of the findings.
    pub(super) const fn list_separator(&self) -> &'static str {
        self.findings.list_separator()
    }

    /// The text for an empty list in the language of the findings.
    pub(super) const fn no_items(&self) -> &'static str {
        self.findings.no_items()
    }

    pub(super) const fn is_full(&self) -> bool {
        self.left == 0
    }
}

/// The added finding, if there was room. Takes edits and locations in the same file.
pub(super) struct Added<'a> {
    finding: Option<&'a mut FileFinding>,
    file: usize,
}

impl Added<'_> {
    /// Adds an edit that is applied without asking: see [`Fix::is_safe`].
    pub(super) fn fix_safely(self, edit: Edit) -> Self {
        self.with(|finding, file| finding.fix_safely(file, edit))
    }

    /// Adds an edit that a person has to confirm.
    pub(super) fn suggest(self, edit: Edit) -> Self {
        self.with(|finding, file| finding.suggest(file, edit))
    }

    /// Adds a related location.
    pub(super) fn relate(self, span: Span, label: impl Into<String>) -> Self {
        self.with(|finding, file| finding.relate(Location::new(file, span), label))
    }

    fn with(mut self, change: impl FnOnce(&mut FileFinding, usize) -> &mut FileFinding) -> Self {
        if let Some(finding) = &mut self.finding {
            change(finding, self.file);
        }
        self
    }
}
