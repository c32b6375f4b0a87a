//! What every validator lets pass although it is probably not meant.

mod texts;
mod whole;

use super::report::Report;
use super::validate::{push_index, push_key};
use crate::lint::Findings;
use crate::read::{Entry, Node, Value};

/// Adds the doubts about a file.
pub(super) fn check(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    let mut doubts = Doubts { report, findings };
    doubts.walk(document, &mut String::new());
    whole::agents(report, document, doubts.findings);
    whole::plugins(report, document, doubts.findings);
    whole::channels(report, document, doubts.findings);
    whole::models(report, document, doubts.findings);
    whole::bind(report, document, doubts.findings);
}

/// The walk over single keys and values.
struct Doubts<'r, 'f, 'a> {
    report: &'r Report<'a>,
    findings: &'f mut Findings,
}

impl Doubts<'_, '_, '_> {
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
