//! File type detection.
//!
//! A file name that is specific to one type decides. Otherwise the content decides, by syntax that the other types do
//! not allow: users paste without names, or from files called `config.json` or `new 1.txt`.

use super::dockerfile::Keyword;
use super::foreign::{self, Foreign};
use super::node::Node;
use super::source::Source;
use super::{json5, yaml};

/// Lines that content detection looks at.
const SAMPLE: usize = 400;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `.env` and the files of `env_file`.
    Dotenv,
    /// A `.env.example`: the variables to set, with values to replace.
    DotenvExample,
    /// A complete compose file.
    Compose,
    /// A compose file that extends another one.
    ComposeOverride,
    Dockerfile,
    DockerIgnore,
    FlyConfig,
    GatewayConfig,
    /// A plan saved by this program.
    Plan,
    /// Output of a program.
    Log,
    /// A file that is not checked, and what it is.
    Foreign(Foreign),
    /// Anything else, or nothing.
    Unknown,
}

impl FileKind {
    /// The kinds that can be chosen instead of detection.
    pub const ALL: [Self; 11] = [
        Self::Dotenv,
        Self::DotenvExample,
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

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dotenv => "dotenv",
            Self::DotenvExample => "dotenv-example",
            Self::Compose => "compose",
            Self::ComposeOverride => "compose-override",
            Self::Dockerfile => "dockerfile",
            Self::DockerIgnore => "dockerignore",
            Self::FlyConfig => "fly",
            Self::GatewayConfig => "gateway-config",
            Self::Plan => "plan",
            Self::Log => "log",
            Self::Foreign(_) | Self::Unknown => "unknown",
        }
    }
}

/// Detects the type from the name, otherwise from the content.
pub fn detect(source: &Source) -> FileKind {
    if let Some(known) = foreign::by_name(source.name()) {
        return FileKind::Foreign(known);
    }
    let named = of_name(source.name());
    if source.refusal().is_some() {
        return named.unwrap_or(FileKind::Unknown);
    }
    let lines: Vec<&str> = (1..=source.line_count().min(SAMPLE))
        .filter_map(|number| source.line(number))
        .map(|line| source.slice(line))
        .filter(|line| !line.trim().is_empty())
        .collect();
    match named {
        Some(kind) => contradiction(kind, source, &lines).map_or(kind, FileKind::Foreign),
        None => by_content(source, &lines),
    }
}

/// What a file is whose content contradicts its name.
fn contradiction(kind: FileKind, source: &Source, lines: &[&str]) -> Option<Foreign> {
    let is_rendered = matches!(
        kind,
        FileKind::Dotenv
            | FileKind::Compose
            | FileKind::ComposeOverride
            | FileKind::FlyConfig
            | FileKind::GatewayConfig
    );
    let is_json = kind == FileKind::GatewayConfig;
    if is_rendered && is_template(lines, is_json) {
        return Some(Foreign::Template);
    }
    match kind {
        FileKind::Compose | FileKind::ComposeOverride => {
            let root = yaml::read(source).value;
            if root.key("services").and_then(Node::as_mapping).is_some() { None } else { foreign::by_tree(&root) }
        }
        FileKind::GatewayConfig => foreign::by_tree(&json5::read(source).value),
        _ => None,
    }
}

/// Endings of source code and documents about a file, such as `Dockerfile.test.ts`.
const ABOUT: [&str; 9] = ["md", "txt", "sh", "json", "yml", "yaml", "html", "lock", "sha256"];

/// The type that a file name alone determines.
pub fn of_name(path: &str) -> Option<FileKind> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_ascii_lowercase();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
    if is_dotenv_example(&name) {
        return Some(FileKind::DotenvExample);
    }
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
    let is_about = ABOUT.contains(&extension) || foreign::by_name(&name).is_some();
    if name == "dockerfile" || name.starts_with("dockerfile.") && !is_about || extension == "dockerfile" {
        return Some(FileKind::Dockerfile);
    }
    if extension == "env" || name.starts_with(".env.") && !is_about {
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

/// `.env.example` and its variants.
fn is_dotenv_example(name: &str) -> bool {
    const WORDS: [&str; 6] = ["example", "sample", "template", "dist", "tpl", "default"];
    let mut parts = name.split(['.', '-', '_']);
    let is_about = name.rsplit_once('.').is_some_and(|(_, extension)| ABOUT.contains(&extension));
    !is_about && name.split(['.', '-', '_']).any(|part| part == "env") && parts.any(|part| WORDS.contains(&part))
}

fn by_content(source: &Source, lines: &[&str]) -> FileKind {
    let is_comment = |line: &&str| line.trim_start().starts_with('#') || line.trim_start().starts_with("//");
    let meant: Vec<&str> = lines.iter().filter(|line| !is_comment(line)).copied().collect();
    let Some(first) = meant.first() else { return FileKind::Unknown };
    if is_log(&meant) {
        return FileKind::Log;
    }
    if is_dockerfile(&meant) {
        return FileKind::Dockerfile;
    }
    let is_object = first.trim_start().starts_with(['{', '/']) || is_json_list(&meant);
    if is_template(lines, is_object) {
        return FileKind::Foreign(Foreign::Template);
    }
    let is_yaml = meant.iter().any(|line| line.trim_end() == "services:" || line.starts_with("services: "));
    if !is_yaml && let Some(known) = foreign::by_lines(lines) {
        return FileKind::Foreign(known);
    }
    if is_object {
        return json(source);
    }
    if is_fly_config(&meant) {
        return FileKind::FlyConfig;
    }
    if is_yaml {
        return compose(&yaml::read(source).value);
    }
    if mostly(&meant, is_assignment) {
        return FileKind::Dotenv;
    }
    if meant.iter().any(|line| is_key(line)) {
        return foreign::by_tree(&yaml::read(source).value).map_or(FileKind::Unknown, FileKind::Foreign);
    }
    FileKind::Unknown
}

/// Whether a file is a template. A configuration has `{{MediaPath}}` in texts, which the gateway replaces.
fn is_template(lines: &[&str], is_json: bool) -> bool {
    if !is_json {
        return foreign::is_template(lines);
    }
    // Every second part of a line is between quotes.
    let outside: Vec<String> = lines.iter().map(|line| line.split('"').step_by(2).collect()).collect();
    foreign::is_template(&outside.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A JSON list; a line such as `[build]` is the header of a TOML table.
fn is_json_list(lines: &[&str]) -> bool {
    let mut starts = lines.iter().map(|line| line.trim());
    let Some(first) = starts.next().and_then(|line| line.strip_prefix('[')) else { return false };
    let first = if first.trim().is_empty() { starts.next().unwrap_or_default() } else { first.trim_start() };
    first.starts_with(['{', ']'])
}

/// A key of a block mapping at the start of a line.
fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, rest)| {
        !name.is_empty()
            && (rest.is_empty() || rest.starts_with([' ', '\t']))
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.$".contains(&byte))
    })
}

fn json(source: &Source) -> FileKind {
    let root = json5::read(source).value;
    if let Some(known) = foreign::by_tree(&root) {
        return FileKind::Foreign(known);
    }
    let Some(mapping) = root.as_mapping() else { return FileKind::Unknown };
    let has = |key: &str| mapping.entry(key).is_some();
    if has("format") && (has("release") || has("target")) {
        FileKind::Plan
    } else if has("services") {
        compose(&root)
    } else if (has("time") || has("timestamp") || has("ts")) && (has("level") || has("msg") || has("message")) {
        FileKind::Log
    } else if is_gateway_config(&root) {
        FileKind::GatewayConfig
    } else {
        FileKind::Unknown
    }
}

/// Whether an object has a key that only the gateway's configuration has, or only keys of it, and more than one.
/// Source: the top-level keys of openclaw 2026.1.29 to 2026.9.6 and clawdbot 2026.1.24-3.
fn is_gateway_config(root: &Node) -> bool {
    const DISTINCTIVE: [&[&str]; 24] = [
        &["gateway"],
        &["channels"],
        &["agents", "defaults"],
        &["agents", "list"],
        &["agents", "entries"],
        &["agent", "model"],
        &["agent", "workspace"],
        &["meta", "lastTouchedVersion"],
        &["models", "providers"],
        &["auth", "profiles"],
        &["plugins", "entries"],
        &["plugins", "allow"],
        &["plugins", "installs"],
        &["plugins", "load"],
        &["plugins", "slots"],
        &["skills", "entries"],
        &["skills", "load"],
        &["hooks", "mappings"],
        &["hooks", "internal"],
        &["commands", "native"],
        &["canvasHost"],
        &["nodeHost"],
        &["wizard", "lastRunVersion"],
        &["talk", "provider"],
    ];
    const SHARED: [&str; 33] = [
        "$include",
        "$schema",
        "accessGroups",
        "acp",
        "agent",
        "agents",
        "approvals",
        "audio",
        "auth",
        "bindings",
        "broadcast",
        "browser",
        "commands",
        "cron",
        "diagnostics",
        "discovery",
        "env",
        "hooks",
        "logging",
        "mcp",
        "media",
        "memory",
        "messages",
        "meta",
        "models",
        "plugins",
        "secrets",
        "session",
        "skills",
        "talk",
        "tools",
        "ui",
        "update",
    ];
    let has = |path: &&[&str]| path.iter().try_fold(root, |node, key| node.key(key)).is_some();
    let entries = root.entries();
    entries.is_empty()
        || DISTINCTIVE.iter().any(has)
        || entries.iter().all(|entry| SHARED.contains(&entry.key.as_str()))
            && entries.iter().any(|entry| !matches!(entry.key.as_str(), "env" | "meta" | "$schema"))
}

/// If no service has an image, a build or a base service, the file overrides another one. `services` must be a mapping:
/// other programs have a list there.
fn compose(root: &Node) -> FileKind {
    if root.key("services").is_some_and(|services| services.as_sequence().is_some()) {
        return foreign::by_tree(root).map_or(FileKind::Unknown, FileKind::Foreign);
    }
    let services = root.key("services").map_or(&[][..], Node::entries);
    let runs = |node: &Node| ["image", "build", "extends"].iter().any(|key| node.key(key).is_some());
    let is_override = !services.is_empty() && !services.iter().any(|entry| runs(&entry.value));
    if is_override { FileKind::ComposeOverride } else { FileKind::Compose }
}

/// Either `FROM` or `ARG` with an argument comes first, or a third of the lines, at least three, start with an
/// upper-case instruction.
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

/// Whether there is a table or key that only Fly.io's file has: other platforms have `[build]`, `[env]` and `[deploy]`
/// as well.
fn is_fly_config(lines: &[&str]) -> bool {
    const HEADERS: [&str; 10] = [
        "[processes]",
        "[http_service]",
        "[[http_service.checks]]",
        "[[services]]",
        "[[services.ports]]",
        "[mounts]",
        "[[mounts]]",
        "[[vm]]",
        "[vm]",
        "[[statics]]",
    ];
    const KEYS: [&str; 3] = ["primary_region", "kill_signal", "kill_timeout"];
    let has_header = lines.iter().any(|line| HEADERS.contains(&line.trim()));
    let has = |keys: &[&str]| {
        lines.iter().any(|line| {
            line.split_once('=').is_some_and(|(key, value)| {
                keys.contains(&key.trim()) && (key.ends_with(' ') || value.trim_start().starts_with(['"', '\'']))
            })
        })
    };
    let has_shared = lines.iter().any(|line| matches!(line.trim(), "[build]" | "[env]" | "[deploy]"));
    has_header || has(&KEYS) || has(&["app"]) && (has_shared || lines.len() <= 3)
}

/// `NAME=value`, as Compose and shells accept it.
fn is_assignment(line: &str) -> bool {
    let line = line.trim_start();
    let line = line.strip_prefix("export ").unwrap_or(line);
    line.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim_end();
        name.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
    })
}

/// Lines that start with a time, or with a container name as `docker compose logs` prints it.
fn is_log(lines: &[&str]) -> bool {
    mostly(lines, |line| {
        let line = line.trim_start();
        has_time(line) || line.split_once(" | ").is_some_and(|(name, _)| is_container(name.trim_end()))
    })
}

/// Whether the line starts with a date or a time of day, optionally in brackets.
fn has_time(line: &str) -> bool {
    let line = line.trim_start_matches('[');
    let digits =
        |from: usize, to: usize| line.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let delimiter = |at: usize| line.as_bytes().get(at).copied();
    let is_date = digits(0, 4) && matches!(delimiter(4), Some(b'-' | b'/')) && digits(5, 7) && digits(8, 10);
    let is_time = digits(0, 2) && delimiter(2) == Some(b':') && digits(3, 5) && delimiter(5) == Some(b':');
    is_date || is_time
}

fn is_container(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// At least four of five lines, and at least one.
fn mostly(lines: &[&str], holds: impl Fn(&str) -> bool) -> bool {
    let count = lines.iter().filter(|line| holds(line)).count();
    count > 0 && count * 5 >= lines.len() * 4
}
