//! The diagram as data, independent of its layout.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// The user's computer with its browser.
    Browser,
    /// Everyone else.
    Internet,
    /// Fly Proxy, on a public or private address.
    Edge,
    /// The VM or Fly.io machine. It contains the port, the container and the storage.
    Host,
    /// The port that Docker publishes on the VM.
    Port,
    /// The gateway's container, or its process on Fly.io.
    Container,
    /// Data that persists when the container is replaced.
    Storage,
    /// Providers and channels the gateway connects to.
    Outside,
}

impl NodeKind {
    /// CSS class of the shapes.
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub kind: NodeKind,
    pub title: String,
    pub lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeKind {
    /// Open to the internet.
    Public,
    /// Through an SSH tunnel or `fly proxy`.
    Tunnel,
    /// Within the host or the private network.
    Inner,
    /// A directory or volume.
    Mount,
    /// From the gateway to external services.
    Outgoing,
    /// Not reachable on this way.
    Closed,
}

impl EdgeKind {
    /// CSS class of the shapes.
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub from: NodeKind,
    pub to: NodeKind,
    pub kind: EdgeKind,
    /// Protocol and ports.
    pub label: Vec<String>,
}

/// From where a listener is reachable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Internet,
    /// From the internet, as far as the cloud's firewall allows.
    Firewall,
    /// Only through the SSH tunnel.
    Tunnel,
    /// Only from the organization's private network.
    PrivateNetwork,
    /// Only through Fly Proxy.
    Proxy,
    Nobody,
}

/// A listening socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listener {
    pub place: NodeKind,
    /// Address and port.
    pub address: String,
    /// `TCP`, `HTTP`, `HTTPS` or `SSH`.
    pub protocol: &'static str,
    pub reach: Reach,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagram {
    /// Accessible name.
    pub title: String,
    /// Accessible description.
    pub description: &'static str,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub listeners: Vec<Listener>,
    /// The diagram in words: what is reachable from where, what persists, what connects outwards.
    pub sentences: Vec<String>,
}
