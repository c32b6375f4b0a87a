//! The checks that the validators make in code, and that ordinary files run into, written again.

mod agents;
mod channels;
mod plugins;
mod texts;

pub(super) use self::agents::{agent_ids, canonical};

use super::fault::{Fault, FaultKind};
use super::validate::{Validator, push_key};
use crate::core::read::{Node, Span};
use crate::core::text::inspection::ConfigCode;

macro_rules! checks {
    ($( $(#[$about:meta])* $name:ident $word:literal; )*) => {
        /// A check by the name the data calls it by.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Check { $( $(#[$about])* $name, )* }

        impl Check {
            /// The check of this name.
            pub(super) fn of(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$name), )* _ => None }
            }
        }
    };
}

checks! {
    /// A path from the root.
    Absolute "absolute";
    /// An ACP binding names one conversation.
    Acp "acp";
    /// Who is spoken to by all is on the list of agents.
    Broadcast "broadcast";
    /// A size such as `2mb`.
    Bytes "bytes";
    /// What a sandbox may not do.
    Docker "docker";
    /// `mode` or the older pair, not both.
    Exec "exec";
    /// A browser driver that brings its own address.
    Extension "extension";
    /// Not only blanks.
    Filled "filled";
    /// Times and target of the heartbeat.
    Heartbeat "heartbeat";
    /// Persistent hooks need a session.
    Hooks "hooks";
    /// An address on the web.
    Http "http";
    /// The ids of the older list of agents.
    Ids "ids";
    /// Keys of MCP servers that were renamed.
    Mcp "mcp";
    /// The plugin that remembers is there.
    Memory "memory";
    /// A module beside the others.
    Module "module";
    /// `dmPolicy: "open"` needs a star.
    Open "open";
    /// The same of `dm.policy`.
    OpenDm "opendm";
    /// A web origin.
    Origin "origin";
    /// Agents that bindings and defaults name exist.
    Owners "owners";
    /// Plugins that lists name exist.
    Plugins "plugins";
    /// A time of more than nothing.
    Positive "positive";
    /// A browser profile has a port or an address.
    Profile "profile";
    /// The name or path of a program.
    Program "program";
    /// The same of the first word of a command.
    FirstProgram "program0";
    /// How long sessions of scheduled work are kept.
    Retention "retention";
    /// Who of several agents is the owner.
    Roster "roster";
    /// Who searches the web is there.
    Search "search";
    /// Slack over HTTP needs its secret.
    Slack "slack";
    /// At least one.
    Some "some";
    /// A time of at least a minute.
    Suspend "suspend";
    /// The chosen voice is among the voices.
    Talk "talk";
    /// Commands of a Telegram bot.
    Telegram "telegram";
    /// Tailscale and the address that is bound.
    Tailscale "tailscale";
    /// `allow` or `alsoAllow`, not both.
    Tools "tools";
    /// No blanks around it.
    Trimmed "trimmed";
}

/// Where a check writes.
pub(super) struct Sink<'s, 'a> {
    pub(super) path: &'s mut String,
    pub(super) faults: &'s mut Vec<Fault<'a>>,
}

impl<'a> Sink<'_, 'a> {
    /// An objection at this value.
    fn add(&mut self, span: Span, kind: FaultKind<'a>) {
        self.faults.push(Fault { span, path: self.path.clone(), kind });
    }

    /// An objection at a key below.
    fn add_at(&mut self, key: &str, span: Span, kind: FaultKind<'a>) {
        let length = push_key(self.path, key);
        self.add(span, kind);
        self.path.truncate(length);
    }

    /// An objection of code at a key below.
    fn refuse(&mut self, key: &str, span: Span, code: ConfigCode, value: &str, other: &str) {
        let kind = FaultKind::Refused { code, value: value.to_owned(), other: other.to_owned() };
        self.add_at(key, span, kind);
    }
}

impl Check {
    /// Adds what the check objects to in a value whose shape is right.
    pub(super) fn run<'a>(
        self,
        validator: &Validator<'a>,
        node: &'a Node,
        path: &mut String,
        faults: &mut Vec<Fault<'a>>,
    ) {
        let mut sink = Sink { path, faults };
        match self {
            Self::Absolute
            | Self::Bytes
            | Self::Filled
            | Self::Http
            | Self::Module
            | Self::Origin
            | Self::Program
            | Self::Suspend
            | Self::Trimmed => texts::text(self, node, &mut sink),
            Self::FirstProgram => texts::first_program(node, &mut sink),
            Self::Positive => texts::positive(node, &mut sink),
            Self::Retention => texts::retention(node, &mut sink),
            Self::Docker => texts::docker(node, &mut sink),
            Self::Acp => agents::acp(node, &mut sink),
            Self::Broadcast => agents::broadcast(node, &mut sink),
            Self::Owners => agents::owners(node, &mut sink),
            Self::Roster => agents::roster(node, &mut sink),
            Self::Ids => agents::ids(node, &mut sink),
            Self::Heartbeat => channels::heartbeat(validator, node, &mut sink),
            Self::Open => channels::open(node, "dmPolicy", &mut sink),
            Self::OpenDm => channels::open(node, "policy", &mut sink),
            Self::Slack => channels::slack(node, &mut sink),
            Self::Telegram => {
                channels::open(node, "dmPolicy", &mut sink);
                channels::telegram(node, &mut sink);
            }
            Self::Plugins => plugins::lists(validator, node, &mut sink),
            Self::Memory => plugins::memory(validator, node, &mut sink),
            Self::Search => plugins::search(validator, node, &mut sink),
            Self::Exec => exec(node, &mut sink),
            Self::Tools => tools(node, &mut sink),
            Self::Extension => extension(node, &mut sink),
            Self::Profile => profile(node, &mut sink),
            Self::Hooks => hooks(node, &mut sink),
            Self::Mcp => mcp(node, &mut sink),
            Self::Some => some(node, &mut sink),
            Self::Talk => talk(node, &mut sink),
            Self::Tailscale => tailscale(node, &mut sink),
        }
    }
}

/// Whether something stands at a key that JavaScript would call true.
fn is_set(node: &Node, key: &str) -> bool {
    node.key(key).is_some_and(|value| !matches!(value.scalar(), Some("" | "0" | "false")) && !is_null(value))
}

fn is_null(node: &Node) -> bool {
    node.value == crate::core::read::Value::Null
}

fn has_items(node: &Node, key: &str) -> bool {
    node.key(key).and_then(Node::as_sequence).is_some_and(|items| !items.is_empty())
}

fn tools(node: &Node, sink: &mut Sink<'_, '_>) {
    if let (true, Some(entry)) = (has_items(node, "allow"), node.entry("alsoAllow"))
        && has_items(node, "alsoAllow")
    {
        sink.refuse("alsoAllow", entry.key_span, ConfigCode::J13, "", "allow");
    }
}

fn exec(node: &Node, sink: &mut Sink<'_, '_>) {
    let older = node.entry("security").or_else(|| node.entry("ask"));
    if let (Some(entry), Some(older)) = (node.entry("mode"), older) {
        sink.refuse("mode", entry.key_span, ConfigCode::J13, "", &older.key);
    }
}

fn extension(node: &Node, sink: &mut Sink<'_, '_>) {
    if let (Some("extension"), Some(entry)) = (node.key("driver").and_then(Node::as_str), node.entry("cdpUrl"))
        && is_set(node, "cdpUrl")
    {
        sink.refuse("cdpUrl", entry.key_span, ConfigCode::J13, "", "driver: \"extension\"");
    }
}

fn profile(node: &Node, sink: &mut Sink<'_, '_>) {
    let driver = node.key("driver").and_then(Node::as_str);
    if let (Some(entry), true) =
        (node.entry("userDataDir"), is_set(node, "userDataDir") && driver != Some("existing-session"))
    {
        sink.refuse("userDataDir", entry.key_span, ConfigCode::J14, "", "driver: \"existing-session\"");
    }
    let brings_own = matches!(driver, Some("existing-session" | "extension"));
    if !brings_own && !is_set(node, "cdpPort") && !is_set(node, "cdpUrl") {
        let kind = FaultKind::Refused { code: ConfigCode::J14, value: String::new(), other: "cdpPort".to_owned() };
        sink.add(Span::new(node.span.start, node.span.start + 1), kind);
    }
}

fn hooks(node: &Node, sink: &mut Sink<'_, '_>) {
    let text =
        |node: &Node, key: &str| node.key(key).and_then(Node::as_str).is_some_and(|text| !text.trim().is_empty());
    if text(node, "defaultSessionKey") {
        return;
    }
    for (index, mapping) in node.key("mappings").and_then(Node::as_sequence).into_iter().flatten().enumerate() {
        let is_agent = mapping.key("action").is_none_or(|action| action.as_str() == Some("agent"));
        let mode = mapping.entry("sessionMode").filter(|entry| entry.value.as_str() == Some("persistent"));
        if let (true, Some(mode)) =
            (is_agent && !text(mapping, "sessionKey") && mapping.key("transform").is_none(), mode)
        {
            let key = format!("mappings[{index}].sessionMode");
            sink.refuse(&key, mode.key_span, ConfigCode::J14, "", "sessionKey");
        }
    }
}

/// Keys under which other programs know the settings of an MCP server.
const FOREIGN_MCP_KEYS: [(&str, &str); 8] = [
    ("connectTimeout", "connectionTimeoutMs"),
    ("connect_timeout", "connectionTimeoutMs"),
    ("timeout", "requestTimeoutMs"),
    ("workingDirectory", "cwd"),
    ("supports_parallel_tool_calls", "supportsParallelToolCalls"),
    ("ssl_verify", "sslVerify"),
    ("client_cert", "clientCert"),
    ("client_key", "clientKey"),
];

fn mcp(node: &Node, sink: &mut Sink<'_, '_>) {
    for (foreign, own) in FOREIGN_MCP_KEYS.into_iter().chain([("disabled", "enabled")]) {
        if let Some(entry) = node.entry(foreign) {
            sink.refuse(foreign, entry.key_span, ConfigCode::J4, foreign, own);
        }
    }
    if let Some(entry) = node.entry("transport").filter(|entry| entry.value.as_str() == Some("stdio")) {
        let command = node.key("command").and_then(Node::as_str).unwrap_or_default();
        if command.trim().is_empty() {
            sink.refuse("transport", entry.key_span, ConfigCode::J14, "", "command");
        }
    }
}

fn some(node: &Node, sink: &mut Sink<'_, '_>) {
    if node.as_mapping().is_some_and(|mapping| mapping.entries.is_empty()) {
        sink.add(node.span, FaultKind::Size("≥ 1".to_owned()));
    }
}

fn talk(node: &Node, sink: &mut Sink<'_, '_>) {
    let provider = node.key("provider").and_then(Node::as_str).unwrap_or_default().trim().to_lowercase();
    let Some(providers) = node.entry("providers") else { return };
    let Some(mapping) = providers.value.as_mapping() else { return };
    if !provider.is_empty() && !mapping.entries.is_empty() && mapping.entry(&provider).is_none() {
        let span = node.entry("provider").map_or(providers.key_span, |entry| entry.value.span);
        sink.refuse("provider", span, ConfigCode::J14, "", &format!("providers.{provider}"));
    }
    if provider.is_empty() && mapping.entries.len() > 1 {
        sink.refuse("providers", providers.key_span, ConfigCode::J14, "", "provider");
    }
}

/// Tailscale serves what listens on the machine itself, and never without a token.
fn tailscale(node: &Node, sink: &mut Sink<'_, '_>) {
    let text = |path: &[&str]| {
        let found = path.iter().try_fold(node, |node, key| node.key(key));
        found.and_then(Node::as_str)
    };
    let Some(mode @ ("serve" | "funnel")) = text(&["tailscale", "mode"]) else { return };
    let custom = text(&["customBindHost"]);
    let is_local = match text(&["bind"]).unwrap_or("loopback") {
        "loopback" => true,
        "custom" => {
            custom.and_then(|host| host.parse::<std::net::Ipv4Addr>().ok()).is_some_and(|host| host.is_loopback())
        }
        _ => false,
    };
    let other = format!("gateway.tailscale.mode: \"{mode}\"");
    if let (false, Some(entry)) = (is_local, node.entry("bind")) {
        sink.refuse("bind", entry.value.span, ConfigCode::J13, "", &other);
    }
    if let (Some("none"), Some(entry)) = (text(&["auth", "mode"]), node.key("auth").and_then(|auth| auth.entry("mode")))
    {
        sink.refuse("auth.mode", entry.value.span, ConfigCode::J13, "", &other);
    }
}
