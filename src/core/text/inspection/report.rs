//! The words around findings, as the command line and the page say them.

/// Labels and sentences of a report.
#[derive(Debug)]
pub struct ReportTexts {
    /// Before the reason.
    pub why: &'static str,
    /// Before the remedy.
    pub remedy: &'static str,
    /// Before the source of the fact.
    pub source: &'static str,
    /// Before an edit; `{command}` applies it.
    pub can_mend: &'static str,
    /// The severities.
    pub error: &'static str,
    /// See `error`.
    pub warning: &'static str,
    /// See `error`.
    pub information: &'static str,
    /// Nothing was found. `{files}` is how many files were read.
    pub clean: &'static str,
    /// How many of each; `{errors}`, `{warnings}`, `{notes}`, `{files}`.
    pub summary: &'static str,
    /// What the files were checked for; `{release}`, `{target}`.
    pub checked_for: &'static str,
    /// How many fixes are safe; `{count}`.
    pub safe_fixes: &'static str,
    /// Nothing to read at this path; `{path}`.
    pub nothing_to_check: &'static str,
    /// A file that was not read; `{path}`, `{reason}`.
    pub unreadable: &'static str,
}
