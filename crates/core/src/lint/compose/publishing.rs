//! Host ports that are mapped twice, and mappings without effect.

use std::collections::HashMap;

use super::merged::{Merged, Service};
use super::ports::{Mapping, mapping};
use super::report::{Report, written};
use crate::lint::ComposeCode;
use crate::lint::Location;
use crate::read::Node;
use crate::rules::Severity;

/// Limit of the mappings of one port that are compared with each other.
const MAX_KNOWN: usize = 20;

/// A mapping with its location and service.
type Taken<'a> = (Mapping<'a>, Location, &'a str);

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    let mut taken: HashMap<(u16, String), Vec<Taken<'_>>> = HashMap::new();
    for service in merged.services.iter().filter(|service| !service.is_off) {
        if has_no_ports(service) {
            if let Some(found) = service.entry("ports").filter(|found| found.it.value.item(0).is_some()) {
                let location = found.layer.location(found.it.key_span);
                report.add(ComposeCode::D71, Severity::Warning, location, &[("service", service.name)]);
            }
            continue;
        }
        for found in service.items("ports") {
            let Some(new) = mapping(found.it) else { continue };
            let location = found.layer.location(found.it.span);
            let known = taken.entry((new.host, new.protocol.to_ascii_lowercase())).or_default();
            // Merging drops duplicates.
            let is_rival = |(old, _, owner): &&Taken<'_>| {
                old.meets(&new) && (*owner != service.name || old.container != new.container)
            };
            if let Some((_, first, _)) = known.iter().find(is_rival) {
                let (first, value) = (*first, written(found.layer.source, found.it));
                let port = new.host.to_string();
                let values = [("value", value.as_str()), ("port", port.as_str())];
                if let Some(finding) = report.value(ComposeCode::D72, Severity::Warning, location, &values) {
                    finding.relate(first, port.clone());
                }
            }
            if known.len() < MAX_KNOWN {
                known.push((new, location, service.name));
            }
        }
    }
}

/// With `network_mode: host` or `none` nothing is published.
fn has_no_ports(service: &Service<'_>) -> bool {
    let mode = service.value("network_mode");
    mode.and_then(|mode| Node::as_str(mode.it)).is_some_and(|mode| matches!(mode, "host" | "none"))
}
