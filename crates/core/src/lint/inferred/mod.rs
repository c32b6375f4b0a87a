//! Infers the draft of a form from the files of a deployment, with the location of each value.
//!
//! The draft goes through the same parser and the same rules as one that was typed. What a draft cannot express, such
//! as contradictory ports, commands and mounts, is kept in the structures that the rules inspect.

mod compose;
mod config;
mod dockerfile;
mod fly;
mod network;

pub(super) use crate::lint::inferred::network::Network;

use super::{Deployed, Location, Project};
use crate::catalog::Release;
use crate::files::compose::Compose;
use crate::files::fly_config::FlyConfig;
use crate::lint::project::program::Program;
use crate::lint::spanned::{FieldLocation, FieldLocations, Spanned};
use crate::plan::{Draft, Field, Plan, Target};
use crate::read::dotenv::Variables;

/// What the files of one deployment express in terms of the form.
#[derive(Debug, Clone)]
pub struct InferredDeployment {
    pub draft: Draft,
    pub locations: FieldLocations,
    /// The gateway token; `None` if no given file contains it.
    pub token: Option<Spanned>,
    /// A token in the environment that the gateway ignores because its configuration has another one.
    pub token_unused: Option<Spanned>,
    /// The location where the token is expected and missing.
    pub token_missing: Option<Location>,
    pub keyring: Option<Spanned>,
    pub compose: Option<Compose>,
    pub fly: Option<FlyConfig>,
    /// With the index of its file.
    pub config: Option<(usize, serde_json::Value)>,
    /// The `--port` of the gateway's command.
    pub command_port: Option<Spanned>,
    /// The location for findings about something missing.
    pub anchor: Option<Location>,
    pub allows_unconfigured: bool,
    /// Whether the bind address comes from the configuration, because no command sets it.
    pub is_bind_configured: bool,
    /// Only for Docker Compose.
    pub network: Network,
    /// What the container or machine runs.
    pub(super) program: Program,
}

impl InferredDeployment {
    pub fn of(project: &Project, release: &'static Release, deployed: Deployed) -> Self {
        let variables = project.variables();
        let mut inferred = Self {
            draft: Draft::new(release, deployed.target()),
            locations: FieldLocations::new(),
            token: None,
            token_unused: None,
            token_missing: None,
            keyring: None,
            compose: None,
            fly: None,
            config: None,
            command_port: None,
            anchor: None,
            allows_unconfigured: false,
            is_bind_configured: true,
            network: Network::default(),
            program: Program::default(),
        };
        let inputs = Inputs { project, variables: &variables, release };
        match deployed {
            Deployed::Compose => compose::infer(&inputs, &mut inferred),
            Deployed::Fly { file, is_private } => fly::infer(&inputs, file, is_private, &mut inferred),
            Deployed::Nothing => {}
        }
        inferred.find_secrets(&inputs);
        config::infer(&inputs, &mut inferred);
        inferred.draft.forget_defaults();
        inferred
    }

    fn set(&mut self, field: Field, seen: &Spanned) {
        self.draft.set(field, seen.value.trim());
        self.locations.insert(field, FieldLocation::from(seen));
    }

    /// Sets a value that the files express differently, so that it has no exact span.
    fn set_at(&mut self, field: Field, value: impl Into<String>, location: Location) {
        self.draft.set(field, value);
        self.locations.insert(field, FieldLocation { location, is_whole: false, items: Vec::new() });
    }

    fn set_list(&mut self, field: Field, location: Location, separator: &str, items: Vec<(String, Location)>) {
        let text = items.iter().map(|(item, _)| item.as_str()).collect::<Vec<_>>().join(separator);
        self.draft.set(field, text);
        self.locations.insert(field, FieldLocation { location, is_whole: false, items });
    }

    /// Takes secrets from environment files if no better source had them.
    fn find_secrets(&mut self, inputs: &Inputs<'_>) {
        let own = inputs.release.variable("GATEWAY_TOKEN");
        if self.token.is_none() {
            self.token = inputs.variable(&own);
        }
        self.keyring = self.keyring.take().or_else(|| inputs.anywhere("GOG_KEYRING_PASSWORD"));
    }

    /// The plan of the draft without values that cannot be parsed.
    fn usable(&self) -> Plan {
        let mut draft = self.draft.clone();
        for field in Plan::read(&draft).unreadable_fields() {
            draft.reset(field);
        }
        Plan::read(&draft)
    }

    pub fn target(&self) -> Target {
        self.draft.target()
    }
}

struct Inputs<'a> {
    project: &'a Project,
    variables: &'a Variables,
    release: &'static Release,
}

impl Inputs<'_> {
    fn variable(&self, name: &str) -> Option<Spanned> {
        Spanned::of_variable(self.project, self.variables, name)
    }

    /// A variable of any environment file.
    fn anywhere(&self, name: &str) -> Option<Spanned> {
        self.variable(name).or_else(|| {
            self.project.dotenv_files().find_map(|(file, _, dotenv)| {
                let written = dotenv.entry(name)?.value.as_ref()?;
                let value = written.template.evaluate(&|name| self.variables.get(name).map(str::to_owned)).value;
                Some(Spanned {
                    value,
                    location: Location::new(file, written.span),
                    is_whole: written.template.is_literal(),
                })
            })
        })
    }
}

/// The value of a command-line option, in the form `--port 3000` or `--port=3000`.
fn option(words: &[Spanned], name: &str) -> Option<Spanned> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let found = if word.value == name {
            words.next().cloned()
        } else {
            let value = word.value.strip_prefix(name).and_then(|rest| rest.strip_prefix('='));
            value.map(|value| Spanned { value: value.to_owned(), is_whole: false, ..word.clone() })
        };
        if let Some(found) = found {
            // What a shell substitutes is unknown.
            return Some(found).filter(|found| !found.value.contains('$'));
        }
    }
    None
}
