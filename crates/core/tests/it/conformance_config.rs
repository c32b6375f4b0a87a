//! Every generated gateway configuration is valid for its release, according to that release's own validator.
#![expect(clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use crate::common::validator::{CLAWDBOT, CURRENT, JANUARY, Verdict, Way, validate};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A release that the companion offers, and the installed package with the same configuration schema.
const VALIDATORS: [(&str, &str); 4] = [
    ("clawdbot@2026.1.24", CLAWDBOT),
    ("moltbot", JANUARY),
    ("openclaw@2026.1.30", JANUARY),
    ("openclaw@2026.9.6", CURRENT),
];

#[test]
fn every_config_is_valid_for_its_release() {
    // Many cases differ only in other files; each different text is validated once.
    let mut texts: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut releases = BTreeSet::new();
    for case in common::cases() {
        let release = text(&case.plan["release"]);
        let Some((release, package)) = VALIDATORS.into_iter().find(|(name, _)| *name == release) else {
            panic!("{}: no validator for the release {release:?}", case.name);
        };
        releases.insert(release);
        let text = config_of(&case.name, &case.output);
        let names = texts.entry(package).or_default().entry(text).or_default();
        names.push(case.name);
    }
    assert_eq!(releases.len(), VALIDATORS.len(), "only {releases:?} have cases");

    let mut complaints = Vec::new();
    for (package, configs) in &texts {
        let list: Vec<&str> = configs.keys().map(String::as_str).collect();
        let Some(verdicts) = validate(package, &list, Way::Imported) else {
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

/// Known differences between the releases. All configurations go to a release in one process, which takes seconds to
/// start.
#[test]
fn releases_differ_where_it_is_known() {
    // Releases of January 2026 do not have the key that later ones need.
    let origins =
        r#"{"gateway":{"mode":"local","controlUi":{"allowedOrigins":["http://127.0.0.1:18789"]}}}"#.to_owned();
    // The key that enables a channel was renamed; the form of old guides keeps a current gateway from starting.
    let channel = |switch: &str| {
        json!({"gateway": {"mode": "local"}, "channels": {"discord": {"enabled": true, "groupPolicy": "allowlist",
            "guilds": {"123456789012345678": {"channels": {"general": {switch: true}}}}}}})
        .to_string()
    };
    let (old_switch, new_switch) = (channel("allow"), channel("enabled"));
    for (package, cases) in [
        (CLAWDBOT, [(&origins, Some("allowedOrigins")), (&new_switch, None), (&old_switch, None)]),
        (JANUARY, [(&origins, Some("allowedOrigins")), (&new_switch, None), (&old_switch, None)]),
        (CURRENT, [(&origins, None), (&new_switch, None), (&old_switch, Some("\"allow\""))]),
    ] {
        let configs = cases.map(|(config, _)| config.as_str());
        let Some(verdicts) = validate(package, &configs, Way::Imported) else { return };
        for ((config, objection), verdict) in cases.into_iter().zip(verdicts) {
            match (objection, verdict) {
                (None, verdict) => assert_eq!(verdict, Ok(()), "{package}: {config}"),
                (Some(_), Ok(())) => panic!("{package} accepts {config}"),
                (Some(word), Err(issues)) => assert!(issues.contains(word), "{package}: {issues}"),
            }
        }
    }
}

/// The other tests import the validator from the package; the command that users run must give the same verdicts.
#[test]
fn imported_validator_agrees_with_the_command() {
    let configs = [
        r#"{"gateway":{"mode":"local","bind":"lan"}}"#,
        r#"{"gateway":{"mode":"local","bind":"0.0.0.0"}}"#,
        r#"{"gateway":{"mode":"local"},"unheard":1}"#,
    ];
    let Some(imported) = validate(CURRENT, &configs, Way::Imported) else {
        return;
    };
    assert_eq!(Some(&imported), validate(CURRENT, &configs, Way::Command).as_ref());
    assert_eq!(imported.iter().map(Verdict::is_ok).collect::<Vec<_>>(), [true, false, false]);
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
