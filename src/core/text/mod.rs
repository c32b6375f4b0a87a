//! The catalogue of messages: every sentence a person reads, by language.
//!
//! A language is one value of [`Text`]. The parts are structures with one entry a message, so a language that forgets a
//! message does not compile. Templates name their values in braces; [`fill`] puts them in. Text between backticks is code
//! and is never translated.

mod causes;
mod chinese;
mod danish;
mod document;
mod english;
mod existing;
mod files;
pub mod inspection;
mod interface;
pub mod logs;
pub mod migration;
mod notes;
mod problems;
mod rules;
mod steps;
mod verdicts;

pub use causes::{CauseText, CauseTexts};
pub use document::DocumentTexts;
pub use existing::ExistingTexts;
pub use files::FileTexts;
pub use interface::InterfaceTexts;
pub use notes::{NoteText, NoteTexts, TableText};
pub use problems::ProblemTexts;
pub use rules::{Code, RuleText, RuleTexts};
pub use steps::{StepText, StepTexts};
pub use verdicts::{VerdictText, VerdictTexts};

use super::plan::FieldTexts;

/// Everything one language says.
#[derive(Debug)]
pub struct Text {
    /// The tag of the language, BCP 47.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// Labels and hints of the fields.
    pub fields: FieldTexts,
    /// Findings.
    pub rules: RuleTexts,
    /// Comments in generated files.
    pub files: FileTexts,
    /// The guide.
    pub steps: StepTexts,
    /// Reference matter beside the guide.
    pub notes: NoteTexts,
    /// What a verification found.
    pub verdicts: VerdictTexts,
    /// Why nothing useful answered.
    pub causes: CauseTexts,
    /// Errors of plan files and of the command line.
    pub problems: ProblemTexts,
    /// The page itself.
    pub interface: InterfaceTexts,
}

/// The languages the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
    /// Danish.
    Danish,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Danish];

    /// Its catalogue.
    pub const fn text(self) -> &'static Text {
        match self {
            Self::English => &english::ENGLISH,
            Self::Chinese => &chinese::CHINESE,
            Self::Danish => &danish::DANISH,
        }
    }

    /// What it says about moving a deployment to another release. Apart from [`Self::text`], so that only who migrates
    /// carries it.
    pub const fn migration(self) -> &'static migration::MigrationTexts {
        match self {
            Self::English => &english::MIGRATION,
            Self::Chinese => &chinese::MIGRATION,
            Self::Danish => &danish::MIGRATION,
        }
    }

    /// The guide as a document. Apart from [`Self::text`], so that only who asks for one carries it.
    pub const fn document(self) -> &'static DocumentTexts {
        match self {
            Self::English => &english::DOCUMENT,
            Self::Chinese => &chinese::DOCUMENT,
            Self::Danish => &danish::DOCUMENT,
        }
    }

    /// The part of the page that checks existing files. Apart from [`Self::text`], because it is loaded on demand.
    pub const fn existing(self) -> &'static ExistingTexts {
        match self {
            Self::English => &english::EXISTING,
            Self::Chinese => &chinese::EXISTING,
            Self::Danish => &danish::EXISTING,
        }
    }

    /// What it says about existing files. Apart from [`Self::text`], so that only who checks files carries it.
    pub const fn inspection(self) -> &'static inspection::InspectionTexts {
        match self {
            Self::English => &english::INSPECTION,
            Self::Chinese => &chinese::INSPECTION,
            Self::Danish => &danish::INSPECTION,
        }
    }

    /// What it says about logs. Apart from [`Self::text`], so that only who reads logs carries it.
    pub const fn logs(self) -> &'static logs::LogTexts {
        match self {
            Self::English => &english::LOGS,
            Self::Chinese => &chinese::LOGS,
            Self::Danish => &danish::LOGS,
        }
    }
}

/// Replaces each `{name}` of a template by its value. A name without a value stays as it stands.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, tail)| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, tail)));
        let (shown, tail) = value.unwrap_or(("{", after));
        text.push_str(shown);
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_put_in_and_never_read_again() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }
}
