//! The gateway's own configuration.

use serde_json::{Map, Number, Value as Json};

use super::super::{Content, Location};
use super::{InferredDeployment, Inputs};
use crate::files::gateway_config::allowed_origins;
use crate::lint::spanned::Spanned;
use crate::plan::{Bind, Field, Plan, Target, split_list};
use crate::read::{Node, Value};

pub(super) fn infer(inputs: &Inputs<'_>, seen: &mut InferredDeployment) {
    let Some((file, root)) = configuration(inputs) else { return };
    seen.config = Some((file, to_json(root)));
    let at = |path: &[&str]| path.iter().try_fold(root, |node, key| node.key(key));
    let scalar = |path: &[&str]| at(path).and_then(|node| Spanned::of_scalar(file, node));
    let whole = Location::new(file, crate::read::Span::at(root.span.start));
    let location = |path: &[&str]| {
        let mut node = root;
        let mut location = whole;
        for key in path {
            let Some(entry) = node.entry(key) else { break };
            location = Location::new(file, entry.key_span);
            node = &entry.value;
        }
        location
    };

    // The gateway looks a name up among the aliases before it parses it. Source: clawdbot@2026.1.24-3, aliasIndex.
    let aliases = at(&["agents", "defaults", "models"]);
    let resolved = |name: &str| -> Option<String> {
        let known = aliases.map_or(&[][..], Node::entries).iter().find(|entry| {
            let alias = entry.value.key("alias").and_then(Node::as_str);
            alias.is_some_and(|alias| alias.trim().eq_ignore_ascii_case(name.trim()))
        });
        known.map(|entry| entry.key.clone())
    };
    let model =
        scalar(&["agents", "defaults", "model", "primary"]).or_else(|| scalar(&["agents", "defaults", "model"]));
    let model = model.map(|model| match resolved(&model.value) {
        Some(value) => Spanned { value, is_whole: false, ..model },
        None => model,
    });
    set_or_clear(seen, Field::ConfigModel, model);
    let fallbacks = at(&["agents", "defaults", "model", "fallbacks"]);
    seen.set_list(
        Field::ConfigFallbacks,
        location(&["agents", "defaults", "model", "fallbacks"]),
        ", ",
        words(file, fallbacks).into_iter().map(|(name, at)| (resolved(&name).unwrap_or(name), at)).collect(),
    );
    set_or_clear(seen, Field::ConfigMaxConcurrent, scalar(&["agents", "defaults", "maxConcurrent"]));

    let profiles = at(&["auth", "profiles"]).and_then(Node::as_mapping);
    for (field, provider, variables) in [
        (Field::ConfigAnthropic, "anthropic", &["ANTHROPIC_API_KEY"][..]),
        (Field::ConfigOpenai, "openai", &["OPENAI_API_KEY"]),
        (Field::ConfigGoogle, "google", &["GEMINI_API_KEY", "GOOGLE_API_KEY"]),
    ] {
        let known = profiles.into_iter().flat_map(|profiles| &profiles.entries).find(|entry| {
            entry.value.key("provider").and_then(Node::as_str) == Some(provider)
                || entry.key.split(':').next() == Some(provider)
        });
        let is_there = variables.iter().any(|name| inputs.anywhere(name).is_some_and(|key| !key.value.is_empty()));
        match known {
            Some(entry) => seen.set_at(field, "true", Location::new(file, entry.key_span)),
            // Without a profile the gateway uses the key in its environment.
            None if profiles.is_some() && !is_there => seen.set_at(field, "false", location(&["auth", "profiles"])),
            // A gateway without profiles uses the keys in its environment, which may be in other files.
            None => {
                let needs = |model: &str| model.split('/').next() == Some(provider);
                let is_needed = needs(&seen.draft.value(Field::ConfigModel))
                    || split_list(&seen.draft.value(Field::ConfigFallbacks)).any(needs);
                seen.draft.set(field, (is_needed || is_there).to_string());
            }
        }
    }
    channels(file, at(&["channels"]), seen);

    let tunnel = scalar(&["plugins", "entries", "voice-call", "config", "tunnel", "provider"]);
    if let Some(tunnel) = tunnel.filter(|tunnel| tunnel.value == "ngrok" || tunnel.value.starts_with("tailscale")) {
        let name = if tunnel.value == "ngrok" { "ngrok" } else { "tailscale" };
        seen.set_at(Field::ConfigWebhooks, name, tunnel.location);
    }
    if seen.target() == Target::Gcp
        && !seen.locations.contains_key(&Field::DockerBind)
        && seen.is_bind_configured
        && let Some(bind) = scalar(&["gateway", "bind"])
    {
        seen.set(Field::DockerBind, &bind);
        if let (Some(compose), "loopback") = (&mut seen.compose, bind.value.as_str()) {
            compose.bind = Bind::Loopback;
        }
    }
    let proxies = words(file, at(&["gateway", "trustedProxies"]));
    seen.set_list(Field::AccessTrustedProxies, location(&["gateway", "trustedProxies"]), ", ", proxies);
    locations(
        file,
        at(&["gateway", "controlUi", "allowedOrigins"]),
        location(&["gateway", "controlUi", "allowedOrigins"]),
        seen,
    );
    if let Some(token) = scalar(&["gateway", "auth", "token"])
        && !token.value.starts_with("${")
    {
        let is_taken = scalar(&["gateway", "auth", "mode"]).is_none_or(|mode| mode.value == "token");
        seen.token_unused = seen.token.take().filter(|other| is_taken && other.value != token.value);
        seen.token = Some(token);
    }
    // Other authentication modes need no token.
    if scalar(&["gateway", "auth", "mode"]).is_some_and(|mode| mode.value != "token")
        || at(&["gateway", "auth", "password"]).is_some()
        || at(&["gateway", "auth", "token"]).is_some()
    {
        seen.token_missing = None;
    }
}

/// The configuration with the file name of this release, or the first one.
fn configuration<'a>(inputs: &Inputs<'a>) -> Option<(usize, &'a Node)> {
    let all = || {
        inputs.project.files.iter().enumerate().filter_map(|(index, file)| match &file.content {
            Content::Config(reading) => Some((index, file, &reading.value)),
            _ => None,
        })
    };
    let named = all().find(|(_, file, _)| file.base_name() == inputs.release.config_file);
    named.or_else(|| all().next()).map(|(index, _, root)| (index, root))
}

fn set_or_clear(seen: &mut InferredDeployment, field: Field, value: Option<Spanned>) {
    match value {
        Some(value) => seen.set(field, &value),
        None => seen.draft.set(field, ""),
    }
}

fn words(file: usize, list: Option<&Node>) -> Vec<(String, Location)> {
    let items = list.and_then(Node::as_sequence).into_iter().flatten();
    items.filter_map(|item| Some((item.scalar()?.to_owned(), Location::new(file, item.span)))).collect()
}

fn channels(file: usize, channels: Option<&Node>, seen: &mut InferredDeployment) {
    let known = [
        (Field::ConfigDiscord, "discord"),
        (Field::ConfigTelegram, "telegram"),
        (Field::ConfigWhatsapp, "whatsapp"),
        (Field::ConfigSlack, "slack"),
    ];
    for (field, name) in known {
        let Some(entry) = channels.and_then(|channels| channels.entry(name)) else { continue };
        let is_off = entry.value.key("enabled").and_then(Node::as_bool) == Some(false);
        seen.set_at(field, (!is_off).to_string(), Location::new(file, entry.key_span));
    }
    let guilds = channels.and_then(|channels| channels.key("discord")?.key("guilds")?.as_mapping());
    let Some(guild) = guilds.and_then(|guilds| guilds.entries.first()) else { return };
    let location = Location::new(file, guild.key_span);
    seen.set(Field::ConfigDiscordGuild, &Spanned { value: guild.key.clone(), location, is_whole: true });
    if let Some(channel) = guild.value.key("channels").and_then(Node::as_mapping).and_then(|list| list.entries.first())
    {
        let location = Location::new(file, channel.key_span);
        seen.set(Field::ConfigDiscordChannel, &Spanned { value: channel.key.clone(), location, is_whole: true });
    }
    if let Some(mention) = guild.value.key("requireMention")
        && let Some(flag) = mention.as_bool()
    {
        seen.set_at(Field::ConfigDiscordMention, flag.to_string(), Location::new(file, mention.span));
    }
}

/// The local port of the tunnel, which only this list tells: the first one on the loopback, unless the default port is
/// listed.
fn own_port(items: &[(String, Location)], seen: &mut InferredDeployment) {
    let field = match seen.target() {
        Target::Gcp => Field::DockerTunnelPort,
        Target::FlyPrivate => Field::FlyProxyPort,
        Target::Fly => return,
    };
    let port = |item: &str| {
        let port = item.strip_prefix("http://127.0.0.1:").or_else(|| item.strip_prefix("http://localhost:"))?;
        port.parse::<u16>().ok().map(|port| port.to_string())
    };
    let usual = seen.draft.value(field);
    if items.iter().any(|(item, _)| port(item).as_ref() == Some(&usual)) {
        return;
    }
    if let Some((port, location)) = items.iter().find_map(|(item, location)| Some((port(item)?, *location))) {
        seen.set_at(field, port, location);
    }
}

/// The origins in addition to those that a plan always lists.
fn locations(file: usize, list: Option<&Node>, location: Location, seen: &mut InferredDeployment) {
    let mut items = words(file, list);
    own_port(&items, seen);
    if let Ok(own) = allowed_origins(&Plan::read(&seen.draft)) {
        items.retain(|(item, _)| !own.iter().any(|origin| origin.as_str() == item));
    }
    seen.set_list(Field::AccessOrigins, location, ", ", items);
}

/// The tree as JSON. Values that could not be parsed are null.
fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(text) => text
            .parse::<i64>()
            .map(Json::from)
            .ok()
            .or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64).map(Json::Number))
            .unwrap_or(Json::Null),
        Value::String(text) => Json::String(text.clone()),
        Value::Sequence(items) => items.iter().map(to_json).collect(),
        Value::Mapping(mapping) => Json::Object(
            mapping.entries.iter().map(|entry| (entry.key.clone(), to_json(&entry.value))).collect::<Map<_, _>>(),
        ),
    }
}
