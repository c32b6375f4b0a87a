//! Renders a report as SARIF 2.1.0 (OASIS), which code hosts display next to the lines.

use serde_json::{Map, Value, json};

use super::{FindingView, LocationView, ReportView};

pub fn sarif(report: &ReportView) -> Value {
    let mut rules: Vec<Value> = Vec::new();
    let mut codes: Vec<&str> = Vec::new();
    let results: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| {
            let known = codes.iter().position(|code| *code == finding.code);
            let index = known.unwrap_or_else(|| {
                codes.push(&finding.code);
                rules.push(rule(finding));
                codes.len() - 1
            });
            result(report, finding, index)
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "companion",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "artifacts": report
                .files
                .iter()
                .map(|file| json!({ "location": { "uri": uri(&file.name) }, "roles": ["analysisTarget"] }))
                .collect::<Vec<_>>(),
            "results": results,
            "properties": { "release": report.release, "targets": report.targets },
        }],
    })
}

fn rule(finding: &FindingView) -> Value {
    let mut rule = Map::new();
    rule.insert("id".to_owned(), json!(finding.code));
    if !finding.why.is_empty() {
        rule.insert("fullDescription".to_owned(), json!({ "text": finding.why }));
    }
    rule.insert("help".to_owned(), json!({ "text": format!("{} ({})", finding.remedy, finding.source) }));
    Value::Object(rule)
}

fn result(report: &ReportView, finding: &FindingView, rule: usize) -> Value {
    let level = if finding.severity == "info" { "note" } else { &finding.severity };
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|related| {
            let mut location = location(report, &related.location);
            if let Some(location) = location.as_object_mut() {
                location.insert("message".to_owned(), json!({ "text": related.label }));
            }
            location
        })
        .collect();
    json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": level,
        "message": { "text": format!("{} {}", finding.message, finding.remedy) },
        "locations": [location(report, &finding.location)],
        "relatedLocations": related,
    })
}

fn location(report: &ReportView, location: &LocationView) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(report.name(location.file)), "index": location.file },
            "region": {
                "startLine": location.line,
                "startColumn": location.column,
                "endLine": location.end_line,
                "endColumn": location.end_column,
            },
        },
    })
}

/// A path as a URI reference (RFC 3986). Code hosts match it with the path in the repository.
fn uri(path: &str) -> String {
    use std::fmt::Write as _;
    let mut uri = String::new();
    let path = path.strip_prefix("./").unwrap_or(path);
    for byte in path.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
