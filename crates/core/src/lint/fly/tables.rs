//! Access to the tables of a Fly.io configuration, whose reader ignores the case of keys and accepts one table as a
//! list of one.

use crate::lint::Location;
use crate::lint::spanned::Spanned;
use crate::read::{Entry, Node, Value};

#[derive(Debug, Clone, Copy)]
pub(in crate::lint) struct Table<'a> {
    file: usize,
    node: &'a Node,
    location: Location,
}

impl<'a> Table<'a> {
    pub(in crate::lint) const fn new(file: usize, node: &'a Node) -> Self {
        Self { file, node, location: Location::new(file, node.span) }
    }

    /// The location of its key, or of the table itself in a list.
    pub(in crate::lint) const fn location(&self) -> Location {
        self.location
    }

    pub(in crate::lint) const fn node(&self) -> &'a Node {
        self.node
    }

    fn entry(&self, key: &str) -> Option<&'a Entry> {
        let entries = &self.node.as_mapping()?.entries;
        entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(key))
    }

    pub(in crate::lint) fn table(&self, key: &str) -> Option<Self> {
        self.list(key).into_iter().next()
    }

    /// The tables of a list; a single table counts as a list of one.
    pub(in crate::lint) fn list(&self, key: &str) -> Vec<Self> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let location = Location::new(self.file, entry.key_span);
        match &entry.value.value {
            Value::Mapping(_) => vec![Self { file: self.file, node: &entry.value, location }],
            Value::Sequence(items) => items
                .iter()
                .filter(|item| item.as_mapping().is_some())
                .map(|node| Self { file: self.file, node, location })
                .collect(),
            _ => Vec::new(),
        }
    }

    pub(in crate::lint) fn scalar(&self, path: &[&str]) -> Option<Spanned> {
        let (last, tables) = path.split_last()?;
        let table = tables.iter().try_fold(*self, |table, key| table.table(key))?;
        Spanned::of_scalar(self.file, &table.entry(last)?.value)
    }

    pub(in crate::lint) fn scalars(&self) -> Vec<(String, Spanned)> {
        self.node
            .entries()
            .iter()
            .filter_map(|entry| Some((entry.key.clone(), Spanned::of_scalar(self.file, &entry.value)?)))
            .collect()
    }
}
