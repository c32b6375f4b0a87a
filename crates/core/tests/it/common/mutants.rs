//! Files with one mistake each, recorded with what a judge says of them, and the way to ask it again.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{root, tools};

/// A file and its verdict.
pub(crate) struct Mutant {
    /// What was done to it.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// Whether the judge cannot read it.
    pub(crate) refused: bool,
    /// The rest of the verdict.
    pub(crate) verdict: Value,
}

/// The mutants of a record, one JSON object a line.
pub(crate) fn mutants(lines: &str) -> Vec<Mutant> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        Mutant {
            name: value["name"].as_str().unwrap().to_owned(),
            text: value["text"].as_str().unwrap().to_owned(),
            refused: value["refused"].as_bool().unwrap(),
            verdict: value,
        }
    };
    lines.lines().map(read).collect()
}

/// What a script of `crates/core/tests/conformance` says now of recorded lines; `None` after saying that Python is missing.
pub(crate) fn ask_again(judge: &str, script: &str, arguments: &[&OsStr], lines: &str) -> Option<Vec<Mutant>> {
    let python = tools::program(judge, "python3", "`apt-get install python3` (3.11 or newer)")?;
    let mut child = Command::new(python)
        .arg("-B")
        .arg(root().join("crates/core/tests/conformance").join(script))
        .args(arguments)
        .arg("--again")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{script} broke");
    let said = mutants(&String::from_utf8(done.stdout).unwrap());
    assert_eq!(said.len(), lines.lines().count());
    Some(said)
}
