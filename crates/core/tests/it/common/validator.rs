//! Asking the validators of the installed releases.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use super::tools;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

pub(crate) const CLAWDBOT: &str = "clawdbot-2026.1.24-3/node_modules/clawdbot";
pub(crate) const JANUARY: &str = "openclaw-2026.1.29/node_modules/openclaw";
pub(crate) const CURRENT: &str = "openclaw-2026.9.6/node_modules/openclaw";

/// What a release says of a config: nothing to object, or its objections.
pub(crate) type Verdict = Result<(), String>;

/// How a package is asked.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// All configs in one process, by importing what the command calls.
    Imported,
    /// One `config validate` a config.
    Command,
}

/// The package's verdicts in the order of the configs, or `None` after saying what is missing.
pub(crate) fn judge(package: &str, configs: &[&str], way: Way) -> Option<Vec<Verdict>> {
    let who = format!("the config validator of {package}");
    let node = tools::folder().join("node24/node_modules/.bin/node");
    let directory = tools::folder().join("gateways").join(package);
    for needed in [&node, &directory] {
        if !needed.exists() {
            tools::skip(&who, &format!("{} is not installed", needed.display()));
            return None;
        }
    }
    let home = tempfile::tempdir().unwrap();
    let input: Vec<Value> =
        configs.iter().enumerate().map(|(id, text)| json!({"id": id.to_string(), "text": text})).collect();
    let script = super::root().join("crates/core/tests/conformance_gateway/validate-config.mjs");
    let mut command = Command::new(node);
    command.arg(script).arg(directory);
    if matches!(way, Way::Command) {
        command.arg("--cli");
    }
    // Nothing of this machine's own set-up may decide: no home, no exported variable.
    let mut child = command
        .env_clear()
        .env("HOME", home.path())
        .env("TMPDIR", home.path())
        .env("PATH", "/usr/bin:/bin")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(json!(input).to_string().as_bytes()).unwrap();
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{who} broke");
    let said: Vec<Value> = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(said.len(), configs.len(), "{who} left something out");
    let objection = |issue: &Value| format!("{}: {}", text(&issue["path"]), text(&issue["message"]));
    let verdict = |said: &Value| match &said["valid"] {
        Value::Bool(true) => Ok(()),
        _ => Err(said["issues"].as_array().into_iter().flatten().map(objection).collect::<Vec<_>>().join("; ")),
    };
    Some(said.iter().map(verdict).collect())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
