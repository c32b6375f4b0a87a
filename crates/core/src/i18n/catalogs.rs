//! What is said about files and logs that exist already, together.

use super::lint::InspectionTexts;
use super::logs::LogTexts;
use super::migration::MigrationTexts;
use super::wire_format::words;
use super::{Comments, ExistingTexts, Text, VerificationTexts};

/// One language, for whatever checks files, explains logs and moves deployments.
#[derive(Debug, Clone, Copy)]
pub struct Speech {
    /// Fields, rules and steps.
    pub text: &'static Text,
    /// Verdicts and the purposes of their remedies.
    pub verification: &'static VerificationTexts,
    /// Findings in files.
    pub inspection: &'static InspectionTexts,
    /// What logs say.
    pub logs: &'static LogTexts,
    /// Moving to another release.
    pub migration: &'static MigrationTexts,
    /// The language of comments in new files.
    pub comments: Comments,
}

words! {
    /// What the checker of existing files says beside the words of the form and of the verification.
    #[derive(Debug)]
    pub struct CheckerTexts {
        /// Its part of the page.
        pub existing: ExistingTexts,
        /// Findings in files.
        pub inspection: InspectionTexts,
        /// What logs say.
        pub logs: LogTexts,
        /// Moving to another release.
        pub migration: MigrationTexts,
    }
}
