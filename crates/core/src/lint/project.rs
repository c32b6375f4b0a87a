//! The files of one deployment, read.

use crate::plan::Target;
use crate::read::dockerfile::Dockerfile;
use crate::read::dotenv::{Dotenv, Variables};
use crate::read::kind::{self, FileKind};
use crate::read::{Node, Problem, Reading, Source, dockerfile, dotenv, json5, toml, yaml};

/// What a file holds, as its reader saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Variables.
    Dotenv(Reading<Dotenv>),
    /// A compose file or an override.
    Compose(Reading<Node>),
    /// A Dockerfile.
    Dockerfile(Reading<Dockerfile>),
    /// `fly.toml`.
    Fly(Reading<Node>),
    /// The gateway's configuration.
    Config(Reading<Node>),
    /// Nothing that is read as a file of a deployment.
    Other,
}

/// A pasted file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its text under its name.
    pub source: Source,
    /// What it is.
    pub kind: FileKind,
    /// What it holds.
    pub content: Content,
}

impl File {
    /// Reads a text as the kind that its name or content shows.
    pub fn new(source: Source) -> Self {
        let kind = kind::detect(&source);
        Self::of_kind(source, kind)
    }

    /// Reads a text as the kind that a person says it is.
    pub fn of_kind(source: Source, kind: FileKind) -> Self {
        let content = match kind {
            FileKind::Dotenv => Content::Dotenv(dotenv::read(&source)),
            FileKind::Compose | FileKind::ComposeOverride => Content::Compose(yaml::read(&source)),
            FileKind::Dockerfile => Content::Dockerfile(dockerfile::read(&source)),
            FileKind::FlyConfig => Content::Fly(toml::read(&source)),
            FileKind::GatewayConfig => Content::Config(json5::read(&source)),
            FileKind::DockerIgnore | FileKind::Plan | FileKind::Log | FileKind::Unknown => Content::Other,
        };
        Self { source, kind, content }
    }

    /// What the reader has to say about it.
    pub fn problems(&self) -> &[Problem] {
        match &self.content {
            Content::Dotenv(reading) => &reading.problems,
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => &reading.problems,
            Content::Dockerfile(reading) => &reading.problems,
            // A binary or a novel has no kind, and its reader never ran.
            Content::Other => self.source.refusal().map_or(&[], std::slice::from_ref),
        }
    }

    /// How many problems there were beyond those that are kept.
    pub fn suppressed(&self) -> usize {
        match &self.content {
            Content::Dotenv(reading) => reading.suppressed,
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => reading.suppressed,
            Content::Dockerfile(reading) => reading.suppressed,
            Content::Other => 0,
        }
    }

    /// The last part of its name.
    pub fn base_name(&self) -> &str {
        let name = self.source.name();
        name.rsplit(['/', '\\']).next().unwrap_or(name)
    }
}

/// One of the deployments that the files describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deployed {
    /// With Docker Compose on a machine.
    Compose,
    /// On Fly.io.
    Fly {
        /// Index of its `fly.toml`.
        file: usize,
        /// Whether it is meant to have no public address.
        is_private: bool,
    },
    /// Only files that belong to any deployment.
    Nothing,
}

impl Deployed {
    /// Where it runs.
    pub const fn target(self) -> Target {
        match self {
            Self::Compose | Self::Nothing => Target::Gcp,
            Self::Fly { is_private: false, .. } => Target::Fly,
            Self::Fly { is_private: true, .. } => Target::FlyPrivate,
        }
    }
}

/// The files that were pasted together. A file is known by its index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// The files, in the order they were given.
    pub files: Vec<File>,
    /// Whether somebody says that these are all files of the deployment: what is not among them is then not there. Usually
    /// a file may lie where nobody looked, as a `.env` that is not committed.
    pub is_complete: bool,
}

impl Project {
    /// Reads files.
    pub fn new(sources: impl IntoIterator<Item = Source>) -> Self {
        Self { files: sources.into_iter().map(File::new).collect(), is_complete: false }
    }

    /// The compose files with their index: those that stand alone first, then the overrides, as Compose merges them.
    pub fn compose_files(&self) -> Vec<(usize, &File, &Node)> {
        let of = |kind: FileKind| {
            self.files.iter().enumerate().filter_map(move |(index, file)| match &file.content {
                Content::Compose(reading) if file.kind == kind => Some((index, file, &reading.value)),
                _ => None,
            })
        };
        of(FileKind::Compose).chain(of(FileKind::ComposeOverride)).collect()
    }

    /// Every file of variables with its index.
    pub fn dotenv_files(&self) -> impl Iterator<Item = (usize, &File, &Dotenv)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Dotenv(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    /// The gateway's configurations with their index.
    pub fn configurations(&self) -> impl Iterator<Item = (usize, &File, &Node)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Config(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    /// The Fly.io configurations with their index.
    pub fn fly_files(&self) -> impl Iterator<Item = (usize, &File, &Node)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Fly(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    /// What these files deploy. A checkout of upstream holds several deployments at once.
    pub fn deployments(&self) -> Vec<Deployed> {
        let mut found = Vec::new();
        if !self.compose_files().is_empty() {
            found.push(Deployed::Compose);
        }
        found.extend(self.fly_files().map(|(file, input, root)| {
            let keys = root.entries();
            let has = |name: &str| keys.iter().any(|entry| entry.key.eq_ignore_ascii_case(name));
            let has_service = has("http_service") || has("services");
            Deployed::Fly { file, is_private: !has_service || input.base_name().contains("private") }
        }));
        if found.is_empty() {
            found.push(Deployed::Nothing);
        }
        found
    }

    /// The file Compose takes its variables from: `.env`, or the first file of variables that has no name or one of its own.
    pub fn environment_file(&self) -> Option<(usize, &File, &Dotenv)> {
        let named = self.dotenv_files().find(|(_, file, _)| file.base_name() == ".env");
        named.or_else(|| self.dotenv_files().find(|(_, file, _)| !is_keys_file(file.base_name())))
    }

    /// What the variables of [`Self::environment_file`] mean when the shell has none of its own.
    pub fn variables(&self) -> Variables {
        self.environment_file().map(|(_, _, dotenv)| dotenv.evaluate(&|_| None).value).unwrap_or_default()
    }
}

/// Files of keys are given to the container, not to Compose.
fn is_keys_file(name: &str) -> bool {
    name == crate::files::compose::KEYS_FILE
}

/// Whether a path is that of a deployment's file by its name, and not of a pattern for one.
pub fn is_of_a_deployment(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let is_pattern = [".example", ".sample", ".template", ".dist", ".bak"].iter().any(|end| name.ends_with(end));
    !is_pattern
        && matches!(
            kind::of_name(name),
            Some(
                FileKind::Dotenv
                    | FileKind::Compose
                    | FileKind::ComposeOverride
                    | FileKind::Dockerfile
                    | FileKind::FlyConfig
                    | FileKind::GatewayConfig
            )
        )
}
