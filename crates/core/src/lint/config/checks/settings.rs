//! Settings that exclude or need each other: tools, hooks, browsers, MCP servers, voices, Tailscale.

use super::{Sink, has_items, is_set};
use crate::i18n::lint::ConfigCode;
use crate::lint::config::fault::FaultKind;
use crate::read::{Node, Span};

pub(super) fn tools(node: &Node, sink: &mut Sink<'_, '_>) {
    if let (true, Some(entry)) = (has_items(node, "allow"), node.entry("alsoAllow"))
        && has_items(node, "alsoAllow")
    {
        sink.refuse("alsoAllow", entry.key_span, ConfigCode::J13, "", "allow");
    }
}

pub(super) fn exec(node: &Node, sink: &mut Sink<'_, '_>) {
    let older = node.entry("security").or_else(|| node.entry("ask"));
    if let (Some(entry), Some(older)) = (node.entry("mode"), older) {
        sink.refuse("mode", entry.key_span, ConfigCode::J13, "", &older.key);
    }
}

pub(super) fn extension(node: &Node, sink: &mut Sink<'_, '_>) {
    if let (Some("extension"), Some(entry)) = (node.key("driver").and_then(Node::as_str), node.entry("cdpUrl"))
        && is_set(node, "cdpUrl")
    {
        sink.refuse("cdpUrl", entry.key_span, ConfigCode::J13, "", "driver: \"extension\"");
    }
}

pub(super) fn profile(node: &Node, sink: &mut Sink<'_, '_>) {
    let driver = node.key("driver").and_then(Node::as_str);
    if let (Some(entry), true) =
        (node.entry("userDataDir"), is_set(node, "userDataDir") && driver != Some("existing-session"))
    {
        sink.refuse("userDataDir", entry.key_span, ConfigCode::J14, "", "driver: \"existing-session\"");
    }
    let brings_own = matches!(driver, Some("existing-session" | "extension"));
    if !brings_own && !is_set(node, "cdpPort") && !is_set(node, "cdpUrl") {
        let kind =
            FaultKind::Refused { code: ConfigCode::J14, value: String::new(), other: vec!["cdpPort".to_owned()] };
        sink.add(Span::new(node.span.start, node.span.start + 1), kind);
    }
}

pub(super) fn hooks(node: &Node, sink: &mut Sink<'_, '_>) {
    let text =
        |node: &Node, key: &str| node.key(key).and_then(Node::as_str).is_some_and(|text| !text.trim().is_empty());
    if text(node, "defaultSessionKey") {
        return;
    }
    for (index, mapping) in node.key("mappings").and_then(Node::as_sequence).into_iter().flatten().enumerate() {
        let is_agent = mapping.key("action").is_none_or(|action| action.as_str() == Some("agent"));
        let mode = mapping.entry("sessionMode").filter(|entry| entry.value.as_str() == Some("persistent"));
        if let (true, Some(mode)) =
            (is_agent && !text(mapping, "sessionKey") && mapping.key("transform").is_none(), mode)
        {
            let key = format!("mappings[{index}].sessionMode");
            sink.refuse(&key, mode.key_span, ConfigCode::J14, "", "sessionKey");
        }
    }
}

/// Keys under which other programs know the settings of an MCP server.
const FOREIGN_MCP_KEYS: [(&str, &str); 8] = [
    ("connectTimeout", "connectionTimeoutMs"),
    ("connect_timeout", "connectionTimeoutMs"),
    ("timeout", "requestTimeoutMs"),
    ("workingDirectory", "cwd"),
    ("supports_parallel_tool_calls", "supportsParallelToolCalls"),
    ("ssl_verify", "sslVerify"),
    ("client_cert", "clientCert"),
    ("client_key", "clientKey"),
];

pub(super) fn mcp(node: &Node, sink: &mut Sink<'_, '_>) {
    for (foreign, own) in FOREIGN_MCP_KEYS.into_iter().chain([("disabled", "enabled")]) {
        if let Some(entry) = node.entry(foreign) {
            sink.refuse(foreign, entry.key_span, ConfigCode::J4, foreign, own);
        }
    }
    if let Some(entry) = node.entry("transport").filter(|entry| entry.value.as_str() == Some("stdio")) {
        let command = node.key("command").and_then(Node::as_str).unwrap_or_default();
        if command.trim().is_empty() {
            sink.refuse("transport", entry.key_span, ConfigCode::J14, "", "command");
        }
    }
}

pub(super) fn some(node: &Node, sink: &mut Sink<'_, '_>) {
    if node.as_mapping().is_some_and(|mapping| mapping.entries.is_empty()) {
        sink.add(node.span, FaultKind::Size("≥ 1".to_owned()));
    }
}

pub(super) fn talk(node: &Node, sink: &mut Sink<'_, '_>) {
    let provider = node.key("provider").and_then(Node::as_str).unwrap_or_default().trim().to_lowercase();
    let Some(providers) = node.entry("providers") else { return };
    let Some(mapping) = providers.value.as_mapping() else { return };
    if !provider.is_empty() && !mapping.entries.is_empty() && mapping.entry(&provider).is_none() {
        let span = node.entry("provider").map_or(providers.key_span, |entry| entry.value.span);
        sink.refuse("provider", span, ConfigCode::J14, "", &format!("providers.{provider}"));
    }
    if provider.is_empty() && mapping.entries.len() > 1 {
        sink.refuse("providers", providers.key_span, ConfigCode::J14, "", "provider");
    }
}

/// Tailscale serves what listens on the machine itself, and never without a token.
pub(super) fn tailscale(node: &Node, sink: &mut Sink<'_, '_>) {
    let text = |path: &[&str]| node.at(path).and_then(Node::as_str);
    let Some(mode @ ("serve" | "funnel")) = text(&["tailscale", "mode"]) else { return };
    let custom = text(&["customBindHost"]);
    let is_local = match text(&["bind"]).unwrap_or("loopback") {
        "loopback" => true,
        "custom" => {
            custom.and_then(|host| host.parse::<std::net::Ipv4Addr>().ok()).is_some_and(|host| host.is_loopback())
        }
        _ => false,
    };
    let other = format!("gateway.tailscale.mode: \"{mode}\"");
    if let (false, Some(entry)) = (is_local, node.entry("bind")) {
        sink.refuse("bind", entry.value.span, ConfigCode::J13, "", &other);
    }
    if let (Some("none"), Some(entry)) = (text(&["auth", "mode"]), node.key("auth").and_then(|auth| auth.entry("mode")))
    {
        sink.refuse("auth.mode", entry.value.span, ConfigCode::J13, "", &other);
    }
}
