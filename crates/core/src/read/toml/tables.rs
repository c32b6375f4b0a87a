//! Headers and dotted keys, with the TOML specification's rules on redefinition.

use std::collections::HashMap;

use crate::read::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use crate::read::problem::{ProblemKind, Problems};
use crate::read::span::Span;

/// A segment of a dotted key.
#[derive(Debug, Clone)]
pub(super) struct KeySegment {
    pub(super) text: String,
    pub(super) span: Span,
}

/// How a table was defined. This decides whether it can be extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TableKind {
    /// Created on the path to a header; a later header may still define it.
    Implicit,
    /// Defined by a header.
    Header,
    /// Created by a dotted key.
    Dotted,
    /// An inline table; cannot be extended.
    Inline,
}

#[derive(Debug)]
pub(super) struct Table {
    kind: TableKind,
    span: Span,
    slots: Vec<Slot>,
    positions: HashMap<String, usize>,
}

#[derive(Debug)]
struct Slot {
    key: KeySegment,
    item: Item,
}

#[derive(Debug)]
enum Item {
    Value(Node),
    Table(Table),
    Tables(Vec<Table>),
}

impl Table {
    fn new(kind: TableKind, span: Span) -> Self {
        Self { kind, span, slots: Vec::new(), positions: HashMap::new() }
    }

    pub(super) fn inline(span: Span) -> Self {
        Self::new(TableKind::Inline, span)
    }

    fn slot(&mut self, key: &KeySegment, make: impl FnOnce() -> Item) -> (&mut Slot, bool) {
        let is_new = !self.positions.contains_key(&key.text);
        let place = *self.positions.entry(key.text.clone()).or_insert(self.slots.len());
        if is_new {
            self.slots.push(Slot { key: key.clone(), item: make() });
        }
        let last = self.slots.len() - 1;
        let place = place.min(last);
        #[expect(clippy::indexing_slicing, reason = "a slot was pushed, and `place` is at most the last")]
        (&mut self.slots[place], is_new)
    }

    /// Adds `a.b = value`.
    pub(super) fn pair(&mut self, keys: &[KeySegment], value: Node, problems: &mut Problems) {
        let Some((last, path)) = keys.split_last() else { return };
        let mut table = self;
        for key in path {
            let (slot, _) = table.slot(key, || Item::Table(Self::new(TableKind::Dotted, key.span)));
            match &mut slot.item {
                Item::Table(inner) if matches!(inner.kind, TableKind::Dotted | TableKind::Implicit) => {
                    inner.span = inner.span.to(value.span);
                    table = inner;
                }
                _ => {
                    problems.add(key.span, ProblemKind::KeyConflict { first: slot.key.span });
                    return;
                }
            }
        }
        let mut value = Some(value);
        let (slot, is_new) = table.slot(last, || Item::Value(value.take().unwrap_or_default()));
        if !is_new {
            problems.add(last.span, ProblemKind::DuplicateKey { first: slot.key.span });
        }
    }

    pub(super) fn into_node(self) -> Node {
        let mut span = self.span;
        let entries = self
            .slots
            .into_iter()
            .map(|slot| {
                let value = match slot.item {
                    Item::Value(node) => node,
                    Item::Table(table) => table.into_node(),
                    Item::Tables(tables) => {
                        let items: Vec<Node> = tables.into_iter().map(Self::into_node).collect();
                        let span = items.iter().fold(slot.key.span, |span, item| span.to(item.span));
                        Node::new(span, Value::Sequence(items))
                    }
                };
                span = span.to(slot.key.span).to(value.span);
                Entry { key: slot.key.text, key_span: slot.key.span, value, is_merged: false }
            })
            .collect();
        Node::new(span, Value::Mapping(Mapping { entries }))
    }
}

pub(super) struct Tables {
    root: Table,
    /// Path of the table that pairs are added to. `None` after an invalid header, whose pairs are dropped.
    current: Option<Vec<KeySegment>>,
    whole: Span,
}

impl Tables {
    pub(super) fn new(whole: Span) -> Self {
        Self { root: Table::new(TableKind::Header, Span::at(whole.start)), current: Some(Vec::new()), whole }
    }

    /// Handles `[a.b]` or `[[a.b]]`.
    pub(super) fn header(&mut self, keys: &[KeySegment], is_array: bool, place: Span, problems: &mut Problems) {
        self.current = None;
        let Some((last, path)) = keys.split_last() else { return };
        if keys.len() > MAX_DEPTH {
            problems.add(place, ProblemKind::TooDeep { limit: MAX_DEPTH });
            return;
        }
        let mut table = &mut self.root;
        for key in path {
            let (slot, _) = table.slot(key, || Item::Table(Table::new(TableKind::Implicit, key.span)));
            let first = slot.key.span;
            let Some(inner) = enter(&mut slot.item) else {
                problems.add(key.span, ProblemKind::KeyConflict { first });
                return;
            };
            table = inner;
        }
        let make = || {
            let table = Table::new(TableKind::Header, place);
            if is_array { Item::Tables(vec![table]) } else { Item::Table(table) }
        };
        let (slot, is_new) = table.slot(last, make);
        let first = slot.key.span;
        match &mut slot.item {
            _ if is_new => {}
            Item::Tables(tables) if is_array => tables.push(Table::new(TableKind::Header, place)),
            Item::Table(table) if !is_array && table.kind == TableKind::Implicit => {
                table.kind = TableKind::Header;
                table.span = place;
                slot.key = last.clone();
            }
            Item::Table(_) if !is_array => {
                problems.add(last.span, ProblemKind::DuplicateKey { first });
                return;
            }
            _ => {
                problems.add(last.span, ProblemKind::KeyConflict { first });
                return;
            }
        }
        self.current = Some(keys.to_vec());
    }

    /// Adds `a.b = value` to the current table.
    pub(super) fn pair(&mut self, keys: &[KeySegment], value: Node, problems: &mut Problems) {
        let Some(current) = &self.current else { return };
        if current.len() + keys.len() > MAX_DEPTH {
            if let (Some(first), Some(last)) = (keys.first(), keys.last()) {
                problems.add(first.span.to(last.span), ProblemKind::TooDeep { limit: MAX_DEPTH });
            }
            return;
        }
        let mut table = &mut self.root;
        for key in current {
            let (slot, _) = table.slot(key, || Item::Table(Table::new(TableKind::Implicit, key.span)));
            match enter(&mut slot.item) {
                Some(inner) => table = inner,
                None => return,
            }
        }
        table.pair(keys, value, problems);
    }

    pub(super) fn finish(self) -> Node {
        Node { span: self.whole, ..self.root.into_node() }
    }
}

/// The table that a header path descends into: an extensible table, or the last of an array.
fn enter(item: &mut Item) -> Option<&mut Table> {
    match item {
        Item::Table(table) if table.kind != TableKind::Inline => Some(table),
        Item::Tables(tables) => tables.last_mut(),
        _ => None,
    }
}
