//! The files under check, and what is read from them as a whole: the kind and content of each file, the deployments
//! they describe ([`Deployed`]), the release they are for ([`release`]) and the gateway's service in the compose files
//! ([`service`]).

pub(super) mod command_line;
pub(super) mod container_variables;
pub(super) mod gateway_command;
pub(super) mod outline;
pub(super) mod packages;
pub(super) mod program;
pub(super) mod release;
mod secrets;
pub(super) mod service;
pub(super) mod version;

use crate::plan::Target;
use crate::read::dockerfile::Dockerfile;
use crate::read::dotenv::{Dotenv, Variables};
use crate::read::kind::{self, FileKind};
use crate::read::{Node, Problem, Reading, Source, dockerfile, dotenv, json5, toml, yaml};

/// The parsed content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Dotenv(Reading<Dotenv>),
    /// See [`FileKind::DotenvExample`]. Its values are not those of the deployment.
    DotenvExample(Reading<Dotenv>),
    Compose(Reading<Node>),
    Dockerfile(Reading<Dockerfile>),
    Fly(Reading<Node>),
    Config(Reading<Node>),
    /// Not a file of a deployment, or not recognised.
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub source: Source,
    pub kind: FileKind,
    pub content: Content,
}

impl File {
    /// Parses a text as the kind detected from its name and content.
    pub fn new(source: Source) -> Self {
        let kind = kind::detect(&source);
        Self::of_kind(source, kind)
    }

    /// Parses a text as the given kind.
    pub fn of_kind(source: Source, kind: FileKind) -> Self {
        let content = match kind {
            FileKind::Dotenv => Content::Dotenv(dotenv::read(&source)),
            FileKind::DotenvExample => Content::DotenvExample(dotenv::read(&source)),
            FileKind::Compose | FileKind::ComposeOverride => Content::Compose(yaml::read(&source)),
            FileKind::Dockerfile => Content::Dockerfile(dockerfile::read(&source)),
            FileKind::FlyConfig => Content::Fly(toml::read(&source)),
            FileKind::GatewayConfig => Content::Config(json5::read(&source)),
            FileKind::DockerIgnore | FileKind::Plan | FileKind::Log | FileKind::Foreign(_) | FileKind::Unknown => {
                Content::Other
            }
        };
        Self { source, kind, content }
    }

    /// Problems that the reader found.
    pub fn problems(&self) -> &[Problem] {
        match &self.content {
            Content::Dotenv(reading) | Content::DotenvExample(reading) => &reading.problems,
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => &reading.problems,
            Content::Dockerfile(reading) => &reading.problems,
            // Binary or oversized files have no kind, so no reader ran.
            Content::Other => self.source.refusal().map_or(&[], std::slice::from_ref),
        }
    }

    /// Whether the program that reads it rejects it.
    pub fn is_refused(&self) -> bool {
        match &self.content {
            Content::Dotenv(reading) | Content::DotenvExample(reading) => reading.is_refused(),
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => reading.is_refused(),
            Content::Dockerfile(reading) => reading.is_refused(),
            Content::Other => self.source.refusal().is_some(),
        }
    }

    /// How many further problems the reader did not keep.
    pub fn suppressed(&self) -> usize {
        match &self.content {
            Content::Dotenv(reading) | Content::DotenvExample(reading) => reading.suppressed,
            Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => reading.suppressed,
            Content::Dockerfile(reading) => reading.suppressed,
            Content::Other => 0,
        }
    }

    /// The last component of its path.
    pub fn base_name(&self) -> &str {
        let name = self.source.name();
        name.rsplit(['/', '\\']).next().unwrap_or(name)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deployed {
    Compose,
    Fly {
        /// Index of its `fly.toml`.
        file: usize,
        /// Whether the app has no public address.
        is_private: bool,
    },
    /// The files do not say how they are deployed.
    Nothing,
}

impl Deployed {
    pub const fn target(self) -> Target {
        match self {
            Self::Compose | Self::Nothing => Target::Gcp,
            Self::Fly { is_private: false, .. } => Target::Fly,
            Self::Fly { is_private: true, .. } => Target::FlyPrivate,
        }
    }
}

/// The files that are checked together. A file is identified by its index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// In the order they were given.
    pub files: Vec<File>,
    /// Whether these are known to be all files of the deployment. Otherwise a file may exist that was not given, such
    /// as a `.env` that is not committed.
    pub is_complete: bool,
    /// The compose file of the same folder that Compose reads instead of the one here, unless it is told otherwise.
    pub default_compose_file: Option<String>,
}

impl Project {
    pub fn new(sources: impl IntoIterator<Item = Source>) -> Self {
        Self { files: sources.into_iter().map(File::new).collect(), ..Self::default() }
    }

    /// The compose files with their index, in the order in which Compose merges them: overrides last.
    pub fn compose_files(&self) -> Vec<(usize, &File, &Node)> {
        let of = |kind: FileKind| {
            self.files.iter().enumerate().filter_map(move |(index, file)| match &file.content {
                Content::Compose(reading) if file.kind == kind => Some((index, file, &reading.value)),
                _ => None,
            })
        };
        of(FileKind::Compose).chain(of(FileKind::ComposeOverride)).collect()
    }

    /// Whether the compose files are a whole and not only changes to another file: one has the name of a complete file,
    /// or a single one has an image for every service.
    pub fn has_complete_compose(&self) -> bool {
        if self.files.iter().any(|file| file.kind == FileKind::Compose) {
            return true;
        }
        let files = self.compose_files();
        let [(_, _, root)] = files.as_slice() else { return false };
        let services = service::services(root);
        let runs = |node: &Node| ["image", "build", "extends"].iter().any(|key| node.key(key).is_some());
        !services.is_empty() && services.iter().all(|service| runs(&service.value))
    }

    pub fn dotenv_files(&self) -> impl Iterator<Item = (usize, &File, &Dotenv)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Dotenv(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    /// The examples of environment files.
    pub fn dotenv_examples(&self) -> impl Iterator<Item = (usize, &File, &Dotenv)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::DotenvExample(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    pub fn configurations(&self) -> impl Iterator<Item = (usize, &File, &Node)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Config(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    pub fn fly_files(&self) -> impl Iterator<Item = (usize, &File, &Node)> {
        self.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Fly(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    }

    /// The deployments that the files describe. A checkout of upstream contains several.
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

    /// The environment file that Compose reads: `.env` in the folder of the first compose file, or else a text without
    /// the name of an environment file, which may be that file. Others, such as `.env.production`, are read by other
    /// programs or with an option.
    pub fn environment_file(&self) -> Option<(usize, &File, &Dotenv)> {
        let folder = |file: &File| file.source.name().strip_suffix(file.base_name()).unwrap_or_default().to_owned();
        let compose = self.compose_files().first().map(|(_, file, _)| folder(file));
        let is_beside = |file: &File| compose.as_ref().is_none_or(|compose| folder(file) == *compose);
        let named = || self.dotenv_files().filter(|(_, file, _)| file.base_name() == ".env");
        let own = named().find(|(_, file, _)| is_beside(file)).or_else(|| named().next().filter(|_| compose.is_none()));
        own.or_else(|| self.dotenv_files().find(|(_, file, _)| kind::of_name(file.base_name()).is_none()))
    }

    /// The variables of [`Self::environment_file`], evaluated without variables of the shell.
    pub fn variables(&self) -> Variables {
        self.environment_file().map(|(_, _, dotenv)| dotenv.evaluate(&|_| None).value).unwrap_or_default()
    }
}

/// Whether a path is a deployment file by its name, and not a template or a backup.
pub fn is_of_a_deployment(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match kind::of_name(name) {
        Some(FileKind::DotenvExample) => true,
        Some(
            FileKind::Dotenv
            | FileKind::Compose
            | FileKind::ComposeOverride
            | FileKind::Dockerfile
            | FileKind::FlyConfig
            | FileKind::GatewayConfig,
        ) => ![".example", ".sample", ".template", ".dist", ".bak"].iter().any(|end| name.ends_with(end)),
        _ => false,
    }
}
