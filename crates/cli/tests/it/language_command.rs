//! The language of the command line.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use companion_core::i18n::{Comments, Language, fill};
use serde_json::Value;

fn companion(arguments: &[&str], variables: &[(&str, &str)], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .envs(variables.iter().copied())
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

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn plan() -> String {
    let output = companion(&["new", "--product", "openclaw", "--target", "gcp"], &[], "");
    String::from_utf8(output.stdout).expect("a plan")
}

/// Titles of the steps and messages of the findings: what a person reads of the JSON.
fn said(bundle: &Value, pointer: &str, key: &str) -> Vec<String> {
    let all = bundle.pointer(pointer).and_then(Value::as_array).expect("a list");
    all.iter().map(|one| one[key].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn steps_and_findings_speak_the_chosen_language() {
    let plan = plan();
    for language in Language::ALL {
        let arguments = ["--language", language.tag(), "generate", "--plan", "-", "--format", "json"];
        let made = json(&companion(&arguments, &[("LC_ALL", "en_GB.UTF-8")], &plan));
        let titles = said(&made, "/steps", "title");
        assert!(titles.contains(&language.text().steps.gcp_cli.title.to_owned()), "{titles:?}");
        // A global option stands anywhere.
        let arguments = ["generate", "--plan", "-", "--format", "json", "--language", language.tag()];
        assert_eq!(json(&companion(&arguments, &[], &plan)), made);
    }
}

#[test]
fn the_environment_names_the_language_in_the_order_of_posix() {
    let plan = plan();
    let title = |variables: &[(&str, &str)]| {
        let made = json(&companion(&["generate", "--plan", "-", "--format", "json"], variables, &plan));
        said(&made, "/steps", "title")
    };
    let own = |language: Language| {
        let arguments = ["--language", language.tag(), "generate", "--plan", "-", "--format", "json"];
        said(&json(&companion(&arguments, &[], &plan)), "/steps", "title")
    };
    for (variables, language) in [
        (&[] as &[(&str, &str)], Language::English),
        (&[("LANG", "da_DK.UTF-8")], Language::Danish),
        (&[("LANG", "da_DK.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")], Language::Chinese),
        (&[("LC_ALL", "C"), ("LANG", "da_DK.UTF-8")], Language::English),
        (&[("LC_ALL", ""), ("LANG", "da_DK.UTF-8")], Language::Danish),
        (&[("LANG", "sv_SE.UTF-8")], Language::English),
    ] {
        assert_eq!(title(variables), own(language), "{variables:?}");
    }
}

#[test]
fn comments_in_files_are_english_unless_asked_otherwise() {
    let plan = plan();
    for language in Language::ALL {
        for (asked, comments) in [("english", Comments::English), ("own", Comments::Own)] {
            let arguments =
                ["--language", language.tag(), "generate", "--plan", "-", "--format", "json", "--comments", asked];
            let made = json(&companion(&arguments, &[], &plan));
            let compose = made["files"]
                .as_array()
                .and_then(|files| files.iter().find(|file| file["path"] == "docker-compose.yml"))
                .and_then(|file| file["text"].as_str())
                .expect("a compose file");
            let template = language.text().comments(comments).compose_volumes;
            assert!(compose.contains(&fill(template, &[])), "{}: {asked}\n{compose}", language.tag());
        }
        assert_eq!(language.text().comments(Comments::English).made_by, Language::English.text().files.made_by);
        assert_eq!(language.text().comments(Comments::Own).made_by, language.text().files.made_by);
    }
}

#[test]
fn reports_of_every_kind_speak_the_chosen_language() {
    for language in Language::ALL {
        let tag = language.tag();
        let words = language.inspection();
        let sarif = companion(
            &["check", "--language", tag, "--format", "sarif", "--stdin-name", ".env", "-"],
            &[],
            "OPENCLAW_GATEWAY_BIND='lan\n",
        );
        let results = json(&sarif)["runs"][0]["results"].to_string();
        let beginning = words.reading.unterminated_quote.message.split('{').next().expect("a beginning");
        assert!(results.contains(beginning), "{results}");

        let log = "Error: listen EADDRINUSE: address already in use 0.0.0.0:18789\n";
        let explained = companion(&["explain", "--language", tag, "-"], &[], log);
        let text = String::from_utf8_lossy(&explained.stdout).into_owned();
        let remedy = language.logs().report.remedy;
        assert!(text.contains(remedy.trim_end()), "{text}");

        let missing = companion(&["--language", tag, "generate", "--plan", "/nonexistent/plan.json"], &[], "");
        let said = String::from_utf8_lossy(&missing.stderr).into_owned();
        let template = language.command_line().cannot_read.split('{').next().expect("a beginning");
        assert_eq!(missing.status.code(), Some(2));
        assert!(said.contains(template), "{said}");
    }
}

#[test]
fn a_language_it_does_not_speak_is_status_two() {
    let output = companion(&["--language", "de", "new", "--product", "openclaw", "--target", "gcp"], &[], "");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for language in Language::ALL {
        assert!(said.contains(language.tag()), "{said}");
    }
}
