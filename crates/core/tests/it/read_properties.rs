//! No text of any kind makes a reader panic, hang or point outside of it.

#![expect(clippy::disallowed_methods, clippy::panic, reason = "tests are native, may ask the clock and may fail")]

use std::time::{Duration, Instant};

use crate::common::pieces::pieces;
use crate::common::spans::Spans;
use companion_core::read::edit::{Edit, EditError, apply};
use companion_core::read::interpolation::{Origin, Template};
use companion_core::read::{
    MAX_BYTES, MAX_DEPTH, Node, Problem, ProblemKind, Source, Span, Value, dockerfile, dotenv, json5, kind, toml, yaml,
};
use proptest::prelude::*;

/// Every reader over one text.
fn read_all(source: &Source) {
    let spans = Spans(source);
    for (what, reading) in [("yaml", yaml::read(source)), ("toml", toml::read(source)), ("json5", json5::read(source))]
    {
        spans.problems(&reading, what);
        spans.node(&reading.value, what, 0);
    }
    let reading = dotenv::read(source);
    spans.problems(&reading, "dotenv");
    spans.dotenv(&reading.value);
    let evaluated = reading.value.evaluate(&|name| (name == "USER").then(|| "alice".to_owned()));
    spans.problems(&evaluated, "dotenv evaluated");
    let reading = dockerfile::read(source);
    spans.problems(&reading, "dockerfile");
    spans.dockerfile(&reading.value);
    let reading = Template::read(source.text(), Origin::At(0));
    spans.problems(&reading, "template");
    spans.template(&reading.value);
    spans.problems(&reading.value.evaluate(&|_| None), "template evaluated");
    kind::detect(source);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 500 } else { 4000 }, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_all(&Source::from_bytes("", &bytes));
    }

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        read_all(&Source::new("", text));
    }

    #[test]
    fn anything_that_looks_like_a_file_is_read(text in pieces()) {
        read_all(&Source::new("", text));
    }

    #[test]
    fn every_place_has_an_excerpt(text in pieces(), start in 0_usize..200, length in 0_usize..80) {
        let source = Source::new("", text);
        let span = source.clamp(Span::new(start, start + length));
        let excerpt = source.excerpt(Span::new(start, start + length));
        prop_assert_eq!(excerpt.position, source.position(span.start));
        prop_assert!(!excerpt.lines.is_empty());
    }

    #[test]
    fn edits_change_their_places_and_nothing_else(
        text in pieces(),
        places in prop::collection::vec((0_usize..120, 0_usize..6), 0..6),
    ) {
        let source = Source::new("", text);
        let edits: Vec<Edit> = places
            .iter()
            .map(|(start, length)| Edit::replace(source.clamp(Span::new(*start, start + length)), "@"))
            .collect();
        match apply(&source, &edits) {
            Ok(changed) => {
                // What the edits left alone is still there, in order.
                let kept: usize = edits_length(&source, &edits);
                let added = changed.matches('@').count();
                prop_assert_eq!(changed.len(), source.text().len() - kept + added);
                prop_assert_eq!(Source::new("", changed).body_start(), source.body_start());
            }
            Err(EditError::Conflict { first, second }) => prop_assert!(first != second),
            Err(EditError::Outside { .. }) => prop_assert!(false, "clamped spans lie inside"),
        }
    }
}

/// How many bytes different edits remove.
fn edits_length(source: &Source, edits: &[Edit]) -> usize {
    let mut spans: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
    spans.sort();
    spans.dedup();
    let start = source.body_start();
    spans.iter().map(|span| span.end.max(start) - span.start.max(start)).sum()
}

/// The size of the worst texts. Unoptimised, a part of the largest size shows as well what grows with its square.
const SIZE: usize = if cfg!(debug_assertions) { MAX_BYTES / 32 } else { MAX_BYTES };
/// How long one reader may take over one of them. Tests are not optimised, and machines are busy.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });

/// How often a slow run is repeated, for a busy machine is slow by chance and a slow reader always.
const ATTEMPTS: usize = 4;

fn in_time<T>(name: &str, run: impl Fn() -> T) -> T {
    let mut passed = Duration::ZERO;
    for _ in 0..ATTEMPTS {
        let start = Instant::now();
        let result = run();
        passed = start.elapsed();
        if std::env::var_os("READ_TIMES").is_some() {
            println!("{:>8.1} ms  {name}", passed.as_secs_f64() * 1000.0);
        }
        if passed < PATIENCE {
            return result;
        }
    }
    panic!("{name} took {passed:?}");
}

#[test]
fn what_is_too_large_is_refused_at_once() {
    let garbage: Vec<u8> =
        (0..10_000_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let started = Instant::now();
    let source = Source::from_bytes("garbage", &garbage);
    assert!(matches!(source.refusal(), Some(Problem { kind: ProblemKind::TooLarge { limit: MAX_BYTES }, .. })));
    read_all(&source);
    let source = Source::new("long", "a: [\"'${".repeat(1_250_000));
    assert!(matches!(source.refusal(), Some(Problem { kind: ProblemKind::TooLarge { .. }, .. })));
    assert!(yaml::read(&source).is_refused() && kind::detect(&source) == kind::FileKind::Unknown);
    assert!(started.elapsed() < Duration::from_secs(1));
}

/// A line so many times, with its number for each `#` and the one before for each `%`.
fn numbered(count: usize, line: &str) -> String {
    (1..=count).map(|number| line.replace('#', &number.to_string()).replace('%', &(number - 1).to_string())).collect()
}

#[test]
fn the_worst_texts_of_the_largest_size_are_read_in_time() {
    let fill = |piece: &str| piece.repeat(SIZE / piece.len());
    let around = |start: &str, piece: &str, end: &str| {
        format!("{start}{}{end}", piece.repeat((SIZE - start.len() - end.len()) / piece.len()))
    };
    let mut texts: Vec<(String, String)> = [
        "- ",
        "[",
        "{",
        "{a: ",
        "[{a: ",
        "? ",
        "'",
        "\"",
        "a: ",
        "a: [\n",
        "\t",
        "\n",
        "\r",
        "#\n",
        "---\n",
        "!",
        "&a ",
        "*a ",
        "变",
        "- a: b\n",
        "- [a\n",
        "a: 'x\n",
        "\ta: b\n",
        "${A:-",
        "${A:-x}",
        "${A:-{",
        "${",
        "$A",
        "${ ",
        "$",
        "A=${B:-}}\n",
        "A=\"\n",
        "A='x\n",
        "A=\"\\\n",
        "A=\\",
        "\u{feff}",
        "=\n",
        "A\n",
        "export \n",
        "A=1\n",
        "A B=1\n",
        "[a]\n",
        "[[a]]\n",
        "a.",
        "a.b=1\n",
        "]",
        "}",
        ",",
        "[a.b.c]\nd.e=[1,{f=1}]\n",
        "\"\"\"",
        "'''",
        "/*",
        "//\n",
        "/",
        "[,",
        "{a:[",
        "{a 1,",
        "[1 ",
        "\\u0041",
        "{\"a\":1}",
        "FROM x\n",
        "RUN x\n",
        "RUN x \\\n",
        "RUN <<A\n",
        "RUN <<A <<B\nA\n",
        "ARG x\n",
        "ENV a=b \\\n c=d\n",
        "COPY [\"",
        "FRM x\n",
        "# escape=`\n",
        "\\\n",
        "`\n",
        "x ",
        "e\u{301}",
        "\u{2028}",
        "2026-01-01 a\n",
        "gateway-1  | x\n",
        "+",
        "0",
        ".",
        "_",
        "{a:1,a:1,",
        "[[[a]]]\n",
        "a=[\n",
        "a={b=",
    ]
    .into_iter()
    .map(|piece| (format!("{piece:?}"), fill(piece)))
    .collect();
    texts.push(("aliases".into(), around("a: &a x\nb: [", "*a,", "]\n")));
    texts.push(("anchors".into(), numbered(SIZE / 20, "k#: &a# x\n")));
    texts.push(("anchors around each other".into(), around(&"&a [".repeat(60), "a,", "")));
    let bomb = numbered(60, "a#: &a# [*a%, *a%, *a%, *a%, *a%, *a%, *a%, *a%, *a%]\n");
    texts.push(("billion laughs".into(), format!("a0: &a0 [x, x, x, x, x, x, x, x, x]\n{bomb}")));
    let merges = numbered(SIZE / 50, "a#: &a# {<<: *a%, k#: 1}\n");
    texts.push(("merge bomb".into(), format!("a0: &a0 {{x: 1}}\n{merges}")));
    texts.push(("many keys".into(), numbered(SIZE / 12, "k#: 1\n")));
    texts.push(("many settings".into(), numbered(SIZE / 12, "k# = 1\n")));
    texts.push(("deep indentation".into(), (0..SIZE / 2000).map(|depth| " ".repeat(depth) + "a:\n").collect()));
    texts.push(("folded".into(), around("a: >\n", "  x\n\n", "")));
    texts.push(("plain over lines".into(), around("a: ", "x\n  ", "")));
    texts.push(("escapes".into(), around("a: \"", "\\n", "\"")));
    texts.push(("one object".into(), around("{", "a:1,", "}")));
    texts.push(("one list".into(), around("[", "1,", "]")));
    texts.push(("many errors at the end".into(), around("a: [", "a,", "]\n b: c: d\n e: f: g\n")));
    texts.push(("variables that double".into(), format!("A0=xxxxxxxx\n{}", numbered(200, "A#=$A%$A%\n"))));
    texts.push(("operands in operands".into(), format!("A={}x{}", "${A:-".repeat(SIZE / 10), "}".repeat(SIZE / 10))));
    for (name, text) in texts {
        assert!(text.len() <= SIZE, "{name} has {} bytes", text.len());
        read_in_time(&name, text);
    }
}

#[test]
fn the_largest_texts_are_read_in_time() {
    for piece in ["[", "'", "x", "*a, "] {
        read_in_time(&format!("the largest {piece:?}"), piece.repeat(MAX_BYTES / piece.len()));
    }
}

fn read_in_time(name: &str, text: String) {
    let source = Source::new("", text);
    in_time(&format!("yaml {name}"), || yaml::read(&source));
    in_time(&format!("toml {name}"), || toml::read(&source));
    in_time(&format!("json5 {name}"), || json5::read(&source));
    let file = in_time(&format!("dotenv {name}"), || dotenv::read(&source));
    in_time(&format!("evaluation {name}"), || file.value.evaluate(&|_| None));
    in_time(&format!("template {name}"), || Template::read(source.text(), Origin::At(0)));
    in_time(&format!("dockerfile {name}"), || dockerfile::read(&source));
    in_time(&format!("kind {name}"), || kind::detect(&source));
    let problems = yaml::read(&source).problems;
    in_time(&format!("excerpts {name}"), || {
        problems.iter().map(|problem| source.excerpt(problem.span).lines.len()).sum::<usize>()
    });
}

#[test]
fn spans_hold_in_the_worst_texts_too() {
    for piece in
        ["变: é\r\n", "a:\n\t- b\n", "{a:[", "A=\"变\n", "[a.b]\nc=1\n", "RUN x \\\n 变\n", "&a [*a, ", "${A:-{变"]
    {
        read_all(&Source::new("", piece.repeat(300)));
        read_all(&Source::new("", format!("\u{feff}{}", piece.repeat(300))));
    }
    let deep = deepest();
    assert!(deep <= 2 * MAX_DEPTH + 1, "{deep}");
}

/// How deep the deepest tree is that a text can make.
fn deepest() -> usize {
    fn depth(node: &Node) -> usize {
        match &node.value {
            Value::Sequence(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
            Value::Mapping(mapping) => 1 + mapping.entries.iter().map(|entry| depth(&entry.value)).max().unwrap_or(0),
            _ => 0,
        }
    }
    let dotted = vec!["a"; 63].join(".");
    let inline = format!("{dotted} = {}1", "[".repeat(70));
    let tables = format!("{dotted} = {{{dotted} = {{{dotted} = 1}}}}\n");
    [
        yaml::read(&Source::new("", "- ".repeat(200))),
        toml::read(&Source::new("", inline)),
        toml::read(&Source::new("", tables)),
    ]
    .iter()
    .chain([&json5::read(&Source::new("", "[".repeat(200)))])
    .map(|reading| depth(&reading.value))
    .max()
    .unwrap_or_else(|| panic!("nothing was read"))
}
