//! Every generated gateway config, judged by the release it is for.
#![expect(clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use crate::common::validator::{CLAWDBOT, CURRENT, JANUARY, Verdict, Way, judge};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A release the companion offers, and the installed package that reads its config by the same schema.
const JUDGES: [(&str, &str); 4] = [
    ("clawdbot@2026.1.24", CLAWDBOT),
    ("moltbot", JANUARY),
    ("openclaw@2026.1.30", JANUARY),
    ("openclaw@2026.9.6", CURRENT),
];

#[test]
fn every_config_is_valid_for_its_release() {
    // Many cases differ only in what other files say; one judgement serves all that share a text.
    let mut texts: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut releases = BTreeSet::new();
    for case in common::cases() {
        let release = text(&case.plan["release"]);
        let Some((release, package)) = JUDGES.into_iter().find(|(name, _)| *name == release) else {
            panic!("{}: no judge for the release {release:?}", case.name);
        };
        releases.insert(release);
        let text = config_of(&case.name, &case.output);
        let names = texts.entry(package).or_default().entry(text).or_default();
        names.push(case.name);
    }
    assert_eq!(releases.len(), JUDGES.len(), "only {releases:?} have cases");

    let mut complaints = Vec::new();
    for (package, configs) in &texts {
        let list: Vec<&str> = configs.keys().map(String::as_str).collect();
        let Some(verdicts) = judge(package, &list, Way::Imported) else {
            return;
        };
        for (names, verdict) in configs.values().zip(verdicts) {
            if let Err(issues) = verdict {
                complaints.push(format!("{package} refuses {}: {issues}", names.join(", ")));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Releases of January 2026 do not know the key that later ones cannot do without.
#[test]
fn old_releases_refuse_allowed_origins() {
    let config = r#"{"gateway":{"mode":"local","controlUi":{"allowedOrigins":["http://127.0.0.1:18789"]}}}"#;
    for package in [CLAWDBOT, JANUARY] {
        refuses(package, config, "allowedOrigins");
    }
    accepts(CURRENT, config);
}

/// The key that turns a channel on was renamed; what old guides show stops a current gateway.
#[test]
fn the_current_release_refuses_the_old_channel_switch() {
    let config = |switch: &str| {
        json!({"gateway": {"mode": "local"}, "channels": {"discord": {"enabled": true, "groupPolicy": "allowlist",
            "guilds": {"123456789012345678": {"channels": {"general": {switch: true}}}}}}})
        .to_string()
    };
    refuses(CURRENT, &config("allow"), "\"allow\"");
    for package in [CLAWDBOT, JANUARY, CURRENT] {
        accepts(package, &config("enabled"));
    }
}

/// The fast way reaches into the package; the command a person would type has to say the same.
#[test]
fn the_imported_validator_agrees_with_the_command() {
    let configs = [
        r#"{"gateway":{"mode":"local","bind":"lan"}}"#,
        r#"{"gateway":{"mode":"local","bind":"0.0.0.0"}}"#,
        r#"{"gateway":{"mode":"local"},"unheard":1}"#,
    ];
    let Some(imported) = judge(CURRENT, &configs, Way::Imported) else {
        return;
    };
    assert_eq!(Some(&imported), judge(CURRENT, &configs, Way::Command).as_ref());
    assert_eq!(imported.iter().map(Verdict::is_ok).collect::<Vec<_>>(), [true, false, false]);
}

fn accepts(package: &str, config: &str) {
    if let Some(verdicts) = judge(package, &[config], Way::Imported) {
        assert_eq!(verdicts, [Ok(())], "{package}: {config}");
    }
}

fn refuses(package: &str, config: &str, word: &str) {
    if let Some(verdicts) = judge(package, &[config], Way::Imported) {
        let [Err(issues)] = verdicts.as_slice() else {
            panic!("{package} accepts {config}");
        };
        assert!(issues.contains(word), "{package} objects to something else: {issues}");
    }
}

fn config_of(case: &str, output: &Value) -> String {
    let configs: Vec<&Value> = output["files"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|file| {
            let path = text(&file["path"]);
            ["clawdbot.json", "moltbot.json", "openclaw.json"].contains(&path)
        })
        .collect();
    let [config] = configs.as_slice() else {
        panic!("{case}: {} gateway configs", configs.len());
    };
    text(&config["text"]).to_owned()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
