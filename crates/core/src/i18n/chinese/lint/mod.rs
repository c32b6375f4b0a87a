//! Findings in existing files.

mod access;
mod compose;
mod config;
mod container;
mod dockerfile;
mod dotenv;
mod fly;
mod names;
mod reading;
mod report;
mod whys;

use crate::i18n::lint::LintTexts;

pub(in crate::i18n) static LINT: LintTexts = LintTexts {
    list_format: crate::i18n::chinese::LIST_FORMAT,
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
    container: container::TEXTS,
    access: access::TEXTS,
};
