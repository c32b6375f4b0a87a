//! The catalogue of messages: every sentence a person reads, by language.
//!
//! A language is one value of each part: [`Text`] and its neighbours. The parts are structures with one entry a message, so a
//! language that forgets a message does not compile. Templates name their values in braces; [`fill`] puts them in. Text
//! between backticks is code and is never translated.
//!
//! Native programs hold every language. Programs for the browser hold none: they fetch a language as files of [`wire_format`] and
//! keep it in [`current`].

mod catalogs;
mod causes;
#[cfg(feature = "catalogs")]
mod chinese;
#[cfg(feature = "catalogs")]
mod command_line;
pub mod costs;
pub mod current;
#[cfg(feature = "catalogs")]
mod danish;
pub mod diagram;
mod document;
#[cfg(feature = "catalogs")]
mod english;
mod existing;
mod files;
mod interface;
mod language;
pub mod lines;
pub mod links;
pub mod lint;
pub mod logs;
pub mod migration;
mod notes;
mod page;
pub mod presets;
mod problems;
mod rules;
pub mod saved_plans;
mod steps;
pub mod times;
mod verdicts;
mod verification;
mod verify_part;
pub mod wire_format;

pub use catalogs::{CheckerTexts, Speech};
pub use causes::{CauseText, CauseTexts};
#[cfg(feature = "catalogs")]
pub use command_line::CommandLineTexts;
pub use document::DocumentTexts;
pub use existing::ExistingTexts;
pub use files::{Comments, FileTexts};
pub use interface::InterfaceTexts;
pub use language::Language;
pub use notes::{NoteText, NoteTexts, TableText};
pub use page::PageTexts;
pub use problems::ProblemTexts;
pub use rules::{Code, RuleText, RuleTexts};
pub use steps::{StepText, StepTexts};
pub use verdicts::{VerdictText, VerdictTexts};
pub use verification::{PanelTexts, VerificationTexts};
pub use verify_part::VerifyPartTexts;

use super::plan::FieldTexts;

wire_format::words! {
    /// How parts stand together where a program puts them together: a list of names, sentences of different origin, a word
    /// and what it says. Chinese has marks of its own for each.
    #[derive(Debug)]
    pub struct Joints {
        /// Between the items of a list.
        pub list: &'static str,
        /// Between two sentences.
        pub sentences: &'static str,
        /// Between a word and what it announces.
        pub colon: &'static str,
        /// In place of a list without items.
        pub none: &'static str,
    }
}

wire_format::words! {
    /// What one language says about a new deployment.
    #[derive(Debug)]
    pub struct Text {
        /// The tag of the language, BCP 47.
        pub tag: &'static str,
        /// The language's name in itself.
        pub name: &'static str,
        /// How parts stand together.
        pub joints: Joints,
        /// Labels and hints of the fields.
        pub fields: FieldTexts,
        /// Findings.
        pub rules: RuleTexts,
        /// Comments in generated files.
        pub files: FileTexts,
        /// The same in English, for files that others read as well.
        pub english_files: FileTexts,
        /// The guide.
        pub steps: StepTexts,
        /// Reference matter beside the guide.
        pub notes: NoteTexts,
        /// Errors of plan files.
        pub problems: ProblemTexts,
        /// The page itself.
        pub interface: InterfaceTexts,
        /// What the page offers beside the form.
        pub page: PageTexts,
        /// The guide as a document.
        pub document: DocumentTexts,
        /// Plans in links.
        pub links: links::LinkTexts,
        /// Presets.
        pub presets: presets::PresetTexts,
        /// The picture of a deployment.
        pub picture: diagram::PictureTexts,
        /// What it costs.
        pub costs: costs::CostTexts,
        /// How long steps take.
        pub times: times::TimeTexts,
        /// Plans kept on the device.
        pub shelf: saved_plans::ShelfTexts,
        /// The place of the verification.
        pub verify_part: VerifyPartTexts,
    }
}

impl Text {
    /// The comments of generated files.
    pub const fn comments(&'static self, comments: Comments) -> &'static FileTexts {
        match comments {
            Comments::English => &self.english_files,
            Comments::Own => &self.files,
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
