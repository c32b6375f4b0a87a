//! TOML 1.0, which is what flyctl reads, held against what this program reads.
//!
//! The judge is Python's `tomllib`: flyctl cannot be asked for its opinion of a file without an account. The cases are
//! values, keys and headers put together, so they are the same in every run.

use crate::common::tools;
use companion_core::read::{Node, Source, Value, toml};
use serde_json::{Value as Json, json};

const JUDGE: &str = "judge_toml";

fn cases() -> Vec<String> {
    const VALUES: [&str; 89] = [
        "1",
        "-1",
        "+1",
        "01",
        "-01",
        "1_000",
        "1__0",
        "_1",
        "1_",
        "0x1f",
        "0xG",
        "0x",
        "0o17",
        "0o8",
        "0b11",
        "0b2",
        "+0x1",
        "0X1",
        "1.5",
        "1.",
        ".5",
        "1e3",
        "1.e3",
        "1e",
        "1e1_0",
        "1.2.3",
        "inf",
        "+inf",
        "-nan",
        "Inf",
        "infinity",
        "true",
        "True",
        "false",
        "yes",
        "null",
        "",
        "a",
        "\"\"",
        "''",
        "\"a",
        "'a",
        "\"a\"b",
        "\"\\n\\t\\\\\\\"\"",
        "\"\\q\"",
        "\"\\e\"",
        "\"\\x41\"",
        "\"\\u00e9\"",
        "\"\\u12\"",
        "\"\\U0001F980\"",
        "\"\\ud800\"",
        "'\\q'",
        "\"变量\"",
        "\"a\tb\"",
        "\"a\u{1}b\"",
        "\"a\u{7f}b\"",
        "\"\"\"a\nb\"\"\"",
        "\"\"\"\na\\\n  b\"\"\"",
        "'''a\nb'''",
        "\"\"\"a\"\"\"\"\"",
        "\"\"\"a",
        "'''a''''",
        "[]",
        "[1, 2]",
        "[1, 2,]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1,\n# c\n2\n]",
        "[1",
        "[[1], ['a']]",
        "{}",
        "{a = 1}",
        "{a = 1,}",
        "{a = 1, a = 2}",
        "{a.b = 1, a.c = 2}",
        "{a = 1\n}",
        "{a = {b = 1}}",
        "{a 1}",
        "{a = 1",
        "2020-01-01",
        "10:20:30",
        "2020-01-01T10:20:30Z",
        "1 # c",
        "10:20",
        "2020-13-45",
        "25:00:00",
        "2020-01-01 10:20:30+02:00",
        "2020-01-01T10:20",
    ];
    const KEYS: [&str; 22] = [
        "a",
        "a.b",
        "a . b",
        "\"a\"",
        "'a'",
        "\"a\".b",
        "a b",
        "1",
        "1.2",
        "-",
        "_",
        "变",
        "é",
        "",
        "\"\"",
        "a.",
        ".a",
        "a..b",
        "\"a",
        "a\"b\"",
        "'''a'''",
        "\"\\u0061\"",
    ];
    const FILES: [&str; 46] = [
        "",
        "\n",
        "# c",
        "\u{feff}a = 1\n",
        "a = 1\r\nb = 2\r\n",
        "a = 1\rb = 2",
        "a = 1 b = 2",
        "a = 1,\n",
        "[a]\n[a]\n",
        "[a]\nb = 1\n[a.b]\n",
        "[a.b]\n[a]\nc = 1\n",
        "[a.b]\n[a]\nb = 1\n",
        "[a.b.c]\n[a]\nb.d = 1\n",
        "[a]\nb.c = 1\n[a.b]\n",
        "[a]\nb.c = 1\n[a.b.d]\n",
        "[a]\nb.c = 1\nb.d = 2\n",
        "a.b = 1\na.c = 2\n",
        "a.b = 1\n[a]\nc = 1\n",
        "a = {}\n[a.b]\n",
        "a = {}\na.b = 1\n",
        "a = []\n[[a]]\n",
        "[[a]]\nb = 1\n[[a]]\nb = 2\n",
        "[[a]]\n[a]\n",
        "[a]\n[[a]]\n",
        "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 1\n",
        "[[a]]\n[[a.b]]\n[[a.b]]\n",
        "[[a.b]]\n[a]\nc = 1\n",
        "[a.b]\n[[a]]\n",
        "[a\nb = 1\n",
        "[a]]\n",
        "[[a]\n",
        "[]\n",
        "[a.]\n",
        "[ a . b ]\n",
        "[\"a b\".'c']\n",
        "[a] # c\n",
        "[a] b = 1\n",
        "[[ a ]]\n",
        "[ [a] ]\n",
        "= 1\n",
        "a\n",
        "a 1\n",
        "a : 1\n",
        "a = 1\n  [b]\n\tc = 1\n",
        "# \u{1}\n",
        "a = 1 # \u{7f}\n",
    ];
    let mut cases: Vec<String> = VALUES.iter().map(|value| format!("x = {value}\ny = 1\n")).collect();
    cases.extend(VALUES.iter().map(|value| format!("[t]\nx = [{value}, 1]\n")));
    cases.extend(VALUES.iter().map(|value| format!("x = {{ y = {value}, z = 1 }}")));
    cases.extend(KEYS.iter().flat_map(|key| {
        [format!("{key} = 1\n"), format!("[{key}]\nx = 1\n"), format!("[[{key}]]\n"), format!("x = {{{key} = 1}}\n")]
    }));
    cases.extend(FILES.map(str::to_owned));
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
            let table: serde_json::Map<String, Json> =
                mapping.entries.iter().map(|entry| (entry.key.clone(), plain(&entry.value))).collect();
            json!({ "table": table })
        }
    }
}

/// A number as Python prints it as a float; a date is only a date.
fn number(text: &str) -> String {
    let digits = text.replace('_', "");
    let radix = [("0x", 16), ("0o", 8), ("0b", 2)]
        .into_iter()
        .find_map(|(prefix, radix)| digits.strip_prefix(prefix).map(|digits| (digits.to_owned(), radix)));
    let value = match radix {
        Some((digits, radix)) => u32::from_str_radix(&digits, radix).map(f64::from).ok(),
        None => digits.parse::<f64>().ok(),
    };
    match value {
        None => "date".to_owned(),
        Some(value) if value.is_nan() => "nan".to_owned(),
        Some(value) => format!("{value:?}"),
    }
}

#[test]
fn what_toml_is_is_what_is_read() {
    let cases = cases();
    let Some(said) = tools::answer(JUDGE, "toml.py", &json!(cases)) else { return };
    let verdicts = said.as_array().cloned().unwrap_or_default();
    assert_eq!(verdicts.len(), cases.len());
    let mut complaints = Vec::new();
    let mut counts = [0_usize; 2];
    for (case, verdict) in cases.iter().zip(verdicts) {
        let reading = toml::read(&Source::new("", case.as_str()));
        let ours = if reading.is_refused() { Json::Null } else { plain(&reading.value) };
        counts[usize::from(verdict.is_null())] += 1;
        // Python does not skip a byte order mark in a text; flyctl does.
        if ours != verdict && !case.starts_with('\u{feff}') {
            complaints.push(format!("{case:?}: tomllib {verdict}, this {ours} {:?}", reading.problems));
        }
    }
    assert!(complaints.is_empty(), "{} of {counts:?} differ:\n{}", complaints.len(), complaints.join("\n"));
    let [accepted, rejected] = counts;
    assert!(accepted >= 100 && rejected >= 100, "{counts:?} are too few to mean something");
    tools::say(&format!("{JUDGE}: {accepted} texts read alike and {rejected} refused alike by tomllib"));
}
