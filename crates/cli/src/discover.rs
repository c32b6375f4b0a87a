//! Finds the files of deployments on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::error::CommandError;
use super::input;
use companion_core::i18n::lint::ReportTexts;
use companion_core::i18n::{Text, format_message};
use companion_core::lint::{Content, File, Project, is_of_a_deployment};
use companion_core::read::Source;
use companion_core::read::foreign::Foreign;
use companion_core::read::kind::{self, FileKind};

/// How deep folders are searched.
const MAX_DEPTH: usize = 6;
/// A folder with more matching files is not a deployment; the rest is ignored.
const MAX_FILES: usize = 500;
/// How many files of a folder without deployment files are listed.
const MAX_LISTED: usize = 20;
/// Folders with the files of dependencies and build outputs.
const SKIPPED_FOLDERS: [&str; 6] = ["node_modules", "target", "dist", "vendor", "venv", "__pycache__"];

pub(super) struct DiscoveredDeployment {
    /// The folder of its first file; empty for standard input.
    pub(super) folder: PathBuf,
    pub(super) project: Project,
    /// The path of each file, in the order of the project; `None` for standard input.
    pub(super) paths: Vec<Option<PathBuf>>,
}

/// Reads the files of all deployments at the given paths. Folders are searched for files with the names of deployment
/// files; files that are given directly are read whatever their name. Files below the folder of a compose file or
/// `fly.toml` belong to that deployment.
pub(super) fn discover(
    paths: &[PathBuf],
    stdin_name: &str,
    words: &ReportTexts,
) -> Result<Vec<DiscoveredDeployment>, CommandError> {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            match input::read_source(path, stdin_name) {
                Ok(source) => files.push(Found { path: None, is_named: true, source }),
                Err(error) => problems.push(unreadable(path, &error, words)),
            }
            continue;
        }
        let is_named = !path.is_dir();
        let found = if is_named { vec![path.clone()] } else { search(path, words)? };
        if found.is_empty() {
            problems.push(nothing(path, words));
        }
        for path in found {
            match input::read_source(&path, path.display().to_string()) {
                Ok(source) => files.push(Found { path: Some(path), is_named, source }),
                Err(error) => problems.push(unreadable(&path, &error, words)),
            }
        }
    }
    if problems.is_empty() { Ok(group(files)) } else { Err(CommandError(problems)) }
}

/// A file that was read.
struct Found {
    path: Option<PathBuf>,
    /// Whether it was given by name, and not found in a folder.
    is_named: bool,
    source: Source,
}

/// The message for a folder without deployment files, with the files that are there.
fn nothing(folder: &Path, words: &ReportTexts) -> String {
    let message = format_message(words.nothing_to_check, &[("path", &folder.display().to_string())]);
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let mut names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let is_more = names.len() > MAX_LISTED;
    names.truncate(MAX_LISTED);
    let mut described: Vec<String> = names.iter().map(|name| described(folder, name)).collect();
    if described.is_empty() {
        return message;
    }
    if is_more {
        described.push("…".to_owned());
    }
    format!("{message}\n{}", format_message(words.found_instead, &[("files", &described.join(", "))]))
}

/// A file name, with the program it belongs to.
fn described(folder: &Path, name: &str) -> String {
    let path = folder.join(name);
    let kind = input::read_source(&path, name).map(|source| kind::detect(&source));
    match kind {
        Ok(FileKind::Foreign(Foreign::Program(program) | Foreign::Output(program))) => format!("{name} ({program})"),
        _ => name.to_owned(),
    }
}

/// Reads the files of a single deployment. Subfolders of a given folder are not searched: they may contain another
/// deployment.
pub(super) fn read_deployment(paths: &[PathBuf], text: &Text) -> Result<Project, CommandError> {
    let mut sources = Vec::new();
    for path in paths {
        let mut files = vec![path.clone()];
        if path.is_dir() {
            let entries = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
            let entries = entries.map_err(|error| input::read_error(path, &error, text))?;
            files = entries.into_iter().map(|entry| entry.path()).filter(|path| is_deployment_file(path)).collect();
            files.sort();
        }
        for file in files {
            let source = input::read_source(&file, file.display().to_string());
            sources.push(source.map_err(|error| input::read_error(&file, &error, text))?);
        }
    }
    Ok(Project::new(sources))
}

/// Whether the name of a file is that of a deployment file. Examples and templates are excluded.
fn is_deployment_file(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let is_template = ["example", "sample", "template"].iter().any(|word| name.contains(word));
    !is_template && is_of_a_deployment(&name) && path.is_file()
}

fn unreadable(path: &Path, error: &std::io::Error, words: &ReportTexts) -> String {
    format_message(words.unreadable, &[("path", &path.display().to_string()), ("reason", &error.to_string())])
}

/// The deployment files below a folder, sorted by path.
fn search(folder: &Path, words: &ReportTexts) -> Result<Vec<PathBuf>, CommandError> {
    let mut found = Vec::new();
    let mut left = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = left.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| CommandError::new(unreadable(&folder, &error, words)))?;
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            // `file_type` does not follow symbolic links, so a link cannot cause a loop.
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                let is_hidden = name.starts_with('.') && !is_state_directory(&name);
                if depth < MAX_DEPTH && !is_hidden && !SKIPPED_FOLDERS.contains(&name.as_str()) {
                    left.push((entry.path(), depth + 1));
                }
            } else if kind.is_file() && is_of_a_deployment(&name) {
                found.push(entry.path());
            }
        }
        if found.len() > MAX_FILES {
            break;
        }
    }
    found.sort();
    found.truncate(MAX_FILES);
    Ok(found)
}

fn is_state_directory(name: &str) -> bool {
    matches!(name, ".openclaw" | ".moltbot" | ".clawdbot")
}

/// The compose files that Compose reads by itself: the first of these names, and its overrides. Source: Docker
/// documentation, `docker compose`, option `-f`.
const DEFAULT_COMPOSE_FILES: [&str; 4] = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDES: [&str; 4] =
    ["compose.override.yaml", "compose.override.yml", "docker-compose.override.yml", "docker-compose.override.yaml"];

/// For each file whether Compose does not read it together with the others of its folder, and the name of the one it
/// reads.
fn apart(files: &[(Found, File)]) -> Vec<Option<String>> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_compose = |file: &File| matches!(file.kind, FileKind::Compose | FileKind::ComposeOverride);
    let folder_of = |found: &Found| found.path.as_deref().map(canonical_folder);
    let default_of = |found: &Found| {
        let folder = folder_of(found);
        let beside: Vec<String> = files
            .iter()
            .filter(|(other, file)| folder_of(other) == folder && is_compose(file))
            .filter_map(|(other, _)| other.path.as_deref().map(name))
            .collect();
        let listed = files.iter().filter(|(other, _)| folder_of(other) == folder).find_map(|(_, file)| {
            let Content::Dotenv(reading) = &file.content else { return None };
            Some(reading.value.evaluate(&|_| None).value.get("COMPOSE_FILE")?.to_owned())
        });
        let default = DEFAULT_COMPOSE_FILES.iter().find(|known| beside.iter().any(|name| name == *known));
        (default.map(|name| (*name).to_owned()), listed, beside.len())
    };
    let is_apart = |(found, file): &(Found, File)| {
        if found.is_named || !is_compose(file) {
            return None;
        }
        let own = name(found.path.as_deref()?);
        let (default, listed, count) = default_of(found);
        if let Some(listed) = listed {
            let is_listed = listed.split([':', ';']).any(|path| path.trim_start_matches("./") == own);
            return (!is_listed).then(|| listed.split([':', ';']).next().unwrap_or_default().to_owned());
        }
        match default {
            Some(default) => (own != default && !OVERRIDES.contains(&own.as_str())).then_some(default),
            // Without a file that Compose finds, each of several stands for a deployment of its own.
            None => (count > 1).then(String::new),
        }
    };
    files.iter().map(is_apart).collect()
}

/// Groups files by deployment.
fn group(files: Vec<Found>) -> Vec<DiscoveredDeployment> {
    let read: Vec<(Found, File)> = files
        .into_iter()
        .map(|mut found| {
            let source = std::mem::replace(&mut found.source, Source::new("", ""));
            (found, File::new(source))
        })
        .collect();
    let apart = apart(&read);
    let mut separate = Vec::new();
    let mut together: Vec<(Option<PathBuf>, File)> = Vec::new();
    for ((found, file), default) in read.into_iter().zip(apart) {
        match default {
            Some(default) => {
                let project = Project {
                    files: vec![file],
                    default_compose_file: Some(default).filter(|name| !name.is_empty()),
                    ..Project::default()
                };
                let folder = found.path.as_deref().and_then(Path::parent).map(Path::to_owned).unwrap_or_default();
                separate.push(DiscoveredDeployment { folder, project, paths: vec![found.path] });
            }
            None => together.push((found.path, file)),
        }
    }
    let mut all = group_by_folder(together);
    all.extend(separate);
    all
}

/// Groups the files that programs read together.
fn group_by_folder(read: Vec<(Option<PathBuf>, File)>) -> Vec<DiscoveredDeployment> {
    let folder = |path: &Option<PathBuf>| path.as_deref().map(canonical_folder).unwrap_or_default();
    let mut roots: Vec<PathBuf> = read
        .iter()
        .filter(|(_, file)| matches!(file.kind, FileKind::Compose | FileKind::FlyConfig))
        .map(|(path, _)| folder(path))
        .collect();
    roots.sort();
    roots.dedup();
    let root_of = |path: &Option<PathBuf>| {
        let own_folder = folder(path);
        let above =
            roots.iter().filter(|root| own_folder.starts_with(root)).max_by_key(|root| root.components().count());
        // With a single deployment, files outside its folder belong to it as well.
        above.or(if let [only] = roots.as_slice() { Some(only) } else { None }).cloned().unwrap_or_default()
    };
    let mut groups: BTreeMap<PathBuf, DiscoveredDeployment> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for (path, file) in read {
        let whole = path.as_deref().map(|path| canonical_folder(path).join(path.file_name().unwrap_or_default()));
        if known.insert(whole.clone()) {
            let root = root_of(&path);
            let group = groups.entry(root).or_insert_with(|| DiscoveredDeployment {
                folder: path.as_deref().and_then(Path::parent).map(Path::to_owned).unwrap_or_default(),
                project: Project::default(),
                paths: Vec::new(),
            });
            group.project.files.push(file);
            group.paths.push(path);
        }
    }
    groups.into_values().collect()
}

/// The canonical path of the folder that contains a file. A symbolic link to a file belongs to the folder that contains
/// the link.
fn canonical_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}
