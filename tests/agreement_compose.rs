#![cfg(not(target_arch = "wasm32"))]
//! What the real docker compose said of several hundred mutated projects, against what this program says of them.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use setup_companion::core::inspect::{Asked, Project, Report};
use setup_companion::core::read::Source;
use setup_companion::core::rules::Severity;
use setup_companion::core::text::Language;
use setup_companion::core::text::inspection::FileCode;

#[derive(Debug, Deserialize)]
struct Case {
    id: usize,
    class: String,
    base: String,
    verdict: String,
    said: String,
    files: BTreeMap<String, String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn errors(case: &Case) -> Vec<String> {
    let project = Project::new(case.files.iter().map(|(name, text)| Source::new(name.clone(), text.clone())));
    let report = Report::new(&project, Asked::default(), Language::English.text(), Language::English.inspection());
    report
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .filter(|finding| matches!(finding.code, FileCode::Reading(_) | FileCode::Compose(_) | FileCode::Dotenv(_)))
        .map(|finding| format!("{} {}", finding.code.as_str(), finding.message))
        .collect()
}

#[test]
fn dump() {
    let text = fs::read_to_string(std::env::var("CORPUS").unwrap()).unwrap();
    let mut counts: BTreeMap<(bool, bool), usize> = BTreeMap::new();
    for line in text.lines() {
        let case: Case = serde_json::from_str(line).unwrap();
        let errors = errors(&case);
        let key = (case.verdict == "rejected", !errors.is_empty());
        *counts.entry(key).or_default() += 1;
        if key.0 != key.1 {
            println!("#{} {} {} {}: {}\n      {:?}", case.id, case.base, case.class, case.verdict, case.said, errors);
        }
    }
    println!("{counts:?}");
    let _ = root();
}
