//! Doubts that need more than one place of a file.

use crate::i18n::lint::ConfigCode;
use crate::lint::Findings;
use crate::lint::config::checks::agent_ids;
use crate::lint::config::report::Report;
use crate::lint::config::schema;
use crate::lint::config::validate::has_variable;
use crate::read::{Entry, Node};

fn entries<'n>(node: &'n Node, path: &[&str]) -> &'n [Entry] {
    node.at(path).map_or(&[], Node::entries)
}

fn items<'n>(node: &'n Node, path: &[&str]) -> &'n [Node] {
    node.at(path).and_then(Node::as_sequence).map_or(&[], Vec::as_slice)
}

/// Bindings to agents that are not there; later releases refuse them.
pub(super) fn agents(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    if schema::is_current(report.judged) {
        return;
    }
    let ids = agent_ids(document);
    if ids.is_empty() {
        return;
    }
    for (index, binding) in items(document, &["bindings"]).iter().enumerate() {
        let Some(node) = binding.key("agentId") else { continue };
        let Some(id) = node.as_str().filter(|id| !has_variable(id) && !ids.contains(&agent_id(id))) else { continue };
        let path = format!("bindings[{index}].agentId");
        let values = [("value", id), ("other", "agents.list")];
        report.doubt(ConfigCode::J30, node.span, &path, &values, findings);
    }
}

fn agent_id(id: &str) -> String {
    crate::lint::config::checks::canonical(id)
}

/// Plugins that are switched on and kept out at once.
pub(super) fn plugins(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    let names =
        |list: &str| -> Vec<&str> { items(document, &["plugins", list]).iter().filter_map(Node::as_str).collect() };
    let (allowed, denied) = (names("allow"), names("deny"));
    let is_off = document.at(&["plugins", "enabled"]).and_then(Node::as_bool) == Some(false);
    for entry in entries(document, &["plugins", "entries"]) {
        let Some(enabled) = entry.value.entry("enabled").filter(|on| on.value.as_bool() == Some(true)) else {
            continue;
        };
        let id = entry.key.as_str();
        let other = if is_off {
            "plugins.enabled"
        } else if denied.contains(&id) {
            "plugins.deny"
        } else if !allowed.is_empty() && !allowed.contains(&id) {
            "plugins.allow"
        } else {
            continue;
        };
        let path = format!("plugins.entries.{id}");
        let span = enabled.key_span.to(enabled.value.span);
        report.doubt(ConfigCode::J29, span, &path, &[("other", other)], findings);
    }
}

/// Channels in which everybody commands the agent. That the pair of `open` and a star is complete is the validator's matter.
pub(super) fn channels(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    for channel in entries(document, &["channels"]) {
        let name = channel.key.as_str();
        let accounts = entries(&channel.value, &["accounts"]);
        let all = std::iter::once((format!("channels.{name}"), &channel.value)).chain(
            accounts.iter().map(|account| (format!("channels.{name}.accounts.{}", account.key), &account.value)),
        );
        for (path, node) in all {
            let policies = [
                (node.entry("dmPolicy"), "dmPolicy", "pairing"),
                (node.key("dm").and_then(|dm| dm.entry("policy")), "dm.policy", "pairing"),
                (node.entry("groupPolicy"), "groupPolicy", "allowlist"),
            ];
            for (entry, key, better) in policies {
                // Direct messages are open only where the list says so, too; without it the pair is contradictory.
                let is_real = key == "groupPolicy"
                    || has_star(node, "allowFrom")
                    || node.key("dm").is_some_and(|dm| has_star(dm, "allowFrom"));
                if let Some(entry) = entry.filter(|entry| is_real && entry.value.as_str() == Some("open")) {
                    let path = format!("{path}.{key}");
                    let values = [("suggestion", better)];
                    report.doubt(ConfigCode::J28, entry.value.span, &path, &values, findings);
                }
            }
        }
    }
}

fn has_star(node: &Node, key: &str) -> bool {
    items(node, &[key]).iter().any(|item| item.as_str().is_some_and(|text| text.trim() == "*"))
}

/// Models of single agents; those of all agents have a rule of the form.
pub(super) fn models(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    let aliases: Vec<&str> = entries(document, &["agents", "defaults", "models"])
        .iter()
        .filter_map(|entry| entry.value.key("alias").and_then(Node::as_str))
        .collect();
    let list = items(document, &["agents", "list"]).iter().enumerate();
    let list = list.map(|(index, agent)| (format!("agents.list[{index}].model"), agent));
    let named = entries(document, &["agents", "entries"]).iter();
    let named = named.map(|entry| (format!("agents.entries.{}.model", entry.key), &entry.value));
    for (path, agent) in list.chain(named) {
        let Some(model) = agent.key("model") else { continue };
        let one = model.as_str().map(|_| (path.clone(), model));
        let primary = model.key("primary").map(|node| (format!("{path}.primary"), node));
        let others = items(model, &["fallbacks"]).iter().enumerate();
        let others = others.map(|(index, node)| (format!("{path}.fallbacks[{index}]"), node));
        for (path, node) in one.into_iter().chain(primary).chain(others) {
            let Some(text) = node.as_str().map(str::trim) else { continue };
            let is_alias = aliases.iter().any(|alias| alias.eq_ignore_ascii_case(text));
            if !text.is_empty() && !text.contains('/') && !is_alias && !has_variable(text) {
                let suggestion = format!("anthropic/{text}");
                let values = [("value", text), ("suggestion", suggestion.as_str())];
                report.doubt(ConfigCode::J31, node.span, &path, &values, findings);
            }
        }
    }
}

/// An address of one's own that is none: the gateway listens on every address instead.
pub(super) fn bind(report: &Report<'_>, document: &Node, findings: &mut Findings) {
    let Some(gateway) = document.key("gateway") else { return };
    let Some(bind) = gateway.entry("bind").filter(|bind| bind.value.as_str() == Some("custom")) else { return };
    let host = gateway.entry("customBindHost");
    let is_address = |text: &str| has_variable(text) || text.trim().parse::<std::net::Ipv4Addr>().is_ok();
    let (place, is_right) = match host {
        Some(host) => (host, host.value.as_str().is_some_and(is_address)),
        None => (bind, false),
    };
    if !is_right {
        report.doubt(ConfigCode::J33, place.value.span, "gateway.customBindHost", &[], findings);
    }
}
