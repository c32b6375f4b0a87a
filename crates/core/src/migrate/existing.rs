//! The existing deployment, as far as a migration depends on it.

use serde_json::Value;

use super::HomePath;
use crate::catalog::{ContainerUser, Release, without_env_prefix};
use crate::lint::outline;
use crate::lint::{Content, Deployed, InferredDeployment, Project};
use crate::plan::{GatewayToken, Target};
use crate::read::dockerfile::Keyword;

/// Whether the gateway token can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// Read from the files; it is kept.
    Known,
    /// A published example or an invalid value; it is replaced.
    Placeholder,
    /// The files do not contain it. The secrets of the migration hold a new one.
    Unknown,
}

/// Names that are kept, such as those of the machine, the application and the volume, are in the draft. This struct
/// holds what a draft has no field for.
#[derive(Debug, Clone, PartialEq)]
pub struct ExistingDeployment {
    pub release: &'static Release,
    pub target: Target,
    /// The gateway's service in the compose file.
    pub service: String,
    /// The folder with the old files: on the machine for Docker, on the laptop for Fly.io.
    pub directory: HomePath,
    /// On the machine.
    pub state_directory: HomePath,
    /// On the machine.
    pub workspace: HomePath,
    /// File name in the state directory.
    pub config_file: String,
    /// The configuration and the size of its file in bytes, if it was provided.
    pub config: Option<(Value, usize)>,
    /// A custom workspace in the configuration; it is kept.
    pub own_workspace: Option<String>,
    /// Whether the gateway ran as root, so that files can belong to root.
    pub ran_as_root: bool,
    /// The files of the old folder to back up: `.env`, the compose file, the Dockerfile.
    pub files: Vec<String>,
    /// The subset of `files` that holds provider keys.
    pub keys_files: Vec<String>,
    /// The kept lines of those files, verbatim, with the names of their variables.
    pub keys: Vec<(String, String)>,
    /// The `fly.toml` that the old release was deployed with.
    pub fly_file: String,
    /// Names of the environment variables and secrets in the files.
    pub variables: Vec<String>,
    /// Names of provider keys written directly into the compose file, where no step can collect them.
    pub literal_variables: Vec<String>,
    pub token: TokenState,
    /// Settings that no step can migrate, by name, such as a state directory outside of the home directory.
    pub unusual: Vec<String>,
}

/// Whether a variable is the user's own and is kept.
pub(super) fn is_own(name: &str) -> bool {
    name != "XDG_CONFIG_HOME" && without_env_prefix(name).is_none()
}

impl ExistingDeployment {
    /// The deployment that a release's published guide creates.
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
            // The Dockerfile of the Google Cloud guides runs as root; Fly.io builds upstream's Dockerfile.
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

    /// File name of the backup.
    pub fn archive(&self) -> String {
        format!("{}-before-migration.tgz", self.release.short_name())
    }

    /// Whether the state directory is renamed.
    pub(super) fn moves_state(&self, to: &Release) -> bool {
        self.state_directory.as_str() != to.state_directory
    }

    /// The workspace's path after the state directory was renamed.
    pub(super) fn workspace_after_move(&self, to: &Release) -> String {
        match self.workspace.as_str().strip_prefix(self.state_directory.as_str()) {
            Some(rest) if self.workspace.is_below(&self.state_directory) => format!("{}{rest}", to.state_directory),
            _ => self.workspace.to_string(),
        }
    }

    /// Whether the new release validates configurations by different rules.
    pub(super) fn changes_rules(&self, to: &Release) -> bool {
        to.has_config_validate && !self.release.has_config_validate
    }
}

/// Derives the description from the files of one deployment.
pub fn from(project: &Project, seen: &InferredDeployment, deployed: Deployed) -> ExistingDeployment {
    let release = seen.draft.release();
    let mut existing = ExistingDeployment::usual(release, deployed.target());
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

fn configuration(project: &Project, seen: &InferredDeployment, existing: &mut ExistingDeployment) {
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
        // The same path in shell notation.
        .filter(|text| *text != usual && text.strip_prefix("~/") != Some(existing.release.workspace))
        .map(str::to_owned);
}

fn variables(project: &Project, seen: &InferredDeployment, existing: &mut ExistingDeployment) {
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

/// Whether the deployment reads this environment file. Example files are not read.
fn is_read(passed: &[String], name: &str) -> bool {
    name == ".env" || passed.iter().any(|path| path.rsplit('/').next() == Some(name))
}

fn compose(project: &Project, existing: &mut ExistingDeployment) {
    let release = existing.release;
    let Some(outline) = outline(project) else { return };
    existing.service = outline.service;
    existing.literal_variables = outline.literal_secrets.into_iter().filter(|name| is_own(name)).collect();
    // A keys file next to the others was generated by this program, in its own folder.
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

/// Whether a Dockerfile extends an image of the product and keeps its user.
fn derives(dockerfile: &crate::read::dockerfile::Dockerfile, file: &crate::lint::File) -> bool {
    dockerfile.instructions.iter().filter(|line| line.keyword == Keyword::From).any(|line| {
        let text = file.source.slice(line.span).to_ascii_lowercase();
        ["clawdbot", "moltbot", "openclaw"].iter().any(|name| text.contains(name))
    })
}
