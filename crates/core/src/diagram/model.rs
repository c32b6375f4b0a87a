//! The diagram as data, independent of its layout.

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
pub struct Diagram {
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
