//! The generated files. Each is built as a structure and written by one writer per format.

pub mod compose;
mod dockerfile;
mod dockerfile_writer;
pub mod dotenv;
pub mod env_file;
pub mod explained;
pub mod fly_config;
pub mod gateway_config;
pub mod toml;
pub mod yaml;

use super::plan::{Blocked, Checked, ImageSource, Plan, Secrets, Target};
use crate::i18n::{FileTexts, fill};

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Name in the folder of the deployment.
    pub path: String,
    /// Unix mode.
    pub mode: u32,
    /// Whether it holds a secret.
    pub secret: bool,
    /// Its text; ends with a line feed.
    pub text: String,
}

/// A file that could not be made, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockedFile {
    /// Name in the folder of the deployment.
    pub path: String,
    /// The field in the way.
    pub by: Blocked,
}

/// Files of a plan, in the order they are shown, and those that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// The files.
    pub made: Vec<GeneratedFile>,
    /// What is missing.
    pub blocked: Vec<BlockedFile>,
}

impl Files {
    fn add(&mut self, path: &str, kind: FileKind, text: Checked<Option<String>>) {
        let (mode, secret) = match kind {
            FileKind::Plain => (0o644, false),
            FileKind::Private => (0o600, false),
            FileKind::Secret => (0o600, true),
        };
        match text {
            Ok(Some(text)) => self.made.push(GeneratedFile { path: path.to_owned(), mode, secret, text }),
            Ok(None) => {}
            Err(by) => self.blocked.push(BlockedFile { path: path.to_owned(), by }),
        }
    }

    /// Keeps secrets and state out of the build: the Dockerfile takes nothing from its folder.
    fn add_ignore_list(&mut self, header: &[String]) {
        let is_needed = self.made.iter().any(|file| file.path == "Dockerfile");
        let comments: String = header.iter().flat_map(|line| ["# ", line, "\n"]).collect();
        self.add(".dockerignore", FileKind::Plain, Ok(is_needed.then(|| comments + "*\n!Dockerfile\n")));
    }

    /// The made file of that name, or what is in its way.
    pub fn find(&self, path: &str) -> Option<Checked<&GeneratedFile>> {
        let made = self.made.iter().find(|file| file.path == path).map(Ok);
        made.or_else(|| self.blocked.iter().find(|file| file.path == path).map(|file| Err(file.by)))
    }
}

/// Who may read a file.
#[derive(Clone, Copy)]
enum FileKind {
    /// Everybody.
    Plain,
    /// Its owner; the gateway adds secrets of its own to it later.
    Private,
    /// Its owner; it holds a secret from the start.
    Secret,
}

/// Makes every file of a plan.
pub fn files(plan: &Plan, secrets: &Secrets, text: &'static FileTexts) -> Files {
    let mut files = Files::default();
    let header = |purpose: &str| header(plan, purpose, text);
    let environment = env_file::env_file(plan, secrets).map(|lines| {
        let purpose = if plan.target.is_fly() { text.env_purpose_fly } else { text.env_purpose_gcp };
        let comments = header(purpose).into_iter().map(dotenv::Line::Comment);
        Some(dotenv::write(&comments.chain(lines).collect::<Vec<_>>()))
    });
    files.add(".env", FileKind::Secret, environment);
    match plan.target {
        Target::Gcp => {
            let comments = header(text.keys_purpose).into_iter().map(dotenv::Line::Comment);
            let keys = dotenv::write(&comments.chain(env_file::keys_file(plan, secrets)).collect::<Vec<_>>());
            files.add(compose::KEYS_FILE, FileKind::Secret, Ok(Some(keys)));
            let compose = compose::compose(plan)
                .map(|compose| Some(compose::write(&compose, &header(text.compose_purpose), text)));
            files.add("docker-compose.yml", FileKind::Plain, compose);
            files.add(
                "Dockerfile",
                FileKind::Plain,
                dockerfile::dockerfile(plan, &header(text.dockerfile_purpose), text),
            );
            files.add_ignore_list(&header(text.ignore_purpose));
        }
        Target::Fly | Target::FlyPrivate => {
            let name = fly_config::file_name(plan.target);
            let fly = fly_config::fly_config(plan)
                .map(|config| Some(fly_config::write(&config, &header(text.fly_purpose), text)));
            files.add(name, FileKind::Plain, fly);
            if !matches!(plan.image.source, Ok(ImageSource::Source)) {
                files.add(
                    "Dockerfile",
                    FileKind::Plain,
                    dockerfile::dockerfile(plan, &header(text.dockerfile_purpose), text),
                );
                files.add_ignore_list(&header(text.ignore_purpose));
            }
        }
    }
    let config = gateway_config::gateway_config(plan).map(|config| Some(gateway_config::write(&config)));
    files.add(plan.release.config_file, FileKind::Private, config);
    files
}

/// What made the file, for which release, and what to do with it.
fn header(plan: &Plan, purpose: &str, text: &FileTexts) -> Vec<String> {
    let directory = plan.directory.as_ref().map_or("", |directory| directory.as_str());
    let release = plan.release.title();
    let arguments = [("release", release.as_str()), ("directory", directory)];
    vec![fill(text.made_by, &arguments), fill(purpose, &arguments)]
}
