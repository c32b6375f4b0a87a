//! Adapts form rules to files: where a rule does not apply, is less severe, or needs another text.

use crate::catalog::without_env_prefix;
use crate::files::compose::CONTAINER_PORT;
use crate::i18n::format_message;
use crate::i18n::lint::WhyTexts;
use crate::lint::InferredDeployment;
use crate::lint::config::has_variable;
use crate::lint::form_rules::origins;
use crate::lint::project::program::Program;
use crate::plan::{Field, GatewayToken, GatewayTokenError};
use crate::rules::Code;
use crate::rules::{Finding, Severity, Subject};

/// Parses a token from a file. Files can contain any characters, because they are quoted there; those that the form
/// rejects are replaced before parsing.
pub(super) fn token(written: &str) -> Result<GatewayToken, GatewayTokenError> {
    let parsed = written.parse();
    if parsed != Err(GatewayTokenError::Character) {
        return parsed;
    }
    let plain = |ch: char| if ch.is_ascii_alphanumeric() || "._~-".contains(ch) { ch } else { 'x' };
    written.trim().chars().map(plain).collect::<String>().parse()
}

/// Whether a finding applies to files at all.
pub(super) fn applies(inferred: &InferredDeployment, finding: &Finding) -> bool {
    let field = match finding.subject {
        Subject::Field(field) => field,
        // A script may create a token.
        Subject::GatewayToken => {
            let is_deployed = inferred.compose.is_some() || inferred.fly.is_some();
            return finding.code != Code::X2 || inferred.program == Program::Gateway || !is_deployed;
        }
    };
    if finding.code.rule().is_form_only {
        return false;
    }
    match finding.code {
        // The Docker daemon opens the port and runs as root.
        Code::C3 => field != Field::DockerHostPort,
        Code::C6 => finding.item.as_deref() != Some("*") && inferred.draft.value(field) != "*",
        // The gateway substitutes variables.
        Code::C7 | Code::C8 => !finding.item.as_deref().is_some_and(has_variable),
        // A client of another gateway.
        Code::X5 => inferred.compose.is_some() || inferred.fly.is_some() || !is_remote(inferred),
        Code::X1 => is_port_wrong(inferred, field),
        // The configuration can name any channel; its own rules check it.
        Code::P4 => field != Field::ConfigDiscordChannel,
        // A script or an unknown image may listen anywhere. Without a published port another container may share the
        // network.
        Code::X3 | Code::X4 => {
            inferred.program == Program::Gateway && inferred.locations.contains_key(&Field::DockerExpose)
        }
        Code::X16 => origins::are_required(inferred),
        Code::X8 => inferred.fly.as_ref().and_then(|fly| fly.image.as_deref()).is_none_or(str::is_empty),
        // Names of other generations are reported by the naming rules.
        Code::X10 => !finding.item.as_deref().is_some_and(|name| is_foreign(inferred, name)),
        _ => true,
    }
}

fn is_remote(inferred: &InferredDeployment) -> bool {
    let mode = inferred.config.as_ref().and_then(|(_, config)| config.pointer("/gateway/mode")?.as_str());
    mode == Some("remote")
}

/// Whether the gateway listens on another port than the one Fly Proxy connects to. The gateway takes the port of its
/// command, then that of the variable, then that of its configuration, then the default.
fn is_port_wrong(inferred: &InferredDeployment, field: Field) -> bool {
    let Some(fly) = &inferred.fly else { return true };
    if inferred.command_port.is_some() {
        return field != Field::FlyEnvironment;
    }
    // What a script starts is unknown.
    if inferred.program != Program::Gateway {
        return false;
    }
    let variable = inferred.draft.release().variable("GATEWAY_PORT");
    let has_variable = fly.environment.iter().any(|(name, _)| *name == variable);
    let configured = inferred.config.as_ref().and_then(|(_, config)| config.pointer("/gateway/port")?.as_u64());
    let own = configured.unwrap_or_else(|| u64::from(CONTAINER_PORT));
    let wanted = fly.http_service.as_ref().map(|service| u64::from(service.internal_port));
    field == Field::FlyEnvironment || !has_variable && wanted != Some(own)
}

fn is_foreign(inferred: &InferredDeployment, name: &str) -> bool {
    let own = format!("{}_", inferred.draft.release().env_prefix);
    !name.starts_with(&own) && without_env_prefix(name).is_some()
}

/// The severity for files: what a program accepts is not an error.
pub(super) fn severity(inferred: &InferredDeployment, finding: &Finding) -> Severity {
    let is_taken = match finding.code {
        // A server may be given by name, and with a placeholder the gateway starts as well. A proxy of another application
        // is in no file.
        Code::C6 | Code::C9 | Code::C13 | Code::P4 | Code::X26 => true,
        // The configuration on the volume may set the port, and a script may write the mode.
        Code::X4 => inferred.command_port.is_none() && inferred.config.is_none(),
        Code::X5 => inferred.program != Program::Gateway && (inferred.compose.is_some() || inferred.fly.is_some()),
        Code::C7 => finding.item.as_deref() == Some("*"),
        Code::X16 => !origins::stop_the_start(inferred),
        _ => false,
    };
    if is_taken { finding.severity.max(Severity::Warning) } else { finding.severity }
}

/// The entry of a list that a finding is about. Some rules name a value that is not an entry.
pub(super) fn item(inferred: &InferredDeployment, finding: &Finding) -> Option<String> {
    match (finding.code, finding.subject) {
        (Code::X1, Subject::Field(Field::FlyEnvironment)) => Some(inferred.draft.release().variable("GATEWAY_PORT")),
        (Code::X6, Subject::Field(Field::FlyEnvironment)) => Some("NODE_OPTIONS".to_owned()),
        _ => finding.item.clone(),
    }
}

pub(super) fn message(inferred: &InferredDeployment, finding: &Finding, texts: &WhyTexts) -> String {
    let special = match (finding.code, finding.subject) {
        (Code::C7, _) if finding.item.as_deref() == Some("*") => Some(texts.c7_any_message.to_owned()),
        (Code::X1, _) => Some(finding.message.replace("``", "`\"\"`")),
        (Code::X28, Subject::Field(field)) => {
            let model = finding.item.clone().unwrap_or_else(|| inferred.draft.value(field));
            let provider = model.split('/').next().unwrap_or_default();
            Some(format_message(texts.x28_message, &[("value", &model), ("provider", provider)]))
        }
        _ => None,
    };
    special.unwrap_or_else(|| file_message(texts, finding.code).unwrap_or(&finding.message).to_owned())
}

pub(super) fn why(finding: &Finding, texts: &WhyTexts) -> &'static str {
    match (finding.code, finding.severity) {
        (Code::X14, Severity::Warning) => texts.x14_doubt,
        (code, _) => reason(texts, code),
    }
}

pub(super) fn remedy(inferred: &InferredDeployment, finding: &Finding, texts: &WhyTexts) -> String {
    let special = match finding.code {
        Code::C7 if finding.item.as_deref() == Some("*") => Some(texts.c7_any_remedy.to_owned()),
        Code::X4 => inferred.compose.as_ref().map(|compose| {
            let is_usual = compose.target_port == CONTAINER_PORT;
            let template = if is_usual { texts.x4_command_remedy } else { texts.x4_mapping_remedy };
            let port = if is_usual { compose.target_port } else { compose.command_port };
            format_message(template, &[("value", &port.to_string())])
        }),
        _ => None,
    };
    special.unwrap_or_else(|| file_remedy(texts, finding.code).unwrap_or(&finding.remedy).to_owned())
}

/// Why a rule matters; empty where the message says it.
const fn reason(texts: &WhyTexts, code: Code) -> &'static str {
    match code {
        Code::C1 => texts.c1,
        Code::C2 => texts.c2,
        Code::C3 => texts.c3,
        Code::C4 => texts.c4,
        Code::C6 => texts.c6,
        Code::C7 => texts.c7,
        Code::C8 => texts.c8,
        Code::C13 => texts.c13,
        Code::C15 => texts.c15,
        Code::F1 => texts.f1,
        Code::F2 => texts.f2,
        Code::F4 => texts.f4,
        Code::F5 => texts.f5,
        Code::F6 => texts.f6,
        Code::F7 => texts.f7,
        Code::F8 => texts.f8,
        Code::F9 => texts.f9,
        Code::F10 => texts.f10,
        Code::F11 => texts.f11,
        Code::F12 => texts.f12,
        Code::F13 => texts.f13,
        Code::F15 => texts.f15,
        Code::X1 => texts.x1,
        Code::X2 => texts.x2,
        Code::X3 => texts.x3,
        Code::X4 => texts.x4,
        Code::X5 => texts.x5,
        Code::X6 => texts.x6,
        Code::X7 => texts.x7,
        Code::X9 => texts.x9,
        Code::X10 => texts.x10,
        Code::X11 => texts.x11,
        Code::X12 => texts.x12,
        Code::X13 => texts.x13,
        Code::X14 => texts.x14,
        Code::X16 => texts.x16,
        Code::X17 => texts.x17,
        Code::X18 => texts.x18,
        Code::X20 => texts.x20,
        Code::X23 => texts.x23,
        Code::X25 => texts.x25,
        Code::X26 => texts.x26,
        Code::X28 => texts.x28,
        Code::X30 => texts.x30,
        _ => "",
    }
}

/// The message for files, where it differs from that for the form.
const fn file_message(texts: &WhyTexts, code: Code) -> Option<&'static str> {
    match code {
        Code::X5 => Some(texts.x5_message),
        _ => None,
    }
}

/// The remedy for files, where it differs from that for the form.
const fn file_remedy(texts: &WhyTexts, code: Code) -> Option<&'static str> {
    match code {
        Code::C1 => Some(texts.c1_remedy),
        Code::X2 => Some(texts.x2_remedy),
        Code::X3 => Some(texts.x3_remedy),
        Code::X5 => Some(texts.x5_remedy),
        Code::X8 => Some(texts.x8_remedy),
        Code::X10 => Some(texts.x10_remedy),
        Code::X20 => Some(texts.x20_remedy),
        Code::X28 => Some(texts.x28_remedy),
        _ => None,
    }
}
