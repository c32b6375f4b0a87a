//! No input makes the check panic, hang, report a place outside of its file, or apply fixes for ever.

use crate::common;
use std::time::Duration;

use crate::common::growth::{assert_linear, processor_time};
use crate::common::inspection::{project, report};
use crate::common::pieces::pieces;
use companion_core::i18n::Language;
use companion_core::lint::Project;
use companion_core::lint::fix::{apply_fixes, safe_fixes, with_fixed_files};
use companion_core::lint::render::{ReportView, sarif, to_text};
use companion_core::read::{MAX_BYTES, Source};
use companion_core::redact;
use proptest::prelude::*;

const NAMES: [&str; 6] = [".env", "docker-compose.yml", "Dockerfile", "fly.toml", "openclaw.json", ""];

/// Checks a project, compares every place with the texts, and applies safe fixes until there are none.
fn check(mut project: Project) {
    for _ in 0..8 {
        let report = report(&project);
        for finding in &report.findings {
            let places =
                std::iter::once(&finding.location).chain(finding.related.iter().map(|related| &related.location));
            for place in places {
                let text = project.files.get(place.file).map(|file| file.source.text());
                assert!(text.is_some_and(|text| text.get(place.span.range()).is_some()), "{finding:?}");
            }
            assert!(!finding.message.is_empty(), "{finding:?}");
            assert!(!finding.message.contains('{') || finding.message.contains('`'), "an open template: {finding:?}");
        }
        let shown = ReportView::new(&project, &report);
        assert!(!to_text(&shown, Language::English.lint()).is_empty());
        sarif(&shown);
        let repaired = apply_fixes(&project, safe_fixes(&report.findings));
        if repaired.is_empty() {
            assert_eq!(safe_fixes(&report.findings).count(), 0, "a fix that changes nothing: {:?}", report.findings);
            return;
        }
        project = with_fixed_files(&project, &repaired);
    }
    assert!(project.files.is_empty(), "safe fixes go on for ever: {:?}", report(&project).findings);
}

/// Generated files with pieces inserted.
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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

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
        for (file, secrets) in project.files.iter().zip(project.secret_spans()) {
            let covered = redact::cover(file.source.text(), &secrets);
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
    for name in NAMES {
        let (time, report) = processor_time(|| report(&Project::new([Source::from_bytes(name, &garbage)])));
        assert!(report.has_errors(), "{name}");
        assert!(time < Duration::from_secs(1), "{name}: the garbage was read: {time:?}");
    }
}

/// A quarter of the largest size: work that grows with the square shows, and the test stays short without optimisation.
const SIZE: usize = MAX_BYTES / 4;

#[test]
fn the_work_grows_with_the_size_of_a_file() {
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
        assert_linear(
            &format!("{name} {line:?}"),
            SIZE,
            |size| files_of(name, line, size),
            |files| {
                let project = project(files);
                let report = report(&project);
                ReportView::new(&project, &report).findings.len()
            },
        );
    }
}

/// A file of about `size` bytes made of numbered lines, with small files beside it.
fn files_of(name: &str, line: &str, size: usize) -> Vec<(String, String)> {
    let mut text = match name {
        "docker-compose.yml" => "services:\n".to_owned(),
        "openclaw.json" => "{\n".to_owned(),
        "Dockerfile" => "FROM openclaw:2026.9.6\n".to_owned(),
        _ => String::new(),
    };
    for number in 1.. {
        if text.len() + line.len() + 20 > size {
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
    let beside = other.into_iter().filter(|(known, _)| *known != name);
    let mut files: Vec<_> = beside.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    files.push((name.to_owned(), text));
    files
}
