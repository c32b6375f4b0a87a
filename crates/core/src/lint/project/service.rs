//! The gateway's service in the compose files, including overrides.

use std::collections::{HashMap, HashSet};

use crate::lint::project::command_line::{commands_of, script_of, split};
use crate::lint::project::gateway_command::{is_product, start};
use crate::lint::spanned::Spanned;
use crate::lint::{Location, Project};
use crate::read::dotenv::Variables;
use crate::read::interpolation::Template;
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
    /// Whether its name says that it is for single commands.
    pub(in crate::lint) is_command_line: bool,
    /// Its definitions in all files.
    pub(in crate::lint) nodes: Vec<&'a Node>,
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
        let mut others: HashSet<&'a str> = HashSet::new();
        let files = project.compose_files();
        for (_, _, root) in &files {
            for entry in services(root) {
                if is_another_program(entry) {
                    others.insert(&entry.key);
                }
                let rank = rank(entry);
                let at = *index.entry(&entry.key).or_insert(names.len());
                match names.get_mut(at) {
                    Some(known) => known.1 = known.1.max(rank),
                    None => names.push((&entry.key, rank)),
                }
            }
        }
        let is_only = names.len() == 1;
        names.retain(|(name, _)| !others.contains(name));
        let best = names.iter().map(|(_, rank)| *rank).max()?;
        let name = names.iter().find(|(_, rank)| *rank == best && (best > 0 || is_only))?.0;
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
                if let Some(known) = list.iter_mut().find(|other| other.name == entry.key) {
                    known.nodes.push(&entry.value);
                    continue;
                }
                let image = entry.value.key("image");
                list.push(Other {
                    name: &entry.key,
                    location: Location::new(file, entry.key_span),
                    image: image.and_then(|image| self.seen(file, image)),
                    is_command_line: is_command_line(entry),
                    nodes: vec![&entry.value],
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
    pub(in crate::lint) fn items(&self, key: &str) -> Vec<(usize, &'a Node)> {
        let lists = self.layers.iter().filter_map(|(file, entry)| Some((*file, entry.value.key(key)?.as_sequence()?)));
        lists.flat_map(|(file, items)| items.iter().map(move |item| (file, item))).take(MAX_ITEMS).collect()
    }

    /// The words of `command` or `entrypoint`; empty if it is that of the image.
    pub(in crate::lint) fn words(&self, key: &str) -> Vec<Spanned> {
        let Some((file, node)) = self.value(key) else { return Vec::new() };
        match node.as_sequence() {
            Some(items) => items.iter().filter_map(|item| self.seen(file, item)).collect(),
            None => self.seen(file, node).map(|line| line.parts(split(&line.value))).unwrap_or_default(),
        }
    }

    /// The words of the command that runs the product, also in `sh -c`; empty if no command is set or it runs something
    /// else. What a shell substitutes stays as it is written.
    pub(in crate::lint) fn gateway_command(&self) -> Vec<Spanned> {
        let mut words = self.words("entrypoint");
        words.extend(self.words("command"));
        gateway_words(words)
    }

    /// Whether its name or its image contains the name of a product.
    pub(in crate::lint) fn is_of_product(&self) -> bool {
        let has_name = PRODUCTS.iter().any(|product| self.name.contains(product));
        has_name || self.value("image").is_some_and(|(_, image)| names_product(image))
    }

    /// Whether `command` or `entrypoint` replaces what the image starts.
    pub(in crate::lint) fn has_command(&self) -> bool {
        ["command", "entrypoint"].iter().any(|key| self.value(key).is_some())
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

    /// A value with its substitutions.
    pub(in crate::lint) fn template(&self, file: usize, node: &Node) -> Option<Template> {
        Some(Template::of_node(node, &self.project.files.get(file)?.source)?.value)
    }

    /// Whether the port of the gateway may follow a variable: the command or the environment refers to it, or a file
    /// passes it on.
    pub(in crate::lint) fn follows(&self, name: &str) -> bool {
        let refers = |key: &str| {
            self.value(key).is_some_and(|(_, node)| {
                let mut found = false;
                node.walk(&mut |node| {
                    found |= node.as_str().is_some_and(|text| text.contains('$') && text.contains(name));
                });
                found
            })
        };
        self.layers.iter().any(|(_, entry)| entry.value.key("env_file").is_some())
            || ["command", "entrypoint", "environment"].iter().any(|key| refers(key))
            || self.environment().iter().any(|variable| variable.name == name)
    }

    /// The labels with their values, where they have one.
    pub(in crate::lint) fn labels(&self) -> Vec<(String, Option<String>, Location)> {
        let mut list = Vec::new();
        for (file, entry) in &self.layers {
            let nodes = [entry.value.key("labels"), entry.value.key("deploy").and_then(|deploy| deploy.key("labels"))];
            for node in nodes.into_iter().flatten() {
                for entry in node.entries().iter().take(MAX_ITEMS) {
                    let value = entry.value.scalar().map(str::to_owned);
                    list.push((entry.key.clone(), value, Location::new(*file, entry.key_span)));
                }
                for item in node.as_sequence().into_iter().flatten().take(MAX_ITEMS) {
                    let Some(text) = item.as_str() else { continue };
                    let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
                    list.push((name.to_owned(), value.map(str::to_owned), Location::new(*file, item.span)));
                }
            }
        }
        list
    }

    /// Whether it is in a network that these files only refer to.
    pub(in crate::lint) fn is_in_external_network(&self) -> bool {
        let files = self.project.compose_files();
        let is_external = |name: &str| {
            files.iter().any(|(_, _, root)| {
                let network = root.key("networks").and_then(|networks| networks.key(name));
                network.and_then(|network| network.key("external")).is_some_and(|flag| flag.as_bool() != Some(false))
            })
        };
        let Some((_, node)) = self.value("networks") else { return is_external("default") };
        let listed = node.as_sequence().into_iter().flatten().filter_map(Node::as_str);
        listed.chain(node.entries().iter().map(|entry| entry.key.as_str())).any(is_external)
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
        let template = Template::of_node(node, source)?.value;
        let names = template.substitutions().into_iter().map(|substitution| substitution.name.as_str());
        names
            .filter_map(|name| Spanned::of_variable(self.project, self.variables, name))
            .find(|seen| seen.value == part)
    }
}

/// Of a command, the words that run the product. See [`Service::gateway_command`].
pub(in crate::lint) fn gateway_words(words: Vec<Spanned>) -> Vec<Spanned> {
    let texts: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
    let Some(script) = script_of(&texts).and_then(|at| words.get(at)) else {
        return if texts.iter().any(|word| is_product(word)) { words } else { Vec::new() };
    };
    let commands = commands_of(&script.value);
    let starts = |command: &&Vec<String>| start(&command.iter().map(String::as_str).collect::<Vec<_>>()).is_some();
    let runs = |command: &&Vec<String>| command.iter().any(|word| is_product(word));
    let found = commands.iter().find(starts).or_else(|| commands.iter().find(runs)).cloned();
    found.map(|command| script.parts(command)).unwrap_or_default()
}

pub(in crate::lint) fn services(root: &Node) -> &[Entry] {
    root.key("services").map_or(&[], Node::entries)
}

/// How likely a service is the gateway; higher is more likely.
fn rank(entry: &Entry) -> u8 {
    let runs_gateway = runs_gateway(entry);
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

/// Whether the command has the word `gateway`.
fn runs_gateway(entry: &Entry) -> bool {
    ["entrypoint", "command"].iter().filter_map(|key| entry.value.key(key)).any(|command| {
        let mut found = false;
        command.walk(&mut |node| {
            found |= node.as_str().is_some_and(|text| text.split_whitespace().any(|word| word == "gateway"));
        });
        found
    })
}

/// Images of programs that are often next to a gateway, and some of which are called one.
const OTHER_IMAGES: [&str; 22] = [
    "nginx",
    "caddy",
    "caddy-docker-proxy",
    "traefik",
    "haproxy",
    "kong",
    "envoy",
    "cloudflared",
    "tailscale",
    "postgres",
    "pgvector",
    "mysql",
    "mariadb",
    "mongo",
    "redis",
    "valkey",
    "qdrant",
    "ollama",
    "litellm",
    "searxng",
    "chrome",
    "watchtower",
];

/// Whether the image is that of another program.
fn is_another_program(entry: &Entry) -> bool {
    let image = entry.value.key("image").and_then(Node::as_str).unwrap_or_default();
    let name = image.rsplit('/').next().unwrap_or(image);
    let name = name.split([':', '@']).next().unwrap_or(name);
    OTHER_IMAGES.contains(&name) && !runs_gateway(entry)
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
