//! Every generated Compose project, resolved by the real docker compose and compared with its plan.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use crate::common::tools;
use serde_json::{Value, json};

const JUDGE: &str = "judge_compose";
const COMPOSE: &str = "docker-compose.yml";

#[test]
fn compose_resolves_every_project_as_planned() {
    let cases: Vec<Value> = common::cases()
        .into_iter()
        .filter(|case| text_of(&case.output, COMPOSE).is_some())
        .map(|case| {
            let token = common::FAKE_TOKEN;
            json!({"name": case.name, "plan": case.plan, "token": token, "files": case.output["files"]})
        })
        .collect();
    assert!(!cases.is_empty(), "no case has a {COMPOSE}");
    if let Some(verdict) = judge(&cases) {
        verdict.accept(JUDGE);
    }
}

#[test]
fn wrong_projects_are_refused() {
    let wrong: Vec<Value> = [
        ("a broken file", "services: [", "A=1\n", ""),
        ("an unknown key", "\n    prots: []", "T_GATEWAY_TOKEN=secret\n", "secret"),
        ("every address", "\n    ports: [\"18789:18789\"]", "T_GATEWAY_TOKEN=secret\n", "secret"),
        ("a token with a dollar", "", "T_GATEWAY_TOKEN=sec$ret\n", "sec$ret"),
        ("a leaked path", "", "T_GATEWAY_TOKEN=secret\nT_DIR=${HOME}/.x\n", "secret"),
        ("a home that may be missing", "\n    volumes: [\"/${HOME}/.x:/x\"]", "T_GATEWAY_TOKEN=secret\n", "secret"),
    ]
    .into_iter()
    .map(|(name, more, env, token)| {
        let compose = if more.starts_with("services") {
            more.to_owned()
        } else {
            let ports = if more.contains("ports") { "" } else { "\n    ports: [\"127.0.0.1:18789:18789\"]" };
            format!(
                "services:\n  gateway:\n    image: x\n    env_file: [.env]\n    command: [gateway, --bind, lan, --port, \"18789\"]{ports}{more}\n"
            )
        };
        json!({"name": name, "plan": {}, "token": token,
            "files": [{"path": COMPOSE, "text": compose}, {"path": ".env", "text": env}]})
    })
    .collect();
    if let Some(verdict) = judge(&wrong) {
        verdict.complains_of(&[
            "a broken file: rejected",
            "an unknown key: rejected",
            "every address: publishes 0.0.0.0",
            "a token with a dollar: accepted with a warning",
            "a token with a dollar: the container's token",
            "a leaked path: the host's path leaks",
            "a home that may be missing: gateway mounts //",
        ]);
    }
}

fn judge(cases: &[Value]) -> Option<tools::Verdict> {
    let program = tools::program(
        JUDGE,
        "docker-compose",
        "it is Debian's package docker-compose 2.26 or newer, unpacked into .tools/compose",
    )?;
    tools::ask(JUDGE, "compose.py", &json!({"program": program, "cases": cases}))
}

fn text_of<'a>(output: &'a Value, path: &str) -> Option<&'a str> {
    output["files"].as_array().unwrap().iter().find(|file| file["path"] == path).and_then(|file| file["text"].as_str())
}
