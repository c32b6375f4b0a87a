//! Summary of a migration: what stays and what is renamed.

use super::{ExistingDeployment, SettingOutcome, TokenState};
use crate::files::compose::service_image;
use crate::i18n::migration::NameTexts;
use crate::plan::{Plan, Target};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unchanged {
    /// The label.
    pub what: &'static str,
    /// The value, or text about it.
    pub value: String,
    /// Whether the value is a name of the deployment, which is shown as code.
    pub is_code: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The label.
    pub what: &'static str,
    pub old: String,
    pub new: String,
    /// Whether both values are names of the deployment, which are shown as code.
    pub is_code: bool,
}

impl Unchanged {
    /// The value as inline Markdown: names are code spans.
    pub fn shown(&self) -> String {
        shown(&self.value, self.is_code)
    }
}

impl Renamed {
    /// Both values as inline Markdown: names are code spans.
    pub fn shown(&self) -> (String, String) {
        (shown(&self.old, self.is_code), shown(&self.new, self.is_code))
    }
}

/// Replaces the characters that would end a table cell or a code span.
fn shown(value: &str, is_code: bool) -> String {
    let is_plain = !value.contains(['`', '|', '\n']);
    match (is_plain, is_code && !value.is_empty()) {
        (true, true) => format!("`{value}`"),
        (true, false) => value.to_owned(),
        (false, _) => value.replace(['`', '|', '\n'], " "),
    }
}

impl SettingOutcome {
    /// The value in JSON output.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Moved(_) => "moved",
            Self::Dropped => "dropped",
            Self::Set => "set",
            Self::Variable => "variable",
            Self::TokenReplaced => "token-replaced",
        }
    }

    /// The new path of a moved setting.
    pub fn place(&self) -> Option<&str> {
        if let Self::Moved(path) = self { Some(path) } else { None }
    }
}

/// Both lists are in the order in which users look for the entries.
pub(super) fn summary(
    existing: &ExistingDeployment,
    old: &Plan,
    new: &Plan,
    names: &'static NameTexts,
) -> (Vec<Unchanged>, Vec<Renamed>) {
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
    kept: Vec<Unchanged>,
    changed: Vec<Renamed>,
}

impl Lists {
    fn add(&mut self, what: &'static str, old: String, new: String) {
        self.put(what, old, new, true);
    }

    fn put(&mut self, what: &'static str, old: String, new: String, is_code: bool) {
        if old == new {
            self.kept.push(Unchanged { what, value: new, is_code });
        } else {
            self.changed.push(Renamed { what, old, new, is_code });
        }
    }

    fn keep(&mut self, what: &'static str, value: &str) {
        self.kept.push(Unchanged { what, value: value.to_owned(), is_code: false });
    }
}

/// Prefixes of settings that build the old application, which the new release's image does not need.
const BUILD: [&str; 8] =
    ["WORKDIR", "COPY", "CMD", "RUN corepack", "RUN pnpm", "RUN npm", "ENV NODE_ENV", "build.dockerfile"];

/// Whether a setting is missing from the new files on purpose: it was renamed, or only needed to build the old release.
pub(super) fn is_expected(what: &str, existing: &ExistingDeployment) -> bool {
    let name = what.rsplit('.').next().unwrap_or(what);
    let own = name.strip_prefix(existing.release.env_prefix).and_then(|rest| rest.strip_prefix('_'));
    own.is_some_and(|rest| super::warnings::SET.contains(&rest))
        || BUILD.iter().any(|start| what.starts_with(start))
        // `false` and "off" are equal; the new file uses the current notation.
        || what == "http_service.auto_stop_machines"
}
