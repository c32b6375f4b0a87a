//! The files that the projects' own documentation shows, from the installed packages: what is said of them is really so.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeSet;
use std::fs;

use crate::common::inspection::project;
use crate::common::tools;
use companion_core::catalog;
use companion_core::i18n::Language;
use companion_core::lint::{CheckOptions, Report};
use companion_core::rules::Severity;

/// Package, page, release, name of the configuration, and every code above information that is true of it.
///
/// B26 and B64: downloads that answer 404. C1: `change-me-now`. C6: `YOUR_GUILD_ID`.
/// D65: `env_file: .env`. E11: `$USER`. N5: the page shows no configuration. T16: a grace period that flyctl shortens. T67: a
/// check that is answered 403. X17: no trusted proxy. X21: folders of root.
const PAGES: [(&str, &str, &str, &str, &[&str]); 6] = [
    (
        "clawdbot-2026.1.24-3/node_modules/clawdbot",
        "platforms/hetzner.md",
        "clawdbot@2026.1.24",
        "clawdbot.json",
        &["A6", "B26", "B64", "D65", "N5"],
    ),
    ("clawdbot-2026.1.24-3/node_modules/clawdbot", "platforms/fly.md", "clawdbot@2026.1.24", "clawdbot.json", &["C6"]),
    (
        "openclaw-2026.1.29/node_modules/openclaw",
        "platforms/gcp.md",
        "openclaw@2026.1.30",
        "openclaw.json",
        &["A6", "B26", "B64", "D65", "E11", "N5"],
    ),
    (
        "openclaw-2026.1.29/node_modules/openclaw",
        "platforms/hetzner.md",
        "openclaw@2026.1.30",
        "openclaw.json",
        &["A6", "B26", "B64", "D65", "N5", "X21"],
    ),
    ("openclaw-2026.1.29/node_modules/openclaw", "platforms/fly.md", "openclaw@2026.1.30", "openclaw.json", &["C6"]),
    (
        "openclaw-2026.9.6/node_modules/openclaw",
        "install/fly.md",
        "openclaw@2026.9.6",
        "openclaw.json",
        &["C6", "T16", "T67", "X17"],
    ),
];

#[test]
fn upstreams_own_files_raise_no_alarm_that_is_not_true() {
    for (package, page, release, config, expected) in PAGES {
        let path = tools::folder().join("gateways").join(package).join("docs").join(page);
        let Ok(text) = fs::read_to_string(&path) else {
            tools::skip(&format!("the documentation of {package}"), &format!("{} is not installed", path.display()));
            continue;
        };
        let files = files(&text, config);
        assert!(files.len() >= 2, "{package} {page}: {:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>());
        let project = project(&files);
        let asked = CheckOptions { release: catalog::find(release), target: None };
        let report = Report::new(&project, asked, Language::English.text(), Language::English.lint());
        let said: BTreeSet<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.severity != Severity::Info)
            .map(|finding| finding.code.as_str())
            .collect();
        assert_eq!(said, expected.iter().copied().collect(), "{package} {page}");
    }
}

/// The first block of each kind that a page shows.
fn files(page: &str, config: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("```") {
        let (block, next) = after.split_once("```").expect("a block has an end");
        rest = next;
        let (language, body) = block.split_once('\n').expect("a block begins with its language");
        let body = unindented(body);
        let found = match language.split_whitespace().next().unwrap_or_default() {
            "yaml" if body.contains("services:") => Some(("docker-compose.yml", body)),
            "toml" if body.contains("[http_service]") => Some(("fly.toml", body)),
            "dockerfile" if body.contains("FROM ") => Some(("Dockerfile", body)),
            "bash" if body.contains("_GATEWAY_TOKEN=change-me-now") => Some((".env", body)),
            _ => body
                .split_once("EOF'\n")
                .and_then(|(_, json)| json.split_once("\nEOF"))
                .map(|(json, _)| (config, json.to_owned())),
        };
        if let Some((name, body)) = found
            && !files.iter().any(|(known, _)| known == name)
        {
            files.push((name.to_owned(), body));
        }
    }
    files
}

fn unindented(body: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let least = body.lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or_default();
    let lines: Vec<&str> = body.lines().map(|line| line.get(least..).unwrap_or_default()).collect();
    if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" }
}
