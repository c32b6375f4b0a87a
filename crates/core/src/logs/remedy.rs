//! Remedies for log lines, as commands with the plan's names.

use std::net::IpAddr;

use super::platform::Platform;
use crate::catalog::version::parse_version;
use crate::files::Files;
use crate::gateway::GatewayCommands;
use crate::i18n::{Catalogs, format_message};
use crate::plan::{BlockedBy, Draft, Field, FieldResult, Origin, Plan, Target};
use crate::shell::{Command, Invocation, Word, block};
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
    /// Restart the gateway, which reads its configuration again.
    Restart,
    /// Restart the container or the machine from outside, where the program's own command for it does not work.
    RestartFromOutside,
    /// Create the container again, which also reads the environment files again.
    Recreate,
    /// Stop the gateway and remove its container.
    Down,
    /// Run the product's command line beside the running gateway.
    Cli(&'static [&'static str]),
    /// Run the product's command line while the gateway does not run.
    Offline(&'static [&'static str]),
    /// Run a program on the Docker host.
    DockerHost(&'static [&'static str]),
    /// Let the user's login on the Docker host use Docker.
    JoinDockerGroup,
    /// Run a program on the user's computer.
    Laptop(&'static [&'static str]),
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
    /// `None`: where the gateway runs, which the log does not show.
    pub place: Option<RunLocation>,
    pub purpose: String,
    /// The step of the guide that is repeated.
    pub step: Option<&'static str>,
    /// Empty if the step writes files, which only the complete plan can generate.
    pub commands: Vec<Command>,
    /// The commands as texts to paste one after another.
    pub blocks: Vec<String>,
    /// Why there are no commands, or the commands for each platform.
    pub hint: Option<String>,
}

/// Builds remedies for one deployment.
pub(super) struct RemedyBuilder<'a> {
    platform: Platform,
    /// The deployment; two if the platform is unknown.
    deployments: Vec<Deployment<'a>>,
}

impl<'a> RemedyBuilder<'a> {
    /// `version` wrote the log; it may differ from the release of the draft.
    pub(super) fn new(draft: &Draft, platform: Platform, version: &'a str, catalogs: Catalogs) -> Self {
        let targets: &[Target] = match platform {
            Platform::Unknown => &[Target::Gcp, Target::Fly],
            other => &[other.target()],
        };
        let deployments = targets
            .iter()
            .map(|target| {
                let mut draft = draft.clone();
                draft.set(Field::Target, target.id());
                Deployment::new(Plan::read(&draft), platform, version, catalogs)
            })
            .collect();
        Self { platform, deployments }
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
        let [deployment, others @ ..] = self.deployments.as_slice() else { return None };
        match self.platform {
            Platform::Service => deployment.native(kind, captured),
            Platform::Unknown if !kind.depends_on_platform() => deployment.remedy(kind, captured),
            Platform::Unknown => deployment.neutral(others.first()?, kind, captured),
            _ => deployment.remedy(kind, captured),
        }
    }
}

impl RemedyKind {
    /// Whether the commands differ between platforms.
    const fn depends_on_platform(self) -> bool {
        !matches!(
            self,
            Self::Laptop(_)
                | Self::FlyLogin
                | Self::StartMachine
                | Self::GcloudLogin
                | Self::GcloudAccount
                | Self::ListMachines
                | Self::VmStatus
        )
    }
}

/// A plan, and what is needed to build commands for it.
struct Deployment<'a> {
    plan: Plan,
    platform: Platform,
    version: &'a str,
    steps: Vec<GuideStep>,
    catalogs: Catalogs,
}

type Captured = [(&'static str, String)];

impl<'a> Deployment<'a> {
    fn new(plan: Plan, platform: Platform, version: &'a str, catalogs: Catalogs) -> Self {
        // Without files: they contain secrets, and remedies do not need them.
        let steps = steps(&Context { plan: &plan, files: &Files::default(), text: catalogs.text });
        Self { plan, platform, version, steps, catalogs }
    }

    fn remedy(&self, kind: RemedyKind, captured: &Captured) -> Option<LogRemedy> {
        let (gateway, verdicts, words) =
            (GatewayCommands::new(&self.plan), &self.catalogs.verification.verdicts, &self.catalogs.logs.report);
        let is_fly = self.plan.target.is_fly();
        let on_gateway_host = |purpose, commands| run(gateway.place(), purpose, commands);
        let on_laptop = |purpose, commands| run(RunLocation::Laptop, purpose, commands);
        let only_on_gcp = |remedy: Option<LogRemedy>| if is_fly { None } else { remedy };
        // Docker runs on many machines; commands of Google Cloud need evidence for it.
        let only_on_google_cloud =
            |remedy: Option<LogRemedy>| if self.platform == Platform::GoogleCloud { remedy } else { None };
        if let Some((purpose, run_cli)) = self.cli_call(kind, captured) {
            let commands = match run_cli {
                CliCall::Online(words) => gateway.cli(&as_strs(&words)),
                CliCall::Offline(words) => self.offline(&words),
            };
            return on_gateway_host(purpose, commands);
        }
        match kind {
            RemedyKind::Step(id) if id.starts_with("gcp.") => only_on_google_cloud(self.step(id)),
            RemedyKind::Step(id) => self.step(id),
            RemedyKind::LargerMachine => only_on_google_cloud(self.larger_machine()),
            RemedyKind::Restart | RemedyKind::RestartFromOutside => {
                on_gateway_host(verdicts.do_restart, gateway.restart())
            }
            RemedyKind::Recreate if is_fly => on_gateway_host(verdicts.do_restart, gateway.restart()),
            RemedyKind::Recreate => on_gateway_host(words.do_recreate, gateway.store_token()),
            RemedyKind::Down => only_on_gcp(on_gateway_host(
                words.do_down,
                Tools(&self.plan).in_folder(vec![Command::run(&["docker", "compose", "down"])]),
            )),
            RemedyKind::DockerHost(command) => {
                only_on_gcp(on_gateway_host(words.do_on_docker_host, Ok(vec![Command::run(command)])))
            }
            RemedyKind::JoinDockerGroup => {
                let join = Invocation::of(&["sudo", "usermod", "-aG", "docker"]).with(Word::LoginName);
                only_on_gcp(on_gateway_host(words.do_on_docker_host, Ok(vec![join.into()])))
            }
            RemedyKind::Laptop(command) => on_laptop(words.do_on_laptop, Ok(vec![Command::run(command)])),
            // Without an address in the line, another line of the log names it.
            RemedyKind::TrustProxy if is_fly => on_gateway_host(verdicts.do_find_proxy, gateway.find_proxy()),
            RemedyKind::ReadLog | RemedyKind::TrustProxy => on_gateway_host(verdicts.do_read_log, gateway.logs()),
            RemedyKind::Status => on_gateway_host(verdicts.do_status, gateway.status()),
            RemedyKind::StoreToken => on_gateway_host(verdicts.do_store_token, gateway.store_token()),
            RemedyKind::ShowToken => on_gateway_host(verdicts.do_show_token, gateway.print_token()),
            RemedyKind::AllowOrigins => {
                let origin: Option<Origin> = value(captured, "origin").and_then(|origin| origin.parse().ok());
                on_gateway_host(words.do_allow_origins, gateway.allow_origin(origin.as_ref()))
            }
            RemedyKind::Tunnel if self.platform == Platform::Docker => None,
            RemedyKind::Tunnel => on_laptop(verdicts.do_tunnel, gateway.tunnel()),
            RemedyKind::DeleteLock => {
                let is_old = parse_version(self.version) <= parse_version(LAST_LOCK_IN_STATE);
                if is_old { on_gateway_host(words.do_delete_lock, self.delete_lock()) } else { None }
            }
            RemedyKind::DiskSpace if is_fly => on_laptop(words.do_disk_space, in_machine(&self.plan, "df -h")),
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
            RemedyKind::ListMachines => only_on_google_cloud(on_laptop(
                words.do_list_machines,
                Ok(vec![Command::run(&["gcloud", "compute", "instances", "list"])]),
            )),
            RemedyKind::StartDocker => only_on_gcp(on_gateway_host(
                words.do_start_docker,
                Ok(vec![Command::run(&["sudo", "systemctl", "start", "docker"])]),
            )),
            RemedyKind::StartMachine if is_fly => {
                on_laptop(words.do_start_machine, start_machine(&self.plan, captured))
            }
            RemedyKind::VmStatus => only_on_google_cloud(on_laptop(words.do_vm_status, gateway.machine_status())),
            // Built by `cli_call`, if the line contains what they need.
            RemedyKind::SetMode
            | RemedyKind::Doctor
            | RemedyKind::Validate
            | RemedyKind::Approve
            | RemedyKind::TokenMode
            | RemedyKind::InstallPlugin
            | RemedyKind::Cli(_)
            | RemedyKind::Offline(_)
            | RemedyKind::StartMachine => None,
        }
    }

    /// The call of the product's command line that a remedy consists of.
    fn cli_call(&self, kind: RemedyKind, captured: &Captured) -> Option<(&'static str, CliCall)> {
        let (verdicts, words) = (&self.catalogs.verification.verdicts, &self.catalogs.logs.report);
        let online = |arguments: &[&str]| CliCall::Online(arguments.iter().map(|word| (*word).to_owned()).collect());
        let named = |name| value(captured, name).filter(|name| is_safe_argument(name));
        Some(match kind {
            RemedyKind::SetMode => {
                (words.do_set_mode, CliCall::Offline(vec!["config", "set", "gateway.mode", "local"]))
            }
            RemedyKind::Doctor => (words.do_doctor, CliCall::Offline(vec!["doctor", "--fix"])),
            RemedyKind::Validate if !self.plan.release.has_config_validate => return None,
            RemedyKind::Validate => (words.do_validate, CliCall::Offline(vec!["config", "validate"])),
            RemedyKind::Approve => match named("request") {
                Some(request) => (verdicts.do_approve, online(&["devices", "approve", request])),
                None => (verdicts.do_approve_devices, online(&["devices", "list"])),
            },
            RemedyKind::TokenMode => (verdicts.do_token_mode, online(&["config", "set", "gateway.auth.mode", "token"])),
            RemedyKind::InstallPlugin => {
                let plugin = named("plugin")?;
                (words.do_install_plugin, online(&["plugins", "install", &format!("@openclaw/{plugin}")]))
            }
            RemedyKind::TrustProxy => {
                let list = format!("[\"{}\"]", proxy_address(captured)?);
                let set = ["config", "set", "gateway.trustedProxies", &list, "--strict-json"];
                (words.do_trust_seen_proxy, online(&set))
            }
            RemedyKind::Cli(arguments) => (words.do_beside_gateway, online(arguments)),
            RemedyKind::Offline(arguments) => (words.do_without_gateway, CliCall::Offline(arguments.to_vec())),
            _ => return None,
        })
    }

    /// For a program that runs without a container.
    fn native(&self, kind: RemedyKind, captured: &Captured) -> Option<LogRemedy> {
        let (verdicts, words) = (&self.catalogs.verification.verdicts, &self.catalogs.logs.report);
        let program = self.plan.release.product.id();
        let (purpose, arguments): (_, Vec<String>) = match self.cli_call(kind, captured) {
            Some((purpose, CliCall::Online(arguments))) => (purpose, arguments),
            Some((purpose, CliCall::Offline(arguments))) => {
                (purpose, arguments.into_iter().map(str::to_owned).collect())
            }
            None => {
                let (purpose, command) = match kind {
                    RemedyKind::Restart | RemedyKind::Recreate => (verdicts.do_restart, "restart"),
                    RemedyKind::Down => (words.do_down, "stop"),
                    RemedyKind::Status => (verdicts.do_status, "status"),
                    _ => return None,
                };
                (purpose, vec!["gateway".to_owned(), command.to_owned()])
            }
        };
        let commands = vec![Invocation::of(&[program]).with_all(arguments).into()];
        let blocks = vec![block(&commands)];
        Some(LogRemedy { place: None, purpose: purpose.to_owned(), step: None, commands, blocks, hint: None })
    }

    /// For a platform that the log does not show: the call of the program itself where there is one, and what it is
    /// with Docker Compose and on Fly.io. `self` is the deployment with Docker Compose.
    fn neutral(&self, fly: &Deployment<'_>, kind: RemedyKind, captured: &Captured) -> Option<LogRemedy> {
        if matches!(kind, RemedyKind::Step(_) | RemedyKind::Tunnel) {
            return None;
        }
        let words = &self.catalogs.logs.report;
        let (on_docker, on_fly) = (self.remedy(kind, captured), fly.remedy(kind, captured));
        let native = self.native(kind, captured);
        let is_cli = self.cli_call(kind, captured).is_some();
        let named = |template: &'static str, remedy: Option<&LogRemedy>| {
            let lines = remedy.map(|remedy| in_one_line(&remedy.commands)).filter(|line| !line.is_empty())?;
            Some(format_message(template, &[("commands", &lines)]))
        };
        let hints: Vec<String> = [
            named(words.with_docker, on_docker.as_ref()),
            named(words.on_fly, on_fly.as_ref()),
            if is_cli { None } else { named(words.as_a_service, native.as_ref()) },
        ]
        .into_iter()
        .flatten()
        .collect();
        let purpose = [&native, &on_docker, &on_fly].into_iter().flatten().next()?.purpose.clone();
        let (commands, blocks) =
            native.filter(|_| is_cli).map_or_else(Default::default, |native| (native.commands, native.blocks));
        let hint = (!hints.is_empty()).then(|| hints.join(self.catalogs.lint.list_format.sentences));
        Some(LogRemedy { place: None, purpose, step: None, commands, blocks, hint })
    }

    /// Runs the product's command line in a separate container, for a gateway that does not stay up.
    fn offline(&self, arguments: &[&'static str]) -> FieldResult<Vec<Command>> {
        let tools = Tools(&self.plan);
        if self.plan.target.is_fly() {
            return Ok(vec![tools.cli(arguments)?]);
        }
        let run = tools.service(["run", "-T", "--rm", "--no-deps"]).with_words(&["node", "dist/index.js"]);
        tools.in_folder(vec![run.with_all(arguments.iter().copied()).into()])
    }

    /// The glob is expanded by a shell in the container, not by the shell it is typed into.
    fn delete_lock(&self) -> FieldResult<Vec<Command>> {
        let tools = Tools(&self.plan);
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
        let context = Context { plan: &self.plan, files: &Files::default(), text: self.catalogs.text };
        let machine = larger_machine(&self.plan, self.plan.release.build_memory_minimum).ok();
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
            place: Some(step.place),
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
    Some(LogRemedy { place: Some(place), purpose: purpose.to_owned(), step: None, commands, blocks, hint: None })
}

/// A call of the product's command line, without the program.
enum CliCall {
    /// Beside the running gateway.
    Online(Vec<String>),
    /// While it does not run.
    Offline(Vec<&'static str>),
}

fn as_strs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn value<'a>(captured: &'a Captured, name: &str) -> Option<&'a str> {
    captured.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
}

/// The address from which the proxy connects: a line about one connection names it as `remote`.
fn proxy_address(captured: &Captured) -> Option<IpAddr> {
    ["address", "remote"].into_iter().find_map(|name| value(captured, name)?.parse().ok())
}

/// Commands as code within a sentence, without the change of the directory.
fn in_one_line(commands: &[Command]) -> String {
    let lines: Vec<String> = commands
        .iter()
        .filter(|command| !command.changes_directory())
        .map(|command| block(std::slice::from_ref(command)))
        // A long command is continued on further lines.
        .map(|text| text.split(" \\\n").map(str::trim_start).collect::<Vec<_>>().join(" "))
        .filter(|line| !line.contains('\n'))
        .map(|line| format!("`{line}`"))
        .collect();
    lines.join(", ")
}

fn in_machine(plan: &Plan, command: &str) -> FieldResult<Vec<Command>> {
    Ok(vec![Tools(plan).in_machine(command)?.into()])
}

fn start_machine(plan: &Plan, captured: &Captured) -> FieldResult<Vec<Command>> {
    let tools = Tools(plan);
    let machine = value(captured, "machine").filter(|machine| is_safe_argument(machine)).unwrap_or("MACHINE_ID");
    let start =
        Invocation::of(&["fly", "machine", "start"]).with(machine.to_owned()).with_all(["-a".to_owned(), tools.app()?]);
    Ok(vec![tools.fly(["machines", "list"])?.into(), start.into()])
}

/// Whether captured text may be used in a command: letters, digits and hyphens only, and not an option.
fn is_safe_argument(word: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    word.len() <= 64 && !word.starts_with('-') && word.bytes().all(is_letter)
}
