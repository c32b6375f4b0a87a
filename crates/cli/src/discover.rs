//! Finds the files of deployments on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::error::CommandError;
use super::input;
use companion_core::i18n::lint::ReportTexts;
use companion_core::i18n::{Text, format_message};
use companion_core::lint::{File, Project, is_of_a_deployment};
use companion_core::read::Source;
use companion_core::read::kind::FileKind;

/// How deep folders are searched.
const MAX_DEPTH: usize = 6;
/// A folder with more matching files is not a deployment; the rest is ignored.
const MAX_FILES: usize = 500;
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
                Ok(source) => files.push((None, source)),
                Err(error) => problems.push(unreadable(path, &error, words)),
            }
            continue;
        }
        let found = if path.is_dir() { search(path, words)? } else { vec![path.clone()] };
        if found.is_empty() {
            problems.push(format_message(words.nothing_to_check, &[("path", &path.display().to_string())]));
        }
        for path in found {
            match input::read_source(&path, path.display().to_string()) {
                Ok(source) => files.push((Some(path), source)),
                Err(error) => problems.push(unreadable(&path, &error, words)),
            }
        }
    }
    if problems.is_empty() { Ok(group(files)) } else { Err(CommandError(problems)) }
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

/// Groups files by deployment.
fn group(files: Vec<(Option<PathBuf>, Source)>) -> Vec<DiscoveredDeployment> {
    let read: Vec<(Option<PathBuf>, File)> =
        files.into_iter().map(|(path, source)| (path, File::new(source))).collect();
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
