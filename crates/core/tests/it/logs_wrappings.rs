//! Every log pattern is found under everything that programs, terminals and log collectors put around a line.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use companion_core::i18n::Language;
use companion_core::i18n::logs::LogCode;
use companion_core::logs::{ExplainOptions, Impact, LogSearch, Pattern, explain, patterns};
use serde_json::{Value, json};

type Wrap = fn(&str) -> String;

/// What programs put around a line.
const WRAPPINGS: &[(&str, Wrap)] = &[
    ("nothing", str::to_owned),
    ("docker compose logs", |line| format!("openclaw-gateway-1  | {line}")),
    ("docker compose logs -t", |line| format!("openclaw-gateway-1  | 2026-09-30T08:00:00.123456789Z {line}")),
    ("fly logs", |line| format!("2026-09-30T08:00:00Z app[4d895d5ec41638] sin [info]{line}")),
    ("journalctl", |line| format!("Sep 30 08:00:00 vm-1 node[812]: {line}")),
    ("journalctl with a time of the gateway", |line| {
        format!("Sep 30 08:00:00 vm-1 node[812]: 2026-09-30T08:00:00.123+08:00 {line}")
    }),
    ("a clock", |line| format!("08:00:00 {line}")),
    ("colors", |line| format!("\u{1b}[31m{line}\u{1b}[0m")),
    ("colors that were written out", |line| format!("\\u001b[31m{line}\\u001b[39m")),
    ("CRLF", |line| format!("{line}\r")),
    ("a quotation", |line| format!("> {line}")),
    ("a box", |line| format!("│  {line}  │")),
    ("the log file of Docker", |line| text(&json!({ "log": format!("{line}\n"), "stream": "stderr" }))),
    ("the log file of the gateway", |line| {
        text(&json!({ "0": "{\"subsystem\":\"gateway\"}", "1": line, "_meta": { "logLevelName": "ERROR" } }))
    }),
    ("fly logs --json", |line| text(&json!({ "event": { "provider": "app" }, "level": "info", "message": line }))),
    ("Cloud Logging", |line| text(&json!({ "jsonPayload": { "message": line }, "severity": "ERROR" }))),
    ("a terminal of 60 columns", |line| hard_wrapped(line, 60)),
    ("a text wrapped between words", |line| word_wrapped(line, 70)),
];

fn text(value: &Value) -> String {
    value.to_string()
}

/// As a terminal cuts a line, within words.
fn hard_wrapped(line: &str, width: usize) -> String {
    let characters: Vec<char> = line.chars().collect();
    let rows: Vec<String> = characters.chunks(width).map(|row| row.iter().collect()).collect();
    rows.join("\n")
}

fn word_wrapped(line: &str, width: usize) -> String {
    let mut rows = vec![String::new()];
    for word in line.split(' ') {
        let row = rows.last_mut().expect("a row");
        if !row.is_empty() && row.chars().count() + 1 + word.chars().count() > width {
            rows.push(word.to_owned());
        } else {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(word);
        }
    }
    rows.join("\n")
}

/// The text of an expression before its first capture or gap.
fn literal(expression: &str) -> &str {
    let start = expression.trim_start_matches('^');
    start.get(..start.find(['{', '…', '$']).unwrap_or(start.len())).expect("a start")
}

fn found(log: &str) -> Vec<LogCode> {
    LogSearch::new().codes(log)
}

#[test]
fn every_pattern_is_found_under_every_wrapping() {
    let mut search = LogSearch::new();
    let mut missed = Vec::new();
    for (name, wrap) in WRAPPINGS {
        for pattern in patterns() {
            for sample in pattern.samples {
                if !search.codes(&wrap(sample)).contains(&pattern.code) {
                    missed.push(format!("{} under {name}: {sample}", pattern.code.as_str()));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// A copied line often lacks its start. What must stand at the start of a message is excluded.
#[test]
fn every_pattern_is_found_if_the_start_of_the_line_is_missing() {
    let mut search = LogSearch::new();
    for pattern in patterns() {
        let is_anchored = |expression: &&str| expression.starts_with('^') || expression.starts_with('[');
        for sample in pattern.samples {
            let starts = pattern.expressions.iter().filter(|expression| !is_anchored(expression)).filter_map(|it| {
                let sample = sample.to_ascii_lowercase();
                sample.find(&literal(it).to_ascii_lowercase())
            });
            let Some(start) = starts.min() else { continue };
            let cut = sample.get(start..).expect("a character boundary");
            assert!(search.codes(cut).contains(&pattern.code), "{}: {cut}", pattern.code.as_str());
        }
    }
}

/// People paste the output of `companion` and of the page together with a log.
#[test]
fn no_pattern_matches_what_is_said_about_it() {
    let mut search = LogSearch::new();
    let mut matched = Vec::new();
    let mut check = |pattern: &Pattern, said: &str| {
        if search.codes(said).contains(&pattern.code) {
            matched.push(format!("{}: {said}", pattern.code.as_str()));
        }
    };
    for language in Language::ALL {
        for pattern in patterns() {
            let words = pattern.code.text(language.logs());
            for said in [words.message, words.why, words.remedy] {
                check(pattern, said);
            }
        }
    }
    for pattern in patterns().filter(|pattern| pattern.impact != Impact::Notice) {
        let explanation = explain(pattern.samples[0], &ExplainOptions::default(), Language::English.catalogs());
        for remedy in explanation.matches.iter().flat_map(|found| &found.remedies) {
            remedy.blocks.iter().chain(&remedy.hint).for_each(|said| check(pattern, said));
        }
    }
    assert!(matched.is_empty(), "{}", matched.join("\n"));
}

/// What agents, their tools and people write is not a fault of the deployment.
#[test]
fn output_of_agents_is_not_explained_as_a_fault() {
    for pattern in patterns().filter(|pattern| !pattern.is_printed_by_tools) {
        for sample in pattern.samples.iter().filter(|sample| !sample.contains("[gateway]") && !sample.contains("[ws]"))
        {
            for log in [
                text(&json!({ "type": "message", "message": { "role": "assistant", "content": sample } })),
                text(&json!({ "toolCallId": "call_1", "content": [{ "type": "text", "text": sample }] })),
                text(&json!({ "0": "{\"subsystem\":\"tools\"}", "1": format!("exec failed: {sample}") })),
                format!("[tools] exec failed: {sample}"),
                format!("08:00:00 [tools] exec failed:\n  {sample}"),
            ] {
                // The prefix of a program, such as that of a build step, starts another record.
                if found(sample) == found(&format!("    {sample}")) && !has_own_prefix(sample) {
                    assert!(!found(&log).contains(&pattern.code), "{}: {log}", pattern.code.as_str());
                }
            }
        }
    }
    assert_eq!(found("[tools] exec failed: make: exited with code 137\n08:00:01 [gateway] ready"), [LogCode::L32]);
}

fn has_own_prefix(sample: &str) -> bool {
    companion_core::logs::strip_prefixes(sample) != sample.trim() || sample.trim_start().starts_with('[')
}
