//! No input makes a parser panic, take too long, or return a span outside of the text.

#![expect(clippy::panic, reason = "a broken expectation is how a test fails")]

use std::time::Duration;

use crate::common::growth::{FACTOR, assert_linear_between, processor_time};
use crate::common::pieces::pieces;
use crate::common::spans::Spans;
use companion_core::read::edit::{Edit, EditError, apply};
use companion_core::read::interpolation::{SourceMap, Template};
use companion_core::read::{
    MAX_BYTES, MAX_DEPTH, Node, Problem, ProblemKind, Source, Span, Value, dockerfile, dotenv, json5, kind, toml, yaml,
};
use proptest::prelude::*;

/// Runs every parser on one text.
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
    let reading = Template::read(source.text(), SourceMap::At(0));
    spans.problems(&reading, "template");
    spans.template(&reading.value);
    spans.problems(&reading.value.evaluate(&|_| None), "template evaluated");
    kind::detect(source);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_parsed(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_all(&Source::from_bytes("", &bytes));
    }

    #[test]
    fn arbitrary_text_is_parsed(text in "\\PC*") {
        read_all(&Source::new("", text));
    }

    #[test]
    fn file_like_text_is_parsed(text in pieces()) {
        read_all(&Source::new("", text));
    }

    #[test]
    fn every_span_has_an_excerpt(text in pieces(), start in 0_usize..200, length in 0_usize..80) {
        let source = Source::new("", text);
        let span = source.clamp(Span::new(start, start + length));
        let excerpt = source.excerpt(Span::new(start, start + length));
        prop_assert_eq!(excerpt.position, source.position(span.start));
        prop_assert!(!excerpt.lines.is_empty());
    }

    #[test]
    fn edits_change_only_their_spans(
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
                // The unchanged text is still there, in order.
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

/// The number of bytes that distinct edits remove.
fn edits_length(source: &Source, edits: &[Edit]) -> usize {
    let mut spans: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
    spans.sort();
    spans.dedup();
    let start = source.body_start();
    spans.iter().map(|span| span.end.max(start) - span.start.max(start)).sum()
}

/// The size of the worst texts: work that grows with the square shows, and the test stays short without optimisation.
const SIZE: usize = MAX_BYTES / 32;
/// The processor time that one reader may take for the largest text without optimisation. A reader whose work grows with
/// the square takes minutes.
const LIMIT: Duration = Duration::from_secs(10);

#[test]
fn too_large_input_is_rejected_immediately() {
    let garbage: Vec<u8> =
        (0..10_000_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let (time, ()) = processor_time(|| {
        let source = Source::from_bytes("garbage", &garbage);
        assert!(matches!(source.refusal(), Some(Problem { kind: ProblemKind::TooLarge { limit: MAX_BYTES }, .. })));
        read_all(&source);
        let source = Source::new("long", "a: [\"'${".repeat(1_250_000));
        assert!(matches!(source.refusal(), Some(Problem { kind: ProblemKind::TooLarge { .. }, .. })));
        assert!(yaml::read(&source).is_refused() && kind::detect(&source) == kind::FileKind::Unknown);
    });
    assert!(time < Duration::from_secs(1), "{time:?}");
}

/// Repeats a line, replacing each `#` by its number and each `%` by the previous number.
fn numbered(count: usize, line: &str) -> String {
    (1..=count).map(|number| line.replace('#', &number.to_string()).replace('%', &(number - 1).to_string())).collect()
}

#[test]
fn the_work_of_readers_grows_with_the_size_of_a_text() {
    for ((name, large), (_, small)) in worst_texts(SIZE).into_iter().zip(worst_texts(SIZE / FACTOR)) {
        assert!(large.len() <= SIZE, "{name} has {} bytes", large.len());
        let (small, large) = (Source::new("", small), Source::new("", large));
        for (reader, read) in READERS {
            assert_linear_between(&format!("{reader} {name}"), &small, &large, read);
        }
    }
}

/// Named texts of at most `size` bytes that are hard on one reader or another.
fn worst_texts(size: usize) -> Vec<(String, String)> {
    let fill = |piece: &str| piece.repeat(size / piece.len());
    let around = |start: &str, piece: &str, end: &str| {
        format!("{start}{}{end}", piece.repeat((size - start.len() - end.len()) / piece.len()))
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
    texts.push(("anchors".into(), numbered(size / 20, "k#: &a# x\n")));
    texts.push(("anchors around each other".into(), around(&"&a [".repeat(60), "a,", "")));
    let bomb = numbered(60, "a#: &a# [*a%, *a%, *a%, *a%, *a%, *a%, *a%, *a%, *a%]\n");
    texts.push(("billion laughs".into(), format!("a0: &a0 [x, x, x, x, x, x, x, x, x]\n{bomb}")));
    let merges = numbered(size / 50, "a#: &a# {<<: *a%, k#: 1}\n");
    texts.push(("merge bomb".into(), format!("a0: &a0 {{x: 1}}\n{merges}")));
    texts.push(("many keys".into(), numbered(size / 12, "k#: 1\n")));
    texts.push(("many settings".into(), numbered(size / 12, "k# = 1\n")));
    texts.push(("deep indentation".into(), (0..size / 2000).map(|depth| " ".repeat(depth) + "a:\n").collect()));
    texts.push(("folded".into(), around("a: >\n", "  x\n\n", "")));
    texts.push(("plain over lines".into(), around("a: ", "x\n  ", "")));
    texts.push(("escapes".into(), around("a: \"", "\\n", "\"")));
    texts.push(("one object".into(), around("{", "a:1,", "}")));
    texts.push(("one list".into(), around("[", "1,", "]")));
    texts.push(("many errors at the end".into(), around("a: [", "a,", "]\n b: c: d\n e: f: g\n")));
    texts.push(("variables that double".into(), format!("A0=xxxxxxxx\n{}", numbered(200, "A#=$A%$A%\n"))));
    texts.push(("operands in operands".into(), format!("A={}x{}", "${A:-".repeat(size / 10), "}".repeat(size / 10))));
    texts
}

#[test]
fn the_largest_texts_are_read_within_limits() {
    for piece in ["[", "'", "x", "*a, "] {
        let source = Source::new("", piece.repeat(MAX_BYTES / piece.len()));
        for (reader, read) in READERS {
            let (time, ()) = processor_time(|| read(&source));
            assert!(time < LIMIT, "{reader}, the largest {piece:?}: {time:?}");
        }
    }
}

type Reader = (&'static str, fn(&Source));

/// Every reader, and the operations on its result.
const READERS: [Reader; 9] = [
    ("yaml", |source| drop(yaml::read(source))),
    ("toml", |source| drop(toml::read(source))),
    ("json5", |source| drop(json5::read(source))),
    ("dotenv", |source| drop(dotenv::read(source))),
    ("evaluation", |source| drop(dotenv::read(source).value.evaluate(&|_| None))),
    ("template", |source| drop(Template::read(source.text(), SourceMap::At(0)))),
    ("dockerfile", |source| drop(dockerfile::read(source))),
    ("kind", |source| {
        kind::detect(source);
    }),
    ("excerpts", |source| {
        for problem in yaml::read(source).problems {
            source.excerpt(problem.span);
        }
    }),
];

#[test]
fn spans_are_valid_in_worst_case_texts() {
    for piece in
        ["变: é\r\n", "a:\n\t- b\n", "{a:[", "A=\"变\n", "[a.b]\nc=1\n", "RUN x \\\n 变\n", "&a [*a, ", "${A:-{变"]
    {
        read_all(&Source::new("", piece.repeat(300)));
        read_all(&Source::new("", format!("\u{feff}{}", piece.repeat(300))));
    }
    let deep = max_depth();
    assert!(deep <= 2 * MAX_DEPTH + 1, "{deep}");
}

/// The depth of the deepest tree that a text can produce.
fn max_depth() -> usize {
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
