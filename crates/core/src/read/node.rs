//! The common tree of YAML, TOML and JSON5. Rules can point at keys and values without knowing the format.

use super::span::Span;

/// Maximum nesting depth in levels. Real files have fewer than ten.
pub const MAX_DEPTH: usize = 64;

/// A value and its span.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// From the first to the last character, including quotes and brackets but not tags and anchors. A YAML alias has
    /// the span of the alias; its content keeps the spans of the anchored text.
    pub span: Span,
    pub value: Value,
    /// A YAML tag outside the core schema, such as `!reset`, including the exclamation mark.
    pub tag: Option<Box<str>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Null, or a value that could not be parsed.
    #[default]
    Null,
    Bool(bool),
    /// A number or a TOML date, as written.
    Number(String),
    /// Text with quotes and escapes resolved.
    String(String),
    Sequence(Vec<Node>),
    Mapping(Mapping),
}

/// Entries in source order, except that a repeated JSON5 key keeps the position of its first occurrence. Keys are
/// unique.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    pub entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// With quotes and escapes resolved.
    pub key: String,
    /// Includes quotes.
    pub key_span: Span,
    pub value: Node,
    /// Whether the entry was merged in with `<<`; its spans then lie in the merged mapping.
    pub is_merged: bool,
}

/// A segment of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    Key(&'a str),
    /// A sequence index, counted from 0.
    Item(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(item: usize) -> Self {
        Self::Item(item)
    }
}

impl Mapping {
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl Node {
    pub const fn new(span: Span, value: Value) -> Self {
        Self { span, value, tag: None }
    }

    /// The node at a path, as in `root.get(&["services".into(), "x".into(), "ports".into(), 0.into()])`.
    pub fn get(&self, path: &[Step<'_>]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| match step {
            Step::Key(key) => node.key(key),
            Step::Item(item) => node.item(*item),
        })
    }

    /// The value of a key; `None` if this is not a mapping or has no such key.
    pub fn key(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The value at a path of keys.
    pub fn at(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, key| node.key(key))
    }

    /// Like [`Self::key`], with the span of the key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.as_mapping()?.entry(key)
    }

    pub fn item(&self, index: usize) -> Option<&Self> {
        self.as_sequence()?.get(index)
    }

    pub const fn as_mapping(&self) -> Option<&Mapping> {
        if let Value::Mapping(mapping) = &self.value { Some(mapping) } else { None }
    }

    /// The entries of a mapping; empty for any other value.
    pub fn entries(&self) -> &[Entry] {
        self.as_mapping().map_or(&[], |mapping| &mapping.entries)
    }

    pub const fn as_sequence(&self) -> Option<&Vec<Self>> {
        if let Value::Sequence(items) = &self.value { Some(items) } else { None }
    }

    /// The text of a string. Numbers do not count: `port: 80` and `port: "80"` differ.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = &self.value { Some(text) } else { None }
    }

    pub const fn as_bool(&self) -> Option<bool> {
        if let Value::Bool(flag) = self.value { Some(flag) } else { None }
    }

    /// The text of a scalar of any type, as seen by a program that accepts every scalar as a string.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Number(text) | Value::String(text) => Some(text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// Calls `visit` for this node and every descendant in pre-order.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match &self.value {
            Value::Sequence(items) => items.iter().for_each(|item| item.walk(visit)),
            Value::Mapping(mapping) => mapping.entries.iter().for_each(|entry| entry.value.walk(visit)),
            _ => {}
        }
    }
}
