//! `companion check` as a person, a script and a code host call it.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

mod common;

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const RIGHT: &str = "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n";
/// What Docker Compose refuses.
const WRONG: &str =
    "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    tty: \"yes please\"\n";

fn check(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("companion runs");
    // A program that refuses its arguments has gone before it reads.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("companion ends")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn what_is_generated_is_clean_and_what_is_wrong_is_status_one() {
    for case in common::cases() {
        let folder = tempfile::tempdir().unwrap();
        for file in &case.bundle.files.made {
            fs::write(folder.path().join(&file.path), &file.text).unwrap();
        }
        let output = check(folder.path(), &["."], "");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    }
    let folder = folder(&[("docker-compose.yml", WRONG)]);
    let output = check(folder.path(), &["docker-compose.yml"], "");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("docker-compose.yml:4:10"), "{said}");
    let report = json(&check(folder.path(), &["docker-compose.yml", "--format", "json"], ""));
    assert_eq!(report["format"], "companion-check/1");
    let first = &report["reports"][0];
    for key in ["code", "severity", "message", "why", "remedy", "source", "line", "column", "excerpt", "related"] {
        assert!(!first["findings"][0][key].is_null(), "{key}");
    }
}

#[test]
fn warnings_count_where_somebody_says_so() {
    let folder = folder(&[("docker-compose.yml", &format!("version: '3'\n{RIGHT}"))]);
    let report = json(&check(folder.path(), &[".", "--format", "json"], ""));
    assert_eq!(
        (&report["reports"][0]["errors"], report["reports"][0]["warnings"].as_u64() > Some(0)),
        (&0.into(), true)
    );
    assert_eq!(check(folder.path(), &["."], "").status.code(), Some(0));
    assert_eq!(check(folder.path(), &[".", "--strict"], "").status.code(), Some(1));
}

#[test]
fn nothing_to_read_is_status_two() {
    let folder = folder(&[("notes.md", "no deployment"), ("node_modules/docker-compose.yml", WRONG)]);
    for path in [".", "absent.yml"] {
        let output = check(folder.path(), &[path], "");
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(String::from_utf8(output.stderr).unwrap().contains(path));
    }
    assert_eq!(check(folder.path(), &[".", "--release", "openclaw@never"], "").status.code(), Some(2));
}

#[test]
fn standard_input_is_read_under_the_name_that_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let output = check(folder.path(), &["-", "--stdin-name", "fly.toml", "--format", "json"], "app = 'a'\napp = 'b'\n");
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output);
    assert_eq!(report["reports"][0]["files"][0]["kind"], "fly");
}

/// A file behind a link stays linked, and nobody may read more afterwards than before.
#[test]
fn mending_keeps_links_permissions_and_the_rest() {
    let text = "app = 'a' # mine\n[http_service]\n  internal_port = \"3000\"\n  min_machines_running = true\n";
    let folder = folder(&[("real.toml", text)]);
    let (real, link) = (folder.path().join("real.toml"), folder.path().join("fly.toml"));
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.toml", &link).unwrap();
    // What has no right answer is left, and still an error.
    assert_eq!(check(folder.path(), &["fly.toml", "--fix"], "").status.code(), Some(1));
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_to_string(&real).unwrap(), text.replace("\"3000\"", "3000"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn a_code_host_gets_one_category_for_each_deployment() {
    let folder = folder(&[("a/docker-compose.yml", WRONG), ("b/docker-compose.yml", WRONG), ("b/.env", "A=1\n")]);
    let output = check(folder.path(), &[".", "--format", "sarif"], "");
    assert_eq!(output.status.code(), Some(1));
    let log = json(&output);
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().unwrap();
    let categories: Vec<_> = runs.iter().map(|run| run["automationDetails"]["id"].as_str()).collect();
    assert_eq!(categories, [Some("companion/a/"), Some("companion/b/")]);
    let place = &runs.first().unwrap()["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a/docker-compose.yml");
    // The upload chooses the category of a single run.
    let single = json(&check(folder.path(), &["a", "--format", "sarif"], ""));
    assert!(single["runs"][0]["automationDetails"].is_null());
}
