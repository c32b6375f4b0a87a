//! The gateway's own configuration, `<product>.json`.
//!
//! Validation is strict in every release: one unknown key and the gateway does not start. So each key is written only
//! for the releases that know it.

use serde_json::Value;

use crate::object::{object, put};
use crate::plan::{Blocked, Checked, Field, ModelName, Origin, Plan, Target, Webhooks};

/// The configuration as a structure.
pub fn gateway_config(plan: &Plan) -> Checked<Value> {
    let config = &plan.config;
    let mut root = object([]);
    let defaults = defaults(plan)?;
    if !is_empty(&defaults) {
        put(&mut root, "agents", object([("defaults", defaults)]));
    }

    let mut profiles = object([]);
    for (name, is_selected) in [("anthropic", config.anthropic), ("openai", config.openai), ("google", config.google)] {
        if is_selected {
            let profile = object([("mode", "token".into()), ("provider", name.into())]);
            put(&mut profiles, &format!("{name}:default"), profile);
        }
    }
    if !is_empty(&profiles) {
        put(&mut root, "auth", object([("profiles", profiles)]));
    }

    if config.discord.is_some() {
        let discord = object([("channel", "discord".into())]);
        let binding = object([("agentId", "main".into()), ("match", discord)]);
        put(&mut root, "bindings", Value::Array(vec![binding]));
    }
    let channels = channels(plan)?;
    if !is_empty(&channels) {
        put(&mut root, "channels", channels);
    }
    put(&mut root, "gateway", gateway(plan)?);
    if config.webhooks? == Webhooks::Ngrok {
        put(&mut root, "plugins", object([("entries", object([("voice-call", voice_call())]))]));
    }
    Ok(root)
}

fn is_empty(object: &Value) -> bool {
    object.as_object().is_none_or(serde_json::Map::is_empty)
}

fn defaults(plan: &Plan) -> Checked<Value> {
    let config = &plan.config;
    let mut defaults = object([]);
    if let Some(model) = &config.model.clone()? {
        let mut entry = object([("primary", model.as_str().into())]);
        let fallbacks = config.fallbacks.clone()?;
        if !fallbacks.is_empty() {
            put(&mut entry, "fallbacks", fallbacks.iter().map(ModelName::as_str).collect());
        }
        put(&mut defaults, "model", entry);
    }
    if let Some(count) = config.max_concurrent? {
        put(&mut defaults, "maxConcurrent", count.get().into());
    }
    // Without this, releases of January 2026 keep the workspace in the container's own file system on Fly.io, and every
    // deploy loses it.
    if plan.target.is_fly() {
        let workspace = format!("{}/workspace", plan.fly.mount.clone()?.trimmed());
        put(&mut defaults, "workspace", workspace.into());
    }
    Ok(defaults)
}

fn channels(plan: &Plan) -> Checked<Value> {
    let enabled = || object([("enabled", true.into())]);
    let mut channels = object([]);
    if let Some(discord) = &plan.config.discord {
        let mut entry = enabled();
        put(&mut entry, "groupPolicy", "allowlist".into());
        if let Some(guild) = discord.guild.clone()? {
            let channel = discord.channel.clone()?;
            // `enabled` is accepted by every release; the guides' `allow` makes a current configuration invalid.
            let settings = object([
                ("channels", object([(channel.as_str(), enabled())])),
                ("requireMention", discord.mention.into()),
            ]);
            put(&mut entry, "guilds", object([(guild.as_str(), settings)]));
        }
        put(&mut channels, "discord", entry);
    }
    if plan.config.telegram {
        put(&mut channels, "telegram", enabled());
    }
    if plan.config.whatsapp {
        // WhatsApp has no switch of its own in the old releases; an allow list that exists turns it on.
        put(&mut channels, "whatsapp", object([("dmPolicy", "pairing".into())]));
    }
    if plan.config.slack {
        put(&mut channels, "slack", enabled());
    }
    Ok(channels)
}

fn gateway(plan: &Plan) -> Checked<Value> {
    let bind = match plan.target {
        Target::Gcp => plan.docker.bind?.as_str(),
        Target::Fly | Target::FlyPrivate => "lan",
    };
    let auth = object([("mode", "token".into())]);
    let mut gateway = object([("mode", "local".into()), ("bind", bind.into()), ("auth", auth)]);
    let origins = allowed_origins(plan)?;
    if !origins.is_empty() {
        let origins = origins.iter().map(Origin::as_str).collect();
        put(&mut gateway, "controlUi", object([("allowedOrigins", origins)]));
    }
    let proxies = plan.access.trusted_proxies.clone()?;
    if !proxies.is_empty() {
        put(&mut gateway, "trustedProxies", proxies.iter().map(ToString::to_string).collect());
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
    let config = object([("provider", "twilio".into()), ("tunnel", object([("provider", "ngrok".into())]))]);
    object([("enabled", true.into()), ("config", config)])
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
