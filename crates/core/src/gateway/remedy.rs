//! Commands to run after a verdict, with the names of the user's deployment.

use super::address::local_tunnel_port;
use super::verdict::VerdictKind;
use crate::files::gateway_config::allowed_origins;
use crate::i18n::VerdictTexts;
use crate::plan::{FieldResult, Origin, Plan, Target};
use crate::shell::{Command, Invocation, block};
use crate::steps::{RunLocation, Tools, private_proxy, proxies_from_log, tunnel};

/// A list of commands with one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    pub place: RunLocation,
    pub purpose: &'static str,
    pub commands: Vec<Command>,
}

impl Remedy {
    /// `None` if a field of the plan is invalid, or there is nothing to run.
    pub(crate) fn new(place: RunLocation, purpose: &'static str, commands: FieldResult<Vec<Command>>) -> Option<Self> {
        let commands = commands.ok().filter(|commands| !commands.is_empty())?;
        Some(Self { place, purpose, commands })
    }

    /// The commands as one text to paste.
    pub fn block(&self) -> String {
        block(&self.commands)
    }
}

/// The commands for a verdict. `page` is the origin of the page, `request` the identifier of the pairing request.
pub fn remedies(
    plan: &Plan,
    kind: VerdictKind,
    page: Option<&Origin>,
    request: Option<&str>,
    text: &VerdictTexts,
) -> Vec<Remedy> {
    let gateway = GatewayCommands::new(plan);
    let on_gateway_host = |purpose, commands| Remedy::new(gateway.place(), purpose, commands);
    let on_laptop = |purpose, commands| Remedy::new(RunLocation::Laptop, purpose, commands);
    let token_mode =
        || on_gateway_host(text.do_token_mode, gateway.cli(&["config", "set", "gateway.auth.mode", "token"]));
    let restart = || on_gateway_host(text.do_restart, gateway.restart());
    let read_log = || on_gateway_host(text.do_read_log, gateway.logs());
    let status = || on_gateway_host(text.do_status, gateway.status());
    let list = match kind {
        VerdictKind::Verified | VerdictKind::DeviceRejected => {
            vec![on_gateway_host(text.do_approve_devices, gateway.cli(&["devices", "list"]))]
        }
        VerdictKind::PairingRequired => vec![match request {
            Some(request) => on_gateway_host(text.do_approve, gateway.cli(&["devices", "approve", request])),
            None => on_gateway_host(text.do_approve_devices, gateway.cli(&["devices", "list"])),
        }],
        VerdictKind::TokenMismatch | VerdictKind::TokenMissing => {
            vec![
                on_gateway_host(text.do_show_token, gateway.print_token()),
                on_gateway_host(text.do_configured_token, gateway.cli(&["config", "get", "gateway.auth.token"])),
                on_gateway_host(text.do_store_token, gateway.store_token()),
            ]
        }
        VerdictKind::TokenNotConfigured => {
            vec![on_gateway_host(text.do_store_token, gateway.store_token()), read_log()]
        }
        VerdictKind::PasswordMode | VerdictKind::IdentityRequired => vec![token_mode(), restart()],
        VerdictKind::DeviceRequired => {
            vec![on_gateway_host(text.do_show_token, gateway.print_token()), token_mode(), restart()]
        }
        VerdictKind::RateLimited => vec![restart()],
        // A page opened from a file has no origin that could be allowed.
        VerdictKind::OriginNotAllowed => match page {
            Some(page) => vec![on_gateway_host(text.do_allow_origin, gateway.allow_origin(Some(page))), restart()],
            None => Vec::new(),
        },
        VerdictKind::ProxyNotTrusted if plan.target.is_fly() => vec![
            on_gateway_host(text.do_find_proxy, gateway.find_proxy()),
            on_gateway_host(text.do_trust_proxy, gateway.trust_proxy()),
            restart(),
        ],
        // There is no proxy behind an SSH tunnel, and a non-empty list makes the gateway expect proxy headers.
        VerdictKind::ProxyNotTrusted => {
            vec![
                on_gateway_host(text.do_trust_nobody, gateway.cli(&["config", "unset", "gateway.trustedProxies"])),
                restart(),
            ]
        }
        VerdictKind::GatewayStarting | VerdictKind::RequestRejected | VerdictKind::ProtocolMismatch => {
            vec![read_log()]
        }
        VerdictKind::GatewayRestarting => vec![read_log(), status()],
        VerdictKind::ClosedUnexpectedly | VerdictKind::HandshakeTimeout => vec![read_log(), restart()],
        VerdictKind::NotAGateway | VerdictKind::Unreachable => {
            vec![on_laptop(text.do_tunnel, gateway.tunnel()), status(), read_log()]
        }
        VerdictKind::InsecureAddress => vec![on_laptop(text.do_tunnel, gateway.tunnel())],
        VerdictKind::BlockedByBrowser | VerdictKind::Cancelled => Vec::new(),
    };
    list.into_iter().flatten().collect()
}

/// Builds the commands that concern the gateway of a plan.
pub(crate) struct GatewayCommands<'a> {
    plan: &'a Plan,
    tools: Tools<'a>,
}

impl<'a> GatewayCommands<'a> {
    pub(crate) const fn new(plan: &'a Plan) -> Self {
        Self { plan, tools: Tools(plan) }
    }

    pub(crate) const fn place(&self) -> RunLocation {
        if self.plan.target.is_fly() { RunLocation::Laptop } else { RunLocation::Vm }
    }

    pub(crate) fn cli(&self, words: &[&str]) -> FieldResult<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.cli(words)?])
    }

    pub(crate) fn print_token(&self) -> FieldResult<Vec<Command>> {
        self.tools
            .in_folder(vec![self.tools.beside_gateway(&["printenv", &self.plan.release.variable("GATEWAY_TOKEN")])?])
    }

    /// Restores the token from `.env` in the running gateway.
    pub(crate) fn store_token(&self) -> FieldResult<Vec<Command>> {
        if self.plan.target.is_fly() {
            let import = Command::FromFile(self.tools.fly(["secrets", "import"])?, ".env".to_owned());
            return Ok(vec![self.tools.enter()?, import]);
        }
        self.tools.in_folder(vec![self.tools.service(["up", "-d", "--force-recreate"]).into()])
    }

    pub(crate) fn restart(&self) -> FieldResult<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.restart()?])
    }

    /// Sets the complete list of origins with the page's added, because setting the list replaces it. A gateway that
    /// checks origins can be newer than the plan's release, which has no such list; then the addresses of the tunnel or
    /// the application are kept at least.
    pub(crate) fn allow_origin(&self, page: Option<&Origin>) -> FieldResult<Vec<Command>> {
        let mut origins = allowed_origins(self.plan)?;
        if origins.is_empty() {
            match self.plan.target {
                Target::Fly => origins.push(Origin::fly(&self.plan.fly.app.clone()?)),
                Target::Gcp | Target::FlyPrivate => {
                    let port = local_tunnel_port(self.plan)?;
                    origins.extend(["127.0.0.1", "localhost"].map(|host| Origin::local(host, port)));
                }
            }
        }
        origins.extend(page.filter(|page| !origins.contains(page)).cloned());
        let list = serde_json::Value::from(origins.iter().map(Origin::as_str).collect::<Vec<_>>()).to_string();
        self.cli(&["config", "set", "gateway.controlUi.allowedOrigins", &list])
    }

    /// Finds the log line with the proxy's address, which `gateway.trustedProxies` must contain.
    pub(crate) fn find_proxy(&self) -> FieldResult<Vec<Command>> {
        proxies_from_log(self.plan)
    }

    /// The command contains a placeholder: only the log knows the address.
    pub(crate) fn trust_proxy(&self) -> FieldResult<Vec<Command>> {
        self.cli(&["config", "set", "gateway.trustedProxies", "[\"ADDRESS_FROM_THE_LOG\"]", "--strict-json"])
    }

    pub(crate) fn logs(&self) -> FieldResult<Vec<Command>> {
        let logs = if self.plan.target.is_fly() {
            self.tools.fly(["logs"])?.with("--no-tail")
        } else {
            self.tools.service(["logs", "--tail", "50"])
        };
        self.tools.in_folder(vec![logs.into()])
    }

    pub(crate) fn status(&self) -> FieldResult<Vec<Command>> {
        let status = if self.plan.target.is_fly() {
            self.tools.fly(["status"])?
        } else {
            Invocation::of(&["docker", "compose", "ps"]).with("--all")
        };
        self.tools.in_folder(vec![status.into()])
    }

    /// Shows whether the machine itself is running.
    pub(crate) fn machine_status(&self) -> FieldResult<Vec<Command>> {
        if self.plan.target.is_fly() {
            return self.status();
        }
        let describe = Invocation::of(&["gcloud", "compute", "instances", "describe"])
            .with(self.plan.gcp.vm_name.clone()?.to_string())
            .with(format!("--zone={}", self.plan.gcp.zone.clone()?))
            .with("--format=value(status)");
        Ok(vec![describe.into()])
    }

    /// Shows the port that Docker publishes.
    pub(crate) fn published_port(&self) -> FieldResult<Vec<Command>> {
        let port = self.tools.service(["port"]).with(crate::files::compose::CONTAINER_PORT.to_string());
        self.tools.in_folder(vec![port.into()])
    }

    /// Opens the tunnel from the laptop to the gateway. Empty for a public application.
    pub(crate) fn tunnel(&self) -> FieldResult<Vec<Command>> {
        match self.plan.target {
            Target::Gcp => tunnel(self.plan),
            Target::Fly => Ok(Vec::new()),
            Target::FlyPrivate => private_proxy(self.plan),
        }
    }
}
