//! Every line of every generated file has its explanation, and every explanation a line.

use crate::common;
use std::collections::BTreeSet;

use companion_core::bundle::Bundle;
use companion_core::files::explained::{ROW_COUNT, explain_line, explained_lines, row_of, walk};
use companion_core::i18n::Language;
use companion_core::i18n::lines::LineKey;
use companion_core::plan::{Draft, Field, Target};

/// Whether a line says something of its own.
fn speaks(line: &str) -> bool {
    let line = line.trim();
    !(line.is_empty() || line.starts_with('#') || line.starts_with(['}', ']']))
}

#[test]
fn every_line_has_an_explanation_and_every_row_a_line() {
    let mut used = BTreeSet::new();
    let mut lines = 0;
    for case in common::cases() {
        for file in &case.bundle.files.made {
            walk(&file.path, &file.text, |number, row| {
                let line = file.text.lines().nth(number - 1).expect("a line");
                assert_eq!(row.is_some(), speaks(line), "{} of {}, line {number}: {line}", file.path, case.name);
                used.extend(row);
                lines += 1;
            });
        }
    }
    assert!(lines > 1_000);
    let unused: Vec<usize> = (0..ROW_COUNT).filter(|row| !used.contains(row)).collect();
    assert!(unused.is_empty(), "rows that explain no line: {unused:?}");
}

#[test]
fn the_words_are_about_the_line() {
    let draft = Draft::new(companion_core::catalog::newest(), Target::Gcp);
    let bundle: Bundle = common::bundle(&draft);
    let key = |path: &str, holds: &str| {
        let file = bundle.files.made.iter().find(|file| file.path == path).expect("the file");
        let line = file.text.lines().position(|line| line.contains(holds)).expect("the line");
        explain_line(path, &file.text, line + 1)
    };
    for (path, holds, expected) in [
        (".env", "OPENCLAW_GATEWAY_TOKEN=", LineKey::EnvToken),
        ("keys.env", "ANTHROPIC_API_KEY", LineKey::KeyAnthropic),
        ("docker-compose.yml", "OPENCLAW_GATEWAY_TOKEN:", LineKey::VarToken),
        ("docker-compose.yml", "127.0.0.1:", LineKey::PortLocal),
        ("docker-compose.yml", "- node", LineKey::CommandNode),
        ("docker-compose.yml", "_CONFIG_DIR}:", LineKey::VolumeState),
        ("Dockerfile", "apt-get install", LineKey::DockerInstall),
        ("openclaw.json", "\"mode\": \"local\"", LineKey::GatewayMode),
        ("openclaw.json", "http://127.0.0.1:18789", LineKey::AllowedOrigin),
    ] {
        assert_eq!(key(path, holds), Some(expected), "{path}: {holds}");
    }
}

#[test]
fn names_that_look_like_structure_change_nothing() {
    let mut draft = Draft::new(companion_core::catalog::newest(), Target::Gcp);
    draft.set(Field::ConfigDiscord, "true");
    draft.set(Field::ConfigDiscordGuild, "123456789012345678");
    draft.set(Field::ConfigDiscordChannel, "enabled");
    draft.set(Field::DockerExtraMounts, "/srv/a:/home/node/a:ro");
    let bundle = common::bundle(&draft);
    for file in &bundle.files.made {
        let wanted: Vec<usize> =
            file.text.lines().enumerate().filter(|(_, line)| speaks(line)).map(|(position, _)| position + 1).collect();
        assert_eq!(explained_lines(&file.path, &file.text), wanted, "{}", file.path);
    }
}

#[test]
fn other_files_and_lines_have_none() {
    assert_eq!(explain_line("README.md", "services:", 1), None);
    assert_eq!(explain_line("docker-compose.yml", "networks:\n  default: {}\n", 1), None);
    assert_eq!(explain_line(".env", "A=1\n", 2), None);
    assert_eq!(row_of(".env", "OTHER_IMAGE=1\n", 1), None);
    // Whatever stands in a file, nothing breaks.
    for text in ["\t-  - :", "[[[", "\"\": {", "}}}}", "\u{feff}services:\n - :\n", "=", "&& RUN"] {
        for path in [".env", "docker-compose.yml", "Dockerfile", ".dockerignore", "fly.toml", "openclaw.json"] {
            walk(path, text, |_, _| {});
        }
    }
}

#[test]
fn every_key_has_two_sentences_in_every_language() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        let end = if language == Language::Chinese { '。' } else { '.' };
        for key in LineKey::ALL {
            let words = key.text(language.lines());
            assert!(words.what.ends_with(end) && words.without.ends_with(end), "{language:?} {key:?}");
            assert_eq!(words.what.matches('`').count() % 2, 0, "{language:?} {key:?}");
            seen.insert(words.what);
        }
        assert!(seen.len() + 2 >= LineKey::ALL.len(), "{language:?}: the same words for several lines");
    }
    for key in LineKey::ALL {
        let codes =
            |text: &str| -> BTreeSet<String> { text.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        let english = key.text(Language::English.lines());
        for language in [Language::Chinese, Language::Danish] {
            let words = key.text(language.lines());
            for (english, words) in [(english.what, words.what), (english.without, words.without)] {
                let (english, words) = (codes(english), codes(words));
                // The placeholder of a name is translated, code is not.
                assert!(english == words || english.iter().any(|code| code.contains('<')), "{language:?} {key:?}");
            }
        }
    }
}
