//! Keys that other releases know by another name or in another place.

use super::schema::{Id, Schema, Shape};
use crate::read::Node;

/// A key that was moved, and where to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    /// The path; a star stands for any one key.
    pub(super) path: &'static str,
    /// What has its place now.
    pub(super) successor: &'static str,
    /// Whether old releases refuse the old path although their schema would not.
    is_refused: bool,
}

const fn moved(path: &'static str, successor: &'static str) -> Move {
    Move { path, successor, is_refused: false }
}

const fn refused(path: &'static str, successor: &'static str) -> Move {
    Move { path, successor, is_refused: true }
}

/// Source: openclaw@2026.1.29, `dist/config/legacy.rules.js`, the same in clawdbot@2026.1.24-3.
const MOVES: [Move; 16] = [
    moved("agent", "agents.defaults"),
    moved("identity", "agents.list[].identity"),
    moved("whatsapp", "channels.whatsapp"),
    moved("telegram", "channels.telegram"),
    moved("discord", "channels.discord"),
    moved("slack", "channels.slack"),
    moved("signal", "channels.signal"),
    moved("imessage", "channels.imessage"),
    moved("msteams", "channels.msteams"),
    moved("routing", "bindings"),
    moved("gateway.token", "gateway.auth.token"),
    moved("gateway.password", "gateway.auth.password"),
    refused("tools.bash", "tools.exec"),
    refused("messages.tts.enabled", "messages.tts.auto"),
    moved("gateway.host", "gateway.bind"),
    moved("gateway.allowedOrigins", "gateway.controlUi.allowedOrigins"),
];

/// Where a key that the release does not have went, if the release has it there.
pub(super) fn successor(schema: &Schema, root: Id, path: &str) -> Option<&'static str> {
    let known = MOVES.iter().find(|known| known.path == path)?;
    has(schema, root, known.successor).then_some(known.successor)
}

/// The keys that old releases refuse although their schema has them, with the path.
pub(super) fn refused_keys(document: &Node) -> impl Iterator<Item = (&'static Move, &crate::read::Entry)> {
    MOVES.iter().filter(|known| known.is_refused).filter_map(move |known| {
        let (parent, key) = known.path.rsplit_once('.')?;
        let parent = parent.split('.').try_fold(document, |node, key| node.key(key))?;
        Some((known, parent.entry(key)?))
    })
}

/// The newest other release that has a key at this path.
pub(super) fn other_release(schema: &Schema, judged: &str, path: &str) -> Option<&'static str> {
    let others = schema.releases().rev().filter(|(name, _)| *name != judged);
    let mut having = others.filter(|(_, root)| has(schema, *root, path));
    having.next().map(|(name, _)| name)
}

/// Whether the objects of a release have the key by its name; what takes any key does not count.
pub(super) fn has(schema: &Schema, root: Id, path: &str) -> bool {
    let mut steps = path.split(['.', '[']).map(|step| step.trim_end_matches(']'));
    let Some(last) = steps.next_back() else { return false };
    let parent = steps.try_fold(root, |id, key| schema.at(id, key));
    parent.is_some_and(|parent| names(schema, parent, last))
}

fn names(schema: &Schema, id: Id, key: &str) -> bool {
    match schema.shape(id) {
        Shape::Object { keys, .. } => keys.iter().any(|known| known.name == key),
        Shape::Checked(_, inner) => names(schema, *inner, key),
        Shape::OneOf(parts) | Shape::AllOf(parts) => parts.iter().any(|part| names(schema, *part, key)),
        _ => false,
    }
}
