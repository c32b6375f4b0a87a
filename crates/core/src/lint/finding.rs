//! Findings about files and the edits that fix them.

use crate::i18n::fill;
use crate::i18n::lint::InspectionTexts;
use crate::lint::FileCode;
use crate::read::Span;
use crate::read::edit::Edit;
use crate::rules::Severity;

/// A span in one of the files of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Index into [`super::Project::files`].
    pub file: usize,
    pub span: Span,
}

impl Location {
    pub const fn new(file: usize, span: Span) -> Self {
        Self { file, span }
    }
}

/// A second location of a finding: the other half of a contradiction, the first of two keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    pub location: Location,
    /// The text there, for example `--port 3000`; not a sentence, and never a secret.
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEdit {
    /// Index into [`super::Project::files`].
    pub file: usize,
    pub edit: Edit,
}

/// The edits that fix a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Applied together or not at all.
    pub edits: Vec<FileEdit>,
    /// Whether it can be applied without asking: it changes nothing else, and there is only one right value.
    pub is_safe: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFinding {
    pub code: FileCode,
    pub severity: Severity,
    pub message: String,
    /// The consequence; may be empty.
    pub why: String,
    pub remedy: String,
    pub location: Location,
    pub related: Vec<Related>,
    pub fix: Option<Fix>,
}

impl FileFinding {
    /// Adds a related location.
    pub fn relate(&mut self, location: Location, label: impl Into<String>) -> &mut Self {
        self.related.push(Related { location, label: label.into() });
        self
    }

    /// Adds an edit that is applied without asking: see [`Fix::is_safe`].
    pub fn fix_safely(&mut self, file: usize, edit: Edit) -> &mut Self {
        self.offer(file, edit, true)
    }

    /// Adds an edit that a person has to confirm.
    pub fn suggest(&mut self, file: usize, edit: Edit) -> &mut Self {
        self.offer(file, edit, false)
    }

    fn offer(&mut self, file: usize, edit: Edit, is_safe: bool) -> &mut Self {
        let fix = self.fix.get_or_insert_with(|| Fix { edits: Vec::new(), is_safe });
        fix.is_safe &= is_safe;
        fix.edits.push(FileEdit { file, edit });
        self
    }
}

/// Collects findings, with messages in one language.
#[derive(Debug)]
pub struct Findings {
    texts: &'static InspectionTexts,
    list: Vec<FileFinding>,
}

impl Findings {
    pub const fn new(texts: &'static InspectionTexts) -> Self {
        Self { texts, list: Vec::new() }
    }

    /// The separator of a list in the language of the findings.
    pub const fn list_separator(&self) -> &'static str {
        self.texts.joints.list
    }

    /// The text for an empty list in the language of the findings.
    pub const fn no_items(&self) -> &'static str {
        self.texts.joints.none
    }

    /// Adds a finding with the texts of its rule. Related locations and edits are added to the result.
    ///
    /// A severity below [`Severity::Error`] selects the rule's texts for warnings, where it has them.
    ///
    /// Values become part of the message: they must not be secrets.
    pub fn add(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        location: Location,
        values: &[(&str, &str)],
    ) -> &mut FileFinding {
        let code = code.into();
        // An empty value would leave two backticks with nothing in between.
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, if *name == "value" && value.trim().is_empty() { "\"\"" } else { value }))
            .collect();
        let values = values.as_slice();
        let (message, why, remedy) = match code.text(self.texts) {
            Some(words) => {
                let (message, remedy) = match words.doubt {
                    Some(doubt) if severity != Severity::Error => doubt,
                    _ => (words.message, words.remedy),
                };
                (fill(message, values), fill(words.why, values), fill(remedy, values))
            }
            None => Default::default(),
        };
        self.push(FileFinding { code, severity, message, why, remedy, location, related: Vec::new(), fix: None })
    }

    /// Adds a finding whose texts are complete, unless the same one is there already.
    pub fn push(&mut self, finding: FileFinding) -> &mut FileFinding {
        let known = self.list.iter().position(|other| {
            (other.code, other.location, &other.message) == (finding.code, finding.location, &finding.message)
        });
        let index = known.unwrap_or_else(|| {
            self.list.push(finding);
            self.list.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "found or pushed above")]
        &mut self.list[index]
    }

    pub fn list(&self) -> &[FileFinding] {
        &self.list
    }

    pub fn into_list(self) -> Vec<FileFinding> {
        self.list
    }
}
