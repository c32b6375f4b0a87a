//! Finding the programs that judge generated output, and asking them.
//!
//! A judge that is not there is never silently skipped: it is named on the terminal, past the test
//! harness's capture, and is an error where `COMPANION_REQUIRE_JUDGES=1` says that all are installed.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use serde_json::Value;
use std::env;
use std::io::{Write, stderr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where the judges live inside the tools folder, before the PATH is searched.
const FOLDERS: [&str; 3] = ["python/bin", "compose", "cargo/bin"];

/// What a judge had to say; no complaints means that it accepts.
pub(crate) struct Verdict {
    pub(crate) complaints: Vec<String>,
    pub(crate) summary: String,
    /// What stubs recorded, where the judge ran something.
    pub(crate) calls: Vec<Vec<String>>,
}

/// The project's own tools folder.
pub(crate) fn folder() -> PathBuf {
    env::var_os("COMPANION_TOOLS").map_or_else(|| super::root().join(".tools"), PathBuf::from)
}

/// The program `name` for `judge`, or `None` after saying so; one that cannot be installed by this project, so that nothing
/// can require it.
pub(crate) fn program_of_others(judge: &str, name: &str, way: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        say(&format!("SKIPPED {judge}: {name} was not found; {way}"));
    }
    found
}

fn find(name: &str) -> Option<PathBuf> {
    let tools = folder();
    FOLDERS
        .iter()
        .map(|sub| tools.join(sub))
        .chain(env::split_paths(&env::var_os("PATH").unwrap_or_default()))
        .map(|folder| folder.join(name))
        .find(|path| is_program(path))
}

/// The program `name` for `judge`, or `None` after saying so with the way to get it.
pub(crate) fn program(judge: &str, name: &str, way: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        skip(judge, &format!("{name} was not found; {way}"));
    }
    found
}

/// Says loudly that `judge` did not judge.
pub(crate) fn skip(judge: &str, why: &str) {
    assert!(env::var_os("COMPANION_REQUIRE_JUDGES").is_none_or(|value| value != "1"), "{judge} cannot judge: {why}");
    say(&format!("SKIPPED {judge}: {why}"));
}

/// Gives `input` to a script of crates/core/tests/conformance and returns its verdict; `None` without a Python.
pub(crate) fn ask(judge: &str, script: &str, input: &Value) -> Option<Verdict> {
    let said = answer(judge, script, input)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Some(Verdict {
        complaints: said["complaints"].as_array().unwrap().iter().map(text).collect(),
        summary: text(&said["summary"]),
        calls: serde_json::from_value(said["calls"].clone()).unwrap_or_default(),
    })
}

/// Gives `input` to a script of crates/core/tests/conformance and returns what it prints; `None` without a Python.
pub(crate) fn answer(judge: &str, script: &str, input: &Value) -> Option<Value> {
    let python = program(judge, "python3", "`apt-get install python3` (3.11 or newer)")?;
    let script = super::root().join("crates/core/tests/conformance").join(script);
    let mut child =
        Command::new(python).arg("-B").arg(&script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // Every script reads its whole input before it writes, so this cannot block on a full pipe.
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.to_string().as_bytes()).unwrap();
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{} broke", script.display());
    Some(serde_json::from_slice(&done.stdout).unwrap())
}

impl Verdict {
    /// Fails with every complaint at once: one run should show all there is to repair.
    pub(crate) fn accept(&self, judge: &str) {
        assert!(
            self.complaints.is_empty(),
            "{judge} has {} complaints:\n{}",
            self.complaints.len(),
            self.complaints.join("\n")
        );
        say(&format!("{judge}: {}", self.summary));
    }

    /// Proves that the judge is awake: of each wrong thing it must complain in these words.
    pub(crate) fn complains_of(&self, words: &[&str]) {
        for word in words {
            assert!(
                self.complaints.iter().any(|text| text.contains(word)),
                "nobody complained of {word:?}; complaints:\n{}",
                self.complaints.join("\n")
            );
        }
    }
}

/// `eprintln!` would be captured by the test harness, and a skipped judge must be seen.
pub(crate) fn say(text: &str) {
    let mut terminal = stderr().lock();
    writeln!(terminal, "{text}").unwrap();
}

fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
