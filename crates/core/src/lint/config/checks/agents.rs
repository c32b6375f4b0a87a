//! Checks of agents and of those who name them.

use std::collections::BTreeSet;

use super::Sink;
use crate::i18n::lint::ConfigCode;
use crate::read::{Entry, Node};

/// The canonical form of an agent's id. Source: openclaw@2026.9.6, `normalizeAgentId`.
pub(in crate::lint::config) fn canonical(id: &str) -> String {
    let lower = id.trim().to_lowercase();
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
    if (1..=64).contains(&lower.len()) && lower.bytes().all(is_plain) && !lower.starts_with(['-', '_']) {
        return lower;
    }
    let mut text = String::with_capacity(lower.len());
    for letter in lower.chars() {
        match u8::try_from(letter) {
            Ok(byte) if is_plain(byte) => text.push(letter),
            _ if text.ends_with('-') => {}
            _ => text.push('-'),
        }
    }
    let text: String = text.trim_matches('-').chars().take(64).collect();
    if text.is_empty() { "main".to_owned() } else { text }
}

/// The agents of a file, by the key or id they have there, with the place of it.
fn agents(document: &Node) -> Vec<(String, &Node)> {
    let Some(agents) = document.key("agents") else { return Vec::new() };
    if let Some(entries) = agents.key("entries").and_then(Node::as_mapping) {
        return entries.entries.iter().map(|entry| (entry.key.clone(), &entry.value)).collect();
    }
    let list = agents.key("list").and_then(Node::as_sequence).into_iter().flatten();
    list.filter_map(|item| Some((item.key("id")?.as_str()?.to_owned(), item))).collect()
}

/// The ids of the agents that a file lists, each in its canonical form.
pub(in crate::lint::config) fn agent_ids(document: &Node) -> BTreeSet<String> {
    agents(document).into_iter().map(|(id, _)| canonical(&id)).collect()
}

/// The agents of a broadcast, each under the peer it is for.
fn spoken_to(document: &Node) -> Vec<(String, &Node)> {
    let Some(broadcast) = document.key("broadcast").and_then(Node::as_mapping) else { return Vec::new() };
    let peers = broadcast.entries.iter().filter(|entry| entry.key != "strategy");
    peers
        .flat_map(|entry: &Entry| {
            let list = entry.value.as_sequence().or_else(|| entry.value.key("agents").and_then(Node::as_sequence));
            list.into_iter()
                .flatten()
                .enumerate()
                .map(move |(index, item)| (format!("broadcast.{}[{index}]", entry.key), item))
        })
        .collect()
}

/// Whoever is spoken to by all must be on the list, when there is one.
pub(super) fn broadcast(document: &Node, sink: &mut Sink<'_, '_>) {
    let agents: BTreeSet<String> = agents(document).into_iter().map(|(id, _)| id).collect();
    if agents.is_empty() {
        return;
    }
    for (path, item) in spoken_to(document) {
        if let Some(id) = item.as_str().filter(|id| !agents.contains(*id)) {
            sink.refuse(&path, item.span, ConfigCode::J17, id, "agents.list");
        }
    }
}

/// Agents that bindings, defaults and broadcasts name must exist; `main` always does.
pub(super) fn owners(document: &Node, sink: &mut Sink<'_, '_>) {
    let mut agents: BTreeSet<String> = agents(document).into_iter().map(|(id, _)| id).collect();
    if agents.is_empty() {
        agents.insert("main".to_owned());
    }
    let ids: BTreeSet<String> = agents.iter().map(|id| canonical(id)).collect();
    let mut check = |path: &str, node: Option<&Node>, is_main_free: bool| {
        let Some((node, id)) = node.and_then(|node| Some((node, node.as_str()?))) else { return };
        let is_free = is_main_free && id == "main";
        if !is_free && !ids.contains(&canonical(id)) {
            sink.refuse(path, node.span, ConfigCode::J17, id, "agents.entries");
        }
    };
    let defaults = document.key("agents").and_then(|agents| agents.key("defaults"));
    for part in ["heartbeat", "systemAgent"] {
        let node = defaults.and_then(|defaults| defaults.key(part)).and_then(|part| part.key("agentId"));
        check(&format!("agents.defaults.{part}.agentId"), node, false);
    }
    check("talk.agentId", document.key("talk").and_then(|talk| talk.key("agentId")), false);
    for (index, binding) in document.key("bindings").and_then(Node::as_sequence).into_iter().flatten().enumerate() {
        check(&format!("bindings[{index}].agentId"), binding.key("agentId"), true);
    }
    for (path, item) in spoken_to(document) {
        if let Some(id) = item.as_str().filter(|id| !agents.contains(*id)) {
            sink.refuse(&path, item.span, ConfigCode::J17, id, "agents.entries");
        }
    }
}

/// Of several agents one is the owner of what belongs to nobody, or it is said that none is.
pub(super) fn roster(node: &Node, sink: &mut Sink<'_, '_>) {
    let items: Vec<(String, &Node)> = match (node.key("entries"), node.key("list")) {
        (Some(entries), _) => entries.entries().iter().map(|entry| (entry.key.clone(), &entry.value)).collect(),
        (None, Some(list)) => {
            let items = list.as_sequence().into_iter().flatten();
            items.filter_map(|item| Some((item.key("id")?.as_str()?.to_owned(), item))).collect()
        }
        (None, None) => return empty(node, sink),
    };
    let Some(place) = node.entry("entries").or_else(|| node.entry("list")) else { return };
    if let (Some(_), Some(list)) = (node.entry("entries"), node.entry("list")) {
        sink.refuse("list", list.key_span, ConfigCode::J13, "", "entries");
    }
    if items.is_empty() {
        return empty(node, sink);
    }
    let is_explicit = node.key("ownership").and_then(Node::as_str) == Some("explicit");
    let mut marked = items.iter().filter(|(_, item)| item.key("default").and_then(Node::as_bool) == Some(true));
    let (first, second) = (marked.next(), marked.next());
    match (first, second) {
        (_, Some((_, second))) => {
            let span = second.entry("default").map_or(second.span, |entry| entry.key_span);
            sink.refuse(&place.key, span, ConfigCode::J19, "", "");
        }
        (Some((_, first)), None) if is_explicit => {
            let span = first.entry("default").map_or(first.span, |entry| entry.key_span);
            sink.refuse("ownership", span, ConfigCode::J13, "", "default: true");
        }
        (None, None) if items.len() > 1 && !is_explicit => {
            sink.refuse("ownership", place.key_span, ConfigCode::J18, "", "");
        }
        _ => {}
    }
    let mut seen = BTreeSet::new();
    for (id, item) in &items {
        let id = canonical(id);
        if seen.contains(&id) {
            sink.refuse(&place.key, item.span, ConfigCode::J20, &id, "");
        }
        seen.insert(id);
    }
}

/// Without a list there is `main`, unless somebody wants to own everything and has nobody.
fn empty(node: &Node, sink: &mut Sink<'_, '_>) {
    if let Some(entry) = node.entry("ownership").filter(|entry| entry.value.as_str() == Some("explicit")) {
        sink.refuse("ownership", entry.key_span, ConfigCode::J14, "", "agents.entries");
    }
}

/// The older list is read on when every id is one that can be a key.
pub(super) fn ids(node: &Node, sink: &mut Sink<'_, '_>) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (index, item) in node.as_sequence().into_iter().flatten().enumerate() {
        let Some(id) = item.key("id") else { continue };
        let Some(text) = id.as_str() else { continue };
        let path = format!("[{index}].id");
        if canonical(text) != text {
            sink.refuse(&path, id.span, ConfigCode::J21, text, &canonical(text));
        } else if seen.contains(text) {
            sink.refuse(&path, id.span, ConfigCode::J20, text, "");
        }
        seen.insert(text);
    }
}

/// An ACP binding is for one conversation.
pub(super) fn acp(node: &Node, sink: &mut Sink<'_, '_>) {
    let peer = node.key("match").and_then(|found| found.key("peer")).and_then(|peer| peer.key("id"));
    if peer.and_then(Node::as_str).is_none_or(|id| id.trim().is_empty()) {
        let span = node.entry("match").map_or(node.span, |entry| entry.key_span);
        sink.refuse("match", span, ConfigCode::J14, "", "peer.id");
    }
}
