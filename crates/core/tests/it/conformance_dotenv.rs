//! Variables and substitutions as docker compose reads them, held against what this program reads.
//!
//! Each case is one file of `env_file` with no `.env` beside it, so that the judge shows exactly what its grammar makes of
//! the text, and once more the `.env` itself; the substitution cases stand in the compose file. The cases are pieces put together in every order, so they
//! are the same in every run.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeMap;

use crate::common::tools;
use companion_core::read::interpolation::{Origin, Template};
use companion_core::read::{ProblemKind, Source, dotenv, yaml};
use serde_json::{Value, json};

const JUDGE: &str = "judge_dotenv";

/// What the shell exports in every case.
fn environment(name: &str) -> Option<String> {
    match name {
        "USER" => Some("alice".to_owned()),
        "EMPTY" => Some(String::new()),
        _ => None,
    }
}

/// What was read, or that it was refused.
type Outcome = Option<BTreeMap<String, String>>;

fn read_dotenv(text: &str) -> Outcome {
    let reading = dotenv::read(&Source::new("x.env", text));
    let evaluated = reading.value.evaluate(&environment);
    if reading.is_refused() || evaluated.is_refused() {
        return None;
    }
    Some(evaluated.value.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// The file `.env`, of which a service sees what it asks for: here the variable `A`.
fn read_main_file(text: &str) -> Outcome {
    let mut found = read_dotenv(text)?;
    found.retain(|name, _| name == "A");
    Some(found)
}

fn read_template(text: &str) -> Outcome {
    let reading = Template::read(text, Origin::At(0));
    let evaluated = reading.value.evaluate(&environment);
    if reading.is_refused() || evaluated.is_refused() {
        return None;
    }
    Some(BTreeMap::from([("A".to_owned(), evaluated.value)]))
}

/// Values in every style, behind every way to write a name.
fn dotenv_cases() -> Vec<String> {
    let values = [
        "",
        "b",
        "b c",
        "  b  ",
        "b#c",
        "b #c",
        "b\t#c",
        "b  # c # d",
        "#c",
        " #c",
        "'b'",
        "\"b\"",
        "'b' # c",
        "\"b\"#c",
        "'b'c",
        "\"b\"c",
        "'b' C=d",
        "\"b\nc\"",
        "'b\nc'\nD=e",
        "\"b",
        "'b",
        "b'c",
        "b\"c\"",
        "'b\"c'",
        "\"b'c\"",
        "'it'\"'\"'s'",
        "'it\\'s'",
        "\"it\\\"s\"",
        "\"\\n\\t\\r\\a\\b\\f\\v\\\\\"",
        "\"\\c\\x41\\u0041\\q\"",
        "\"\\0\\00\\000\\0101\\0777\\0377\\018\"",
        "'\\n'",
        "b\\nc",
        "b\\",
        "\"b\\\\\"",
        "'b\\\\'",
        "\"b\\\"",
        "\"b\\\nc\"",
        "\\$USER",
        "\"\\$USER\"",
        "'\\$USER'",
        "\"\\$$USER\"",
        "$USER",
        "'$USER'",
        "\"$USER\"",
        "$USER_x",
        "${USER}",
        "${USER}}",
        "$$USER",
        "$$$USER",
        "$",
        "$1",
        "a$",
        "${USER",
        "${}",
        "${1}",
        "${ USER}",
        "${USER }",
        "${USER:x}",
        "${NOPE}",
        "$NOPE",
        "${NOPE:-x}",
        "${NOPE-x}",
        "${EMPTY:-x}",
        "${EMPTY-x}",
        "${USER:-x}",
        "${USER:+x}",
        "${NOPE:+x}",
        "${EMPTY:+x}",
        "${EMPTY+x}",
        "${NOPE+x}",
        "${NOPE:?why}",
        "${NOPE?}",
        "${EMPTY:?why}",
        "${EMPTY?why}",
        "${USER:?why}",
        "${NOPE:-$USER}",
        "${NOPE:-${USER}}",
        "${NOPE:-${NOPE2:-z}}",
        "${NOPE:-{}}",
        "${NOPE:-{}",
        "${NOPE:-{a}b}",
        "${NOPE:-a}b}c",
        "${USER:-${}}",
        "${USER:-${NOPE:?w}}",
        "${NOPE:-{} ${USER}",
        "${NOPE:-a b} # c",
        "${NOPE:-a # b}",
        "\"${NOPE:-a # b}\"",
        "\"${NOPE:-a\nb}\"",
        "${NOPE:-'q'}",
        "${NOPE-:-x}",
        "${USER}${NOPE:-b}$EMPTY",
        "$(id -u)",
        "`id`",
        "b;c",
        "b&c",
        "b=c",
        "b:c",
        "~/b",
        "%",
        "变量",
        "é 变",
        "b\r",
        "b\rc",
        "'b'\r",
        "\u{3000}b",
        "\u{a0}b",
    ];
    let names = ["A=", "A =", "A= ", "A: ", "export A=", "export\tA =", "\tA="];
    let mut cases: Vec<String> = values
        .iter()
        .enumerate()
        .map(|(index, value)| format!("{}{value}\nZ=z\n", names.get(index % names.len()).unwrap()))
        .collect();
    cases.extend(values.iter().map(|value| format!("A={value}")));
    cases.extend(
        [
            "",
            "\n\n",
            "# only\n",
            "  # c\nA=1",
            "A",
            "A\n",
            "USER",
            "USER\n",
            "USER\nA=$USER",
            "export USER\n",
            "export",
            "export ",
            "export\nA=b",
            "exportA=b",
            "A=1\nA=2",
            "B=$A\nA=1",
            "A=1\nB=$A\nC=${B}2",
            "USER=bob\nA=$USER",
            "a=1\nA=2",
            "=x",
            "A==x",
            "A:=x",
            "A B=1",
            "A\tB=1",
            "A B\n",
            "A-B=1",
            "A.B=1",
            "A[0]=1",
            "-A=1",
            "1A=2",
            "A{=1",
            "A\\=1",
            "A'=1",
            "A\"=1",
            "A+=1",
            "A;B=1",
            "A/B=1",
            "É=1",
            "变量=1",
            "A１=1",
            "\u{feff}A=1",
            "\u{feff}\u{feff}A=1",
            "A=1\n\u{feff}B=2",
            "A=1\r\nB=2\r\n",
            "A=1\rB=2",
            "A\r\n",
            "\u{3000}A=1",
            "\u{a0}A=1",
            "\u{85}A=1",
            "A='x'y",
            "A='x'y\nB=1",
            "A='x' 'y'",
            "A=\"x\"\"y\"",
            "A='x'\ny",
            "A=\"\nB=\"\nC=1",
            "A=$\u{212a}x",
            "A=${\u{17f}:-y}",
            "<<<<<<< HEAD\nA=1",
            "- A=1",
            "A=1, B=2",
            "set A=1",
            "A=1 B=2",
            "\"A\"=1",
            "A=1\n}\n",
            "OPENCLAW_GATEWAY_TOKEN=abc$def\n",
            "OPENCLAW_CONFIG_DIR=/home/$USER/.openclaw\n",
            "K='a'\"b\"",
            "K=a'b'c",
            "K=\"a\" \"b\"",
        ]
        .map(str::to_owned),
    );
    cases
}

/// Substitutions as they stand in a compose file.
fn template_cases() -> Vec<String> {
    let mut cases: Vec<String> = Vec::new();
    for name in ["USER", "EMPTY", "NOPE"] {
        for operator in [":-", "-", ":?", "?", ":+", "+", ":", "=", "}"] {
            for operand in ["", "x", "${USER}", "$NOPE", "{x}", "${NOPE:-{}}"] {
                cases.push(format!("<${{{name}{operator}{operand}}}>"));
            }
        }
    }
    cases.extend(
        [
            "$",
            "$$",
            "$$$",
            "$$$$USER",
            "a$b",
            "$1",
            "$ USER",
            "${",
            "${}",
            "${USER",
            "${USER:-",
            "${USER-a}${NOPE-b}",
            "${NOPE:-a}}",
            "${NOPE:-a\"b'c}",
            "${NOPE:-http://x/y?z=1}",
            "127.0.0.1:${NOPE:-18789}:18789",
            "${USER:-a}$",
            "${NOPE:-a$}",
            "${NOPE:-$$}",
            "${NOPE:-\\}}",
            "/home/${USER}/.x:/y:ro",
            "${_}",
            "$_a",
            "${USER.x}",
            "${USER-x",
            "{$USER}",
            "{{$USER}}",
            "${{USER}}",
            "$${USER}",
            "$$${USER}",
        ]
        .map(str::to_owned),
    );
    cases
}

#[test]
fn what_compose_reads_is_what_is_read() {
    let dotenv_cases = dotenv_cases();
    let template_cases = template_cases();
    let Some(program) = tools::program(
        JUDGE,
        "docker-compose",
        "it is Debian's package docker-compose 2.26 or newer, unpacked into .tools/compose",
    ) else {
        return;
    };
    let asked = json!({
        "program": program,
        "environment": {"USER": "alice", "EMPTY": ""},
        "dotenv": dotenv_cases,
        "main_file": dotenv_cases,
        "templates": template_cases,
    });
    let Some(said) = tools::answer(JUDGE, "dotenv.py", &asked) else { return };
    let mut complaints = Vec::new();
    let mut counts = [0_usize; 2];
    let judged = [
        (&dotenv_cases, said["dotenv"].as_array().unwrap(), read_dotenv as fn(&str) -> Outcome),
        (&dotenv_cases, said["main_file"].as_array().unwrap(), read_main_file),
        (&template_cases, said["templates"].as_array().unwrap(), read_template),
    ];
    for (cases, verdicts, read) in judged {
        assert_eq!(cases.len(), verdicts.len());
        for (case, verdict) in cases.iter().zip(verdicts) {
            let judge: Outcome = serde_json::from_value::<Value>(verdict.clone())
                .ok()
                .filter(|value| !value.is_null())
                // A variable without a name: Compose refuses it in `.env` and passes it on from `env_file`.
                .filter(|value| value.get("").is_none())
                .map(|value| serde_json::from_value(value).unwrap());
            let ours = read(case);
            counts[usize::from(judge.is_none())] += 1;
            if ours != judge {
                complaints.push(format!("{case:?}: compose {judge:?}, this {ours:?}"));
            }
        }
    }
    assert!(complaints.is_empty(), "{} of {counts:?} differ:\n{}", complaints.len(), complaints.join("\n"));
    assert!(counts.iter().sum::<usize>() >= 150 && counts[1] >= 30, "{counts:?} are too few to mean something");
    let [accepted, rejected] = counts;
    tools::say(&format!(
        "{JUDGE}: {accepted} texts read alike and {rejected} refused alike, docker compose {}",
        said["version"].as_str().unwrap()
    ));
}

/// YAML that compose reads or refuses as such, apart from what the keys mean to it.
#[test]
fn what_compose_refuses_as_yaml_is_a_problem() {
    let cases = yaml_cases();
    let Some(program) = tools::program(JUDGE, "docker-compose", "see the other test of this file") else { return };
    let texts: Vec<&str> = cases.iter().map(|(text, _)| text.as_str()).collect();
    let asked = json!({"program": program, "environment": {}, "projects": texts});
    let Some(said) = tools::answer(JUDGE, "dotenv.py", &asked) else { return };
    let mut complaints = Vec::new();
    let mut counts = [0_usize; 2];
    for ((text, differs), verdict) in cases.iter().zip(said["projects"].as_array().unwrap()) {
        let reading = yaml::read(&Source::new("compose.yaml", text.as_str()));
        let is_refused = reading.is_refused();
        // What a key may hold is another matter than what is YAML.
        let words = verdict.as_str().unwrap_or_default();
        let is_refused_by_compose = !words.is_empty() && !words.contains("must be a mapping");
        counts[usize::from(is_refused_by_compose)] += 1;
        if (is_refused != is_refused_by_compose) != *differs {
            complaints.push(format!("{text:?}: compose {verdict}, this {:?}", reading.problems));
        }
    }
    assert!(complaints.is_empty(), "{} of {counts:?} differ:\n{}", complaints.len(), complaints.join("\n"));
    let [accepted, rejected] = counts;
    tools::say(&format!("{JUDGE}: {accepted} compose files read and {rejected} refused as docker compose does"));
}

/// Texts, and whether a difference is known and meant.
fn yaml_cases() -> Vec<(String, bool)> {
    let service = "services:\n  s:\n    image: x\n";
    let more = |text: &str| format!("{service}{text}");
    let mut cases: Vec<String> = [
        "",
        "    command: [\n  b,\n    c\n    ]\n",
        "    command: [\n      b\n  ]\n    init: true\n",
        "    command: [\n      b\n]\n    init: true\n",
        "    command: [ # c\n  # d 'e\n  \"b # b\", # f\nc]\n    init: true\n",
        "    command: [\nb\n]\n",
        "    command: [\n- b\n]\n",
        "    command: [ a\n  init: true\n",
        "    command: [\n  a\n    init: true\n",
        "    command: [\n  a,\n  t:\n    image: y\n",
        "    command: [\n  a\n]\n    labels: {\n  b: c\n}\n    init: @\n",
        "    labels:\n      a: 'b\nc'\n      d: \"e\n\n   f\"\n",
        "    labels:\n      a: 'b\nc\n      d: 'e'\n",
        "    labels:\n      a: 'b\nc\n      d: e'\n",
        "    image: &a{y}\n",
        "    labels:\n      a: &b.c d\n",
        "    labels:\n      a: &变 d\n",
        "    labels:\n      a: !!str &b-c_1 d\n      e: *b-c_1\n",
        "    labels:\n      a: &b !!str d\n      e: *b\n",
        "    command: [&a b, *a]\n",
        "    labels: {a: &b c, d: *b}\n",
        "    labels:\n      \ta: b\n",
        "    command:\n      - - \ta\n",
        "    command:\n      - -\ta\n",
        "    labels:\n      a: b\n        \tc\n",
        "    labels:\n      a: b\n\n\n        \tc\n",
        "    labels:\n      a: 'b'\n        \t\n",
        "    labels:\n      a: [b] # c\n        \t\n",
        "    labels:\n      a: b # c\n        \t\n",
        "    # c\n    labels: # d\n      # e\n      a: b\n# f\n",
        "    labels:\n      a: b\n    labels:\n      a: b\n",
        "    labels:\n      \"a\": b\n      'a': b\n",
        "    labels:\n      <<: {a: b}\n      <<: {c: d}\n",
        "    labels:\n      \"<<\": x\n",
        "    labels:\n      a: 2001-01-01\n",
        "    labels:\n      a: 0x1F\n      b: 0o17\n      c: 017\n      d: 1_0\n      e: .5\n      f: 1e3\n",
        "    command: [a, , b]\n",
        "    command: [,]\n",
        "    command: [a, b]]\n",
        "    command: \"a\" \"b\"\n",
        "    command: - a\n",
        "    labels:\n      a: 'b\n        c'\n",
        "    labels:\n      a: 'b\nc'\n",
        "    labels:\n      a: |\n      b\n",
        "    labels:\n      a: |2\n        b\n",
        "    labels:\n      a: |x\n        b\n",
        "    labels:\n      a: > # c\n        b\n",
        "    labels:\n      a: ?b\n      c: :d\n      e: -f\n",
        "    labels:\n      a: ? b\n",
        "    labels:\n      a: !b c\n      d: ! e\n",
        "    labels:\n      a: !<tag:yaml.org,2002:str> c\n",
        "    labels:\n      a: !! c\n",
        "    labels: &a{b: c}\n",
        "    labels:\n      a: b:\n",
        "    labels:\n      a: http://x:1\n      b: x#y\n      c: 'x: y'\n",
        "    labels:\n      a : b\n      c  :  d\n",
        "    labels:\n      a b: c d\n",
        "    labels:\n      a:: b\n",
        "    labels:\n      : b\n",
        "    labels:\n      \"a: b\n",
        "    labels: {a: b\n    init: true\n",
        "    command: [a\n    init: true\n",
        "    command:\n    -a\n    - b\n",
        "    depends_on:\n      - a\n  a:\n    image: y\n   b:\n    image: y\n",
        "    labels: {a: b, c: \"d\"}\n",
        "    labels: {a: b, c: d\n",
        "    labels: [a=b, c=d]\n",
        "    labels: [a=b, c=d\n",
        "    labels: {a: b}}\n",
        "    image: y\n",
        "    \"image\": y\n",
        "    labels: {a: b, a: c}\n",
        "    labels:\n      a: b\n      a: c\n",
        "    labels:\n\t  a: b\n",
        "\tinit: true\n",
        "    labels:\n      a: \"b\n",
        "    labels:\n      a: 'b\n",
        "    labels:\n      a: b: c\n",
        "    labels:\n      a: @b\n",
        "    labels:\n      a: `b`\n",
        "    labels:\n      a: %b\n",
        "    labels:\n      a: \"\\q\"\n",
        "    labels:\n      a: \"\\x41\\u0041\\n\"\n",
        "    labels:\n      a: 'it''s'\n",
        "    labels:\n      a: |\n        b\n         c\n",
        "    labels:\n      a: >-\n        b\n        c\n",
        "    labels:\n      a: *b\n",
        "    labels: &l\n      a: b\n  t:\n    image: y\n    labels: *l\n",
        "    labels: &l\n      a: b\n  t:\n    image: y\n    labels:\n      <<: *l\n      c: d\n",
        "    labels: &l\n      a: b\n  t:\n    image: y\n    labels:\n      <<: [*l, *l]\n",
        "    labels: &l [a=b]\n  t:\n    image: y\n    labels:\n      <<: *l\n",
        "    labels:\n      <<: x\n",
        "   labels:\n      a: b\n",
        "     labels:\n      a: b\n",
        "  labels:\n  - a\n   - b\n",
        "    command:\n    - a\n    - b\n",
        "    command:\n      - a\n     - b\n",
        "    command: [a, b,]\n",
        "    command: [a b\n    init: true\n",
        "    command:\n      -a\n",
        "    init: yes\n",
        "    init: true\n",
        "    labels:\n      1: b\n",
        "    labels:\n      true: b\n",
        "    labels:\n      ~: b\n",
        "    labels:\n      ? a\n      : b\n",
        "    labels:\n      ? [a]\n      : b\n",
        "    labels: !!str x\n",
        "    labels: !x {a: b}\n",
        "    labels:\n      a: !!str 1\n",
        "    command: !reset null\n",
        "    labels:\n      a: b #c\n",
        "    labels:\n      a: b# c\n",
        "...\n",
        "%YAML 1.2\n",
        "---\n",
        "    labels:\n      变量: 变\n",
        "    labels: {a: 变, b: \"é\"}\n",
        "    labels:\n      a: b\r\n      c: d\r\n",
        "    labels:\n      a:\tb\n",
        "    labels:\n      a: \tb\n",
        "    labels:\n      a:\t\tb\n      c:\td\n",
        "    command:\n      -\ta\n",
        "    labels:\n      a: b\t# c\n",
        "    labels:\t# c\n      a: b\n",
        "    labels: {a:\tb,\tc: d}\n",
        "    labels:\n    \ta: b\n",
        "    labels:\n      a: \"b\tc\"\n",
        "    labels:\n      a: b\tc\n",
        "    command: [\n\ta,\n\tb\n\t]\n",
        "    labels:\n      a: |\n        b\tc\n",
        "    labels:\n      a: |\n\tb\n",
        "    labels:\n      a: b\n\n\t\n",
        "\t\n",
        "\t# c\n",
        "\t",
        "      \t\n",
        "    command: [\n\t\n      a]\n",
        "    labels:\n      a: |\n        x\n\t\n        y\n",
        "    labels:\n      a: |\n        x\n        \t\n        y\n",
        "    labels:\n      a: \"x\n\t\n        y\"\n",
        "    labels:\n      a: x\n\t\n        y\n",
        "    \t# c\n",
        "    labels:\n\t\n      a: b\n",
        "    x-a: b\t\n    init: true\n",
        "    \tinit: true\n",
        "    labels:\n      a: b\t\n",
        "    labels:\n      a: \u{1}\n",
        "    labels:\n      a: \"\u{7}\"\n",
        "    labels:\n      a: b\n     c: d\n",
        "    labels:\n      a: b\n        c: d\n",
        "    labels:\n      - a\n      b: c\n",
        "    labels:\n      a: - b\n",
        "    labels:\n      a: [b]c\n",
        "    labels:\n      a: \"b\"c\n",
        "    labels:\n      a: 'b' c\n",
        "    labels:\n      a: ,b\n",
        "    labels:\n      a: ]b\n",
        "    labels:\n      a: &b\n",
        "    labels:\n      a: &b c\n      d: *b\n",
        "    labels:\n      {a: b}\n",
        "    labels: {\n      a: b\n    }\n",
        "    labels: {\n  a: b\n}\n",
        "    labels:\n      a\n",
        "    labels:\n      a:b\n",
        "    labels:\n      \"a\":b\n",
        "    labels: {\"a\":b}\n",
        "    labels: {a:b}\n",
    ]
    .iter()
    .map(|text| more(text))
    .collect();
    cases.extend([
        format!("\u{feff}{service}"),
        service.replace('\n', "\r\n"),
        service.replace('\n', "\r"),
        format!("---\n{service}"),
        format!("# 变量\n{service}"),
        format!("{service}---\nservices:\n  t:\n    image: y\n"),
        format!("{service}services:\n  t:\n    image: y\n"),
        "{\"services\": {\"s\": {\"image\": \"x\"}}}".to_owned(),
        "{\"services\": {\"s\": {\"image\": \"x\",}}}".to_owned(),
        "{\"services\": {\"s\": {\"image\": \"x\"}}".to_owned(),
        "services:\n  s: {image: x, init: true}\n".to_owned(),
        "services:\n- s\n".to_owned(),
        "services\n  s:\n    image: x\n".to_owned(),
        "services:\n  s:\n  image: x\n  t:\n image: y\n".to_owned(),
    ]);
    let differs = |text: &str| DIFFERENCES.iter().any(|part| text.contains(part));
    cases.into_iter().map(|text| (text.clone(), differs(&text))).collect()
}

/// Where the readers differ, and why that is left so.
const DIFFERENCES: [&str; 1] = [
    // An empty line with a tab inside quotes: the parser takes it for indentation.
    "\"x\n\t\n",
];

#[test]
fn unset_variables_are_accepted_with_a_note() {
    let reading = dotenv::read(&Source::new("", "A=$NOPE\n"));
    let evaluated = reading.value.evaluate(&|_| None);
    assert!(!evaluated.is_refused());
    assert!(matches!(evaluated.problems[0].kind, ProblemKind::UnsetVariable { .. }));
}
