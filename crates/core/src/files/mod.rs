//! The generated files. Each is built as a data structure and serialized by the writer of its format.

pub mod compose;
mod dockerfile;
mod dockerfile_format;
pub mod dotenv;
pub mod env_file;
pub mod fly_config;
pub mod gateway_config;
pub mod line_docs;
pub mod toml;
pub mod yaml;

use super::plan::{Blocked, Checked, ImageSource, Plan, Secrets, Target};
use crate::i18n::{FileTexts, fill};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedFile {
    /// File name in the deployment's directory.
    pub path: String,
    /// Unix mode.
    pub mode: u32,
    pub secret: bool,
    /// Ends with a line feed.
    pub text: String,
}

/// A file that could not be generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockedFile {
    /// File name in the deployment's directory.
    pub path: String,
    /// The invalid field.
    pub by: Blocked,
}

/// The files of a plan, in display order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    pub made: Vec<GeneratedFile>,
    pub blocked: Vec<BlockedFile>,
}

impl Files {
    fn add(&mut self, path: &str, kind: Protection, text: Checked<Option<String>>) {
        let (mode, secret) = match kind {
            Protection::Plain => (0o644, false),
            Protection::Private => (0o600, false),
            Protection::Secret => (0o600, true),
        };
        match text {
            Ok(Some(text)) => self.made.push(GeneratedFile { path: path.to_owned(), mode, secret, text }),
            Ok(None) => {}
            Err(by) => self.blocked.push(BlockedFile { path: path.to_owned(), by }),
        }
    }

    /// Excludes everything but the Dockerfile, which copies nothing from its directory, to keep secrets and state out
    /// of the build context.
    fn add_ignore_list(&mut self, header: &[String]) {
        let is_needed = self.made.iter().any(|file| file.path == "Dockerfile");
        let comments: String = header.iter().flat_map(|line| ["# ", line, "\n"]).collect();
        self.add(".dockerignore", Protection::Plain, Ok(is_needed.then(|| comments + "*\n!Dockerfile\n")));
    }

    /// The generated file of this name, or the field that blocks it. `None` if the plan has no such file.
    pub fn find(&self, path: &str) -> Option<Checked<&GeneratedFile>> {
        let made = self.made.iter().find(|file| file.path == path).map(Ok);
        made.or_else(|| self.blocked.iter().find(|file| file.path == path).map(|file| Err(file.by)))
    }
}

/// The access rights of a file.
#[derive(Clone, Copy)]
enum Protection {
    /// Readable by everyone.
    Plain,
    /// Readable by its owner; the gateway adds secrets to it later.
    Private,
    /// Readable by its owner; contains a secret from the start.
    Secret,
}

pub fn files(plan: &Plan, secrets: &Secrets, text: &'static FileTexts) -> Files {
    let mut files = Files::default();
    let header = |purpose: &str| header(plan, purpose, text);
    let environment = env_file::env_file(plan, secrets).map(|lines| {
        let purpose = if plan.target.is_fly() { text.env_purpose_fly } else { text.env_purpose_gcp };
        let comments = header(purpose).into_iter().map(dotenv::EnvLine::Comment);
        Some(dotenv::write(&comments.chain(lines).collect::<Vec<_>>()))
    });
    files.add(".env", Protection::Secret, environment);
    match plan.target {
        Target::Gcp => {
            let comments = header(text.keys_purpose).into_iter().map(dotenv::EnvLine::Comment);
            let keys = dotenv::write(&comments.chain(env_file::keys_file(plan, secrets)).collect::<Vec<_>>());
            files.add(compose::KEYS_FILE, Protection::Secret, Ok(Some(keys)));
            let compose = compose::compose(plan)
                .map(|compose| Some(compose::write(&compose, &header(text.compose_purpose), text)));
            files.add("docker-compose.yml", Protection::Plain, compose);
            files.add(
                "Dockerfile",
                Protection::Plain,
                dockerfile::dockerfile(plan, &header(text.dockerfile_purpose), text),
            );
            files.add_ignore_list(&header(text.ignore_purpose));
        }
        Target::Fly | Target::FlyPrivate => {
            let name = fly_config::file_name(plan.target);
            let fly = fly_config::fly_config(plan)
                .map(|config| Some(fly_config::write(&config, &header(text.fly_purpose), text)));
            files.add(name, Protection::Plain, fly);
            if !matches!(plan.image.source, Ok(ImageSource::Source)) {
                files.add(
                    "Dockerfile",
                    Protection::Plain,
                    dockerfile::dockerfile(plan, &header(text.dockerfile_purpose), text),
                );
                files.add_ignore_list(&header(text.ignore_purpose));
            }
        }
    }
    let config = gateway_config::gateway_config(plan).map(|config| Some(gateway_config::write(&config)));
    files.add(plan.release.config_file, Protection::Private, config);
    files
}

/// The header comment: generator, release, and what to do with the file.
fn header(plan: &Plan, purpose: &str, text: &FileTexts) -> Vec<String> {
    let directory = plan.directory.as_ref().map_or("", |directory| directory.as_str());
    let release = plan.release.title();
    let arguments = [("release", release.as_str()), ("directory", directory)];
    vec![fill(text.made_by, &arguments), fill(purpose, &arguments)]
}
