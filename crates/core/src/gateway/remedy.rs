//! What to do after a verdict, in this deployment's own names.

use std::net::IpAddr;

use super::address::near_port;
use super::verdict::VerdictKind;
use crate::files::gateway_config::allowed_origins;
use crate::i18n::VerdictTexts;
use crate::plan::{Checked, Origin, Plan, Target};
use crate::shell::{Command, Invocation, block};
use crate::steps::{Place, Tools, private_proxy, proxies_from_log, tunnel};

/// One thing to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// Where.
    pub place: Place,
    /// What it is for.
    pub purpose: &'static str,
    /// The commands.
    pub commands: Vec<Command>,
}

impl Remedy {
    /// Nothing where a wrong field is in the way, or nothing is to be run.
    pub(crate) fn new(place: Place, purpose: &'static str, commands: Checked<Vec<Command>>) -> Option<Self> {
        let commands = commands.ok().filter(|commands| !commands.is_empty())?;
        Some(Self { place, purpose, commands })
    }

    /// The commands as one pasteable text.
    pub fn block(&self) -> String {
        block(&self.commands)
    }
}

/// The commands for a verdict. `page` is the origin the page was served from, `request` the pairing request.
pub fn remedies(
    plan: &Plan,
    kind: VerdictKind,
    page: Option<&Origin>,
    request: Option<&str>,
    text: &VerdictTexts,
) -> Vec<Remedy> {
    let cures = Cures::of(plan);
    let there = |purpose, commands| Remedy::new(cures.place(), purpose, commands);
    let here = |purpose, commands| Remedy::new(Place::Laptop, purpose, commands);
    let token_mode = || there(text.do_token_mode, cures.cli(&["config", "set", "gateway.auth.mode", "token"]));
    let restart = || there(text.do_restart, cures.restart());
    let read_log = || there(text.do_read_log, cures.logs());
    let status = || there(text.do_status, cures.status());
    let list = match kind {
        VerdictKind::Verified | VerdictKind::DeviceRejected => {
            vec![there(text.do_approve_devices, cures.cli(&["devices", "list"]))]
        }
        VerdictKind::PairingRequired => vec![match request {
            Some(request) => there(text.do_approve, cures.cli(&["devices", "approve", request])),
            None => there(text.do_approve_devices, cures.cli(&["devices", "list"])),
        }],
        VerdictKind::TokenMismatch | VerdictKind::TokenMissing => {
            vec![
                there(text.do_show_token, cures.print_token()),
                there(text.do_configured_token, cures.cli(&["config", "get", "gateway.auth.token"])),
                there(text.do_store_token, cures.store_token()),
            ]
        }
        VerdictKind::TokenNotConfigured => vec![there(text.do_store_token, cures.store_token()), read_log()],
        VerdictKind::PasswordMode | VerdictKind::IdentityRequired => vec![token_mode(), restart()],
        VerdictKind::DeviceRequired => {
            vec![there(text.do_show_token, cures.print_token()), token_mode(), restart()]
        }
        VerdictKind::RateLimited => vec![restart()],
        // A page from a file has no origin that could be listed.
        VerdictKind::OriginNotAllowed => match page {
            Some(page) => vec![there(text.do_allow_origin, cures.allow_origin(Some(page))), restart()],
            None => Vec::new(),
        },
        VerdictKind::ProxyNotTrusted if plan.target.is_fly() => vec![
            there(text.do_find_proxy, cures.find_proxy()),
            there(text.do_trust_proxy, cures.trust_proxy(None)),
            restart(),
        ],
        // Behind an SSH tunnel there is no proxy, and a list of some makes the gateway expect their headers.
        VerdictKind::ProxyNotTrusted => {
            vec![there(text.do_trust_nobody, cures.cli(&["config", "unset", "gateway.trustedProxies"])), restart()]
        }
        VerdictKind::GatewayStarting | VerdictKind::RequestRejected | VerdictKind::ProtocolMismatch => {
            vec![read_log()]
        }
        VerdictKind::GatewayRestarting => vec![read_log(), status()],
        VerdictKind::ClosedUnexpectedly | VerdictKind::HandshakeTimeout => vec![read_log(), restart()],
        VerdictKind::NotAGateway | VerdictKind::Unreachable => {
            vec![here(text.do_tunnel, cures.tunnel()), status(), read_log()]
        }
        VerdictKind::InsecureAddress => vec![here(text.do_tunnel, cures.tunnel())],
        VerdictKind::BlockedByBrowser | VerdictKind::Cancelled => Vec::new(),
    };
    list.into_iter().flatten().collect()
}

/// What can be run about a plan's gateway.
pub(crate) struct Cures<'a> {
    plan: &'a Plan,
    tools: Tools<'a>,
}

impl<'a> Cures<'a> {
    pub(crate) const fn of(plan: &'a Plan) -> Self {
        Self { plan, tools: Tools(plan) }
    }

    /// Where commands about the gateway are run.
    pub(crate) const fn place(&self) -> Place {
        if self.plan.target.is_fly() { Place::Laptop } else { Place::Vm }
    }

    pub(crate) fn cli(&self, words: &[&str]) -> Checked<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.cli(words)?])
    }

    pub(crate) fn print_token(&self) -> Checked<Vec<Command>> {
        self.tools
            .in_folder(vec![self.tools.beside_gateway(&["printenv", &self.plan.release.variable("GATEWAY_TOKEN")])?])
    }

    /// Gives the running gateway the token of `.env` again.
    pub(crate) fn store_token(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            let import = Command::FromFile(self.tools.fly(["secrets", "import"])?, ".env".to_owned());
            return Ok(vec![self.tools.enter()?, import]);
        }
        self.tools.in_folder(vec![self.tools.service(["up", "-d", "--force-recreate"]).into()])
    }

    pub(crate) fn restart(&self) -> Checked<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.restart()?])
    }

    /// The whole list with the page's origin added, because setting it replaces it. A gateway that asks for origins is newer
    /// than a plan whose release has no such list; there the addresses of the tunnel or the application are kept at least.
    pub(crate) fn allow_origin(&self, page: Option<&Origin>) -> Checked<Vec<Command>> {
        let mut origins = allowed_origins(self.plan)?;
        if origins.is_empty() {
            match self.plan.target {
                Target::Fly => origins.push(Origin::fly(&self.plan.fly.app.clone()?)),
                Target::Gcp | Target::FlyPrivate => {
                    let port = near_port(self.plan)?;
                    origins.extend(["127.0.0.1", "localhost"].map(|host| Origin::local(host, port)));
                }
            }
        }
        origins.extend(page.filter(|page| !origins.contains(page)).cloned());
        let list = serde_json::Value::from(origins.iter().map(Origin::as_str).collect::<Vec<_>>()).to_string();
        self.cli(&["config", "set", "gateway.controlUi.allowedOrigins", &list])
    }

    /// The line of the log that names the proxy's address, which `gateway.trustedProxies` must hold.
    pub(crate) fn find_proxy(&self) -> Checked<Vec<Command>> {
        proxies_from_log(self.plan)
    }

    /// Without an address it is still to be filled in: only the log knows it.
    pub(crate) fn trust_proxy(&self, address: Option<IpAddr>) -> Checked<Vec<Command>> {
        let address = address.map_or_else(|| "ADDRESS_FROM_THE_LOG".to_owned(), |address| address.to_string());
        let list = format!("[\"{address}\"]");
        self.cli(&["config", "set", "gateway.trustedProxies", &list, "--strict-json"])
    }

    pub(crate) fn logs(&self) -> Checked<Vec<Command>> {
        let logs = if self.plan.target.is_fly() {
            self.tools.fly(["logs"])?.with("--no-tail")
        } else {
            self.tools.service(["logs", "--tail", "50"])
        };
        self.tools.in_folder(vec![logs.into()])
    }

    pub(crate) fn status(&self) -> Checked<Vec<Command>> {
        let status = if self.plan.target.is_fly() {
            self.tools.fly(["status"])?
        } else {
            Invocation::of(&["docker", "compose", "ps"]).with("--all")
        };
        self.tools.in_folder(vec![status.into()])
    }

    /// Whether the machine itself runs.
    pub(crate) fn machine_status(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            return self.status();
        }
        let describe = Invocation::of(&["gcloud", "compute", "instances", "describe"])
            .with(self.plan.gcp.vm_name.clone()?.to_string())
            .with(format!("--zone={}", self.plan.gcp.zone.clone()?))
            .with("--format=value(status)");
        Ok(vec![describe.into()])
    }

    /// The port that Docker really publishes.
    pub(crate) fn published_port(&self) -> Checked<Vec<Command>> {
        let port = self.tools.service(["port"]).with(crate::files::compose::CONTAINER_PORT.to_string());
        self.tools.in_folder(vec![port.into()])
    }

    /// What leads from the laptop to the gateway; a public application needs nothing.
    pub(crate) fn tunnel(&self) -> Checked<Vec<Command>> {
        match self.plan.target {
            Target::Gcp => tunnel(self.plan),
            Target::Fly => Ok(Vec::new()),
            Target::FlyPrivate => private_proxy(self.plan),
        }
    }
}
