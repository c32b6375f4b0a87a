//! The combined messages for checking and migrating existing deployments.

use super::lint::LintTexts;
use super::logs::LogTexts;
use super::migration::MigrationTexts;
use super::wire_format::messages;
use super::{Comments, ExistingTexts, Text, VerificationTexts};

/// The messages of one language for everything that handles existing files.
#[derive(Debug, Clone, Copy)]
pub struct Catalogs {
    /// Fields, rules and steps.
    pub text: &'static Text,
    /// Verdicts and the purposes of their remedies.
    pub verification: &'static VerificationTexts,
    /// Findings in files.
    pub lint: &'static LintTexts,
    /// Explanations of log messages.
    pub logs: &'static LogTexts,
    pub migration: &'static MigrationTexts,
    /// The language of the comments in generated files.
    pub comments: Comments,
}

messages! {
    /// The messages that the checker needs in addition to those of the form and the verification.
    #[derive(Debug)]
    pub struct CheckerTexts {
        /// The checker's part of the page.
        pub existing: ExistingTexts,
        /// Findings in files.
        pub lint: LintTexts,
        /// Explanations of log messages.
        pub logs: LogTexts,
        pub migration: MigrationTexts,
    }
}
