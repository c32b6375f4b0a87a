//! The gateway's service in the compose files: its base and what overrides add.

use std::collections::HashMap;

use super::seen::Seen;
use super::{Place, Project};
use crate::read::dotenv::Variables;
use crate::read::{Entry, Node, Span};

/// What services and images are called.
const PRODUCTS: [&str; 3] = ["clawdbot", "moltbot", "openclaw"];

/// How many items of a list are looked at. Every one is compared with others, and real ones have less than twenty.
const MOST_ITEMS: usize = 500;

/// The service of the gateway, in every file that speaks of it.
#[derive(Debug, Clone)]
pub(super) struct Service<'a> {
    project: &'a Project,
    variables: &'a Variables,
    /// Its name.
    pub(super) name: &'a str,
    layers: Vec<(usize, &'a Entry)>,
}

/// A variable of the container.
#[derive(Debug, Clone)]
pub(super) struct ContainerVariable<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// Where the name stands.
    pub(super) name_place: Place,
    /// What it holds; `None` takes it from the shell that starts Compose.
    pub(super) value: Option<Seen>,
}

/// A service beside the gateway's.
#[derive(Debug, Clone)]
pub(super) struct Other<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Where the name stands.
    pub(super) place: Place,
    /// Its image.
    pub(super) image: Option<Seen>,
    /// Whether it is the command line beside the gateway, of the same image.
    pub(super) is_of_gateway: bool,
}

/// A directory of the host in the container.
#[derive(Debug, Clone)]
pub(super) struct Volume {
    /// The whole entry as Compose reads it, in short form.
    pub(super) text: String,
    /// On the host, or the name of a volume; empty for an anonymous one.
    pub(super) source: String,
    /// In the container.
    pub(super) target: String,
    /// The entry.
    pub(super) place: Place,
    /// Where the source comes from.
    pub(super) origin: Option<Seen>,
}

/// A published port.
#[derive(Debug, Clone)]
pub(super) struct Published {
    /// The address of the host; `None` for every address.
    pub(super) address: Option<String>,
    /// The port of the host; empty for a random one.
    pub(super) host: String,
    /// The port of the container.
    pub(super) container: String,
    /// The entry.
    pub(super) place: Place,
    /// Where the port of the host comes from.
    pub(super) host_origin: Seen,
}

impl<'a> Service<'a> {
    /// The gateway's service: named like one, or running one, or the only one.
    pub(super) fn find(project: &'a Project, variables: &'a Variables) -> Option<Self> {
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

    /// Where its name stands first.
    pub(super) fn place(&self) -> Option<Place> {
        self.layers.first().map(|(file, entry)| Place::new(*file, entry.key_span))
    }

    /// The services beside it, of every file.
    pub(super) fn others(&self) -> Vec<Other<'a>> {
        let mut list: Vec<Other<'a>> = Vec::new();
        for (file, _, root) in self.project.compose_files() {
            for entry in services(root).iter().filter(|entry| entry.key != self.name).take(MOST_ITEMS) {
                let image = entry.value.key("image");
                list.push(Other {
                    name: &entry.key,
                    place: Place::new(file, entry.key_span),
                    image: image.and_then(|image| self.seen(file, image)),
                    is_of_gateway: is_command_line(entry) || image.is_some_and(names_product),
                });
            }
        }
        list
    }

    /// The value of a key: the last file that has it wins.
    pub(super) fn value(&self, key: &str) -> Option<(usize, &'a Node)> {
        self.layers.iter().rev().find_map(|(file, entry)| Some((*file, entry.value.key(key)?)))
    }

    /// A scalar key with variables put in.
    pub(super) fn text(&self, key: &str) -> Option<Seen> {
        let (file, node) = self.value(key)?;
        self.seen(file, node)
    }

    /// A scalar with variables put in.
    pub(super) fn seen(&self, file: usize, node: &Node) -> Option<Seen> {
        Seen::of_compose(self.project, self.variables, file, node)
    }

    /// The items of a list, of every file.
    fn items(&self, key: &str) -> Vec<(usize, &'a Node)> {
        let lists = self.layers.iter().filter_map(|(file, entry)| Some((*file, entry.value.key(key)?.as_sequence()?)));
        lists.flat_map(|(file, items)| items.iter().map(move |item| (file, item))).take(MOST_ITEMS).collect()
    }

    /// The command as words; empty when the image's own is used.
    pub(super) fn command(&self) -> Vec<Seen> {
        let Some((file, node)) = self.value("command") else { return Vec::new() };
        match node.as_sequence() {
            Some(items) => items.iter().filter_map(|item| self.seen(file, item)).collect(),
            None => self
                .seen(file, node)
                .map(|line| {
                    let word = |word: &str| Seen { value: word.to_owned(), is_whole: false, ..line.clone() };
                    line.value.split_whitespace().map(word).collect()
                })
                .unwrap_or_default(),
        }
    }

    /// The variables that `environment` sets; of a name that is there twice, the last.
    pub(super) fn environment(&self) -> Vec<ContainerVariable<'a>> {
        let mut list: Vec<ContainerVariable<'a>> = Vec::new();
        let mut add = |variable: ContainerVariable<'a>| {
            if list.len() >= MOST_ITEMS {
                return;
            }
            list.retain(|other| other.name != variable.name);
            list.push(variable);
        };
        for (file, entry) in &self.layers {
            let Some(node) = entry.value.key("environment") else { continue };
            for entry in node.entries().iter().take(MOST_ITEMS) {
                add(ContainerVariable {
                    name: &entry.key,
                    name_place: Place::new(*file, entry.key_span),
                    value: self.seen(*file, &entry.value),
                });
            }
            // Looking up where each value comes from takes time, also for names that come again and again.
            for item in node.as_sequence().into_iter().flatten().take(MOST_ITEMS) {
                let Some(text) = item.as_str() else { continue };
                let place = Place::new(*file, item.span);
                let (name, has_value) = text.split_once('=').map_or((text, false), |(name, _)| (name, true));
                let value = self.seen(*file, item).filter(|_| has_value).map(|seen| {
                    let value = seen.value.split_once('=').map(|(_, value)| value.to_owned()).unwrap_or_default();
                    let variable = self.part_of(*file, item, &value);
                    variable.unwrap_or_else(|| Seen { value, ..self.after_name(*file, item, name, &seen) })
                });
                add(ContainerVariable { name, name_place: place, value });
            }
        }
        list
    }

    /// The files of `env_file`, as they are written.
    pub(super) fn environment_files(&self) -> Vec<Seen> {
        let path = |file: usize, node: &'a Node| {
            let node = node.key("path").unwrap_or(node);
            self.seen(file, node)
        };
        match self.value("env_file") {
            Some((file, node)) if node.as_sequence().is_none() => path(file, node).into_iter().collect(),
            _ => self.items("env_file").into_iter().filter_map(|(file, node)| path(file, node)).collect(),
        }
    }

    /// The mounts.
    pub(super) fn volumes(&self) -> Vec<Volume> {
        self.items("volumes").into_iter().filter_map(|(file, node)| self.volume(file, node)).collect()
    }

    fn volume(&self, file: usize, node: &Node) -> Option<Volume> {
        let place = Place::new(file, node.span);
        if node.as_mapping().is_some() {
            let part = |key: &str| node.key(key).and_then(|node| self.seen(file, node));
            let origin = part("source").or_else(|| part("src"));
            let target = part("target").or_else(|| part("destination")).or_else(|| part("dst"))?.value;
            let source = origin.as_ref().map(|seen| seen.value.clone()).unwrap_or_default();
            let mode = if node.key("read_only").and_then(Node::as_bool) == Some(true) { ":ro" } else { "" };
            return Some(Volume { text: format!("{source}:{target}{mode}"), source, target, place, origin });
        }
        let seen = self.seen(file, node)?;
        let mut parts = seen.value.splitn(3, ':');
        let first = parts.next()?.to_owned();
        let Some(target) = parts.next() else {
            return Some(Volume { text: first.clone(), source: String::new(), target: first, place, origin: None });
        };
        let origin = self.part_of(file, node, &first).unwrap_or_else(|| seen.clone());
        Some(Volume { text: seen.value.clone(), source: first, target: target.to_owned(), place, origin: Some(origin) })
    }

    /// The published ports.
    pub(super) fn ports(&self) -> Vec<Published> {
        self.items("ports").into_iter().filter_map(|(file, node)| self.port(file, node)).collect()
    }

    fn port(&self, file: usize, node: &Node) -> Option<Published> {
        let place = Place::new(file, node.span);
        if node.as_mapping().is_some() {
            let part = |key: &str| node.key(key).and_then(|node| self.seen(file, node));
            let host_origin = part("published").or_else(|| part("target"))?;
            return Some(Published {
                address: part("host_ip").map(|seen| seen.value),
                host: part("published").map(|seen| seen.value).unwrap_or_default(),
                container: part("target")?.value,
                place,
                host_origin,
            });
        }
        let seen = self.seen(file, node)?;
        let text = seen.value.split('/').next().unwrap_or_default();
        let (before, container) = text.rsplit_once(':').unwrap_or(("", text));
        let (address, host) = before.rsplit_once(':').map_or((None, before), |(address, host)| (Some(address), host));
        let host_origin = self.part_of(file, node, host).unwrap_or(Seen { is_whole: false, place, ..seen.clone() });
        Some(Published {
            address: address.map(|address| address.trim_matches(['[', ']']).to_owned()),
            host: host.to_owned(),
            container: container.to_owned(),
            place,
            host_origin,
        })
    }

    /// The part of `NAME=value` behind the sign, where it can be told.
    fn after_name(&self, file: usize, item: &Node, name: &str, seen: &Seen) -> Seen {
        let place = seen.place;
        let written = self.project.files.get(file).map_or("", |file| file.source.slice(item.span));
        let is_plain = written.strip_prefix(name).is_some_and(|rest| rest.starts_with('='));
        if place.file == file && is_plain {
            let start = item.span.start + name.len() + 1;
            let place = Place::new(file, Span::new(start.min(item.span.end), item.span.end));
            return Seen { place, ..seen.clone() };
        }
        Seen { is_whole: false, ..seen.clone() }
    }

    /// The variable that a part of a text comes from.
    fn part_of(&self, file: usize, node: &Node, part: &str) -> Option<Seen> {
        let source = &self.project.files.get(file)?.source;
        let template = crate::read::interpolation::Template::of_node(node, source)?.value;
        let names = template.substitutions().into_iter().map(|substitution| substitution.name.as_str());
        names.filter_map(|name| Seen::of_variable(self.project, self.variables, name)).find(|seen| seen.value == part)
    }
}

/// The services of a compose file.
pub(super) fn services(root: &Node) -> &[Entry] {
    root.key("services").map_or(&[], Node::entries)
}

/// How much a service looks like the gateway's.
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

/// Whether an image is called like one of the products, or a variable that holds it.
fn names_product(image: &Node) -> bool {
    let name = image.as_str().unwrap_or_default().to_ascii_lowercase();
    PRODUCTS.iter().any(|product| name.contains(product))
}

/// The service for single commands that upstream's compose file has beside the gateway.
fn is_command_line(entry: &Entry) -> bool {
    entry.key == "cli" || entry.key.ends_with("-cli")
}
