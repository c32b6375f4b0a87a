//! Arrays and inline tables.

use super::tables::{Key, Table};
use crate::read::node::{MAX_DEPTH, Node, Value};
use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Span;

enum Open {
    Array { span: Span, items: Vec<Node> },
    Table { span: Span, table: Table, keys: Vec<Key>, value: Option<Node> },
}

/// The value of a pair while it is read.
#[derive(Default)]
pub(super) struct Values {
    open: Vec<Open>,
    complete: Option<Node>,
    is_too_deep: bool,
}

impl Open {
    /// The levels it adds: dotted keys nest too.
    fn depth(&self) -> usize {
        match self {
            Self::Array { .. } => 1,
            Self::Table { keys, .. } => keys.len().max(1),
        }
    }
}

impl Values {
    pub(super) const fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    pub(super) const fn is_complete(&self) -> bool {
        self.complete.is_some()
    }

    /// Whether the innermost open thing is an inline table.
    pub(super) fn is_in_table(&self) -> bool {
        matches!(self.open.last(), Some(Open::Table { .. }))
    }

    pub(super) fn open_array(&mut self, span: Span) {
        self.open.push(Open::Array { span, items: Vec::new() });
    }

    pub(super) fn open_table(&mut self, span: Span) {
        self.open.push(Open::Table { span, table: Table::inline(span), keys: Vec::new(), value: None });
    }

    /// A key inside an inline table.
    pub(super) fn key(&mut self, key: Key, problems: &mut Problems) {
        if matches!(self.open.last(), Some(Open::Table { value: Some(_), .. })) {
            self.end_of_item(problems);
        }
        let depth: usize = self.open.iter().map(Open::depth).sum();
        if depth >= MAX_DEPTH {
            if !self.is_too_deep {
                problems.add(key.span, ProblemKind::TooDeep { limit: MAX_DEPTH });
                self.is_too_deep = true;
            }
        } else if let Some(Open::Table { keys, .. }) = self.open.last_mut() {
            keys.push(key);
        }
    }

    /// A value, of whatever is open or of the pair itself.
    pub(super) fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(Open::Array { items, .. }) => items.push(node),
            Some(Open::Table { value, .. }) => *value = Some(node),
            None => {
                self.complete.get_or_insert(node);
            }
        }
    }

    /// A comma, or the end of an inline table.
    pub(super) fn end_of_item(&mut self, problems: &mut Problems) {
        if let Some(Open::Table { table, keys, value, .. }) = self.open.last_mut() {
            let keys = std::mem::take(keys);
            if let (Some(value), false) = (value.take(), keys.is_empty()) {
                table.pair(&keys, value, problems);
            }
        }
    }

    /// Closes the innermost.
    pub(super) fn close(&mut self, place: Span, problems: &mut Problems) {
        self.end_of_item(problems);
        let node = match self.open.pop() {
            Some(Open::Array { span, items }) => Node::new(span.to(place), Value::Sequence(items)),
            Some(Open::Table { span, table, .. }) => Node { span: span.to(place), ..table.into_node() },
            None => return,
        };
        self.add(node);
    }

    /// The value, closed where it was left open.
    pub(super) fn take(&mut self, problems: &mut Problems) -> Option<Node> {
        while let Some(open) = self.open.last() {
            let place = match open {
                Open::Array { span, items } => items.last().map_or(*span, |item| item.span),
                Open::Table { span, value, .. } => value.as_ref().map_or(*span, |value| value.span),
            };
            self.close(place, problems);
        }
        self.complete.take()
    }
}
