//! A deployment on Fly.io.

use super::super::fly::{gigabytes, megabytes};
use super::super::{Content, Location};
use super::{InferredDeployment, Inputs, dockerfile, option};
use crate::catalog::{Release, without_env_prefix};
use crate::files::fly_config::{FlyConfig, HttpService, Mount, PROCESS, fly_config};
use crate::lint::cross_file::naming::also_reads;
use crate::lint::fly::tables::Table;
use crate::lint::project::command_line::split;
use crate::lint::project::program::{Program, is_prebuilt, of_only_dockerfile, of_words};
use crate::lint::project::service::gateway_words;
use crate::lint::spanned::Spanned;
use crate::plan::{Count, Field, Plan, choices};
use crate::read::Node;

pub(super) fn infer(inputs: &Inputs<'_>, file: usize, is_private: bool, seen: &mut InferredDeployment) {
    let Some(Content::Fly(reading)) = inputs.project.files.get(file).map(|file| &file.content) else { return };
    let root = Table::new(file, &reading.value);
    seen.anchor = Some(Location::new(file, crate::read::Span::at(reading.value.span.start)));
    for (field, path) in [(Field::FlyApp, &["app"][..]), (Field::FlyRegion, &["primary_region"])] {
        if let Some(value) = root.scalar(path) {
            seen.set(field, &value);
        }
    }
    let service = root.table("http_service");
    if let Some(service) = &service {
        let location = service.location();
        if is_private {
            seen.set_at(Field::FlyPrivateAccess, choices::FLYCAST, location);
        }
        for (field, key) in
            [(Field::FlyAutoStop, "auto_stop_machines"), (Field::FlyMinMachines, "min_machines_running")]
        {
            if let Some(value) = service.scalar(&[key]) {
                seen.set(field, &value);
            }
        }
        let grace = service.list("checks").first().and_then(|check| check.scalar(&["grace_period"]));
        if let Some(grace) = grace {
            seen.set(Field::FlyCheckGrace, &grace);
        }
    } else {
        let start = Location::new(file, crate::read::Span::at(reading.value.span.start));
        seen.set_at(Field::FlyPrivateAccess, choices::SIX_PN, start);
    }
    let processes = root.table("processes").map(|table| table.scalars()).unwrap_or_default();
    let commands: Vec<Vec<Spanned>> = processes
        .iter()
        .map(|(_, command)| command.parts(split(&command.value)))
        .filter(|words| !words.is_empty())
        .collect();
    let is_gateway = |words: &&Vec<Spanned>| program_of(words) == Program::Gateway;
    if let Some(words) = commands.iter().find(is_gateway).or(commands.first()) {
        seen.program = program_of(words);
        let words = gateway_words(words.clone());
        seen.command_port = option(&words, "--port");
        seen.allows_unconfigured = words.iter().any(|word| word.value == "--allow-unconfigured");
    } else {
        seen.program = match root.scalar(&["build", "image"]) {
            Some(image) if is_prebuilt(&image.value) => Program::Gateway,
            Some(_) => Program::Unknown,
            None => of_only_dockerfile(inputs.project),
        };
    }
    let internal_port = service.as_ref().and_then(|service| service.scalar(&["internal_port"]));
    if let Some(port) = internal_port.as_ref().or(seen.command_port.as_ref()).cloned() {
        seen.set(Field::FlyPort, &port);
        if let Some(command) = seen.command_port.clone() {
            if command.value.parse::<std::num::NonZeroU16>().is_err() {
                seen.set(Field::FlyPort, &command);
            } else {
                seen.draft.set(Field::FlyPort, command.value.as_str());
            }
        }
    }
    machine(&root, seen);
    mount(&root, seen);
    build(inputs, &root, seen);
    environment(inputs, &root, seen);
    seen.fly = structure(inputs, &root, &processes, seen);
}

fn program_of(words: &[Spanned]) -> Program {
    of_words(&words.iter().map(|word| word.value.as_str()).collect::<Vec<_>>())
}

fn machine(root: &Table<'_>, seen: &mut InferredDeployment) {
    let Some(machine) = root.list("vm").into_iter().next() else { return };
    if let Some(size) = machine.scalar(&["size"]) {
        seen.set(Field::FlyVmSize, &size);
    }
    if let Some(memory) = machine.scalar(&["memory"]).or_else(|| machine.scalar(&["memory_mb"])) {
        seen.set(Field::FlyMemory, &memory);
        // Converted to the unit of the form.
        if let Some(megabytes) = megabytes(&memory.value).filter(|megabytes| *megabytes > 0) {
            seen.draft.set(Field::FlyMemory, format!("{megabytes}mb"));
        }
    }
}

fn mount(root: &Table<'_>, seen: &mut InferredDeployment) {
    let Some(mount) = root.list("mounts").into_iter().next() else { return };
    for (field, key) in [
        (Field::FlyVolumeName, "source"),
        (Field::FlyMount, "destination"),
        (Field::FlySnapshotRetention, "snapshot_retention"),
        (Field::FlyExtendThreshold, "auto_extend_size_threshold"),
    ] {
        if let Some(value) = mount.scalar(&[key]) {
            seen.set(field, &value);
        }
    }
    for (field, key) in [
        (Field::FlyExtendIncrement, "auto_extend_size_increment"),
        (Field::FlyExtendLimit, "auto_extend_size_limit"),
        (Field::FlyVolumeSize, "initial_size"),
    ] {
        if let Some(value) = mount.scalar(&[key]) {
            let number = gigabytes(&value.value).map_or_else(|| value.value.clone(), |amount| amount.to_string());
            seen.set(field, &value);
            seen.draft.set(field, number);
        }
    }
}

fn build(inputs: &Inputs<'_>, root: &Table<'_>, seen: &mut InferredDeployment) {
    let build = root.table("build");
    let image = build.as_ref().and_then(|build| build.scalar(&["image"]));
    let packages = build.as_ref().and_then(|build| build.scalar(&["args", inputs.release.packages_argument]));
    match image {
        Some(image) => {
            let source = if inputs.release.is_prebuilt(&image.value) { choices::PREBUILT } else { choices::SOURCE };
            seen.set_at(Field::ImageSource, source, image.location);
        }
        None => dockerfile::infer(inputs, seen),
    }
    if let Some(packages) = packages {
        seen.set(Field::ImagePackages, &packages);
    }
}

/// Takes over variables, except those that every plan writes and those of other generations.
fn environment(inputs: &Inputs<'_>, root: &Table<'_>, seen: &mut InferredDeployment) {
    let release = inputs.release;
    seen.draft.set(Field::FlyHeap, "");
    let Some(table) = root.table("env") else { return };
    let mut own: Vec<(String, Location)> = Vec::new();
    for (name, value) in table.scalars() {
        let heap = value.value.strip_prefix("--max-old-space-size=").filter(|heap| heap.parse::<u32>().is_ok());
        let is_written = name == "NODE_ENV" && value.value == "production"
            || name == release.variable("PREFER_PNPM")
            || name == release.variable("STATE_DIR")
            || name == release.variable("GATEWAY_PORT");
        let is_foreign = without_env_prefix(&name).is_some() && !name.starts_with(&format!("{}_", release.env_prefix));
        if let ("NODE_OPTIONS", Some(heap)) = (name.as_str(), heap) {
            seen.set_at(Field::FlyHeap, heap, value.location);
        } else if name == "XDG_CONFIG_HOME" && seen.draft.is_on(Field::ImageGog) || is_written || is_foreign {
        } else {
            own.push((format!("{name}={}", value.value), value.location));
        }
    }
    let location = table.location();
    let names = table.scalars().into_iter().map(|(name, value)| (name, value.location));
    seen.set_list(Field::FlyEnvironment, location, "\n", own);
    if let Some(origin) = seen.locations.get_mut(&Field::FlyEnvironment) {
        origin.items.extend(names);
    }
}

/// The current name of a variable that the release also reads under another one.
fn own_name(release: &Release, name: String) -> String {
    match name.split_once('_') {
        Some((prefix, rest)) if also_reads(release, prefix, rest) => release.variable(rest),
        _ => name,
    }
}

/// The structure for the rules: values of the file, and defaults of the plan for what it does not set.
fn structure(
    inputs: &Inputs<'_>,
    root: &Table<'_>,
    processes: &[(String, Spanned)],
    seen: &InferredDeployment,
) -> Option<FlyConfig> {
    let usable: Plan = seen.usable();
    let own = fly_config(&usable).ok()?;
    let text = |path: &[&str]| root.scalar(path).map(|seen| seen.value);
    let processes: Vec<(String, String)> =
        processes.iter().map(|(name, command)| (name.clone(), command.value.clone())).collect();
    let service = root.table("http_service");
    let http_service = service.and_then(|service| {
        let words = |node: Option<&Node>| -> Vec<String> {
            node.and_then(Node::as_sequence)
                .into_iter()
                .flatten()
                .filter_map(|item| Some(item.scalar()?.to_owned()))
                .collect()
        };
        let mut served = words(service.node().key("processes"));
        if served.is_empty() {
            served = processes
                .iter()
                .map(|(name, _)| name.clone())
                .filter(|name| name == PROCESS || processes.len() == 1)
                .collect();
        }
        // Without `[processes]` there is one process of this name.
        if processes.is_empty() {
            served.retain(|name| name != PROCESS);
        }
        let grace =
            service.list("checks").first().and_then(|check| check.scalar(&["grace_period"])?.value.parse().ok());
        Some(HttpService {
            internal_port: service.scalar(&["internal_port"])?.value.parse().ok()?,
            force_https: service.scalar(&["force_https"]).is_some_and(|flag| flag.value == "true"),
            auto_stop: usable.fly.auto_stop.ok()?,
            min_machines: usable.fly.min_machines.map_or(1, Count::get),
            processes: served,
            check: grace.map(|grace| (inputs.release.health_path.unwrap_or("/"), grace)),
        })
    });
    let mount = root.list("mounts").into_iter().next();
    let of_mount = |key: &str| mount.as_ref().and_then(|mount| mount.scalar(&[key])).map(|seen| seen.value);
    Some(FlyConfig {
        app: text(&["app"]).unwrap_or(own.app),
        primary_region: text(&["primary_region"]).unwrap_or(own.primary_region),
        image: text(&["build", "image"]),
        dockerfile: text(&["build", "dockerfile"]),
        build_arguments: Vec::new(),
        environment: root
            .table("env")
            .map(|table| table.scalars().into_iter().map(|(name, seen)| (own_name(inputs.release, name), seen.value)))
            .map(Iterator::collect)
            .unwrap_or_default(),
        processes,
        http_service,
        vm_size: own.vm_size,
        memory: usable.fly.memory.as_ref().map_or(own.memory, |memory| memory.mebibytes()),
        mount: Mount {
            source: of_mount("source").unwrap_or(own.mount.source),
            destination: of_mount("destination").unwrap_or(own.mount.destination),
            ..own.mount
        },
    })
}
