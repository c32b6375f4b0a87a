//! Checks to run in a terminal, for cases in which a browser cannot connect or cannot tell why.

use super::address::GatewayAddress;
use super::remedy::{GatewayCommands, Remedy};
use crate::i18n::CauseTexts;
use crate::plan::{FieldResult, Plan};
use crate::shell::{Command, Invocation};
use crate::steps::{RunLocation, Tools};

/// A WebSocket client that prints the session in the format of [`super::Recording`]. Requires Node.js 22.
///
/// Its arguments are the address and the name of the environment variable with the token, so that the token is in no
/// argument list. It sends the token only after a challenge and never prints it. It contains no exclamation mark and no
/// apostrophe: shells would interpret them.
const SCRIPT: &str = include_str!("terminal.js");

/// The script on one line, without comments.
fn script() -> String {
    SCRIPT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).collect()
}

/// The checks for an address, most informative first. `may_send`: the token may be sent to this address.
pub fn terminal_checks(plan: &Plan, address: &GatewayAddress, may_send: bool, texts: &CauseTexts) -> Vec<Remedy> {
    let node = [
        "node".to_owned(),
        "--env-file=.env".to_owned(),
        "-e".to_owned(),
        script(),
        address.socket_url(),
        plan.release.variable("GATEWAY_TOKEN"),
    ];
    let laptop = |purpose, commands| Remedy::new(RunLocation::Laptop, purpose, commands);
    // In the Fly.io guide the files are in their own folder; in the guide for a machine they are where they were
    // unpacked.
    let beside_env = |command: Command| {
        let enter = if plan.target.is_fly() { Some(Tools(plan).enter()?) } else { None };
        Ok(enter.into_iter().chain([command]).collect())
    };
    let whole = Invocation(Vec::new()).with_all(node).into();
    [
        if may_send { laptop(texts.terminal_node, beside_env(whole)) } else { None },
        laptop(texts.terminal_curl, Ok(vec![curl_handshake(address).into()])),
        Remedy::new(GatewayCommands::new(plan).place(), texts.terminal_inside, handshake_in_container(plan)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Requests a WebSocket upgrade with curl and prints the whole HTTP response, which browsers do not show. Sends no
/// token.
pub(super) fn curl_handshake(address: &GatewayAddress) -> Invocation {
    let headers = [
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        // Any 16 bytes in base64.
        "Sec-WebSocket-Key: c2V0dXAtY29tcGFuaW9uIQ==",
    ];
    let curl = Invocation::of(&["curl", "-sS", "-i", "-N"]);
    let curl = headers.iter().fold(curl, |curl, header| curl.with("-H").with(*header));
    curl.with_words(&["--http1.1", "--max-time", "5"]).with(format!("{}/", address.http_url()))
}

/// Runs the handshake inside the gateway container, without tunnel, proxy or browser in between.
pub(super) fn handshake_in_container(plan: &Plan) -> FieldResult<Vec<Command>> {
    let tools = Tools(plan);
    let port = if plan.target.is_fly() { plan.fly.port?.get() } else { crate::files::compose::CONTAINER_PORT };
    let (script, address) = (script(), format!("ws://127.0.0.1:{port}"));
    let variable = plan.release.variable("GATEWAY_TOKEN");
    tools.in_folder(vec![tools.beside_gateway(&["node", "-e", &script, &address, &variable])?])
}
