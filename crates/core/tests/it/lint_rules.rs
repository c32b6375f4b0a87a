//! One case for every rule about names, about texts that cannot be read, and for every rule of the form that holds for
//! files; and that no code is without a case anywhere.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::common::inspection::{name_of, place_of, project};
use companion_core::catalog;
use companion_core::i18n::Language;
use companion_core::lint::fix::{apply_fixes, safe_fixes, with_fixed_files};
use companion_core::lint::{
    AccessCode, ComposeCode, ConfigCode, ContainerCode, DockerfileCode, DotenvCode, FlyCode, NamesCode, ReadingCode,
};
use companion_core::lint::{CheckOptions, FileFinding, Project, Report};
use companion_core::read::MAX_BYTES;
use companion_core::rules::Code;
use companion_core::rules::Severity;
use serde_json::Value;

/// A case of [`CASES`].
struct Case {
    code: String,
    severity: String,
    fix: String,
    release: Option<String>,
    files: Vec<(String, String)>,
    /// File, line and column.
    at: (String, usize, usize),
    message: String,
}

/// The cases, one file for each group of rules.
const CASES: [&str; 4] = [
    include_str!("../lint/rules.txt"),
    include_str!("../lint/access.txt"),
    include_str!("../lint/container.txt"),
    include_str!("../lint/recognition.txt"),
];

fn cases() -> Vec<Case> {
    CASES.iter().flat_map(|text| text.trim_end().split("\n=== ").skip(1).map(case)).collect()
}

fn case(block: &str) -> Case {
    let (head, rest) = block.split_once("\n--- ").unwrap();
    let (files, message) = rest.rsplit_once("\n---\n").unwrap();
    let mut head = head.split(' ').map(str::to_owned);
    let mut at = None;
    let mut given = Vec::new();
    for file in files.split("\n--- ") {
        let (name, marked) = file.split_once('\n').unwrap_or((file, ""));
        let marked = marked.strip_suffix("\\e").map_or_else(|| format!("{marked}\n"), str::to_owned);
        let marked =
            marked.replace("\\r", "\r").replace("\\0", "\0").replace("\\v", "\u{7}").replace("\\b", "\u{feff}");
        if let Some(offset) = marked.find('«') {
            let before = &marked[..offset];
            let line = before.rsplit('\n').next().unwrap().trim_start_matches('\u{feff}');
            at = Some((name.to_owned(), before.matches('\n').count() + 1, line.chars().count() + 1));
        }
        given.push((name.to_owned(), marked.replace('«', "")));
    }
    Case {
        code: head.next().unwrap(),
        severity: head.next().unwrap(),
        fix: head.next().unwrap(),
        release: head.next(),
        files: given,
        at: at.unwrap_or_else(|| panic!("no place: {block}")),
        message: message.trim_end().to_owned(),
    }
}

fn report(project: &Project, release: Option<&str>, language: Language) -> Report {
    let asked = CheckOptions { release: release.map(|id| catalog::find(id).expect("a release")), target: None };
    Report::new(project, asked, language.text(), language.lint())
}

fn is(case: &Case, project: &Project, finding: &FileFinding) -> bool {
    finding.code.as_str() == case.code
        && name_of(finding.severity) == case.severity
        && place_of(project, finding) == case.at
}

/// What every sentence must be in every language.
fn hold(finding: &FileFinding) {
    let code = finding.code.as_str();
    for words in [&finding.message, &finding.why, &finding.remedy] {
        assert!(open_placeholder(words).is_none(), "{code}: {words}");
        let is_nothing = |word: &str| word.trim_matches(['.', ',', ':', ';', '(', ')']) == "``";
        assert!(!words.split_whitespace().any(is_nothing), "{code} shows nothing between two backticks: {words}");
        assert!(!words.contains('\n'), "{code}: {words}");
    }
    assert!(!finding.message.is_empty() && !finding.remedy.is_empty(), "{code} says nothing");
}

/// `{name}` that no value was put in for.
fn open_placeholder(words: &str) -> Option<&str> {
    words.split('{').skip(1).find_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        // A variable of a shell is written so as well.
        (is_name && !words.contains(&format!("${{{name}}}"))).then_some(name)
    })
}

#[test]
fn every_rule_says_what_is_wrong_and_where() {
    let mut wrong = Vec::new();
    for case in cases() {
        let project = project(&case.files);
        for language in Language::ALL {
            let findings = report(&project, case.release.as_deref(), language).findings;
            findings.iter().for_each(hold);
            let own = findings.iter().find(|finding| {
                is(&case, &project, finding) && (language != Language::English || finding.message == case.message)
            });
            let Some(own) = own else {
                let said: Vec<String> = findings
                    .iter()
                    .map(|finding| {
                        let (name, line, column) = place_of(&project, finding);
                        let severity = name_of(finding.severity);
                        format!("{} {severity} {name}:{line}:{column} {}", finding.code.as_str(), finding.message)
                    })
                    .collect();
                let (name, line, column) = &case.at;
                let Case { code, severity, message, .. } = &case;
                wrong.push(format!(
                    "wanted {code} {severity} {name}:{line}:{column} {message}\nsaid   {}",
                    said.join("\n       ")
                ));
                continue;
            };
            let offered = own.fix.as_ref().map_or("-", |fix| if fix.is_safe { "safe" } else { "suggested" });
            if offered != case.fix {
                wrong.push(format!("{} at {:?}: the fix is {offered}, not {}", case.code, case.at, case.fix));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_fix_removes_what_it_is_for_and_brings_no_error() {
    let mut applied = 0;
    for case in cases() {
        let before = project(&case.files);
        let findings = report(&before, case.release.as_deref(), Language::English).findings;
        let own = findings.iter().find(|finding| is(&case, &before, finding) && finding.message == case.message);
        let Some(fix) = own.and_then(|own| own.fix.as_ref()) else { continue };
        let repaired = apply_fixes(&before, [fix]);
        assert!(!repaired.is_empty(), "the fix of {} changes nothing", case.code);
        for change in &repaired {
            let old = before.files[change.file].source.text();
            let lone = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
            if old.contains("\r\n") {
                assert_eq!(lone(old), lone(&change.text), "{}: line ends of {:?}", case.code, change.text);
            }
        }
        let after = with_fixed_files(&before, &repaired);
        let now = report(&after, case.release.as_deref(), Language::English).findings;
        let count = |list: &[FileFinding]| {
            list.iter().filter(|found| found.code.as_str() == case.code && found.message == case.message).count()
        };
        assert!(count(&now) < count(&findings), "{} is still there: {repaired:?}", case.code);
        let errors = |list: &[FileFinding]| list.iter().filter(|found| found.severity == Severity::Error).count();
        assert!(errors(&now) <= errors(&findings), "the fix of {} breaks something: {repaired:?}", case.code);
        applied += 1;
    }
    assert!(applied >= 12, "only {applied} fixes");
}

/// Applied until nothing is left, in every case: it ends, and what is left has no safe fix.
#[test]
fn safe_fixes_come_to_an_end() {
    for case in cases() {
        common::inspection::safe_rounds(&case.files, &case.code);
    }
}

#[test]
fn limits_are_said_once_and_in_time() {
    let large = "A=1\n".repeat(MAX_BYTES / 4 + 1);
    let deep = format!("{{\"gateway\": {}{}}}", "[".repeat(1000), "]".repeat(1000));
    let mut laughs =
        "services:\n  a:\n    image: x\nx-0: &x0 [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]\n".to_owned();
    for number in 1..9 {
        let last = format!("*x{}", number - 1);
        writeln!(laughs, "x-{number}: &x{number} [{}]", vec![last; 10].join(", ")).unwrap();
    }
    let many = "FROM x\n".to_owned() + &"RUM x\n".repeat(200);
    for (name, text, code, place, message) in [
        (".env", large.as_str(), "R1", "1:1", "This file is larger than 1 MiB and was not read."),
        ("openclaw.json", deep.as_str(), "R2", "", "This is nested deeper than"),
        ("docker-compose.yml", laughs.as_str(), "R3", "", "grow beyond 1 MiB here."),
        ("Dockerfile", many.as_str(), "R39", "101:1", "100 more problems of this file are not shown."),
    ] {
        let project = project(&[(name, text)]);
        for language in Language::ALL {
            let findings = report(&project, None, language).findings;
            findings.iter().for_each(hold);
            let own: Vec<&FileFinding> = findings.iter().filter(|finding| finding.code.as_str() == code).collect();
            let [own] = own.as_slice() else { panic!("{code}: {} findings", own.len()) };
            if language == Language::English {
                assert!(own.message.contains(message), "{code}: {}", own.message);
            }
            let expected = if code == "R39" { Severity::Info } else { Severity::Error };
            assert_eq!(own.severity, expected, "{code}");
            if !place.is_empty() {
                assert_eq!(common::inspection::place(&project, own), place, "{code}");
            }
        }
    }
}

/// What is added behind a text without end becomes part of it.
#[test]
fn no_fix_is_offered_behind_an_open_text() {
    let files = [("Dockerfile", "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN <<EOT\necho\n")];
    let project = project(&files);
    let findings = report(&project, None, Language::English).findings;
    let root = findings.iter().find(|finding| finding.code.as_str() == "B38").expect("the image ends as root");
    assert_eq!(root.fix, None);
    common::inspection::safe_rounds(&files, "open text");
}

/// What looks wrong to the form and is right in a file: the programs take it and it works.
#[test]
fn what_works_is_no_error() {
    let service = "services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n";
    let compose = |rest: &str| vec![("docker-compose.yml".to_owned(), format!("{service}{rest}"))];
    let config = |text: &str| vec![("openclaw.json".to_owned(), text.to_owned())];
    let fly = |text: &str| vec![("fly.toml".to_owned(), format!("app = \"my-openclaw\"\n{text}"))];
    let with_env = |value: &str, rest: &str| {
        let mut files = compose(rest);
        files.push((".env".to_owned(), value.to_owned()));
        files
    };
    let dockerfile = |line: &str| {
        vec![
            ("docker-compose.yml".to_owned(), "services:\n  openclaw-gateway:\n    build: .\n".to_owned()),
            (
                "Dockerfile".to_owned(),
                format!("FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\n{line}\nUSER node\n"),
            ),
        ]
    };
    let token = "    environment:\n      OPENCLAW_GATEWAY_TOKEN: ${OPENCLAW_GATEWAY_TOKEN}\n";
    let mut moltbot = fly(
        "[env]\n  MOLTBOT_STATE_DIR = \"/data\"\n[processes]\n  app = \"node dist/index.js gateway --port 3000\"\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n",
    );
    moltbot.push(("moltbot.json".to_owned(), "{\"gateway\": {\"mode\": \"local\"}}".to_owned()));
    let named = [
        compose("    environment:\n      OPENCLAW_CONFIG_PATH: /home/node/.openclaw/moltbot.json\n"),
        vec![("moltbot.json".to_owned(), "{\"gateway\": {\"mode\": \"local\"}}".to_owned())],
    ]
    .concat();
    let on_fly = vec![
        fly("").remove(0),
        (
            "Dockerfile".to_owned(),
            "FROM node:22\nADD --chmod=755 https://example.com/jq /usr/local/bin/jq\n".to_owned(),
        ),
    ];
    let port = |env: &str, command: &str, port: u16| {
        fly(&format!(
            "[env]\n  A = \"1\"\n{env}[processes]\n  app = \"{command}\"\n[http_service]\n  internal_port = {port}\n  processes = [\"app\"]\n"
        ))
    };
    let gateway = "node dist/index.js gateway --bind lan";
    let cases = [
        ("relative mount", "C11", None, compose("    volumes:\n      - ./files:/mnt\n")),
        ("mount with a comma", "C11", None, compose("    volumes:\n      - /srv/a,b:/mnt\n")),
        ("home with a space", "G11", None, compose("    volumes:\n      - /home/my user/.openclaw:/home/node/.openclaw\n")),
        ("volume with a short name", "C10", None, compose("    volumes:\n      - _h:/home/node\nvolumes:\n  _h:\n")),
        ("port of root, opened by the daemon", "C3", None, compose("    ports: [\"127.0.0.1:80:18789\"]\n")),
        (
            "loopback in the network of another",
            "X3",
            None,
            compose("    network_mode: host\n    command: [node, dist/index.js, gateway, --bind, loopback]\n"),
        ),
        (
            "token as openssl rand -base64 makes it",
            "C1",
            None,
            with_env("OPENCLAW_GATEWAY_TOKEN=fake+fake/fake+fake/fake+fake/fake+fake/fak=\n", token),
        ),
        ("token of a configuration", "X2", None, with_env("A=1\n", "    network_mode: host\n    env_file: [keys.env]\n")),
        (
            "token for a command",
            "N11",
            None,
            with_env(
                "OPENCLAW_GATEWAY_TOKEN=fa4efa4efa4efa4efa4efa4efa4efa4e\n",
                "    command: [gateway, --token, \"${OPENCLAW_GATEWAY_TOKEN}\"]\n",
            ),
        ),
        ("option before variable", "X1", None, port("  OPENCLAW_GATEWAY_PORT = \"1\"\n", &format!("{gateway} --port 3000"), 3000)),
        ("variable alone", "X1", None, port("  OPENCLAW_GATEWAY_PORT = \"3000\"\n", gateway, 3000)),
        ("the usual port", "X1", None, port("", gateway, 18789)),
        ("a script", "X1", None, port("", "/app/start.sh", 3000)),
        ("image of one's own on Fly.io", "X8", None, fly("[build]\n  image = \"registry.example/mine:1\"\n")),
        ("programs in one's own Dockerfile", "X29", Some("openclaw@2026.1.30"), on_fly),
        ("no volume", "X10", None, fly("[env]\n  OPENCLAW_STATE_DIR = \"/root\"\n")),
        ("what Moltbot reads", "X10", Some("moltbot"), moltbot),
        ("configuration by path", "N7", Some("openclaw@2026.9.6"), named),
        ("package with version", "C14", None, dockerfile("RUN apt-get update && apt-get install -y nodejs=22.1.0-1 libc6:amd64 g++ socat/bookworm")),
        ("any server of Discord", "C6", None, config("{\"channels\": {\"discord\": {\"guilds\": {\"*\": {}}}}}")),
        (
            "any channel of Discord",
            "P4",
            None,
            config("{\"channels\": {\"discord\": {\"guilds\": {\"123456789012345678\": {\"channels\": {\"*\": {}, \"#一般\": {}}}}}}}"),
        ),
        (
            "key in the environment beside profiles",
            "X28",
            None,
            vec![
                (".env".to_owned(), "OPENAI_API_KEY=fake-key-for-tests\n".to_owned()),
                config("{\"agents\": {\"defaults\": {\"model\": {\"primary\": \"openai/gpt-4o\"}}}, \"auth\": {\"profiles\": {\"anthropic:default\": {\"provider\": \"anthropic\", \"mode\": \"token\"}}}}").remove(0),
            ],
        ),
    ];
    let mut wrong = Vec::new();
    for (name, code, release, files) in cases {
        let project = project(&files);
        let findings = report(&project, release, Language::English).findings;
        if let Some(found) = findings.iter().find(|finding| finding.code.as_str() == code) {
            wrong.push(format!("{name}: {code} {}", found.message));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An error of one file hides none of another, and each is said at its own place.
#[test]
fn several_errors_of_several_files_are_all_said() {
    let files = [
        (".env", "\u{feff}# 密钥\r\nOPENCLAW_GATEWAY_TOKEN=change-me-now\r\nOPENCLAW_GATEWAY_BIND=0.0.0.0\r\n"),
        (
            "docker-compose.yml",
            "services:\n  # 网关\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    environment:\n      OPENCLAW_GATEWAY_TOKEN: ${OPENCLAW_GATEWAY_TOKEN}\n      MOLTBOT_STATE_DIR: /data\n    command: [node, dist/index.js, gateway, --bind, \"${OPENCLAW_GATEWAY_BIND}\", --port, \"18789\"]\n",
        ),
        ("docker-compose.override.yml", "services:\n  openclaw-gateway:\n    ports: [\"18789:8080\"]\n"),
        (
            "moltbot.json",
            "{\n\t\"网\": 1,\n\t\"gateway\": {\"mode\": \"local\", \"trustedProxies\": [\"0.0.0.0/0\"]}\n}\n",
        ),
    ];
    let project = project(&files);
    let found: Vec<String> = report(&project, None, Language::English)
        .findings
        .iter()
        .map(|finding| {
            let (name, line, column) = place_of(&project, finding);
            format!("{} {name}:{line}:{column}", finding.code.as_str())
        })
        .collect();
    for wanted in [
        "A6 .env:2:24",
        "C2 .env:3:23",
        "N2 docker-compose.yml:7:7",
        "X20 docker-compose.override.yml:3:13",
        "N7 moltbot.json:1:1",
        "J1 moltbot.json:2:2",
        "C8 moltbot.json:3:50",
    ] {
        assert!(found.iter().any(|found| found == wanted), "{wanted} is not in {found:#?}");
    }
}

/// The second of two files that stand alone adds to the first, as `-f a -f b` does, and an override to both.
#[test]
fn the_last_of_several_compose_files_wins() {
    let base = "services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    ports: [\"127.0.0.1:18789:18789\"]\n    command: [node, dist/index.js, gateway, --bind, loopback, --port, \"18789\"]\n";
    let mends =
        "services:\n  openclaw-gateway:\n    command: [node, dist/index.js, gateway, --bind, lan, --port, \"18789\"]\n";
    for (second, expected) in [("docker-compose.override.yml", false), ("compose.yaml", false)] {
        let project = project(&[("docker-compose.yml", base), (second, mends)]);
        let findings = report(&project, None, Language::English).findings;
        assert_eq!(findings.iter().any(|finding| finding.code.as_str() == "X3"), expected, "{second}");
    }
    let project = project(&[
        ("docker-compose.override.yml", base.replace("loopback", "lan")),
        ("docker-compose.yml", base.to_owned()),
    ]);
    let findings = report(&project, None, Language::English).findings;
    assert!(!findings.iter().any(|finding| finding.code.as_str() == "X3"), "the order in which they were given");
}

/// Rules of the form that no file can break, and why.
const NEVER_IN_FILES: &[(&[&str], &str)] = &[
    (&["P1", "P2", "P3"], "release, target and choices are taken from lists"),
    (&["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G9", "G10", "X15"], "no file names the project or the machine"),
    (&["G8", "G11", "C10", "C11"], "Compose takes it; D codes say what it refuses"),
    (&["C4"], "D49 says it"),
    (&["C14"], "apt-get takes versions and architectures as well"),
    (&["C12"], "such a program is in no Dockerfile that builds"),
    (&["C15", "X29"], "B28 says it"),
    (&["F1", "F7", "F9", "F10", "F11", "F12", "F13", "F15"], "T codes say it of fly.toml"),
    (&["F14"], "R9 says it"),
    (&["X9", "X11"], "no file says where the volume is and how it is called"),
    (&["X12", "X13", "X23", "X25"], "T57, T20, T55 and T63 say it"),
    (&["X18"], "J3 says it"),
    (&["X19", "X22", "X24", "X27"], "advice to who fills in the form"),
];

/// Codes of readers that other rules say better.
const NEVER_READ: &[(&[&str], &str)] = &[(&["R26", "R27"], "E1, E2, D28 and D29 say it where the value is put in")];

#[test]
fn every_code_has_a_case() {
    let mut known: BTreeSet<String> = cases().into_iter().map(|case| case.code).collect();
    // `recognition.rs` has that of N19, which depends on the folder.
    known.extend(["R1", "R2", "R3", "R39", "N19"].map(str::to_owned));
    let compose = include_str!("../lint/compose.txt");
    known.extend(compose.split("\n=== ").skip(1).filter_map(|block| block.split(' ').next()).map(str::to_owned));
    let tests = [include_str!("lint_fly.rs"), include_str!("lint_dockerfile.rs"), include_str!("lint_config.rs")];
    let mentions = |code: &str| {
        tests.iter().any(|text| {
            text.contains(&format!("\"{code}\""))
                || text.contains(&format!("ConfigCode::{code},"))
                || text.contains(&format!("ConfigCode::{code})"))
        })
    };
    let mut codes: BTreeMap<&str, &str> = BTreeMap::new();
    codes.extend(NamesCode::ALL.iter().map(|code| (code.as_str(), "N")));
    codes.extend(ReadingCode::ALL.iter().map(|code| (code.as_str(), "R")));
    codes.extend(DotenvCode::ALL.iter().map(|code| (code.as_str(), "E")));
    codes.extend(ComposeCode::ALL.iter().map(|code| (code.as_str(), "D")));
    codes.extend(DockerfileCode::ALL.iter().map(|code| (code.as_str(), "B")));
    codes.extend(FlyCode::ALL.iter().map(|code| (code.as_str(), "T")));
    codes.extend(AccessCode::ALL.iter().map(|code| (code.as_str(), "A")));
    codes.extend(ContainerCode::ALL.iter().map(|code| (code.as_str(), "K")));
    codes.extend(ConfigCode::ALL.iter().map(|code| (code.as_str(), "J")));
    codes.extend(Code::ALL.iter().map(|code| (code.as_str(), "rule")));
    let declared: BTreeSet<&str> =
        NEVER_IN_FILES.iter().chain(NEVER_READ).flat_map(|(codes, _)| codes.iter().copied()).collect();
    let has_case = |code: &str, group: &str| {
        known.contains(code) || !matches!(group, "N" | "R" | "A" | "K" | "rule") && mentions(code)
    };
    let missing: Vec<&str> = codes
        .iter()
        .filter(|(code, group)| !has_case(code, group) && !declared.contains(*code))
        .map(|(code, _)| *code)
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let needless: Vec<&&str> = declared.iter().filter(|code| known.contains(**code)).collect();
    assert!(needless.is_empty(), "these have a case: {needless:?}");
}

/// The texts of other suites, which the real programs have judged: nothing that is declared impossible is said of them, and
/// no sentence has an open placeholder, in any language.
#[test]
fn sentences_about_the_corpora_are_whole() {
    let impossible: BTreeSet<&str> =
        NEVER_IN_FILES.iter().chain(NEVER_READ).flat_map(|(codes, _)| codes.iter().copied()).collect();
    let corpora = [
        (include_str!("../agreement/compose.jsonl"), ""),
        (include_str!("../agreement/config.jsonl"), "openclaw.json"),
        (include_str!("../agreement/dockerfile.jsonl"), "Dockerfile"),
        (include_str!("../agreement/fly.jsonl"), "fly.toml"),
    ];
    let mut wrong: BTreeMap<&str, String> = BTreeMap::new();
    let mut seen = 0;
    for (corpus, name) in corpora {
        for line in corpus.lines() {
            let line: Value = serde_json::from_str(line).expect("JSON");
            let files: Vec<(String, String)> = match (line["files"].as_object(), line["text"].as_str()) {
                (Some(files), _) => files
                    .iter()
                    .map(|(name, text)| (name.clone(), text.as_str().unwrap_or_default().to_owned()))
                    .collect(),
                (None, Some(text)) => vec![(name.to_owned(), text.to_owned())],
                (None, None) => continue,
            };
            let project = project(&files);
            for language in Language::ALL {
                for finding in report(&project, None, language).findings {
                    hold(&finding);
                    let code = finding.code.as_str();
                    if impossible.contains(code) {
                        wrong.entry(code).or_insert_with(|| format!("{} {files:?}", finding.message));
                    }
                    seen += 1;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "declared impossible: {wrong:#?}");
    assert!(seen > 2000, "only {seen} findings");
}

#[test]
fn the_same_release_finds_every_file_of_its_own() {
    for release in &catalog::RELEASES {
        let files = [(release.config_file, "{\"gateway\": {\"mode\": \"local\"}}")];
        let project = project(&files);
        let findings = report(&project, Some(release.id), Language::English).findings;
        let own = findings.iter().find(|finding| matches!(finding.code.as_str(), "N1" | "N2" | "N7" | "N4"));
        assert!(own.is_none(), "{}: {:?}", release.id, own.map(|own| &own.message));
        assert!(safe_fixes(&findings).next().is_none(), "{}", release.id);
    }
}
