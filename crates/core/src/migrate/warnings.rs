//! What to know before the start.

use super::existing::{Existing, PREFIXES, TokenState};
use super::{Change, Fate};
use crate::i18n::fill;
use crate::i18n::migration::MigrationWarnings;
use crate::plan::Plan;

/// Variables that the new files set themselves, without prefix.
pub(super) const SET: [&str; 9] = [
    "IMAGE",
    "GATEWAY_TOKEN",
    "GATEWAY_BIND",
    "GATEWAY_PORT",
    "CONFIG_DIR",
    "WORKSPACE_DIR",
    "STATE_DIR",
    "PREFER_PNPM",
    "AUTH_PROFILE_SECRET_DIR",
];

/// Lists them, what concerns everybody last.
pub(super) fn warnings(
    existing: &Existing,
    plan: &Plan,
    settings: &[Change],
    texts: &'static MigrationWarnings,
) -> Vec<String> {
    let to = plan.release;
    let title = to.title();
    let mut list = Vec::new();
    let mut say = |template: &str, values: &[(&str, &str)]| {
        let mut values = values.to_vec();
        values.push(("release", &title));
        list.push(fill(template, &values));
    };
    match existing.token {
        TokenState::Known => {}
        TokenState::Placeholder => say(texts.token_placeholder, &[]),
        TokenState::Unknown => say(texts.token_unknown, &[]),
    }
    for what in &existing.unusual {
        say(texts.unusual, &[("name", what)]);
    }
    for name in &existing.literal_variables {
        say(texts.literal_variable, &[("name", name)]);
    }
    for name in &existing.variables {
        let rest = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix));
        if let Some(rest) = rest.filter(|rest| !SET.contains(rest)) {
            let new = to.variable(rest);
            if new != *name {
                say(texts.old_variable, &[("name", name), ("new", &new)]);
            }
        }
    }
    if existing.config.is_none() {
        say(texts.config_unknown, &[("old_config", &existing.config_file)]);
    }
    if settings.iter().any(|change| change.fate == Fate::Dropped) {
        say(texts.dropped, &[]);
    }
    if plan.target.is_fly() {
        let mount = plan.fly.mount.as_ref().map(|mount| mount.trimmed().to_owned()).unwrap_or_default();
        match &existing.own_workspace {
            Some(value) if !value.starts_with(&format!("{mount}/")) => {
                say(texts.own_workspace, &[("value", value), ("container_state", &mount)]);
            }
            Some(_) => {}
            None => say(texts.fly_workspace, &[("mount", &mount)]),
        }
        if plan.fly.memory.is_ok_and(|memory| memory.mebibytes() < 4096) {
            say(texts.memory, &[]);
        }
    } else {
        if let Some(value) = &existing.own_workspace {
            say(texts.own_workspace, &[("value", value), ("container_state", &to.container_state())]);
        }
        if existing.ran_as_root {
            say(texts.ran_as_root, &[]);
        }
    }
    say(texts.doctor, &[]);
    list
}
