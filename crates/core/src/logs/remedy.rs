//! Remedies for log lines, as commands with the plan's names.

use std::net::IpAddr;

use super::version::parse_version;
use crate::files::Files;
use crate::gateway::GatewayCommands;
use crate::i18n::{Catalogs, format_message};
use crate::plan::{BlockedBy, Field, FieldResult, Origin, Plan};
use crate::shell::{Command, Invocation, block};
use crate::steps::{Context, RunLocation, Step as GuideStep, Tools, larger_machine, resize_commands, steps};

/// The last version that keeps its lock in the state directory. Later ones keep it in a temporary folder or reclaim it.
const LAST_LOCK_IN_STATE: &str = "2026.1.23";

/// The step that changes the machine type.
const RESIZE_STEP: &str = "gcp.resize";

/// A remedy, independent of a plan. Whether it results in commands depends on target and release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemedyKind {
    /// Repeat a step of the guide, if the guide of the plan has it.
    Step(&'static str),
    /// Switch to a machine with enough memory to build from source.
    LargerMachine,
    /// Restart the gateway.
    Restart,
    /// Set `gateway.mode` in the configuration.
    SetMode,
    /// Run the product's own repair command.
    Doctor,
    /// Validate the configuration, in releases with that command.
    Validate,
    ReadLog,
    Status,
    /// Restore the token from `.env` in the gateway.
    StoreToken,
    ShowToken,
    /// Allow the origin that was captured.
    AllowOrigins,
    /// Trust the proxy whose address was captured.
    TrustProxy,
    /// Approve the pending device.
    Approve,
    /// Switch authentication from password to token.
    TokenMode,
    /// Open the tunnel from the laptop to the gateway.
    Tunnel,
    /// Install the missing plugin.
    InstallPlugin,
    /// Delete a stale lock, in releases that keep one in the state directory.
    DeleteLock,
    /// Show disk usage.
    DiskSpace,
    FlyLogin,
    GcloudLogin,
    GcloudAccount,
    ListMachines,
    StartDocker,
    StartMachine,
    /// Show whether the virtual machine runs.
    VmStatus,
}

/// Commands to run, or a step of the guide to repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRemedy {
    pub place: RunLocation,
    pub purpose: String,
    /// The step of the guide that is repeated.
    pub step: Option<&'static str>,
    /// Empty if the step writes files, which only the complete plan can generate.
    pub commands: Vec<Command>,
    /// The commands as texts to paste one after another.
    pub blocks: Vec<String>,
    /// Why there are no commands.
    pub hint: Option<String>,
}

/// Builds remedies for one plan.
pub(super) struct RemedyBuilder<'a> {
    plan: &'a Plan,
    /// The version that wrote the log; may differ from the release in the catalog.
    version: &'a str,
    steps: Vec<GuideStep>,
    catalogs: Catalogs,
}

impl<'a> RemedyBuilder<'a> {
    pub(super) fn new(plan: &'a Plan, version: &'a str, catalogs: Catalogs) -> Self {
        // Without files: they contain secrets, and remedies do not need them.
        let steps = steps(&Context { plan, files: &Files::default(), text: catalogs.text });
        Self { plan, version, steps, catalogs }
    }

    /// The remedies without duplicates.
    pub(super) fn remedies(&self, kinds: &[RemedyKind], captured: &[(&'static str, String)]) -> Vec<LogRemedy> {
        let mut remedies: Vec<LogRemedy> = Vec::new();
        for remedy in kinds.iter().filter_map(|kind| self.remedy(*kind, captured)) {
            if !remedies.contains(&remedy) {
                remedies.push(remedy);
            }
        }
        remedies
    }

    fn remedy(&self, kind: RemedyKind, captured: &[(&'static str, String)]) -> Option<LogRemedy> {
        let captured_value =
            |name: &str| captured.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
        let (gateway, verdicts, words) =
            (GatewayCommands::new(self.plan), &self.catalogs.verification.verdicts, &self.catalogs.logs.report);
        let is_fly = self.plan.target.is_fly();
        let on_gateway_host = |purpose, commands| run(gateway.place(), purpose, commands);
        let on_laptop = |purpose, commands| run(RunLocation::Laptop, purpose, commands);
        let only_on_gcp = |remedy: Option<LogRemedy>| if is_fly { None } else { remedy };
        match kind {
            RemedyKind::Step(id) => self.step(id),
            RemedyKind::LargerMachine => only_on_gcp(self.larger_machine()),
            RemedyKind::Restart => on_gateway_host(verdicts.do_restart, gateway.restart()),
            RemedyKind::SetMode => {
                on_gateway_host(words.do_set_mode, self.offline(&["config", "set", "gateway.mode", "local"]))
            }
            RemedyKind::Doctor => on_gateway_host(words.do_doctor, self.offline(&["doctor", "--fix"])),
            RemedyKind::Validate if !self.plan.release.has_config_validate => None,
            RemedyKind::Validate => on_gateway_host(words.do_validate, self.offline(&["config", "validate"])),
            RemedyKind::ReadLog => on_gateway_host(verdicts.do_read_log, gateway.logs()),
            RemedyKind::Status => on_gateway_host(verdicts.do_status, gateway.status()),
            RemedyKind::StoreToken => on_gateway_host(verdicts.do_store_token, gateway.store_token()),
            RemedyKind::ShowToken => on_gateway_host(verdicts.do_show_token, gateway.print_token()),
            RemedyKind::AllowOrigins => {
                let origin: Option<Origin> = captured_value("origin").and_then(|origin| origin.parse().ok());
                on_gateway_host(words.do_allow_origins, gateway.allow_origin(origin.as_ref()))
            }
            // There is no proxy behind an SSH tunnel, and a non-empty list makes the gateway expect proxy headers.
            RemedyKind::TrustProxy if !is_fly => {
                on_gateway_host(verdicts.do_trust_nobody, gateway.cli(&["config", "unset", "gateway.trustedProxies"]))
            }
            RemedyKind::TrustProxy => {
                let address: Option<IpAddr> = captured_value("address").and_then(|address| address.parse().ok());
                let purpose = if address.is_some() { words.do_trust_seen_proxy } else { verdicts.do_trust_proxy };
                on_gateway_host(purpose, gateway.trust_proxy(address))
            }
            RemedyKind::Approve => match captured_value("request").filter(|request| is_safe_argument(request)) {
                Some(request) => on_gateway_host(verdicts.do_approve, gateway.cli(&["devices", "approve", request])),
                None => on_gateway_host(verdicts.do_approve_devices, gateway.cli(&["devices", "list"])),
            },
            RemedyKind::TokenMode => {
                on_gateway_host(verdicts.do_token_mode, gateway.cli(&["config", "set", "gateway.auth.mode", "token"]))
            }
            RemedyKind::Tunnel => on_laptop(verdicts.do_tunnel, gateway.tunnel()),
            RemedyKind::InstallPlugin => {
                let plugin = captured_value("plugin").filter(|plugin| is_safe_argument(plugin))?;
                on_gateway_host(
                    words.do_install_plugin,
                    gateway.cli(&["plugins", "install", &format!("@openclaw/{plugin}")]),
                )
            }
            RemedyKind::DeleteLock => {
                let is_old = parse_version(self.version) <= parse_version(LAST_LOCK_IN_STATE);
                if is_old { on_gateway_host(words.do_delete_lock, self.delete_lock()) } else { None }
            }
            RemedyKind::DiskSpace if is_fly => on_laptop(words.do_disk_space, in_machine(self.plan, "df -h")),
            RemedyKind::DiskSpace => on_gateway_host(
                words.do_disk_space,
                Ok(vec![Command::run(&["df", "-h"]), Command::run(&["docker", "system", "df"])]),
            ),
            RemedyKind::FlyLogin => on_laptop(words.do_fly_login, Ok(vec![Command::run(&["fly", "auth", "login"])])),
            RemedyKind::GcloudLogin => {
                on_laptop(words.do_gcloud_login, Ok(vec![Command::run(&["gcloud", "auth", "login"])]))
            }
            RemedyKind::GcloudAccount => {
                on_laptop(words.do_gcloud_account, Ok(vec![Command::run(&["gcloud", "auth", "list"])]))
            }
            RemedyKind::ListMachines => only_on_gcp(on_laptop(
                words.do_list_machines,
                Ok(vec![Command::run(&["gcloud", "compute", "instances", "list"])]),
            )),
            RemedyKind::StartDocker => only_on_gcp(on_gateway_host(
                words.do_start_docker,
                Ok(vec![Command::run(&["sudo", "systemctl", "start", "docker"])]),
            )),
            RemedyKind::StartMachine if is_fly => on_laptop(words.do_start_machine, start_machine(self.plan)),
            RemedyKind::StartMachine => None,
            RemedyKind::VmStatus => only_on_gcp(on_laptop(words.do_vm_status, gateway.machine_status())),
        }
    }

    /// Runs the product's command line in a separate container, for a gateway that does not stay up.
    fn offline(&self, arguments: &[&'static str]) -> FieldResult<Vec<Command>> {
        let tools = Tools(self.plan);
        if self.plan.target.is_fly() {
            return Ok(vec![tools.cli(arguments)?]);
        }
        let run = tools.service(["run", "-T", "--rm", "--no-deps"]).with_words(&["node", "dist/index.js"]);
        tools.in_folder(vec![run.with_all(arguments.iter().copied()).into()])
    }

    /// The glob is expanded by a shell in the container, not by the shell it is typed into.
    fn delete_lock(&self) -> FieldResult<Vec<Command>> {
        let tools = Tools(self.plan);
        if self.plan.target.is_fly() {
            let mount = self.plan.fly.mount.clone()?;
            let delete = format!("sh -c 'rm -f {}/gateway.*.lock'", mount.trimmed());
            return Ok(vec![tools.in_machine(delete)?.into()]);
        }
        let delete = format!("rm -f {}/gateway.*.lock", self.plan.release.container_state());
        let run =
            tools.service(["run", "-T", "--rm", "--no-deps"]).with_all(["sh".to_owned(), "-c".to_owned(), delete]);
        tools.in_folder(vec![run.into()])
    }

    /// The resize step, with a machine type that the build fits into: the log proves that the release is built from
    /// source, whatever the plan says.
    fn larger_machine(&self) -> Option<LogRemedy> {
        let context = Context { plan: self.plan, files: &Files::default(), text: self.catalogs.text };
        let machine = larger_machine(self.plan, self.plan.release.build_memory_minimum).ok();
        match machine.map(|machine| resize_commands(&context, machine)) {
            Some(Ok(commands)) => {
                let step = self.step(RESIZE_STEP)?;
                Some(LogRemedy { blocks: vec![block(&commands)], commands, ..step })
            }
            _ => self.step(RESIZE_STEP),
        }
    }

    fn step(&self, id: &'static str) -> Option<LogRemedy> {
        let step = self.steps.iter().find(|step| step.id == id)?;
        let words = &self.catalogs.logs.report;
        let hint = match step.blocked {
            // A step blocked by `Field::Target` lacks nothing but the files.
            Some(BlockedBy(Field::Target)) => Some(words.writes_files.to_owned()),
            Some(BlockedBy(field)) => Some(format_message(words.field_in_the_way, &[("field", field.path())])),
            None if step.commands.is_empty() => Some(words.in_a_browser.to_owned()),
            None => None,
        };
        Some(LogRemedy {
            place: step.place,
            purpose: step.title.clone(),
            step: Some(id),
            commands: step.commands.clone(),
            blocks: if step.commands.is_empty() { Vec::new() } else { step.blocks() },
            hint,
        })
    }
}

fn run(place: RunLocation, purpose: &'static str, commands: FieldResult<Vec<Command>>) -> Option<LogRemedy> {
    let commands = commands.ok().filter(|commands| !commands.is_empty())?;
    let blocks = vec![block(&commands)];
    Some(LogRemedy { place, purpose: purpose.to_owned(), step: None, commands, blocks, hint: None })
}

fn in_machine(plan: &Plan, command: &str) -> FieldResult<Vec<Command>> {
    Ok(vec![Tools(plan).in_machine(command)?.into()])
}

fn start_machine(plan: &Plan) -> FieldResult<Vec<Command>> {
    let tools = Tools(plan);
    let start = Invocation::of(&["fly", "machine", "start", "MACHINE_ID"]).with_all(["-a".to_owned(), tools.app()?]);
    Ok(vec![tools.fly(["machines", "list"])?.into(), start.into()])
}

/// Whether captured text may be used in a command: letters, digits and hyphens only, and not an option.
fn is_safe_argument(word: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    word.len() <= 64 && !word.starts_with('-') && word.bytes().all(is_letter)
}
