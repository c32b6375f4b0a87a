//! What the check of existing files says: one entry a rule, in groups as the rules are.
//!
//! This part is apart from [`super::Text`], so that a program that checks no files does not carry it.

mod codes;
mod compose;
mod config;
mod dockerfile;
mod dotenv;
mod fly;
mod names;
mod reading;
mod report;
mod whys;

pub use compose::{ComposeCode, ComposeTexts};
pub use config::{ConfigCode, ConfigTexts};
pub use dockerfile::{DockerfileCode, DockerfileTexts};
pub use dotenv::{DotenvCode, DotenvTexts};
pub use fly::{FlyCode, FlyTexts};
pub use names::{NamesCode, NamesTexts};
pub use reading::{ExpectedTexts, ReadingCode, ReadingTexts};
pub use report::ReportTexts;
pub use whys::WhyTexts;

use super::Joints;
use super::rules::Code;
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

/// The stable code of a finding in a file: one of the form's rules, which hold for files too, or one of files alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the group it is named after")]
pub enum FileCode {
    Reading(ReadingCode),
    Names(NamesCode),
    Dotenv(DotenvCode),
    Compose(ComposeCode),
    Dockerfile(DockerfileCode),
    Fly(FlyCode),
    Config(ConfigCode),
    Rule(Code),
}

macro_rules! each {
    ($self:expr, $code:ident => $body:expr, $rule:ident => $other:expr) => {
        match $self {
            Self::Reading($code) => $body,
            Self::Names($code) => $body,
            Self::Dotenv($code) => $body,
            Self::Compose($code) => $body,
            Self::Dockerfile($code) => $body,
            Self::Fly($code) => $body,
            Self::Config($code) => $body,
            Self::Rule($rule) => $other,
        }
    };
}

impl FileCode {
    /// The code as people see it.
    pub const fn as_str(self) -> &'static str {
        each!(self, code => code.as_str(), code => code.as_str())
    }

    /// Where its fact comes from; `None` for a rule of the form.
    pub const fn source(self) -> Option<&'static str> {
        Some(each!(self, code => code.source(), _code => return None))
    }

    /// Its words; `None` for a rule of the form, whose words are in [`super::RuleTexts`].
    pub const fn text(self, texts: &'static InspectionTexts) -> Option<&'static FileRuleText> {
        Some(match self {
            Self::Reading(code) => code.text(&texts.reading),
            Self::Names(code) => code.text(&texts.names),
            Self::Dotenv(code) => code.text(&texts.dotenv),
            Self::Compose(code) => code.text(&texts.compose),
            Self::Dockerfile(code) => code.text(&texts.dockerfile),
            Self::Fly(code) => code.text(&texts.fly),
            Self::Config(code) => code.text(&texts.config),
            Self::Rule(_) => return None,
        })
    }
}

macro_rules! into_code {
    ($( $variant:ident($code:ty); )*) => {
        $( impl From<$code> for FileCode {
            fn from(code: $code) -> Self {
                Self::$variant(code)
            }
        } )*
    };
}

into_code! {
    Reading(ReadingCode);
    Names(NamesCode);
    Dotenv(DotenvCode);
    Compose(ComposeCode);
    Dockerfile(DockerfileCode);
    Fly(FlyCode);
    Config(ConfigCode);
    Rule(Code);
}
