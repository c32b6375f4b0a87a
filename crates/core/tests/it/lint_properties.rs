//! No files of any kind make the check panic, hang, point outside of them or mend for ever.

#![expect(clippy::disallowed_methods, reason = "tests are native and may ask the clock")]

use crate::common;
use std::time::{Duration, Instant};

use crate::common::inspection::{project, report};
use crate::common::pieces::pieces;
use companion_core::i18n::Language;
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::lint::shown::{ShownReport, sarif, to_text};
use companion_core::lint::{Project, mask};
use companion_core::read::{MAX_BYTES, Source};
use proptest::prelude::*;

const NAMES: [&str; 6] = [".env", "docker-compose.yml", "Dockerfile", "fly.toml", "openclaw.json", ""];

/// Checks a project, holds every place against the texts, and mends until nothing is left to mend.
fn check(mut project: Project) {
    for _ in 0..8 {
        let report = report(&project);
        for finding in &report.findings {
            let places = std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place));
            for place in places {
                let text = project.files.get(place.file).map(|file| file.source.text());
                assert!(text.is_some_and(|text| text.get(place.span.range()).is_some()), "{finding:?}");
            }
            assert!(!finding.message.is_empty(), "{finding:?}");
            assert!(!finding.message.contains('{') || finding.message.contains('`'), "an open template: {finding:?}");
        }
        let shown = ShownReport::new(&project, &report);
        assert!(!to_text(&shown, Language::English.inspection()).is_empty());
        sarif(&shown);
        let repaired = repair(&project, safe_fixes(&report.findings));
        if repaired.is_empty() {
            assert_eq!(safe_fixes(&report.findings).count(), 0, "a fix that changes nothing: {:?}", report.findings);
            return;
        }
        project = with(&project, &repaired);
    }
    assert!(project.files.is_empty(), "safe fixes go on for ever: {:?}", report(&project).findings);
}

/// A generated file with pieces put into it.
fn disturbed() -> impl Strategy<Value = Vec<(String, String)>> {
    let cases = common::cases();
    let sets: Vec<Vec<(String, String)>> = cases
        .iter()
        .map(|case| case.bundle.files.made.iter().map(|file| (file.path.clone(), file.text.clone())).collect())
        .collect();
    let change = (0_usize..8, 0_usize..2000, 0_usize..40, pieces());
    (prop::sample::select(sets), prop::collection::vec(change, 1..4)).prop_map(|(mut files, changes)| {
        for (file, start, length, text) in changes {
            let count = files.len();
            if let Some((_, content)) = files.get_mut(file % count) {
                let start = content.floor_char_boundary(start);
                let end = content.floor_char_boundary(start + length);
                content.replace_range(start..end, &text);
            }
        }
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if cfg!(debug_assertions) { 150 } else { 2000 }, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_checked(files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..6)) {
        check(Project::new(files.iter().zip(NAMES).map(|(bytes, name)| Source::from_bytes(name, bytes))));
    }

    #[test]
    fn anything_that_looks_like_files_is_checked(files in prop::collection::vec(pieces(), 0..6)) {
        check(Project::new(files.into_iter().zip(NAMES).map(|(text, name)| Source::new(name, text))));
    }

    #[test]
    fn files_with_faults_are_checked(files in disturbed()) {
        check(project(&files));
    }

    #[test]
    fn covered_texts_keep_every_place(files in disturbed()) {
        let project = project(&files);
        for (file, secrets) in project.files.iter().zip(mask::of_project(&project)) {
            let covered = mask::cover(file.source.text(), &secrets);
            prop_assert_eq!(covered.len(), file.source.text().len());
            for (offset, letter) in file.source.text().char_indices() {
                prop_assert!(covered.is_char_boundary(offset));
                prop_assert!(letter != '\n' || covered.as_bytes().get(offset) == Some(&b'\n'));
            }
        }
    }
}

#[test]
fn garbage_is_refused_at_once() {
    let garbage: Vec<u8> =
        (0..10_000_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let started = Instant::now();
    for name in NAMES {
        let report = report(&Project::new([Source::from_bytes(name, &garbage)]));
        assert!(report.has_errors(), "{name}");
    }
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
}

/// Unoptimised, a part of the largest size shows as well what grows with its square.
const SIZE: usize = if cfg!(debug_assertions) { MAX_BYTES / 4 } else { MAX_BYTES };

#[test]
fn the_largest_files_are_checked_in_time() {
    let lines: [(&str, &str); 14] = [
        (".env", "NAME_#=value ${NAME_#:-x} # comment\n"),
        (".env", "OPENCLAW_GATEWAY_TOKEN_#=fa4e#\n"),
        (".env", "OPENCLAW_GATEWAY_PORT=#\n"),
        ("docker-compose.yml", "  service-#:\n    image: openclaw:#\n    ports: [\"#:18789\"]\n"),
        ("docker-compose.yml", "  openclaw-gateway-#: { environment: [\"A_#=${B_#}\"], volumes: [\"${X}:/data\"] }\n"),
        ("docker-compose.yml", "  unknown#: *anchor\n"),
        ("Dockerfile", "RUN apt-get install -y package-# && curl -L https://example.com/# | tar -xz\n"),
        ("Dockerfile", "ENV API_KEY_#=fa4e-#\n"),
        ("fly.toml", "[[services]]\n  internal_port = #\n"),
        ("fly.toml", "[env#]\n  OPENCLAW_# = \"#\"\n"),
        ("openclaw.json", "  \"unknown#\": { \"a\": [#, \"b\"] },\n"),
        ("openclaw.json", "  \"channels\": { \"discord#\": { \"token\": \"fa4e#\" } },\n"),
        ("", "OPENCLAW_# = {# [# \"'\n"),
        ("compose.log", "openclaw-gateway-1  | 2026-11-20T10:00:#Z [gateway] listening token=fa4e#\n"),
    ];
    for (name, line) in lines {
        let mut text = match name {
            "docker-compose.yml" => "services:\n".to_owned(),
            "openclaw.json" => "{\n".to_owned(),
            "Dockerfile" => "FROM openclaw:2026.9.6\n".to_owned(),
            _ => String::new(),
        };
        for number in 1.. {
            if text.len() + line.len() + 20 > SIZE {
                break;
            }
            text.push_str(&line.replace('#', &number.to_string()));
        }
        if name == "openclaw.json" {
            text.push('}');
        }
        let other = [
            (".env", "OPENCLAW_GATEWAY_TOKEN=fa4efa4efa4efa4efa4efa4e\n"),
            ("docker-compose.yml", "services:\n  openclaw-gateway:\n    image: openclaw\n"),
        ];
        let sources = other.iter().filter(|(known, _)| *known != name).map(|(name, text)| Source::new(*name, *text));
        let started = Instant::now();
        let project = Project::new(sources.chain([Source::new(name, text)]));
        let report = report(&project);
        let read = started.elapsed();
        let shown = ShownReport::new(&project, &report);
        let passed = started.elapsed();
        if std::env::var_os("CHECK_TIMES").is_some() {
            println!(
                "{:>8.1} + {:>8.1} ms, {:>5} findings  {name} {line:?}",
                read.as_secs_f64() * 1000.0,
                passed.saturating_sub(read).as_secs_f64() * 1000.0,
                shown.findings.len()
            );
        }
        assert!(passed < Duration::from_secs(5), "{name} {line:?}: {passed:?}");
    }
}
