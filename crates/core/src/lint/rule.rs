//! What a rule about files declares besides its check and its text. Each folder of checks has its declarations in
//! `rules.rs`.

use super::access::AccessCode;
use super::compose::ComposeCode;
use super::config::ConfigCode;
use super::container::ContainerCode;
use super::cross_file::NamesCode;
use super::dockerfile::DockerfileCode;
use super::dotenv::DotenvCode;
use super::fly::FlyCode;
use super::syntax::ReadingCode;
use super::{FileFinding, Project};
use crate::i18n::lint::{FileRuleText, LintTexts};
use crate::rules::{Code, Stage};

/// The stable code of a finding in a file: a rule about files, or a form rule run on files. The order is that of
/// findings at the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileCode {
    Reading(ReadingCode),
    Names(NamesCode),
    Dotenv(DotenvCode),
    Compose(ComposeCode),
    Dockerfile(DockerfileCode),
    Fly(FlyCode),
    Config(ConfigCode),
    Container(ContainerCode),
    Access(AccessCode),
    Rule(Code),
}

/// The declaration of one rule about files.
#[derive(Debug)]
pub struct FileRule {
    /// The documentation page, the thread, or the program and version the fact was measured with.
    pub source: &'static str,
    pub stage: Stage,
    /// Which findings of form rules about the form of a value ([`crate::rules::Rule::is_about_form`]) a finding of this
    /// rule replaces where both concern the same text. A finding that is only a note replaces none.
    pub covers: Covers,
    /// Form rules that this rule states more precisely, or that only follow from it: their findings in the same file
    /// are dropped.
    pub supersedes: &'static [Code],
    /// Form rules whose findings in all files are dropped.
    pub supersedes_in_project: Option<ProjectSupersession>,
    /// Rules whose findings inside the span of a finding of this rule are dropped.
    pub absorbs: &'static [FileCode],
    /// Whether findings with the same message in one file become one finding that lists the other places.
    pub merges_repeats: bool,
}

/// See [`FileRule::covers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    Nothing,
    /// Findings that are at most as severe.
    AtMostAsSevere,
    Any,
}

/// See [`FileRule::supersedes_in_project`].
#[derive(Debug)]
pub struct ProjectSupersession {
    pub codes: &'static [Code],
    /// Whether a given finding of the rule supersedes at all.
    pub applies: fn(&Project, &FileFinding) -> bool,
}

impl FileRule {
    pub(super) const DEFAULT: Self = Self {
        source: "",
        stage: Stage::Load,
        covers: Covers::AtMostAsSevere,
        supersedes: &[],
        supersedes_in_project: None,
        absorbs: &[],
        merges_repeats: false,
    };
}

macro_rules! each {
    ($self:expr, $code:ident => $of_file:expr, $form_code:ident => $of_form:expr) => {
        match $self {
            Self::Reading($code) => $of_file,
            Self::Names($code) => $of_file,
            Self::Dotenv($code) => $of_file,
            Self::Compose($code) => $of_file,
            Self::Dockerfile($code) => $of_file,
            Self::Fly($code) => $of_file,
            Self::Config($code) => $of_file,
            Self::Container($code) => $of_file,
            Self::Access($code) => $of_file,
            Self::Rule($form_code) => $of_form,
        }
    };
}

impl FileCode {
    /// The code as people see it.
    pub const fn as_str(self) -> &'static str {
        each!(self, code => code.as_str(), code => code.as_str())
    }

    /// The declaration; `None` for a form rule, which has another one: [`Code::rule`].
    pub const fn rule(self) -> Option<&'static FileRule> {
        Some(each!(self, code => code.rule(), _code => return None))
    }

    /// The documentation page, the thread, or the program the fact was measured with; empty for a matter of taste.
    pub const fn source(self) -> &'static str {
        each!(self, code => code.source(), code => code.source())
    }

    pub const fn stage(self) -> Stage {
        each!(self, code => code.rule().stage, code => code.rule().stage)
    }

    /// The text; `None` for a form rule, whose text is in [`crate::i18n::RuleTexts`].
    pub const fn text(self, texts: &'static LintTexts) -> Option<&'static FileRuleText> {
        Some(match self {
            Self::Reading(code) => code.text(&texts.reading),
            Self::Names(code) => code.text(&texts.names),
            Self::Dotenv(code) => code.text(&texts.dotenv),
            Self::Compose(code) => code.text(&texts.compose),
            Self::Dockerfile(code) => code.text(&texts.dockerfile),
            Self::Fly(code) => code.text(&texts.fly),
            Self::Config(code) => code.text(&texts.config),
            Self::Container(code) => code.text(&texts.container),
            Self::Access(code) => code.text(&texts.access),
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
    Container(ContainerCode);
    Access(AccessCode);
    Rule(Code);
}
