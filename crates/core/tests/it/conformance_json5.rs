//! JSON5 as the gateways read it, held against what this program reads.
//!
//! The cases are values put into every place where a value, a key or a comment can stand, so they are the same in every
//! run.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use std::io::Write;
use std::process::{Command, Stdio};

use crate::common::tools;
use companion_core::read::{Node, Source, Value, json5};
use serde_json::{Value as Json, json};

const JUDGE: &str = "judge_json5";
const FOLDER: &str = "gateways/openclaw-2026.9.6/node_modules";

fn cases() -> Vec<String> {
    const VALUES: [&str; 96] = [
        "1",
        "-1",
        "+1",
        "01",
        "1.",
        ".5",
        "1.5e3",
        "1e",
        "1e+",
        "0x1F",
        "0X",
        "0x",
        "-0x1f",
        "+.5",
        "-.5e-1",
        ".",
        "-",
        "+",
        "--1",
        "1_0",
        "0b1",
        "1n",
        "Infinity",
        "-Infinity",
        "NaN",
        "+NaN",
        "infinity",
        "null",
        "true",
        "false",
        "True",
        "yes",
        "undefined",
        "a",
        "@",
        "#",
        "",
        "''",
        "\"\"",
        "'a'",
        "\"a\"",
        "'a",
        "\"a",
        "'a\"b'",
        "\"a'b\"",
        "'\\''",
        "\"\\\"\"",
        "'\\n\\t\\b\\f\\r\\v\\0'",
        "'\\01'",
        "'\\1'",
        "'\\9'",
        "'\\x41'",
        "'\\x4'",
        "'\\u0041'",
        "'\\u004'",
        "'\\uD83E\\uDD80'",
        "'\\uD83E'",
        "'\\uDD80x'",
        "'\\q'",
        "'\\变'",
        "'a\\\nb'",
        "'a\\\r\nb'",
        "'a\\\rb'",
        "'a\\\u{2028}b'",
        "'a\nb'",
        "'a\rb'",
        "'a\u{2028}b'",
        "'\t'",
        "'\u{1}'",
        "'变量'",
        "'\\\\'",
        "[]",
        "[1]",
        "[1,]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1, 2",
        "[[1], [2,],]",
        "[1}",
        "{}",
        "{a:1}",
        "{a:1,}",
        "{,}",
        "{a:1,,b:2}",
        "{a:1 b:2}",
        "{a}",
        "{a:}",
        "{:1}",
        "{a:1",
        "{a:1]",
        "{'a b':1}",
        "{\"a\":1,\"a\":2}",
        "{a:{b:[{c:1}]}}",
        "{1:2}",
        "{a:1}}",
    ];
    const KEYS: [&str; 24] = [
        "a",
        "$a",
        "_a",
        "a1",
        "1a",
        "a-b",
        "a.b",
        "a b",
        "变",
        "é",
        "\\u0061",
        "\\u0031",
        "a\\u0031",
        "\\x61",
        "null",
        "true",
        "Infinity",
        "''",
        "'\\n'",
        "\"a",
        "a\u{200d}",
        "ª",
        "+a",
        "[a]",
    ];
    const BLANKS: [&str; 20] = [
        " ", "\t", "\n", "\r", "\r\n", "\u{b}", "\u{c}", "\u{a0}", "\u{feff}", "\u{2028}", "\u{2029}", "\u{3000}",
        "\u{85}", "\u{200b}", "//c\n", "// c", "/*c*/", "/* c", "/**/", "/",
    ];
    let mut cases: Vec<String> = VALUES.map(str::to_owned).to_vec();
    cases.extend(VALUES.iter().map(|value| format!("{{a: {value}, b: [2]}}")));
    cases.extend(VALUES.iter().map(|value| format!("[{value}]")));
    cases.extend(KEYS.iter().map(|key| format!("{{{key}: 1}}")));
    cases.extend(BLANKS.iter().flat_map(|blank| {
        [format!("{blank}1"), format!("{{a{blank}:{blank}1{blank},{blank}}}{blank}"), format!("[1{blank}2]")]
    }));
    cases
}

/// A tree in the form in which the judge prints its own.
fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(text) => json!({"number": number(text)}),
        Value::String(text) => text.as_str().into(),
        Value::Sequence(items) => items.iter().map(plain).collect(),
        Value::Mapping(mapping) => {
            let mut entries: Vec<(&str, Json)> =
                mapping.entries.iter().map(|entry| (entry.key.as_str(), plain(&entry.value))).collect();
            entries.sort_by(|left, right| left.0.cmp(right.0));
            json!({ "entries": entries })
        }
    }
}

/// A number as JavaScript prints it.
fn number(text: &str) -> String {
    let unsigned = text.trim_start_matches(['+', '-']);
    let digits = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"));
    let value = match digits {
        Some(digits) => f64::from(u32::from_str_radix(digits, 16).unwrap()),
        None => unsigned.parse().unwrap(),
    };
    let value = if text.starts_with('-') { -value } else { value };
    value.to_string().replace("inf", "Infinity")
}

#[test]
fn what_the_gateways_read_is_what_is_read() {
    let cases = cases();
    let node = tools::folder().join("node24/node_modules/.bin/node");
    let folder = tools::folder().join(FOLDER);
    for needed in [&node, &folder.join("json5")] {
        if !needed.exists() {
            tools::skip(JUDGE, &format!("{} is not installed", needed.display()));
            return;
        }
    }
    let script = crate::common::root().join("crates/core/tests/conformance_gateway/json5.mjs");
    let mut child =
        Command::new(node).arg(script).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(json!(cases).to_string().as_bytes()).unwrap();
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{JUDGE} broke");
    let verdicts: Vec<Option<Vec<Json>>> = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(verdicts.len(), cases.len());

    let mut complaints = Vec::new();
    let mut counts = [0_usize; 2];
    for (case, verdict) in cases.iter().zip(&verdicts) {
        let reading = json5::read(&Source::new("", case.as_str()));
        let ours = (!reading.is_refused()).then(|| vec![plain(&reading.value)]);
        counts[usize::from(verdict.is_none())] += 1;
        if ours != *verdict {
            complaints.push(format!("{case:?}: json5 {verdict:?}, this {ours:?} {:?}", reading.problems));
        }
    }
    assert!(complaints.is_empty(), "{} of {counts:?} differ:\n{}", complaints.len(), complaints.join("\n"));
    let [accepted, rejected] = counts;
    assert!(accepted >= 100 && rejected >= 100, "{counts:?} are too few to mean something");
    tools::say(&format!("{JUDGE}: {accepted} texts read alike and {rejected} refused alike by npm's json5"));
}
