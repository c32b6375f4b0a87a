//! Tables of a Fly.io configuration, whose reader does not tell upper from lower case and takes one table for a list of one.

use super::Place;
use super::seen::Seen;
use crate::read::{Entry, Node, Value};

/// A table and its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    file: usize,
    node: &'a Node,
    place: Place,
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(super) const fn new(file: usize, node: &'a Node) -> Self {
        Self { file, node, place: Place::new(file, node.span) }
    }

    /// Where it begins: its key, or the table itself in a list.
    pub(super) const fn place(&self) -> Place {
        self.place
    }

    /// What it holds.
    pub(super) const fn node(&self) -> &'a Node {
        self.node
    }

    fn entry(&self, key: &str) -> Option<&'a Entry> {
        let entries = &self.node.as_mapping()?.entries;
        entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(key))
    }

    /// A table in it.
    pub(super) fn table(&self, key: &str) -> Option<Self> {
        self.list(key).into_iter().next()
    }

    /// The tables of a list, or the one that stands for a list.
    pub(super) fn list(&self, key: &str) -> Vec<Self> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let place = Place::new(self.file, entry.key_span);
        match &entry.value.value {
            Value::Mapping(_) => vec![Self { file: self.file, node: &entry.value, place }],
            Value::Sequence(items) => items
                .iter()
                .filter(|item| item.as_mapping().is_some())
                .map(|node| Self { file: self.file, node, place })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// A scalar at a path.
    pub(super) fn scalar(&self, path: &[&str]) -> Option<Seen> {
        let (last, tables) = path.split_last()?;
        let table = tables.iter().try_fold(*self, |table, key| table.table(key))?;
        Seen::of_scalar(self.file, &table.entry(last)?.value)
    }

    /// Every scalar with its key.
    pub(super) fn scalars(&self) -> Vec<(String, Seen)> {
        self.node
            .entries()
            .iter()
            .filter_map(|entry| Some((entry.key.clone(), Seen::of_scalar(self.file, &entry.value)?)))
            .collect()
    }
}
