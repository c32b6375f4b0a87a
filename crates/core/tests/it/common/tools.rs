//! Locates and runs the reference programs that verify generated output.
//!
//! A missing program is never skipped silently: it is reported on the terminal, bypassing the test harness's capture,
//! and is an error if `COMPANION_REQUIRE_JUDGES=1` declares that all are installed.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use serde_json::Value;
use std::env;
use std::io::{Write, stderr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Folders within the tools folder that are searched before the PATH.
const FOLDERS: [&str; 3] = ["python/bin", "compose", "cargo/bin"];

/// The result of a reference program; it accepts if there are no complaints.
pub(crate) struct Verdict {
    pub(crate) complaints: Vec<String>,
    pub(crate) summary: String,
    /// Calls recorded by stubs, if commands were run.
    pub(crate) calls: Vec<Vec<String>>,
}

/// The project's own tools folder.
pub(crate) fn folder() -> PathBuf {
    env::var_os("COMPANION_TOOLS").map_or_else(|| super::root().join(".tools"), PathBuf::from)
}

/// Finds the program `name` for `judge`; reports a missing one and returns `None`. For programs that this project
/// cannot install and therefore never requires.
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

/// Finds the program `name` for `judge`; reports a missing one with installation instructions and returns `None`.
pub(crate) fn program(judge: &str, name: &str, way: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        skip(judge, &format!("{name} was not found; {way}"));
    }
    found
}

/// Reports that the check by `judge` was skipped.
pub(crate) fn skip(judge: &str, why: &str) {
    assert!(env::var_os("COMPANION_REQUIRE_JUDGES").is_none_or(|value| value != "1"), "{judge} cannot judge: {why}");
    say(&format!("SKIPPED {judge}: {why}"));
}

/// Passes `input` to a script of crates/core/tests/conformance and returns its verdict; `None` without Python.
pub(crate) fn ask(judge: &str, script: &str, input: &Value) -> Option<Verdict> {
    let said = answer(judge, script, input)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Some(Verdict {
        complaints: said["complaints"].as_array().unwrap().iter().map(text).collect(),
        summary: text(&said["summary"]),
        calls: serde_json::from_value(said["calls"].clone()).unwrap_or_default(),
    })
}

/// Passes `input` to a script of crates/core/tests/conformance and returns its output; `None` without Python.
pub(crate) fn answer(judge: &str, script: &str, input: &Value) -> Option<Value> {
    let python = program(judge, "python3", "`apt-get install python3` (3.11 or newer)")?;
    let script = super::root().join("crates/core/tests/conformance").join(script);
    let mut child =
        Command::new(python).arg("-B").arg(&script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // Every script reads all of its input before it writes, so this cannot block on a full pipe.
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.to_string().as_bytes()).unwrap();
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{} broke", script.display());
    Some(serde_json::from_slice(&done.stdout).unwrap())
}

impl Verdict {
    /// Fails with all complaints at once, so that one run shows everything.
    pub(crate) fn accept(&self, judge: &str) {
        assert!(
            self.complaints.is_empty(),
            "{judge} has {} complaints:\n{}",
            self.complaints.len(),
            self.complaints.join("\n")
        );
        say(&format!("{judge}: {}", self.summary));
    }

    /// Asserts that the program complains about each wrong input in these words, which proves that it is effective.
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

/// The test harness captures `eprintln!`, and a skipped check must be visible.
pub(crate) fn say(text: &str) {
    let mut terminal = stderr().lock();
    writeln!(terminal, "{text}").unwrap();
}

fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
