//! Which program a container or machine runs. Names of services and images prove nothing: what counts is the command,
//! or the image that is known to start a gateway.

use super::command_line::{commands_of, script_of};
use super::gateway_command::{is_product, start};
use super::service::Service;
use crate::catalog::{self, Product};
use crate::lint::{Content, Project};
use crate::read::dockerfile::{Arguments, Dockerfile, Keyword};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::lint) enum Program {
    /// The command or the image starts a gateway.
    Gateway,
    /// A program that is neither a gateway nor likely to start one.
    Other,
    /// A script or an image that may start a gateway, with any port and configuration.
    #[default]
    Unknown,
}

/// Programs that are not a gateway and do not start one.
const OTHERS: [&str; 24] = [
    "python",
    "python3",
    "uvicorn",
    "gunicorn",
    "flask",
    "streamlit",
    "java",
    "php",
    "php-fpm",
    "ruby",
    "rails",
    "go",
    "dotnet",
    "cargo",
    "nginx",
    "caddy",
    "httpd",
    "redis-server",
    "postgres",
    "mongod",
    "mysqld",
    "ollama",
    "serve",
    "vite",
];

impl Service<'_> {
    /// The program of this service.
    pub(in crate::lint) fn program(&self, project: &Project) -> Program {
        let (entrypoint, command) = (self.words("entrypoint"), self.words("command"));
        let text = |words: Vec<crate::lint::Spanned>| words.into_iter().map(|word| word.value).collect::<Vec<_>>();
        let (entrypoint, command) = (text(entrypoint), text(command));
        let image = self.text("image").map(|image| image.value).unwrap_or_default();
        let is_built = self.value("build").is_some();
        let own = if is_built { self.dockerfile(project) } else { None };
        if self.value("entrypoint").is_some() || own.is_none() {
            let words: Vec<&str> = entrypoint.iter().chain(&command).map(String::as_str).collect();
            if words.is_empty() {
                return if !is_built && (is_prebuilt(&image) || is_named_like_a_product(&image)) {
                    Program::Gateway
                } else {
                    Program::Unknown
                };
            }
            return of_words(&words);
        }
        own.map_or(Program::Unknown, |dockerfile| of_image(dockerfile, &command))
    }

    /// The Dockerfile that builds the image of this service, if it was given.
    fn dockerfile<'p>(&self, project: &'p Project) -> Option<&'p Dockerfile> {
        let (_, build) = self.value("build")?;
        let name = build.key("dockerfile").and_then(|node| node.as_str()).unwrap_or("Dockerfile");
        let name = name.rsplit('/').next().unwrap_or(name);
        let context = build.as_str().or_else(|| build.key("context")?.as_str()).unwrap_or(".");
        let folder = context.trim_start_matches("./").trim_matches(['/', '.']);
        let mut found = project.files.iter().filter(|file| file.base_name() == name).filter(|file| {
            let path = file.source.name().replace('\\', "/");
            folder.is_empty() || path.ends_with(&format!("{folder}/{name}"))
        });
        let (first, second) = (found.next()?, found.next());
        match &first.content {
            // Of several files with the name, the nearest to the compose file is meant; which one that is is unknown.
            Content::Dockerfile(reading) if second.is_none() => Some(&reading.value),
            _ => None,
        }
    }
}

/// The program of the image that the only Dockerfile of a project builds.
pub(in crate::lint) fn of_only_dockerfile(project: &Project) -> Program {
    let mut all = project.files.iter().filter_map(|file| match &file.content {
        Content::Dockerfile(reading) => Some(&reading.value),
        _ => None,
    });
    match (all.next(), all.next()) {
        (Some(dockerfile), None) => of_image(dockerfile, &[]),
        _ => Program::Unknown,
    }
}

/// The program of an image. A command replaces that of the image, but not its entry point.
fn of_image(dockerfile: &Dockerfile, command: &[String]) -> Program {
    let stage = dockerfile.last_stage();
    let last = |keyword: Keyword| {
        let found = stage.iter().rev().find(|instruction| instruction.keyword == keyword)?;
        Some(match &found.arguments {
            Arguments::Exec(words) => words.iter().map(|word| word.text.clone()).collect(),
            Arguments::Shell(line) => vec!["sh".to_owned(), "-c".to_owned(), line.text.clone()],
            _ => Vec::new(),
        })
    };
    let base = stage.iter().find_map(|instruction| match &instruction.arguments {
        Arguments::From { image, .. } => Some(image.text.as_str()),
        _ => None,
    });
    let (entrypoint, own): (Option<Vec<String>>, Option<Vec<String>>) = (last(Keyword::Entrypoint), last(Keyword::Cmd));
    let own = if command.is_empty() { own.unwrap_or_default() } else { command.to_vec() };
    if entrypoint.is_none() && own.is_empty() {
        return if base.is_some_and(is_prebuilt) { Program::Gateway } else { Program::Unknown };
    }
    let words: Vec<String> = entrypoint.unwrap_or_default().into_iter().chain(own).collect();
    of_words(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The program that a command starts.
pub(in crate::lint) fn of_words(words: &[&str]) -> Program {
    if let Some(script) = script_of(words).and_then(|at| words.get(at)) {
        let commands = commands_of(script);
        let programs: Vec<Program> =
            commands.iter().map(|command| of_words(&command.iter().map(String::as_str).collect::<Vec<_>>())).collect();
        return match programs.last() {
            _ if programs.contains(&Program::Gateway) => Program::Gateway,
            Some(Program::Other) => Program::Other,
            _ => Program::Unknown,
        };
    }
    if start(words).is_some() {
        return Program::Gateway;
    }
    let mut rest = words.iter().skip_while(|word| {
        let name = word.rsplit('/').next().unwrap_or(word);
        matches!(name, "tini" | "dumb-init" | "exec" | "env" | "docker-entrypoint.sh") || name.starts_with('-')
    });
    let Some(first) = rest.next() else { return Program::Unknown };
    let name = first.rsplit('/').next().unwrap_or(first);
    if OTHERS.contains(&name) && !words.iter().any(|word| is_product(word)) { Program::Other } else { Program::Unknown }
}

/// Whether an image is published by one of the products and starts a gateway.
pub(in crate::lint) fn is_prebuilt(image: &str) -> bool {
    catalog::RELEASES.iter().any(|release| release.is_prebuilt(image))
}

/// Whether an image that is not built here has the name of a product, such as `openclaw:local`.
fn is_named_like_a_product(image: &str) -> bool {
    let name = image.trim().rsplit('/').next().unwrap_or_default();
    let name = name.split([':', '@']).next().unwrap_or_default();
    Product::from_id(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Program, of_words};

    #[test]
    fn the_command_names_the_program() {
        let of = |words: &[&str]| of_words(words);
        assert_eq!(of(&["node", "dist/index.js", "gateway", "--bind", "lan"]), Program::Gateway);
        assert_eq!(of(&["sh", "-c", "openclaw doctor --fix; exec openclaw gateway"]), Program::Gateway);
        assert_eq!(of(&["npx", "-y", "openclaw@latest", "gateway", "run"]), Program::Gateway);
        assert_eq!(of(&["python", "helper.py"]), Program::Other);
        assert_eq!(of(&["tini", "--", "/usr/bin/python3", "-m", "app"]), Program::Other);
        assert_eq!(of(&["sh", "-c", "cd /srv && uvicorn app:app"]), Program::Other);
        // A wrapper may start a gateway.
        assert_eq!(of(&["node", "src/server.js"]), Program::Unknown);
        assert_eq!(of(&["./start.sh"]), Program::Unknown);
        assert_eq!(of(&[]), Program::Unknown);
    }
}
