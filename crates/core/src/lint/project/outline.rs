//! What a migration needs to know about the gateway's compose service.

use super::service::{ContainerVariable, Service};
use crate::lint::Project;
use crate::redact::names_a_secret;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    pub service: String,
    /// For each mount the host path or volume name, and the path in the container.
    pub mounts: Vec<(String, String)>,
    /// The paths in `env_file`, as written.
    pub environment_files: Vec<String>,
    /// Names of secret variables whose values are in the compose file itself.
    pub literal_secrets: Vec<String>,
}

/// `None` if no compose file describes a gateway.
pub fn outline(project: &Project) -> Option<Outline> {
    let variables = project.variables();
    let service = Service::find(project, &variables)?;
    let in_compose_file = |file: usize| project.compose_files().iter().any(|(index, _, _)| *index == file);
    let literal = |variable: &ContainerVariable<'_>| {
        variable.value.as_ref().is_some_and(|value| {
            !value.value.is_empty() && in_compose_file(value.location.file) && is_literal(project, value)
        })
    };
    Some(Outline {
        service: service.name.to_owned(),
        mounts: service.volumes().into_iter().map(|volume| (volume.source, volume.target)).collect(),
        environment_files: service.environment_files().into_iter().map(|file| file.value).collect(),
        literal_secrets: service
            .environment()
            .iter()
            .filter(|variable| names_a_secret(variable.name) && literal(variable))
            .map(|variable| variable.name.to_owned())
            .collect(),
    })
}

/// Whether the source text contains no reference to a variable.
fn is_literal(project: &Project, seen: &crate::lint::Spanned) -> bool {
    project.files.get(seen.location.file).is_some_and(|file| !file.source.slice(seen.location.span).contains('$'))
}
