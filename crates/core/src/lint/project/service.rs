//! The gateway's service in the compose files, including overrides.

use std::collections::HashMap;

use crate::lint::spanned::Spanned;
use crate::lint::{Location, Project};
use crate::read::dotenv::Variables;
use crate::read::{Entry, Node, Span};

/// Product names in services and images.
const PRODUCTS: [&str; 3] = ["clawdbot", "moltbot", "openclaw"];

/// Limit of the items of a list: each is compared with the others, and real lists have less than twenty.
const MAX_ITEMS: usize = 500;

/// The gateway's service in all files that define it.
#[derive(Debug, Clone)]
pub(in crate::lint) struct Service<'a> {
    project: &'a Project,
    variables: &'a Variables,
    pub(in crate::lint) name: &'a str,
    layers: Vec<(usize, &'a Entry)>,
}

#[derive(Debug, Clone)]
pub(in crate::lint) struct ContainerVariable<'a> {
    pub(in crate::lint) name: &'a str,
    pub(in crate::lint) name_location: Location,
    /// `None` if it is passed through from the shell that runs Compose.
    pub(in crate::lint) value: Option<Spanned>,
}

/// Another service.
#[derive(Debug, Clone)]
pub(in crate::lint) struct Other<'a> {
    pub(in crate::lint) name: &'a str,
    pub(in crate::lint) location: Location,
    pub(in crate::lint) image: Option<Spanned>,
    /// Whether it is upstream's service for the command line, which has the same image.
    pub(in crate::lint) is_of_gateway: bool,
}

/// A mount.
#[derive(Debug, Clone)]
pub(in crate::lint) struct Volume {
    /// The entry in short syntax, after substitution.
    pub(in crate::lint) text: String,
    /// Host path or volume name; empty for an anonymous volume.
    pub(in crate::lint) source: String,
    /// Path in the container.
    pub(in crate::lint) target: String,
    pub(in crate::lint) location: Location,
    /// The definition of the source.
    pub(in crate::lint) origin: Option<Spanned>,
}

#[derive(Debug, Clone)]
pub(in crate::lint) struct Published {
    /// Host address; `None` for all addresses.
    pub(in crate::lint) address: Option<String>,
    /// Host port; empty for a random one.
    pub(in crate::lint) host: String,
    /// Container port.
    pub(in crate::lint) container: String,
    pub(in crate::lint) location: Location,
    /// The definition of the host port.
    pub(in crate::lint) host_origin: Spanned,
}

impl<'a> Service<'a> {
    /// The service that is named like a gateway, runs its image, or is the only one.
    pub(in crate::lint) fn find(project: &'a Project, variables: &'a Variables) -> Option<Self> {
        let mut names: Vec<(&'a str, u8)> = Vec::new();
        let mut index: HashMap<&'a str, usize> = HashMap::new();
        let files = project.compose_files();
        for (_, _, root) in &files {
            for entry in services(root) {
                let rank = rank(entry);
                let at = *index.entry(&entry.key).or_insert(names.len());
                match names.get_mut(at) {
                    Some(known) => known.1 = known.1.max(rank),
                    None => names.push((&entry.key, rank)),
                }
            }
        }
        let best = names.iter().map(|(_, rank)| *rank).max()?;
        let name = names.iter().find(|(_, rank)| *rank == best && (best > 0 || names.len() == 1))?.0;
        let layers = files
            .iter()
            .filter_map(|(file, _, root)| Some((*file, services(root).iter().find(|entry| entry.key == name)?)))
            .collect();
        Some(Self { project, variables, name, layers })
    }

    /// The first location of its name.
    pub(in crate::lint) fn location(&self) -> Option<Location> {
        self.layers.first().map(|(file, entry)| Location::new(*file, entry.key_span))
    }

    /// The other services of all files.
    pub(in crate::lint) fn others(&self) -> Vec<Other<'a>> {
        let mut list: Vec<Other<'a>> = Vec::new();
        for (file, _, root) in self.project.compose_files() {
            for entry in services(root).iter().filter(|entry| entry.key != self.name).take(MAX_ITEMS) {
                let image = entry.value.key("image");
                list.push(Other {
                    name: &entry.key,
                    location: Location::new(file, entry.key_span),
                    image: image.and_then(|image| self.seen(file, image)),
                    is_of_gateway: is_command_line(entry) || image.is_some_and(names_product),
                });
            }
        }
        list
    }

    /// The value of a key in the last file that has it.
    pub(in crate::lint) fn value(&self, key: &str) -> Option<(usize, &'a Node)> {
        self.layers.iter().rev().find_map(|(file, entry)| Some((*file, entry.value.key(key)?)))
    }

    /// The scalar value of a key, after substitution.
    pub(in crate::lint) fn text(&self, key: &str) -> Option<Spanned> {
        let (file, node) = self.value(key)?;
        self.seen(file, node)
    }

    /// A scalar after substitution.
    pub(in crate::lint) fn seen(&self, file: usize, node: &Node) -> Option<Spanned> {
        Spanned::of_compose(self.project, self.variables, file, node)
    }

    /// The items of a list in all files.
    fn items(&self, key: &str) -> Vec<(usize, &'a Node)> {
        let lists = self.layers.iter().filter_map(|(file, entry)| Some((*file, entry.value.key(key)?.as_sequence()?)));
        lists.flat_map(|(file, items)| items.iter().map(move |item| (file, item))).take(MAX_ITEMS).collect()
    }

    /// The words of the command; empty if the image's own is used.
    pub(in crate::lint) fn command(&self) -> Vec<Spanned> {
        let Some((file, node)) = self.value("command") else { return Vec::new() };
        match node.as_sequence() {
            Some(items) => items.iter().filter_map(|item| self.seen(file, item)).collect(),
            None => self
                .seen(file, node)
                .map(|line| {
                    let word = |word: &str| Spanned { value: word.to_owned(), is_whole: false, ..line.clone() };
                    line.value.split_whitespace().map(word).collect()
                })
                .unwrap_or_default(),
        }
    }

    /// The variables of `environment`; the last one of each name.
    pub(in crate::lint) fn environment(&self) -> Vec<ContainerVariable<'a>> {
        let mut list: Vec<ContainerVariable<'a>> = Vec::new();
        let mut add = |variable: ContainerVariable<'a>| {
            if list.len() >= MAX_ITEMS {
                return;
            }
            list.retain(|other| other.name != variable.name);
            list.push(variable);
        };
        for (file, entry) in &self.layers {
            let Some(node) = entry.value.key("environment") else { continue };
            for entry in node.entries().iter().take(MAX_ITEMS) {
                add(ContainerVariable {
                    name: &entry.key,
                    name_location: Location::new(*file, entry.key_span),
                    value: self.seen(*file, &entry.value),
                });
            }
            // Resolving each value takes time, so repeated names are dropped first.
            for item in node.as_sequence().into_iter().flatten().take(MAX_ITEMS) {
                let Some(text) = item.as_str() else { continue };
                let location = Location::new(*file, item.span);
                let (name, has_value) = text.split_once('=').map_or((text, false), |(name, _)| (name, true));
                let value = self.seen(*file, item).filter(|_| has_value).map(|seen| {
                    let value = seen.value.split_once('=').map(|(_, value)| value.to_owned()).unwrap_or_default();
                    let variable = self.part_of(*file, item, &value);
                    variable.unwrap_or_else(|| Spanned { value, ..self.after_name(*file, item, name, &seen) })
                });
                add(ContainerVariable { name, name_location: location, value });
            }
        }
        list
    }

    /// The paths in `env_file`, as written.
    pub(in crate::lint) fn environment_files(&self) -> Vec<Spanned> {
        let path = |file: usize, node: &'a Node| {
            let node = node.key("path").unwrap_or(node);
            self.seen(file, node)
        };
        match self.value("env_file") {
            Some((file, node)) if node.as_sequence().is_none() => path(file, node).into_iter().collect(),
            _ => self.items("env_file").into_iter().filter_map(|(file, node)| path(file, node)).collect(),
        }
    }

    pub(in crate::lint) fn volumes(&self) -> Vec<Volume> {
        self.items("volumes").into_iter().filter_map(|(file, node)| self.volume(file, node)).collect()
    }

    fn volume(&self, file: usize, node: &Node) -> Option<Volume> {
        let location = Location::new(file, node.span);
        if node.as_mapping().is_some() {
            let part = |key: &str| node.key(key).and_then(|node| self.seen(file, node));
            let origin = part("source").or_else(|| part("src"));
            let target = part("target").or_else(|| part("destination")).or_else(|| part("dst"))?.value;
            let source = origin.as_ref().map(|seen| seen.value.clone()).unwrap_or_default();
            let mode = if node.key("read_only").and_then(Node::as_bool) == Some(true) { ":ro" } else { "" };
            return Some(Volume { text: format!("{source}:{target}{mode}"), source, target, location, origin });
        }
        let seen = self.seen(file, node)?;
        let mut parts = seen.value.splitn(3, ':');
        let first = parts.next()?.to_owned();
        let Some(target) = parts.next() else {
            return Some(Volume { text: first.clone(), source: String::new(), target: first, location, origin: None });
        };
        let origin = self.part_of(file, node, &first).unwrap_or_else(|| seen.clone());
        Some(Volume {
            text: seen.value.clone(),
            source: first,
            target: target.to_owned(),
            location,
            origin: Some(origin),
        })
    }

    pub(in crate::lint) fn ports(&self) -> Vec<Published> {
        self.items("ports").into_iter().filter_map(|(file, node)| self.port(file, node)).collect()
    }

    fn port(&self, file: usize, node: &Node) -> Option<Published> {
        let location = Location::new(file, node.span);
        if node.as_mapping().is_some() {
            let part = |key: &str| node.key(key).and_then(|node| self.seen(file, node));
            let host_origin = part("published").or_else(|| part("target"))?;
            return Some(Published {
                address: part("host_ip").map(|seen| seen.value),
                host: part("published").map(|seen| seen.value).unwrap_or_default(),
                container: part("target")?.value,
                location,
                host_origin,
            });
        }
        let seen = self.seen(file, node)?;
        let text = seen.value.split('/').next().unwrap_or_default();
        let (before, container) = text.rsplit_once(':').unwrap_or(("", text));
        let (address, host) = before.rsplit_once(':').map_or((None, before), |(address, host)| (Some(address), host));
        let host_origin =
            self.part_of(file, node, host).unwrap_or(Spanned { is_whole: false, location, ..seen.clone() });
        Some(Published {
            address: address.map(|address| address.trim_matches(['[', ']']).to_owned()),
            host: host.to_owned(),
            container: container.to_owned(),
            location,
            host_origin,
        })
    }

    /// The value of a `NAME=value` item, if its span can be determined.
    fn after_name(&self, file: usize, item: &Node, name: &str, seen: &Spanned) -> Spanned {
        let location = seen.location;
        let written = self.project.files.get(file).map_or("", |file| file.source.slice(item.span));
        let is_plain = written.strip_prefix(name).is_some_and(|rest| rest.starts_with('='));
        if location.file == file && is_plain {
            let start = item.span.start + name.len() + 1;
            let location = Location::new(file, Span::new(start.min(item.span.end), item.span.end));
            return Spanned { location, ..seen.clone() };
        }
        Spanned { is_whole: false, ..seen.clone() }
    }

    /// The definition of the variable that a part of a text comes from.
    fn part_of(&self, file: usize, node: &Node, part: &str) -> Option<Spanned> {
        let source = &self.project.files.get(file)?.source;
        let template = crate::read::interpolation::Template::of_node(node, source)?.value;
        let names = template.substitutions().into_iter().map(|substitution| substitution.name.as_str());
        names
            .filter_map(|name| Spanned::of_variable(self.project, self.variables, name))
            .find(|seen| seen.value == part)
    }
}

pub(in crate::lint) fn services(root: &Node) -> &[Entry] {
    root.key("services").map_or(&[], Node::entries)
}

/// How likely a service is the gateway; higher is more likely.
fn rank(entry: &Entry) -> u8 {
    let command = entry.value.key("command");
    let runs_gateway = command.is_some_and(|command| {
        let mut found = false;
        command.walk(&mut |node| {
            found |= node.as_str().is_some_and(|text| text.split_whitespace().any(|word| word == "gateway"));
        });
        found
    });
    let name = entry.key.as_str();
    let image = entry.value.key("image");
    let is_product = image.is_some_and(names_product) && !is_command_line(entry);
    if is_product && (runs_gateway || name.ends_with("-gateway")) {
        5
    } else if name.ends_with("-gateway") {
        4
    } else if name.contains("gateway") {
        3
    } else if runs_gateway {
        2
    } else {
        u8::from(is_product || PRODUCTS.contains(&name))
    }
}

/// Whether the name of an image, or of the variable for it, contains a product name.
fn names_product(image: &Node) -> bool {
    let name = image.as_str().unwrap_or_default().to_ascii_lowercase();
    PRODUCTS.iter().any(|product| name.contains(product))
}

/// Whether it is the service for single commands in upstream's compose file.
fn is_command_line(entry: &Entry) -> bool {
    entry.key == "cli" || entry.key.ends_with("-cli")
}
