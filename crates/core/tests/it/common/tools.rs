//! Finds and runs the real programs that generated output and readings are compared with.
//!
//! A test whose program is missing prints a line with SKIPPED, which `make test` repeats in its summary, and fails with
//! `COMPANION_REQUIRE_TOOLS=1`.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use serde_json::Value;
use std::env;
use std::io::{Write, stderr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folders of programs inside the tools folder; they are searched before PATH.
const FOLDERS: [&str; 3] = ["python/bin", "compose", "cargo/bin"];

/// The result of a script in crates/core/tests/conformance.
pub(crate) struct Verdict {
    /// Empty if everything was accepted.
    pub(crate) complaints: Vec<String>,
    pub(crate) summary: String,
    /// The argument lists that stand-ins for programs recorded, for scripts that run commands.
    pub(crate) calls: Vec<Vec<String>>,
}

/// The project's tools folder.
pub(crate) fn folder() -> PathBuf {
    env::var_os("COMPANION_TOOLS").map_or_else(|| super::root().join(".tools"), PathBuf::from)
}

/// The program `name`, or `None` after a SKIPPED line. For programs that `make setup` cannot install, so that nothing can
/// require them. `hint` says how to get it.
pub(crate) fn program_of_others(test: &str, name: &str, hint: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        report(&format!("SKIPPED {test}: {name} was not found; {hint}"));
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

/// The program `name`, or `None` after [`skip`]. `hint` says how to get it.
pub(crate) fn program(test: &str, name: &str, hint: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        skip(test, &format!("{name} was not found; {hint}"));
    }
    found
}

/// Records that `test` did not run. Panics with `COMPANION_REQUIRE_TOOLS=1`.
pub(crate) fn skip(test: &str, why: &str) {
    assert!(env::var_os("COMPANION_REQUIRE_TOOLS").is_none_or(|value| value != "1"), "{test} cannot run: {why}");
    report(&format!("SKIPPED {test}: {why}"));
}

/// Runs a script of crates/core/tests/conformance with `input` on its standard input; `None` without Python.
pub(crate) fn check_with(test: &str, script: &str, input: &Value) -> Option<Verdict> {
    let said = run_script(test, script, input)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Some(Verdict {
        complaints: said["complaints"].as_array().unwrap().iter().map(text).collect(),
        summary: text(&said["summary"]),
        calls: serde_json::from_value(said["calls"].clone()).unwrap_or_default(),
    })
}

/// The same for a script that prints something else than a verdict.
pub(crate) fn run_script(test: &str, script: &str, input: &Value) -> Option<Value> {
    let python = program(test, "python3", "`apt-get install python3` (3.11 or newer)")?;
    let script = super::root().join("crates/core/tests/conformance").join(script);
    let mut child =
        Command::new(python).arg("-B").arg(&script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // Every script reads all of its input before it writes, so this cannot block on a full pipe.
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.to_string().as_bytes()).unwrap();
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{} failed", script.display());
    Some(serde_json::from_slice(&done.stdout).unwrap())
}

/// Every `step`th item, for tests that run a real program once per item; all items with `COMPANION_TESTS=deep`, which
/// `make test-deep` sets.
pub(crate) fn sample<T>(items: Vec<T>, step: usize) -> Vec<T> {
    let is_deep = env::var_os("COMPANION_TESTS").is_some_and(|value| value == "deep");
    items.into_iter().step_by(if is_deep { 1 } else { step }).collect()
}

impl Verdict {
    /// Fails with all complaints at once.
    pub(crate) fn accept(&self, test: &str) {
        assert!(
            self.complaints.is_empty(),
            "{test} has {} complaints:\n{}",
            self.complaints.len(),
            self.complaints.join("\n")
        );
        report(&format!("{test}: {}", self.summary));
    }

    /// For input that is wrong on purpose: each of these texts must occur in a complaint.
    pub(crate) fn complains_of(&self, words: &[&str]) {
        for word in words {
            assert!(
                self.complaints.iter().any(|text| text.contains(word)),
                "no complaint contains {word:?}; complaints:\n{}",
                self.complaints.join("\n")
            );
        }
    }
}

/// Prints a line to standard error, which `eprintln!` would hide in the harness's capture.
pub(crate) fn report(text: &str) {
    let mut terminal = stderr().lock();
    writeln!(terminal, "{text}").unwrap();
}

fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
