//! Log patterns: every pattern matches its real samples and nothing else, and no output contains a secret.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::common::growth::assert_linear;
use companion_core::catalog::{Product, RELEASES, Release, find};
use companion_core::i18n::Language;
use companion_core::i18n::logs::LogCode;
use companion_core::logs::{
    ExplainOptions, Impact, KnownBy, LogExplanation, LogMatch, LogSearch, MAX_BYTES, explain, patterns,
};
use companion_core::plan::{Draft, Field, Target};
use proptest::prelude::*;

fn explain_english(log: &str, options: &ExplainOptions<'_>) -> LogExplanation {
    explain(log, options, Language::English.catalogs())
}

fn explain_default(log: &str) -> LogExplanation {
    explain_english(log, &ExplainOptions::default())
}

fn shown_text(found: &LogExplanation) -> String {
    found.to_text(Language::English.logs(), Language::English.lint(), Language::English.text())
}

fn explain_single(log: &str, options: &ExplainOptions<'_>) -> LogMatch {
    let mut matches = explain_english(log, options).matches;
    assert_eq!(matches.len(), 1, "{log}: {:?}", codes(&matches));
    matches.remove(0)
}

fn codes(matches: &[LogMatch]) -> Vec<LogCode> {
    matches.iter().map(|found| found.code).collect()
}

fn release(id: &str) -> &'static Release {
    find(id).expect("a release")
}

fn folder() -> PathBuf {
    crate::common::root().join("crates/core/tests/logs")
}

/// The recorded logs with this prefix in their names.
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
fn every_code_has_one_complete_pattern() {
    let rows: Vec<LogCode> = patterns().map(|pattern| pattern.code).collect();
    let different: BTreeSet<LogCode> = rows.iter().copied().collect();
    assert_eq!(rows.len(), different.len(), "a code with two rows");
    for code in LogCode::ALL {
        assert!(different.contains(code), "{} has no pattern", code.as_str());
    }
    for pattern in patterns() {
        let code = pattern.code.as_str();
        assert!(!pattern.samples.is_empty() && !pattern.expressions.is_empty() && pattern.source.len() > 3, "{code}");
        for words in pattern.expressions {
            let start = words.strip_prefix('^').unwrap_or(words);
            let literal = start.find(['{', '…', '$']).unwrap_or(start.len());
            assert!(literal >= 4, "{code}: `{words}` begins with too little literal text to be found by");
        }
    }
}

#[test]
fn samples_match_only_their_own_pattern() {
    let mut search = LogSearch::new();
    for pattern in patterns() {
        for sample in pattern.samples {
            assert_eq!(search.codes(sample), [pattern.code], "{sample}");
        }
    }
}

/// Every expression has a sample, and every superseded code overlaps.
#[test]
fn expressions_have_samples_and_superseded_codes_overlap() {
    for pattern in patterns() {
        let needed = pattern.samples.iter().filter(|sample| {
            pattern.expressions.iter().any(|words| {
                let start = words.trim_start_matches('^');
                let literal = start.get(..start.find(['{', '…', '$']).unwrap_or(start.len())).expect("a start");
                sample.replace("\\\"", "\"").contains(literal)
            })
        });
        assert_eq!(needed.count(), pattern.samples.len(), "{}", pattern.code.as_str());
        for covered in pattern.supersedes {
            assert_ne!(*covered, pattern.code);
            let other = patterns().find(|other| other.code == *covered).expect("a pattern");
            let overlaps = other.expressions.iter().any(|words| {
                let start = words.trim_start_matches('^');
                let literal = start.get(..start.find(['{', '…', '$']).unwrap_or(start.len())).expect("a start");
                pattern.samples.iter().any(|sample| sample.contains(literal))
            });
            assert!(overlaps, "{} covers {} for nothing", pattern.code.as_str(), covered.as_str());
        }
    }
}

#[test]
fn texts_have_no_placeholders_for_any_release_and_target() {
    for release in &RELEASES {
        for target in Target::ALL {
            let options = ExplainOptions { release: Some(release), target: Some(target), ..ExplainOptions::default() };
            for pattern in patterns() {
                for sample in pattern.samples {
                    let found = explain_single(sample, &options);
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
fn fatal_and_rejecting_patterns_have_remedies() {
    for pattern in patterns().filter(|pattern| matches!(pattern.impact, Impact::Fatal | Impact::Rejects)) {
        let has_remedy = Target::ALL.into_iter().any(|target| {
            let options = ExplainOptions { target: Some(target), ..ExplainOptions::default() };
            pattern.samples.iter().any(|sample| !explain_single(sample, &options).remedies.is_empty())
        });
        // The remedies are in a browser, an account page or an editor, as their texts say.
        let by_hand = [LogCode::L51, LogCode::L107, LogCode::L108, LogCode::L133, LogCode::L149];
        assert_eq!(has_remedy, !by_hand.contains(&pattern.code), "{}", pattern.code.as_str());
    }
}

#[test]
fn healthy_logs_produce_notices_only() {
    for (name, log) in recorded("healthy-") {
        let found = explain_default(&log);
        let alarms: Vec<&LogMatch> = found.matches.iter().filter(|found| found.impact != Impact::Notice).collect();
        assert!(alarms.is_empty(), "{name}: {alarms:?}");
        assert!(codes(&found.matches).contains(&LogCode::L32), "{name}: not ready?");
        assert!(!found.has_errors());
        assert_detected_release(name.trim_start_matches("healthy-"), &found);
    }
}

/// The name of a recorded log starts with the product and version that wrote it.
fn assert_detected_release(name: &str, found: &LogExplanation) {
    let (product, version) = name.split_once('-').expect("PRODUCT-VERSION");
    assert_eq!((found.release.product.id(), found.release_known_by), (product, KnownBy::Log), "{name}");
    let is_january = version.starts_with("2026.1.");
    assert_eq!(found.release.version.starts_with("2026.1."), is_january, "{name}: {}", found.release.id);
}

#[test]
fn generated_files_produce_notices_only() {
    for case in common::cases() {
        for file in &case.bundle.files.made {
            let found = explain_default(&file.text);
            let alarms: Vec<_> = found.matches.iter().filter(|found| found.impact != Impact::Notice).collect();
            assert!(alarms.is_empty(), "{} {}: {alarms:?}", case.name, file.path);
        }
    }
}

/// Logs of real gateways that failed to start. The first line of each file lists the expected codes.
#[test]
fn recorded_failures_produce_the_expected_codes() {
    for (name, log) in recorded("failed-") {
        let (expected, log) = log.split_once('\n').expect("codes, then the log");
        let expected: BTreeSet<&str> = expected.split_whitespace().collect();
        let found = explain_default(log);
        let seen: BTreeSet<&str> = found.matches.iter().map(|found| found.code.as_str()).collect();
        assert_eq!(seen, expected, "{name}");
        assert!(found.has_errors(), "{name}");
        let first = found.matches.first().expect("a finding");
        assert_eq!(first.impact, Impact::Fatal, "{name}: the cause stands first");
        assert_detected_release(name.trim_start_matches("failed-"), &found);
    }
}

#[test]
fn repeated_lines_are_counted_and_the_first_is_shown() {
    let log = "one\nMissing config. Run `openclaw setup` or set gateway.mode=local\ntwo\n\
               openclaw-gateway-1  | Missing config. Run `openclaw setup`\nopenclaw-gateway-1 exited with code 78\n";
    let found = explain_default(log);
    assert_eq!(codes(&found.matches), [LogCode::L1, LogCode::L22], "what stops it goes before what follows");
    assert_eq!(found.lines, 5);
    let first = &found.matches[0];
    assert_eq!((first.count, first.first.number, first.last_line), (2, 2, 4));
    assert_eq!(first.first.text, "Missing config. Run `openclaw setup` or set gateway.mode=local");
    assert_eq!(first.resolved, None);
    let later = explain_default(&format!("{log}[gateway] ready\n"));
    let over = later.matches[0].resolved.as_deref().expect("it is over");
    assert!(over.contains("line 6"), "{over}");
}

#[test]
fn lock_is_deleted_only_if_the_release_keeps_it_in_the_state_directory() {
    let line = "Gateway failed to start: gateway already running (pid 8); lock timeout after 5000ms";
    let commands = |found: &LogMatch| -> String { found.remedies.iter().flat_map(|it| it.blocks.clone()).collect() };
    for release in &RELEASES {
        for target in Target::ALL {
            let found = explain_single(
                line,
                &ExplainOptions { release: Some(release), target: Some(target), ..ExplainOptions::default() },
            );
            assert!(found.remedy.contains("Do not delete"), "{}: {}", release.id, found.remedy);
            assert!(!commands(&found).contains("rm -f"), "{}: {}", release.id, commands(&found));
            let is_started_again = ["restart", "--force-recreate"].iter().any(|it| commands(&found).contains(it));
            assert!(is_started_again, "{}: {}", release.id, commands(&found));
        }
    }
    for (target, expected) in [
        (Target::Gcp, "sh -c 'rm -f /home/node/.clawdbot/gateway.*.lock'"),
        (Target::Fly, r"-C 'sh -c '\''rm -f /data/gateway.*.lock'\'''"),
    ] {
        let release = Some(release("clawdbot@2026.1.24"));
        let options =
            ExplainOptions { release, version: Some("2026.1.23"), target: Some(target), ..ExplainOptions::default() };
        let found = explain_single(line, &options);
        assert!(found.remedy.contains("delete the stale"), "{}", found.remedy);
        assert!(commands(&found).contains(expected), "{}", commands(&found));
    }
    // The log itself contains the version.
    let found = explain_default(&format!("clawdbot@2026.1.23 start\n{line}"));
    assert!(found.matches[0].remedy.contains("delete the stale"), "{:?}", found.version);
}

#[test]
fn line_of_another_release_gets_a_note() {
    let placeholder = patterns().find(|pattern| pattern.code == LogCode::L4).expect("a pattern").samples[0];
    let old = explain_single(
        placeholder,
        &ExplainOptions { release: Some(release("clawdbot")), ..ExplainOptions::default() },
    );
    assert!(old.note.as_deref().is_some_and(|note| note.contains("2026.8.1")), "{:?}", old.note);
    let new = explain_single(
        placeholder,
        &ExplainOptions { release: Some(release("openclaw")), ..ExplainOptions::default() },
    );
    assert_eq!(new.note, None);
    let between =
        ExplainOptions { release: Some(release("openclaw")), version: Some("2026.3.13"), ..ExplainOptions::default() };
    assert!(
        explain_single(placeholder, &between).note.as_deref().is_some_and(|note| note.contains("OpenClaw 2026.3.13"))
    );
}

#[test]
fn names_and_deployment_come_from_options_plan_and_log() {
    let mut draft = Draft::new(release("openclaw@2026.9.6"), Target::Fly);
    draft.set(Field::FlyApp, "garden-gate");
    let line = "[gateway] observed unattributable proxy-shaped traffic from 172.16.3.2; Gateway-authenticated routes";
    let found = explain_single(line, &ExplainOptions { plan: Some(&draft), ..ExplainOptions::default() });
    let blocks: Vec<String> = found.remedies.iter().flat_map(|remedy| remedy.blocks.clone()).collect();
    assert!(blocks[0].contains("garden-gate") && blocks[0].contains("172.16.3.2"), "{blocks:?}");
    // The line proves that there is a proxy, and names its address.
    let found = explain_single(line, &ExplainOptions { target: Some(Target::Gcp), ..ExplainOptions::default() });
    let blocks: Vec<String> = found.remedies.iter().flat_map(|remedy| remedy.blocks.clone()).collect();
    assert!(blocks[0].contains("config set gateway.trustedProxies '[\"172.16.3.2\"]'"), "{blocks:?}");

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
        let found = explain_default(log);
        let seen = (found.release.product, found.version.as_deref(), found.target);
        assert_eq!(seen, (product, version, target), "{log}");
    }
    let found = explain_default("nothing");
    assert_eq!((found.release_known_by, found.target_known_by), (KnownBy::Default, KnownBy::Default));
    let found = explain_english(
        "openclaw-gateway",
        &ExplainOptions { product: Some(Product::Clawdbot), ..ExplainOptions::default() },
    );
    assert_eq!((found.release.product, found.release_known_by), (Product::Clawdbot, KnownBy::Argument));
}

#[test]
fn control_sequences_and_prefixes_do_not_prevent_a_match() {
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
        let found = explain_single(&log, &ExplainOptions::default());
        assert_eq!((found.code, found.first.number), (LogCode::L1, 2), "{line:?}");
        assert!(!found.first.text.contains(['\u{1b}', '\r', '\u{feff}']), "{:?}", found.first.text);
    }
    assert_eq!(explain_single("Killed", &ExplainOptions::default()).code, LogCode::L60);
    assert!(explain_default("he was Killed here").matches.is_empty(), "a whole message only");
}

/// The resize step goes one size up; after a killed build, the remedy offers what the release needs to build.
#[test]
fn killed_build_gets_a_machine_with_enough_memory() {
    let machine = |release: &str| {
        let options = ExplainOptions { release: find(release), target: Some(Target::Gcp), ..ExplainOptions::default() };
        let found = explain_single("#16 104.7 Killed", &options);
        let blocks = found.remedies.iter().flat_map(|remedy| &remedy.blocks);
        let line = blocks.flat_map(|block| block.lines()).find(|line| line.contains("--machine-type="));
        line.and_then(|line| line.split("--machine-type=").nth(1)?.split_whitespace().next().map(str::to_owned))
    };
    assert_eq!(machine("openclaw@2026.9.6").as_deref(), Some("e2-standard-2"), "6 GB at least");
    assert_eq!(machine("clawdbot@2026.1.24").as_deref(), Some("e2-medium"), "2 GB at least, and more than e2-small");
}

/// Never the same or a smaller type, and enough memory for the build if the plan builds from source.
#[test]
fn resize_step_offers_a_larger_machine() {
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

/// Text output is translated; JSON is not.
#[test]
fn text_output_is_translated_and_json_is_not() {
    let options =
        ExplainOptions { release: find("openclaw@2026.9.6"), target: Some(Target::Gcp), ..ExplainOptions::default() };
    let line = "[FATAL tini (7)] exec gateway failed: No such file or directory";
    let said = |language: Language| {
        let found = explain(line, &options, language.catalogs());
        assert_eq!(found.to_json()["findings"][0]["severity"], "error");
        found.to_text(language.logs(), language.lint(), language.text())
    };
    let (danish, chinese) = (said(Language::Danish), said(Language::Chinese));
    assert!(danish.contains("\nfejl[L39] ") && danish.contains("Docker Compose på en maskine"), "{danish}");
    assert!(chinese.contains("\n错误[L39] ") && chinese.contains("  原因：") && !chinese.contains("[vm]"), "{chinese}");
    assert!(danish.contains("`gateway`"), "the program that was not found: {danish}");
}

#[test]
fn secrets_are_redacted_in_all_output() {
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
        let found = explain_default(&line);
        assert!(!found.matches.is_empty(), "{line}");
        let shown = format!("{} {}", found.to_json(), shown_text(&found));
        assert!(!shown.contains(token) && !shown.contains("fakefakefake"), "{line}: {shown}");
        // Truncation must not leave a part of it either.
        assert!(!shown.contains(&token[..24]) && !shown.contains(&token[40..]), "{line}: {shown}");
    }
}

#[test]
fn captured_text_cannot_inject_into_commands() {
    let hostile = "'; rm -rf ~ #";
    for (line, target) in [
        (format!("plugin not installed: $(id){hostile}"), Target::Gcp),
        (format!("reason=pairing required: device is not approved yet (requestId: --all{hostile})"), Target::Gcp),
        ("reason=pairing required (requestId: $(id))".to_owned(), Target::Fly),
        (format!("observed unattributable proxy-shaped traffic from 1.2.3.4{hostile}"), Target::Fly),
        ("observed unattributable proxy-shaped traffic from $(id)".to_owned(), Target::Fly),
        ("origin=https://$(id).example x reason=origin not allowed".to_owned(), Target::Gcp),
    ] {
        let found = explain_at(&line, target);
        for block in found.matches.iter().flat_map(|found| &found.remedies).flat_map(|remedy| &remedy.blocks) {
            assert!(
                !block.contains("rm -rf") && !block.contains("$(id)") && !block.contains("--all"),
                "{line}: {block}"
            );
        }
    }
}

fn explain_at(log: &str, target: Target) -> LogExplanation {
    explain_english(log, &ExplainOptions { target: Some(target), ..ExplainOptions::default() })
}

#[test]
fn the_work_grows_with_the_size_of_a_log() {
    let starts: String = patterns().flat_map(|pattern| pattern.expressions).copied().collect();
    let healthy: String = recorded("healthy-").into_values().collect();
    for piece in
        ["a", "\n", "EACCES: permission denied, ", "[gateway] ", "\u{1b}[", "¯\\_(ツ)_/¯ ", "Aa0Bb1", &starts, &healthy]
    {
        let name: String = piece.chars().take(20).collect();
        assert_linear(
            &format!("{name:?}"),
            1_000_000,
            |size| piece.repeat(size / piece.len()),
            |log| {
                let found = explain_default(log);
                assert!(found.matches.iter().all(|found| found.first.text.chars().count() <= 302));
            },
        );
    }
}

#[test]
fn only_the_end_of_a_long_log_is_read() {
    let line = "Missing config. Run `openclaw setup`\n";
    let filler = "nothing to see in this line\n".repeat(MAX_BYTES / 28 + 10);
    let found = explain_default(&format!("Killed\n{filler}{line}"));
    assert_eq!(codes(&found.matches), [LogCode::L1]);
    assert!(found.skipped_bytes > 0);
    assert_eq!(found.matches[0].first.number, filler.lines().count() + 2, "lines are counted from the start");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let found = explain_default(&String::from_utf8_lossy(&bytes));
        let _ = (found.to_json(), shown_text(&found));
    }

    /// Real lines, cut and joined at random positions.
    #[test]
    fn pieces_of_real_lines_do_not_panic(pieces in proptest::collection::vec((0_usize..400, 0_usize..200, 0_usize..400), 0..12)) {
        let samples: Vec<&str> = patterns().flat_map(|pattern| pattern.samples).copied().collect();
        let log: String = pieces
            .into_iter()
            .map(|(sample, from, length)| {
                samples[sample % samples.len()].chars().skip(from).take(length).chain(['\u{1b}']).collect::<String>()
            })
            .collect();
        let found = explain_default(&log);
        prop_assert!(found.matches.iter().all(|found| found.count >= 1 && found.first.number >= 1));
    }

    /// Other lines do not change the result.
    #[test]
    fn samples_are_found_among_other_lines(before in "[a-z \n]{0,200}", number in 0_usize..400) {
        let samples: Vec<_> = patterns().flat_map(|it| it.samples.iter().map(|sample| (it.code, *sample))).collect();
        let (code, sample) = samples[number % samples.len()];
        let found = explain_default(&format!("{before}\n{sample}\nmore"));
        prop_assert_eq!(codes(&found.matches), [code]);
    }
}

/// `docs/logs.md` is generated from the patterns. To update it, run this test with `INSTA_UPDATE=always`.
#[test]
fn documented_table_matches_the_patterns() {
    let path = crate::common::root().join("docs/logs.md");
    let expected = documentation();
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        fs::write(&path, &expected).expect("docs can be written");
    }
    let written = fs::read_to_string(&path).expect("docs/logs.md exists");
    assert_eq!(written, expected, "run this test with INSTA_UPDATE=always to update docs/logs.md");
}

fn documentation() -> String {
    let mut text = format!(
        "# Known log lines\n\n\
         `companion explain FILE` knows these {} patterns. The table is generated by `crates/core/tests/it/logs.rs` from\n\
         `crates/core/src/logs/patterns`; the texts are in `crates/core/src/i18n`. In an expression, braces match a word and … any\n\
         text. *Stops*, *refuses* and *follows* (the consequence of an earlier line) lead to exit status 1.\n\n\
         | Code | Program | Weight | Expressions | Meaning | Releases | Reference |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
        LogCode::ALL.len()
    );
    let cell = |text: &str| text.replace('|', "\\|");
    for pattern in patterns() {
        let words: Vec<String> =
            pattern.expressions.iter().map(|words| format!("`` {} ``", cell(words.trim()))).collect();
        let releases = match (pattern.releases.since, pattern.releases.until) {
            (None, None) => "all".to_owned(),
            (Some(since), None) => format!("from {since}"),
            (None, Some(until)) => format!("to {until}"),
            (Some(since), Some(until)) => format!("{since} to {until}"),
        };
        let message = pattern.code.text(Language::English.logs()).message;
        let row = format!(
            "| {} | {} | {} | {} | {} | {releases} | {} |\n",
            pattern.code.as_str(),
            pattern.log_source.id(),
            pattern.impact.id(),
            words.join("<br>"),
            cell(message),
            cell(pattern.source),
        );
        text.push_str(&row);
    }
    text
}
