//! `companion explain` as used by a script.

#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const MISSING: &str = "openclaw-gateway-1  | Missing config. Run `openclaw setup`\n";

fn explain(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .arg("explain")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("companion runs");
    // The process may exit before it reads its input, if it rejects the arguments.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("companion ends")
}

fn json(arguments: &[&str], input: &str) -> (Option<i32>, Value) {
    let output = explain(&[arguments, &["-", "--format", "json"]].concat(), input.as_bytes());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {said}")))
}

fn text(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn exit_status_reflects_the_impact() {
    for (log, status) in [
        ("", 0),
        ("nothing known\n", 0),
        ("[gateway] ready\n", 0),
        ("The \"A\" variable is not set. Defaulting to a blank string.\n", 0),
        (MISSING, 1),
        ("unauthorized: gateway token mismatch\n", 1),
        ("openclaw-gateway-1 exited with code 137\n", 1),
    ] {
        let output = explain(&["-"], log.as_bytes());
        assert_eq!(output.status.code(), Some(status), "{log}");
        let (said, complained) = text(&output);
        assert!(complained.is_empty() && said.ends_with('\n'), "{complained}");
    }
}

#[test]
fn text_output_has_cause_reason_and_commands() {
    let (said, _) = text(&explain(&["-"], format!("first\n{MISSING}{MISSING}").as_bytes()));
    for words in [
        "Read as a log of OpenClaw 2026.9.6 (as the log says).",
        "The gateway runs here: Docker Compose (as the log says).",
        "error[L1] The gateway finds no configuration",
        "2 times, first in line 2: Missing config. Run `openclaw setup`",
        "\n  Why: ",
        "\n  What to do: ",
        "\n    cd \"$HOME/openclaw-gateway\"\n",
        "config set gateway.mode local",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    let (nothing, _) = text(&explain(&["-"], b"a\nb\n"));
    assert!(nothing.contains("Nothing known was found in 2 lines"), "{nothing}");
}

#[test]
fn json_output_has_the_documented_keys() {
    let (status, output) = json(&[], &format!("{MISSING}openclaw-gateway-1 exited with code 78\n"));
    assert_eq!(status, Some(1));
    let keys = |value: &Value| -> Vec<String> { value.as_object().expect("an object").keys().cloned().collect() };
    assert_eq!(keys(&output), ["release", "target", "lines", "skipped_bytes", "findings"]);
    assert_eq!(output["release"]["known_by"], "log");
    let findings = output["findings"].as_array().expect("a list");
    assert_eq!(findings.iter().map(|found| found["code"].as_str()).collect::<Vec<_>>(), [Some("L1"), Some("L22")]);
    let help = text(&explain(&["--help"], b"")).0;
    for found in findings {
        for key in keys(found) {
            assert!(help.contains(&format!("\"{key}\"")), "{key} is printed and not documented");
        }
        for remedy in found["remedies"].as_array().expect("a list") {
            for key in keys(remedy) {
                assert!(help.contains(&format!("\"{key}\"")), "{key} is printed and not documented");
            }
        }
    }
}

#[test]
fn plan_and_options_select_names_and_release() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("plan.json");
    let made = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .args(["new", "--product", "moltbot", "--target", "fly"])
        .output()
        .expect("companion runs");
    let made = String::from_utf8_lossy(&made.stdout).replace("my-moltbot", "garden-gate");
    assert!(made.contains("garden-gate"), "{made}");
    fs::write(&plan, made).expect("written");
    let path = plan.to_str().expect("a path");
    let (_, output) = json(&["--plan", path], MISSING);
    assert_eq!((&output["release"]["id"], &output["target"]["id"]), (&"moltbot".into(), &"fly".into()));
    assert!(output.to_string().contains("garden-gate"));
    let (_, output) = json(&["--plan", path, "--release", "openclaw@2026.1.30", "--target", "gcp"], MISSING);
    assert_eq!(output["release"]["id"], "openclaw@2026.1.30");
    assert_eq!((&output["target"]["id"], &output["target"]["known_by"]), (&"gcp".into(), &"argument".into()));
    let (_, output) = json(&["--product", "clawdbot"], MISSING);
    assert_eq!(output["release"]["id"], "clawdbot@2026.1.24");
    let (_, output) = json(&["--release", "openclaw@2026.3.13"], MISSING);
    assert_eq!(output["release"]["version"], "2026.3.13");
}

#[test]
fn invalid_arguments_exit_with_two() {
    for arguments in [
        &[][..],
        &["/nowhere/at/all.log"],
        &["-", "--product", "openclawd"],
        &["-", "--release", "openclaw@yesterday"],
        &["-", "--release", "2026.9.6"],
        &["-", "--target", "moon"],
        &["-", "--format", "yaml"],
        &["-", "--plan", "/nowhere/plan.json"],
        &["-", "--product", "clawdbot", "--release", "openclaw@2026.9.6"],
    ] {
        let output = explain(arguments, MISSING.as_bytes());
        let (said, complained) = text(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.is_empty() && !complained.is_empty(), "{arguments:?}");
    }
}

#[test]
fn invalid_utf8_is_tolerated() {
    let output = explain(&["-"], &[b"\xff\xfe\x00 ", MISSING.as_bytes(), b"\xc3"].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).0.contains("[L1]"));
}

#[test]
fn secrets_are_redacted() {
    let token = common::FAKE_TOKEN;
    let log = format!("OPENCLAW_GATEWAY_TOKEN={token} unauthorized: gateway token mismatch {token}\n");
    for format in ["text", "json"] {
        let (said, complained) = text(&explain(&["-", "--format", format], log.as_bytes()));
        assert!(said.contains("•••") && !said.contains(token) && !complained.contains(token), "{said}");
    }
}
