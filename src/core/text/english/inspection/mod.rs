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

use crate::core::text::inspection::{FileRuleText, InspectionTexts};

/// What is wrong, why it matters, what to do.
const fn rule(message: &'static str, why: &'static str, remedy: &'static str) -> FileRuleText {
    FileRuleText { message, why, remedy, doubt: None }
}

impl FileRuleText {
    /// The same for what works but should not be so.
    const fn doubt(self, message: &'static str, remedy: &'static str) -> Self {
        Self { doubt: Some((message, remedy)), ..self }
    }
}

pub(in crate::core::text) static INSPECTION: InspectionTexts = InspectionTexts {
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
