//! The rules about the gateway's configuration, compared with the releases' own validators.
//!
//! `crates/core/tests/agreement/config.jsonl` has real configurations and mutated ones with the verdicts of the real programs;
//! `scripts/agreement-config.sh` rewrites it. `COMPANION_AGREEMENT` names another such file, for example a larger one.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use crate::common::validator::{CLAWDBOT, CURRENT, JANUARY, Way, validate};
use crate::common::{root, tools};
use companion_core::catalog::{self, Release};
use companion_core::i18n::Language;
use companion_core::lint::FileCode;
use companion_core::lint::{CheckOptions, FileFinding, Project, Report};
use companion_core::read::{Node, Source, Span, json5};
use companion_core::rules::Severity;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// A release with recorded verdicts, the row of the catalogue they apply to, and its package.
const ROWS: [(&str, &str, &str); 3] = [
    ("clawdbot@2026.1.24-3", "clawdbot@2026.1.24", CLAWDBOT),
    ("openclaw@2026.1.29", "openclaw@2026.1.30", JANUARY),
    ("openclaw@2026.9.6", "openclaw@2026.9.6", CURRENT),
];

/// The page with the results.
const PAGE: &str = "docs/agreement-config.md";

/// One text and the verdict of a release.
struct Recorded {
    release: String,
    from: String,
    text: String,
    is_mutant: bool,
    is_accepted: bool,
    says: String,
}

fn corpus() -> Vec<Recorded> {
    let own = || root().join("crates/core/tests/agreement/config.jsonl");
    let path = std::env::var_os("COMPANION_AGREEMENT").map_or_else(own, PathBuf::from);
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let header = lines.next().unwrap();
    let releases: Vec<String> = header["releases"].as_array().unwrap().iter().map(string).collect();
    let mut bases: Vec<(String, String)> = Vec::new();
    let mut recorded = Vec::new();
    for line in lines {
        if let Some(text) = line["text"].as_str() {
            let from = string(&line["from"]);
            for (release, valid) in releases.iter().zip(line["valid"].as_array().unwrap()) {
                recorded.push(Recorded {
                    release: release.clone(),
                    from: from.clone(),
                    text: text.to_owned(),
                    is_mutant: false,
                    is_accepted: valid.as_bool().unwrap(),
                    says: String::new(),
                });
            }
            bases.push((from, text.to_owned()));
        } else {
            let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
            let (from, base) = &bases[number(&line["of"])];
            let (start, end) = (number(&line["at"][0]), number(&line["at"][1]));
            recorded.push(Recorded {
                release: releases[number(&line["on"])].clone(),
                from: from.clone(),
                text: format!("{}{}{}", &base[..start], string(&line["put"]), &base[end..]),
                is_mutant: true,
                is_accepted: line["valid"].as_bool().unwrap(),
                says: string(&line["says"]),
            });
        }
    }
    recorded
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn row(release: &str) -> &'static Release {
    let (_, id, _) = ROWS.iter().find(|(name, ..)| *name == release).unwrap();
    catalog::find(id).unwrap()
}

fn report(text: &str, release: &'static Release) -> Report {
    let project = Project::new([Source::new(release.config_file, text)]);
    let words = Language::English;
    let asked = CheckOptions { release: Some(release), target: None };
    Report::new(&project, asked, words.text(), words.lint())
}

fn is_error(finding: &FileFinding) -> bool {
    finding.severity == Severity::Error && matches!(finding.code, FileCode::Config(_))
}

/// The errors of the rules about the configuration.
fn errors(text: &str, release: &'static Release) -> Vec<String> {
    let report = report(text, release);
    let errors = report.findings.iter().filter(|finding| is_error(finding));
    errors.map(|finding| format!("{} {}", finding.code.as_str(), finding.message)).collect()
}

#[derive(Default)]
struct Tally {
    accepted: usize,
    rejected: usize,
    /// Rejected, and this program has no error.
    missed: usize,
    /// Accepted, and this program has an error.
    alarms: usize,
}

#[test]
fn verdicts_agree_with_the_real_validators() {
    let mut tallies: BTreeMap<(String, bool), Tally> = BTreeMap::new();
    let mut disagreements = String::new();
    let mut false_alarms = String::new();
    let mut table =
        "| Release | Texts | Accepted | of these errors here | Rejected | of these no error here |\n".to_owned();
    table.push_str("| --- | --- | ---: | ---: | ---: | ---: |\n");
    for recorded in corpus() {
        let errors = errors(&recorded.text, row(&recorded.release));
        let tally = tallies.entry((recorded.release.clone(), recorded.is_mutant)).or_default();
        *(if recorded.is_accepted { &mut tally.accepted } else { &mut tally.rejected }) += 1;
        if recorded.is_accepted == errors.is_empty() {
            continue;
        }
        *(if recorded.is_accepted { &mut tally.alarms } else { &mut tally.missed }) += 1;
        let list = if recorded.is_accepted && !recorded.is_mutant { &mut false_alarms } else { &mut disagreements };
        writeln!(
            list,
            "{} of {}\n  they: {}\n  we: {}\n  {}",
            recorded.release,
            recorded.from,
            if recorded.is_accepted { "accept" } else { &recorded.says },
            errors.join("; "),
            recorded.text
        )
        .unwrap();
    }
    if !disagreements.is_empty() {
        tools::report(&format!("disagreements:\n{disagreements}"));
    }
    for ((release, is_mutant), tally) in &tallies {
        let Tally { accepted, rejected, missed, alarms } = tally;
        let what = if *is_mutant { "mutants" } else { "configs" };
        writeln!(table, "| {release} | {what} | {accepted} | {alarms} | {rejected} | {missed} |").unwrap();
        assert!(missed * 100 <= *rejected, "{release}: {missed} of {rejected} {what} are missed\n{disagreements}");
        assert!(alarms * 100 <= *accepted, "{release}: {alarms} of {accepted} {what} are alarms\n{disagreements}");
        if *is_mutant {
            assert!(accepted + rejected >= 300, "{release} has only {} {what}", accepted + rejected);
        }
    }
    assert_eq!(tallies.len(), ROWS.len() * 2, "a release is missing");
    assert!(false_alarms.is_empty(), "errors in configs that the release accepts:\n{false_alarms}");
    tools::report(&table);
    page(&table);
}

/// Compares the page with the numbers of the corpus, or writes them with `COMPANION_UPDATE=1`.
fn page(table: &str) {
    if std::env::var_os("COMPANION_AGREEMENT").is_some() {
        return;
    }
    let path = root().join(PAGE);
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- table -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    let right = format!("{before}<!-- table -->\n{table}<!-- end -->{after}");
    if std::env::var_os("COMPANION_UPDATE").is_some() {
        std::fs::write(path, right).unwrap();
    } else {
        assert_eq!(text, right, "{PAGE} is stale: run scripts/agreement-config.sh");
    }
}

/// An error here is inside the value that the validator's first objection is about.
#[test]
fn errors_are_where_the_validators_object() {
    let (mut compared, mut apart) = (0, String::new());
    for recorded in corpus().iter().filter(|recorded| !recorded.says.is_empty()) {
        let release = row(&recorded.release);
        let source = Source::new(release.config_file, recorded.text.as_str());
        let document = json5::read(&source).value;
        let Some(object) = object_of(&document, recorded.says.split(": ").next().unwrap()) else { continue };
        let report = report(&recorded.text, release);
        let errors = || report.findings.iter().filter(|finding| is_error(finding));
        compared += 1;
        let is_inside = |span: Span| object.start <= span.start && span.end <= object.end;
        if errors().next().is_some() && !errors().any(|finding| is_inside(finding.location.span)) {
            writeln!(
                apart,
                "{}\n  {:?}\n  {}",
                recorded.says,
                errors().map(|f| &f.message).collect::<Vec<_>>(),
                recorded.text
            )
            .unwrap();
        }
    }
    assert!(compared >= 300, "only {compared}");
    let count = apart.lines().count() / 3;
    assert!(count * 50 <= compared, "{count} of {compared} stand elsewhere\n{apart}");
}

/// The span of the key and value at a validator's path, or of its longest existing prefix.
fn object_of(document: &Node, path: &str) -> Option<Span> {
    let mut node = document;
    let mut found = None;
    for step in path.split('.') {
        if let Some(entry) = node.entry(step) {
            found = Some(entry.key_span.to(entry.value.span));
            node = &entry.value;
        } else if let Some(item) = step.parse().ok().and_then(|index| node.item(index)) {
            found = Some(item.span);
            node = item;
        } else {
            break;
        }
    }
    found
}

/// The installed packages still give the recorded verdicts, for a sample.
#[test]
fn a_sample_of_the_recorded_verdicts_is_current() {
    const STEP: usize = 29;
    let corpus = corpus();
    for (release, _, package) in ROWS {
        let of_release = corpus.iter().filter(|recorded| recorded.release == release).collect();
        let sample: Vec<&Recorded> = tools::sample(of_release, STEP);
        assert!(sample.len() >= 10, "{release}: only {}", sample.len());
        let texts: Vec<&str> = sample.iter().map(|recorded| recorded.text.as_str()).collect();
        let Some(verdicts) = validate(package, &texts, Way::Imported) else { continue };
        for (recorded, verdict) in sample.iter().zip(verdicts) {
            assert_eq!(recorded.is_accepted, verdict.is_ok(), "{release}: {verdict:?}\n{}", recorded.text);
        }
    }
}
