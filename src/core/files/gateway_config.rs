//! The gateway's own configuration, `<product>.json`.
//!
//! Validation is strict in every release: one unknown key and the gateway does not start. So each key is written only
//! for the releases that know it.

use serde_json::{Map, Value, json};

use crate::core::plan::{Blocked, Checked, Field, ModelName, Origin, Plan, Target, Webhooks};

/// The configuration as a structure.
pub fn gateway_config(plan: &Plan) -> Checked<Value> {
    let config = &plan.config;
    let mut root = Map::new();

    let mut defaults = Map::new();
    if let Some(model) = &config.model.clone()? {
        let mut entry = json!({ "primary": model.as_str() });
        let fallbacks = config.fallbacks.clone()?;
        if let (false, Value::Object(entry)) = (fallbacks.is_empty(), &mut entry) {
            entry.insert("fallbacks".into(), fallbacks.iter().map(ModelName::as_str).collect());
        }
        defaults.insert("model".into(), entry);
    }
    if let Some(count) = config.max_concurrent? {
        defaults.insert("maxConcurrent".into(), json!(count.get()));
    }
    // Without this, releases of January 2026 keep the workspace in the container's own file system on Fly.io, and every
    // deploy loses it.
    if plan.target.is_fly() {
        defaults.insert("workspace".into(), json!(format!("{}/workspace", plan.fly.mount.clone()?.trimmed())));
    }
    if !defaults.is_empty() {
        root.insert("agents".into(), json!({ "defaults": defaults }));
    }

    let profiles: Map<String, Value> =
        [("anthropic", config.anthropic), ("openai", config.openai), ("google", config.google)]
            .into_iter()
            .filter(|(_, selected)| *selected)
            .map(|(name, _)| (format!("{name}:default"), json!({ "mode": "token", "provider": name })))
            .collect();
    if !profiles.is_empty() {
        root.insert("auth".into(), json!({ "profiles": profiles }));
    }

    if config.discord.is_some() {
        root.insert("bindings".into(), json!([{ "agentId": "main", "match": { "channel": "discord" } }]));
    }
    let channels = channels(plan)?;
    if !channels.is_empty() {
        root.insert("channels".into(), Value::Object(channels));
    }
    root.insert("gateway".into(), gateway(plan)?);
    if config.webhooks? == Webhooks::Ngrok {
        root.insert("plugins".into(), json!({ "entries": { "voice-call": voice_call() } }));
    }
    Ok(Value::Object(root))
}

fn channels(plan: &Plan) -> Checked<Map<String, Value>> {
    let mut channels = Map::new();
    if let Some(discord) = &plan.config.discord {
        let mut entry = json!({ "enabled": true, "groupPolicy": "allowlist" });
        if let (Some(guild), Value::Object(entry)) = (discord.guild.clone()?, &mut entry) {
            let channel = discord.channel.clone()?;
            // `enabled` is accepted by every release; the guides' `allow` makes a current configuration invalid.
            let guilds = json!({ guild.as_str(): {
                "channels": { channel.as_str(): { "enabled": true } },
                "requireMention": discord.mention,
            } });
            entry.insert("guilds".into(), guilds);
        }
        channels.insert("discord".into(), entry);
    }
    if plan.config.telegram {
        channels.insert("telegram".into(), json!({ "enabled": true }));
    }
    if plan.config.whatsapp {
        // WhatsApp has no switch of its own in the old releases; an allow list that exists turns it on.
        channels.insert("whatsapp".into(), json!({ "dmPolicy": "pairing" }));
    }
    if plan.config.slack {
        channels.insert("slack".into(), json!({ "enabled": true }));
    }
    Ok(channels)
}

fn gateway(plan: &Plan) -> Checked<Value> {
    let bind = match plan.target {
        Target::Gcp => plan.docker.bind?.as_str(),
        Target::Fly | Target::FlyPrivate => "lan",
    };
    let mut gateway = json!({ "mode": "local", "bind": bind, "auth": { "mode": "token" } });
    if let Value::Object(gateway) = &mut gateway {
        let origins = allowed_origins(plan)?;
        if !origins.is_empty() {
            let origins: Vec<&str> = origins.iter().map(Origin::as_str).collect();
            gateway.insert("controlUi".into(), json!({ "allowedOrigins": origins }));
        }
        let proxies = plan.access.trusted_proxies.clone()?;
        if !proxies.is_empty() {
            gateway.insert("trustedProxies".into(), proxies.iter().map(ToString::to_string).collect());
        }
    }
    Ok(gateway)
}

/// The origins a browser may open the Control UI or this page from; empty for releases that know no such list.
///
/// A list replaces the one the gateway makes for itself, and that one names the container's port, so the local
/// addresses of the tunnel always belong in it.
pub fn allowed_origins(plan: &Plan) -> Checked<Vec<Origin>> {
    if !plan.release.has_allowed_origins {
        return Ok(Vec::new());
    }
    let mut origins = Vec::new();
    let mut add = |origin: Origin| {
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    };
    // The port of the laptop, and of the machine itself where it is another.
    let local_ports = match plan.target {
        Target::Gcp => vec![plan.docker.tunnel_port?, plan.docker.host_port?],
        Target::Fly => Vec::new(),
        Target::FlyPrivate => vec![plan.fly.proxy_port?],
    };
    for port in local_ports {
        add(Origin::local("127.0.0.1", port));
        add(Origin::local("localhost", port));
    }
    if plan.target == Target::Fly {
        add(Origin::fly(&plan.fly.app.clone()?));
    }
    plan.access.origins.clone()?.into_iter().for_each(&mut add);
    plan.access.page_origin.clone()?.into_iter().for_each(&mut add);
    Ok(origins)
}

/// Twilio through a tunnel that the plugin opens itself. Source: upstream's Fly guide.
fn voice_call() -> Value {
    json!({ "enabled": true, "config": { "provider": "twilio", "tunnel": { "provider": "ngrok" } } })
}

/// The text of the file.
pub fn write(config: &Value) -> String {
    let mut text = serde_json::to_string_pretty(config).unwrap_or_default();
    text.push('\n');
    text
}

/// Where the file lies inside the container or machine.
pub fn container_path(plan: &Plan) -> Result<String, Blocked> {
    let name = plan.release.config_file;
    match plan.target {
        Target::Gcp => Ok(format!("{}/{name}", plan.release.container_state())),
        Target::Fly | Target::FlyPrivate => {
            let mount = plan.fly.mount.as_ref().map_err(|_| Blocked(Field::FlyMount))?;
            Ok(format!("{}/{name}", mount.trimmed()))
        }
    }
}
