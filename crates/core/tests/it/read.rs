//! What each reader makes of a text, and where exactly it says that something is wrong.

use crate::common;
use companion_core::read::dockerfile::{Arguments, Keyword};
use companion_core::read::dotenv::Quote;
use companion_core::read::edit::{Edit, EditError, apply};
use companion_core::read::interpolation::{Operator, Origin, Part, Template};
use companion_core::read::kind::{FileKind, detect};
use companion_core::read::{
    LineEnding, MAX_BYTES, Node, NotText, Position, Problem, ProblemKind, Reading, Source, Span, Step, Value,
    dockerfile, dotenv, json5, toml, yaml,
};

/// `line:column Kind «text of the span»`, and what the kind points at beside.
fn show(source: &Source, problem: &Problem) -> String {
    let Position { line, column } = source.position(problem.span.start);
    let debug = format!("{:?}", problem.kind);
    let name: String = debug.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let more = match &problem.kind {
        ProblemKind::DuplicateKey { first }
        | ProblemKind::RepeatedKey { first }
        | ProblemKind::KeyConflict { first } => {
            let Position { line, column } = source.position(first.start);
            format!(" first {line}:{column}")
        }
        ProblemKind::Unclosed { opened } => {
            let Position { line, column } = source.position(opened.start);
            format!(" opened {line}:{column}")
        }
        ProblemKind::Syntax { expected } => format!(" {expected:?}"),
        ProblemKind::UnknownInstruction { nearest } => format!(" {nearest:?}"),
        _ => String::new(),
    };
    format!("{line}:{column} {name} «{}»{more}", source.slice(problem.span))
}

fn problems<T>(text: &str, read: impl Fn(&Source) -> Reading<T>) -> Vec<String> {
    let source = Source::new("", text);
    read(&source).problems.iter().map(|problem| show(&source, problem)).collect()
}

/// Every case at once, so that one run shows all there is to repair.
fn check<T>(cases: &[(&str, &[&str])], read: impl Fn(&Source) -> Reading<T>) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = problems(text, &read);
        if found != *expected {
            wrong.extend([format!("{text:?}\n  expected {expected:?}\n  found    {found:?}\n")]);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A tree as JSON, to compare it at a glance.
fn plain(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(text) => text.clone(),
        Value::String(text) => format!("{text:?}"),
        Value::Sequence(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Value::Mapping(mapping) => {
            let entries = mapping.entries.iter().map(|entry| format!("{}: {}", entry.key, plain(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

#[test]
fn positions_count_lines_and_characters() {
    let at = |text: &str, offset: usize| {
        let Position { line, column } = Source::new("", text).position(offset);
        (line, column)
    };
    assert_eq!(at("", 0), (1, 1));
    assert_eq!(at("ab\ncd", 4), (2, 2));
    assert_eq!(at("变量=1", 6), (1, 3));
    assert_eq!(at("变量=1", 4), (1, 2), "inside a character is before it");
    assert_eq!(at("\ta", 1), (1, 2), "a tab is one character");
    assert_eq!(at("a\r\nb\r\n", 3), (2, 1));
    assert_eq!(at("a\r\nb", 2), (1, 3), "between CR and LF is still the first line");
    assert_eq!(at("a\rb\rc", 4), (3, 1), "a lone CR ends a line");
    assert_eq!(at("\u{feff}ab", 4), (1, 2), "a byte order mark counts for nothing");
    assert_eq!(at("\u{feff}ab", 0), (1, 1));
    assert_eq!(at("e\u{301}x", 3), (1, 3), "columns are scalar values, not letters");
    assert_eq!(at("a\n", 2), (2, 1));
    assert_eq!(at("a", 99), (1, 2));
}

#[test]
fn lines_are_found() {
    let source = Source::new("", "\u{feff}a\r\nbc\n\nd");
    let lines: Vec<&str> =
        (1..=source.line_count()).filter_map(|number| source.line(number)).map(|line| source.slice(line)).collect();
    assert_eq!(lines, ["a", "bc", "", "d"]);
    assert_eq!(source.line(0), None);
    assert_eq!(source.line(5), None);
    assert_eq!(source.line_ending(), LineEnding::CarriageReturnLineFeed);
    assert_eq!(Source::new("", "a\rb").line_ending(), LineEnding::CarriageReturn);
    assert_eq!(Source::new("", "a").line_ending(), LineEnding::LineFeed);
}

#[test]
fn what_is_no_text_is_refused() {
    let refusal = |bytes: &[u8]| {
        let source = Source::from_bytes("x", bytes);
        let problem = source.refusal().cloned();
        assert_eq!(yaml::read(&source).problems.first(), problem.as_ref());
        problem.map(|problem| (source.position(problem.span.start), problem.kind))
    };
    assert_eq!(refusal(b"a: b\n"), None);
    assert_eq!(refusal(b"a: b\nc\0d"), Some((Position { line: 2, column: 2 }, ProblemKind::NotText(NotText::Nul))));
    assert_eq!(
        refusal(b"a\n\xc3\xa9\xff"),
        Some((Position { line: 2, column: 2 }, ProblemKind::NotText(NotText::InvalidUtf8)))
    );
    assert_eq!(refusal(b"\xff\xfea\0"), Some((Position { line: 1, column: 1 }, ProblemKind::NotText(NotText::Utf16))));
    let large = vec![b'a'; MAX_BYTES + 1];
    assert_eq!(refusal(&large).map(|(_, kind)| kind), Some(ProblemKind::TooLarge { limit: MAX_BYTES }));
    assert_eq!(refusal(large.get(1..).unwrap_or_default()), None);
}

#[test]
fn excerpts_put_the_mark_under_what_is_seen() {
    let marked = |text: &str, part: &str| {
        let source = Source::new("", text);
        let start = text.find(part).unwrap_or(0);
        let excerpt = source.excerpt(Span::new(start, start + part.len()));
        let line = excerpt.lines.first().cloned();
        line.map(|line| (excerpt.position, line.text, line.indent, line.width))
    };
    let place = |line: usize, column: usize| Position { line, column };
    assert_eq!(marked("a\nbc: d\n", "d"), Some((place(2, 5), "bc: d".to_owned(), 4, 1)));
    assert_eq!(marked("推荐：x", "x"), Some((place(1, 4), "推荐：x".to_owned(), 6, 1)), "wide characters take two");
    assert_eq!(marked("a: 变量\r\n", "变量"), Some((place(1, 4), "a: 变量".to_owned(), 3, 4)));
    assert_eq!(marked("a\tb\tc", "c"), Some((place(1, 5), "a   b   c".to_owned(), 8, 1)), "tabs are expanded");
    assert_eq!(marked("\ta: b", "\t"), Some((place(1, 1), "    a: b".to_owned(), 0, 4)));
    assert_eq!(marked("e\u{301}: x", "x"), Some((place(1, 5), "e\u{301}: x".to_owned(), 3, 1)));
    assert_eq!(marked("a\u{202e}b\u{1b}[31m", "b"), Some((place(1, 3), "a\u{fffd}b\u{fffd}[31m".to_owned(), 2, 1)));

    let source = Source::new("", "a: |\n  b\n  c\n  d\n  e\nf: g\n");
    let excerpt = source.excerpt(Span::new(3, 20));
    assert_eq!((excerpt.lines.len(), excerpt.omitted), (3, 2));
    let end = source.excerpt(Span::at(26));
    assert_eq!(end.lines.first().map(|line| (line.number, line.indent, line.width)), Some((7, 0, 1)));

    let long = format!("{}here{}", "x".repeat(5000), "y".repeat(5000));
    let source = Source::new("", long.as_str());
    let excerpt = source.excerpt(Span::new(5000, 5004));
    let line = &excerpt.lines[0];
    assert!(line.is_cut_before && line.is_cut_after && line.text.len() <= 120);
    assert_eq!(line.text.get(line.indent..line.indent + line.width), Some("here"));
    assert_eq!(excerpt.position.column, 5001);
}

#[test]
fn yaml_problems_stand_where_they_are() {
    check(
        &[
            ("a: 1\nb: [x, {y: z}]\n", &[]),
            ("", &[]),
            ("# 推荐：x\na: 1\na: 2\n", &["3:1 DuplicateKey «a» first 2:1"]),
            ("变: 1\r\n\"变\": 2\r\n", &["2:1 DuplicateKey «\"变\"» first 1:1"]),
            ("\u{feff}a: 1\na: 2\n", &["2:1 DuplicateKey «a» first 1:1"]),
            (
                "a:\n  b: 1\n  c: {d: 1, d: 2}\n  b: 2\n",
                &["3:13 DuplicateKey «d» first 3:7", "4:3 DuplicateKey «b» first 2:3"],
            ),
            ("a:\n\tb: 1\n", &["2:1 TabIndentation «\t»"]),
            ("变量:\n  \tb: 1\n", &["2:3 TabIndentation «\t»"]),
            ("a: 1\n\t\nb: 2\n", &["2:1 TabIndentation «\t»"]),
            ("a: b: c\n", &["1:5 MisplacedColon «:»"]),
            ("a: 1\n  b: 2\n", &["2:4 MisplacedColon «:»"]),
            ("a:\n  - b\n c: d\n", &["3:2 Indentation «c»"]),
            ("a: \"b\nc: d\n", &["1:4 UnterminatedQuote «\"b»"]),
            ("变: 'b\nc: d\n", &["1:4 UnterminatedQuote «'b»"]),
            ("a: [1, 2\nb: 3\n", &["2:2 Unclosed «:» opened 1:4"]),
            ("a: {b: 1\n", &["2:1 Unclosed «» opened 1:4"]),
            ("a: [1 2\n", &["2:1 Unclosed «» opened 1:4"]),
            ("a: [\n  b,\n  @c\n]\nd: e: f\n", &["3:3 ReservedCharacter «@»", "5:5 MisplacedColon «:»"]),
            ("a: [\n  \"b\"\n  \"c\"\n]\nd: 1\n", &["3:3 Syntax «\"» [Comma, ClosingBracket]"]),
            ("a: [\n  b,\n  c\nd: 1\ne: 2\n", &["4:2 Unclosed «:» opened 1:4"]),
            ("s:\n  a: {\n    b: c\n  d: 1\n", &["4:4 Unclosed «:» opened 2:6"]),
            ("a: &b.c d\n", &["1:4 Syntax «&b.» []"]),
            ("a: [b}\n", &["1:6 Syntax «}» [Comma, ClosingBracket]"]),
            ("a: {b]\n", &["1:6 Syntax «]» [Comma, ClosingBrace]"]),
            ("{a: 1}}\n", &["1:7 Syntax «}» []"]),
            ("a: |x\n  b\n", &["1:4 Syntax «|» []"]),
            ("- a\nb: c\n", &["2:1 Indentation «b»"]),
            ("a\nb: c\n", &["2:2 MisplacedColon «:»"]),
            ("a: - b\n", &["1:4 Indentation «-»"]),
            ("a:\n  b: 1\n   c: 2\n", &["3:5 MisplacedColon «:»"]),
            ("a: [\n  b,\n]\nc: {\nd: e }\n", &[]),
            ("a: 'b\nc'\n", &[]),
            ("a:\tb\n", &[]),
            ("-\ta\n", &["1:2 TabIndentation «\t»"]),
            ("? [a]\n: b\n", &["1:3 KeyNotText «[a]»"]),
            ("a: \"\\x4\"\n", &["1:5 InvalidEscape «\\x»"]),
            ("a: \"变\\u12\"\n", &["1:6 InvalidEscape «\\u»"]),
            ("a: @b\n", &["1:4 ReservedCharacter «@»"]),
            ("a: `b`\n", &["1:4 ReservedCharacter «`»"]),
            ("a: \"\\q\"\n", &["1:5 InvalidEscape «\\q»"]),
            ("a: *b\n", &["1:4 UnknownAlias «*b»"]),
            ("a: &x\n  b: *x\n", &["2:6 UnknownAlias «*x»"]),
            ("a: &x 1\nb:\n  <<: *x\n", &["3:7 InvalidMerge «*x»"]),
            ("1: a\n", &["1:1 KeyNotText «1»"]),
            ("a: 1\n---\nb: 2\n", &["2:1 SeveralDocuments «---»"]),
            ("a: \"b\"c\n", &["1:7 Syntax «c» [NewLine]"]),
            ("a: b\u{7}\n", &["1:5 ForbiddenCharacter «\u{7}»"]),
            // One run shows more than one mistake.
            (
                "a: @b\nc: 1\nd: e: f\ng: 1\ng: 2\n",
                &["1:4 ReservedCharacter «@»", "3:5 MisplacedColon «:»", "5:1 DuplicateKey «g» first 4:1"],
            ),
        ],
        yaml::read,
    );
    let deep = "[".repeat(65);
    assert_eq!(problems(&deep, yaml::read), ["1:65 TooDeep «[»"]);
    assert_eq!(problems(&"- ".repeat(100), yaml::read), ["1:129 TooDeep «»"]);
    assert_eq!(problems(&format!("{}{}", "[".repeat(64), "]".repeat(64)), yaml::read), [""; 0]);
}

#[test]
fn yaml_values_are_those_of_compose() {
    let value = |text: &str| plain(&yaml::read(&Source::new("", text)).value);
    assert_eq!(
        value("a: yes\nb: no\nc: on\nd: true\ne: ~\nf:\n"),
        "{a: \"yes\", b: \"no\", c: \"on\", d: true, e: null, f: null}"
    );
    assert_eq!(
        value("[0777, 22:22, 1_000, 0x1F, 1e3, .5, -.inf, 1.2.3, '1', \"a\\tb\", !!str 1]"),
        "[0777, \"22:22\", 1_000, 0x1F, 1e3, .5, -.inf, \"1.2.3\", \"1\", \"a\\tb\", \"1\"]"
    );
    assert_eq!(value("a: |\n  x\n   y\nb: >-\n  x\n  y\n"), "{a: \"x\\n y\\n\", b: \"x y\"}");
    assert_eq!(value("a: &l {x: 1, y: 2}\nb:\n  y: 3\n  <<: *l\n"), "{a: {x: 1, y: 2}, b: {y: 3, x: 1}}");
    assert_eq!(
        value("a: &l {x: 1}\nb: &m {x: 2, y: 3}\nc: {<<: [*l, *m]}\n"),
        "{a: {x: 1}, b: {x: 2, y: 3}, c: {x: 1, y: 3}}"
    );
    assert_eq!(value("a: @\nb: 1\n"), "{b: 1}", "what is right beside a mistake is read");
    let reading = yaml::read(&Source::new("", "a: !reset null\nb: !override [x]\n"));
    assert_eq!(reading.value.key("a").and_then(|node| node.tag.as_deref()), Some("!reset"));
    assert_eq!(reading.value.key("b").and_then(|node| node.tag.as_deref()), Some("!override"));
}

#[test]
fn yaml_places_are_exact() {
    let text = "\u{feff}# 注释\r\nservices:\r\n  网关: &g\r\n    image: \"a\\nb\" # c\r\n    ports:\r\n      - '127.0.0.1:1:1'\r\n      - 变量\r\n    note: |  # x\r\n      one\r\n\r\n      two\r\n    empty:\r\n    flow: { a: [1, 2] }\r\n  b: *g\r\n  c: !x  y z  \r\n";
    let source = Source::new("", text);
    let reading = yaml::read(&source);
    assert_eq!(reading.problems, []);
    let slice = |path: &[Step<'_>]| reading.value.get(path).map(|node| source.slice(node.span));
    let service = |rest: &[Step<'static>]| {
        let path: Vec<Step<'_>> =
            [Step::Key("services"), Step::Key("网关")].into_iter().chain(rest.iter().copied()).collect();
        slice(&path).map(str::to_owned)
    };
    let found = |text: &str| Some(text.to_owned());
    assert_eq!(service(&["image".into()]), found("\"a\\nb\""));
    assert_eq!(service(&["ports".into(), 0.into()]), found("'127.0.0.1:1:1'"));
    assert_eq!(service(&["ports".into(), 1.into()]), found("变量"));
    assert_eq!(service(&["ports".into()]), found("- '127.0.0.1:1:1'\r\n      - 变量"));
    assert_eq!(service(&["note".into()]), found("|  # x\r\n      one\r\n\r\n      two"));
    assert_eq!(service(&["empty".into()]), found(""));
    assert_eq!(service(&["flow".into()]), found("{ a: [1, 2] }"));
    assert_eq!(service(&["flow".into(), "a".into()]), found("[1, 2]"));
    assert_eq!(service(&["ports".into(), 2.into()]), None);
    assert_eq!(slice(&["services".into(), "b".into()]), Some("*g"));
    assert_eq!(slice(&["services".into(), "b".into(), "image".into()]), Some("\"a\\nb\""));
    assert_eq!(slice(&["services".into(), "c".into()]), Some("y z"));
    let entry = reading.value.key("services").and_then(|node| node.entry("网关"));
    assert_eq!(entry.map(|entry| source.position(entry.key_span.start)), Some(Position { line: 3, column: 3 }));
}

#[test]
fn toml_problems_stand_where_they_are() {
    check(
        &[
            ("app = \"x\"\n[env]\nA = 1\n[[vm]]\nsize = 'y'\n[[vm]]\n", &[]),
            ("\u{feff}变 = 1\r\n", &["1:1 Syntax «变» [Key]"]),
            ("# 推荐：x\r\na = 1\r\na = 2\r\n", &["3:1 DuplicateKey «a» first 2:1"]),
            ("[a]\nb = 1\n[a]\nc = 1\n", &["3:2 DuplicateKey «a» first 1:2"]),
            ("[a.b]\n[a]\nc = 1\n", &[]),
            ("[a]\nb.c = 1\n[a.b]\n", &["3:4 DuplicateKey «b» first 2:1"]),
            ("a = 1\n[a]\n", &["2:2 KeyConflict «a» first 1:1"]),
            ("a = 1\na.b = 2\n", &["2:1 KeyConflict «a» first 1:1"]),
            ("a = {b = 1}\n[a.c]\n", &["2:2 KeyConflict «a» first 1:1"]),
            ("a = {b = 1, b = 2}\n", &["1:13 DuplicateKey «b» first 1:6"]),
            ("[[a]]\n[a]\n", &["2:2 KeyConflict «a» first 1:3"]),
            ("a = yes\n", &["1:5 UnquotedText «yes»"]),
            ("a =\n", &["1:4 Syntax «» [Value]"]),
            ("a 1\n", &["1:3 Syntax «» [EqualsSign]"]),
            ("a = \"变\nb = 1\n", &["1:5 UnterminatedQuote «\"变»"]),
            ("a = '''x\n", &["1:5 UnterminatedQuote «'''x\n»"]),
            ("a = \"\\q\"\n", &["1:6 InvalidEscape «\\»"]),
            ("a = 01\n", &["1:5 InvalidNumber «01»"]),
            ("a = 0x\n", &["1:5 InvalidNumber «0x»"]),
            ("a = 1.2.3\n", &["1:5 InvalidNumber «1.2.3»"]),
            ("[a\nb = 1\n", &["1:3 Unclosed «» opened 1:1"]),
            ("a = {b = 1,}\n", &["1:11 Syntax «,» [ClosingBrace]"]),
            ("a = {b = 1\n}\n", &["1:11 Syntax «\n» [ClosingBrace]"]),
            ("a = [1,\n 2, # c\n]\n", &[]),
            ("a = 1 b = 2\n", &["1:5 UnquotedText «1 b»", "1:9 Syntax «» [NewLine]"]),
            // One run shows more than one mistake.
            (
                "a = yes\nb = 01\n[c]\nd = 1\nd = 2\n",
                &["1:5 UnquotedText «yes»", "2:5 InvalidNumber «01»", "5:1 DuplicateKey «d» first 4:1"],
            ),
        ],
        toml::read,
    );
    assert_eq!(problems(&format!("a = {}", "[".repeat(64)), toml::read).len(), 64, "one for each that is not closed");
    assert!(problems(&format!("a = {}", "[".repeat(70)), toml::read).iter().any(|text| text.contains("TooDeep")));
}

#[test]
fn toml_places_are_exact() {
    let text = "# 注释\r\n[http_service]\r\n  'internal port' = 3000\r\n  checks.x = [{ path = \"/变\" }]\r\n\r\n[[vm]]\r\n  memory = \"1gb\" # c\r\n";
    let source = Source::new("", text);
    let reading = toml::read(&source);
    assert_eq!(reading.problems, []);
    let slice = |path: &[Step<'_>]| reading.value.get(path).map(|node| source.slice(node.span));
    assert_eq!(slice(&["http_service".into(), "internal port".into()]), Some("3000"));
    assert_eq!(slice(&["http_service".into(), "checks".into(), "x".into(), 0.into()]), Some("{ path = \"/变\" }"));
    assert_eq!(slice(&["http_service".into(), "checks".into(), "x".into(), 0.into(), "path".into()]), Some("\"/变\""));
    assert_eq!(slice(&["vm".into(), 0.into(), "memory".into()]), Some("\"1gb\""));
    assert_eq!(
        slice(&["http_service".into()]),
        Some("[http_service]\r\n  'internal port' = 3000\r\n  checks.x = [{ path = \"/变\" }]")
    );
    assert_eq!(
        plain(&reading.value),
        "{http_service: {internal port: 3000, checks: {x: [{path: \"/变\"}]}}, vm: [{memory: \"1gb\"}]}"
    );
    let entry = reading.value.key("http_service").and_then(|node| node.entry("internal port"));
    assert_eq!(entry.map(|entry| source.slice(entry.key_span)), Some("'internal port'"));
}

#[test]
fn json5_problems_stand_where_they_are() {
    check(
        &[
            ("{}", &[]),
            ("// 注释\n{a: 1, 'b': +.5, \"c\": [0xF, Infinity,], /* x */ $d_1: null,}\n", &[]),
            ("", &["1:1 Syntax «» [Value]"]),
            ("{\"a\": 1, \"a\": 2}", &["1:10 RepeatedKey «\"a\"» first 1:2"]),
            ("{\r\n  \"变\": 1,\r\n  变: 2\r\n}", &["3:3 RepeatedKey «变» first 2:3"]),
            ("{\"a\": 1 \"b\": 2}", &["1:8 Syntax «» [Comma, ClosingBrace]"]),
            ("{\n  \"a\": 1\n  \"b\": 2\n}", &["2:9 Syntax «» [Comma, ClosingBrace]"]),
            ("[1 2]", &["1:3 Syntax «» [Comma, ClosingBracket]"]),
            ("{\"a\" 1}", &["1:6 Syntax «1» [Colon]"]),
            ("{a: }", &["1:5 Syntax «}» [Value]"]),
            ("{a: yes, b: 01}", &["1:5 UnquotedText «yes»", "1:13 InvalidNumber «01»"]),
            ("{a: \"变\n}", &["1:5 UnterminatedQuote «\"变»"]),
            ("{a: '\\u12', b: \"\\x4\"}", &["1:6 InvalidEscape «\\u»", "1:17 InvalidEscape «\\x»"]),
            ("{a: [1, 2}", &["1:10 Unclosed «}» opened 1:5"]),
            ("{a: {b: 1}", &["1:11 Unclosed «» opened 1:1"]),
            ("{a: 1}}", &["1:7 Syntax «}» [EndOfText]"]),
            ("{a: 1} /* x", &["1:8 UnterminatedComment «/*»"]),
            ("{,}", &["1:2 Syntax «,» [Key]"]),
            ("[1,,2]", &["1:4 Syntax «,» [Value]"]),
            ("\u{feff}{a: @}", &["1:5 Syntax «@» [Value]"]),
            ("{a: @, b: #, c: 1}", &["1:5 Syntax «@» [Value]", "1:11 Syntax «#» [Value]"]),
        ],
        json5::read,
    );
    assert_eq!(problems(&"[".repeat(70), json5::read), ["1:65 TooDeep «[»"]);
    let value = |text: &str| plain(&json5::read(&Source::new("", text)).value);
    assert_eq!(
        value("{a: 'it\\'s', b: \"\\u00e9\\x41\\\n\\uD83E\\uDD80\", \\u0063: 1, a: 2}"),
        "{a: 2, b: \"éA🦀\", c: 1}"
    );
    assert_eq!(value("{a: @, b: [1, @, 2], c: 3}"), "{b: [1, 2], c: 3}", "what is right beside a mistake is read");
    let source = Source::new("", "// 注\n{gateway: {port: 18789, 'bind': \"变\"}}");
    let reading = json5::read(&source);
    let bind = reading.value.key("gateway").and_then(|node| node.entry("bind"));
    assert_eq!(
        bind.map(|entry| (source.slice(entry.key_span), source.slice(entry.value.span))),
        Some(("'bind'", "\"变\""))
    );
    assert_eq!(reading.value.key("gateway").map(|node| source.slice(node.span)), Some("{port: 18789, 'bind': \"变\"}"));
}

#[test]
fn dotenv_problems_stand_where_they_are() {
    check(
        &[
            ("A=1\n# 注释\nB='x'\n", &[]),
            ("A=1\r\n变 量=2\r\nC='x\r\n", &["2:1 KeyWithSpace «变 量»", "3:3 UnterminatedQuote «'x»"]),
            ("\u{feff}A{=1\n", &["1:2 KeyCharacter «{»"]),
            ("- A=1\nA;=2\n", &["1:1 KeyWithSpace «- A»", "2:2 KeyCharacter «;»"]),
            ("A='it'\"'\"'s'\n", &["1:7 KeyCharacter «\"»"]),
            ("A='x'y", &["1:6 StrayText «y»"]),
            ("just words", &["1:1 StrayText «just words»"]),
            ("export ", &["1:1 EmptyExport «export»"]),
            ("A=1\nexport A=2\n", &["2:8 RepeatedKey «A» first 1:1"]),
            ("变=${B:-x\n", &["1:3 UnterminatedSubstitution «${B»"]),
            ("A=x${}y\nB=\"a\\t${1}\"\n", &["1:4 InvalidSubstitution «${}»", "2:3 InvalidSubstitution «\"a\\t${1}\"»"]),
            ("A=${B:-${C:-${}}}\n", &["1:13 InvalidSubstitution «${}»"]),
            ("A=\"x\ny${\nz\"\nB=1\n", &["2:2 UnterminatedSubstitution «${»"]),
        ],
        dotenv::read,
    );
    let source = Source::new("", "A=1\nB=\"$A and ${NOPE}\"\nC=${NOPE:?set it}\n");
    let evaluated = dotenv::read(&source).value.evaluate(&|_| None);
    let shown: Vec<String> = evaluated.problems.iter().map(|problem| show(&source, problem)).collect();
    assert_eq!(shown, ["2:11 UnsetVariable «${NOPE}»", "3:3 RequiredVariable «${NOPE:?set it}»"]);
    assert_eq!(evaluated.value.get("B"), Some("1 and "));
}

#[test]
fn dotenv_entries_have_places() {
    let text = "export A = 'x y' # c\nB=\"变$A\"\nUSER\n";
    let source = Source::new("", text);
    let file = dotenv::read(&source).value;
    let shown: Vec<_> = file
        .entries
        .iter()
        .map(|entry| {
            let value = entry.value.as_ref();
            (
                source.slice(entry.span),
                source.slice(entry.name_span),
                value.map(|value| source.slice(value.span)),
                value.and_then(|value| value.quote),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("export A = 'x y'", "A", Some("'x y'"), Some(Quote::Single)),
            ("B=\"变$A\"", "B", Some("\"变$A\""), Some(Quote::Double)),
            ("USER", "USER", None, None),
        ]
    );
    let template = file.entry("B").and_then(|entry| entry.value.as_ref()).map(|value| &value.template);
    let substitution = template.map(|template| source.slice(template.substitutions()[0].span));
    assert_eq!(substitution, Some("$A"));
}

#[test]
fn substitutions_have_places_and_operators() {
    let source = Source::new("", "127.0.0.1:${PORT:-${变-1}$B}:$${X}");
    let reading = Template::read(source.text(), Origin::At(0));
    assert_eq!(reading.problems.len(), 1, "a name is ASCII: {:?}", reading.problems);
    let template = Template::read("127.0.0.1:${PORT:-${A-1}$B}:$${X}", Origin::At(100)).value;
    let Some(Part::Substitution(port)) = template.parts.get(1) else { unreachable!("{template:?}") };
    assert_eq!((port.name.as_str(), port.operator), ("PORT", Some(Operator::DefaultIfEmpty)));
    assert_eq!((port.span, port.name_span), (Span::new(110, 127), Span::new(112, 116)));
    let names: Vec<&str> = template.substitutions().iter().map(|found| found.name.as_str()).collect();
    assert_eq!(names, ["PORT", "A", "B"]);
    assert_eq!(template.substitutions()[2].span, Span::new(124, 126));
    assert_eq!(template.evaluate(&|_| None).value, "127.0.0.1:1:${X}");
    assert!(!template.is_literal() && Template::literal("${X}").is_literal());
}

#[test]
fn substitutions_in_yaml_have_places() {
    let source = Source::new("", "# 变\na: ${A}\nb: \"变 ${B}\"\nc: \"\\t${C}\"\nd: |\n  ${D}\ne: 1\n");
    let root = yaml::read(&source).value;
    let place = |key: &str| {
        let template = Template::of_node(root.key(key)?, &source)?.value;
        Some(source.slice(template.substitutions()[0].span).to_owned())
    };
    assert_eq!(place("a").as_deref(), Some("${A}"));
    assert_eq!(place("b").as_deref(), Some("${B}"));
    assert_eq!(place("c").as_deref(), Some("\"\\t${C}\""), "behind an escape it is the whole value");
    assert_eq!(place("d").as_deref(), Some("|\n  ${D}"));
    assert_eq!(place("e"), None);
}

#[test]
fn what_is_not_kept_still_counts() {
    let repeated = "a: 1, ".repeat(300);
    let reading = json5::read(&Source::new("", format!("{{{repeated} b: @}}")));
    assert!(reading.is_refused() && reading.problems.len() < 100 && reading.suppressed > 200);
    assert!(reading.problems.iter().any(|problem| !problem.kind.is_accepted()), "mistakes have room of their own");
    let reading = json5::read(&Source::new("", format!("{{{repeated}}}")));
    assert!(!reading.is_refused());
    let reading = dockerfile::read(&Source::new("", "NOPE x\n".repeat(300)));
    assert_eq!((reading.problems.len(), reading.suppressed), (100, 200));
}

#[test]
fn dockerfile_problems_stand_where_they_are() {
    check(
        &[
            ("FROM a AS b\nRUN x\n", &[]),
            ("# syntax=docker/dockerfile:1\n# 注释\n\nARG V=1\nFROM a:${V}\n", &[]),
            ("", &["1:1 Empty «»"]),
            ("# only\n", &["1:1 Empty «# only\n»"]),
            ("FRM a\nFROM a\n", &["1:1 UnknownInstruction «FRM» Some(\"FROM\")"]),
            ("FROM a\n  变量 x\n", &["2:3 UnknownInstruction «变量» None"]),
            ("RUN x\nFROM a\n", &["1:1 NoBuildStage «RUN»"]),
            ("FROM a\nENV A\n", &["2:5 InvalidPair «A»"]),
            ("FROM a\nENV A=1 B\n", &["2:9 InvalidPair «B»"]),
            ("FROM a\nUSER\n", &["2:1 MissingArguments «USER»"]),
            ("FROM a b\n", &["1:8 Syntax «b» []"]),
            ("FROM a\nCMD [\"a\", 1]\n", &["2:5 Syntax «[\"a\", 1]» [Quote]"]),
            ("FROM a\nCOPY \"a b\" /c\n", &["2:6 UnterminatedQuote «\"a»", "2:9 UnterminatedQuote «b\"»"]),
            ("FROM a\nWORKDIR /a b\nENV A=\"b c\"\nENTRYPOINT []\nCMD\n", &[]),
            ("FROM a\nSHELL bash -c\n", &["2:7 Syntax «bash -c» []"]),
            ("FROM a\nRUN <<EOF\nx\n", &["2:5 UnterminatedHeredoc «<<EOF»"]),
            ("# escape=x\nFROM a\n", &["1:1 InvalidDirective «# escape=x»"]),
            ("# escape=`\n# escape=`\nFROM a\n", &["2:1 InvalidDirective «# escape=`»"]),
            ("FROM a\r\nRUN x \\\r\n\r\n  # c\r\n  y \\\r\nUSRE b\r\n", &[]),
            (
                "FROM a\nRUN apt-get update && \\\n    apt-get install\nUSRE b\n",
                &["4:1 UnknownInstruction «USRE» Some(\"USER\")"],
            ),
        ],
        dockerfile::read,
    );
}

#[test]
fn dockerfile_instructions_have_places() {
    let text = "# escape=`\r\n\u{feff}FROM --platform=linux/amd64 a:1 as Base\r\nENV A=\"变 x\" `\r\n    # c\r\n    B='y'\r\nENV OLD some value\r\nRUN --mount=type=cache,target=/x <<-\"EOF\" cat\r\n  $HOME\r\n\tEOF\r\nCMD [\"node\", \"变\"]\r\nCOPY --chown=1:1 a b /c/\r\nARG V\r\n";
    let text = text.replace('\u{feff}', "");
    let source = Source::new("", text);
    let reading = dockerfile::read(&source);
    assert_eq!(reading.problems, []);
    let file = reading.value;
    assert_eq!(file.directives.len(), 1);
    let keywords: Vec<Keyword> = file.instructions.iter().map(|instruction| instruction.keyword).collect();
    assert_eq!(
        keywords,
        [Keyword::From, Keyword::Env, Keyword::Env, Keyword::Run, Keyword::Cmd, Keyword::Copy, Keyword::Arg]
    );
    let Arguments::From { image, stage } = &file.instructions[0].arguments else { unreachable!() };
    assert_eq!((source.slice(image.span), stage.as_ref().map(|stage| stage.text.as_str())), ("a:1", Some("Base")));
    assert_eq!(file.instructions[0].flags[0].value.as_deref(), Some("linux/amd64"));
    let Arguments::Pairs(pairs) = &file.instructions[1].arguments else { unreachable!() };
    let value = pairs[0].value.clone().unwrap_or_default();
    assert_eq!((value.text.as_str(), source.slice(value.span)), ("变 x", "\"变 x\""));
    assert_eq!(source.position(pairs[1].name.span.start), Position { line: 5, column: 5 });
    let Arguments::Pairs(pairs) = &file.instructions[2].arguments else { unreachable!() };
    assert_eq!(pairs[0].value.as_ref().map(|value| value.text.as_str()), Some("some value"));
    let run = &file.instructions[3];
    assert_eq!(
        run.heredocs
            .iter()
            .map(|text| (text.name.as_str(), source.slice(text.body), text.is_literal))
            .collect::<Vec<_>>(),
        [("EOF", "  $HOME", true)]
    );
    assert!(source.slice(run.span).ends_with("\tEOF"));
    let Arguments::Exec(words) = &file.instructions[4].arguments else { unreachable!() };
    assert_eq!(words.iter().map(|word| source.slice(word.span)).collect::<Vec<_>>(), ["\"node\"", "\"变\""]);
    let Arguments::Words(words) = &file.instructions[5].arguments else { unreachable!() };
    assert_eq!(words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["a", "b", "/c/"]);
    let Arguments::Pairs(pairs) = &file.instructions[6].arguments else { unreachable!() };
    assert!(pairs[0].name.text == "V" && pairs[0].value.is_none());
}

#[test]
fn edits_keep_everything_else() {
    let source = Source::new("", "\u{feff}a: 1 # 一\r\nb: 2\r\n\r\n# end\r\n");
    let place = |part: &str| {
        let start = source.text().find(part).unwrap_or(0);
        Span::new(start, start + part.len())
    };
    let edits = [
        Edit::replace(place("2"), "two\nlines"),
        Edit::replace(place("1"), "变"),
        Edit::insert(0, "# first\n"),
        Edit::replace(place("1"), "变"),
    ];
    assert_eq!(
        apply(&source, &edits).as_deref(),
        Ok("\u{feff}# first\r\na: 变 # 一\r\nb: two\r\nlines\r\n\r\n# end\r\n")
    );
    let removed = apply(&source, &[Edit::remove_lines(&source, place("b"))]);
    assert_eq!(removed.as_deref(), Ok("\u{feff}a: 1 # 一\r\n\r\n# end\r\n"));
    let whole = apply(&source, &[Edit::replace(source.whole(), "x\n")]);
    assert_eq!(whole.as_deref(), Ok("\u{feff}x\r\n"));
    let conflict = [Edit::replace(place("b: 2"), "c"), Edit::replace(place("2"), "3")];
    assert_eq!(apply(&source, &conflict), Err(EditError::Conflict { first: 0, second: 1 }));
    let twice = [Edit::insert(5, "x"), Edit::insert(5, "y")];
    assert_eq!(apply(&source, &twice), Err(EditError::Conflict { first: 0, second: 1 }));
    let outside = [Edit::replace(Span::new(3, 999), "")];
    assert_eq!(apply(&source, &outside), Err(EditError::Outside { edit: 0 }));
    let inside_a_character = source.text().find('一').unwrap_or(0) + 1;
    assert_eq!(apply(&source, &[Edit::insert(inside_a_character, "")]), Err(EditError::Outside { edit: 0 }));
    assert_eq!(apply(&source, &[]).as_deref(), Ok(source.text()));
}

#[test]
fn kinds_are_recognised() {
    use FileKind::{
        Compose, ComposeOverride, DockerIgnore, Dockerfile, Dotenv, FlyConfig, GatewayConfig, Log, Plan, Unknown,
    };
    let cases: &[(&str, &str, FileKind)] = &[
        (".env", "", Dotenv),
        ("moltbot/keys.env", "", Dotenv),
        (".env.production", "", Dotenv),
        ("C:\\x\\docker-compose.yml", "", Compose),
        ("compose.yaml", "", Compose),
        ("docker-compose.override.yml", "", ComposeOverride),
        ("docker-compose.extra.yml", "", ComposeOverride),
        ("Dockerfile", "", Dockerfile),
        ("Dockerfile.moltbot", "", Dockerfile),
        (".dockerignore", "", DockerIgnore),
        ("fly.toml", "", FlyConfig),
        ("fly.private.toml", "", FlyConfig),
        ("clawdbot.json", "", GatewayConfig),
        ("gateway.log", "", Log),
        ("", "", Unknown),
        ("", "# only a comment\n", Unknown),
        ("", "Hello, I have a question.\nIt does not work.\n", Unknown),
        ("", "A=1\n# c\nexport B='x'\n", Dotenv),
        ("new 1.txt", "\u{feff}OPENCLAW_GATEWAY_TOKEN=x\r\n", Dotenv),
        ("", "services:\n  x:\n    image: y\n", Compose),
        ("", "# 推荐\nversion: '3'\nservices:\n  x:\n    build: .\n", Compose),
        ("", "services:\n  x:\n    volumes: [a:/b]\n", ComposeOverride),
        ("", "{\"services\": {\"x\": {\"image\": \"y\"}}}", Compose),
        ("", "FROM node:22\nRUN x\n", Dockerfile),
        ("", "# c\nARG V=1\nFROM node:${V}\n", Dockerfile),
        ("", "RUN apt-get update\nRUN x\nCOPY a b\n", Dockerfile),
        ("", "app = \"x\"\nprimary_region = \"iad\"\n[build]\n", FlyConfig),
        ("", "[http_service]\n  internal_port = 3000\n", FlyConfig),
        ("", "{\n  \"gateway\": {\"port\": 18789}\n}", GatewayConfig),
        ("config.json", "// c\n{agents: {}}", GatewayConfig),
        ("plan.json", "{\"format\": 1, \"release\": \"openclaw@2026.9.6\"}", Plan),
        ("", "2026-11-20T10:00:00Z app[1] iad [info] listening\n2026-11-20T10:00:01Z x\n", Log),
        ("", "gateway-1  | listening on ws://0.0.0.0:18789\ngateway-1  | ready\n", Log),
        ("", "{\"time\":\"x\",\"level\":\"info\",\"msg\":\"y\"}\n{\"time\":\"x\"}\n", Log),
        ("", "[10:00:00] starting\n[10:00:01] A=1\n", Log),
    ];
    for (name, text, kind) in cases {
        assert_eq!(detect(&Source::new(*name, *text)), *kind, "{name} {text:?}");
    }
}

#[test]
fn what_is_generated_reads_back_without_a_problem() {
    let mut read = 0;
    for case in common::cases() {
        for file in &case.bundle.files.made {
            let source = Source::new(file.path.as_str(), file.text.as_str());
            let nameless = Source::new("", file.text.as_str());
            let kind = detect(&source);
            let name = format!("{} {}", case.name, file.path);
            let problems = match kind {
                FileKind::Dotenv => dotenv::read(&source).problems,
                FileKind::Compose => yaml::read(&source).problems,
                FileKind::Dockerfile => dockerfile::read(&source).problems,
                FileKind::FlyConfig => toml::read(&source).problems,
                FileKind::GatewayConfig => json5::read(&source).problems,
                FileKind::DockerIgnore => continue,
                other => unreachable!("{name} is {other:?}"),
            };
            assert_eq!(problems, [], "{name}");
            // A file that holds nothing yet has only its name to tell what it is.
            let says_something = file.text.lines().any(|line| !line.is_empty() && !line.starts_with('#'));
            assert!(!says_something || detect(&nameless) == kind, "{name} without its name is {:?}", detect(&nameless));
            read += 1;
        }
    }
    assert!(read > 60, "{read} files");
}

#[test]
fn what_is_generated_means_the_same_after_reading() {
    for case in common::cases() {
        for file in &case.bundle.files.made {
            let source = Source::new(file.path.as_str(), file.text.as_str());
            if detect(&source) == FileKind::GatewayConfig {
                let expected: serde_json::Value = serde_json::from_str(&file.text).unwrap_or_default();
                assert_eq!(to_json(&json5::read(&source).value), expected, "{}", case.name);
            }
            if file.path == ".env" {
                let read = dotenv::read(&source).value.evaluate(&|_| None);
                let token = read.value.iter().find(|(name, _)| name.ends_with("_GATEWAY_TOKEN"));
                assert_eq!(token.map(|(_, value)| value), Some(common::FAKE_TOKEN), "{}", case.name);
            }
        }
    }
}

fn to_json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(text) => serde_json::from_str(text).unwrap_or_default(),
        Value::String(text) => text.as_str().into(),
        Value::Sequence(items) => items.iter().map(to_json).collect(),
        Value::Mapping(mapping) => {
            mapping.entries.iter().map(|entry| (entry.key.clone(), to_json(&entry.value))).collect()
        }
    }
}
