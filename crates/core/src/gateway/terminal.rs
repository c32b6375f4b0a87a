//! The same handshake from a terminal, for where a browser cannot go or cannot tell.

use super::address::GatewayAddress;
use super::remedy::{Cures, Remedy};
use crate::i18n::CauseTexts;
use crate::plan::{Checked, Plan};
use crate::shell::{Command, Invocation};
use crate::steps::{Place, Tools};

/// A WebSocket client that prints the session line by line, as [`super::Recording`] reads it. Node 22 and later.
///
/// It takes the address and the name of the variable that holds the token, so that the token is in no argument list, sends
/// it only after a challenge, and prints it nowhere. There is no exclamation mark and no apostrophe in it: shells would
/// touch them.
const SCRIPT: &str = include_str!("terminal.js");

/// The script on one line.
fn script() -> String {
    SCRIPT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).collect()
}

/// What can be run for an address, the most telling first. `may_send`: the token may go to this address.
pub fn terminal_checks(plan: &Plan, address: &GatewayAddress, may_send: bool, texts: &CauseTexts) -> Vec<Remedy> {
    let node = [
        "node".to_owned(),
        "--env-file=.env".to_owned(),
        "-e".to_owned(),
        script(),
        address.socket_url(),
        plan.release.variable("GATEWAY_TOKEN"),
    ];
    let laptop = |purpose, commands| Remedy::new(Place::Laptop, purpose, commands);
    // The Fly.io guide keeps the files in a folder of its own; for a machine they lie where they were unpacked.
    let beside_env = |command: Command| {
        let enter = if plan.target.is_fly() { Some(Tools(plan).enter()?) } else { None };
        Ok(enter.into_iter().chain([command]).collect())
    };
    let whole = Invocation(Vec::new()).with_all(node).into();
    [
        if may_send { laptop(texts.terminal_node, beside_env(whole)) } else { None },
        laptop(texts.terminal_curl, Ok(vec![upgrade(address).into()])),
        Remedy::new(Cures::of(plan).place(), texts.terminal_inside, inside(plan)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Asks for a WebSocket and prints the whole answer, as no browser does. No token is sent.
pub(super) fn upgrade(address: &GatewayAddress) -> Invocation {
    let headers = [
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        // Any 16 bytes will do.
        "Sec-WebSocket-Key: c2V0dXAtY29tcGFuaW9uIQ==",
    ];
    let curl = Invocation::of(&["curl", "-sS", "-i", "-N"]);
    let curl = headers.iter().fold(curl, |curl, header| curl.with("-H").with(*header));
    curl.with_words(&["--http1.1", "--max-time", "5"]).with(format!("{}/", address.http_url()))
}

/// The handshake where the gateway runs: what it says there, it says without tunnel, proxy or browser.
pub(super) fn inside(plan: &Plan) -> Checked<Vec<Command>> {
    let tools = Tools(plan);
    let port = if plan.target.is_fly() { plan.fly.port?.get() } else { crate::files::compose::CONTAINER_PORT };
    let (script, address) = (script(), format!("ws://127.0.0.1:{port}"));
    let variable = plan.release.variable("GATEWAY_TOKEN");
    tools.in_folder(vec![tools.beside_gateway(&["node", "-e", &script, &address, &variable])?])
}
