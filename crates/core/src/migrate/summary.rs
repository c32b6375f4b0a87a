//! What stays and what gets another name.

use super::{Existing, Fate, TokenState};
use crate::files::compose::service_image;
use crate::i18n::migration::NameTexts;
use crate::plan::{Plan, Target};

/// Something that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it is.
    pub what: &'static str,
    /// Its value, or words about it.
    pub value: String,
    /// Whether it is a name of the deployment, which no language changes.
    pub is_code: bool,
}

/// Something that has another value afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What it is.
    pub what: &'static str,
    /// Before.
    pub old: String,
    /// Afterwards.
    pub new: String,
    /// Whether both are names of the deployment, which no language changes.
    pub is_code: bool,
}

impl Kept {
    /// The value as words show it: a name between backticks.
    pub fn shown(&self) -> String {
        shown(&self.value, self.is_code)
    }
}

impl Changed {
    /// Both values as words show them: names between backticks.
    pub fn shown(&self) -> (String, String) {
        (shown(&self.old, self.is_code), shown(&self.new, self.is_code))
    }
}

/// A bar, a line feed or a backtick would end a cell of a table, or the code in it.
fn shown(value: &str, is_code: bool) -> String {
    let is_plain = !value.contains(['`', '|', '\n']);
    match (is_plain, is_code && !value.is_empty()) {
        (true, true) => format!("`{value}`"),
        (true, false) => value.to_owned(),
        (false, _) => value.replace(['`', '|', '\n'], " "),
    }
}

impl Fate {
    /// The word in JSON output.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Moved(_) => "moved",
            Self::Dropped => "dropped",
            Self::Set => "set",
            Self::Variable => "variable",
            Self::TokenReplaced => "token-replaced",
        }
    }

    /// Where a moved setting is now.
    pub fn place(&self) -> Option<&str> {
        if let Self::Moved(path) = self { Some(path) } else { None }
    }
}

/// Lists both, in the order in which people look for them.
pub(super) fn summary(
    existing: &Existing,
    old: &Plan,
    new: &Plan,
    names: &'static NameTexts,
) -> (Vec<Kept>, Vec<Changed>) {
    let mut list = Lists { kept: Vec::new(), changed: Vec::new() };
    let (from, to) = (existing.release, new.release);
    list.put(names.release, from.title(), to.title(), false);
    let text = |value: Option<String>| value.unwrap_or_default();
    if new.target == Target::Gcp {
        let project = |plan: &Plan| text(plan.gcp.project_id.as_ref().ok().map(ToString::to_string));
        let machine = |plan: &Plan| text(plan.gcp.vm_name.as_ref().ok().map(ToString::to_string));
        let port = |plan: &Plan| text(plan.docker.host_port.ok().map(|port| port.to_string()));
        list.add(names.project, project(old), project(new));
        list.add(names.machine, machine(old), machine(new));
        list.add(names.host_port, port(old), port(new));
        list.add(names.service, existing.service.clone(), to.service());
        list.add(names.state_directory, format!("~/{}", existing.state_directory), format!("~/{}", to.state_directory));
        list.add(names.workspace, format!("~/{}", existing.workspace), format!("~/{}", to.workspace));
    } else {
        let app = |plan: &Plan| text(plan.fly.app.as_ref().ok().map(ToString::to_string));
        let volume = |plan: &Plan| text(plan.fly.volume_name.as_ref().ok().map(ToString::to_string));
        let region = |plan: &Plan| text(plan.fly.region.as_ref().ok().map(ToString::to_string));
        let mount = |plan: &Plan| text(plan.fly.mount.as_ref().ok().map(|mount| mount.trimmed().to_owned()));
        list.add(names.app, app(old), app(new));
        list.add(names.volume, volume(old), volume(new));
        list.add(names.region, region(old), region(new));
        list.add(names.mount, mount(old), mount(new));
    }
    list.add(names.config_file, existing.config_file.clone(), to.config_file.to_owned());
    list.add(names.variables, format!("{}_…", from.env_prefix), format!("{}_…", to.env_prefix));
    let directory = text(new.directory.as_ref().ok().map(ToString::to_string));
    list.add(names.directory, format!("~/{}", existing.directory), format!("~/{directory}"));
    let image = |plan: &Plan| text(service_image(plan).ok());
    list.add(names.image, image(old), image(new));
    if existing.token == TokenState::Known {
        list.keep(names.token, names.token_kept);
    }
    list.keep(names.keys, names.keys_kept);
    list.keep(names.settings, names.settings_kept);
    (list.kept, list.changed)
}

struct Lists {
    kept: Vec<Kept>,
    changed: Vec<Changed>,
}

impl Lists {
    fn add(&mut self, what: &'static str, old: String, new: String) {
        self.put(what, old, new, true);
    }

    fn put(&mut self, what: &'static str, old: String, new: String, is_code: bool) {
        if old == new {
            self.kept.push(Kept { what, value: new, is_code });
        } else {
            self.changed.push(Changed { what, old, new, is_code });
        }
    }

    fn keep(&mut self, what: &'static str, value: &str) {
        self.kept.push(Kept { what, value: value.to_owned(), is_code: false });
    }
}

/// Beginnings of what the old files have to build the application, which the new release's own image does not need.
const BUILD: [&str; 8] =
    ["WORKDIR", "COPY", "CMD", "RUN corepack", "RUN pnpm", "RUN npm", "ENV NODE_ENV", "build.dockerfile"];

/// Whether the new files lack something on purpose: it got another name, or was only for the build of the old release.
pub(super) fn is_expected(what: &str, existing: &Existing) -> bool {
    let name = what.rsplit('.').next().unwrap_or(what);
    let own = name.strip_prefix(existing.release.env_prefix).and_then(|rest| rest.strip_prefix('_'));
    own.is_some_and(|rest| super::warnings::SET.contains(&rest))
        || BUILD.iter().any(|start| what.starts_with(start))
        // `false` and "off" are the same; the flag is written in the form of today.
        || what == "http_service.auto_stop_machines"
}
