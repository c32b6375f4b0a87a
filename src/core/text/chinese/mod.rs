//! Simplified Chinese.

mod causes;
mod existing;
mod fields;
mod files;
mod inspection;
mod interface;
mod links;
mod logs;
mod migration;
mod notes;
mod presets;
mod problems;
mod rules;
mod shelf;
mod steps;
mod verdicts;

use super::Text;

pub(super) use existing::EXISTING;
pub(super) use inspection::INSPECTION;
pub(super) use links::LINKS;
pub(super) use logs::LOGS;
pub(super) use migration::MIGRATION;
pub(super) use presets::PRESETS;
pub(super) use shelf::SHELF;

/// The Simplified Chinese catalogue.
pub(super) static CHINESE: Text = Text {
    tag: "zh-CN",
    name: "简体中文",
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
