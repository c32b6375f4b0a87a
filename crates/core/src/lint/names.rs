//! Names of several generations in one deployment, and names that nobody reads.

use super::release::{Identified, Sign, SignKind};
use super::service::Service;
use super::tables::Table;
use super::{Content, Findings, Observation, Place, Project};
use crate::catalog::{Product, Release};
use crate::i18n::lint::NamesCode;
use crate::plan::GatewayToken;
use crate::read::Span;
use crate::read::edit::Edit;
use crate::read::kind::FileKind;
use crate::rules::Severity;
use crate::suggest;

/// Variables that people set and no release ever read, with what they meant. Read in public deployments.
const MADE_UP: [(&str, &str); 12] = [
    ("GATEWAY_TOKEN_FILE", "GATEWAY_TOKEN"),
    ("GATEWAY_PASSWORD_FILE", "GATEWAY_PASSWORD"),
    ("DATA_DIR", "STATE_DIR"),
    ("DATA_PATH", "STATE_DIR"),
    ("HOME_DIR", "STATE_DIR"),
    ("TOKEN", "GATEWAY_TOKEN"),
    ("AUTH_TOKEN", "GATEWAY_TOKEN"),
    ("API_TOKEN", "GATEWAY_TOKEN"),
    ("PORT", "GATEWAY_PORT"),
    ("BIND", "GATEWAY_BIND"),
    ("CONFIG_FILE", "CONFIG_PATH"),
    ("PASSWORD", "GATEWAY_PASSWORD"),
];

/// The variables that matter to a deployment, without prefix.
const KNOWN: [&str; 12] = [
    "GATEWAY_TOKEN",
    "GATEWAY_PASSWORD",
    "GATEWAY_BIND",
    "GATEWAY_PORT",
    "STATE_DIR",
    "CONFIG_PATH",
    "CONFIG_DIR",
    "WORKSPACE_DIR",
    "IMAGE",
    "PREFER_PNPM",
    "AUTH_PROFILE_SECRET_DIR",
    "HOME",
];

/// Those of them without which the gateway does not start, or starts without its state.
const NEEDED: [&str; 5] = ["GATEWAY_TOKEN", "GATEWAY_PASSWORD", "GATEWAY_PORT", "STATE_DIR", "CONFIG_PATH"];

/// What Moltbot read beside the variables of Clawdbot, and what the first OpenClaw still read of them.
const ALSO_READ: [(Product, &str, &[&str]); 2] = [
    (Product::Moltbot, "MOLTBOT", &["STATE_DIR", "CONFIG_PATH"]),
    (Product::OpenClaw, "CLAWDBOT", &["STATE_DIR", "CONFIG_PATH", "GATEWAY_PORT", "GATEWAY_TOKEN", "GATEWAY_PASSWORD"]),
];

/// Checks the names of a project.
pub(super) fn check(project: &Project, identified: &Identified, findings: &mut Findings) {
    let release = identified.release;
    for sign in &identified.signs {
        if !sign.products.contains(&release.product) {
            foreign(project, identified, sign, findings);
        }
    }
    for (index, file) in project.files.iter().enumerate() {
        let place = Place::new(index, Span::default());
        if file.kind == FileKind::Unknown && file.source.refusal().is_none() && !file.source.text().trim().is_empty() {
            findings.add(NamesCode::N6, Severity::Information, place, &[("value", file.source.name())]);
        }
    }
    let title = release.title();
    let first = Place::new(0, Span::default());
    let has_deployment = project.files.iter().any(|file| !matches!(file.content, Content::Other));
    if has_deployment && !identified.is_certain {
        findings.add(NamesCode::N4, Severity::Information, first, &[("release", &title)]);
    }
    if let Some((version, place)) = &identified.version {
        findings.add(NamesCode::N8, Severity::Information, *place, &[("value", version), ("release", &title)]);
    }
    for (name, place) in container_variables(project) {
        made_up(&name, place, release, findings);
    }
    placeholders(project, findings);
    not_passed(project, release, findings);
}

/// A token that Compose reads and gives to nobody: it puts `.env` into its own file only.
fn not_passed(project: &Project, release: &'static Release, findings: &mut Findings) {
    let variables = project.variables();
    let own = release.variable("GATEWAY_TOKEN");
    let (Some(service), Some((file, _, dotenv))) = (Service::find(project, &variables), project.environment_file())
    else {
        return;
    };
    let Some(entry) = dotenv.entry(&own).filter(|entry| entry.value.is_some()) else { return };
    let is_mentioned = |name: &str| {
        let compose = project.compose_files();
        compose.iter().any(|(_, file, _)| file.source.text().contains(name))
    };
    let has_auth =
        project.configurations().any(|(_, _, root)| root.key("gateway").and_then(|node| node.key("auth")).is_some());
    // Elsewhere it may come from, or be for.
    let is_open = has_auth || is_mentioned(&own) || is_mentioned("extends:") || is_mentioned("include:");
    if !is_open && service.environment_files().is_empty() {
        let values = [("value", own.as_str()), ("example", service.name)];
        findings.add(NamesCode::N11, Severity::Warning, Place::new(file, entry.name_span), &values);
    }
}

/// The variables that reach the gateway, with the place of each name.
fn container_variables(project: &Project) -> Vec<(String, Place)> {
    let variables = project.variables();
    let mut list: Vec<(String, Place)> = Vec::new();
    if let Some(service) = Service::find(project, &variables) {
        list.extend(service.environment().into_iter().map(|variable| (variable.name.to_owned(), variable.name_place)));
        let passed: Vec<String> = service.environment_files().into_iter().map(|file| file.value).collect();
        for (index, file, dotenv) in project.dotenv_files() {
            if passed.iter().any(|path| path.rsplit('/').next() == Some(file.base_name())) {
                list.extend(
                    dotenv.entries.iter().map(|entry| (entry.name.clone(), Place::new(index, entry.name_span))),
                );
            }
        }
    } else {
        // Without a compose file they are secrets of Fly.io, or the environment of a service manager.
        list.extend(project.dotenv_files().flat_map(|(index, _, dotenv)| {
            dotenv.entries.iter().map(move |entry| (entry.name.clone(), Place::new(index, entry.name_span)))
        }));
    }
    for (file, _, root) in project.fly_files() {
        let Some(env) = Table::new(file, root).table("env") else { continue };
        list.extend(env.node().entries().iter().map(|entry| (entry.key.clone(), Place::new(file, entry.key_span))));
    }
    list
}

fn foreign(project: &Project, identified: &Identified, sign: &Sign, findings: &mut Findings) {
    let release = identified.release;
    let title = release.title();
    let product = sign.products.first().map_or("", |product| product.name());
    let mut values = vec![("value", sign.name.as_str()), ("product", product), ("release", title.as_str())];
    match sign.kind {
        SignKind::Variable => variable(project, release, sign, findings),
        SignKind::ConfigFile => {
            // The first OpenClaw still found the older names, and Moltbot that of Clawdbot.
            let is_found = match (release.product, sign.name.as_str()) {
                (_, "clawdbot.json") => release.product != Product::Clawdbot,
                (Product::OpenClaw, "moltbot.json") => release.missing_config_exit == 1,
                _ => false,
            };
            let exit = release.missing_config_exit.to_string();
            values.extend([("example", release.config_file), ("exit", exit.as_str())]);
            if is_found {
                findings.add(NamesCode::N1, Severity::Information, sign.place, &values);
            } else if !says_configuration(project, release, &sign.name) {
                // What lies beside the right one is left over.
                let has_own = project.configurations().any(|(_, file, _)| file.base_name() == release.config_file);
                let severity = if has_own { Severity::Warning } else { Severity::Error };
                findings.add(NamesCode::N7, severity, sign.place, &values);
            }
        }
        SignKind::Directory => {
            let name = sign.name.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let is_workspace = name == "clawd";
            let example = if is_workspace { release.container_workspace() } else { release.container_state() };
            values.push(("example", &example));
            // The state may lie anywhere if the gateway is told so.
            let told = says_state(project, release, &sign.name);
            // OpenClaw still looks there when its own directory is not there.
            let is_found = release.product == Product::OpenClaw && name == ".clawdbot";
            let severity = match (is_workspace || told, is_found) {
                (true, _) => Severity::Information,
                (false, true) => Severity::Warning,
                (false, false) => Severity::Error,
            };
            findings.add(NamesCode::N1, severity, sign.place, &values);
        }
        SignKind::Service => {
            let example = release.service();
            values.push(("example", &example));
            findings.add(NamesCode::N1, Severity::Information, sign.place, &values);
        }
        SignKind::Image | SignKind::ConfigKey => {
            let example =
                release.prebuilt_image.map_or_else(|| format!("{}:latest", release.short_name()), str::to_owned);
            values.push(("example", &example));
            findings.add(NamesCode::N1, Severity::Warning, sign.place, &values);
        }
    }
}

/// Whether the container is told that its state lies in this directory.
fn says_state(project: &Project, release: &Release, directory: &str) -> bool {
    let variables = project.variables();
    let name = release.variable("STATE_DIR");
    let service = Service::find(project, &variables);
    service.into_iter().flat_map(|service| service.environment()).any(|variable| {
        variable.name == name
            && variable.value.is_some_and(|value| value.value.trim_end_matches('/') == directory.trim_end_matches('/'))
    })
}

/// Whether the gateway is told that its configuration has this name.
fn says_configuration(project: &Project, release: &Release, name: &str) -> bool {
    let variables = project.variables();
    let path = release.variable("CONFIG_PATH");
    let is_it = |value: &str| value.rsplit('/').next() == Some(name);
    let service = Service::find(project, &variables);
    service
        .into_iter()
        .flat_map(|service| service.environment())
        .any(|variable| variable.name == path && variable.value.is_some_and(|value| is_it(&value.value)))
        || project.fly_files().any(|(file, _, root)| {
            Table::new(file, root).scalar(&["env", &path]).is_some_and(|value| is_it(&value.value))
        })
}

fn variable(project: &Project, release: &'static Release, sign: &Sign, findings: &mut Findings) {
    let Some((prefix, rest)) = sign.name.split_once('_') else { return };
    let reaching = container_variables(project);
    let reaches = reaching.iter().any(|(name, place)| *name == sign.name && *place == sign.place);
    if !reaches {
        // Compose puts it into its file and nothing else sees it.
        return;
    }
    let is_read = also_reads(release, prefix, rest);
    if is_read && release.product == Product::Moltbot {
        return;
    }
    let own = release.variable(made_up_for(rest).unwrap_or(rest));
    let has_own = reaching.iter().any(|(name, _)| *name == own);
    let matters = NEEDED.contains(&made_up_for(rest).unwrap_or(rest));
    let (code, severity) = match (is_read, has_own) {
        (true, _) => (NamesCode::N2, Severity::Warning),
        (false, true) => (NamesCode::N10, Severity::Warning),
        (false, false) => (NamesCode::N2, if matters { Severity::Error } else { Severity::Warning }),
    };
    let title = release.title();
    let values = [("value", sign.name.as_str()), ("release", title.as_str()), ("example", own.as_str())];
    let finding = findings.add(code, severity, sign.place, &values);
    let Some(file) = project.files.get(sign.place.file) else { return };
    // A name in a file that Compose also reads may be used by its other name.
    let is_alone = !matches!(file.content, Content::Dotenv(_)) || project.compose_files().is_empty();
    // An entry of a list holds the value too.
    let is_name = file.source.slice(sign.place.span).trim_matches(['"', '\'']) == sign.name;
    // Two of them cannot both get the one name.
    let same = |name: &str| {
        name.split_once('_')
            .is_some_and(|(_, other)| made_up_for(other).unwrap_or(other) == made_up_for(rest).unwrap_or(rest))
    };
    let is_only = reaching.iter().filter(|(name, _)| same(name)).count() == 1;
    if !has_own && is_alone && is_name && is_only {
        let written = file.source.slice(sign.place.span);
        finding.mend(sign.place.file, Edit::replace(sign.place.span, written.replace(&sign.name, &own)));
    }
}

/// Whether a release reads a variable of another generation.
pub(super) fn also_reads(release: &Release, prefix: &str, rest: &str) -> bool {
    let also = ALSO_READ.iter().find(|(product, also, _)| *product == release.product && *also == prefix);
    also.is_some_and(|(product, _, names)| {
        names.contains(&rest) && (*product == Product::Moltbot || release.missing_config_exit == 1)
    })
}

fn made_up_for(rest: &str) -> Option<&'static str> {
    MADE_UP.iter().find(|(wrong, _)| *wrong == rest).map(|(_, right)| *right)
}

/// A variable of the right generation that nobody reads.
fn made_up(name: &str, place: Place, release: &'static Release, findings: &mut Findings) {
    let Some(rest) = name.strip_prefix(release.env_prefix).and_then(|rest| rest.strip_prefix('_')) else { return };
    // A name with spaces is a finding of the compose file.
    if KNOWN.contains(&rest) || rest.contains(' ') {
        return;
    }
    if let Some(right) = made_up_for(rest) {
        let example = release.variable(right);
        findings.add(NamesCode::N3, Severity::Error, place, &[("value", name), ("example", &example)]);
    } else if let Some(nearest) = suggest::nearest(rest, KNOWN, 2) {
        let example = release.variable(nearest);
        findings.add(NamesCode::N3, Severity::Warning, place, &[("value", name), ("example", &example)]);
    }
}

/// Values that a guide left for its readers to replace. The gateway's own token has a rule of its own.
fn placeholders(project: &Project, findings: &mut Findings) {
    for (index, _, dotenv) in project.dotenv_files() {
        for entry in &dotenv.entries {
            let Some(written) = &entry.value else { continue };
            let value = written.template.evaluate(&|_| None).value;
            let is_token = entry.name.ends_with("_GATEWAY_TOKEN") || entry.name == "GOG_KEYRING_PASSWORD";
            if !is_token && is_placeholder(&value) {
                let place = Place::new(index, written.span);
                findings.add(NamesCode::N9, Severity::Warning, place, &[("value", &entry.name)]);
            }
        }
    }
}

/// Whether a value is one that people are meant to replace.
pub(super) fn is_placeholder(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    let is_marked =
        value.starts_with('<') && value.ends_with('>') || value.starts_with("your-") || value.starts_with("your_");
    let is_example =
        ["xxx", "change-me", "changeme", "replace-me", "replace_me", "todo"].iter().any(|word| value.starts_with(word))
            || value.ends_with("...")
            || value.ends_with("-xxx")
            || value.ends_with("your_key_here");
    is_marked || is_example || matches!(value.parse::<GatewayToken>(), Err(crate::plan::GatewayTokenError::Placeholder))
}

/// Says that no configuration is there, where one is needed. A folder with compose file and variables looks complete.
pub(super) fn configuration_missing(
    project: &Project,
    release: &'static Release,
    observation: &Observation,
    findings: &mut Findings,
) {
    let Some(anchor) = observation.anchor else { return };
    if project.configurations().next().is_some() || observation.allows_unconfigured {
        return;
    }
    let looks_complete = observation.compose.is_some() && project.environment_file().is_some();
    let severity = if looks_complete { Severity::Warning } else { Severity::Information };
    let exit = release.missing_config_exit.to_string();
    findings.add(NamesCode::N5, severity, anchor, &[("example", release.config_file), ("exit", &exit)]);
}
