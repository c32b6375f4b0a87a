//! Names of several generations in one deployment, and variables that no release reads.

use crate::catalog::{Product, Release};
use crate::lint::NamesCode;
use crate::lint::fly::tables::Table;
use crate::lint::placeholder::is_placeholder;
use crate::lint::project::program::Program;
use crate::lint::project::release::{DetectedRelease, Evidence, EvidenceKind};
use crate::lint::project::service::Service;
use crate::lint::{Content, File, FileFinding, Findings, InferredDeployment, Location, Project};
use crate::read::Span;
use crate::read::edit::Edit;
use crate::read::foreign::Foreign;
use crate::read::kind::FileKind;
use crate::redact::holds_a_secret;
use crate::rules::Severity;
use crate::suggest;

/// Variables in public deployments that no release ever read, with the variable that was meant.
const MADE_UP: [(&str, &str); 17] = [
    ("CONFIG", "CONFIG_PATH"),
    ("CONFIG_JSON", "CONFIG_PATH"),
    ("GATEWAY_AUTH_TOKEN", "GATEWAY_TOKEN"),
    ("HTTP_PORT", "GATEWAY_PORT"),
    ("WORKSPACE_PATH", "WORKSPACE_DIR"),
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

/// Variables in public deployments that no release ever read, with the setting of the configuration that was meant.
/// Source: not in the code of openclaw 2026.2.12, 2026.2.26, 2026.3.13, 2026.5.28 and 2026.9.6.
const SETTINGS: [(&str, &str); 9] = [
    ("GATEWAY_MODE", "gateway.mode"),
    ("GATEWAY_AUTH_MODE", "gateway.auth.mode"),
    ("GATEWAY_AUTH", "gateway.auth.mode"),
    ("AUTH_MODE", "gateway.auth.mode"),
    ("GATEWAY_TRUSTED_PROXIES", "gateway.trustedProxies"),
    ("TRUSTED_PROXIES", "gateway.trustedProxies"),
    ("ALLOWED_ORIGINS", "gateway.controlUi.allowedOrigins"),
    ("GATEWAY_ALLOWED_ORIGINS", "gateway.controlUi.allowedOrigins"),
    ("MODEL", "agents.defaults.model.primary"),
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

/// Variables without which the gateway does not start, or starts without its state.
const NEEDED: [&str; 5] = ["GATEWAY_TOKEN", "GATEWAY_PASSWORD", "GATEWAY_PORT", "STATE_DIR", "CONFIG_PATH"];

/// Variables that Moltbot read in addition to those of Clawdbot, and those that the first OpenClaw still read.
const ALSO_READ: [(Product, &str, &[&str]); 2] = [
    (Product::Moltbot, "MOLTBOT", &["STATE_DIR", "CONFIG_PATH"]),
    (Product::OpenClaw, "CLAWDBOT", &["STATE_DIR", "CONFIG_PATH", "GATEWAY_PORT", "GATEWAY_TOKEN", "GATEWAY_PASSWORD"]),
];

pub(in crate::lint) fn check(project: &Project, detected: &DetectedRelease, findings: &mut Findings) {
    let release = detected.release;
    for evidence in &detected.evidence {
        if !evidence.products.contains(&release.product) {
            foreign(project, detected, evidence, findings);
        }
    }
    for (index, file) in project.files.iter().enumerate() {
        not_checked(index, file, findings);
    }
    if let (Some(default), Some((index, file, _))) = (&project.default_compose_file, project.compose_files().first()) {
        let values = [("value", file.base_name()), ("example", default.as_str())];
        findings.add(NamesCode::N19, Severity::Info, Location::new(*index, Span::default()), &values);
    }
    let title = release.title();
    let first = Location::new(0, Span::default());
    let has_deployment = project.files.iter().any(|file| !matches!(file.content, Content::Other));
    if has_deployment && !detected.is_certain {
        findings.add(NamesCode::N4, Severity::Info, first, &[("release", &title)]);
    }
    if let Some((version, location)) = &detected.version {
        findings.add(NamesCode::N8, Severity::Info, *location, &[("value", version), ("release", &title)]);
    }
    for (name, location) in container_variables(project) {
        made_up(&name, location, release, findings);
    }
    for (index, _, dotenv) in project.dotenv_examples() {
        for entry in &dotenv.entries {
            made_up(&entry.name, Location::new(index, entry.name_span), release, findings);
        }
    }
    placeholders(project, findings);
    not_passed(project, release, findings);
}

/// Says what a file is that is not checked.
fn not_checked(index: usize, file: &File, findings: &mut Findings) {
    let name = file.source.name();
    let (code, program) = match file.kind {
        FileKind::Unknown if file.source.refusal().is_none() && !file.source.text().trim().is_empty() => {
            (NamesCode::N6, "")
        }
        FileKind::Foreign(Foreign::Program(program)) => (NamesCode::N16, program),
        FileKind::Foreign(Foreign::Template) => (NamesCode::N17, ""),
        FileKind::Foreign(Foreign::Output(command)) => (NamesCode::N18, command),
        _ => return,
    };
    let location = Location::new(index, Span::default());
    findings.add(code, Severity::Info, location, &[("value", name), ("program", program)]);
}

/// A service that is named like a gateway and runs another program.
pub(in crate::lint) fn no_gateway(project: &Project, inferred: &InferredDeployment, findings: &mut Findings) {
    let variables = project.variables();
    if inferred.program == Program::Other
        && inferred.fly.is_none()
        && let Some(service) = Service::find(project, &variables)
        && let Some(location) = service.location()
    {
        findings.add(NamesCode::N20, Severity::Info, location, &[("value", service.name)]);
    }
}

/// A token in `.env` that no service gets: Compose uses `.env` only for substitution.
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
    // With one of these, the token may come from or be for something else.
    let is_open = has_auth || is_mentioned(&own) || is_mentioned("extends:") || is_mentioned("include:");
    if !is_open && service.environment_files().is_empty() {
        let values = [("value", own.as_str()), ("example", service.name)];
        findings.add(NamesCode::N11, Severity::Warning, Location::new(file, entry.name_span), &values);
    }
}

/// The variables that reach the gateway, with the location of the name.
fn container_variables(project: &Project) -> Vec<(String, Location)> {
    let variables = project.variables();
    let mut list: Vec<(String, Location)> = Vec::new();
    if let Some(service) = Service::find(project, &variables) {
        list.extend(
            service.environment().into_iter().map(|variable| (variable.name.to_owned(), variable.name_location)),
        );
        let passed: Vec<String> = service.environment_files().into_iter().map(|file| file.value).collect();
        for (index, file, dotenv) in project.dotenv_files() {
            if passed.iter().any(|path| path.rsplit('/').next() == Some(file.base_name())) {
                list.extend(
                    dotenv.entries.iter().map(|entry| (entry.name.clone(), Location::new(index, entry.name_span))),
                );
            }
        }
    } else {
        // Without a compose file they are Fly.io secrets or the environment of a service manager.
        list.extend(project.dotenv_files().flat_map(|(index, _, dotenv)| {
            dotenv.entries.iter().map(move |entry| (entry.name.clone(), Location::new(index, entry.name_span)))
        }));
    }
    for (file, _, root) in project.fly_files() {
        let Some(env) = Table::new(file, root).table("env") else { continue };
        list.extend(env.node().entries().iter().map(|entry| (entry.key.clone(), Location::new(file, entry.key_span))));
    }
    list
}

fn foreign(project: &Project, detected: &DetectedRelease, evidence: &Evidence, findings: &mut Findings) {
    let release = detected.release;
    let title = release.title();
    let product = evidence.products.first().map_or("", |product| product.name());
    let mut values = vec![("value", evidence.name.as_str()), ("product", product), ("release", title.as_str())];
    match evidence.kind {
        EvidenceKind::Variable => variable(project, release, evidence, findings),
        EvidenceKind::ConfigFile => {
            // The first OpenClaw release still found the older names, and Moltbot that of Clawdbot.
            let is_found = match (release.product, evidence.name.as_str()) {
                (_, "clawdbot.json") => release.product != Product::Clawdbot,
                (Product::OpenClaw, "moltbot.json") => release.missing_config_exit == 1,
                _ => false,
            };
            let exit = release.missing_config_exit.to_string();
            values.extend([("example", release.config_file), ("exit", exit.as_str())]);
            if is_found {
                findings.add(NamesCode::N1, Severity::Info, evidence.location, &values);
            } else if !says_configuration(project, release, &evidence.name) {
                // Next to the current file it is only a leftover.
                let has_own = project.configurations().any(|(_, file, _)| file.base_name() == release.config_file);
                let severity = if has_own { Severity::Warning } else { Severity::Error };
                findings.add(NamesCode::N7, severity, evidence.location, &values);
            }
        }
        EvidenceKind::Directory => {
            let name = evidence.name.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let is_workspace = name == "clawd";
            let example = if is_workspace { release.container_workspace() } else { release.container_state() };
            values.push(("example", &example));
            // The state may be in any directory that `STATE_DIR` names.
            let told = says_state(project, release, &evidence.name);
            // OpenClaw falls back to it if its own directory does not exist.
            let is_found = release.product == Product::OpenClaw && name == ".clawdbot";
            let severity = match (is_workspace || told, is_found) {
                (true, _) => Severity::Info,
                (false, true) => Severity::Warning,
                (false, false) => Severity::Error,
            };
            findings.add(NamesCode::N1, severity, evidence.location, &values);
        }
        EvidenceKind::Service => {
            let example = release.service();
            values.push(("example", &example));
            findings.add(NamesCode::N1, Severity::Info, evidence.location, &values);
        }
        EvidenceKind::Image | EvidenceKind::ConfigKey => {
            let example =
                release.prebuilt_image.map_or_else(|| format!("{}:latest", release.short_name()), str::to_owned);
            values.push(("example", &example));
            findings.add(NamesCode::N1, Severity::Warning, evidence.location, &values);
        }
    }
}

/// Whether `STATE_DIR` of the container names this directory.
fn says_state(project: &Project, release: &Release, directory: &str) -> bool {
    let variables = project.variables();
    let name = release.variable("STATE_DIR");
    let service = Service::find(project, &variables);
    service.into_iter().flat_map(|service| service.environment()).any(|variable| {
        variable.name == name
            && variable.value.is_some_and(|value| value.value.trim_end_matches('/') == directory.trim_end_matches('/'))
    })
}

/// Whether `CONFIG_PATH` names this file.
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

fn variable(project: &Project, release: &'static Release, evidence: &Evidence, findings: &mut Findings) {
    let Some((prefix, rest)) = evidence.name.split_once('_') else { return };
    let reaching = container_variables(project);
    let reaches = reaching.iter().any(|(name, location)| *name == evidence.name && *location == evidence.location);
    if !reaches {
        // Only Compose uses it, for substitution.
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
    let values = [("value", evidence.name.as_str()), ("release", title.as_str()), ("example", own.as_str())];
    let finding = findings.add(code, severity, evidence.location, &values);
    let Some(file) = project.files.get(evidence.location.file) else { return };
    // Compose may substitute the variable by its old name.
    let is_alone = !matches!(file.content, Content::Dotenv(_)) || project.compose_files().is_empty();
    // The span of a list item also contains the value.
    let is_name = file.source.slice(evidence.location.span).trim_matches(['"', '\'']) == evidence.name;
    // Two variables cannot both be renamed to the same one.
    let same = |name: &str| {
        name.split_once('_')
            .is_some_and(|(_, other)| made_up_for(other).unwrap_or(other) == made_up_for(rest).unwrap_or(rest))
    };
    let is_only = reaching.iter().filter(|(name, _)| same(name)).count() == 1;
    if !has_own && is_alone && is_name && is_only {
        let written = file.source.slice(evidence.location.span);
        finding.fix_safely(
            evidence.location.file,
            Edit::replace(evidence.location.span, written.replace(&evidence.name, &own)),
        );
    }
}

/// Whether a finding of [`NamesCode::N2`] is about the gateway token, which is then there under a name that is not
/// read.
pub(super) fn hides_token(project: &Project, finding: &FileFinding) -> bool {
    finding.severity == Severity::Error
        && project
            .files
            .get(finding.location.file)
            .is_some_and(|file| file.source.slice(finding.location.span).contains("_GATEWAY_TOKEN"))
}

/// Whether a release reads a variable of another generation.
pub(in crate::lint) fn also_reads(release: &Release, prefix: &str, rest: &str) -> bool {
    let also = ALSO_READ.iter().find(|(product, also, _)| *product == release.product && *also == prefix);
    also.is_some_and(|(product, _, names)| {
        names.contains(&rest) && (*product == Product::Moltbot || release.missing_config_exit == 1)
    })
}

fn made_up_for(rest: &str) -> Option<&'static str> {
    MADE_UP.iter().find(|(wrong, _)| *wrong == rest).map(|(_, right)| *right)
}

/// A variable with the right prefix that no release reads.
fn made_up(name: &str, location: Location, release: &'static Release, findings: &mut Findings) {
    let Some(rest) = name.strip_prefix(release.env_prefix).and_then(|rest| rest.strip_prefix('_')) else { return };
    // A name with spaces is reported by a compose rule.
    if KNOWN.contains(&rest) || rest.contains(' ') {
        return;
    }
    if let Some(right) = made_up_for(rest) {
        let example = release.variable(right);
        findings.add(NamesCode::N3, Severity::Warning, location, &[("value", name), ("example", &example)]);
    } else if let Some((_, setting)) = SETTINGS.iter().find(|(wrong, _)| *wrong == rest) {
        findings.add(NamesCode::N21, Severity::Warning, location, &[("value", name), ("example", setting)]);
    } else if let Some(nearest) = suggest::nearest(rest, KNOWN, 2) {
        let example = release.variable(nearest);
        findings.add(NamesCode::N3, Severity::Warning, location, &[("value", name), ("example", &example)]);
    }
}

/// Placeholder values from guides.
fn placeholders(project: &Project, findings: &mut Findings) {
    for (index, _, dotenv) in project.dotenv_files() {
        for entry in &dotenv.entries {
            let Some(written) = &entry.value else { continue };
            let value = written.template.evaluate(&|_| None).value;
            // The gateway's own secrets have rules of their own.
            let is_token = ["_GATEWAY_TOKEN", "_GATEWAY_PASSWORD"].iter().any(|end| entry.name.ends_with(end))
                || entry.name == "GOG_KEYRING_PASSWORD";
            // Names and prompts are prose.
            let is_prose = value.trim().contains(char::is_whitespace) && !holds_a_secret(&entry.name);
            if !is_token && !is_prose && is_placeholder(&value) {
                let location = Location::new(index, written.span);
                findings.add(NamesCode::N9, Severity::Warning, location, &[("value", &entry.name)]);
            }
        }
    }
}

/// Reports a missing configuration: a warning if the files look complete, otherwise a note.
pub(in crate::lint) fn configuration_missing(
    project: &Project,
    release: &'static Release,
    inferred: &InferredDeployment,
    findings: &mut Findings,
) {
    let Some(anchor) = inferred.anchor else { return };
    if project.configurations().next().is_some() || inferred.allows_unconfigured {
        return;
    }
    let looks_complete = inferred.compose.is_some() && project.environment_file().is_some();
    let severity = if looks_complete { Severity::Warning } else { Severity::Info };
    let exit = release.missing_config_exit.to_string();
    findings.add(NamesCode::N5, severity, anchor, &[("example", release.config_file), ("exit", &exit)]);
}
