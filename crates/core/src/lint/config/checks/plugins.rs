//! Checks of plugins, which other files may bring.

use super::{Sink, has_items, is_null};
use crate::i18n::lint::ConfigCode;
use crate::lint::config::schema::Key;
use crate::lint::config::validate::{Validator, has_variable};
use crate::read::Node;

/// Plugins from elsewhere bring names that only that place knows.
fn has_others(plugins: &Node) -> bool {
    plugins.key("load").is_some_and(|load| has_items(load, "paths"))
        || plugins.key("installs").is_some_and(|installs| !is_null(installs))
}

fn known<'a>(validator: &Validator<'_>) -> &'a [Key] {
    validator.schema.keys(validator.root, &["plugins", "entries"])
}

/// Plugins that old releases are told to load must be there.
pub(super) fn lists(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    let known = known(validator);
    if has_others(node) {
        return;
    }
    for list in ["allow", "deny"] {
        for (index, item) in node.key(list).and_then(Node::as_sequence).into_iter().flatten().enumerate() {
            let is_known = |name: &str| name.trim().is_empty() || known.iter().any(|key| key.name == name);
            if let Some(name) = item.as_str().filter(|name| !is_known(name)) {
                sink.refuse(&format!("{list}[{index}]"), item.span, ConfigCode::J15, name, "");
            }
        }
    }
    memory(validator, node, sink);
}

/// The plugin that remembers. One that is installed from elsewhere is known by its name, so that its lack is only a doubt.
pub(super) fn memory(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    if has_others(node) {
        return;
    }
    let Some(slot) = node.key("slots").and_then(|slots| slots.key("memory")) else { return };
    let is_known = |name: &str| {
        let name = name.trim();
        name.is_empty()
            || name.eq_ignore_ascii_case("none")
            || validator.is_current && name.eq_ignore_ascii_case("memory-lancedb")
            || known(validator).iter().any(|key| key.name.eq_ignore_ascii_case(name))
    };
    if let Some(name) = slot.as_str().filter(|name| !is_known(name) && !has_variable(name)) {
        sink.refuse("slots.memory", slot.span, ConfigCode::J15, name, "");
    }
}

/// Whose own settings stood beside the provider before they went to the plugins. Source: openclaw@2026.9.6,
/// `LEGACY_WEB_SEARCH_PROVIDER_CONFIG_KEYS`.
const SEARCHERS: [&str; 12] = [
    "brave",
    "duckduckgo",
    "exa",
    "firecrawl",
    "gemini",
    "grok",
    "kimi",
    "minimax",
    "ollama",
    "perplexity",
    "searxng",
    "tavily",
];

/// Who searches the web, and with what.
pub(super) fn search(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    for entry in node.entries() {
        let key = entry.key.as_str();
        if key == "apiKey" || SEARCHERS.contains(&key) && entry.value.as_mapping().is_some() {
            let owner =
                if key == "apiKey" { node.key("provider").and_then(Node::as_str).unwrap_or("brave") } else { key };
            let successor = format!("plugins.entries.{}.config.webSearch", plugin_of(owner));
            sink.refuse(key, entry.key_span, ConfigCode::J5, "", &successor);
        }
    }
    if let Some(provider) = node.key("provider") {
        searcher(validator, provider, sink);
    }
}

/// The plugin that brings a provider.
fn plugin_of(provider: &str) -> &str {
    match provider {
        "kimi" => "moonshot",
        "gemini" => "google",
        "grok" => "xai",
        other => other.strip_suffix("-free").unwrap_or(other),
    }
}

/// One that the release brings, or one of a plugin that the file names.
fn searcher(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    let Some(name) = node.as_str().filter(|name| !has_variable(name)) else { return };
    let brought = validator.schema.words(validator.root, &["tools", "web", "search", "provider"]);
    let name = name.trim();
    let plugins = validator.document.key("plugins");
    let named = |key: &str| plugins.and_then(|plugins| plugins.key(key));
    let is_name = |text: &str| [name, plugin_of(name)].iter().any(|name| text.trim().eq_ignore_ascii_case(name));
    let mut allowed = named("allow").and_then(Node::as_sequence).into_iter().flatten().filter_map(Node::as_str);
    let is_announced = allowed.any(is_name)
        || ["entries", "installs"].iter().any(|key| {
            let keys = named(key).and_then(Node::as_mapping);
            keys.is_some_and(|mapping| mapping.entries.iter().any(|entry| is_name(&entry.key)))
        });
    if !brought.contains(&name) && (name.is_empty() || !is_announced && !plugins.is_some_and(has_others)) {
        sink.refuse_for(
            "provider",
            node.span,
            ConfigCode::J32,
            name,
            brought.iter().map(|word| (*word).to_owned()).collect(),
        );
    }
}
