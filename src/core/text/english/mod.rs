//! English.

mod causes;
mod document;
mod existing;
mod fields;
mod files;
mod inspection;
mod interface;
mod logs;
mod migration;
mod notes;
mod problems;
mod rules;
mod steps;
mod verdicts;

use super::Text;

pub(super) use document::DOCUMENT;
pub(super) use existing::EXISTING;
pub(super) use inspection::INSPECTION;
pub(super) use logs::LOGS;
pub(super) use migration::MIGRATION;

/// The English catalogue.
pub(super) static ENGLISH: Text = Text {
    tag: "en",
    name: "English",
    fields: fields::FIELDS,
    rules: rules::RULES,
    files: files::FILES,
    steps: steps::STEPS,
    notes: notes::NOTES,
    verdicts: verdicts::VERDICTS,
    causes: causes::CAUSES,
    problems: problems::PROBLEMS,
    interface: interface::INTERFACE,
};
