//! What to do after a verdict, in this deployment's own names.

use super::verdict::VerdictKind;
use crate::core::files::gateway_config::allowed_origins;
use crate::core::plan::{Checked, Origin, Plan, Target};
use crate::core::shell::{Command, Invocation, render};
use crate::core::steps::Place;
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
    let tools = Tools { plan };
    let list: Vec<(&'static str, Checked<Vec<Command>>)> = match kind {
        VerdictKind::Verified => vec![(text.do_approve_devices, tools.cli(&["devices", "list"]))],
        VerdictKind::PairingRequired => {
            let request = request.filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
            vec![(text.do_approve, tools.cli(&["devices", "approve", request.unwrap_or("REQUEST_ID")]))]
        }
        VerdictKind::TokenMismatch | VerdictKind::TokenMissing => {
            vec![(text.do_show_token, tools.print_token()), (text.do_store_token, tools.store_token())]
        }
        VerdictKind::PasswordMode | VerdictKind::DeviceRequired => {
            vec![
                (text.do_token_mode, tools.cli(&["config", "set", "gateway.auth.mode", "token"])),
                (text.do_restart, tools.restart()),
            ]
        }
        VerdictKind::RateLimited => vec![(text.do_restart, tools.restart())],
        VerdictKind::OriginNotAllowed => {
            vec![(text.do_allow_origin, tools.allow_origin(page)), (text.do_restart, tools.restart())]
        }
        VerdictKind::GatewayStarting
        | VerdictKind::GatewayRestarting
        | VerdictKind::ClosedUnexpectedly
        | VerdictKind::HandshakeTimeout
        | VerdictKind::RequestRejected
        | VerdictKind::ProtocolMismatch => vec![(text.do_read_log, tools.logs())],
        VerdictKind::NotAGateway | VerdictKind::Unreachable => {
            let mut list = vec![(text.do_tunnel, tools.tunnel()), (text.do_status, tools.status())];
            list.push((text.do_read_log, tools.logs()));
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

struct Tools<'a> {
    plan: &'a Plan,
}

impl Tools<'_> {
    fn enter(&self) -> Checked<Command> {
        Ok(Command::change_directory(self.plan.directory.clone()?.to_string()))
    }

    fn service(&self) -> String {
        self.plan.release.service()
    }

    fn fly<const N: usize>(&self, words: [&str; N]) -> Checked<Invocation> {
        let app = self.plan.fly.app.clone()?.to_string();
        Ok(Invocation::of(["fly"]).with_all(words).with_all(["-a".to_owned(), app]))
    }

    /// A call of a program where the gateway runs.
    fn inside(&self, words: &[&str]) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            let line = words.iter().map(|word| crate::core::shell::quote(word)).collect::<Vec<_>>().join(" ");
            Ok(vec![self.fly(["ssh", "console"])?.with("-C").with(line).into()])
        } else {
            let exec = Invocation::of(["docker", "compose", "exec"]).with(self.service());
            Ok(vec![self.enter()?, exec.with_all(words.iter().copied()).into()])
        }
    }

    /// The product's own command line where the gateway runs.
    fn cli(&self, words: &[&str]) -> Checked<Vec<Command>> {
        let words: Vec<&str> = ["node", "dist/index.js"].into_iter().chain(words.iter().copied()).collect();
        self.inside(&words)
    }

    fn print_token(&self) -> Checked<Vec<Command>> {
        self.inside(&["printenv", &self.plan.release.variable("GATEWAY_TOKEN")])
    }

    /// Gives the running gateway the token of `.env` again.
    fn store_token(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            let import = Command::FromFile(self.fly(["secrets", "import"])?, ".env".to_owned());
            Ok(vec![self.enter()?, import])
        } else {
            let service = self.service();
            let up = Invocation::of(["docker", "compose", "up", "-d", "--force-recreate"]).with(service);
            Ok(vec![self.enter()?, up.into()])
        }
    }

    fn restart(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            let app = self.plan.fly.app.clone()?.to_string();
            Ok(vec![Invocation::of(["fly", "apps", "restart"]).with(app).into()])
        } else {
            Ok(vec![self.enter()?, Invocation::of(["docker", "compose", "restart"]).with(self.service()).into()])
        }
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
        if self.plan.target.is_fly() {
            Ok(vec![self.fly(["logs"])?.with("--no-tail").into()])
        } else {
            let logs = Invocation::of(["docker", "compose", "logs", "--tail", "50"]).with(self.service());
            Ok(vec![self.enter()?, logs.into()])
        }
    }

    fn status(&self) -> Checked<Vec<Command>> {
        if self.plan.target.is_fly() {
            Ok(vec![self.fly(["status"])?.into()])
        } else {
            Ok(vec![self.enter()?, Command::run(["docker", "compose", "ps"])])
        }
    }

    /// What leads from the laptop to the gateway; a public application needs nothing.
    fn tunnel(&self) -> Checked<Vec<Command>> {
        let plan = self.plan;
        match plan.target {
            Target::Gcp => crate::core::steps::tunnel(plan),
            Target::Fly => Ok(Vec::new()),
            Target::FlyPrivate => crate::core::steps::private_proxy(plan),
        }
    }
}
