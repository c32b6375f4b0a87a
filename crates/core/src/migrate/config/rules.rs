//! The settings of old configurations that the new release has renamed or removed.
//!
//! Measured with `config validate` of openclaw@2026.9.6 and the validator of clawdbot@2026.1.24-3, key by key. The new
//! release's own `doctor --fix` deletes unknown settings, including whole blocks of the oldest format (`agent`,
//! `identity`, `whatsapp`, `gateway.token`: measured), so they are converted here first.

use serde_json::{Value, json};

use super::calls::settings;
use super::paths::{each_text, get, matching, put, take};
use crate::migrate::ExistingDeployment;
use crate::plan::{FieldResult, GatewayToken, Plan};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingOutcome {
    /// Renamed to this path.
    Moved(String),
    /// The new release has no equivalent.
    Dropped,
    /// Added or overwritten for the new deployment.
    Set,
    /// The value refers to an environment variable that was renamed.
    Variable,
    /// The value was an unusable token and was removed; the token in `.env` applies.
    TokenReplaced,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingChange {
    /// The path in the old configuration, or in the new one for an added setting. The value is never included.
    pub path: String,
    pub outcome: SettingOutcome,
}

/// A configuration for the new release.
#[derive(Debug, Clone, PartialEq)]
pub struct MigratedConfig {
    pub value: Value,
    pub changes: Vec<SettingChange>,
}

/// Blocks of the format before January 2026, and where their keys moved. Old releases converted them at startup.
const BLOCKS: [(&str, &str); 9] = [
    ("agent", "agents.defaults"),
    ("whatsapp", "channels.whatsapp"),
    ("telegram", "channels.telegram"),
    ("discord", "channels.discord"),
    ("slack", "channels.slack"),
    ("signal", "channels.signal"),
    ("imessage", "channels.imessage"),
    ("routing.groupChat", "messages.groupChat"),
    ("routing.agentToAgent", "tools.agentToAgent"),
];

/// Renamed settings.
const RENAMED: [(&str, &str); 14] = [
    ("routing.allowFrom", "channels.whatsapp.allowFrom"),
    ("routing.queue", "messages.queue"),
    ("routing.bindings", "bindings"),
    ("gateway.token", "gateway.auth.token"),
    ("messages.tts", "tts"),
    ("messages.messagePrefix", "channels.whatsapp.responsePrefix"),
    ("agents.defaults.memorySearch", "memory.search"),
    ("session.idleMinutes", "session.reset.idleMinutes"),
    ("channels.discord.dm.policy", "channels.discord.dmPolicy"),
    ("channels.discord.dm.allowFrom", "channels.discord.allowFrom"),
    ("channels.slack.dm.policy", "channels.slack.dmPolicy"),
    ("channels.slack.dm.allowFrom", "channels.slack.allowFrom"),
    ("channels.telegram.streamMode", "channels.telegram.streaming.mode"),
    // The only provider of January 2026 that needed a key here.
    ("tools.web.search.apiKey", "plugins.entries.brave.config.webSearch.apiKey"),
];

/// Renamed settings of every server, channel or agent: the pattern, its last component, and the new name.
const REPEATED: [(&str, &str, &str); 3] = [
    ("channels.discord.guilds.*.channels.*.allow", "allow", "enabled"),
    ("channels.slack.channels.*.allow", "allow", "enabled"),
    ("agents.list.*.memorySearch", "memorySearch", "memory.search"),
];

/// Settings that the new release rejects and that have no equivalent.
const UNKNOWN: [&str; 30] = [
    "gateway.controlUi.allowInsecureAuth",
    "gateway.tailscale.resetOnExit",
    "meta.lastTouchedAt",
    "agents.defaults.timeFormat",
    "agents.defaults.envelopeTimezone",
    "agents.defaults.cliBackends",
    "agents.defaults.contextPruning.keepLastAssistants",
    "agents.defaults.compaction.reserveTokensFloor",
    "tools.exec.timeoutSec",
    "audio",
    "messages.removeAckAfterReply",
    "session.agentToAgent",
    "session.typingMode",
    "auth.cooldowns",
    "cron.maxConcurrentRuns",
    "cron.store",
    "browser.controlUrl",
    "browser.profiles.*.color",
    "plugins.installs",
    "discovery.wideArea.enabled",
    "canvasHost",
    "bridge",
    "logging.redactSensitive",
    "talk.voiceId",
    "web",
    "routing",
    "channels.whatsapp.ackReaction",
    "channels.telegram.retry",
    "channels.telegram.draftChunk",
    "channels.telegram.blockStreaming",
];

/// Converts an old configuration for the new release.
pub(in crate::migrate) fn migrate(
    existing: &ExistingDeployment,
    old: &Value,
    plan: &Plan,
) -> FieldResult<MigratedConfig> {
    let mut value = if old.is_object() { old.clone() } else { json!({}) };
    let mut changes = Vec::new();
    let mut note = |path: &str, outcome: SettingOutcome| changes.push(SettingChange { path: path.to_owned(), outcome });
    if existing.changes_rules(plan.release) {
        blocks(&mut value, &mut note);
        for (from, to) in RENAMED {
            rename(&mut value, from, to, &mut note);
        }
        for (pattern, last, now) in REPEATED {
            for path in matching(&value, pattern) {
                let to = format!("{}{now}", path.strip_suffix(last).unwrap_or(&path));
                rename(&mut value, &path, &to, &mut note);
            }
        }
        for pattern in UNKNOWN {
            for path in matching(&value, pattern) {
                if take(&mut value, &path).is_some() {
                    note(&path, SettingOutcome::Dropped);
                }
            }
        }
        if get(&value, "agents.defaults.contextPruning.mode").is_some_and(|mode| mode == "adaptive") {
            let path = "agents.defaults.contextPruning.mode";
            take(&mut value, path);
            note(path, SettingOutcome::Dropped);
        }
    }
    let prefix = format!("${{{}_", existing.release.env_prefix);
    let own = format!("${{{}_", plan.release.env_prefix);
    if prefix != own {
        each_text(&mut value, "", &mut |path, text| {
            if text.contains(&prefix) {
                *text = text.replace(&prefix, &own);
                note(path, SettingOutcome::Variable);
            }
        });
    }
    let token = get(&value, "gateway.auth.token").and_then(Value::as_str);
    if token.is_some_and(|token| !token.starts_with("${") && token.parse::<GatewayToken>().is_err()) {
        take(&mut value, "gateway.auth.token");
        note("gateway.auth.token", SettingOutcome::TokenReplaced);
    }
    for (path, wanted) in settings(existing, plan)? {
        if get(&value, path) != Some(&wanted) && put(&mut value, path, wanted) {
            note(path, SettingOutcome::Set);
        }
    }
    Ok(MigratedConfig { value, changes })
}

/// Moves the blocks of the oldest format, and the agent's name, to their current location.
fn blocks(value: &mut Value, note: &mut impl FnMut(&str, SettingOutcome)) {
    for (from, to) in BLOCKS {
        let keys: Vec<String> = matching(value, &format!("{from}.*"));
        for path in keys {
            let key = path.rsplit('.').next().unwrap_or_default();
            let to = format!("{to}.{key}");
            rename(value, &path, &to, note);
        }
    }
    if get(value, "identity").is_some_and(Value::is_object) {
        // A list of agents already contains identities; the new release converts it itself.
        let to = "agents.entries.main.identity";
        if get(value, "agents.list").is_none() {
            rename(value, "identity", to, note);
        } else if let Some(identity) = take(value, "identity") {
            let main = value.pointer_mut("/agents/list/0").and_then(Value::as_object_mut);
            let is_kept = main.is_some_and(|main| {
                main.get("identity").is_none() && main.insert("identity".to_owned(), identity).is_none()
            });
            let to = || SettingOutcome::Moved("agents.list.0.identity".to_owned());
            note("identity", if is_kept { to() } else { SettingOutcome::Dropped });
        }
    }
    // Other keys of `env` than its two groups were variables.
    let variables: Vec<String> = matching(value, "env.*")
        .into_iter()
        .filter(|path| !matches!(path.as_str(), "env.vars" | "env.shellEnv"))
        .collect();
    for path in variables {
        let to = path.replacen("env.", "env.vars.", 1);
        rename(value, &path, &to, note);
    }
}

/// Renames a setting. An existing value under the new name takes precedence.
fn rename(value: &mut Value, from: &str, to: &str, note: &mut impl FnMut(&str, SettingOutcome)) {
    let Some(taken) = take(value, from) else { return };
    let is_put = get(value, to).is_none() && put(value, to, taken);
    note(from, if is_put { SettingOutcome::Moved(to.to_owned()) } else { SettingOutcome::Dropped });
}
