//! What to do after a verdict, in this deployment's own names.

use super::verdict::VerdictKind;
use crate::core::files::gateway_config::allowed_origins;
use crate::core::plan::{Checked, Origin, Plan, Target};
use crate::core::shell::{Command, Invocation, render};
use crate::core::steps::{Place, Tools, private_proxy, tunnel};
use crate::core::text::VerdictTexts;

/// One thing to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// Where.
    pub place: Place,
    /// What it is for.
    pub purpose: &'static str,
    /// The commands, as one pasteable text.
    pub block: String,
}

/// The commands for a verdict. `page` is the origin the page was served from, `request` the pairing request.
pub fn remedies(
    plan: &Plan,
    kind: VerdictKind,
    page: Option<&Origin>,
    request: Option<&str>,
    text: &VerdictTexts,
) -> Vec<Remedy> {
    let cures = Cures { plan, tools: Tools(plan) };
    let list: Vec<(&'static str, Checked<Vec<Command>>)> = match kind {
        VerdictKind::Verified => vec![(text.do_approve_devices, cures.cli(&["devices", "list"]))],
        VerdictKind::PairingRequired => {
            let request = request.filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
            vec![(text.do_approve, cures.cli(&["devices", "approve", request.unwrap_or("REQUEST_ID")]))]
        }
        VerdictKind::TokenMismatch | VerdictKind::TokenMissing => {
            vec![(text.do_show_token, cures.print_token()), (text.do_store_token, cures.store_token())]
        }
        VerdictKind::PasswordMode | VerdictKind::DeviceRequired => {
            vec![
                (text.do_token_mode, cures.cli(&["config", "set", "gateway.auth.mode", "token"])),
                (text.do_restart, cures.restart()),
            ]
        }
        VerdictKind::RateLimited => vec![(text.do_restart, cures.restart())],
        VerdictKind::OriginNotAllowed => {
            vec![(text.do_allow_origin, cures.allow_origin(page)), (text.do_restart, cures.restart())]
        }
        VerdictKind::GatewayStarting
        | VerdictKind::GatewayRestarting
        | VerdictKind::ClosedUnexpectedly
        | VerdictKind::HandshakeTimeout
        | VerdictKind::RequestRejected
        | VerdictKind::ProtocolMismatch => vec![(text.do_read_log, cures.logs())],
        VerdictKind::NotAGateway | VerdictKind::Unreachable => {
            let mut list = vec![(text.do_tunnel, cures.tunnel()), (text.do_status, cures.status())];
            list.push((text.do_read_log, cures.logs()));
            list
        }
        VerdictKind::Cancelled => Vec::new(),
    };
    let place = |purpose: &str| {
        if plan.target == Target::Gcp && purpose != text.do_tunnel { Place::Vm } else { Place::Laptop }
    };
    list.into_iter()
        .filter_map(|(purpose, commands)| {
            let commands = commands.ok().filter(|commands| !commands.is_empty())?;
            let block = commands.iter().map(render).collect::<Vec<_>>().join("\n");
            Some(Remedy { place: place(purpose), purpose, block })
        })
        .collect()
}

/// What can be run about a plan's gateway.
struct Cures<'a> {
    plan: &'a Plan,
    tools: Tools<'a>,
}

impl Cures<'_> {
    fn cli(&self, words: &[&str]) -> Checked<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.cli(words)?])
    }

    fn print_token(&self) -> Checked<Vec<Command>> {
        self.tools
            .in_folder(vec![self.tools.beside_gateway(&["printenv", &self.plan.release.variable("GATEWAY_TOKEN")])?])
    }

    /// Gives the running gateway the token of `.env` again.
    fn store_token(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            let import = Command::FromFile(self.tools.fly(["secrets", "import"])?, ".env".to_owned());
            return Ok(vec![self.tools.enter()?, import]);
        }
        self.tools.in_folder(vec![self.tools.service(["up", "-d", "--force-recreate"]).into()])
    }

    fn restart(&self) -> Checked<Vec<Command>> {
        self.tools.in_folder(vec![self.tools.restart()?])
    }

    /// The whole list with the page's origin added, because setting it replaces it.
    fn allow_origin(&self, page: Option<&Origin>) -> Checked<Vec<Command>> {
        let mut origins = allowed_origins(self.plan)?;
        if let Some(page) = page.filter(|page| !origins.contains(page)) {
            origins.push(page.clone());
        }
        let list = serde_json::Value::from(origins.iter().map(Origin::as_str).collect::<Vec<_>>()).to_string();
        self.cli(&["config", "set", "gateway.controlUi.allowedOrigins", &list])
    }

    fn logs(&self) -> Checked<Vec<Command>> {
        let on_fly = self.plan.target.is_fly();
        let logs = if on_fly {
            self.tools.fly(["logs"])?.with("--no-tail")
        } else {
            self.tools.service(["logs", "--tail", "50"])
        };
        self.tools.in_folder(vec![logs.into()])
    }

    fn status(&self) -> Checked<Vec<Command>> {
        let on_fly = self.plan.target.is_fly();
        let status = if on_fly { self.tools.fly(["status"])? } else { Invocation::of(["docker", "compose", "ps"]) };
        self.tools.in_folder(vec![status.into()])
    }

    /// What leads from the laptop to the gateway; a public application needs nothing.
    fn tunnel(&self) -> Checked<Vec<Command>> {
        match self.plan.target {
            Target::Gcp => tunnel(self.plan),
            Target::Fly => Ok(Vec::new()),
            Target::FlyPrivate => private_proxy(self.plan),
        }
    }
}
