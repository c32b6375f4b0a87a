//! Messages: every text that users read, in each language.
//!
//! [`Text`] and its sibling types each define one part of a language. They have one field per message, so a language
//! that lacks a message does not compile. Templates contain placeholders in braces, which [`format_message`] replaces.
//! Code spans in backticks are not translated.
//!
//! Native programs contain all languages. WebAssembly programs contain none: they load a language from files in
//! [`wire_format`] and keep it in [`current`].

#[cfg(feature = "catalogs")]
mod builtin;
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

pub use catalogs::{Catalogs, CheckerTexts};
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
pub use rules::{RuleText, RuleTexts};
pub use steps::{StepText, StepTexts};
pub use verdicts::{VerdictText, VerdictTexts};
pub use verification::{PanelTexts, VerificationTexts};
pub use verify_part::VerifyPartTexts;

use super::plan::FieldTexts;

wire_format::messages! {
    /// Separators for texts composed at run time: lists of names, sentences of different origin, labels and values.
    /// Chinese has its own punctuation for each.
    #[derive(Debug)]
    pub struct ListFormat {
        /// Between the items of a list.
        pub list: &'static str,
        /// Between two sentences.
        pub sentences: &'static str,
        /// Between a label and its value.
        pub colon: &'static str,
        /// Replaces an empty list.
        pub none: &'static str,
    }
}

wire_format::messages! {
    /// The messages for a new deployment.
    #[derive(Debug)]
    pub struct Text {
        /// BCP 47 language tag.
        pub tag: &'static str,
        /// The language's name in the language itself.
        pub name: &'static str,
        pub list_format: ListFormat,
        /// Labels and hints of the fields.
        pub fields: FieldTexts,
        /// Findings.
        pub rules: RuleTexts,
        /// Comments in generated files.
        pub files: FileTexts,
        /// English comments, for files that others read as well.
        pub english_files: FileTexts,
        pub steps: StepTexts,
        /// Reference information next to the steps.
        pub notes: NoteTexts,
        /// Errors in plan files.
        pub problems: ProblemTexts,
        /// The form and its surroundings on the page.
        pub interface: InterfaceTexts,
        /// The page other than the form.
        pub page: PageTexts,
        /// The guide as a document.
        pub document: DocumentTexts,
        pub links: links::LinkTexts,
        pub presets: presets::PresetTexts,
        pub diagram: diagram::DiagramTexts,
        pub costs: costs::CostTexts,
        /// Durations of steps.
        pub times: times::TimeTexts,
        pub saved_plans: saved_plans::SavedPlansTexts,
        /// The placeholder of the verification until it is loaded.
        pub verify_part: VerifyPartTexts,
    }
}

impl Text {
    pub const fn comments(&'static self, comments: Comments) -> &'static FileTexts {
        match comments {
            Comments::English => &self.english_files,
            Comments::Own => &self.files,
        }
    }
}

/// Replaces each placeholder `{name}` with its value. A placeholder without a value is kept. Values are inserted
/// literally, even if they contain braces.
pub fn format_message(template: &str, values: &[(&str, &str)]) -> String {
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
    use super::format_message;

    #[test]
    fn values_are_put_in_and_never_read_again() {
        assert_eq!(format_message("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(format_message("{unknown} {", &[]), "{unknown} {");
    }
}
