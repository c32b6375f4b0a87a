//! Simplified Chinese.

mod causes;
mod costs;
mod existing;
mod fields;
mod files;
mod inspection;
mod interface;
mod lines;
mod logs;
mod migration;
mod notes;
mod picture;
mod problems;
mod rules;
mod steps;
mod times;
mod verdicts;

use super::Text;

pub(super) use costs::COSTS;
pub(super) use existing::EXISTING;
pub(super) use inspection::INSPECTION;
pub(super) use lines::LINES;
pub(super) use logs::LOGS;
pub(super) use migration::MIGRATION;
pub(super) use picture::PICTURE;
pub(super) use times::TIMES;

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
