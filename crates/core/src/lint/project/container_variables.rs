//! The environment of the gateway's container: what its environment files and `environment` set.

use super::service::Service;
use crate::lint::{Location, Project};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) struct Variable {
    pub(in crate::lint) name: String,
    /// `None` if it is passed through from the shell that runs Compose.
    pub(in crate::lint) value: Option<String>,
    /// The location of the value, otherwise of the name.
    pub(in crate::lint) location: Location,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) struct ContainerVariables {
    /// In the order in which they are set: the last one of a name counts.
    variables: Vec<Variable>,
    /// Whether all environment files were given.
    pub(in crate::lint) is_complete: bool,
}

impl ContainerVariables {
    pub(in crate::lint) fn of(project: &Project, service: &Service<'_>) -> Self {
        let mut variables = Vec::new();
        let mut is_complete = true;
        for path in service.environment_files() {
            let name = path.value.rsplit('/').next().unwrap_or_default();
            let Some((file, _, dotenv)) = project.dotenv_files().find(|(_, file, _)| file.base_name() == name) else {
                is_complete = false;
                continue;
            };
            variables.extend(dotenv.entries.iter().map(|entry| Variable {
                name: entry.name.clone(),
                value: entry.value.as_ref().map(|written| written.template.evaluate(&|_| None).value),
                location: Location::new(file, entry.value.as_ref().map_or(entry.name_span, |written| written.span)),
            }));
        }
        variables.extend(service.environment().into_iter().map(|variable| Variable {
            name: variable.name.to_owned(),
            location: variable.value.as_ref().map_or(variable.name_location, |seen| seen.location),
            value: variable.value.map(|seen| seen.value),
        }));
        Self { variables, is_complete }
    }

    /// The variable that counts.
    pub(in crate::lint) fn get(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().rev().find(|variable| variable.name == name)
    }
}
