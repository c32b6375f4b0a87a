//! Fly.io configurations with one mistake each: the findings of this program compared with Python's tomllib and a table of
//! the documented format. Recorded in crates/core/tests/agreement/fly.jsonl; numbers and differences in docs/agreement-fly.md.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use crate::common::inspection::{findings, hold, project};
use crate::common::mutants::{Mutant, mutants, rerun};
use crate::common::tools;
use companion_core::rules::Severity;
use std::collections::BTreeSet;

const RECORDED: &str = include_str!("../agreement/fly.jsonl");
const DOCUMENT: &str = include_str!("../../../../docs/agreement-fly.md");
const RELEASE: &str = "openclaw@2026.9.6";

/// Where the table has a complaint and this program has none, because flyctl reads it.
const ACCEPTED: &[(&str, &str)] = &[
    ("line 2: removed", "a region may be chosen on the command line"),
    ("line 3: a fraction", "flyctl reads a bare number of seconds"),
    ("line 9: a number", "flyctl makes a text of it"),
    ("line 9: true", "flyctl makes a text of it"),
    ("line 9: minus", "flyctl makes a text of it"),
    ("line 11: a number", "flyctl makes a text of it"),
    ("line 11: true", "flyctl makes a text of it"),
    ("line 11: minus", "flyctl makes a text of it"),
    ("line 29: a date", "flyctl makes a text of a date"),
    ("line 32: a date", "flyctl makes a text of a date; no such strategy"),
    ("line 35: a date", "flyctl makes a text of a date; no such policy"),
    ("line 39: removed", "flyctl takes its smallest size"),
    ("variable as a number", "flyctl makes a text of it"),
];

/// Where this program warns and the table, which has only the format and some rules, does not.
const WARNED: &[(&str, &str)] = &[
    ("line 2: yes", "T47"),
    ("line 6: empty text", "X8"),
    ("line 10: removed", "X10"),
    ("line 19: true", "T54"),
    ("line 21: a number", "T57"),
    ("line 21: minus", "P4"),
    ("line 40: removed", "K14"),
];

/// How many complaints the table has.
fn complaints(mutant: &Mutant) -> usize {
    mutant.verdict["complaints"].as_array().unwrap().len()
}

#[test]
fn the_same_files_are_refused_and_the_same_are_wrong() {
    let mutants = mutants(RECORDED);
    let (mut refused, mut wrong, mut right) = (0, 0, 0);
    let mut unexplained = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for mutant in &mutants {
        let project = project(&[("fly.toml", &mutant.text)]);
        if project.files[0].is_refused() != mutant.refused {
            unexplained.push(format!("{}: tomllib refuses it: {}", mutant.name, mutant.refused));
        }
        if mutant.refused {
            refused += 1;
            continue;
        }
        let list = findings(&project, RELEASE);
        let said: Vec<&str> =
            list.iter().filter(|found| found.severity != Severity::Info).map(|found| found.code.as_str()).collect();
        match (said.is_empty(), complaints(mutant) == 0) {
            (true, true) => right += 1,
            (false, false) => wrong += 1,
            (true, false) => match ACCEPTED.iter().find(|(name, _)| *name == mutant.name) {
                Some((name, _)) => drop(used.insert(name)),
                None => unexplained.push(format!("{}: only the rows complain", mutant.name)),
            },
            (false, true) => match WARNED.iter().find(|(name, code)| *name == mutant.name && said.contains(code)) {
                Some((name, _)) => drop(used.insert(name)),
                None => unexplained.push(format!("{}: only this program says {said:?}", mutant.name)),
            },
        }
    }
    assert!(unexplained.is_empty(), "{}", unexplained.join("\n"));
    let unused: Vec<&str> =
        ACCEPTED.iter().chain(WARNED).map(|(name, _)| *name).filter(|name| !used.contains(name)).collect();
    assert!(unused.is_empty(), "no differences any more: {unused:?}");
    assert!(mutants.len() >= 100);
    let summary = format!(
        "{} files: {refused} are no TOML for both; of the others both find {wrong} wrong and {right} right; {} differ.",
        mutants.len(),
        used.len()
    );
    assert!(DOCUMENT.contains(&summary), "docs/agreement-fly.md should say: {summary}");
    for (name, _) in ACCEPTED.iter().chain(WARNED) {
        assert!(DOCUMENT.contains(name), "docs/agreement-fly.md should explain {name}");
    }
}

/// Places are inside the text, and safe fixes remove their findings.
#[test]
fn whatever_is_said_holds() {
    let wrong: Vec<String> =
        mutants(RECORDED).iter().flat_map(|mutant| hold("fly.toml", &mutant.text, RELEASE, false)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The recorded verdicts are still those of the programs that gave them.
#[test]
fn the_recorded_verdicts_are_current() {
    const TEST: &str = "agreement_fly";
    let Some(said) = rerun(TEST, "fly_mutants.py", &[], RECORDED) else { return };
    for (before, now) in mutants(RECORDED).iter().zip(&said) {
        assert_eq!((before.refused, complaints(before)), (now.refused, complaints(now)), "{}", before.name);
    }
    tools::report(&format!("{TEST}: {} files checked again", said.len()));
}
