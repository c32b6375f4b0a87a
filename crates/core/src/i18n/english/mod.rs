//! English.

mod causes;
mod command_line;
mod costs;
mod diagram;
mod document;
mod existing;
mod fields;
mod files;
mod interface;
mod lines;
mod links;
mod lint;
mod logs;
mod migration;
mod notes;
mod page;
mod presets;
mod problems;
mod rules;
mod saved_plans;
mod steps;
mod times;
mod verdicts;
mod verification;
mod verify_part;

use super::{FileTexts, Joints, Language, Text, VerificationTexts};

pub(super) use command_line::COMMAND_LINE;
pub(super) use existing::EXISTING;
pub(super) use lines::LINES;
pub(super) use lint::INSPECTION;
pub(super) use logs::LOGS;
pub(super) use migration::MIGRATION;

/// How parts stand together.
const JOINTS: Joints = Joints { list: ", ", sentences: " ", colon: ": ", none: "none" };

/// The comments of generated files, which every language carries.
pub(super) const ENGLISH_FILES: FileTexts = files::FILES;

/// The English catalogue.
pub(super) static ENGLISH: Text = Text {
    tag: Language::English.tag(),
    name: Language::English.name(),
    joints: JOINTS,
    fields: fields::FIELDS,
    rules: rules::RULES,
    files: files::FILES,
    english_files: files::FILES,
    steps: steps::STEPS,
    notes: notes::NOTES,
    problems: problems::PROBLEMS,
    interface: interface::INTERFACE,
    page: page::PAGE,
    document: document::DOCUMENT,
    links: links::LINKS,
    presets: presets::PRESETS,
    picture: diagram::PICTURE,
    costs: costs::COSTS,
    times: times::TIMES,
    shelf: saved_plans::SHELF,
    verify_part: verify_part::VERIFY_PART,
};

/// What a verification says.
pub(super) static VERIFICATION: VerificationTexts =
    VerificationTexts { verdicts: verdicts::VERDICTS, causes: causes::CAUSES, panel: verification::PANEL };
