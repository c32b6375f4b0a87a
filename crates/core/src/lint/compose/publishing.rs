//! Ports of the host that two mappings want, and mappings that nobody makes.

use std::collections::HashMap;

use super::merged::{Merged, Service};
use super::ports::{Mapping, mapping};
use super::report::{Report, written};
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::read::Node;
use crate::rules::Severity;

/// How many mappings of one port are compared with each other.
const MOST: usize = 20;

/// A mapping, where it stands, and its service.
type Taken<'a> = (Mapping<'a>, Place, &'a str);

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    let mut taken: HashMap<(u16, String), Vec<Taken<'_>>> = HashMap::new();
    for service in merged.services.iter().filter(|service| !service.is_off) {
        if has_no_ports(service) {
            if let Some(found) = service.entry("ports").filter(|found| found.it.value.item(0).is_some()) {
                let place = found.layer.place(found.it.key_span);
                report.add(ComposeCode::D71, Severity::Warning, place, &[("service", service.name)]);
            }
            continue;
        }
        for found in service.items("ports") {
            let Some(new) = mapping(found.it) else { continue };
            let place = found.layer.place(found.it.span);
            let known = taken.entry((new.host, new.protocol.to_ascii_lowercase())).or_default();
            // The same mapping twice is one.
            let is_rival = |(old, _, owner): &&Taken<'_>| {
                old.meets(&new) && (*owner != service.name || old.container != new.container)
            };
            if let Some((_, first, _)) = known.iter().find(is_rival) {
                let (first, value) = (*first, written(found.layer.source, found.it));
                let port = new.host.to_string();
                let values = [("value", value.as_str()), ("port", port.as_str())];
                if let Some(finding) = report.value(ComposeCode::D72, Severity::Warning, place, &values) {
                    finding.relate(first, port.clone());
                }
            }
            if known.len() < MOST {
                known.push((new, place, service.name));
            }
        }
    }
}

/// On the host's own network, or on none, nothing is published.
fn has_no_ports(service: &Service<'_>) -> bool {
    let mode = service.value("network_mode");
    mode.and_then(|mode| Node::as_str(mode.it)).is_some_and(|mode| matches!(mode, "host" | "none"))
}
