//! The gateway's service of a compose file as far as it matters for whoever moves the deployment.

use super::Project;
use super::service::{ContainerVariable, Service};
use crate::secret::names_a_secret;

/// What the service is called and what it shares with the host.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// Its name.
    pub service: String,
    /// Host path, or name of a volume, and path in the container of each mount.
    pub mounts: Vec<(String, String)>,
    /// The files of `env_file`, as they are written.
    pub environment_files: Vec<String>,
    /// Names of secrets whose values stand in the compose file itself.
    pub literal_secrets: Vec<String>,
}

/// Reads the outline; nothing where no compose file describes a gateway.
pub fn outline(project: &Project) -> Option<Outline> {
    let variables = project.variables();
    let service = Service::find(project, &variables)?;
    let in_compose_file = |file: usize| project.compose_files().iter().any(|(index, _, _)| *index == file);
    let literal = |variable: &ContainerVariable<'_>| {
        variable.value.as_ref().is_some_and(|value| {
            !value.value.is_empty() && in_compose_file(value.place.file) && is_literal(project, value)
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

/// Whether the place holds no reference to a variable.
fn is_literal(project: &Project, seen: &super::Seen) -> bool {
    project.files.get(seen.place.file).is_some_and(|file| !file.source.slice(seen.place.span).contains('$'))
}
