//! The checks that the validators make in code, and that ordinary files run into, written again.

mod agents;
mod channels;
mod plugins;
mod settings;
mod texts;

pub(super) use self::agents::{agent_ids, canonical};

use super::fault::{Fault, FaultKind};
use super::validate::{Validator, push_key};
use crate::i18n::lint::ConfigCode;
use crate::read::{Node, Span};

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
        self.refuse_for(key, span, code, value, vec![other.to_owned()]);
    }

    /// The same, with everything that could have stood there.
    fn refuse_for(&mut self, key: &str, span: Span, code: ConfigCode, value: &str, other: Vec<String>) {
        self.add_at(key, span, FaultKind::Refused { code, value: value.to_owned(), other });
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
            Self::Exec => settings::exec(node, &mut sink),
            Self::Tools => settings::tools(node, &mut sink),
            Self::Extension => settings::extension(node, &mut sink),
            Self::Profile => settings::profile(node, &mut sink),
            Self::Hooks => settings::hooks(node, &mut sink),
            Self::Mcp => settings::mcp(node, &mut sink),
            Self::Some => settings::some(node, &mut sink),
            Self::Talk => settings::talk(node, &mut sink),
            Self::Tailscale => settings::tailscale(node, &mut sink),
        }
    }
}

fn is_null(node: &Node) -> bool {
    node.value == crate::read::Value::Null
}

/// Whether something stands at a key that JavaScript would call true.
fn is_set(node: &Node, key: &str) -> bool {
    node.key(key).is_some_and(|value| !matches!(value.scalar(), Some("" | "0" | "false")) && !is_null(value))
}

fn has_items(node: &Node, key: &str) -> bool {
    node.key(key).and_then(Node::as_sequence).is_some_and(|items| !items.is_empty())
}
