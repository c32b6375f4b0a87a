//! Rules about the gateway's configuration, by release.
//!
//! [`schema`] is what the releases' own validators accept, [`validate`] compares a file with it, [`report`] turns
//! faults into findings. [`warnings`] reports what every validator accepts although it is probably a mistake.

mod checks;
mod fault;
mod forms;
mod moves;
mod numbers;
mod report;
mod rules;
mod schema;
mod secrets;
mod slips;
mod validate;
mod warnings;

pub use self::rules::ConfigCode;

pub(super) use self::validate::has_variable;

use std::cell::Cell;

use self::fault::{Fault, FaultKind};
use self::report::Report;
use self::schema::Schema;
use self::validate::Validator;
use super::{File, Findings, Project};
use crate::catalog::Release;
use crate::read::{Node, Value};

/// Checks every configuration of a project against what a release accepts.
pub(super) fn check(project: &Project, release: &'static Release, findings: &mut Findings) {
    let schema = Schema::get();
    let judged = schema::judged(release);
    let is_current = schema::is_current(judged);
    let Some(root) = schema.root(judged) else { return };
    for (index, file, document) in project.configurations() {
        let report = Report { index, file, release, judged, schema, root, warnings: Cell::new(0) };
        let (faults, suppressed) = Validator { schema, root, is_current, document }.faults();
        for fault in faults.iter().filter(|fault| is_sure(file, fault)) {
            report.add(fault, findings);
        }
        if !is_current {
            for (moved, entry) in moves::refused_keys(document) {
                report.add_moved(moved, entry, findings);
            }
        }
        warnings::check(&report, document, findings);
        report.add_suppressed(suppressed, findings);
    }
}

/// In a file that could not be fully parsed, something missing may be in the other part, so only faults about existing
/// text are certain.
fn is_sure(file: &File, fault: &Fault<'_>) -> bool {
    let is_null = |node: &Node| node.value == Value::Null;
    !file.is_refused()
        || match &fault.kind {
            FaultKind::UnknownKey { .. }
            | FaultKind::NotAllowed { .. }
            | FaultKind::OutOfRange { .. }
            | FaultKind::Form(_) => true,
            FaultKind::WrongType { node, .. } => !is_null(node) && !fault.path.is_empty(),
            FaultKind::Missing(_) | FaultKind::Size(_) | FaultKind::Refused { .. } => false,
        }
}
