//! The words around findings, as the command line and the page say them.

use crate::i18n::wire_format::words;

words! {
    /// Labels and sentences of a report.
    #[derive(Debug)]
    pub struct ReportTexts {
        /// Before the reason.
        pub why: &'static str,
        /// Before the remedy.
        pub remedy: &'static str,
        /// Before the source of the fact.
        pub source: &'static str,
        /// Before lines that change without asking.
        pub safe_change: &'static str,
        /// Before lines that a person should look at first.
        pub change: &'static str,
        /// Lines of a place that are not shown; `{count}`.
        pub omitted: &'static str,
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
        /// The same where nothing in the files says so.
        pub checked_for_uncertain: &'static str,
        /// The targets.
        pub on_machine: &'static str,
        /// See `on_machine`.
        pub on_fly: &'static str,
        /// See `on_machine`.
        pub on_fly_private: &'static str,
        /// How many fixes are safe; `{count}`.
        pub safe_fixes: &'static str,
        /// Nothing to read at this path; `{path}`.
        pub nothing_to_check: &'static str,
        /// A file that was not read; `{path}`, `{reason}`.
        pub unreadable: &'static str,
    }
}
