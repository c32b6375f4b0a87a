//! What helps, as commands in the plan's own names.

use std::net::IpAddr;

use super::version::version;
use crate::files::Files;
use crate::gateway::Cures;
use crate::i18n::{Speech, fill};
use crate::plan::{Blocked, Checked, Field, Origin, Plan};
use crate::shell::{Command, Invocation, block};
use crate::steps::{Context, Place, Step as GuideStep, Tools, larger_machine, resize_commands, steps};

/// The last version whose lock lies in the state directory; later ones keep it in a temporary folder or reclaim it.
const LOCK_IN_STATE: &str = "2026.1.23";

/// The step that changes the type of the machine.
const RESIZE: &str = "gcp.resize";

/// One thing that helps, before the plan is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cure {
    /// A step of the guide, where the plan has it.
    Step(&'static str),
    /// A machine with the memory that a build from source needs.
    LargerMachine,
    /// Start the gateway again.
    Restart,
    /// Write `gateway.mode` into the configuration.
    SetMode,
    /// Let the product repair its own files.
    Doctor,
    /// Let the product judge its configuration, where it can.
    Validate,
    /// Show the gateway's log.
    ReadLog,
    /// Show whether the gateway runs.
    Status,
    /// Give the gateway the token of `.env` again.
    StoreToken,
    /// Show the token the gateway has.
    ShowToken,
    /// List the origin that was seen.
    AllowOrigins,
    /// Trust the proxy that was seen.
    TrustProxy,
    /// Approve the device that waits.
    Approve,
    /// Ask for tokens, not passwords.
    TokenMode,
    /// From the laptop to the gateway.
    Tunnel,
    /// Install the plugin that is missing.
    InstallPlugin,
    /// Delete a stale lock, in releases that keep one with their state.
    DeleteLock,
    /// Show what fills the disk.
    DiskSpace,
    /// Log in to Fly.io.
    FlyLogin,
    /// Log in to Google Cloud.
    GcloudLogin,
    /// Show which account is used.
    GcloudAccount,
    /// List the machines of the project.
    ListMachines,
    /// Start Docker.
    StartDocker,
    /// Start the machine on Fly.io.
    StartMachine,
    /// Show whether the machine runs.
    VmStatus,
}

/// Something to run, or a step of the guide to do again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRemedy {
    /// Where.
    pub place: Place,
    /// What it is for.
    pub purpose: String,
    /// The step of the guide it is.
    pub step: Option<&'static str>,
    /// The commands; none where the step writes files, which only the whole plan can.
    pub commands: Vec<Command>,
    /// The texts to copy one after the other.
    pub blocks: Vec<String>,
    /// Why there are no commands.
    pub hint: Option<String>,
}

/// Makes remedies for one plan.
pub(super) struct Pharmacy<'a> {
    plan: &'a Plan,
    /// The version that writes the log, which need not be the release's own.
    version: &'a str,
    steps: Vec<GuideStep>,
    speech: Speech,
}

impl<'a> Pharmacy<'a> {
    pub(super) fn new(plan: &'a Plan, version: &'a str, speech: Speech) -> Self {
        // Without files: they hold secrets, which nobody needs here.
        let steps = steps(&Context { plan, files: &Files::default(), text: speech.text });
        Self { plan, version, steps, speech }
    }

    /// What helps, each once.
    pub(super) fn remedies(&self, cures: &[Cure], captured: &[(&'static str, String)]) -> Vec<LogRemedy> {
        let mut remedies: Vec<LogRemedy> = Vec::new();
        for remedy in cures.iter().filter_map(|cure| self.remedy(*cure, captured)) {
            if !remedies.contains(&remedy) {
                remedies.push(remedy);
            }
        }
        remedies
    }

    fn remedy(&self, cure: Cure, captured: &[(&'static str, String)]) -> Option<LogRemedy> {
        let seen = |name: &str| captured.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
        let (cures, verdicts, words) =
            (Cures::of(self.plan), &self.speech.verification.verdicts, &self.speech.logs.report);
        let is_fly = self.plan.target.is_fly();
        let there = |purpose, commands| run(cures.place(), purpose, commands);
        let here = |purpose, commands| run(Place::Laptop, purpose, commands);
        let on_gcp = |remedy: Option<LogRemedy>| if is_fly { None } else { remedy };
        match cure {
            Cure::Step(id) => self.step(id),
            Cure::LargerMachine => on_gcp(self.larger_machine()),
            Cure::Restart => there(verdicts.do_restart, cures.restart()),
            Cure::SetMode => there(words.do_set_mode, self.offline(&["config", "set", "gateway.mode", "local"])),
            Cure::Doctor => there(words.do_doctor, self.offline(&["doctor", "--fix"])),
            Cure::Validate if !self.plan.release.has_config_validate => None,
            Cure::Validate => there(words.do_validate, self.offline(&["config", "validate"])),
            Cure::ReadLog => there(verdicts.do_read_log, cures.logs()),
            Cure::Status => there(verdicts.do_status, cures.status()),
            Cure::StoreToken => there(verdicts.do_store_token, cures.store_token()),
            Cure::ShowToken => there(verdicts.do_show_token, cures.print_token()),
            Cure::AllowOrigins => {
                let origin: Option<Origin> = seen("origin").and_then(|origin| origin.parse().ok());
                there(words.do_allow_origins, cures.allow_origin(origin.as_ref()))
            }
            // Behind an SSH tunnel there is no proxy, and a list of some makes the gateway expect their headers.
            Cure::TrustProxy if !is_fly => {
                there(verdicts.do_trust_nobody, cures.cli(&["config", "unset", "gateway.trustedProxies"]))
            }
            Cure::TrustProxy => {
                let address: Option<IpAddr> = seen("address").and_then(|address| address.parse().ok());
                let purpose = if address.is_some() { words.do_trust_seen_proxy } else { verdicts.do_trust_proxy };
                there(purpose, cures.trust_proxy(address))
            }
            Cure::Approve => match seen("request").filter(|request| is_plain(request)) {
                Some(request) => there(verdicts.do_approve, cures.cli(&["devices", "approve", request])),
                None => there(verdicts.do_approve_devices, cures.cli(&["devices", "list"])),
            },
            Cure::TokenMode => {
                there(verdicts.do_token_mode, cures.cli(&["config", "set", "gateway.auth.mode", "token"]))
            }
            Cure::Tunnel => here(verdicts.do_tunnel, cures.tunnel()),
            Cure::InstallPlugin => {
                let plugin = seen("plugin").filter(|plugin| is_plain(plugin))?;
                there(words.do_install_plugin, cures.cli(&["plugins", "install", &format!("@openclaw/{plugin}")]))
            }
            Cure::DeleteLock => {
                let is_old = version(self.version) <= version(LOCK_IN_STATE);
                if is_old { there(words.do_delete_lock, self.delete_lock()) } else { None }
            }
            Cure::DiskSpace if is_fly => here(words.do_disk_space, in_machine(self.plan, "df -h")),
            Cure::DiskSpace => there(
                words.do_disk_space,
                Ok(vec![Command::run(&["df", "-h"]), Command::run(&["docker", "system", "df"])]),
            ),
            Cure::FlyLogin => here(words.do_fly_login, Ok(vec![Command::run(&["fly", "auth", "login"])])),
            Cure::GcloudLogin => here(words.do_gcloud_login, Ok(vec![Command::run(&["gcloud", "auth", "login"])])),
            Cure::GcloudAccount => here(words.do_gcloud_account, Ok(vec![Command::run(&["gcloud", "auth", "list"])])),
            Cure::ListMachines => on_gcp(here(
                words.do_list_machines,
                Ok(vec![Command::run(&["gcloud", "compute", "instances", "list"])]),
            )),
            Cure::StartDocker => {
                on_gcp(there(words.do_start_docker, Ok(vec![Command::run(&["sudo", "systemctl", "start", "docker"])])))
            }
            Cure::StartMachine if is_fly => here(words.do_start_machine, start_machine(self.plan)),
            Cure::StartMachine => None,
            Cure::VmStatus => on_gcp(here(words.do_vm_status, cures.machine_status())),
        }
    }

    /// The product's own command line while the gateway does not stay up: beside it, in a container of its own.
    fn offline(&self, arguments: &[&'static str]) -> Checked<Vec<Command>> {
        let tools = Tools(self.plan);
        if self.plan.target.is_fly() {
            return Ok(vec![tools.cli(arguments)?]);
        }
        let run = tools.service(["run", "-T", "--rm", "--no-deps"]).with_words(&["node", "dist/index.js"]);
        tools.in_folder(vec![run.with_all(arguments.iter().copied()).into()])
    }

    /// The pattern is for a shell where the files are, not for the one where it is typed.
    fn delete_lock(&self) -> Checked<Vec<Command>> {
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

    /// The step about a larger machine, with a type that the build fits into: its log shows that there is one, whatever
    /// the plan says.
    fn larger_machine(&self) -> Option<LogRemedy> {
        let context = Context { plan: self.plan, files: &Files::default(), text: self.speech.text };
        let machine = larger_machine(self.plan, self.plan.release.build_memory_minimum).ok();
        match machine.map(|machine| resize_commands(&context, machine)) {
            Some(Ok(commands)) => {
                let step = self.step(RESIZE)?;
                Some(LogRemedy { blocks: vec![block(&commands)], commands, ..step })
            }
            _ => self.step(RESIZE),
        }
    }

    fn step(&self, id: &'static str) -> Option<LogRemedy> {
        let step = self.steps.iter().find(|step| step.id == id)?;
        let words = &self.speech.logs.report;
        let hint = match step.blocked {
            // Nothing but the missing files waits for the target.
            Some(Blocked(Field::Target)) => Some(words.writes_files.to_owned()),
            Some(Blocked(field)) => Some(fill(words.field_in_the_way, &[("field", field.path())])),
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

fn run(place: Place, purpose: &'static str, commands: Checked<Vec<Command>>) -> Option<LogRemedy> {
    let commands = commands.ok().filter(|commands| !commands.is_empty())?;
    let blocks = vec![block(&commands)];
    Some(LogRemedy { place, purpose: purpose.to_owned(), step: None, commands, blocks, hint: None })
}

fn in_machine(plan: &Plan, command: &str) -> Checked<Vec<Command>> {
    Ok(vec![Tools(plan).in_machine(command)?.into()])
}

fn start_machine(plan: &Plan) -> Checked<Vec<Command>> {
    let tools = Tools(plan);
    let start = Invocation::of(&["fly", "machine", "start", "MACHINE_ID"]).with_all(["-a".to_owned(), tools.app()?]);
    Ok(vec![tools.fly(["machines", "list"])?.into(), start.into()])
}

/// Words that stand in commands: identifiers only, whatever a log says.
fn is_plain(word: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    word.len() <= 64 && !word.starts_with('-') && word.bytes().all(is_letter)
}
