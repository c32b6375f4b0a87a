//! What a deployment has now, as far as it matters for moving it.

use serde_json::Value;

use super::HomePath;
use crate::catalog::{ContainerUser, Release};
use crate::lint::outline::outline;
use crate::lint::{Content, Deployed, Observation, Project};
use crate::plan::{GatewayToken, Target};
use crate::read::dockerfile::Keyword;

/// Whether the token can stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// It was read from the files and is kept.
    Known,
    /// It is a published example or cannot be used, and is replaced.
    Placeholder,
    /// The files do not say it. The secrets of a migration then hold a new one.
    Unknown,
}

/// A deployment as it stands. Names that stay, such as those of the machine, the application and the volume, are in its
/// draft; this holds what a draft has no field for.
#[derive(Debug, Clone, PartialEq)]
pub struct Existing {
    /// What runs there.
    pub release: &'static Release,
    /// Where it runs.
    pub target: Target,
    /// Name of the gateway's service in the compose file.
    pub service: String,
    /// The folder with the old files: on the machine for Docker, on the laptop for Fly.io.
    pub directory: HomePath,
    /// The state directory on the machine.
    pub state_directory: HomePath,
    /// The workspace on the machine.
    pub workspace: HomePath,
    /// Name of the configuration in the state directory.
    pub config_file: String,
    /// The configuration, where it was given, and how many bytes its file has.
    pub config: Option<(Value, usize)>,
    /// A workspace of the person's own choice in the configuration; it stays.
    pub own_workspace: Option<String>,
    /// Whether the gateway ran as root and left files of root behind.
    pub ran_as_root: bool,
    /// The files of the old folder that the backup takes along: `.env`, the compose file, the Dockerfile.
    pub files: Vec<String>,
    /// Those of them that hold the provider keys.
    pub keys_files: Vec<String>,
    /// What was given of them: the lines that go on, as they are written, with their names.
    pub keys: Vec<(String, String)>,
    /// The `fly.toml` that the old release was deployed with.
    pub fly_file: String,
    /// Names of the environment variables and secrets that were seen.
    pub variables: Vec<String>,
    /// Names of provider keys that stand in the compose file itself, where no step finds them.
    pub literal_variables: Vec<String>,
    /// Whether the token can stay.
    pub token: TokenState,
    /// What the files said that no step can carry over, by name; for example a state directory outside of the home directory.
    pub unusual: Vec<String>,
}

/// Beginnings of the names that belong to the product. New files set their own.
pub(super) const PREFIXES: [&str; 3] = ["CLAWDBOT_", "MOLTBOT_", "OPENCLAW_"];

/// Whether a variable goes on as the person's own.
pub(super) fn is_own(name: &str) -> bool {
    name != "XDG_CONFIG_HOME" && !PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

impl Existing {
    /// The deployment that the published guide of a release makes.
    pub fn usual(release: &'static Release, target: Target) -> Self {
        Self {
            release,
            target,
            service: release.service(),
            directory: HomePath::known(release.short_name()),
            state_directory: HomePath::known(release.state_directory),
            workspace: HomePath::known(release.workspace),
            config_file: release.config_file.to_owned(),
            config: None,
            own_workspace: None,
            // The Dockerfile of the guides for Google Cloud never leaves root; Fly.io builds upstream's own.
            ran_as_root: target == Target::Gcp || release.container_user == ContainerUser::Root,
            files: vec![".env".to_owned(), "docker-compose.yml".to_owned()],
            keys_files: vec![".env".to_owned()],
            keys: Vec::new(),
            fly_file: crate::files::fly_config::file_name(target).to_owned(),
            variables: Vec::new(),
            literal_variables: Vec::new(),
            token: TokenState::Unknown,
            unusual: Vec::new(),
        }
    }

    /// Name of the backup that the steps make.
    pub fn archive(&self) -> String {
        format!("{}-before-migration.tgz", self.release.short_name())
    }

    /// Whether the state directory of the machine gets another name.
    pub(super) fn moves_state(&self, to: &Release) -> bool {
        self.state_directory.as_str() != to.state_directory
    }

    /// Where the workspace is once the state directory has its new name.
    pub(super) fn workspace_after_move(&self, to: &Release) -> String {
        match self.workspace.as_str().strip_prefix(self.state_directory.as_str()) {
            Some(rest) if self.workspace.is_below(&self.state_directory) => format!("{}{rest}", to.state_directory),
            _ => self.workspace.to_string(),
        }
    }

    /// Whether the new release checks a configuration of the old one by other rules.
    pub(super) fn changes_rules(&self, to: &Release) -> bool {
        to.has_config_validate && !self.release.has_config_validate
    }
}

/// What the files of one deployment say about it.
pub fn from(project: &Project, seen: &Observation, deployed: Deployed) -> Existing {
    let release = seen.draft.release();
    let mut existing = Existing::usual(release, deployed.target());
    existing.token = match &seen.token {
        Some(token) if token.value.parse::<GatewayToken>().is_ok() => TokenState::Known,
        Some(_) => TokenState::Placeholder,
        None => TokenState::Unknown,
    };
    configuration(project, seen, &mut existing);
    variables(project, seen, &mut existing);
    match deployed {
        Deployed::Fly { file, .. } => {
            existing.ran_as_root = release.container_user == ContainerUser::Root;
            if let Some(file) = project.files.get(file).filter(|file| is_plain(file.base_name())) {
                file.base_name().clone_into(&mut existing.fly_file);
            }
        }
        Deployed::Compose | Deployed::Nothing => compose(project, &mut existing),
    }
    existing
}

fn is_plain(name: &str) -> bool {
    name.parse::<HomePath>().is_ok()
}

fn configuration(project: &Project, seen: &Observation, existing: &mut Existing) {
    let Some((index, value)) = &seen.config else { return };
    let Some(file) = project.files.get(*index).filter(|file| !file.is_refused()) else { return };
    if crate::catalog::RELEASES.iter().any(|release| release.config_file == file.base_name()) {
        file.base_name().clone_into(&mut existing.config_file);
    }
    existing.config = Some((value.clone(), file.source.text().len()));
    let workspace = value.pointer("/agents/defaults/workspace").or_else(|| value.pointer("/agent/workspace"));
    let usual = existing.release.container_workspace();
    existing.own_workspace = workspace
        .and_then(Value::as_str)
        .map(|text| text.trim_end_matches('/'))
        // The same in the words of a shell.
        .filter(|text| *text != usual && text.strip_prefix("~/") != Some(existing.release.workspace))
        .map(str::to_owned);
}

fn variables(project: &Project, seen: &Observation, existing: &mut Existing) {
    let mut names: Vec<String> = Vec::new();
    let passed = outline(project).unwrap_or_default().environment_files;
    for (_, file, dotenv) in project.dotenv_files().filter(|(_, file, _)| is_read(&passed, file.base_name())) {
        for entry in &dotenv.entries {
            names.push(entry.name.clone());
            let line = file.source.slice(entry.span).to_owned();
            if is_own(&entry.name) && !entry.name.is_empty() {
                existing.keys.retain(|(name, _)| *name != entry.name);
                existing.keys.push((entry.name.clone(), line));
            }
        }
    }
    names.extend(seen.fly.iter().flat_map(|fly| &fly.environment).map(|(name, _)| name.clone()));
    names.sort();
    names.dedup();
    existing.variables = names;
}

/// Whether a file of variables is one that the deployment reads; an example is not.
fn is_read(passed: &[String], name: &str) -> bool {
    name == ".env" || passed.iter().any(|path| path.rsplit('/').next() == Some(name))
}

fn compose(project: &Project, existing: &mut Existing) {
    let release = existing.release;
    let Some(outline) = outline(project) else { return };
    existing.service = outline.service;
    existing.literal_variables = outline.literal_secrets.into_iter().filter(|name| is_own(name)).collect();
    // A file of keys beside the others is what this program makes, in a folder of its own.
    if outline.environment_files.iter().any(|name| name == crate::files::compose::KEYS_FILE) {
        existing.directory = HomePath::known(&format!("{}-gateway", release.short_name()));
    }
    for (source, target) in outline.mounts {
        let target = target.trim_end_matches('/');
        let place = if target == release.container_state() {
            &mut existing.state_directory
        } else if target == release.container_workspace() {
            &mut existing.workspace
        } else {
            continue;
        };
        match HomePath::read(&source) {
            Some(path) => *place = path,
            None => existing.unusual.push(format!("{source}:{target}")),
        }
    }
    existing.files.clear();
    existing.keys_files.clear();
    let mut may_be_root = None;
    for file in &project.files {
        let name = file.base_name();
        let is_wanted = match &file.content {
            Content::Dotenv(_) => is_read(&outline.environment_files, name),
            Content::Compose(_) | Content::Dockerfile(_) => true,
            _ => false,
        };
        if !is_wanted || !is_plain(name) || existing.files.iter().any(|other| other == name) {
            continue;
        }
        existing.files.push(name.to_owned());
        match &file.content {
            Content::Dotenv(_) => existing.keys_files.push(name.to_owned()),
            Content::Dockerfile(reading) => {
                let users = reading.value.instructions.iter().filter(|line| line.keyword == Keyword::User);
                may_be_root = Some(users.count() == 0 && !derives(&reading.value, file));
            }
            _ => {}
        }
    }
    existing.ran_as_root = may_be_root.unwrap_or(release.container_user == ContainerUser::Root);
}

/// Whether a Dockerfile adds to an image of the product, whose user it keeps.
fn derives(dockerfile: &crate::read::dockerfile::Dockerfile, file: &crate::lint::File) -> bool {
    dockerfile.instructions.iter().filter(|line| line.keyword == Keyword::From).any(|line| {
        let text = file.source.slice(line.span).to_ascii_lowercase();
        ["clawdbot", "moltbot", "openclaw"].iter().any(|name| text.contains(name))
    })
}
