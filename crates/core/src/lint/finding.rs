//! What a rule says about a file.

use crate::i18n::fill;
use crate::i18n::lint::{FileCode, InspectionTexts};
use crate::read::Span;
use crate::read::edit::Edit;
use crate::rules::Severity;

/// A place in one of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`super::Project::files`].
    pub file: usize,
    /// Where in its text.
    pub span: Span,
}

impl Place {
    /// A span of a file.
    pub const fn new(file: usize, span: Span) -> Self {
        Self { file, span }
    }
}

/// A second place that belongs to a finding: the other half of a contradiction, the first of two keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there, for example `--port 3000`; not a sentence. Never a secret.
    pub label: String,
}

/// A change to one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEdit {
    /// Index into [`super::Project::files`].
    pub file: usize,
    /// The change.
    pub edit: Edit,
}

/// What mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The changes; they belong together.
    pub edits: Vec<FileEdit>,
    /// Whether it can be applied without asking: it changes nothing but what is wrong, and there is one right answer.
    pub is_safe: bool,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFinding {
    /// The rule.
    pub code: FileCode,
    /// How bad.
    pub severity: Severity,
    /// One line.
    pub message: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// The way out, in words.
    pub remedy: String,
    /// Where.
    pub place: Place,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// The way out, as edits.
    pub fix: Option<Fix>,
}

impl FileFinding {
    /// Adds a second place.
    pub fn relate(&mut self, place: Place, label: impl Into<String>) -> &mut Self {
        self.related.push(Related { place, label: label.into() });
        self
    }

    /// Offers an edit that can be applied without asking.
    pub fn mend(&mut self, file: usize, edit: Edit) -> &mut Self {
        self.offer(file, edit, true)
    }

    /// Offers an edit that a person should look at first.
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

/// Collects findings in one language.
#[derive(Debug)]
pub struct Findings {
    texts: &'static InspectionTexts,
    list: Vec<FileFinding>,
}

impl Findings {
    /// An empty list.
    pub const fn new(texts: &'static InspectionTexts) -> Self {
        Self { texts, list: Vec::new() }
    }

    /// What stands between the items of a list.
    pub const fn list_separator(&self) -> &'static str {
        self.texts.joints.list
    }

    /// What stands in place of a list without items.
    pub const fn no_items(&self) -> &'static str {
        self.texts.joints.none
    }

    /// Adds a finding of a rule about files; what it returns takes related places and edits.
    ///
    /// Values are shown to people: a secret never belongs in them.
    pub fn add(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        place: Place,
        values: &[(&str, &str)],
    ) -> &mut FileFinding {
        let code = code.into();
        // An empty value would be nothing between two backticks.
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
        self.push(FileFinding { code, severity, message, why, remedy, place, related: Vec::new(), fix: None })
    }

    /// Adds a finding whose words are made already.
    pub fn push(&mut self, finding: FileFinding) -> &mut FileFinding {
        let known = self.list.iter().position(|other| {
            (other.code, other.place, &other.message) == (finding.code, finding.place, &finding.message)
        });
        let index = known.unwrap_or_else(|| {
            self.list.push(finding);
            self.list.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "found or pushed above")]
        &mut self.list[index]
    }

    /// What was found so far, in the order of the rules.
    pub fn list(&self) -> &[FileFinding] {
        &self.list
    }

    /// Takes the findings out.
    pub fn into_list(self) -> Vec<FileFinding> {
        self.list
    }
}
