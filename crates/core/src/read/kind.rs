//! Which kind of file a pasted text is.
//!
//! A name that only one kind has decides. Otherwise the content does, by what cannot stand in the other kinds: people
//! paste without names, and call things `config.json` or `new 1.txt`.

use super::dockerfile::Keyword;
use super::node::Node;
use super::source::Source;
use super::{json5, yaml};

/// How many lines are looked at.
const SAMPLE: usize = 400;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `.env` and the files of `env_file`.
    Dotenv,
    /// A compose file that stands on its own.
    Compose,
    /// A compose file that adds to another one.
    ComposeOverride,
    /// A Dockerfile.
    Dockerfile,
    /// The list of what stays out of the build.
    DockerIgnore,
    /// `fly.toml`.
    FlyConfig,
    /// The gateway's own configuration.
    GatewayConfig,
    /// A saved plan of this program.
    Plan,
    /// What a program said.
    Log,
    /// Something else, or nothing.
    Unknown,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Dotenv,
        Self::Compose,
        Self::ComposeOverride,
        Self::Dockerfile,
        Self::DockerIgnore,
        Self::FlyConfig,
        Self::GatewayConfig,
        Self::Plan,
        Self::Log,
        Self::Unknown,
    ];

    /// The kind of that word.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The word for it in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dotenv => "dotenv",
            Self::Compose => "compose",
            Self::ComposeOverride => "compose-override",
            Self::Dockerfile => "dockerfile",
            Self::DockerIgnore => "dockerignore",
            Self::FlyConfig => "fly",
            Self::GatewayConfig => "gateway-config",
            Self::Plan => "plan",
            Self::Log => "log",
            Self::Unknown => "unknown",
        }
    }
}

/// Says what a text is.
pub fn detect(source: &Source) -> FileKind {
    of_name(source.name())
        .unwrap_or_else(|| if source.refusal().is_some() { FileKind::Unknown } else { by_content(source) })
}

/// The kind that a name alone shows.
pub fn of_name(path: &str) -> Option<FileKind> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_ascii_lowercase();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
    let is_yaml = matches!(extension, "yml" | "yaml");
    if is_yaml && matches!(stem, "docker-compose" | "compose") {
        return Some(FileKind::Compose);
    }
    if is_yaml && (stem.starts_with("docker-compose.") || stem.starts_with("compose.")) {
        return Some(FileKind::ComposeOverride);
    }
    if name.ends_with(".dockerignore") {
        return Some(FileKind::DockerIgnore);
    }
    if name == "dockerfile" || name.starts_with("dockerfile.") || extension == "dockerfile" {
        return Some(FileKind::Dockerfile);
    }
    if extension == "env" || name.starts_with(".env.") {
        return Some(FileKind::Dotenv);
    }
    if extension == "toml" && (stem == "fly" || stem.starts_with("fly.")) {
        return Some(FileKind::FlyConfig);
    }
    if matches!(extension, "json" | "json5") && matches!(stem, "openclaw" | "moltbot" | "clawdbot") {
        return Some(FileKind::GatewayConfig);
    }
    (extension == "log").then_some(FileKind::Log)
}

fn by_content(source: &Source) -> FileKind {
    let lines: Vec<&str> = (1..=source.line_count().min(SAMPLE))
        .filter_map(|number| source.line(number))
        .map(|line| source.slice(line))
        .filter(|line| !line.trim().is_empty())
        .collect();
    let is_comment = |line: &&str| line.trim_start().starts_with('#') || line.trim_start().starts_with("//");
    let meant: Vec<&str> = lines.iter().filter(|line| !is_comment(line)).copied().collect();
    let Some(first) = meant.first() else { return FileKind::Unknown };
    if first.trim_start().starts_with(['{', '/']) {
        return json(source);
    }
    if is_log(&meant) {
        return FileKind::Log;
    }
    if is_dockerfile(&meant) {
        return FileKind::Dockerfile;
    }
    if is_fly_config(&meant) {
        return FileKind::FlyConfig;
    }
    if meant.iter().any(|line| line.trim_end() == "services:" || line.starts_with("services: ")) {
        return compose(&yaml::read(source).value);
    }
    if mostly(&meant, is_assignment) {
        return FileKind::Dotenv;
    }
    FileKind::Unknown
}

fn json(source: &Source) -> FileKind {
    let root = json5::read(source).value;
    let Some(mapping) = root.as_mapping() else { return FileKind::Unknown };
    let has = |key: &str| mapping.entry(key).is_some();
    if has("format") && (has("release") || has("target")) {
        FileKind::Plan
    } else if has("services") {
        compose(&root)
    } else if (has("time") || has("timestamp") || has("ts")) && (has("level") || has("msg") || has("message")) {
        FileKind::Log
    } else {
        FileKind::GatewayConfig
    }
}

/// A file none of whose services says what it runs adds to another file.
fn compose(root: &Node) -> FileKind {
    let services = root.key("services").map_or(&[][..], Node::entries);
    let runs = |node: &Node| ["image", "build", "extends"].iter().any(|key| node.key(key).is_some());
    let is_override = !services.is_empty() && !services.iter().any(|entry| runs(&entry.value));
    if is_override { FileKind::ComposeOverride } else { FileKind::Compose }
}

/// `FROM` or `ARG` first, and a second word that is no assignment of a shell.
fn is_dockerfile(lines: &[&str]) -> bool {
    let mut words = lines.first().map(|line| line.split_whitespace()).into_iter().flatten();
    let keyword = words.next().and_then(Keyword::of);
    let is_first = matches!(keyword, Some(Keyword::From | Keyword::Arg)) && words.next().is_some();
    let known = |line: &&&str| {
        line.split_whitespace().next().is_some_and(|word| {
            Keyword::of(word).is_some_and(|keyword| keyword.as_str() == word) && line.trim_end().len() > word.len()
        })
    };
    is_first || lines.iter().filter(known).count() >= 3.max(lines.len() / 3)
}

fn is_fly_config(lines: &[&str]) -> bool {
    const HEADERS: [&str; 10] = [
        "[build]",
        "[env]",
        "[processes]",
        "[http_service]",
        "[[services]]",
        "[mounts]",
        "[[mounts]]",
        "[[vm]]",
        "[vm]",
        "[deploy]",
    ];
    const KEYS: [&str; 4] = ["app", "primary_region", "kill_signal", "kill_timeout"];
    let has_header = lines.iter().any(|line| HEADERS.contains(&line.trim()));
    let has_key = lines.iter().any(|line| {
        line.split_once('=').is_some_and(|(key, value)| {
            KEYS.contains(&key.trim()) && (key.ends_with(' ') || value.trim_start().starts_with(['"', '\'']))
        })
    });
    has_header || has_key
}

/// `NAME=value`, as Compose and shells write it.
fn is_assignment(line: &str) -> bool {
    let line = line.trim_start();
    let line = line.strip_prefix("export ").unwrap_or(line);
    line.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim_end();
        name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
    })
}

/// Lines that begin with a time, or with the name of a container as `docker compose logs` prints it.
fn is_log(lines: &[&str]) -> bool {
    mostly(lines, |line| {
        let line = line.trim_start();
        has_time(line) || line.split_once(" | ").is_some_and(|(name, _)| is_container(name.trim_end()))
    })
}

/// Whether the line begins with a date and a time, in brackets or not, or with a time of day.
fn has_time(line: &str) -> bool {
    let line = line.trim_start_matches('[');
    let digits =
        |from: usize, to: usize| line.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let sign = |at: usize| line.as_bytes().get(at).copied();
    let is_date = digits(0, 4) && matches!(sign(4), Some(b'-' | b'/')) && digits(5, 7) && digits(8, 10);
    let is_time = digits(0, 2) && sign(2) == Some(b':') && digits(3, 5) && sign(5) == Some(b':');
    is_date || is_time
}

fn is_container(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Four lines of five, and at least one.
fn mostly(lines: &[&str], holds: impl Fn(&str) -> bool) -> bool {
    let count = lines.iter().filter(|line| holds(line)).count();
    count > 0 && count * 5 >= lines.len() * 4
}
