//! Limits that can be written in two ways, which must agree.

use super::merged::{Found, Merged, Service};
use super::report::Report;
use super::values;
use crate::i18n::lint::ComposeCode;
use crate::read::Node;

/// The two ways, and how their values are compared.
const PAIRS: [(&str, &[&str], Unit); 5] = [
    ("scale", &["replicas"], Unit::Number),
    ("cpus", &["resources", "limits", "cpus"], Unit::Number),
    ("mem_limit", &["resources", "limits", "memory"], Unit::Bytes),
    ("mem_reservation", &["resources", "reservations", "memory"], Unit::Bytes),
    ("pids_limit", &["resources", "limits", "pids"], Unit::Number),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Number,
    Bytes,
}

impl Unit {
    fn value(self, text: &str) -> Option<f64> {
        match self {
            Self::Number => text.parse().ok(),
            Self::Bytes => values::bytes(text),
        }
    }
}

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    for service in &merged.services {
        for (short, path, unit) in PAIRS {
            pair(service, short, path, unit, report);
        }
    }
}

fn pair(service: &Service<'_>, short: &str, path: &[&str], unit: Unit, report: &mut Report<'_>) {
    let (Some(one), Some(deploy)) = (service.value(short), service.value("deploy")) else { return };
    let Some(it) = deploy.it.at(path) else { return };
    let other = Found { layer: deploy.layer, it };
    let value = |found: &Found<'_, Node>| found.it.scalar().and_then(|text| unit.value(text));
    let (Some(first), Some(second)) = (value(&one), value(&other)) else { return };
    // 0 stands for no limit, which is as if it were not there.
    let is_limit = short == "scale" || first != 0.0 && second != 0.0;
    if is_limit && (first - second).abs() > f64::EPSILON {
        let long = format!("deploy.{}", path.join("."));
        let place = one.layer.place(one.it.span);
        let values = [("one", short), ("other", long.as_str())];
        if let Some(finding) = report.value(ComposeCode::D37, service.severity(), place, &values) {
            finding.relate(other.layer.place(other.it.span), long.clone());
        }
    }
}
