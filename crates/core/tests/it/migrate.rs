//! Moving every older release to the newest, on every target, from every kind of files.

#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use crate::common::old::{CONFIG, OLDEST, OldCase, old_cases};
use crate::common::tools;
use crate::common::validator::{CURRENT, Way, judge};
use companion_core::catalog::{self, RELEASES};
use companion_core::i18n::Language;
use companion_core::migrate::{Existing, Fate, HomePath, Migration, Refusal, TokenState, refusal};
use companion_core::plan::{Draft, Target};
use companion_core::shell::render;
use companion_core::steps::Step;
use serde_json::{Value, json};

fn file<'a>(migration: &'a Migration, name: &str) -> &'a str {
    let made = migration.files.made.iter().find(|file| file.path == name);
    made.map_or_else(|| panic!("no {name}: {:?}", migration.files.blocked), |file| file.text.as_str())
}

fn position(steps: &[Step], what: &str, is: impl Fn(&str) -> bool) -> usize {
    let has = |step: &Step| step.commands.iter().any(|command| is(&render(command)));
    steps.iter().position(has).unwrap_or_else(|| panic!("no step {what}"))
}

#[test]
fn every_new_file_is_accepted_by_the_program_that_reads_it() {
    let cases = old_cases();
    let migrations: Vec<(String, Migration)> =
        cases.iter().map(|case| (case.name.clone(), case.migration().1)).collect();
    assert_eq!(migrations.len(), 3 * 3 * 2 + 4);
    for (name, migration) in &migrations {
        assert!(!migration.has_errors(), "{name}: {:?} {:?}", migration.findings, migration.files.blocked);
        assert!(migration.steps.iter().chain(&migration.rollback).all(|step| step.blocked.is_none()), "{name}");
    }
    let configs: Vec<&str> = migrations.iter().map(|(_, migration)| file(migration, "openclaw.json")).collect();
    if let Some(verdicts) = judge(CURRENT, &configs, Way::Imported) {
        for ((name, _), verdict) in migrations.iter().zip(verdicts) {
            assert_eq!(verdict, Ok(()), "{name}");
        }
    }
    let projects: Vec<Value> = migrations
        .iter()
        .filter(|(_, migration)| migration.target == Target::Gcp)
        .map(|(name, migration)| {
            let token = file(migration, ".env").lines().find_map(|line| line.strip_prefix("OPENCLAW_GATEWAY_TOKEN="));
            // Upstream publishes on every address, and that stays as it was.
            let plan = json!({
                "directory": "openclaw-gateway",
                "docker": { "expose": migration.plan.docker.expose },
                "gcp": { "home": migration.plan.gcp.home.as_ref().ok().and_then(|home| home.as_ref()).map(ToString::to_string) },
            });
            json!({"name": name, "plan": plan, "token": token, "files": migration.to_json()["files"]})
        })
        .collect();
    assert_eq!(projects.len(), 3 * 2 + 3);
    let way = "it is Debian's package docker-compose 2.26 or newer, unpacked into .tools/compose";
    if let Some(program) = tools::program("migrated compose files", "docker-compose", way)
        && let Some(verdict) =
            tools::ask("migrated compose files", "compose.py", &json!({"program": program, "cases": projects}))
    {
        verdict.accept("migrated compose files");
    }
}

#[test]
fn names_that_cannot_change_stay() {
    for case in old_cases() {
        let (existing, migration) = case.migration();
        let plan = &migration.plan;
        assert_eq!(plan.target, case.target);
        if case.target.is_fly() {
            let fly = migration.files.made.iter().find(|file| file.path.starts_with("fly.")).expect("a fly file");
            let (_, old) = case.files.iter().find(|(name, _)| name.starts_with("fly")).expect("a fly file");
            for key in ["app = ", "source = ", "destination = ", "primary_region = "] {
                let of = |text: &str| {
                    let line = text.lines().map(str::trim).find(|line| line.starts_with(key)).expect(key).to_owned();
                    line.split(" #").next().unwrap_or_default().trim().to_owned()
                };
                assert_eq!(of(&fly.text), of(old), "{}", case.name);
            }
            assert!(!fly.text.contains("CLAWDBOT_"), "{}", case.name);
        } else {
            assert_ne!(plan.directory.as_ref().expect("a folder").as_str(), existing.directory.as_str());
            let vm = plan.gcp.vm_name.as_ref().expect("a machine").to_string();
            assert_eq!(vm, Draft::new(case.release, case.target).value(companion_core::plan::Field::GcpVmName));
        }
        for file in &migration.files.made {
            // Comments may speak of anything; names that count may not be of the old release.
            let mut counts = file.text.lines().filter(|line| !line.trim_start().starts_with('#'));
            let old = counts.find(|line| line.contains("CLAWDBOT_") || line.contains("/.clawdbot"));
            assert_eq!(old, None, "{}: {}", case.name, file.path);
        }
    }
}

#[test]
fn the_token_and_the_keys_stay_unless_they_cannot() {
    for case in old_cases() {
        let (existing, migration) = case.migration();
        let env = file(&migration, ".env");
        let token = env.lines().find_map(|line| line.strip_prefix("OPENCLAW_GATEWAY_TOKEN=")).expect("a token");
        let kind = case.name.split(' ').next().unwrap_or_default();
        match (kind, case.target) {
            ("guide", Target::Gcp) => assert_eq!(existing.token, TokenState::Placeholder),
            ("upstream", Target::Gcp) => {
                assert_eq!((existing.token, token), (TokenState::Known, &*common::FAKE_TOKEN.to_ascii_uppercase()));
            }
            ("generated", _) => assert_eq!((existing.token, token), (TokenState::Known, common::FAKE_TOKEN)),
            _ => {
                assert!(matches!(existing.token, TokenState::Unknown | TokenState::Placeholder), "{}", case.name);
            }
        }
        assert!(!env.contains("change-me"), "{}", case.name);
        if case.target == Target::Gcp {
            let keys = file(&migration, "keys.env");
            assert!(keys.contains("\nANTHROPIC_API_KEY=sk-ant-fake-key-of-a-test\n"), "{}: {keys}", case.name);
            assert_eq!(keys.matches("ANTHROPIC_API_KEY").count(), 1, "{}", case.name);
            // The keyring opens with its old password only, however bad it is.
            let password = match kind {
                "guide" => "GOG_KEYRING_PASSWORD=change-me-now",
                "upstream" => "GOG_KEYRING_PASSWORD='old fake password'",
                _ => "GOG_KEYRING_PASSWORD=fa4e-keyring-password-for-tests-only",
            };
            assert!(keys.lines().any(|line| line == password), "{}: {keys}", case.name);
        }
    }
}

#[test]
fn nothing_changes_before_the_backup_and_nothing_starts_before_the_configuration_has_its_name() {
    for case in old_cases() {
        let (existing, migration) = case.migration();
        let (steps, name) = (&migration.steps, &case.name);
        let backup = position(steps, "backup", |text| text.contains("tar -czf -"));
        let changes = |text: &str| {
            ["mv ", "rm ", "chown", "install", "cat >", "scp ", "secrets import", "machine update", "deploy", "tee "]
                .iter()
                .any(|word| text.contains(word))
        };
        for step in &steps[..backup] {
            for command in &step.commands {
                assert!(!changes(&render(command)), "{name}: {} before the backup: {}", step.id, render(command));
            }
        }
        let starts = |text: &str| text.contains("docker compose up") || text.contains("fly deploy");
        let start = position(steps, "start", starts);
        assert!(steps[..start].iter().all(|step| !step.commands.iter().any(|command| starts(&render(command)))));
        if case.target == Target::Gcp {
            let stop = position(steps, "stop", |text| text == "docker compose down");
            assert!(stop < backup, "{name}: stopped before it is copied");
        } else {
            let snapshot = position(steps, "snapshot", |text| text.contains("snapshots create"));
            assert!(snapshot < backup, "{name}");
            let sleeps = position(steps, "maintenance", |text| text.contains("sleep infinity"));
            assert!(backup < sleeps && sleeps < start, "{name}");
            let secret = position(steps, "secret", |text| text.contains("secrets import"));
            assert!(secret < start, "{name}");
        }
        if existing.config_file != "openclaw.json" {
            let rename = position(steps, "rename", |text| {
                text.contains(&existing.config_file) && text.contains("openclaw.json") && text.contains("mv ")
            });
            assert!(backup < rename && rename < start, "{name}");
        }
        let doctor = position(steps, "doctor", |text| text.contains("doctor"));
        let place = steps.iter().position(|step| step.id == "migrate.place-config").expect("the configuration");
        assert!(place < doctor && doctor < start, "{name}");
        let undo: Vec<&str> = migration.rollback.iter().map(|step| step.id).collect();
        assert!(undo.starts_with(&["rollback.stop", "rollback.restore", "rollback.start"]), "{name}: {undo:?}");
        for step in steps.iter().chain(&migration.rollback) {
            assert!(!step.title.is_empty() && !step.expect.is_empty(), "{name}: {}", step.id);
            assert!(!step.commands.is_empty() || step.place.id() == "browser", "{name}: {}", step.id);
        }
    }
}

/// Every leaf of the old configuration is in the new one, at its place or at the one that is told, or is told as dropped.
#[test]
fn no_setting_is_lost_in_silence() {
    let mut seen_dropped = 0;
    for case in old_cases() {
        let (_, migration) = case.migration();
        let Some((_, old)) = case.files.iter().find(|(name, _)| name == case.release.config_file) else {
            panic!("{}: no configuration", case.name)
        };
        seen_dropped += compare(&case.name, old, &migration);
    }
    assert!(seen_dropped > 10, "the configurations hold too little: {seen_dropped}");
    let oldest = OldCase {
        name: "oldest".to_owned(),
        release: catalog::find("clawdbot@2026.1.24").expect("a release"),
        target: Target::Fly,
        files: old_cases()
            .into_iter()
            .find(|case| case.name == "upstream clawdbot@2026.1.24 fly")
            .expect("a case")
            .files
            .into_iter()
            .map(|(name, text)| if name == "clawdbot.json" { (name, OLDEST.to_owned()) } else { (name, text) })
            .collect(),
    };
    let (_, migration) = oldest.migration();
    compare("oldest", OLDEST, &migration);
    let new: Value = serde_json::from_str(file(&migration, "openclaw.json")).expect("JSON");
    assert_eq!(new.pointer("/agents/entries/main/identity/name"), Some(&json!("Molty")));
    assert_eq!(new.pointer("/channels/whatsapp/allowFrom"), Some(&json!(["+15550001"])));
    assert_eq!(new.pointer("/gateway/auth/token"), Some(&json!("fa4efa4efa4efa4efa4efa4efa4efa4e")));
    if let Some(verdicts) = judge(CURRENT, &[file(&migration, "openclaw.json")], Way::Imported) {
        assert_eq!(verdicts, [Ok(())]);
    }
}

fn compare(name: &str, old: &str, migration: &Migration) -> usize {
    let old = json5(old);
    let new: Value = serde_json::from_str(file(migration, "openclaw.json")).expect("JSON");
    let mut leaves = Vec::new();
    collect(&old, String::new(), &mut leaves);
    let mut dropped = 0;
    for (path, value) in leaves {
        if new.pointer(&pointer(&path)) == Some(value) {
            continue;
        }
        let told = migration.settings.iter().find(|change| {
            path == change.path || path.strip_prefix(&change.path).is_some_and(|rest| rest.starts_with('.'))
        });
        let told = told.unwrap_or_else(|| panic!("{name}: {path} is lost; told: {:?}", migration.settings));
        match &told.fate {
            Fate::Moved(to) => {
                let at = format!("{to}{}", path.strip_prefix(&told.path).unwrap_or_default());
                let now = new.pointer(&pointer(&at)).unwrap_or_else(|| panic!("{name}: {path} is not at {at}"));
                let is_set = migration.settings.iter().any(|change| change.path == at && change.fate == Fate::Set);
                assert!(now == value || is_set, "{name}: {path} is {now} at {at}");
            }
            Fate::Dropped | Fate::TokenReplaced => dropped += 1,
            Fate::Variable => {
                let now = new.pointer(&pointer(&path)).and_then(Value::as_str).unwrap_or_default();
                assert!(now.starts_with("${OPENCLAW_"), "{name}: {path} is {now}");
            }
            Fate::Set => {}
        }
    }
    dropped
}

/// Each rule for itself: the old form is refused by the newest release and taken by the old one, the migrated form is taken.
#[test]
fn every_rule_is_what_the_releases_say() {
    let rows: [(&str, Value); 42] = [
        ("agent", json!({"model": {"primary": "anthropic/x"}})),
        ("identity", json!({"name": "Molty"})),
        ("whatsapp", json!({"dmPolicy": "pairing"})),
        ("telegram", json!({"dmPolicy": "pairing"})),
        ("discord", json!({"enabled": true})),
        ("slack", json!({"enabled": false})),
        ("signal", json!({"enabled": false})),
        ("imessage", json!({"enabled": false})),
        ("routing.groupChat", json!({"mentionPatterns": ["x"]})),
        ("routing.agentToAgent", json!({"enabled": false})),
        ("routing.allowFrom", json!(["+15550001"])),
        ("routing.queue", json!({"mode": "steer"})),
        ("routing.bindings", json!([])),
        ("gateway.token", json!("fa4efa4efa4efa4efa4efa4efa4efa4e")),
        ("messages.tts", json!({"auto": "off"})),
        ("messages.messagePrefix", json!("x")),
        ("agents.defaults.memorySearch", json!({"enabled": true})),
        ("agents.list", json!([{"id": "main", "memorySearch": {"enabled": true}}])),
        ("session.idleMinutes", json!(60)),
        ("channels.discord.dm", json!({"policy": "pairing", "allowFrom": ["42"]})),
        ("channels.slack.dm", json!({"policy": "pairing", "allowFrom": ["U42"]})),
        ("channels.telegram.streamMode", json!("block")),
        ("tools.web.search.apiKey", json!("fake")),
        ("channels.discord.guilds", json!({"42": {"channels": {"general": {"allow": true}}}})),
        ("channels.slack.channels", json!({"C42": {"allow": true}})),
        ("gateway.controlUi.allowInsecureAuth", json!(true)),
        ("gateway.tailscale.resetOnExit", json!(false)),
        ("meta.lastTouchedAt", json!("2026-01-24T00:00:00Z")),
        ("agents.defaults.timeFormat", json!("24")),
        ("agents.defaults.envelopeTimezone", json!("local")),
        ("agents.defaults.contextPruning", json!({"mode": "cache-ttl", "keepLastAssistants": 3})),
        ("agents.defaults.compaction.reserveTokensFloor", json!(20000)),
        ("tools.exec.timeoutSec", json!(30)),
        ("messages.removeAckAfterReply", json!(true)),
        ("session.agentToAgent", json!({"maxPingPongTurns": 2})),
        ("auth.cooldowns", json!({"billingBackoffHours": 5})),
        ("cron.maxConcurrentRuns", json!(2)),
        ("discovery.wideArea.enabled", json!(false)),
        ("canvasHost", json!({"enabled": true})),
        ("logging.redactSensitive", json!("tools")),
        ("talk.voiceId", json!("x")),
        ("env.FOO", json!("bar")),
    ];
    // The oldest form was mended by the old releases before they looked at it.
    let oldest = [
        "agent",
        "identity",
        "whatsapp",
        "telegram",
        "discord",
        "slack",
        "signal",
        "imessage",
        "routing",
        "gateway.token",
    ];
    let release = catalog::find("clawdbot@2026.1.24").expect("a release");
    let mut old = Vec::new();
    let mut new = Vec::new();
    for (path, value) in &rows {
        let nested = path.rsplit('.').fold(value.clone(), |value, key| json!({ key: value }));
        let mut config = nested;
        config["gateway"]["mode"] = json!("local");
        let mut existing = Existing::usual(release, Target::Gcp);
        existing.config = Some((config.clone(), 1));
        let migration = Migration::new(
            &existing,
            &Draft::new(release, Target::Gcp),
            catalog::newest(),
            &common::secrets(),
            Language::English.speech(),
        )
        .expect("a migration");
        assert!(
            migration.settings.iter().any(|change| change.path.starts_with(path) && change.fate != Fate::Set),
            "{path} has no rule: {:?}",
            migration.settings
        );
        old.push(config.to_string());
        new.push(file(&migration, "openclaw.json").to_owned());
    }
    let of = |list: &[String], package: &str| {
        judge(package, &list.iter().map(String::as_str).collect::<Vec<_>>(), Way::Imported)
    };
    let (Some(refused), Some(taken)) = (of(&old, CURRENT), of(&new, CURRENT)) else { return };
    for (((path, _), refused), taken) in rows.iter().zip(&refused).zip(&taken) {
        assert!(refused.is_err(), "{path}: the newest release takes the old form");
        assert_eq!(*taken, Ok(()), "{path}");
    }
    let Some(known) = of(&old, "clawdbot-2026.1.24-3/node_modules/clawdbot") else { return };
    for ((path, _), known) in rows.iter().zip(&known) {
        if !oldest.iter().any(|start| path.starts_with(start)) {
            assert_eq!(*known, Ok(()), "{path}: no old configuration has it");
        }
    }
}

fn pointer(path: &str) -> String {
    format!("/{}", path.replace('.', "/"))
}

fn collect<'a>(value: &'a Value, path: String, leaves: &mut Vec<(String, &'a Value)>) {
    let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| collect(value, join(key), leaves)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, join(&index.to_string()), leaves));
        }
        _ => leaves.push((path, value)),
    }
}

/// The fixtures use comments and trailing commas of JSON5 and nothing else of it.
fn json5(text: &str) -> Value {
    let lines: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut plain = String::new();
    for part in lines.split(',') {
        if !plain.is_empty() && !part.trim_start().starts_with(['}', ']']) {
            plain.push(',');
        }
        plain.push_str(part);
    }
    serde_json::from_str(&plain).expect("JSON")
}

#[test]
fn the_document_holds_every_step_and_no_secret() {
    for case in old_cases() {
        let (_, migration) = case.migration();
        let document = migration.guide();
        let secrets = [
            common::FAKE_TOKEN,
            common::FAKE_PASSWORD,
            "sk-ant-fake",
            "fake-token-of-a-test",
            "fake-key-of-a-search",
            "old fake password",
        ];
        for secret in secrets {
            let has = |text: &str| text.to_ascii_lowercase().contains(secret);
            assert!(!has(&document), "{}: {secret}", case.name);
            assert!(!migration.warnings.iter().any(|warning| has(warning)), "{}: {secret}", case.name);
        }
        for word in ["{", "}"] {
            // Braces belong to code only.
            let prose: String = document.split("```").step_by(2).flat_map(|text| text.split('`').step_by(2)).collect();
            assert!(!prose.contains(word), "{}: an open placeholder", case.name);
        }
        for step in migration.steps.iter().chain(&migration.rollback) {
            let is_paste = step.id == "migrate.files" && !case.target.is_fly();
            assert_eq!(document.contains(&format!(". {} (", step.title)), !is_paste, "{}: {}", case.name, step.id);
        }
        let way_back = document.find("## The way back").expect("the way back");
        assert!(document.find("### 1.").is_some_and(|first| first < way_back));
    }
}

#[test]
fn only_the_newest_release_is_a_destination() {
    let newest = catalog::newest();
    for from in &RELEASES {
        for to in &RELEASES {
            let expected = if from.id == to.id {
                Some(Refusal::SameRelease)
            } else if to.id == newest.id {
                None
            } else {
                Some(Refusal::NoDestination)
            };
            assert_eq!(refusal(from, to), expected, "{} to {}", from.id, to.id);
        }
    }
}

/// Without a configuration among the files the steps mend the one on the machine.
#[test]
fn without_the_configuration_it_is_mended_where_it_is() {
    for release in RELEASES.iter().filter(|release| release.id != catalog::newest().id) {
        for target in Target::ALL {
            let existing = Existing::usual(release, target);
            let draft = Draft::new(release, target);
            let migration =
                Migration::new(&existing, &draft, catalog::newest(), &common::secrets(), Language::English.speech())
                    .expect("a migration");
            let set = migration
                .steps
                .iter()
                .flat_map(|step| &step.commands)
                .map(render)
                .find(|text| text.contains("--batch-json"));
            let set = set.expect("the settings are set");
            assert!(set.contains("gateway.mode") && set.contains("local"), "{set}");
            assert!(set.contains("trustedProxies") == (target == Target::Fly), "{set}");
            let place = migration.steps.iter().find(|step| step.id == "migrate.place-config").expect("a step");
            assert_eq!(place.need, companion_core::steps::Need::Optional);
            assert!(migration.warnings.iter().any(|warning| warning.contains(release.config_file)));
        }
    }
    assert!(CONFIG.contains("memorySearch"));
}

#[test]
fn paths_below_a_home_directory_are_recognised_in_every_spelling() {
    for (text, expected) in [
        ("~/.clawdbot", Some(".clawdbot")),
        ("$HOME/clawd/", Some("clawd")),
        ("/home/alice/.openclaw/workspace", Some(".openclaw/workspace")),
        ("/root/.clawdbot", Some(".clawdbot")),
        ("../.openclaw", Some(".openclaw")),
        ("/home//.clawdbot", Some(".clawdbot")),
        ("/srv/state", None),
        ("~/../x", None),
        ("~/a b", None),
        ("~/$(id)", None),
        ("~/-rf", None),
        ("", None),
        ("state", None),
    ] {
        assert_eq!(HomePath::read(text).as_ref().map(HomePath::as_str), expected, "{text}");
    }
}

/// Words are no code, code is, and Chinese has marks of its own.
#[test]
fn the_guide_is_written_in_its_language() {
    for case in old_cases() {
        let of = |language: Language| case.migration_in(language).1.guide();
        let (english, chinese) = (of(Language::English), of(Language::Chinese));
        assert!(english.contains("- Provider keys: carried over\n"), "{}", case.name);
        assert!(chinese.contains("- 提供方密钥：沿用\n"), "{}", case.name);
        let title = case.release.title();
        assert!(english.contains(&format!("| Release | {title} | OpenClaw")), "{}", case.name);
        let half = |line: &&str| {
            line.contains("： ") || line.contains("。 ") || (line.starts_with("###") && line.contains('('))
        };
        assert_eq!(chinese.lines().find(half), None, "{}", case.name);
        assert!(chinese.lines().any(|line| line.starts_with("### ") && line.ends_with('）')), "{}", case.name);
    }
}
