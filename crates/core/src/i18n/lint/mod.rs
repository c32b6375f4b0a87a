//! What the check of existing files says: one entry a rule, in groups as the rules are.
//!
//! This part is apart from [`super::Text`], so that a program that checks no files does not carry it.

mod compose;
mod config;
mod dockerfile;
mod dotenv;
mod fly;
mod names;
mod reading;
mod report;
mod whys;

pub use compose::ComposeTexts;
pub use config::ConfigTexts;
pub use dockerfile::DockerfileTexts;
pub use dotenv::DotenvTexts;
pub use fly::FlyTexts;
pub use names::NamesTexts;
pub use reading::{ExpectedTexts, ReadingTexts};
pub use report::ReportTexts;
pub use whys::WhyTexts;

use super::Joints;
use crate::i18n::wire_format::words;

words! {
    /// What one rule about files says. Templates name their values in braces; `{value}` is what stands in the file.
    #[derive(Debug)]
    pub struct FileRuleText {
        /// What is wrong, in one line.
        pub message: &'static str,
        /// Why it matters: what the program that reads the file does with it.
        pub why: &'static str,
        /// What to do about it.
        pub remedy: &'static str,
        /// Message and remedy of the same for something that works but should not be so, where that needs other words.
        pub doubt: Option<(&'static str, &'static str)>,
    }
}

/// A rule's words, in a catalogue.
#[cfg(feature = "catalogs")]
pub(in crate::i18n) const fn rule(message: &'static str, why: &'static str, remedy: &'static str) -> FileRuleText {
    FileRuleText { message, why, remedy, doubt: None }
}

#[cfg(feature = "catalogs")]
impl FileRuleText {
    /// The same for what works but should not be so.
    pub(in crate::i18n) const fn doubt(self, message: &'static str, remedy: &'static str) -> Self {
        Self { doubt: Some((message, remedy)), ..self }
    }
}

words! {
    /// The words of every rule about files.
    #[derive(Debug)]
    pub struct InspectionTexts {
        /// How parts stand together.
        pub joints: Joints,
        /// Texts that cannot be read.
        pub reading: ReadingTexts,
        /// What could have stood there.
        pub expected: ExpectedTexts,
        /// Why the form's rules matter.
        pub whys: WhyTexts,
        /// The words around findings.
        pub report: ReportTexts,
        /// `.env` and its kin.
        pub dotenv: DotenvTexts,
        /// Compose files.
        pub compose: ComposeTexts,
        /// Dockerfiles.
        pub dockerfile: DockerfileTexts,
        /// `fly.toml`.
        pub fly: FlyTexts,
        /// The gateway's configuration.
        pub config: ConfigTexts,
        /// Names and generations.
        pub names: NamesTexts,
    }
}
