//! Texts of the lint rules for existing files, one entry per rule, grouped like the rules.
//!
//! They are separate from [`super::Text`] so that only a program that checks files loads them.

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

use super::ListFormat;
use super::rules::Code;
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
    }
}

/// The stable code of a finding in a file. A file can break a rule of the form or a rule for files only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// The code as displayed.
    pub const fn as_str(self) -> &'static str {
        each!(self, code => code.as_str(), code => code.as_str())
    }

    /// The source of the underlying fact; `None` for a rule of the form.
    pub const fn source(self) -> Option<&'static str> {
        Some(each!(self, code => code.source(), _code => return None))
    }

    /// The texts of the rule; `None` for a rule of the form, whose texts are in [`super::RuleTexts`].
    pub const fn text(self, texts: &'static LintTexts) -> Option<&'static FileRuleText> {
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
