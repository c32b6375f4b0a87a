//! Variables and build arguments.

use super::Config;
use super::values::{tables, value};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::read::{Entry, Node, Value};
use crate::rules::Severity;
use crate::secret::holds_a_secret;
use crate::truncate::shorten;

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    for variable in variables(config.root) {
        name(variable, report);
        if holds_a_secret(&variable.key) && variable.value.as_str().is_some_and(|text| !text.is_empty()) {
            report.add(FlyCode::T60, Severity::Warning, variable.key_span, &[("key", &variable.key)]);
        }
    }
    let arguments = value(config.root, "build").and_then(|build| value(build, "args"));
    for argument in arguments.map_or(&[][..], Node::entries) {
        if holds_a_secret(&argument.key) && argument.value.as_str().is_some_and(|text| !text.is_empty()) {
            let name = format!("build.args.{}", argument.key);
            report.add(FlyCode::T61, Severity::Warning, argument.key_span, &[("key", &name)]);
        }
    }
}

/// The variables of `[env]`, which may be written as a list of tables.
pub(super) fn variables(root: &Node) -> impl Iterator<Item = &Entry> {
    value(root, "env")
        .into_iter()
        .flat_map(tables)
        .flat_map(Node::entries)
        .filter(|entry| entry.value.value != Value::Null)
}

fn name(variable: &Entry, report: &mut Limited<'_>) {
    let name = variable.key.as_str();
    let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if name.starts_with("FLY_") {
        report.add(FlyCode::T58, Severity::Error, variable.key_span, &[("key", name)]);
    } else if !is_name && !matches!(variable.value.value, Value::Mapping(_) | Value::Sequence(_)) {
        report.add(FlyCode::T59, Severity::Warning, variable.key_span, &[("key", &shorten(name))]);
    }
}
