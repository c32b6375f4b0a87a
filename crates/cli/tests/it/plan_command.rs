//! Links and presets on the command line.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Exit status, standard output and standard error.
fn companion(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .args(arguments)
        .env("COMPANION_GATEWAY_TOKEN", common::FAKE_TOKEN)
        .env("COMPANION_KEYRING_PASSWORD", common::FAKE_PASSWORD)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("companion runs");
    // A program that refuses its arguments has gone before it reads.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("companion ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("a status"), text(output.stdout), text(output.stderr))
}

#[test]
fn a_plan_becomes_a_link_and_a_link_a_plan() {
    for name in ["fly-openclaw-full", "gcp-moltbot-channels", "fly-private-openclaw-flycast"] {
        let plan = common::root().join("crates/core/tests/plans").join(format!("{name}.json"));
        let plan = plan.to_str().unwrap();
        let (status, link, said) = companion(&["link", plan, "--base", "https://companion.example/#x"], "");
        assert_eq!((status, said.as_str()), (0, ""), "{name}");
        let link = link.trim_end();
        assert!(link.starts_with("https://companion.example/#plan=1&release="), "{link}");
        let (status, new, said) = companion(&["new", "--link", link], "");
        assert_eq!((status, said.as_str()), (0, ""), "{name}");
        let (_, again, _) = companion(&["link", "-"], &new);
        assert_eq!(again.trim_end(), link.trim_start_matches("https://companion.example/"), "{name}");
        let from_link = companion(&["generate", "--link", link, "--format", "json"], "");
        let from_plan = companion(&["generate", "--plan", "-", "--format", "json"], &new);
        assert_eq!(from_link, from_plan, "{name}");
    }
}

#[test]
fn a_damaged_link_is_told_and_writes_nothing() {
    let link = "#plan=1&release=moltbot&target=fly&fly.regoin=arn&fly.app=%E6";
    let (status, plan, said) = companion(&["new", "--link", link], "");
    assert_eq!(status, 1, "{said}");
    let plan: Value = serde_json::from_str(&plan).unwrap();
    assert_eq!((&plan["release"], &plan["target"]), (&"moltbot".into(), &"fly".into()));
    assert!(said.contains("Probably `fly.region` is meant") && said.contains("`fly.app` is damaged"), "{said}");

    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let (status, _, said) = companion(&["generate", "--link", link, "--out", out.to_str().unwrap()], "");
    assert_eq!(status, 2);
    assert!(said.contains("fly.regoin") && !out.exists(), "{said}");

    for command in ["new", "generate"] {
        let (status, output, said) = companion(&[command, "--link", "https://companion.example/#language=da"], "");
        assert_eq!((status, output.as_str()), (2, ""));
        assert!(said.contains("There is no plan in this link"), "{said}");
    }
}

#[test]
fn no_secret_is_printed_in_a_link() {
    let plan = r#"{"target":"fly","fly":{"environment":["TZ=UTC","BOT_TOKEN=fake-bot-token"]}}"#;
    let (status, link, said) = companion(&["link", "-"], plan);
    assert_eq!(status, 0);
    assert!(link.contains("fly.environment=TZ%3DUTC") && !link.contains("fake"), "{link}");
    assert!(said.contains("`fly.environment` looks like a secret") && !said.contains("fake"), "{said}");

    let long = format!(r#"{{"target":"fly","fly":{{"app":"{}"}}}}"#, "a".repeat(20_000));
    let (status, link, said) = companion(&["link", "-"], &long);
    assert_eq!((status, link.as_str()), (2, ""));
    assert!(said.contains("too long for a link of 16 KiB"), "{said}");
}

#[test]
fn a_preset_is_a_start() {
    for product in ["clawdbot", "moltbot", "openclaw@2026.1.30", "openclaw"] {
        for target in ["gcp", "fly", "fly-private"] {
            for preset in ["cheapest", "recommended", "hardened"] {
                let arguments = ["new", "--product", product, "--target", target, "--preset", preset];
                let (status, plan, said) = companion(&arguments, "");
                assert_eq!(status, 0, "{said}");
                assert!(said.len() > 80, "what it trades is told: {said}");
                let (status, _, said) = companion(&["generate", "--plan", "-", "--format", "json"], &plan);
                assert_eq!(status, 0, "{product} {target} {preset}: {said}");
            }
        }
    }
    let link = "#plan=1&release=openclaw@2026.9.6&target=gcp&gcp.project_id=assistant-420";
    let (_, plan, _) = companion(&["new", "--link", link, "--preset", "cheapest"], "");
    let plan: Value = serde_json::from_str(&plan).unwrap();
    assert_eq!(
        (&plan["gcp"]["machine_type"], &plan["gcp"]["project_id"]),
        (&"e2-micro".into(), &"assistant-420".into())
    );
}

#[test]
fn misuse_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.json");
    fs::write(&plan, "{}").unwrap();
    let plan = plan.to_str().unwrap();
    for (arguments, expected) in [
        (vec!["new", "--product", "openclaw", "--target", "gcp", "--preset", "best"], "Known: cheapest, recommended"),
        (vec!["new", "--product", "openclaw", "--target", "gcp", "--link", "#plan=1"], "cannot be used with"),
        (vec!["new", "--target", "gcp"], "--product"),
        (vec!["generate"], "--plan"),
        (vec!["generate", "--plan", plan, "--link", "#plan=1"], "cannot be used with"),
        (vec!["link", "/no/such/file"], "Cannot read /no/such/file"),
        (vec!["link"], "<FILE>"),
    ] {
        let (status, output, said) = companion(&arguments, "");
        assert_eq!((status, output.as_str()), (2, ""), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}
