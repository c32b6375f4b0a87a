//! The command line as a script uses it.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn companion(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
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
    child.wait_with_output().expect("companion ends")
}

fn new(product: &str, target: &str) -> String {
    let output = companion(&["new", "--product", product, "--target", target], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_new_plan_generates_cleanly() {
    for product in ["clawdbot@2026.1.24", "moltbot", "openclaw@2026.1.30", "openclaw@2026.9.6", "clawdbot", "openclaw"]
    {
        for target in ["gcp", "fly", "fly-private"] {
            let output = companion(&["generate", "--plan", "-", "--format", "json"], &new(product, target));
            assert_eq!(output.status.code(), Some(0), "{product} {target}");
            let json: Value = serde_json::from_slice(&output.stdout).unwrap();
            for key in ["code", "severity", "message", "field", "remedy"] {
                assert!(json["findings"].as_array().unwrap().iter().all(|finding| finding[key].is_string()), "{key}");
            }
            for key in ["path", "mode", "text"] {
                assert!(json["files"].as_array().unwrap().iter().all(|file| file[key].is_string()), "{key}");
            }
            assert!(json["files"].as_array().unwrap().iter().all(|file| file["secret"].is_boolean()));
            for step in json["steps"].as_array().unwrap() {
                for key in ["id", "place", "title", "expect", "undo"] {
                    assert!(step[key].is_string(), "{key}");
                }
                for command in step["commands"].as_array().unwrap() {
                    assert!(command["argv"].is_array() || command["argv"].is_null());
                    assert!(command["shell"].is_string());
                }
            }
        }
    }
    assert_eq!(new("openclaw", "gcp"), new("openclaw@2026.9.6", "gcp"), "a bare name is its newest release");
}

#[test]
fn files_are_written_with_their_modes() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/folder");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join(".env"), "old").unwrap();
    fs::set_permissions(out.join(".env"), fs::Permissions::from_mode(0o644)).unwrap();
    let plan = folder.path().join("plan.json");
    fs::write(&plan, new("openclaw", "gcp")).unwrap();
    let output = companion(&["generate", "--plan", plan.to_str().unwrap(), "--out", out.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(0));
    let mode = |name: &str| fs::metadata(out.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(".env"), mode("docker-compose.yml"), mode("openclaw.json")), (0o600, 0o644, 0o600));
    let env = fs::read_to_string(out.join(".env")).unwrap();
    assert!(env.contains(&format!("OPENCLAW_GATEWAY_TOKEN={}\n", common::FAKE_TOKEN)));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("info[X22] docker.tunnel_port:") && !said.contains(common::FAKE_TOKEN), "{said}");
}

#[test]
fn an_error_is_status_one_and_everything_else_is_shown() {
    let mut plan: Value = serde_json::from_str(&new("openclaw", "gcp")).unwrap();
    plan["gcp"]["project_id"] = "ab".into();
    let output = companion(&["generate", "--plan", "-", "--format", "json"], &plan.to_string());
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["findings"][0]["code"], "G1");
    assert_eq!(json["findings"][0]["field"], "gcp.project_id");
    assert_eq!(json["files"].as_array().unwrap().len(), 6, "no file needs the project");
    let steps = json["steps"].as_array().unwrap();
    let blocked: Vec<&str> =
        steps.iter().filter(|step| step["blocked"].is_string()).map(|step| step["id"].as_str().unwrap()).collect();
    assert_eq!(blocked, ["gcp.project", "gcp.billing", "gcp.service-account", "gcp.teardown"]);
}

#[test]
fn misuse_is_status_two_with_a_way_out() {
    for (arguments, input, expected) in [
        (vec!["new", "--product", "openclaw@1", "--target", "gcp"], "", "Known: clawdbot@2026.1.24"),
        (vec!["new", "--product", "openclaw", "--target", "aws"], "", "Known: gcp, fly, fly-private"),
        (vec!["new"], "", "--product"),
        (vec!["generate", "--plan", "/no/such/file"], "", "Cannot read /no/such/file"),
        (vec!["generate", "--plan", "-"], "nonsense", "<stdin>:1:1: this is not JSON"),
        (vec!["generate", "--plan", "-"], r#"{"gcp":{"projct_id":"x"}}"#, "Did you mean `gcp.project_id`?"),
        (vec!["generate", "--plan", "-", "--out", "/proc/nowhere"], "{}", "Cannot write /proc/nowhere"),
        (vec!["generate", "--plan", "-", "--format", "xml"], "{}", "possible values: files, json"),
    ] {
        let output = companion(&arguments, input);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}

#[test]
fn a_bad_secret_is_refused_without_being_shown() {
    let output = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .args(["generate", "--plan", "-"])
        .env("COMPANION_GATEWAY_TOKEN", "change-me-now")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let output = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .args(["generate", "--plan", "crates/core/tests/plans/fly-openclaw-full.json", "--format", "json"])
        .current_dir(common::root())
        .env("COMPANION_GATEWAY_TOKEN", "has a blank in it")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("COMPANION_GATEWAY_TOKEN cannot be used") && !said.contains("has a blank"), "{said}");
}

#[test]
fn secrets_are_fresh_each_time() {
    let generate = || {
        let output = Command::new(env!("CARGO_BIN_EXE_companion"))
            .env("LC_ALL", "C")
            .args(["generate", "--plan", "crates/core/tests/plans/fly-openclaw-full.json", "--format", "json"])
            .current_dir(common::root())
            .env_remove("COMPANION_GATEWAY_TOKEN")
            .env_remove("COMPANION_KEYRING_PASSWORD")
            .output()
            .unwrap();
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        json["files"][0]["text"]
            .as_str()
            .unwrap()
            .lines()
            .find(|line| line.contains("_GATEWAY_TOKEN="))
            .unwrap()
            .to_owned()
    };
    let (first, second) = (generate(), generate());
    assert_ne!(first, second);
    assert_eq!(first.len(), "OPENCLAW_GATEWAY_TOKEN=".len() + 64);
}

#[test]
fn help_documents_everything() {
    let help = |arguments: &[&str]| String::from_utf8(companion(arguments, "").stdout).unwrap();
    for word in ["new", "generate", "Exit status"] {
        assert!(help(&["--help"]).contains(word), "{word}");
    }
    for word in ["--plan", "--out", "--format", "COMPANION_GATEWAY_TOKEN", "json"] {
        assert!(help(&["generate", "--help"]).contains(word), "{word}");
    }
    for word in ["--product", "--target", "openclaw@2026.9.6", "fly-private"] {
        assert!(help(&["new", "--help"]).contains(word), "{word}");
    }
}

const SESSION: &str = r#"{"t":0,"dir":"meta","url":"ws://127.0.0.1:18789/","origin":"https://companion.example"}
{"t":3,"dir":"open"}
{"t":4,"dir":"in","frame":{"type":"event","event":"connect.challenge","payload":{"nonce":"5f7a","ts":1}}}
{"t":5,"dir":"out","frame":{"type":"req","id":"r1","method":"connect","params":{"auth":{"token":"fake-token-of-a-session"}}}}
{"t":9,"dir":"in","frame":{"type":"res","id":"r1","ok":false,"error":{"code":"NOT_PAIRED","message":"pairing required, fake-token-of-a-session","details":{"requestId":"7c1f-42"}}}}
{"t":10,"dir":"close","code":1008,"reason":"pairing required"}
"#;

#[test]
fn a_recorded_session_gets_its_verdict_with_remedies_in_the_plans_names() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.json");
    fs::write(&plan, new("openclaw@2026.9.6", "fly")).unwrap();
    let output = companion(&["verdict", "-", "--plan", plan.to_str().unwrap(), "--format", "json"], SESSION);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("fake-token-of-a-session"), "{text}");
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&json["verdict"], &json["token"]), (&"pairing-required".into(), &"accepted".into()));
    assert_eq!((&json["retry_after_ms"], &json["request_id"]), (&Value::Null, &"7c1f-42".into()));
    let shell = json["remedies"][0]["commands"][0]["shell"].as_str().unwrap();
    assert!(shell.contains("devices approve 7c1f-42") && shell.contains("-a my-openclaw"), "{shell}");

    let output = companion(&["verdict", "-"], SESSION);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("Token right, device not approved (pairing-required)\n"), "{text}");
    assert!(text.contains("devices approve 7c1f-42") && !text.contains("fake-token-of-a-session"), "{text}");
}

#[test]
fn silence_gets_a_ranked_list_of_causes() {
    let session = r#"{"t":0,"dir":"meta","url":"ws://127.0.0.1:18789"}
{"t":7,"dir":"close","code":1006,"reason":""}
{"t":9,"dir":"probe","http":false,"permission":"unknown"}"#;
    let output = companion(&["verdict", "-", "--format", "json"], session);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["verdict"], "unreachable");
    let first = &json["causes"][0];
    assert_eq!(first["id"], "tunnel-down");
    assert!(
        first["check"]["commands"][0]["argv"].as_array().unwrap().iter().any(|word| word == "http://127.0.0.1:18789/")
    );
    let text = String::from_utf8(companion(&["verdict", "-"], session).stdout).unwrap();
    assert!(text.contains("1. The tunnel is not running"), "{text}");
}

#[test]
fn what_is_no_session_is_refused_with_its_line() {
    for (input, expected) in [
        ("", "<stdin>: there is no recorded session"),
        ("{\"dir\":\"meta\"}", "<stdin>: there is no recorded session"),
        ("{\"dir\":\"open\"}\n\n{hello\n", "<stdin>:3: this line is no JSON object"),
        ("[1]", "<stdin>: there is no recorded session"),
    ] {
        let output = companion(&["verdict", "-"], input);
        assert_eq!(output.status.code(), Some(2), "{input}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(expected), "{said}");
    }
    let output = companion(&["verdict", "/nonexistent/session.jsonl"], "");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn cost_prints_a_sum_with_its_sources() {
    let plan = new("openclaw", "gcp");
    let output = companion(&["cost", "--plan", "-"], &plan);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("About $16.68 to $17.88 a month.\n") && text.contains("Read 2025-03-06."), "{text}");
    let output = companion(&["cost", "--plan", "-", "--format", "json"], &plan);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["low_cents"], &json["incomplete"]), (&1668.into(), &false.into()));
    assert!(json["parts"].as_array().unwrap().iter().all(|part| part["title"].is_string() && part["url"].is_string()));
    // A price that is not known is no success.
    let mut unknown: Value = serde_json::from_str(&plan).unwrap();
    unknown["gcp"]["machine_type"] = "c4-standard-4".into();
    let output = companion(&["cost", "--plan", "-"], &unknown.to_string());
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn picture_prints_an_svg_and_no_secret() {
    for arguments in [&["picture", "--plan", "-"][..], &["picture", "--plan", "-", "--narrow"]] {
        let output = companion(arguments, &new("moltbot", "fly-private"));
        assert_eq!(output.status.code(), Some(0));
        let svg = String::from_utf8(output.stdout).unwrap();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains("my-moltbot"));
        assert!(!svg.contains(common::FAKE_TOKEN));
    }
}
