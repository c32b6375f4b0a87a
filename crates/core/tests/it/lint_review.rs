//! Deployments as people write them, which were judged wrongly once: what is said of each, all of it.

use crate::common::inspection::{check, safe_rounds};
use companion_core::lint::Report;
use companion_core::rules::Severity;

const ENV: &str = "OPENCLAW_GATEWAY_TOKEN=0123456789abcdef0123456789abcdef0123456789abcdef\n";
const OWN_ORIGINS: &str = r#"{"gateway":{"mode":"local","controlUi":{"allowedOrigins":["http://127.0.0.1:18789"]}}}"#;

/// `code severity` of everything above information, in the order in which it is said.
fn said(report: &Report) -> Vec<String> {
    let shown = report.findings.iter().filter(|finding| finding.severity != Severity::Info);
    shown.map(|finding| format!("{} {:?}", finding.code.as_str(), finding.severity)).collect()
}

fn judged(files: &[(&str, &str)], expected: &[&str]) -> Report {
    let report = check(files);
    assert_eq!(said(&report), expected, "{:#?}", report.findings);
    safe_rounds(files, "review");
    report
}

/// A gateway of the published image with more keys of its service.
fn gateway(keys: &str) -> String {
    format!(
        "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    environment:\n      \
         OPENCLAW_GATEWAY_TOKEN: ${{OPENCLAW_GATEWAY_TOKEN}}\n{keys}"
    )
}

const STATE: &str = "    volumes: [\"/home/anna/.openclaw:/home/node/.openclaw\"]\n";

fn command(bind: &str) -> String {
    format!(
        "{STATE}    command: [\"node\", \"openclaw.mjs\", \"gateway\", \"--bind\", \"{bind}\", \"--port\", \"18789\"]\n"
    )
}

#[test]
fn loopback_is_right_where_the_network_is_shared() {
    let config = r#"{"gateway":{"mode":"local","bind":"loopback"}}"#;
    let host = gateway(&format!("{}    network_mode: host\n", command("loopback")));
    judged(&[("compose.yaml", &host), (".env", ENV), ("openclaw.json", config)], &[]);
    let sidecar = gateway(&format!(
        "{}    network_mode: service:tailscale\n  tailscale:\n    image: tailscale/tailscale:v1.76.1\n",
        command("loopback")
    ));
    judged(&[("compose.yaml", &sidecar), (".env", ENV), ("openclaw.json", config)], &[]);
    // On a network of its own it cannot be reached.
    let own = gateway(&format!("{}    ports: [\"127.0.0.1:18789:18789\"]\n", command("loopback")));
    judged(&[("compose.yaml", &own), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &["X3 Error"]);
}

#[test]
fn a_proxy_beside_the_gateway_is_trusted_or_missed() {
    let caddy = |ports: &str| {
        let proxy = "  caddy:\n    image: caddy:2.10\n    ports: [\"443:443\"]\n";
        gateway(&format!("{}{ports}{proxy}", command("lan")))
    };
    let trusted = r#"{"gateway":{"mode":"local","trustedProxies":["172.28.0.0/24"],"controlUi":{"allowedOrigins":["https://claw.example.com"]}}}"#;
    let unknown = r#"{"gateway":{"mode":"local","controlUi":{"allowedOrigins":["https://claw.example.com"]}}}"#;
    judged(&[("compose.yaml", &caddy("")), (".env", ENV), ("openclaw.json", trusted)], &[]);
    judged(&[("compose.yaml", &caddy("")), (".env", ENV), ("openclaw.json", unknown)], &["N12 Error"]);
    // It may be there for something else.
    let published = caddy("    ports: [\"127.0.0.1:18789:18789\"]\n");
    judged(&[("compose.yaml", &published), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &["N12 Warning"]);
    // A proxy on the machine itself is in no file but shows in the list of addresses.
    let alone = gateway(&format!("{}    ports: [\"127.0.0.1:18789:18789\"]\n", command("lan")));
    judged(&[("compose.yaml", &alone), (".env", ENV), ("openclaw.json", trusted)], &[]);
    let tunnel = r#"{"gateway":{"mode":"local","trustedProxies":["172.17.0.1"],"controlUi":{"allowedOrigins":["http://127.0.0.1:18789"]}}}"#;
    judged(&[("compose.yaml", &alone), (".env", ENV), ("openclaw.json", tunnel)], &[]);
}

#[test]
fn mounts_are_what_compose_takes() {
    let keys = "    volumes: [\"./state:/home/node/.openclaw:Z\", \"./data:/data\", \"/srv/notes:/notes:ro\"]\n    ports: [\"127.0.0.1:18789:18789\"]\n";
    judged(&[("compose.yaml", &gateway(keys)), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &[]);
}

#[test]
fn state_without_a_mount_is_missed() {
    let ports = "    ports: [\"127.0.0.1:18789:18789\"]\n";
    let wrong = format!("    volumes: [\"/home/anna/.openclaw:/root/.openclaw\"]\n{ports}");
    let report =
        judged(&[("compose.yaml", &gateway(&wrong)), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &["N13 Warning"]);
    assert!(report.findings.iter().any(|finding| finding.remedy.contains("/home/node/.openclaw")));
    for right in [
        "    volumes: [\"state:/home/node\"]\n",
        "    user: root\n    volumes: [\"state:/root/.openclaw\"]\n",
        "    volumes: [\"state:/home/node/.openclaw\"]\n",
    ] {
        let text = format!("{}volumes:\n  state:\n", gateway(&format!("{right}{ports}")));
        judged(&[("compose.yaml", &text), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &[]);
    }
}

#[test]
fn a_word_is_no_program_of_the_published_image() {
    let keys = format!("{STATE}    ports: [\"127.0.0.1:18789:18789\"]\n    command: gateway --bind lan --port 18789\n");
    let files = [("compose.yaml", gateway(&keys)), (".env", ENV.to_owned()), ("openclaw.json", OWN_ORIGINS.to_owned())];
    let report = check(&files);
    assert_eq!(said(&report), ["N14 Error"]);
}

#[test]
fn the_image_that_runs_decides_the_release() {
    let compose = "services:\n  clawdbot-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    environment:\n      \
         - CLAWDBOT_GATEWAY_TOKEN=${CLAWDBOT_GATEWAY_TOKEN}\n    volumes:\n      \
         - /home/anna/.clawdbot:/home/node/.clawdbot\n    ports:\n      - \"127.0.0.1:18789:18789\"\n    command: \
         [\"node\",\"dist/index.js\",\"gateway\",\"--bind\",\"lan\",\"--port\",\"18789\"]\n";
    let env = ENV.replace("OPENCLAW", "CLAWDBOT");
    // Its state directory is still found; its token is not, which is one mistake and not two.
    let report = judged(
        &[("compose.yaml", compose), (".env", &env), ("clawdbot.json", OWN_ORIGINS)],
        &["N2 Error", "N1 Warning"],
    );
    assert_eq!(report.detected.release.id, "openclaw@2026.9.6");
}

#[test]
fn a_service_is_known_by_its_image_and_its_token_is_judged() {
    let compose = "services:\n  db:\n    image: postgres:16\n  bot:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    \
         environment: { OPENCLAW_GATEWAY_TOKEN: change-me-now }\n    volumes: [\"./state:/home/node/.openclaw\"]\n";
    judged(&[("compose.yaml", compose)], &["A6 Error", "D66 Warning"]);
}

#[test]
fn files_that_were_renamed_by_half_say_what_each_other_has() {
    let compose = "services:\n  openclaw-gateway:\n    image: ${OPENCLAW_IMAGE}\n    build: .\n    environment:\n      \
         - OPENCLAW_GATEWAY_TOKEN=${OPENCLAW_GATEWAY_TOKEN}\n    volumes:\n      - ${OPENCLAW_CONFIG_DIR:-./a}:/home/node/.openclaw\n    \
         command: [\"node\",\"dist/index.js\",\"gateway\",\"--bind\",\"lan\",\"--port\",\"${OPENCLAW_GATEWAY_PORT}\"]\n    \
         ports: [\"127.0.0.1:${OPENCLAW_GATEWAY_PORT:-18789}:18789\"]\n    labels: [\"port=${OPENCLAW_GATEWAY_PORT}\"]\n";
    let env = "CLAWDBOT_IMAGE=openclaw:local\nCLAWDBOT_GATEWAY_TOKEN=0123456789abcdef0123456789abcdef\nCLAWDBOT_GATEWAY_PORT=18789\n";
    let report = check(&[("docker-compose.yml", compose), (".env", env)]);
    let messages: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.code.as_str() == "D29")
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "`OPENCLAW_IMAGE` is set nowhere; `.env` has `CLAWDBOT_IMAGE`.",
            "`OPENCLAW_GATEWAY_TOKEN` is set nowhere; `.env` has `CLAWDBOT_GATEWAY_TOKEN`.",
            "`OPENCLAW_GATEWAY_PORT` is set nowhere; `.env` has `CLAWDBOT_GATEWAY_PORT`.",
        ]
    );
    let port = report.findings.iter().find(|finding| finding.message.contains("_PORT` is set")).unwrap();
    assert_eq!(port.related.len(), 1, "said once, with the other place: {port:?}");
}

#[test]
fn moltbot_reads_two_names_of_its_state_directory() {
    let fly = |variable: &str| {
        format!(
            "app = \"my-moltbot\"\nprimary_region = \"iad\"\n[build]\ndockerfile = \"Dockerfile\"\n[env]\n\
             NODE_ENV = \"production\"\nCLAWDBOT_PREFER_PNPM = \"1\"\n{variable} = \"/data\"\n[processes]\n\
             app = \"node dist/index.js gateway --allow-unconfigured --port 3000 --bind lan\"\n[http_service]\n\
             internal_port = 3000\nforce_https = true\nauto_stop_machines = \"off\"\nauto_start_machines = true\n\
             min_machines_running = 1\nprocesses = [\"app\"]\n[[vm]]\nsize = \"shared-cpu-2x\"\nmemory = \"2048mb\"\n\
             [mounts]\nsource = \"moltbot_data\"\ndestination = \"/data\"\n"
        )
    };
    let config = r#"{"gateway":{"mode":"local","bind":"auto"}}"#;
    judged(&[("fly.toml", &fly("MOLTBOT_STATE_DIR")), ("moltbot.json", config)], &[]);
    judged(&[("fly.toml", &fly("CLAWDBOT_STATE_DIR")), ("moltbot.json", config)], &[]);
    // Another generation's name is one mistake, said once, with its right name.
    let renamed = fly("MOLTBOT_STATE_DIR").replace("moltbot", "openclaw").replace("CLAWDBOT_PREFER", "OPENCLAW_PREFER");
    let config =
        r#"{"agents":{"list":[{"id":"main"}]},"gateway":{"mode":"local"},"meta":{"lastTouchedVersion":"2026.1.30"}}"#;
    let report = judged(&[("fly.toml", &renamed), ("openclaw.json", config)], &["N2 Error"]);
    assert!(report.findings.iter().any(|finding| finding.remedy == "Call it `OPENCLAW_STATE_DIR`."));
}

#[test]
fn a_download_that_is_gone_is_said_once() {
    let dockerfile = "FROM node:24-bookworm\nRUN curl -L https://github.com/steipete/goplaces/releases/latest/download/goplaces_Linux_x86_64.tar.gz \
         | tar -xz -C /usr/local/bin\nUSER node\n";
    let report = judged(&[("Dockerfile", dockerfile)], &["B26 Error"]);
    assert!(report.findings.iter().any(|finding| finding.remedy.contains("/goplaces/releases/download/")));
}

#[test]
fn a_file_with_the_token_is_read_by_nobody() {
    let compose = gateway(&command("lan")).replace(
        "OPENCLAW_GATEWAY_TOKEN: ${OPENCLAW_GATEWAY_TOKEN}",
        "OPENCLAW_GATEWAY_TOKEN_FILE: /run/secrets/token",
    );
    judged(&[("compose.yaml", &compose), ("openclaw.json", OWN_ORIGINS)], &["N3 Warning"]);
}

#[test]
fn a_space_before_the_sign_is_one_mistake() {
    let compose = gateway("    ports: [\"127.0.0.1:18789:18789\"]\n")
        .replace("environment:\n      OPENCLAW_GATEWAY_TOKEN: $", "environment:\n      - OPENCLAW_GATEWAY_TOKEN = $");
    let compose = format!("{compose}{STATE}");
    judged(&[("compose.yaml", &compose), (".env", ENV), ("openclaw.json", OWN_ORIGINS)], &["D69 Warning"]);
}

#[test]
fn a_user_is_not_written_into_an_open_text() {
    let dockerfile = "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN <<END\ntrue\n";
    judged(&[("Dockerfile", dockerfile)], &["R35 Error", "B38 Warning"]);
    let report = judged(&[("Dockerfile", &format!("{dockerfile}END\nRUN true\n"))], &["B38 Warning"]);
    assert!(report.findings.iter().any(|finding| finding.fix.as_ref().is_some_and(|fix| fix.is_safe)));
}
