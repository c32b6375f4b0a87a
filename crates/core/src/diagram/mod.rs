//! A deployment as a picture: who reaches the gateway, and on which way.
//!
//! [`Picture::of`] says what there is, in the same facts as the rules about reachability (`rules/reach.rs`): what is bound,
//! what is published, what is public. [`layout`] puts it on a page, wide or narrow, as plain shapes with classes and no
//! colours. [`svg`] writes them as a file.

mod boxes;
pub mod layout;
mod measure;
mod nodes;
pub mod shape;
pub mod svg;

pub use measure::{LABEL_SIZE, TEXT_SIZE, TITLE_SIZE, width};

use super::plan::{Bind, Blocked, Checked, Plan, Target, Webhooks};
use crate::i18n::diagram::PictureTexts;
use crate::i18n::fill;

/// A place in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// The person's own computer with its browser.
    Browser,
    /// Everybody else.
    Internet,
    /// Fly Proxy, on a public or a private address.
    Edge,
    /// The machine; the ports, the container and its folders are inside of it.
    Host,
    /// The port that Docker publishes on the machine.
    Port,
    /// The gateway's container, or its process on Fly.io.
    Container,
    /// What outlives the container.
    Storage,
    /// Providers and channels the gateway connects to.
    Outside,
}

impl NodeKind {
    /// The class of its shapes.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Internet => "internet",
            Self::Edge => "edge",
            Self::Host => "host",
            Self::Port => "port",
            Self::Container => "container",
            Self::Storage => "storage",
            Self::Outside => "outside",
        }
    }
}

/// A place with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Which place.
    pub kind: NodeKind,
    /// Its name.
    pub title: String,
    /// What it is.
    pub lines: Vec<String>,
}

/// What a way is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeKind {
    /// Open to the internet.
    Public,
    /// Through an SSH tunnel or `fly proxy`.
    Tunnel,
    /// Inside the machine or the private network.
    Inner,
    /// A folder or volume.
    Mount,
    /// From the gateway to the outside.
    Outgoing,
    /// There is no way.
    Closed,
}

impl EdgeKind {
    /// The class of its line.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Tunnel => "tunnel",
            Self::Inner => "inner",
            Self::Mount => "mount",
            Self::Outgoing => "outgoing",
            Self::Closed => "closed",
        }
    }
}

/// A way from one place to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it starts.
    pub from: NodeKind,
    /// Where it ends.
    pub to: NodeKind,
    /// What it is.
    pub kind: EdgeKind,
    /// Protocol and ports.
    pub label: Vec<String>,
}

/// From where something that listens is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// From the whole internet.
    Internet,
    /// From the internet, as far as the cloud's firewall lets it.
    Firewall,
    /// Only through the SSH tunnel.
    Tunnel,
    /// Only from the organization's private network.
    PrivateNetwork,
    /// Only through Fly Proxy.
    Proxy,
    /// From nowhere.
    Nobody,
}

/// Something that listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listener {
    /// Where.
    pub place: NodeKind,
    /// Its address with the port.
    pub address: String,
    /// `TCP`, `HTTP`, `HTTPS` or `SSH`.
    pub protocol: &'static str,
    /// From where it is reached.
    pub reach: Reach,
}

/// The whole deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// For people who do not see it.
    pub title: String,
    /// The same, longer.
    pub description: &'static str,
    /// The places.
    pub nodes: Vec<Node>,
    /// The ways.
    pub edges: Vec<Edge>,
    /// What listens.
    pub listeners: Vec<Listener>,
    /// The picture in words: what is reached from where, what is kept, what goes out.
    pub sentences: Vec<String>,
}

impl Picture {
    /// The picture of a plan. A field that cannot be read stands as a question mark.
    pub fn of(plan: &Plan, text: &'static PictureTexts) -> Self {
        let facts = Facts::of(plan, text);
        let mut picture = Self {
            title: fill(text.title, &[("name", &facts.name)]),
            description: text.description,
            nodes: nodes::nodes(plan, &facts, text),
            edges: Vec::new(),
            listeners: Vec::new(),
            sentences: Vec::new(),
        };
        match facts.way {
            Way::Compose => picture.compose(plan, &facts, text),
            Way::FlyPublic => picture.fly_public(&facts, text),
            Way::Flycast => picture.flycast(&facts, text),
            Way::SixPn => picture.six_pn(&facts, text),
        }
        match (plan.target, plan.config.webhooks) {
            (Target::FlyPrivate, Ok(Webhooks::Ngrok)) => picture.say(text.reach_ngrok, &[]),
            (Target::FlyPrivate, Ok(Webhooks::Tailscale)) => picture.say(text.reach_tailscale, &[]),
            _ => {}
        }
        picture.edge(NodeKind::Container, NodeKind::Storage, EdgeKind::Mount, [text.mounted.to_owned()]);
        if plan.target.is_fly() {
            let values = [("volume", &*facts.volume), ("size", &facts.volume_size), ("mount", &facts.mount)];
            picture.say(text.kept_on_volume, &values);
        } else {
            picture.say(text.kept_on_disk, &[("folders", &facts.folders.join(text.list_separator))]);
        }
        let services: Vec<&str> = facts.providers.iter().chain(&facts.channels).copied().collect();
        if !services.is_empty() {
            let label = [text.outgoing.to_owned(), "TCP 443".to_owned()];
            picture.edge(NodeKind::Container, NodeKind::Outside, EdgeKind::Outgoing, label);
            picture.say(text.goes_out, &[("services", &services.join(text.list_separator))]);
        }
        picture
    }

    fn say(&mut self, template: &str, values: &[(&str, &str)]) {
        self.sentences.push(fill(template, values));
    }

    fn edge<const N: usize>(&mut self, from: NodeKind, to: NodeKind, kind: EdgeKind, label: [String; N]) {
        self.edges.push(Edge { from, to, kind, label: label.into() });
    }

    fn listen(&mut self, place: NodeKind, address: String, protocol: &'static str, reach: Reach) {
        self.listeners.push(Listener { place, address, protocol, reach });
    }

    fn compose(&mut self, plan: &Plan, facts: &Facts, text: &PictureTexts) {
        let (host, inside) = (&*facts.host_port, &*facts.port);
        let is_bound = matches!(plan.docker.bind, Ok(Bind::Lan) | Err(_));
        let is_exposed = plan.docker.expose;
        let address = ["127.0.0.1:", host].concat();
        let label = [text.ssh_tunnel.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Port, EdgeKind::Tunnel, label);
        if is_exposed {
            let label = [["TCP ", host].concat()];
            self.edge(NodeKind::Internet, NodeKind::Port, EdgeKind::Public, label);
            self.say(text.reach_exposed, &[("port", host)]);
        } else {
            self.edge(NodeKind::Internet, NodeKind::Port, EdgeKind::Closed, [text.closed.to_owned()]);
            self.say(text.reach_tunnel, &[("port", host), ("address", &facts.browser_address)]);
        }
        let reach = match (is_bound, is_exposed) {
            (false, _) => Reach::Nobody,
            (true, true) => Reach::Firewall,
            (true, false) => Reach::Tunnel,
        };
        let published = if is_exposed { ["0.0.0.0:", host].concat() } else { address };
        self.listen(NodeKind::Port, published, "TCP", reach);
        self.listen(NodeKind::Host, "0.0.0.0:22".to_owned(), "SSH", Reach::Internet);
        self.say(text.reach_ssh, &[]);
        let kind = if is_bound { EdgeKind::Inner } else { EdgeKind::Closed };
        self.edge(NodeKind::Port, NodeKind::Container, kind, [[host, " → ", inside].concat()]);
        if !is_bound {
            self.say(text.reach_bind, &[("bind", facts.bind)]);
        }
    }

    fn fly_public(&mut self, facts: &Facts, text: &PictureTexts) {
        let https = || ["HTTPS".to_owned(), "TCP 443".to_owned()];
        self.edge(NodeKind::Browser, NodeKind::Edge, EdgeKind::Public, https());
        self.edge(NodeKind::Internet, NodeKind::Edge, EdgeKind::Public, https());
        self.listen(NodeKind::Edge, facts.browser_address.clone(), "HTTPS", Reach::Internet);
        self.say(text.reach_public, &[("address", &facts.browser_address)]);
        self.behind_proxy(facts, text);
    }

    fn flycast(&mut self, facts: &Facts, text: &PictureTexts) {
        let address = [&*facts.name, ".flycast:80"].concat();
        let label = [text.fly_proxy.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Edge, EdgeKind::Tunnel, label);
        self.edge(NodeKind::Internet, NodeKind::Edge, EdgeKind::Closed, [text.closed.to_owned()]);
        self.say(text.reach_flycast, &[("address", &address)]);
        self.listen(NodeKind::Edge, address, "HTTP", Reach::PrivateNetwork);
        self.behind_proxy(facts, text);
    }

    fn behind_proxy(&mut self, facts: &Facts, text: &PictureTexts) {
        self.edge(NodeKind::Edge, NodeKind::Container, EdgeKind::Inner, [["HTTP ", &facts.port].concat()]);
        self.listen(NodeKind::Container, ["0.0.0.0:", &facts.port].concat(), "HTTP", Reach::Proxy);
        self.say(text.reach_behind_proxy, &[("port", &facts.port)]);
    }

    fn six_pn(&mut self, facts: &Facts, text: &PictureTexts) {
        let address = [&*facts.name, ".internal:", &facts.port].concat();
        let label = [text.fly_proxy.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Container, EdgeKind::Tunnel, label);
        self.edge(NodeKind::Internet, NodeKind::Container, EdgeKind::Closed, [text.closed.to_owned()]);
        self.listen(NodeKind::Container, ["0.0.0.0:", &facts.port].concat(), "HTTP", Reach::PrivateNetwork);
        self.say(text.reach_six_pn, &[("port", &facts.port)]);
        self.say(text.reach_six_pn_doubt, &[]);
    }
}

/// How the gateway is reached.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Compose,
    FlyPublic,
    Flycast,
    SixPn,
}

/// The plan's values, as the picture writes them.
struct Facts {
    way: Way,
    name: String,
    host_port: String,
    local_port: String,
    port: String,
    bind: &'static str,
    browser_address: String,
    volume: String,
    volume_size: String,
    mount: String,
    folders: Vec<String>,
    providers: Vec<&'static str>,
    channels: Vec<&'static str>,
}

/// A value, or a question mark where its field cannot be read.
fn shown<T: ToString>(value: &Checked<T>, text: &PictureTexts) -> String {
    value.as_ref().map_or_else(|Blocked(_)| text.unknown.to_owned(), ToString::to_string)
}

impl Facts {
    fn of(plan: &Plan, text: &PictureTexts) -> Self {
        let way = match plan.target {
            Target::Gcp => Way::Compose,
            Target::Fly => Way::FlyPublic,
            Target::FlyPrivate if plan.fly.has_service => Way::Flycast,
            Target::FlyPrivate => Way::SixPn,
        };
        let on_fly = plan.target.is_fly();
        let name = if on_fly { shown(&plan.fly.app, text) } else { shown(&plan.gcp.vm_name, text) };
        let local_port = if on_fly { shown(&plan.fly.proxy_port, text) } else { shown(&plan.docker.tunnel_port, text) };
        let browser_address = if way == Way::FlyPublic {
            ["https://", &name, ".fly.dev"].concat()
        } else {
            ["http://127.0.0.1:", &local_port].concat()
        };
        let config = &plan.config;
        let selected = |names: &[(bool, &'static str)]| -> Vec<&'static str> {
            names.iter().filter(|(wanted, _)| *wanted).map(|(_, name)| *name).collect()
        };
        Self {
            way,
            host_port: shown(&plan.docker.host_port, text),
            local_port,
            port: if on_fly { shown(&plan.fly.port, text) } else { super::files::compose::CONTAINER_PORT.to_string() },
            bind: if on_fly { "lan" } else { plan.docker.bind.map_or(text.unknown, Bind::as_str) },
            browser_address,
            volume: shown(&plan.fly.volume_name, text),
            volume_size: shown(&plan.fly.volume_size, text),
            mount: plan.fly.mount.as_ref().map_or_else(|_| text.unknown.to_owned(), |mount| mount.trimmed().to_owned()),
            folders: nodes::folders(plan, text),
            providers: selected(&[
                (config.anthropic, "Anthropic"),
                (config.openai, "OpenAI"),
                (config.google, "Google"),
            ]),
            channels: selected(&[
                (config.discord.is_some(), "Discord"),
                (config.telegram, "Telegram"),
                (config.whatsapp, "WhatsApp"),
                (config.slack, "Slack"),
            ]),
            name,
        }
    }
}
