//! From files to a draft: what of them the form could say, and where each of it stands.
//!
//! A draft made so goes through the same parser and the same rules as one that was typed. What the files say beside it —
//! ports that contradict each other, commands, mounts — is kept as the structures that the rules look at.

mod compose;
mod config;
mod dockerfile;
mod fly;
mod surroundings;

pub(super) use self::surroundings::Surroundings;

use super::seen::{Origin, Origins, Seen};
use super::{Deployed, Place, Project};
use crate::catalog::Release;
use crate::files::compose::Compose;
use crate::files::fly_config::FlyConfig;
use crate::plan::{Draft, Field, Plan, Target};
use crate::read::dotenv::Variables;

/// What the files of one deployment say.
#[derive(Debug, Clone)]
pub struct Observation {
    /// What the form would hold.
    pub draft: Draft,
    /// Where each value stands.
    pub origins: Origins,
    /// The gateway token; `None` where no file that should hold it was given.
    pub token: Option<Seen>,
    /// A token of the environment that the gateway does not look at, because its configuration holds another one.
    pub token_unused: Option<Seen>,
    /// The file or the command that should hold the token and does not.
    pub token_missing: Option<Place>,
    /// The password of gog's keyring.
    pub keyring: Option<Seen>,
    /// The compose file as the rules see it.
    pub compose: Option<Compose>,
    /// The Fly.io configuration as the rules see it.
    pub fly: Option<FlyConfig>,
    /// The gateway's configuration with the index of its file.
    pub config: Option<(usize, serde_json::Value)>,
    /// The port that the gateway is told to listen on, and where.
    pub command_port: Option<Seen>,
    /// Where a finding points that is about something no file says.
    pub anchor: Option<Place>,
    /// Whether a command lets the gateway start without a configuration.
    pub allows_unconfigured: bool,
    /// Whether the configuration says where the gateway listens, since no command does.
    pub is_bind_configured: bool,
    /// What stands around the gateway with Docker Compose.
    pub surroundings: Surroundings,
}

impl Observation {
    /// Reads the files of one deployment.
    pub fn of(project: &Project, release: &'static Release, deployed: Deployed) -> Self {
        let variables = project.variables();
        let mut observation = Self {
            draft: Draft::new(release, deployed.target()),
            origins: Origins::new(),
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
            surroundings: Surroundings::default(),
        };
        let scene = Scene { project, variables: &variables, release };
        match deployed {
            Deployed::Compose => compose::observe(&scene, &mut observation),
            Deployed::Fly { file, is_private } => fly::observe(&scene, file, is_private, &mut observation),
            Deployed::Nothing => {}
        }
        observation.find_secrets(&scene);
        config::observe(&scene, &mut observation);
        observation.draft.forget_defaults();
        observation
    }

    /// Puts a value into the draft.
    fn set(&mut self, field: Field, seen: &Seen) {
        self.draft.set(field, seen.value.trim());
        self.origins.insert(field, Origin::from(seen));
    }

    /// Puts a value into the draft that the files say in other words.
    fn set_at(&mut self, field: Field, value: impl Into<String>, place: Place) {
        self.draft.set(field, value);
        self.origins.insert(field, Origin { place, is_whole: false, items: Vec::new() });
    }

    /// Puts a list into the draft.
    fn set_list(&mut self, field: Field, place: Place, separator: &str, items: Vec<(String, Place)>) {
        let text = items.iter().map(|(item, _)| item.as_str()).collect::<Vec<_>>().join(separator);
        self.draft.set(field, text);
        self.origins.insert(field, Origin { place, is_whole: false, items });
    }

    /// What is in the files of variables, where nothing better said it.
    fn find_secrets(&mut self, scene: &Scene<'_>) {
        let own = scene.release.variable("GATEWAY_TOKEN");
        if self.token.is_none() {
            self.token = scene.variable(&own);
        }
        self.keyring = self.keyring.take().or_else(|| scene.anywhere("GOG_KEYRING_PASSWORD"));
    }

    /// The draft without the values that cannot be read, from which structures can always be made.
    fn usable(&self) -> Plan {
        let mut draft = self.draft.clone();
        for field in Plan::read(&draft).unreadable_fields() {
            draft.reset(field);
        }
        Plan::read(&draft)
    }

    /// The target of the draft.
    pub fn target(&self) -> Target {
        self.draft.target()
    }
}

/// What the observers look at.
struct Scene<'a> {
    project: &'a Project,
    variables: &'a Variables,
    release: &'static Release,
}

impl Scene<'_> {
    /// A variable of the file that Compose reads.
    fn variable(&self, name: &str) -> Option<Seen> {
        Seen::of_variable(self.project, self.variables, name)
    }

    /// A variable of any file of variables.
    fn anywhere(&self, name: &str) -> Option<Seen> {
        self.variable(name).or_else(|| {
            self.project.dotenv_files().find_map(|(file, _, dotenv)| {
                let written = dotenv.entry(name)?.value.as_ref()?;
                let value = written.template.evaluate(&|name| self.variables.get(name).map(str::to_owned)).value;
                Some(Seen { value, place: Place::new(file, written.span), is_whole: written.template.is_literal() })
            })
        })
    }
}

/// What follows an option of a command, as `--port 3000` or `--port=3000`.
fn option(words: &[Seen], name: &str) -> Option<Seen> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word.value == name {
            return words.next().cloned();
        }
        if let Some(value) = word.value.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            return Some(Seen { value: value.to_owned(), is_whole: false, ..word.clone() });
        }
    }
    None
}
