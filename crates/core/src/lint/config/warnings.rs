//! What every validator accepts although it is probably a mistake.

mod texts;
mod whole;

use super::report::Report;
use super::validate::{push_index, push_key};
use crate::lint::Findings;
use crate::read::{Entry, Node, Value};

pub(super) fn check(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    let mut warnings = Warnings { report, findings };
    warnings.walk(document, &mut String::new());
    whole::agents(report, document, warnings.findings);
    whole::plugins(report, document, warnings.findings);
    whole::channels(report, document, warnings.findings);
    whole::models(report, document, warnings.findings);
    whole::bind(report, document, warnings.findings);
}

struct Warnings<'r, 'f, 'a> {
    report: &'r Report<'a>,
    findings: &'f mut Findings,
}

impl Warnings<'_, '_, '_> {
    fn walk(&mut self, node: &Node, path: &mut String) {
        match &node.value {
            Value::Mapping(mapping) => {
                for entry in &mapping.entries {
                    let length = push_key(path, &entry.key);
                    self.entry(entry, path);
                    self.walk(&entry.value, path);
                    path.truncate(length);
                }
            }
            Value::Sequence(items) => {
                for (index, item) in items.iter().enumerate() {
                    let length = push_index(path, index);
                    self.walk(item, path);
                    path.truncate(length);
                }
            }
            Value::String(text) => texts::check(self.report, node, text, path, self.findings),
            _ => {}
        }
    }

    fn entry(&mut self, entry: &Entry, path: &str) {
        texts::include(self.report, entry, path, self.findings);
        texts::protection(self.report, entry, path, self.findings);
    }
}
