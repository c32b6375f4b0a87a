//! A report in SARIF 2.1.0 (OASIS), which code hosts show beside the lines.

use serde_json::{Map, Value, json};

use super::{ShownFinding, ShownPlace, ShownReport};

/// The whole report as one run.
pub fn sarif(report: &ShownReport) -> Value {
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

fn rule(finding: &ShownFinding) -> Value {
    let mut rule = Map::new();
    rule.insert("id".to_owned(), json!(finding.code));
    if !finding.why.is_empty() {
        rule.insert("fullDescription".to_owned(), json!({ "text": finding.why }));
    }
    rule.insert("help".to_owned(), json!({ "text": format!("{} ({})", finding.remedy, finding.source) }));
    Value::Object(rule)
}

fn result(report: &ShownReport, finding: &ShownFinding, rule: usize) -> Value {
    let level = if finding.severity == "info" { "note" } else { &finding.severity };
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|related| {
            let mut place = location(report, &related.place);
            if let Some(place) = place.as_object_mut() {
                place.insert("message".to_owned(), json!({ "text": related.label }));
            }
            place
        })
        .collect();
    json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": level,
        "message": { "text": format!("{} {}", finding.message, finding.remedy) },
        "locations": [location(report, &finding.place)],
        "relatedLocations": related,
    })
}

fn location(report: &ShownReport, place: &ShownPlace) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(report.name(place.file)), "index": place.file },
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        },
    })
}

/// A path as a reference of RFC 3986; code hosts find a file only under the path that the repository has for it.
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
