//! A variable that sets both ends of a port mapping.

use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings};
use crate::read::interpolation::Segment;
use crate::rules::Severity;

pub(super) fn check(service: &Service<'_>, findings: &mut Findings) {
    for (file, node) in service.items("ports") {
        let Some(template) = service.template(file, node) else { continue };
        let names: Vec<&str> = template
            .segments
            .iter()
            .filter_map(|segment| match segment {
                Segment::Substitution(substitution) => Some(substitution.name.as_str()),
                Segment::Text(_) => None,
            })
            .collect();
        let [.., host, container] = names.as_slice() else { continue };
        // The command, or the variable that the gateway reads, may follow the same variable.
        if host != container || service.follows(container) {
            continue;
        }
        let location = crate::lint::Location::new(file, node.span);
        findings.add(ContainerCode::K12, Severity::Warning, location, &[("value", host)]);
    }
}
