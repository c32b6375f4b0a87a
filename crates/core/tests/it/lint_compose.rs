//! One case for every rule about compose files and environment files, and silence on what is right.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::BTreeSet;

use crate::common::inspection::{name_of, place_of, project, report};
use companion_core::i18n::lint::{ComposeCode, DotenvCode, FileCode};
use companion_core::lint::FileFinding;
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::rules::Severity;

fn is_ours(finding: &FileFinding) -> bool {
    matches!(finding.code, FileCode::Compose(_) | FileCode::Dotenv(_))
}

#[test]
fn what_this_program_makes_has_no_finding() {
    let mut seen = 0;
    for case in common::cases() {
        let made = case.output["files"].as_array().unwrap();
        let files: Vec<(String, String)> = made
            .iter()
            .map(|file| (file["path"].as_str().unwrap().to_owned(), file["text"].as_str().unwrap().to_owned()))
            .collect();
        seen += usize::from(files.iter().any(|(name, _)| name.ends_with("docker-compose.yml")));
        let project = project(&files);
        for finding in report(&project).findings.iter().filter(|finding| is_ours(finding)) {
            let at = &project.files[finding.place.file];
            let position = at.source.position(finding.place.span.start);
            assert!(
                finding.severity == Severity::Information,
                "{}: {}:{}:{} {} {}",
                case.name,
                at.source.name(),
                position.line,
                position.column,
                finding.code.as_str(),
                finding.message
            );
        }
    }
    assert!(seen > 5, "only {seen} cases have a compose file");
}

/// A case of `crates/core/tests/lint/compose.txt`.
struct Case {
    code: String,
    severity: String,
    fix: String,
    files: Vec<(String, String)>,
    /// File, line and column.
    at: (String, usize, usize),
    message: String,
}

fn cases() -> Vec<Case> {
    let text = include_str!("../lint/compose.txt");
    text.split("\n=== ").skip(1).map(case).collect()
}

fn case(block: &str) -> Case {
    let (head, rest) = block.split_once("\n--- ").unwrap();
    let (files, message) = rest.rsplit_once("\n---\n").unwrap();
    let mut head = head.split(' ').map(str::to_owned);
    let mut at = None;
    let mut given = Vec::new();
    for file in files.split("\n--- ") {
        let (name, marked) = file.split_once('\n').unwrap_or((file, ""));
        let marked = format!("{marked}\n").replace("\\r", "\r");
        if let Some(offset) = marked.find('«') {
            let before = &marked[..offset];
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            at = Some((name.to_owned(), before.matches('\n').count() + 1, column));
        }
        given.push((name.to_owned(), marked.replace('«', "")));
    }
    Case {
        code: head.next().unwrap(),
        severity: head.next().unwrap(),
        fix: head.next().unwrap(),
        files: given,
        at: at.unwrap_or_else(|| panic!("no place: {block}")),
        message: message.trim_end().to_owned(),
    }
}

#[test]
fn every_rule_says_what_is_wrong_and_where() {
    let mut wrong = Vec::new();
    for case in cases() {
        let project = project(&case.files);
        let findings = report(&project).findings;
        let said: Vec<String> = findings
            .iter()
            .map(|finding| {
                let (name, line, column) = place_of(&project, finding);
                format!(
                    "{} {} {name}:{line}:{column} {}",
                    finding.code.as_str(),
                    name_of(finding.severity),
                    finding.message
                )
            })
            .collect();
        let (name, line, column) = &case.at;
        let expected = format!("{} {} {name}:{line}:{column} {}", case.code, case.severity, case.message);
        if !said.contains(&expected) {
            wrong.push(format!("expected {expected}\nsaid     {}", said.join("\n         ")));
            continue;
        }
        let others: Vec<&FileFinding> = findings
            .iter()
            .filter(|finding| is_ours(finding) && finding.code.as_str() != case.code)
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        if !others.is_empty() {
            wrong.push(format!("{expected}\nbut also {}", said.join("\n         ")));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn fixes_mend_what_they_are_for() {
    for case in cases() {
        let project = project(&case.files);
        let findings = report(&project).findings;
        let own = findings
            .iter()
            .find(|finding| finding.code.as_str() == case.code && place_of(&project, finding) == case.at);
        let Some(own) = own else { panic!("{} does not say anything at {:?}", case.code, case.at) };
        let offered = own.fix.as_ref().map_or("-", |fix| if fix.is_safe { "safe" } else { "suggested" });
        assert_eq!(offered, case.fix, "the fix of {} at {:?}", case.code, case.at);
        let Some(fix) = &own.fix else { continue };
        let repaired = repair(&project, [fix]);
        assert!(!repaired.is_empty(), "the fix of {} changes nothing", case.code);
        let after = report(&with(&project, &repaired)).findings;
        let is_same = |finding: &&FileFinding| finding.code == own.code && finding.message == own.message;
        assert!(!after.iter().any(|finding| is_same(&finding)), "{} is still there: {:?}", case.code, repaired);
        // What mends one thing breaks no other.
        let errors = |list: &[FileFinding]| list.iter().filter(|finding| finding.severity == Severity::Error).count();
        assert!(errors(&after) <= errors(&findings), "the fix of {} breaks something: {repaired:?}", case.code);
    }
}

#[test]
fn safe_fixes_fit_together() {
    for case in cases().iter().filter(|case| case.fix == "safe") {
        let project = project(&case.files);
        let findings = report(&project).findings;
        let repaired = with(&project, &repair(&project, safe_fixes(&findings)));
        let after = report(&repaired).findings;
        assert!(!after.iter().any(|finding| finding.code.as_str() == case.code), "{} is still there", case.code);
    }
}

#[test]
fn every_code_has_a_case() {
    let known: BTreeSet<String> = cases().into_iter().map(|case| case.code).collect();
    let compose = ComposeCode::ALL.iter().map(|code| code.as_str());
    let all: Vec<&str> = compose.chain(DotenvCode::ALL.iter().map(|code| code.as_str())).collect();
    let missing: Vec<&&str> = all.iter().filter(|code| !known.contains(**code)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

/// Large texts that once took, or could take, a time that grows with the square of their size.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test measures how long it takes")]
fn large_files_are_checked_in_time() {
    let repeat = |head: &str, line: &dyn Fn(usize) -> String| {
        let mut text = head.to_owned();
        let mut number = 0;
        while text.len() < 400_000 {
            text.push_str(&line(number));
            number += 1;
        }
        text
    };
    let service = "services:\n  a:\n    image: x\n";
    let variables = repeat("", &|number| format!("NAME_{number}=1\n"));
    let small = "A=1\n".to_owned();
    let texts: [(&str, String, &str); 15] = [
        ("services", repeat("services:\n", &|number| format!("  s{number}:\n    image: x\n")), &small),
        ("unknown keys", repeat(service, &|number| format!("    key{number}: 1\n")), &small),
        ("unknown top keys", repeat(service, &|number| format!("key{number}: 1\n")), &small),
        ("extends", repeat(service, &|number| format!("  s{number}: {{extends: s{}}}\n", number + 1)), &small),
        (
            "dependencies",
            repeat(service, &|number| format!("  s{number}: {{image: x, depends_on: [s{}]}}\n", number + 1)),
            &small,
        ),
        ("missing", repeat(service, &|number| format!("  s{number}: {{image: x, depends_on: [t{number}]}}\n")), &small),
        (
            "variables",
            repeat(&format!("{service}    environment:\n"), &|number| format!("      - A=${{NAME_X{number}}}\n")),
            &variables,
        ),
        (
            "own variables",
            repeat(&format!("{service}    environment:\n"), &|number| format!("      - A{number}=${{NAME_1}}\n")),
            &variables,
        ),
        ("ports", repeat(&format!("{service}    ports:\n"), &|_| "      - \"${NAME_1}:x\"\n".to_owned()), &variables),
        (
            "same ports",
            repeat(&format!("{service}    ports:\n"), &|number| format!("      - \"80:{}\"\n", number % 60_000 + 1)),
            &small,
        ),
        ("volumes", repeat(&format!("{service}    volumes:\n"), &|number| format!("      - v{number}:/x\n")), &small),
        ("networks", repeat(&format!("{service}    networks:\n"), &|number| format!("      - n{number}\n")), &small),
        (
            "files of variables",
            repeat(&format!("{service}    env_file:\n"), &|number| format!("      - f{number}\n")),
            &small,
        ),
        (
            "names of containers",
            repeat("services:\n", &|number| format!("  s{number}: {{image: X, container_name: a}}\n")),
            &small,
        ),
        ("references", service.to_owned(), &variables),
    ];
    let own = repeat("", &|number| format!("A{number}=$B{number}# x\r\n"));
    for (name, compose, variables) in texts
        .iter()
        .map(|(name, compose, env)| (*name, compose.as_str(), *env))
        .chain([("values", service, own.as_str())])
    {
        let started = std::time::Instant::now();
        let project = project(&[
            ("docker-compose.yml".to_owned(), compose.to_owned()),
            (".env".to_owned(), variables.to_owned()),
        ]);
        let count = report(&project).findings.len();
        let took = started.elapsed();
        assert!(count < 1000, "{name}: {count} findings");
        assert!(took < std::time::Duration::from_secs(30), "{name} takes {took:?}");
    }
}
