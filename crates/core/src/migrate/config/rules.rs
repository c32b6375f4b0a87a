//! What of an old configuration the new release knows under another name, and what it does not know at all.
//!
//! Measured with `config validate` of openclaw@2026.9.6 and the validator of clawdbot@2026.1.24-3, key by key. The new
//! release's own `doctor --fix` deletes what it does not know, among it whole blocks of the oldest form (`agent`,
//! `identity`, `whatsapp`, `gateway.token`: measured), so they are moved here before it sees them.

use serde_json::{Value, json};

use super::calls::settings;
use super::paths::{each_text, get, matching, put, take};
use crate::migrate::Existing;
use crate::plan::{Checked, GatewayToken, Plan};

/// What became of a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It has another name now.
    Moved(String),
    /// The new release has nothing like it.
    Dropped,
    /// It was set for the new deployment.
    Set,
    /// It takes its value from a variable, and that has another name now.
    Variable,
    /// It held a token that cannot be used; the one of `.env` counts.
    TokenReplaced,
}

/// A setting that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path in the old configuration, or in the new one where it is new. Never its value.
    pub path: String,
    /// What became of it.
    pub fate: Fate,
}

/// A configuration for the new release.
#[derive(Debug, Clone, PartialEq)]
pub struct Migrated {
    /// It.
    pub value: Value,
    /// What is different in it.
    pub changes: Vec<Change>,
}

/// Blocks of the form before January 2026 and where each of their keys went. Old releases did this when they started.
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

/// Settings with another name.
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

/// Settings of every server, channel or agent that got another name: the pattern, its last part, and what that is now.
const REPEATED: [(&str, &str, &str); 3] = [
    ("channels.discord.guilds.*.channels.*.allow", "allow", "enabled"),
    ("channels.slack.channels.*.allow", "allow", "enabled"),
    ("agents.list.*.memorySearch", "memorySearch", "memory.search"),
];

/// Settings that the new release refuses and has nothing in place of.
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

/// Makes the configuration that the new release takes from the one that the old one had.
pub(in crate::migrate) fn migrate(existing: &Existing, old: &Value, plan: &Plan) -> Checked<Migrated> {
    let mut value = if old.is_object() { old.clone() } else { json!({}) };
    let mut changes = Vec::new();
    let mut note = |path: &str, fate: Fate| changes.push(Change { path: path.to_owned(), fate });
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
                    note(&path, Fate::Dropped);
                }
            }
        }
        if get(&value, "agents.defaults.contextPruning.mode").is_some_and(|mode| mode == "adaptive") {
            let path = "agents.defaults.contextPruning.mode";
            take(&mut value, path);
            note(path, Fate::Dropped);
        }
    }
    let prefix = format!("${{{}_", existing.release.env_prefix);
    let own = format!("${{{}_", plan.release.env_prefix);
    if prefix != own {
        each_text(&mut value, "", &mut |path, text| {
            if text.contains(&prefix) {
                *text = text.replace(&prefix, &own);
                note(path, Fate::Variable);
            }
        });
    }
    let token = get(&value, "gateway.auth.token").and_then(Value::as_str);
    if token.is_some_and(|token| !token.starts_with("${") && token.parse::<GatewayToken>().is_err()) {
        take(&mut value, "gateway.auth.token");
        note("gateway.auth.token", Fate::TokenReplaced);
    }
    for (path, wanted) in settings(existing, plan)? {
        if get(&value, path) != Some(&wanted) && put(&mut value, path, wanted) {
            note(path, Fate::Set);
        }
    }
    Ok(Migrated { value, changes })
}

/// Moves the blocks of the oldest form, and the name of the agent, to where they are now.
fn blocks(value: &mut Value, note: &mut impl FnMut(&str, Fate)) {
    for (from, to) in BLOCKS {
        let keys: Vec<String> = matching(value, &format!("{from}.*"));
        for path in keys {
            let key = path.rsplit('.').next().unwrap_or_default();
            let to = format!("{to}.{key}");
            rename(value, &path, &to, note);
        }
    }
    if get(value, "identity").is_some_and(Value::is_object) {
        // A list of agents has its identities already; the new release moves it itself.
        let to = "agents.entries.main.identity";
        if get(value, "agents.list").is_none() {
            rename(value, "identity", to, note);
        } else if let Some(identity) = take(value, "identity") {
            let main = value.pointer_mut("/agents/list/0").and_then(Value::as_object_mut);
            let is_kept = main.is_some_and(|main| {
                main.get("identity").is_none() && main.insert("identity".to_owned(), identity).is_none()
            });
            let to = || Fate::Moved("agents.list.0.identity".to_owned());
            note("identity", if is_kept { to() } else { Fate::Dropped });
        }
    }
    // Other settings of the environment beside its two groups were variables.
    let variables: Vec<String> = matching(value, "env.*")
        .into_iter()
        .filter(|path| !matches!(path.as_str(), "env.vars" | "env.shellEnv"))
        .collect();
    for path in variables {
        let to = path.replacen("env.", "env.vars.", 1);
        rename(value, &path, &to, note);
    }
}

/// Gives a setting another name; one that is there under the new name already counts.
fn rename(value: &mut Value, from: &str, to: &str, note: &mut impl FnMut(&str, Fate)) {
    let Some(taken) = take(value, from) else { return };
    let is_put = get(value, to).is_none() && put(value, to, taken);
    note(from, if is_put { Fate::Moved(to.to_owned()) } else { Fate::Dropped });
}
