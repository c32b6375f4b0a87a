//! What a log says: every pattern has real lines and finds only its own, and what is shown holds no secret.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use companion_core::catalog::{Product, RELEASES, Release, find};
use companion_core::i18n::Language;
use companion_core::i18n::logs::LogCode;
use companion_core::logs::{Asked, Explanation, KnownBy, LogMatch, LogSearch, MAX_BYTES, Weight, explain, patterns};
use companion_core::plan::{Draft, Field, Target};
use proptest::prelude::*;

fn read(log: &str, asked: &Asked<'_>) -> Explanation {
    explain(log, asked, Language::English.speech())
}

fn plain(log: &str) -> Explanation {
    read(log, &Asked::default())
}

fn shown_text(found: &Explanation) -> String {
    found.to_text(Language::English.logs(), Language::English.inspection(), Language::English.text())
}

fn only(log: &str, asked: &Asked<'_>) -> LogMatch {
    let mut matches = read(log, asked).matches;
    assert_eq!(matches.len(), 1, "{log}: {:?}", codes(&matches));
    matches.remove(0)
}

fn codes(matches: &[LogMatch]) -> Vec<LogCode> {
    matches.iter().map(|found| found.code).collect()
}

fn row(id: &str) -> &'static Release {
    find(id).expect("a release")
}

fn folder() -> PathBuf {
    crate::common::root().join("crates/core/tests/logs")
}

/// The recorded logs whose names begin so.
fn recorded(beginning: &str) -> BTreeMap<String, String> {
    let files: BTreeMap<String, String> = fs::read_dir(folder())
        .expect("crates/core/tests/logs")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("UTF-8"))
        })
        .filter(|(name, _)| name.starts_with(beginning))
        .collect();
    assert!(!files.is_empty(), "no recorded log begins with {beginning}");
    files
}

#[test]
fn every_code_is_one_pattern_with_lines_words_and_a_source() {
    let rows: Vec<LogCode> = patterns().map(|pattern| pattern.code).collect();
    let different: BTreeSet<LogCode> = rows.iter().copied().collect();
    assert_eq!(rows.len(), different.len(), "a code with two rows");
    for code in LogCode::ALL {
        assert!(different.contains(code), "{} has no pattern", code.as_str());
    }
    for pattern in patterns() {
        let code = pattern.code.as_str();
        assert!(!pattern.samples.is_empty() && !pattern.words.is_empty() && pattern.source.len() > 3, "{code}");
        for words in pattern.words {
            let start = words.strip_prefix('^').unwrap_or(words);
            let literal = start.find(['{', '…', '$']).unwrap_or(start.len());
            assert!(literal >= 4, "{code}: `{words}` begins with too little literal text to be found by");
        }
    }
}

#[test]
fn every_sample_is_explained_by_its_own_pattern_alone() {
    let mut search = LogSearch::new();
    for pattern in patterns() {
        for sample in pattern.samples {
            assert_eq!(search.codes(sample), [pattern.code], "{sample}");
        }
    }
}

/// Every way to say it has a line that is said this way, and no `covers` is there for nothing.
#[test]
fn every_way_to_say_it_is_sampled_or_read_in_a_program() {
    for pattern in patterns() {
        let needed = pattern.samples.iter().filter(|sample| {
            pattern.words.iter().any(|words| {
                let start = words.trim_start_matches('^');
                let literal = start.get(..start.find(['{', '…', '$']).unwrap_or(start.len())).expect("a start");
                sample.replace("\\\"", "\"").contains(literal)
            })
        });
        assert_eq!(needed.count(), pattern.samples.len(), "{}", pattern.code.as_str());
        for covered in pattern.covers {
            assert_ne!(*covered, pattern.code);
            let other = patterns().find(|other| other.code == *covered).expect("a pattern");
            let overlaps = other.words.iter().any(|words| {
                let start = words.trim_start_matches('^');
                let literal = start.get(..start.find(['{', '…', '$']).unwrap_or(start.len())).expect("a start");
                pattern.samples.iter().any(|sample| sample.contains(literal))
            });
            assert!(overlaps, "{} covers {} for nothing", pattern.code.as_str(), covered.as_str());
        }
    }
}

#[test]
fn every_explanation_is_filled_in_for_every_release_and_target() {
    for release in &RELEASES {
        for target in Target::ALL {
            let asked = Asked { release: Some(release), target: Some(target), ..Asked::default() };
            for pattern in patterns() {
                for sample in pattern.samples {
                    let found = only(sample, &asked);
                    for said in [&found.message, &found.why, &found.remedy] {
                        assert!(!said.contains('{') && !said.contains("  "), "{}: {said}", found.code.as_str());
                        assert!(said.ends_with(['.', ')']) && said.len() > 10, "{}: {said}", found.code.as_str());
                        assert_eq!(said.matches('`').count() % 2, 0, "{}: {said}", found.code.as_str());
                    }
                    for remedy in &found.remedies {
                        assert_eq!(remedy.commands.is_empty(), remedy.blocks.is_empty(), "{}", remedy.purpose);
                        assert_eq!(remedy.commands.is_empty(), remedy.hint.is_some(), "{}", remedy.purpose);
                    }
                }
            }
        }
    }
}

#[test]
fn what_stops_a_gateway_has_a_way_out() {
    for pattern in patterns().filter(|pattern| matches!(pattern.weight, Weight::Stops | Weight::Refuses)) {
        let has_remedy = Target::ALL.into_iter().any(|target| {
            let asked = Asked { target: Some(target), ..Asked::default() };
            pattern.samples.iter().any(|sample| !only(sample, &asked).remedies.is_empty())
        });
        // These are for a browser, an account page or an editor, and their words say so.
        let by_hand = [LogCode::L51, LogCode::L107, LogCode::L108, LogCode::L133, LogCode::L149];
        assert_eq!(has_remedy, !by_hand.contains(&pattern.code), "{}", pattern.code.as_str());
    }
}

#[test]
fn a_healthy_start_is_no_alarm() {
    for (name, log) in recorded("healthy-") {
        let found = plain(&log);
        let alarms: Vec<&LogMatch> = found.matches.iter().filter(|found| found.weight != Weight::Tells).collect();
        assert!(alarms.is_empty(), "{name}: {alarms:?}");
        assert!(codes(&found.matches).contains(&LogCode::L32), "{name}: not ready?");
        assert!(!found.has_errors());
        is_read_as_named(name.trim_start_matches("healthy-"), &found);
    }
}

/// The name of a recorded log begins with the product and the version that wrote it.
fn is_read_as_named(name: &str, found: &Explanation) {
    let (product, version) = name.split_once('-').expect("PRODUCT-VERSION");
    assert_eq!((found.release.product.id(), found.release_known_by), (product, KnownBy::Log), "{name}");
    let is_january = version.starts_with("2026.1.");
    assert_eq!(found.release.version.starts_with("2026.1."), is_january, "{name}: {}", found.release.id);
}

#[test]
fn our_own_files_and_guides_are_no_alarm() {
    for case in common::cases() {
        for file in &case.bundle.files.made {
            let found = plain(&file.text);
            let alarms: Vec<_> = found.matches.iter().filter(|found| found.weight != Weight::Tells).collect();
            assert!(alarms.is_empty(), "{} {}: {alarms:?}", case.name, file.path);
        }
    }
}

/// Logs of real gateways that could not start; the first line of each names the codes it must lead to.
#[test]
fn recorded_failures_are_explained() {
    for (name, log) in recorded("failed-") {
        let (expected, log) = log.split_once('\n').expect("codes, then the log");
        let expected: BTreeSet<&str> = expected.split_whitespace().collect();
        let found = plain(log);
        let seen: BTreeSet<&str> = found.matches.iter().map(|found| found.code.as_str()).collect();
        assert_eq!(seen, expected, "{name}");
        assert!(found.has_errors(), "{name}");
        let first = found.matches.first().expect("a finding");
        assert_eq!(first.weight, Weight::Stops, "{name}: the cause stands first");
        is_read_as_named(name.trim_start_matches("failed-"), &found);
    }
}

#[test]
fn a_finding_counts_its_lines_and_shows_the_first() {
    let log = "one\nMissing config. Run `openclaw setup` or set gateway.mode=local\ntwo\n\
               openclaw-gateway-1  | Missing config. Run `openclaw setup`\nopenclaw-gateway-1 exited with code 78\n";
    let found = plain(log);
    assert_eq!(codes(&found.matches), [LogCode::L1, LogCode::L22], "what stops it goes before what follows");
    assert_eq!(found.lines, 5);
    let first = &found.matches[0];
    assert_eq!((first.count, first.first.number, first.last_line), (2, 2, 4));
    assert_eq!(first.first.text, "Missing config. Run `openclaw setup` or set gateway.mode=local");
    assert_eq!(first.over, None);
    let later = plain(&format!("{log}[gateway] ready\n"));
    let over = later.matches[0].over.as_deref().expect("it is over");
    assert!(over.contains("line 6"), "{over}");
}

#[test]
fn the_lock_is_deleted_only_where_a_release_keeps_it_with_its_state() {
    let line = "Gateway failed to start: gateway already running (pid 8); lock timeout after 5000ms";
    let commands = |found: &LogMatch| -> String { found.remedies.iter().flat_map(|it| it.blocks.clone()).collect() };
    for release in &RELEASES {
        for target in Target::ALL {
            let found = only(line, &Asked { release: Some(release), target: Some(target), ..Asked::default() });
            assert!(found.remedy.contains("Do not delete"), "{}: {}", release.id, found.remedy);
            assert!(!commands(&found).contains("rm -f"), "{}: {}", release.id, commands(&found));
            assert!(commands(&found).contains("restart"), "{}: {}", release.id, commands(&found));
        }
    }
    for (target, expected) in [
        (Target::Gcp, "sh -c 'rm -f /home/node/.clawdbot/gateway.*.lock'"),
        (Target::Fly, r"-C 'sh -c '\''rm -f /data/gateway.*.lock'\'''"),
    ] {
        let release = Some(row("clawdbot@2026.1.24"));
        let asked = Asked { release, version: Some("2026.1.23"), target: Some(target), ..Asked::default() };
        let found = only(line, &asked);
        assert!(found.remedy.contains("delete the stale"), "{}", found.remedy);
        assert!(commands(&found).contains(expected), "{}", commands(&found));
    }
    // The log itself names the version.
    let found = plain(&format!("clawdbot@2026.1.23 start\n{line}"));
    assert!(found.matches[0].remedy.contains("delete the stale"), "{:?}", found.version);
}

#[test]
fn a_line_of_another_release_is_told() {
    let placeholder = patterns().find(|pattern| pattern.code == LogCode::L4).expect("a pattern").samples[0];
    let old = only(placeholder, &Asked { release: Some(row("clawdbot")), ..Asked::default() });
    assert!(old.note.as_deref().is_some_and(|note| note.contains("2026.8.1")), "{:?}", old.note);
    let new = only(placeholder, &Asked { release: Some(row("openclaw")), ..Asked::default() });
    assert_eq!(new.note, None);
    let between = Asked { release: Some(row("openclaw")), version: Some("2026.3.13"), ..Asked::default() };
    assert!(only(placeholder, &between).note.as_deref().is_some_and(|note| note.contains("OpenClaw 2026.3.13")));
}

#[test]
fn names_come_from_the_plan_and_then_from_the_log() {
    let mut draft = Draft::new(row("openclaw@2026.9.6"), Target::Fly);
    draft.set(Field::FlyApp, "garden-gate");
    let line = "[gateway] observed unattributable proxy-shaped traffic from 172.16.3.2; Gateway-authenticated routes";
    let found = only(line, &Asked { plan: Some(&draft), ..Asked::default() });
    let blocks: Vec<String> = found.remedies.iter().flat_map(|remedy| remedy.blocks.clone()).collect();
    assert!(blocks[0].contains("garden-gate") && blocks[0].contains("172.16.3.2"), "{blocks:?}");
    // Behind the tunnel there is no proxy to trust.
    let found = only(line, &Asked { target: Some(Target::Gcp), ..Asked::default() });
    let blocks: Vec<String> = found.remedies.iter().flat_map(|remedy| remedy.blocks.clone()).collect();
    assert!(blocks[0].contains("config unset gateway.trustedProxies"), "{blocks:?}");

    for (log, product, version, target) in [
        ("2026-05-11T14:31:41Z app[4d895d5ec41638] sin [info]openclaw", Product::OpenClaw, None, Target::Fly),
        ("openclaw-gateway-1  | x", Product::OpenClaw, None, Target::Gcp),
        ("moltbot-gateway-1  | /home/node/.clawdbot/moltbot.json", Product::Moltbot, None, Target::Gcp),
        ("clawdbot@2026.1.24-3 start\nopenclaw", Product::Clawdbot, None, Target::Gcp),
        ("🦞 OpenClaw 2026.3.13 (abc)", Product::OpenClaw, Some("2026.3.13"), Target::Gcp),
        (
            "Error: app my-openclaw on my-openclaw.flycast, fly.private.toml",
            Product::OpenClaw,
            None,
            Target::FlyPrivate,
        ),
    ] {
        let found = plain(log);
        let seen = (found.release.product, found.version.as_deref(), found.target);
        assert_eq!(seen, (product, version, target), "{log}");
    }
    let found = plain("nothing");
    assert_eq!((found.release_known_by, found.target_known_by), (KnownBy::Default, KnownBy::Default));
    let found = read("openclaw-gateway", &Asked { product: Some(Product::Clawdbot), ..Asked::default() });
    assert_eq!((found.release.product, found.release_known_by), (Product::Clawdbot, KnownBy::Argument));
}

#[test]
fn terminals_and_viewers_do_not_hide_a_line() {
    for line in [
        "Missing config. Run `openclaw setup`",
        "Missing config. Run `openclaw setup`\r",
        "\u{1b}[31mMissing\u{1b}[0m config. Run `openclaw setup`",
        "\u{feff}openclaw-gateway-1  | 2026-11-21T16:38:39.857+00:00 Missing config. Run `openclaw setup`",
        "2026-05-11T14:31:41Z app[4d895d5ec41638] sin [info]\u{1b}[1mMissing config. Run `openclaw setup`",
        "进度 50%\rMissing config. Run `openclaw setup`",
        "网关启动失败：Missing config. Run `openclaw setup` 请检查配置",
    ] {
        let log = format!("第一行\n{line}\n");
        let found = only(&log, &Asked::default());
        assert_eq!((found.code, found.first.number), (LogCode::L1, 2), "{line:?}");
        assert!(!found.first.text.contains(['\u{1b}', '\r', '\u{feff}']), "{:?}", found.first.text);
    }
    assert_eq!(only("Killed", &Asked::default()).code, LogCode::L60);
    assert!(plain("he was Killed here").matches.is_empty(), "a whole message only");
}

/// The step goes one size up; a build that was killed needs what the release needs, whatever the plan says.
#[test]
fn a_build_that_was_killed_gets_a_machine_it_fits_into() {
    let machine = |release: &str| {
        let asked = Asked { release: find(release), target: Some(Target::Gcp), ..Asked::default() };
        let found = only("#16 104.7 Killed", &asked);
        let blocks = found.remedies.iter().flat_map(|remedy| &remedy.blocks);
        let line = blocks.flat_map(|block| block.lines()).find(|line| line.contains("--machine-type="));
        line.and_then(|line| line.split("--machine-type=").nth(1)?.split_whitespace().next().map(str::to_owned))
    };
    assert_eq!(machine("openclaw@2026.9.6").as_deref(), Some("e2-standard-2"), "6 GB at least");
    assert_eq!(machine("clawdbot@2026.1.24").as_deref(), Some("e2-medium"), "2 GB at least, and more than e2-small");
}

/// Never the same type again, never a smaller one, and enough for a build where the plan builds.
#[test]
fn the_guide_offers_a_larger_machine() {
    let next = |release: &str, machine: &str, source: &str| {
        let mut draft = Draft::new(find(release).expect("a release"), Target::Gcp);
        draft.set(Field::GcpMachineType, machine);
        draft.set(Field::ImageSource, source);
        let bundle = common::bundle(&draft);
        let step = bundle.steps.iter().find(|step| step.id == "gcp.resize").expect("the step");
        let blocks = step.blocks().join("\n");
        let line = blocks.lines().find_map(|line| line.split("--machine-type=").nth(1)).expect("a type");
        line.split_whitespace().next().expect("a name").to_owned()
    };
    let cases = [
        ("openclaw@2026.9.6", "e2-small", "prebuilt", "e2-medium"),
        ("openclaw@2026.9.6", "e2-small", "source", "e2-standard-2"),
        ("openclaw@2026.9.6", "e2-standard-2", "prebuilt", "e2-standard-4"),
        ("openclaw@2026.9.6", "e2-standard-4", "prebuilt", "e2-standard-8"),
        ("openclaw@2026.9.6", "n2-standard-2", "prebuilt", "e2-standard-2"),
        ("clawdbot@2026.1.24", "e2-micro", "source", "e2-small"),
    ];
    for (release, machine, source, expected) in cases {
        assert_eq!(next(release, machine, source), expected, "{release} {machine} {source}");
    }
}

/// What people read is in their language; what programs read is not.
#[test]
fn the_text_says_severities_and_places_in_words() {
    let asked = Asked { release: find("openclaw@2026.9.6"), target: Some(Target::Gcp), ..Asked::default() };
    let line = "[FATAL tini (7)] exec gateway failed: No such file or directory";
    let said = |language: Language| {
        let found = explain(line, &asked, language.speech());
        assert_eq!(found.to_json()["findings"][0]["severity"], "error");
        found.to_text(language.logs(), language.inspection(), language.text())
    };
    let (danish, chinese) = (said(Language::Danish), said(Language::Chinese));
    assert!(danish.contains("\nfejl[L39] ") && danish.contains("Docker Compose på en maskine"), "{danish}");
    assert!(chinese.contains("\n错误[L39] ") && chinese.contains("  原因：") && !chinese.contains("[vm]"), "{chinese}");
    assert!(danish.contains("`gateway`"), "the program that was not found: {danish}");
}

#[test]
fn secrets_are_never_shown() {
    let token = common::FAKE_TOKEN;
    let lines = [
        format!("Missing config. Run `openclaw gateway --token {token}`"),
        format!("OPENCLAW_GATEWAY_TOKEN={token} unauthorized: gateway token mismatch"),
        format!("{{\"token\":\"{token}\"}} EACCES: permission denied, open '/srv/{token}'"),
        format!("env file /srv/{token} not found: stat"),
        format!("Error: No API key found for provider \"sk-ant-fakefakefakefake1234\". {token}"),
        format!("{} unauthorized: gateway token mismatch {token}", "x".repeat(2_000)),
        format!("{}{token} unauthorized: gateway token mismatch", "y ".repeat(2_048)),
    ];
    for line in lines {
        let found = plain(&line);
        assert!(!found.matches.is_empty(), "{line}");
        let shown = format!("{} {}", found.to_json(), shown_text(&found));
        assert!(!shown.contains(token) && !shown.contains("fakefakefake"), "{line}: {shown}");
        // Nor a part of it that a cut leaves.
        assert!(!shown.contains(&token[..24]) && !shown.contains(&token[40..]), "{line}: {shown}");
    }
}

#[test]
fn words_of_a_log_do_not_reach_a_command() {
    let hostile = "'; rm -rf ~ #";
    for (line, target) in [
        (format!("plugin not installed: $(id){hostile}"), Target::Gcp),
        (format!("reason=pairing required: device is not approved yet (requestId: --all{hostile})"), Target::Gcp),
        ("reason=pairing required (requestId: $(id))".to_owned(), Target::Fly),
        (format!("observed unattributable proxy-shaped traffic from 1.2.3.4{hostile}"), Target::Fly),
        ("observed unattributable proxy-shaped traffic from $(id)".to_owned(), Target::Fly),
        ("origin=https://$(id).example x reason=origin not allowed".to_owned(), Target::Gcp),
    ] {
        let found = plain_at(&line, target);
        for block in found.matches.iter().flat_map(|found| &found.remedies).flat_map(|remedy| &remedy.blocks) {
            assert!(
                !block.contains("rm -rf") && !block.contains("$(id)") && !block.contains("--all"),
                "{line}: {block}"
            );
        }
    }
}

fn plain_at(log: &str, target: Target) -> Explanation {
    read(log, &Asked { target: Some(target), ..Asked::default() })
}

/// Generous: a busy machine and a build without optimization take many times what a release takes.
const PATIENCE: Duration = Duration::from_secs(40);

#[test]
#[expect(clippy::disallowed_methods, reason = "a native test may ask the clock")]
fn ten_megabytes_are_read_in_no_time() {
    let starts: String = patterns().flat_map(|pattern| pattern.words).copied().collect();
    let healthy: String = recorded("healthy-").into_values().collect();
    for piece in
        ["a", "\n", "EACCES: permission denied, ", "[gateway] ", "\u{1b}[", "¯\\_(ツ)_/¯ ", "Aa0Bb1", &starts, &healthy]
    {
        let log = piece.repeat(10_000_000 / piece.len());
        let begun = Instant::now();
        let found = plain(&log);
        assert!(begun.elapsed() < PATIENCE, "{:?} for {:?}", begun.elapsed(), piece.get(..20));
        assert!(found.matches.iter().all(|found| found.first.text.chars().count() <= 302));
    }
}

#[test]
fn of_a_long_log_the_end_is_read() {
    let line = "Missing config. Run `openclaw setup`\n";
    let filler = "nothing to see in this line\n".repeat(MAX_BYTES / 28 + 10);
    let found = plain(&format!("Killed\n{filler}{line}"));
    assert_eq!(codes(&found.matches), [LogCode::L1]);
    assert!(found.skipped_bytes > 0);
    assert_eq!(found.matches[0].first.number, filler.lines().count() + 2, "lines are counted from the start");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let found = plain(&String::from_utf8_lossy(&bytes));
        let _ = (found.to_json(), shown_text(&found));
    }

    /// Real lines, cut and joined anywhere.
    #[test]
    fn nor_do_pieces_of_real_lines(pieces in proptest::collection::vec((0_usize..400, 0_usize..200, 0_usize..400), 0..12)) {
        let samples: Vec<&str> = patterns().flat_map(|pattern| pattern.samples).copied().collect();
        let log: String = pieces
            .into_iter()
            .map(|(sample, from, length)| {
                samples[sample % samples.len()].chars().skip(from).take(length).chain(['\u{1b}']).collect::<String>()
            })
            .collect();
        let found = plain(&log);
        prop_assert!(found.matches.iter().all(|found| found.count >= 1 && found.first.number >= 1));
    }

    /// A line means the same wherever it stands.
    #[test]
    fn a_sample_is_found_among_other_lines(before in "[a-z \n]{0,200}", number in 0_usize..400) {
        let samples: Vec<_> = patterns().flat_map(|it| it.samples.iter().map(|sample| (it.code, *sample))).collect();
        let (code, sample) = samples[number % samples.len()];
        let found = plain(&format!("{before}\n{sample}\nmore"));
        prop_assert_eq!(codes(&found.matches), [code]);
    }
}

/// `docs/logs.md` is made from the patterns: `INSTA_UPDATE=always cargo test --test logs` writes it anew.
#[test]
fn the_documented_table_is_the_patterns() {
    let path = crate::common::root().join("docs/logs.md");
    let expected = documentation();
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        fs::write(&path, &expected).expect("docs can be written");
    }
    let written = fs::read_to_string(&path).expect("docs/logs.md exists");
    assert_eq!(written, expected, "INSTA_UPDATE=always writes it anew");
}

fn documentation() -> String {
    let mut text = format!(
        "# What logs say\n\n\
         `companion explain FILE` knows these {} patterns. The table is made by `crates/core/tests/it/logs.rs` from `crates/core/src/logs/patterns`;\n\
         the words are in `crates/core/src/i18n`. Braces stand for words, … for anything. *Stops* and *refuses* lead to exit status 1,\n\
         as does what *follows* from an earlier line.\n\n\
         | Code | Seen in | Weight | What is said | What it means | Releases | Seen where |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
        LogCode::ALL.len()
    );
    let cell = |text: &str| text.replace('|', "\\|");
    for pattern in patterns() {
        let words: Vec<String> = pattern.words.iter().map(|words| format!("`` {} ``", cell(words.trim()))).collect();
        let releases = match (pattern.holds.since, pattern.holds.until) {
            (None, None) => "all".to_owned(),
            (Some(since), None) => format!("from {since}"),
            (None, Some(until)) => format!("to {until}"),
            (Some(since), Some(until)) => format!("{since} to {until}"),
        };
        let message = pattern.code.text(Language::English.logs()).message;
        let row = format!(
            "| {} | {} | {} | {} | {} | {releases} | {} |\n",
            pattern.code.as_str(),
            pattern.origin.id(),
            pattern.weight.id(),
            words.join("<br>"),
            cell(message),
            cell(pattern.source),
        );
        text.push_str(&row);
    }
    text
}
