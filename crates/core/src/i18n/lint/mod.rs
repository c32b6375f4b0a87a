//! Texts of the lint rules for existing files, one entry per rule, grouped like the rules.
//!
//! They are separate from [`super::Text`] so that only a program that checks files loads them.

mod access;
mod compose;
mod config;
mod container;
mod dockerfile;
mod dotenv;
mod fly;
mod names;
mod reading;
mod report;
mod whys;

pub use access::AccessTexts;
pub use compose::ComposeTexts;
pub use config::ConfigTexts;
pub use container::ContainerTexts;
pub use dockerfile::DockerfileTexts;
pub use dotenv::DotenvTexts;
pub use fly::FlyTexts;
pub use names::NamesTexts;
pub use reading::{ExpectedTexts, ReadingTexts};
pub use report::ReportTexts;
pub use whys::WhyTexts;

use super::ListFormat;
use crate::i18n::wire_format::messages;

messages! {
    /// Templates with placeholders; `{value}` is the value in the file.
    #[derive(Debug)]
    pub struct FileRuleText {
        /// One line.
        pub message: &'static str,
        /// The consequence: what the program that reads the file does with it.
        pub why: &'static str,
        pub remedy: &'static str,
        /// Message and remedy for the weaker case that works but is not advisable, if it needs other texts.
        pub warning: Option<(&'static str, &'static str)>,
    }
}

#[cfg(feature = "catalogs")]
pub(in crate::i18n) const fn rule(message: &'static str, why: &'static str, remedy: &'static str) -> FileRuleText {
    FileRuleText { message, why, remedy, warning: None }
}

#[cfg(feature = "catalogs")]
impl FileRuleText {
    /// Sets the texts for the case that works but is not advisable.
    pub(in crate::i18n) const fn warning(self, message: &'static str, remedy: &'static str) -> Self {
        Self { warning: Some((message, remedy)), ..self }
    }
}

messages! {
    #[derive(Debug)]
    pub struct LintTexts {
        pub list_format: ListFormat,
        /// Syntax errors.
        pub reading: ReadingTexts,
        /// The expected tokens of syntax errors.
        pub expected: ExpectedTexts,
        /// The reasons for the form's rules.
        pub whys: WhyTexts,
        /// Labels and sentences of reports.
        pub report: ReportTexts,
        /// Environment files.
        pub dotenv: DotenvTexts,
        pub compose: ComposeTexts,
        pub dockerfile: DockerfileTexts,
        pub fly: FlyTexts,
        /// The gateway's configuration.
        pub config: ConfigTexts,
        /// Product names and generations.
        pub names: NamesTexts,
        /// The gateway's container.
        pub container: ContainerTexts,
        /// Who gets access to the gateway.
        pub access: AccessTexts,
    }
}
