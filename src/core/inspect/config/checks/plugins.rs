//! Checks of plugins, which other files may bring.

use super::{Sink, has_items, is_null};
use crate::core::inspect::config::schema::Key;
use crate::core::inspect::config::validate::{Validator, has_variable};
use crate::core::read::Node;
use crate::core::text::inspection::ConfigCode;

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

/// Who searches the web: one that the release brings, or one of a plugin that the file names.
pub(super) fn search(validator: &Validator<'_>, node: &Node, sink: &mut Sink<'_, '_>) {
    let Some(name) = node.as_str().filter(|name| !has_variable(name)) else { return };
    let provider = validator.schema.words(validator.root, &["tools", "web", "search", "provider"]);
    let name = name.trim();
    let plugins = validator.document.key("plugins");
    let named = |key: &str| plugins.and_then(|plugins| plugins.key(key));
    let plugin = if name == "kimi" { "moonshot" } else { name.strip_suffix("-free").unwrap_or(name) };
    let is_name = |text: &str| [name, plugin].iter().any(|name| text.trim().eq_ignore_ascii_case(name));
    let is_announced =
        named("allow").and_then(Node::as_sequence).into_iter().flatten().filter_map(Node::as_str).any(is_name)
            || ["entries", "installs"].iter().any(|key| {
                let keys = named(key).and_then(Node::as_mapping);
                keys.is_some_and(|mapping| mapping.entries.iter().any(|entry| is_name(&entry.key)))
            });
    if !provider.contains(&name) && (name.is_empty() || !is_announced && !plugins.is_some_and(has_others)) {
        sink.refuse_here(node.span, ConfigCode::J32, name, &provider.join(", "));
    }
}
