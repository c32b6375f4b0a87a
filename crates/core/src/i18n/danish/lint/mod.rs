//! Findings in files.

mod compose;
mod config;
mod dockerfile;
mod dotenv;
mod fly;
mod names;
mod reading;
mod report;
mod whys;

use crate::i18n::lint::InspectionTexts;

/// What is wrong, why it matters, what to do.
pub(in crate::i18n) static INSPECTION: InspectionTexts = InspectionTexts {
    joints: crate::i18n::danish::JOINTS,
    reading: reading::TEXTS,
    expected: reading::EXPECTED,
    whys: whys::WHYS,
    report: report::REPORT,
    dotenv: dotenv::TEXTS,
    compose: compose::TEXTS,
    dockerfile: dockerfile::TEXTS,
    fly: fly::TEXTS,
    config: config::TEXTS,
    names: names::TEXTS,
};
