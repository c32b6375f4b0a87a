//! One tree for YAML, TOML and JSON5, so that a rule can point at a key or at a value without knowing the format.

use super::source::Span;

/// How deep a file may nest, in levels. Real ones have less than ten.
pub const MAX_DEPTH: usize = 64;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// From its first to its last character: quotes and brackets included, tags and anchors not. A YAML alias has the
    /// place of the alias, what is inside it the place where it was written.
    pub span: Span,
    /// The value.
    pub value: Value,
    /// A YAML tag that is none of YAML's own, such as `!reset`, with its exclamation mark.
    pub tag: Option<Box<str>>,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing; also what could not be read.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, or a date of TOML, as it is written.
    Number(String),
    /// A text, with its quotes and escapes resolved.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values.
    Mapping(Mapping),
}

/// Keys and values, in the order of the text. No key is there twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// One key and its value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The key, with its quotes and escapes resolved.
    pub key: String,
    /// Its place, quotes included.
    pub key_span: Span,
    /// The value.
    pub value: Node,
    /// Whether it came in through a YAML merge (`<<`) and so stands elsewhere.
    pub is_merged: bool,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a mapping.
    Key(&'a str),
    /// Into a sequence, counted from 0.
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
    /// The entry with this key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl Node {
    /// A node without a tag.
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

    /// The value of a key, if this is a mapping that has it.
    pub fn key(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The value below keys.
    pub fn at(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, key| node.key(key))
    }

    /// The entry of a key, for its place.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.as_mapping()?.entry(key)
    }

    /// The item of a sequence, counted from 0.
    pub fn item(&self, index: usize) -> Option<&Self> {
        self.as_sequence()?.get(index)
    }

    /// The mapping, if it is one.
    pub const fn as_mapping(&self) -> Option<&Mapping> {
        if let Value::Mapping(mapping) = &self.value { Some(mapping) } else { None }
    }

    /// The entries of a mapping; none of anything else.
    pub fn entries(&self) -> &[Entry] {
        self.as_mapping().map_or(&[], |mapping| &mapping.entries)
    }

    /// The sequence, if it is one.
    pub const fn as_sequence(&self) -> Option<&Vec<Self>> {
        if let Value::Sequence(items) = &self.value { Some(items) } else { None }
    }

    /// The text, if it is one. Numbers are not: `port: 80` and `port: "80"` differ.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = &self.value { Some(text) } else { None }
    }

    /// The flag, if it is one.
    pub const fn as_bool(&self) -> Option<bool> {
        if let Value::Bool(flag) = self.value { Some(flag) } else { None }
    }

    /// The words of a scalar, whatever its type: what a program that takes any scalar as text would see.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Number(text) | Value::String(text) => Some(text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// Calls `visit` for this node and every node below it, parents first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match &self.value {
            Value::Sequence(items) => items.iter().for_each(|item| item.walk(visit)),
            Value::Mapping(mapping) => mapping.entries.iter().for_each(|entry| entry.value.walk(visit)),
            _ => {}
        }
    }
}
