//! Labels and sentences of reports on the command line and the page.

use crate::i18n::wire_format::messages;

messages! {
    #[derive(Debug)]
    pub struct ReportTexts {
        /// Label of the reason.
        pub why: &'static str,
        /// Label of the remedy.
        pub remedy: &'static str,
        /// Label of the source.
        pub source: &'static str,
        /// Label of a change that is applied without asking.
        pub safe_change: &'static str,
        /// Label of a change that needs a review.
        pub change: &'static str,
        /// Marks omitted lines of an excerpt; `{count}`.
        pub omitted: &'static str,
        /// The severities.
        pub error: &'static str,
        /// See `error`.
        pub warning: &'static str,
        /// See `error`.
        pub information: &'static str,
        /// No findings; `{files}` is the number of files.
        pub clean: &'static str,
        /// Totals; `{errors}`, `{warnings}`, `{notes}`, `{files}`.
        pub summary: &'static str,
        /// What the files were checked for; `{release}`, `{target}`.
        pub checked_for: &'static str,
        /// The same if the release or target is assumed.
        pub checked_for_uncertain: &'static str,
        /// The targets.
        pub on_machine: &'static str,
        /// See `on_machine`.
        pub on_fly: &'static str,
        /// See `on_machine`.
        pub on_fly_private: &'static str,
        /// The number of safe fixes; `{count}`.
        pub safe_fixes: &'static str,
        /// No file found at a path; `{path}`.
        pub nothing_to_check: &'static str,
        /// The files that are at such a path; `{files}`.
        pub found_instead: &'static str,
        /// A file that was not read; `{path}`, `{reason}`.
        pub unreadable: &'static str,
    }
}
