//! Headers and dotted keys: what may be defined where, after the TOML specification.

use std::collections::HashMap;

use crate::read::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use crate::read::problem::{ProblemKind, Problems};
use crate::read::source::Span;

/// A key of a dotted path.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) text: String,
    pub(super) span: Span,
}

/// How a table came to be, which decides who may add to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// On the way to a header: a later header may still define it.
    Implicit,
    /// By a header.
    Header,
    /// By a dotted key.
    Dotted,
    /// In braces: complete.
    Inline,
}

#[derive(Debug)]
pub(super) struct Table {
    origin: Origin,
    span: Span,
    slots: Vec<Slot>,
    places: HashMap<String, usize>,
}

#[derive(Debug)]
struct Slot {
    key: Key,
    item: Item,
}

#[derive(Debug)]
enum Item {
    Value(Node),
    Table(Table),
    Tables(Vec<Table>),
}

impl Table {
    fn new(origin: Origin, span: Span) -> Self {
        Self { origin, span, slots: Vec::new(), places: HashMap::new() }
    }

    pub(super) fn inline(span: Span) -> Self {
        Self::new(Origin::Inline, span)
    }

    fn slot(&mut self, key: &Key, make: impl FnOnce() -> Item) -> (&mut Slot, bool) {
        let is_new = !self.places.contains_key(&key.text);
        let place = *self.places.entry(key.text.clone()).or_insert(self.slots.len());
        if is_new {
            self.slots.push(Slot { key: key.clone(), item: make() });
        }
        let last = self.slots.len() - 1;
        let place = place.min(last);
        #[expect(clippy::indexing_slicing, reason = "a slot was pushed, and `place` is at most the last")]
        (&mut self.slots[place], is_new)
    }

    /// Adds `a.b = value`.
    pub(super) fn pair(&mut self, keys: &[Key], value: Node, problems: &mut Problems) {
        let Some((last, path)) = keys.split_last() else { return };
        let mut table = self;
        for key in path {
            let (slot, _) = table.slot(key, || Item::Table(Self::new(Origin::Dotted, key.span)));
            match &mut slot.item {
                Item::Table(inner) if matches!(inner.origin, Origin::Dotted | Origin::Implicit) => {
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

/// The tables of a file.
pub(super) struct Tables {
    root: Table,
    /// The path of the table that pairs go into; nothing after a header that is wrong, so that its pairs go nowhere.
    current: Option<Vec<Key>>,
    whole: Span,
}

impl Tables {
    pub(super) fn new(whole: Span) -> Self {
        Self { root: Table::new(Origin::Header, Span::at(whole.start)), current: Some(Vec::new()), whole }
    }

    /// `[a.b]` or `[[a.b]]`.
    pub(super) fn header(&mut self, keys: &[Key], is_array: bool, place: Span, problems: &mut Problems) {
        self.current = None;
        let Some((last, path)) = keys.split_last() else { return };
        if keys.len() > MAX_DEPTH {
            problems.add(place, ProblemKind::TooDeep { limit: MAX_DEPTH });
            return;
        }
        let mut table = &mut self.root;
        for key in path {
            let (slot, _) = table.slot(key, || Item::Table(Table::new(Origin::Implicit, key.span)));
            let first = slot.key.span;
            let Some(inner) = enter(&mut slot.item) else {
                problems.add(key.span, ProblemKind::KeyConflict { first });
                return;
            };
            table = inner;
        }
        let make = || {
            let table = Table::new(Origin::Header, place);
            if is_array { Item::Tables(vec![table]) } else { Item::Table(table) }
        };
        let (slot, is_new) = table.slot(last, make);
        let first = slot.key.span;
        match &mut slot.item {
            _ if is_new => {}
            Item::Tables(tables) if is_array => tables.push(Table::new(Origin::Header, place)),
            Item::Table(table) if !is_array && table.origin == Origin::Implicit => {
                table.origin = Origin::Header;
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

    /// `a.b = value` in the current table.
    pub(super) fn pair(&mut self, keys: &[Key], value: Node, problems: &mut Problems) {
        let Some(current) = &self.current else { return };
        if current.len() + keys.len() > MAX_DEPTH {
            if let (Some(first), Some(last)) = (keys.first(), keys.last()) {
                problems.add(first.span.to(last.span), ProblemKind::TooDeep { limit: MAX_DEPTH });
            }
            return;
        }
        let mut table = &mut self.root;
        for key in current {
            let (slot, _) = table.slot(key, || Item::Table(Table::new(Origin::Implicit, key.span)));
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

/// The table that a header goes through: one that is not complete, or the last of an array.
fn enter(item: &mut Item) -> Option<&mut Table> {
    match item {
        Item::Table(table) if table.origin != Origin::Inline => Some(table),
        Item::Tables(tables) => tables.last_mut(),
        _ => None,
    }
}
