//! From paths to the projects that lie there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::input;
use super::problem::Problem;
use companion_core::i18n::lint::ReportTexts;
use companion_core::i18n::{Text, fill};
use companion_core::lint::{File, Project, is_of_a_deployment};
use companion_core::read::Source;
use companion_core::read::kind::FileKind;

/// Folders below a given one that are looked into.
const MAX_DEPTH: usize = 6;
/// More files than this are no deployment.
const MAX_FILES: usize = 500;
/// What other programs fill.
const FOREIGN: [&str; 6] = ["node_modules", "target", "dist", "vendor", "venv", "__pycache__"];

/// A deployment with the paths of its files, in the same order.
pub(super) struct Collected {
    /// Where it lies; empty where nothing says so.
    pub(super) folder: PathBuf,
    /// Its files.
    pub(super) project: Project,
    /// Where each came from; nothing for standard input.
    pub(super) paths: Vec<Option<PathBuf>>,
}

/// Reads the files at the paths. A folder is searched for files whose name says that they belong to a deployment; a file
/// that is named itself is read whatever its name is. Files below the folder of a compose file or of a `fly.toml` belong to
/// that deployment.
pub(super) fn collect(paths: &[PathBuf], stdin_name: &str, words: &ReportTexts) -> Result<Vec<Collected>, Problem> {
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
            problems.push(fill(words.nothing_to_check, &[("path", &path.display().to_string())]));
        }
        for path in found {
            match input::read_source(&path, path.display().to_string()) {
                Ok(source) => files.push((Some(path), source)),
                Err(error) => problems.push(unreadable(&path, &error, words)),
            }
        }
    }
    if problems.is_empty() { Ok(group(files)) } else { Err(Problem(problems)) }
}

/// The one deployment whose files are named, or lie in the named folders themselves: what lies deeper may be another one.
pub(super) fn collect_one(paths: &[PathBuf], text: &Text) -> Result<Project, Problem> {
    let mut sources = Vec::new();
    for path in paths {
        let mut files = vec![path.clone()];
        if path.is_dir() {
            let entries = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
            let entries = entries.map_err(|error| input::unreadable(path, &error, text))?;
            files = entries.into_iter().map(|entry| entry.path()).filter(|path| runs_somewhere(path)).collect();
            files.sort();
        }
        for file in files {
            let source = input::read_source(&file, file.display().to_string());
            sources.push(source.map_err(|error| input::unreadable(&file, &error, text))?);
        }
    }
    Ok(Project::new(sources))
}

/// Whether a file of a folder is one of a deployment, by its name. Examples and templates run nowhere.
fn runs_somewhere(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let is_pattern = ["example", "sample", "template"].iter().any(|word| name.contains(word));
    !is_pattern && is_of_a_deployment(&name) && path.is_file()
}

fn unreadable(path: &Path, error: &std::io::Error, words: &ReportTexts) -> String {
    fill(words.unreadable, &[("path", &path.display().to_string()), ("reason", &error.to_string())])
}

/// The files of deployments below a folder, in the order of their names.
fn search(folder: &Path, words: &ReportTexts) -> Result<Vec<PathBuf>, Problem> {
    let mut found = Vec::new();
    let mut left = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = left.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Problem::one(unreadable(&folder, &error, words)))?;
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A link may lead anywhere, also back.
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                let is_hidden = name.starts_with('.') && !is_state_directory(&name);
                if depth < MAX_DEPTH && !is_hidden && !FOREIGN.contains(&name.as_str()) {
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

/// Puts the files of one deployment together.
fn group(files: Vec<(Option<PathBuf>, Source)>) -> Vec<Collected> {
    let read: Vec<(Option<PathBuf>, File)> =
        files.into_iter().map(|(path, source)| (path, File::new(source))).collect();
    let folder = |path: &Option<PathBuf>| path.as_deref().map(whole_folder).unwrap_or_default();
    let mut roots: Vec<PathBuf> = read
        .iter()
        .filter(|(_, file)| matches!(file.kind, FileKind::Compose | FileKind::FlyConfig))
        .map(|(path, _)| folder(path))
        .collect();
    roots.sort();
    roots.dedup();
    let root_of = |path: &Option<PathBuf>| {
        let own = folder(path);
        let above = roots.iter().filter(|root| own.starts_with(root)).max_by_key(|root| root.components().count());
        // Where there is one deployment, what lies beside it is its own as well.
        above.or(if let [only] = roots.as_slice() { Some(only) } else { None }).cloned().unwrap_or_default()
    };
    let mut groups: BTreeMap<PathBuf, Collected> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for (path, file) in read {
        let whole = path.as_deref().map(|path| whole_folder(path).join(path.file_name().unwrap_or_default()));
        if known.insert(whole.clone()) {
            let root = root_of(&path);
            let group = groups.entry(root).or_insert_with(|| Collected {
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

/// The folder of a file by the one name it has from everywhere. A link belongs to the folder it lies in.
fn whole_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}
