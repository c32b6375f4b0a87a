//! The rules about the gateway's configuration, held to what the releases' own validators say.
//!
//! `crates/core/tests/agreement/config.jsonl` has real configs and spoiled ones with the verdicts of the real programs;
//! `scripts/agreement-config.sh` writes it anew. `COMPANION_AGREEMENT` names another such file, for example a larger one.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use crate::common::validator::{CLAWDBOT, CURRENT, JANUARY, Way, judge};
use crate::common::{root, tools};
use companion_core::catalog::{self, Release};
use companion_core::i18n::Language;
use companion_core::i18n::lint::FileCode;
use companion_core::lint::{Asked, FileFinding, Project, Report};
use companion_core::read::{Node, Source, Span, json5};
use companion_core::rules::Severity;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// A judged release, the row of the catalogue that takes its verdicts, and its package.
const ROWS: [(&str, &str, &str); 3] = [
    ("clawdbot@2026.1.24-3", "clawdbot@2026.1.24", CLAWDBOT),
    ("openclaw@2026.1.29", "openclaw@2026.1.30", JANUARY),
    ("openclaw@2026.9.6", "openclaw@2026.9.6", CURRENT),
];

/// Where people read how well the two agree.
const PAGE: &str = "docs/agreement-config.md";

/// One text and what a release says of it.
struct Judged {
    release: String,
    from: String,
    text: String,
    is_mutant: bool,
    is_accepted: bool,
    says: String,
}

fn corpus() -> Vec<Judged> {
    let own = || root().join("crates/core/tests/agreement/config.jsonl");
    let path = std::env::var_os("COMPANION_AGREEMENT").map_or_else(own, PathBuf::from);
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let header = lines.next().unwrap();
    let releases: Vec<String> = header["releases"].as_array().unwrap().iter().map(string).collect();
    let mut bases: Vec<(String, String)> = Vec::new();
    let mut judged = Vec::new();
    for line in lines {
        if let Some(text) = line["text"].as_str() {
            let from = string(&line["from"]);
            for (release, valid) in releases.iter().zip(line["valid"].as_array().unwrap()) {
                judged.push(Judged {
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
            judged.push(Judged {
                release: releases[number(&line["on"])].clone(),
                from: from.clone(),
                text: format!("{}{}{}", &base[..start], string(&line["put"]), &base[end..]),
                is_mutant: true,
                is_accepted: line["valid"].as_bool().unwrap(),
                says: string(&line["says"]),
            });
        }
    }
    judged
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn row(judged: &str) -> &'static Release {
    let (_, id, _) = ROWS.iter().find(|(name, ..)| *name == judged).unwrap();
    catalog::find(id).unwrap()
}

fn report(text: &str, release: &'static Release) -> Report {
    let project = Project::new([Source::new(release.config_file, text)]);
    let words = Language::English;
    let asked = Asked { release: Some(release), target: None };
    Report::new(&project, asked, words.text(), words.inspection())
}

fn is_error(finding: &FileFinding) -> bool {
    finding.severity == Severity::Error && matches!(finding.code, FileCode::Config(_))
}

/// The errors that the rules about the configuration find.
fn errors(text: &str, release: &'static Release) -> Vec<String> {
    let report = report(text, release);
    let errors = report.findings.iter().filter(|finding| is_error(finding));
    errors.map(|finding| format!("{} {}", finding.code.as_str(), finding.message)).collect()
}

#[derive(Default)]
struct Tally {
    accepted: usize,
    rejected: usize,
    /// Rejected, and no error with us.
    missed: usize,
    /// Accepted, and an error with us.
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
    for judged in corpus() {
        let errors = errors(&judged.text, row(&judged.release));
        let tally = tallies.entry((judged.release.clone(), judged.is_mutant)).or_default();
        *(if judged.is_accepted { &mut tally.accepted } else { &mut tally.rejected }) += 1;
        if judged.is_accepted == errors.is_empty() {
            continue;
        }
        *(if judged.is_accepted { &mut tally.alarms } else { &mut tally.missed }) += 1;
        let list = if judged.is_accepted && !judged.is_mutant { &mut false_alarms } else { &mut disagreements };
        writeln!(
            list,
            "{} of {}\n  they: {}\n  we: {}\n  {}",
            judged.release,
            judged.from,
            if judged.is_accepted { "accept" } else { &judged.says },
            errors.join("; "),
            judged.text
        )
        .unwrap();
    }
    if !disagreements.is_empty() {
        tools::say(&format!("disagreements:\n{disagreements}"));
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
    tools::say(&table);
    page(&table);
}

/// The page has the numbers of the corpus; `COMPANION_UPDATE=1` writes them.
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

/// What the first objection of the validator is about, is what an error here points into.
#[test]
fn errors_stand_where_the_validators_object() {
    let (mut compared, mut apart) = (0, String::new());
    for judged in corpus().iter().filter(|judged| !judged.says.is_empty()) {
        let release = row(&judged.release);
        let source = Source::new(release.config_file, judged.text.as_str());
        let document = json5::read(&source).value;
        let Some(object) = object_of(&document, judged.says.split(": ").next().unwrap()) else { continue };
        let report = report(&judged.text, release);
        let errors = || report.findings.iter().filter(|finding| is_error(finding));
        compared += 1;
        let is_inside = |span: Span| object.start <= span.start && span.end <= object.end;
        if errors().next().is_some() && !errors().any(|finding| is_inside(finding.place.span)) {
            writeln!(
                apart,
                "{}\n  {:?}\n  {}",
                judged.says,
                errors().map(|f| &f.message).collect::<Vec<_>>(),
                judged.text
            )
            .unwrap();
        }
    }
    assert!(compared >= 300, "only {compared}");
    let count = apart.lines().count() / 3;
    assert!(count * 50 <= compared, "{count} of {compared} stand elsewhere\n{apart}");
}

/// The key and value at a path as the validators write it, or as much of it as there is.
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

/// The corpus holds what the packages say; a sample is asked again where they are installed.
#[test]
fn a_sample_is_judged_again() {
    const STEP: usize = 29;
    let corpus = corpus();
    for (release, _, package) in ROWS {
        let sample: Vec<&Judged> = corpus.iter().filter(|judged| judged.release == release).step_by(STEP).collect();
        assert!(sample.len() >= 10, "{release}: only {}", sample.len());
        let texts: Vec<&str> = sample.iter().map(|judged| judged.text.as_str()).collect();
        let Some(verdicts) = judge(package, &texts, Way::Imported) else { continue };
        for (judged, verdict) in sample.iter().zip(verdicts) {
            assert_eq!(judged.is_accepted, verdict.is_ok(), "{release}: {verdict:?}\n{}", judged.text);
        }
    }
}
