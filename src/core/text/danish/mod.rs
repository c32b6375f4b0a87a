//! Danish.

mod causes;
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

use super::{Joints, Text};

pub(super) use existing::EXISTING;
pub(super) use inspection::INSPECTION;
pub(super) use logs::LOGS;
pub(super) use migration::MIGRATION;

/// How parts stand together.
const JOINTS: Joints = Joints { list: ", ", sentences: " ", colon: ": ", none: "ingen" };

/// The Danish catalogue.
pub(super) static DANISH: Text = Text {
    tag: "da",
    name: "Dansk",
    joints: JOINTS,
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
