//! What services name must be there: other services, volumes, networks, secrets, configs and files.

use std::collections::HashSet;

use super::merged::{Merged, Service};
use super::mounts;
use super::report::{Report, meant, written};
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::read::Node;
use crate::read::edit::Edit;
use crate::rules::Severity;

pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    let known = Known::of(merged);
    for service in &merged.services {
        extends(merged, service, report);
        environment_files(service, report);
        // What another file adds may hold everything that seems to lack.
        if !merged.has_include {
            known.volumes(service, report);
            known.named(service, report);
            services(merged, service, report);
        }
    }
}

/// The names that the files declare.
struct Known<'a> {
    volumes: HashSet<&'a str>,
    networks: HashSet<&'a str>,
    secrets: HashSet<&'a str>,
    configs: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(merged: &Merged<'a>) -> Self {
        let names = |section: &str| merged.entries(section).into_iter().map(|found| found.it.key.as_str()).collect();
        Self {
            volumes: names("volumes"),
            networks: names("networks"),
            secrets: names("secrets"),
            configs: names("configs"),
        }
    }

    fn volumes(&self, service: &Service<'_>, report: &mut Report<'_>) {
        for found in service.items("volumes") {
            let Some(mount) = mounts::mount(found.it) else { continue };
            if !mount.is_volume || mount.source.is_empty() || self.volumes.contains(mount.source) {
                continue;
            }
            let source = found.it.key("source").unwrap_or(found.it);
            let value = written(found.layer.source, source);
            let name = if found.it.as_str().is_some() { value.split(':').next().unwrap_or_default() } else { &value };
            let place = found.layer.place(source.span);
            // A folder without `./` is taken for a name.
            let is_folder = mount.source.contains('/') && !mount.source.contains('$');
            let code = if is_folder { ComposeCode::D75 } else { ComposeCode::D32 };
            let name = name.to_owned();
            let finding = report.value(code, service.severity(), place, &[("name", &name), ("service", service.name)]);
            let text = found.layer.source.slice(source.span);
            if let (Some(finding), true) = (finding, is_folder && value.starts_with(mount.source)) {
                let quote = usize::from(text.starts_with(['"', '\'']));
                finding.suggest(place.file, Edit::insert(source.span.start + quote, "./"));
            }
        }
    }

    fn named(&self, service: &Service<'_>, report: &mut Report<'_>) {
        for (name, place, _) in service.names("networks") {
            // A service with a network mode has no default network.
            if name != "default" && !self.networks.contains(name) {
                missing(ComposeCode::D33, "networks", name, place, &self.networks, service, report);
            }
        }
        for (key, known) in [("secrets", &self.secrets), ("configs", &self.configs)] {
            for (name, place, _) in service.names(key) {
                if !known.contains(name) {
                    missing(ComposeCode::D34, key, name, place, known, service, report);
                }
            }
        }
        let Some(build) = service.value("build") else { return };
        for item in build.it.key("secrets").and_then(Node::as_sequence).into_iter().flatten() {
            let named = item.key("source").unwrap_or(item);
            if let Some(name) = named.as_str().filter(|name| !self.secrets.contains(name)) {
                let place = build.layer.place(named.span);
                missing(ComposeCode::D34, "secrets", name, place, &self.secrets, service, report);
            }
        }
    }
}

fn missing(
    code: ComposeCode,
    section: &str,
    name: &str,
    place: Place,
    known: &HashSet<&str>,
    service: &Service<'_>,
    report: &mut Report<'_>,
) {
    let shown = shown(report, place);
    let values = [("name", shown.as_str()), ("section", section), ("service", service.name)];
    let meant = meant(name, sorted(known));
    let Some(finding) = report.value(code, service.severity(), place, &values) else { return };
    if let Some(meant) = meant.filter(|_| shown == name) {
        finding.suggest(place.file, Edit::replace(place.span, meant));
    }
}

/// In an order that does not change from run to run.
fn sorted<'a>(known: &HashSet<&'a str>) -> Vec<&'a str> {
    const MOST: usize = 200;
    let mut names: Vec<&str> = known.iter().copied().take(if known.len() > MOST { 0 } else { MOST }).collect();
    names.sort_unstable();
    names
}

/// What stands at a place, never what a variable holds.
fn shown(report: &Report<'_>, place: Place) -> String {
    let file = report.project.files.get(place.file);
    file.map(|file| super::report::text_of(&file.source, place.span)).unwrap_or_default()
}

/// The services that a service cannot be without, each with its place.
pub(super) fn dependencies<'a>(service: &Service<'a>) -> Vec<(&'a str, Place, bool)> {
    let mut found = Vec::new();
    for (name, place, options) in service.names("depends_on") {
        let is_required = options.and_then(|node| node.key("required")).and_then(Node::as_bool) != Some(false);
        found.push((name, place, is_required));
    }
    for key in ["links", "volumes_from"] {
        for (text, place, _) in service.names(key) {
            let name = text.split(':').next().unwrap_or_default();
            if key == "links" || name != "container" {
                found.push((name, place, true));
            }
        }
    }
    for key in ["network_mode", "ipc", "pid", "uts"] {
        if let Some(value) = service.value(key)
            && let Some(name) = value.it.as_str().and_then(|text| text.strip_prefix("service:"))
        {
            found.push((name, value.layer.place(value.it.span), true));
        }
    }
    found
}

fn services(merged: &Merged<'_>, service: &Service<'_>, report: &mut Report<'_>) {
    for (name, place, is_required) in dependencies(service) {
        match merged.service(name) {
            Some(other) if other.is_off && !service.is_off && is_required => {
                let shown = shown(report, place);
                let values = [("name", shown.as_str()), ("service", service.name)];
                if let Some(finding) = report.value(ComposeCode::D64, Severity::Error, place, &values) {
                    finding.relate(other.place(), other.name);
                }
            }
            Some(_) => {}
            None => {
                let names: HashSet<&str> = if merged.services.len() > 200 {
                    HashSet::new()
                } else {
                    merged.services.iter().map(|service| service.name).collect()
                };
                missing(ComposeCode::D30, "services", name, place, &names, service, report);
            }
        }
    }
}

fn extends(merged: &Merged<'_>, service: &Service<'_>, report: &mut Report<'_>) {
    let Some(found) = service.value("extends") else { return };
    if found.it.as_mapping().is_some() && found.it.key("service").is_none() {
        let place = found.layer.place(service.entry("extends").map_or(found.it.span, |found| found.it.key_span));
        report.add(ComposeCode::D9, Severity::Error, place, &[("key", "service"), ("where", "extends")]);
    }
    let named = found.it.key("service").unwrap_or(found.it);
    let Some(name) = named.as_str() else { return };
    let place = found.layer.place(named.span);
    if let Some(file) = found.it.key("file") {
        let value = written(found.layer.source, file);
        let base = value.rsplit('/').next().unwrap_or_default();
        if !report.project.files.iter().any(|file| file.base_name() == base) {
            report.add(ComposeCode::D56, absent(report), found.layer.place(file.span), &[("value", &value)]);
        }
        return;
    }
    // Compose looks into the same file only.
    let is_there = merged.service(name).is_some_and(|other| other.stands_in(found.layer));
    if name == service.name {
        report.value(ComposeCode::D31, Severity::Error, place, &[("names", &format!("`{name}` → `{name}`"))]);
    } else if !is_there {
        let names: HashSet<&str> = merged.services.iter().map(|service| service.name).take(200).collect();
        let values = [("name", shown(report, place)), ("service", service.name.to_owned())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let meant = meant(name, sorted(&names));
        if let Some(finding) = report.value(ComposeCode::D40, Severity::Error, place, &values)
            && let Some(meant) = meant
        {
            finding.suggest(place.file, Edit::replace(place.span, meant));
        }
    }
}

/// How bad it is that a file was not shown.
const fn absent(report: &Report<'_>) -> Severity {
    if report.project.is_complete { Severity::Error } else { Severity::Information }
}

/// A file of variables that was not pasted may well be there.
fn environment_files(service: &Service<'_>, report: &mut Report<'_>) {
    for value in service.values("env_file") {
        let one = [value.it];
        let list: Vec<&Node> = value.it.as_sequence().map_or(one.to_vec(), |items| items.iter().collect());
        for item in list {
            let path = item.key("path").unwrap_or(item);
            let Some(text) = path.as_str() else { continue };
            let is_optional = item.key("required").and_then(Node::as_bool) == Some(false);
            let base = text.rsplit('/').next().unwrap_or_default();
            let place = value.layer.place(path.span);
            let shown = written(value.layer.source, path);
            if matches!(base, "" | "." | "..") && !(is_optional && text.is_empty()) {
                report.value(ComposeCode::D55, Severity::Error, place, &[("value", &shown)]);
                continue;
            }
            let is_there = report.project.files.iter().any(|file| file.base_name() == base);
            if !is_there && !is_optional {
                report.value(ComposeCode::D56, absent(report), place, &[("value", &shown)]);
            }
        }
    }
}
