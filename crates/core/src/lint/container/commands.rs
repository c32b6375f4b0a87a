//! What the container or machine starts.

use super::memory;
use crate::catalog::Release;
use crate::files::compose::CONTAINER_PORT;
use crate::lint::fly::tables::Table;
use crate::lint::project::command_line::split;
use crate::lint::project::gateway_command::{Start, is_product, start};
use crate::lint::project::program::{Program, is_prebuilt};
use crate::lint::project::service::{Service, gateway_words};
use crate::lint::spanned::Spanned;
use crate::lint::{ContainerCode, Findings, InferredDeployment, Location, Project};
use crate::read::edit::Edit;
use crate::rules::Severity;

pub(super) fn of_service(service: &Service<'_>, inferred: &InferredDeployment, findings: &mut Findings) {
    let words = service.gateway_command();
    subcommand(&words, service.is_of_product(), findings);
    authentication(&words, inferred, findings);
    let is_image_command =
        !service.has_command() && service.text("image").is_some_and(|image| is_prebuilt(&image.value));
    let Some(port) = service.environment().into_iter().find(|variable| variable.name == "PORT") else { return };
    let Some(value) = port.value.filter(|_| is_image_command) else { return };
    let own = inferred.draft.release().variable("GATEWAY_PORT");
    let sets_port = service.environment().iter().any(|variable| variable.name == own) || configures_port(inferred);
    let is_expected = service.ports().iter().any(|published| published.container == value.value);
    if !sets_port && is_expected && value.value != CONTAINER_PORT.to_string() {
        unread_port(port.name_location, &value.value, inferred.draft.release(), findings);
    }
}

pub(super) fn on_fly(project: &Project, inferred: &InferredDeployment, findings: &mut Findings) {
    let Some(anchor) = inferred.anchor else { return };
    let Some((file, _, root)) = project.fly_files().find(|(file, ..)| *file == anchor.file) else { return };
    let root = Table::new(file, root);
    memory::on_fly(&root, inferred, findings);
    let processes = root.table("processes").map(|table| table.scalars()).unwrap_or_default();
    for (_, command) in &processes {
        let words = gateway_words(command.parts(split(&command.value)));
        // `gateway start` has its own rule for Fly.io.
        if words.last().is_some_and(|word| is_product(&word.value)) {
            let image = root.scalar(&["build", "image"]);
            subcommand(&words, image.is_some_and(|image| is_prebuilt(&image.value)), findings);
        }
        authentication(&words, inferred, findings);
    }
    if !processes.is_empty() || inferred.program != Program::Gateway {
        return;
    }
    // The image's own command has no port.
    let Some(port) = root.table("http_service").and_then(|service| service.scalar(&["internal_port"])) else { return };
    let own = inferred.draft.release().variable("GATEWAY_PORT");
    let sets_port = root.scalar(&["env", &own]).is_some() || configures_port(inferred);
    if !sets_port && port.value.parse::<u16>().is_ok() && port.value != CONTAINER_PORT.to_string() {
        unread_port(port.location, &port.value, inferred.draft.release(), findings);
    }
}

fn configures_port(inferred: &InferredDeployment) -> bool {
    inferred.config.as_ref().is_some_and(|(_, config)| config.pointer("/gateway/port").is_some())
}

fn unread_port(location: Location, port: &str, release: &Release, findings: &mut Findings) {
    let (own, usual) = (release.variable("GATEWAY_PORT"), CONTAINER_PORT.to_string());
    let values = [("value", port), ("example", own.as_str()), ("port", usual.as_str())];
    findings.add(ContainerCode::K11, Severity::Error, location, &values);
}

/// `gateway start`, which needs a service manager, and a command line without subcommand, which prints its help.
/// `dist/index.js` is the program of many images, so the image must be one of the product.
fn subcommand(words: &[Spanned], is_of_product: bool, findings: &mut Findings) {
    let texts: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
    if let Some(Start::Daemon(sub)) = start(&texts) {
        let at = texts.windows(2).position(|pair| matches!(pair, ["gateway" | "daemon", found] if *found == sub));
        let Some(word) = at.and_then(|at| words.get(at + 1)) else { return };
        let value = format!("gateway {sub}");
        let is_fixable = word.is_whole && matches!(sub, "start" | "restart") && texts.contains(&"gateway");
        let finding = findings.add(ContainerCode::K6, Severity::Error, word.location, &[("value", &value)]);
        if is_fixable {
            finding.fix_safely(word.location.file, Edit::replace(word.location.span, "run"));
        }
        return;
    }
    if let Some(last) = words.last()
        && is_product(&last.value)
        && (is_of_product || !last.value.contains("dist/"))
    {
        findings.add(ContainerCode::K7, Severity::Error, last.location, &[("value", &last.value)]);
    }
}

/// `--auth trusted-proxy`, which needs settings that only the configuration can have.
fn authentication(words: &[Spanned], inferred: &InferredDeployment, findings: &mut Findings) {
    let value = words.iter().enumerate().find_map(|(at, word)| match word.value.as_str() {
        "--auth" => words.get(at + 1).filter(|mode| mode.value == "trusted-proxy"),
        "--auth=trusted-proxy" => Some(word),
        _ => None,
    });
    let Some(value) = value else { return };
    let configured = inferred.config.as_ref().map(|(_, config)| config.pointer("/gateway/auth/trustedProxy").is_some());
    let severity = match configured {
        Some(true) => return,
        Some(false) => Severity::Error,
        // The configuration may be on the volume.
        None => Severity::Warning,
    };
    findings.add(ContainerCode::K8, severity, value.location, &[("value", "--auth trusted-proxy")]);
}
