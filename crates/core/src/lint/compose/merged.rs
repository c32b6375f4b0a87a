//! The merged compose files of a project.

use std::collections::HashMap;

use super::layer::Layer;
use crate::lint::Location;
use crate::read::dotenv::Variables;
use crate::read::{Entry, Node, Span};
use crate::rules::Severity;

/// Limit of a chain of `extends`.
const MAX_CHAIN_LENGTH: usize = 16;

/// A node and its file.
pub(super) struct Found<'a, T> {
    pub(super) layer: &'a Layer<'a>,
    pub(super) it: &'a T,
}

// A derived `Copy` would require `T: Copy`.
impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

pub(super) struct Merged<'a> {
    pub(super) layers: &'a [Layer<'a>],
    pub(super) services: Vec<Service<'a>>,
    index: HashMap<&'a str, usize>,
    /// Whether there is an `include`, so that other files contribute.
    pub(super) has_include: bool,
}

/// A service after merging all files.
pub(super) struct Service<'a> {
    pub(super) name: &'a str,
    /// First what it extends, then the files in order.
    parts: Vec<Found<'a, Entry>>,
    /// Index of its first own part, after what it extends.
    own: usize,
    /// Whether a part of it is in a file that was not given.
    pub(super) is_partial: bool,
    /// Whether it is disabled by a profile; Compose does not validate it then.
    pub(super) is_off: bool,
}

impl<'a> Merged<'a> {
    pub(super) fn of(layers: &'a [Layer<'a>], variables: &Variables) -> Self {
        let mut index: HashMap<&'a str, usize> = HashMap::new();
        let mut own: Vec<(&'a str, Vec<Found<'a, Entry>>)> = Vec::new();
        for layer in layers {
            for entry in super::services(&layer.root) {
                let at = *index.entry(entry.key.as_str()).or_insert_with(|| {
                    own.push((&entry.key, Vec::new()));
                    own.len() - 1
                });
                if let Some((_, parts)) = own.get_mut(at) {
                    parts.push(Found { layer, it: entry });
                }
            }
        }
        let enabled: Vec<&str> = variables.get("COMPOSE_PROFILES").unwrap_or_default().split(',').collect();
        let services = (0..own.len())
            .filter_map(|at| {
                let mut service = extended(at, &own, &index)?;
                let profiles = service.items("profiles");
                let is_asked = |name: &Found<'_, Node>| name.it.as_str().is_some_and(|name| enabled.contains(&name));
                service.is_off = !profiles.is_empty() && !profiles.iter().any(is_asked);
                Some(service)
            })
            .collect();
        let has_include = layers
            .iter()
            .any(|layer| layer.root.key("include").and_then(Node::as_sequence).is_some_and(|list| !list.is_empty()));
        Self { layers, services, index, has_include }
    }

    pub(super) fn service(&self, name: &str) -> Option<&Service<'a>> {
        self.services.get(*self.index.get(name)?)
    }

    /// Every entry of a top-level mapping, such as `volumes`.
    pub(super) fn entries(&self, section: &str) -> Vec<Found<'a, Entry>> {
        let of = |layer: &'a Layer<'a>| {
            layer.root.key(section).map_or(&[][..], Node::entries).iter().map(move |it| Found { layer, it })
        };
        self.layers.iter().flat_map(of).collect()
    }
}

fn extended<'a>(
    at: usize,
    own: &[(&'a str, Vec<Found<'a, Entry>>)],
    index: &HashMap<&'a str, usize>,
) -> Option<Service<'a>> {
    let (name, parts) = own.get(at)?;
    let mut chain = vec![at];
    let mut is_partial = false;
    let mut next = parts;
    while let Some(found) = next.iter().rev().find_map(|part| part.it.value.key("extends")) {
        let base = found.as_str().or_else(|| found.key("service").and_then(Node::as_str)).unwrap_or_default();
        let base = index.get(base).copied().filter(|base| !chain.contains(base) && chain.len() < MAX_CHAIN_LENGTH);
        let (Some(base), None) = (base, found.key("file")) else {
            is_partial = true;
            break;
        };
        chain.push(base);
        let Some((_, parts)) = own.get(base) else { break };
        next = parts;
    }
    let all = chain.iter().rev().filter_map(|at| own.get(*at)).flat_map(|(_, parts)| parts.iter().copied()).collect();
    Some(Service { name, parts: all, own: parts.len(), is_partial, is_off: false })
}

impl<'a> Service<'a> {
    /// The first location of its name.
    pub(super) fn location(&self) -> Location {
        let first = self.parts.get(self.parts.len().saturating_sub(self.own));
        first.map_or(Location::new(0, Span::default()), |part| part.layer.location(part.it.key_span))
    }

    pub(super) fn stands_in(&self, layer: &Layer<'_>) -> bool {
        self.parts.iter().any(|part| part.layer.file == layer.file)
    }

    /// A warning for a disabled service, because Compose does not validate it.
    pub(super) const fn severity(&self) -> Severity {
        if self.is_off { Severity::Warning } else { Severity::Error }
    }

    /// The value of a key in the last file that has it.
    pub(super) fn value(&self, key: &str) -> Option<Found<'a, Node>> {
        let found = self.entry(key)?;
        Some(Found { layer: found.layer, it: &found.it.value })
    }

    pub(super) fn entry(&self, key: &str) -> Option<Found<'a, Entry>> {
        let found = self
            .parts
            .iter()
            .rev()
            .find_map(|part| Some(Found { layer: part.layer, it: part.it.value.entry(key)? }))?;
        (found.it.value.tag.as_deref() != Some("!reset")).then_some(found)
    }

    /// The values of a key in all files, for keys that are merged.
    pub(super) fn values(&self, key: &str) -> Vec<Found<'a, Node>> {
        let mut found: Vec<Found<'a, Node>> = Vec::new();
        for part in &self.parts {
            let Some(it) = part.it.value.key(key) else { continue };
            match it.tag.as_deref() {
                Some("!reset") => found.clear(),
                Some("!override") => found = vec![Found { layer: part.layer, it }],
                _ => found.push(Found { layer: part.layer, it }),
            }
        }
        found
    }

    /// The items of a list in all files, for lists that are merged.
    pub(super) fn items(&self, key: &str) -> Vec<Found<'a, Node>> {
        let mut found = Vec::new();
        for value in self.values(key) {
            let items = value.it.as_sequence().into_iter().flatten();
            found.extend(items.map(|it| Found { layer: value.layer, it }));
        }
        found
    }

    /// The names under a key that takes a list of names or a mapping, with location and value.
    pub(super) fn names(&self, key: &str) -> Vec<(&'a str, Location, Option<&'a Node>)> {
        let mut found = Vec::new();
        for value in self.values(key) {
            for item in value.it.as_sequence().into_iter().flatten() {
                let name = item.as_str().or_else(|| item.key("source").and_then(Node::as_str));
                let span = item.key("source").map_or(item.span, |source| source.span);
                found.extend(name.map(|name| (name, value.layer.location(span), None)));
            }
            for entry in value.it.entries() {
                found.push((entry.key.as_str(), value.layer.location(entry.key_span), Some(&entry.value)));
            }
        }
        found
    }
}
