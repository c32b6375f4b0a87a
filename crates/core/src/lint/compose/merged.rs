//! The compose files of a project laid over each other.

use std::collections::HashMap;

use super::layer::Layer;
use crate::lint::Place;
use crate::read::dotenv::Variables;
use crate::read::{Entry, Node, Span};
use crate::rules::Severity;

/// How many services may extend each other in a row.
const LONGEST_CHAIN: usize = 16;

/// A node and the file it stands in.
pub(super) struct Found<'a, T> {
    pub(super) layer: &'a Layer<'a>,
    pub(super) it: &'a T,
}

// A derived copy would ask that what stands there can be copied too.
impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

/// All files of a project as one.
pub(super) struct Merged<'a> {
    pub(super) layers: &'a [Layer<'a>],
    pub(super) services: Vec<Service<'a>>,
    index: HashMap<&'a str, usize>,
    /// Whether other files add to these.
    pub(super) has_include: bool,
}

/// A service as all files together have it.
pub(super) struct Service<'a> {
    pub(super) name: &'a str,
    /// What it extends first, then the files in their order.
    parts: Vec<Found<'a, Entry>>,
    /// Its own parts alone, without what it extends.
    own: usize,
    /// Whether a part of it stands where nobody showed it.
    pub(super) is_partial: bool,
    /// Whether it runs only when its profile is asked for; Compose does not look at it otherwise.
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

    /// Every entry of a mapping at the top of the files, such as `volumes`.
    pub(super) fn entries(&self, section: &str) -> Vec<Found<'a, Entry>> {
        let of = |layer: &'a Layer<'a>| {
            layer.root.key(section).map_or(&[][..], Node::entries).iter().map(move |it| Found { layer, it })
        };
        self.layers.iter().flat_map(of).collect()
    }
}

/// The service at an index with what it extends before it.
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
        let base = index.get(base).copied().filter(|base| !chain.contains(base) && chain.len() < LONGEST_CHAIN);
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
    /// Where its name stands first.
    pub(super) fn place(&self) -> Place {
        let first = self.parts.get(self.parts.len().saturating_sub(self.own));
        first.map_or(Place::new(0, Span::default()), |part| part.layer.place(part.it.key_span))
    }

    /// Whether a file has a part of it.
    pub(super) fn stands_in(&self, layer: &Layer<'_>) -> bool {
        self.parts.iter().any(|part| part.layer.file == layer.file)
    }

    /// What refuses the whole project, unless Compose does not look at this service yet.
    pub(super) const fn severity(&self) -> Severity {
        if self.is_off { Severity::Warning } else { Severity::Error }
    }

    /// The value of a key: of the last file that has it.
    pub(super) fn value(&self, key: &str) -> Option<Found<'a, Node>> {
        let found = self.entry(key)?;
        Some(Found { layer: found.layer, it: &found.it.value })
    }

    /// A key and its value: of the last file that has it.
    pub(super) fn entry(&self, key: &str) -> Option<Found<'a, Entry>> {
        let found = self
            .parts
            .iter()
            .rev()
            .find_map(|part| Some(Found { layer: part.layer, it: part.it.value.entry(key)? }))?;
        (found.it.value.tag.as_deref() != Some("!reset")).then_some(found)
    }

    /// Every file's value of a key that later files add to.
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

    /// Every item of a list that later files add to.
    pub(super) fn items(&self, key: &str) -> Vec<Found<'a, Node>> {
        let mut found = Vec::new();
        for value in self.values(key) {
            let items = value.it.as_sequence().into_iter().flatten();
            found.extend(items.map(|it| Found { layer: value.layer, it }));
        }
        found
    }

    /// The names under a key that takes a list of names or a mapping, each with its place and what stands behind it.
    pub(super) fn names(&self, key: &str) -> Vec<(&'a str, Place, Option<&'a Node>)> {
        let mut found = Vec::new();
        for value in self.values(key) {
            for item in value.it.as_sequence().into_iter().flatten() {
                let name = item.as_str().or_else(|| item.key("source").and_then(Node::as_str));
                let span = item.key("source").map_or(item.span, |source| source.span);
                found.extend(name.map(|name| (name, value.layer.place(span), None)));
            }
            for entry in value.it.entries() {
                found.push((entry.key.as_str(), value.layer.place(entry.key_span), Some(&entry.value)));
            }
        }
        found
    }
}
