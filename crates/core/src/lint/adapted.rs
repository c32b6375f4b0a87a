//! Where a rule of the form is too strict, or about something else, for a file that somebody wrote.

use super::Observation;
use super::names::is_placeholder;
use crate::files::compose::CONTAINER_PORT;
use crate::i18n::lint::WhyTexts;
use crate::i18n::{Code, fill};
use crate::plan::{Field, GatewayToken, GatewayTokenError};
use crate::rules::{Finding, Place, Severity};

/// Prefixes of the variables of all generations.
const PREFIXES: [&str; 3] = ["CLAWDBOT_", "MOLTBOT_", "OPENCLAW_"];

/// Rules that are too narrow for a file, and for which others speak. Compose takes relative paths, spaces and short names;
/// on Fly.io an empty command is that of the image; `apt-get` takes versions and architectures; and the rules of
/// Dockerfiles speak of downloads, where the Dockerfile need not be upstream's.
const IS_SAID_BETTER: [Code; 8] =
    [Code::G8, Code::G11, Code::C10, Code::C11, Code::F13, Code::C14, Code::C15, Code::X29];

/// A token that the rules can look at. A file may hold any characters, since somebody has quoted them already; the form
/// takes only what needs no quotes.
pub(super) fn token(written: &str) -> Result<GatewayToken, GatewayTokenError> {
    let parsed = written.parse();
    if parsed != Err(GatewayTokenError::Character) {
        return parsed;
    }
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || "._~-".contains(letter) { letter } else { 'x' };
    written.trim().chars().map(plain).collect::<String>().parse()
}

/// Whether a rule speaks of what the files do.
pub(super) fn applies(observation: &Observation, finding: &Finding) -> bool {
    let field = match finding.place {
        Place::Field(field) => field,
        Place::GatewayToken => return true,
    };
    if IS_SAID_BETTER.contains(&finding.code) {
        return false;
    }
    match finding.code {
        // The Docker daemon opens the port, and is root.
        Code::C3 => field != Field::DockerHostPort,
        Code::C6 => finding.item.as_deref() != Some("*") && observation.draft.value(field) != "*",
        Code::X1 => is_port_wrong(observation, field),
        // The gateway's configuration may name any channel, and has rules of its own.
        Code::P4 => field != Field::ConfigDiscordChannel,
        // Without a published port another container may share the network.
        Code::X3 | Code::X4 => observation.origins.contains_key(&Field::DockerExpose),
        Code::X8 => observation.fly.as_ref().and_then(|fly| fly.image.as_deref()).is_none_or(str::is_empty),
        // The rules of names say it of what carries another generation's name.
        Code::X10 => !finding.item.as_deref().is_some_and(|name| is_foreign(observation, name)),
        _ => true,
    }
}

/// Whether the gateway listens on another port than the one Fly Proxy connects to: it takes the port of its command, else
/// that of the variable, else that of its configuration, else its usual one.
fn is_port_wrong(observation: &Observation, field: Field) -> bool {
    let Some(fly) = &observation.fly else { return true };
    if observation.command_port.is_some() {
        return field != Field::FlyEnvironment;
    }
    // Nobody knows what a script starts; without a command it is the image's own, a gateway.
    let is_gateway =
        |command: &str| command.trim().is_empty() || command.split_whitespace().any(|word| word == "gateway");
    if !fly.processes.iter().any(|(_, command)| is_gateway(command)) {
        return false;
    }
    let variable = observation.draft.release().variable("GATEWAY_PORT");
    let has_variable = fly.environment.iter().any(|(name, _)| *name == variable);
    let configured = observation.config.as_ref().and_then(|(_, config)| config.pointer("/gateway/port")?.as_u64());
    let own = configured.unwrap_or_else(|| u64::from(CONTAINER_PORT));
    let wanted = fly.http_service.as_ref().map(|service| u64::from(service.internal_port));
    field == Field::FlyEnvironment || !has_variable && wanted != Some(own)
}

fn is_foreign(observation: &Observation, name: &str) -> bool {
    let own = format!("{}_", observation.draft.release().env_prefix);
    !name.starts_with(&own) && PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// How bad it is. What programs take, however doubtful, is no error.
pub(super) fn severity(observation: &Observation, finding: &Finding) -> Severity {
    let is_taken = match finding.code {
        // Servers have names as well; what a guide left to be replaced is none.
        Code::C6 => !is_placeholder(&observation.draft.value(Field::ConfigDiscordGuild)),
        Code::C9 | Code::C13 | Code::P4 => true,
        Code::C7 => finding.item.as_deref() == Some("*"),
        _ => false,
    };
    if is_taken { finding.severity.max(Severity::Warning) } else { finding.severity }
}

/// Which entry of a list it is about. Some rules name a value that is no entry.
pub(super) fn item(observation: &Observation, finding: &Finding) -> Option<String> {
    match (finding.code, finding.place) {
        (Code::X1, Place::Field(Field::FlyEnvironment)) => Some(observation.draft.release().variable("GATEWAY_PORT")),
        (Code::X6, Place::Field(Field::FlyEnvironment)) => Some("NODE_OPTIONS".to_owned()),
        _ => finding.item.clone(),
    }
}

/// What it says of a file, where the form's words do not fit.
pub(super) fn message(observation: &Observation, finding: &Finding, texts: &WhyTexts) -> Option<String> {
    match (finding.code, finding.place) {
        (Code::C7, _) if finding.item.as_deref() == Some("*") => Some(texts.c7_any_message.to_owned()),
        (Code::X1, _) => Some(finding.message.replace("``", "`\"\"`")),
        (Code::X28, Place::Field(field)) => {
            let model = finding.item.clone().unwrap_or_else(|| observation.draft.value(field));
            let provider = model.split('/').next().unwrap_or_default();
            Some(fill(texts.x28_message, &[("value", &model), ("provider", provider)]))
        }
        _ => None,
    }
}

/// Why it matters in a file.
pub(super) fn why(finding: &Finding, texts: &WhyTexts) -> &'static str {
    match (finding.code, finding.severity) {
        (Code::X14, Severity::Warning) => texts.x14_doubt,
        (code, _) => texts.of(code),
    }
}

/// What to do about it in a file, where that depends on what was found.
pub(super) fn remedy(observation: &Observation, finding: &Finding, texts: &WhyTexts) -> Option<String> {
    match finding.code {
        Code::C7 if finding.item.as_deref() == Some("*") => Some(texts.c7_any_remedy.to_owned()),
        Code::X4 => {
            let compose = observation.compose.as_ref()?;
            let is_usual = compose.target_port == CONTAINER_PORT;
            let words = if is_usual { texts.x4_command_remedy } else { texts.x4_mapping_remedy };
            let port = if is_usual { compose.target_port } else { compose.command_port };
            Some(fill(words, &[("value", &port.to_string())]))
        }
        _ => None,
    }
}
