//! `companion migrate` as a person calls it.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use crate::common::old::{OldCase, old_cases};
use serde_json::Value;

fn migrate(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .arg("migrate")
        .args(arguments)
        .current_dir(folder)
        .env("COMPANION_GATEWAY_TOKEN", common::FAKE_TOKEN)
        .env("COMPANION_KEYRING_PASSWORD", common::FAKE_PASSWORD)
        .output()
        .expect("companion runs")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn case(name: &str) -> OldCase {
    old_cases().into_iter().find(|case| case.name == name).expect("a case")
}

fn write(case: &OldCase) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("old")).unwrap();
    for (name, text) in &case.files {
        fs::write(folder.path().join("old").join(name), text).unwrap();
    }
    // What lies around in a clone and runs nowhere.
    for (name, text) in [(".env.example", "OPENCLAW_GATEWAY_TOKEN=change-me-now\n"), ("package.json", "{}")] {
        fs::write(folder.path().join("old").join(name), text).unwrap();
    }
    folder
}

#[test]
fn every_deployment_is_migrated_from_its_folder() {
    for case in old_cases() {
        let folder = write(&case);
        let arguments = ["old", "--from", case.release.id, "--to", "openclaw@2026.9.6", "--out", "new"];
        let output = migrate(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{}: {}", case.name, said(&output));
        assert!(said(&output).contains(case.target.id()), "{}", case.name);
        for (name, text) in &case.files {
            assert_eq!(fs::read_to_string(folder.path().join("old").join(name)).unwrap(), *text, "an old file changed");
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(folder.path().join("new")).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let is_private = matches!(&*name, ".env" | "keys.env" | "openclaw.json");
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, if is_private { 0o600 } else { 0o644 }, "{}: {name}", case.name);
            names.push(name);
        }
        for name in [".env", "openclaw.json", "MIGRATION.md"] {
            assert!(names.iter().any(|made| made == name), "{}: no {name} in {names:?}", case.name);
        }
        let (_, migration) = case.migration();
        let document = fs::read_to_string(folder.path().join("new/MIGRATION.md")).unwrap();
        assert_eq!(document.matches("\n### ").count(), migration.guide().matches("\n### ").count(), "{}", case.name);
    }
}

#[test]
fn json_says_everything_and_writes_nothing() {
    let case = case("upstream moltbot gcp");
    let folder = write(&case);
    let output = migrate(folder.path(), &["old", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["from"], &json["to"]), (&"moltbot".into(), &"openclaw@2026.9.6".into()));
    assert_eq!(json["target"], "gcp");
    for key in ["findings", "warnings", "kept", "changed", "settings", "left_behind", "files", "steps", "rollback"] {
        assert!(json[key].is_array(), "{key}");
    }
    let fates: Vec<&str> =
        json["settings"].as_array().unwrap().iter().map(|setting| setting["fate"].as_str().unwrap()).collect();
    for fate in ["moved", "dropped", "set"] {
        assert!(fates.contains(&fate), "{fate}: {fates:?}");
    }
    let left: Vec<&str> =
        json["left_behind"].as_array().unwrap().iter().map(|left| left["what"].as_str().unwrap()).collect();
    assert!(left.contains(&"services.moltbot-cli"), "{left:?}");
    assert!(!folder.path().join("migration").exists());
}

#[test]
fn nothing_is_overwritten_unless_asked() {
    let case = case("generated moltbot fly");
    let folder = write(&case);
    assert_eq!(migrate(folder.path(), &["old"]).status.code(), Some(0));
    let env = folder.path().join("migration/.env");
    fs::write(&env, "mine\n").unwrap();
    let output = migrate(folder.path(), &["old"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("--force"), "{}", said(&output));
    assert_eq!(fs::read_to_string(&env).unwrap(), "mine\n");
    // The folder of the old files is full of them.
    let output = migrate(folder.path(), &["old", "--out", "old"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert_eq!(migrate(folder.path(), &["old", "--force"]).status.code(), Some(0));
    assert!(fs::read_to_string(&env).unwrap().contains("OPENCLAW_GATEWAY_TOKEN="));
}

#[test]
fn what_cannot_be_migrated_is_said() {
    let moltbot = write(&case("generated moltbot gcp"));
    let newest = {
        let draft =
            companion_core::plan::Draft::new(companion_core::catalog::newest(), companion_core::plan::Target::Gcp);
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("old")).unwrap();
        for file in common::bundle(&draft).files.made {
            fs::write(folder.path().join("old").join(file.path), file.text).unwrap();
        }
        folder
    };
    let empty = tempfile::tempdir().unwrap();
    let both = write(&case("generated moltbot gcp"));
    fs::write(both.path().join("old/fly.toml"), case("generated moltbot fly").text("fly.toml").unwrap()).unwrap();
    let broken = write(&case("generated moltbot gcp"));
    fs::write(broken.path().join("old/moltbot.json"), "{ \"gateway\": ").unwrap();
    let rows: [(&Path, &[&str], &str); 9] = [
        (newest.path(), &["old"], "already"),
        (moltbot.path(), &["old", "--to", "openclaw@2026.1.30"], "no destination"),
        (moltbot.path(), &["old", "--to", "nonsense"], "nonsense"),
        (moltbot.path(), &["old", "--from", "nonsense"], "nonsense"),
        (moltbot.path(), &["old", "--target", "mars"], "mars"),
        (moltbot.path(), &["old", "--target", "fly"], "no deployment"),
        (moltbot.path(), &["old", "--directory", "../x"], "no folder"),
        (empty.path(), &["nowhere"], "nowhere"),
        (both.path(), &["old"], "--target"),
    ];
    for (folder, arguments, words) in rows {
        let output = migrate(folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(words), "{arguments:?}: {}", said(&output));
        assert!(!folder.join("migration").exists(), "{arguments:?} wrote something");
    }
    let output = migrate(broken.path(), &["old"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("moltbot.json cannot be read"), "{}", said(&output));
    for (target, file) in [("gcp", "docker-compose.yml"), ("fly", "fly.toml")] {
        let output = migrate(both.path(), &["old", "--target", target, "--out", target]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(both.path().join(target).join(file).exists());
    }
}

#[test]
fn what_must_be_solved_first_is_status_one() {
    let folder = write(&case("upstream clawdbot@2026.1.24 fly"));
    let path = folder.path().join("old/fly.toml");
    let text = fs::read_to_string(&path).unwrap().replace("gateway-of-alice", "Gateway Of Alice");
    fs::write(path, text).unwrap();
    let output = migrate(folder.path(), &["old"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("fly.app"), "{}", said(&output));
    let document = fs::read_to_string(folder.path().join("migration/MIGRATION.md")).unwrap();
    assert!(document.contains("## Solve first"), "{document}");
}

#[test]
fn the_old_folder_can_be_named() {
    let folder = write(&case("guide moltbot gcp"));
    let output = migrate(folder.path(), &["old", "--directory", "apps/bot"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let document = fs::read_to_string(folder.path().join("migration/MIGRATION.md")).unwrap();
    assert!(document.contains("cd \"$HOME/apps/bot\"") && !document.contains("\"$HOME/moltbot\""), "{document}");
}
