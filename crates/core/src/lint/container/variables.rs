//! Values of variables that only a shell would evaluate.

use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings};
use crate::rules::Severity;

pub(super) fn check(service: &Service<'_>, findings: &mut Findings) {
    for variable in service.environment() {
        let Some(value) = &variable.value else { continue };
        let text = value.value.trim();
        // An item of an environment file is reported there.
        let is_command = text.starts_with("$(") && text.ends_with(')') || text.starts_with('`') && text.ends_with('`');
        if is_command && text.len() > 3 && value.location.file == variable.name_location.file {
            let values = [("value", variable.name)];
            findings.add(ContainerCode::K4, Severity::Warning, value.location, &values);
        }
    }
}
