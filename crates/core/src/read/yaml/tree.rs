//! From events to nodes.

use std::collections::HashMap;

use saphyr_parser::{Event, ScalarStyle, Span as Marks, Tag};

use super::faults::Fault;
use super::places::Places;
use super::scalars;
use super::tabs::Shelter;
use crate::read::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use crate::read::problem::{Problem, ProblemKind, Problems};
use crate::read::source::{MAX_BYTES, Span};

/// Why no more events are taken.
pub(super) enum Stop {
    /// The first document is complete.
    Done,
    /// A mistake of form.
    Fault(Fault),
}

/// What a node weighs beside its text, in bytes.
const NODE_WEIGHT: usize = 64;

/// A node with what it weighs (its texts, and so much for each node) and how many levels it has.
#[derive(Debug, Clone)]
struct Part {
    node: Node,
    weight: usize,
    height: usize,
}

enum Inside {
    Sequence(Vec<Node>),
    Mapping { entries: Vec<Entry>, places: HashMap<String, Span>, key: Option<Key>, merges: Vec<Node> },
}

struct Key {
    text: String,
    span: Span,
    merges: bool,
}

struct Frame {
    inside: Inside,
    span: Span,
    is_flow: bool,
    anchor: usize,
    tag: Option<Box<str>>,
    weight: usize,
    height: usize,
}

pub(super) struct Tree<'a> {
    places: &'a Places<'a>,
    frames: Vec<Frame>,
    anchors: HashMap<usize, Part>,
    /// How much weight aliases may still add.
    budget: usize,
    /// End of the event before, in the text.
    before: usize,
    root: Option<Node>,
    problems: Problems,
    shelters: Vec<Shelter>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(places: &'a Places<'a>) -> Self {
        Self {
            places,
            frames: Vec::new(),
            anchors: HashMap::new(),
            budget: MAX_BYTES,
            before: 0,
            root: None,
            problems: Problems::default(),
            shelters: Vec::new(),
        }
    }

    /// The innermost open bracket or brace.
    pub(super) fn open_flow(&self) -> Option<Span> {
        self.frames.last().filter(|frame| frame.is_flow).map(|frame| Span::new(frame.span.start, frame.span.start + 1))
    }

    fn is_in_flow(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.is_flow)
    }

    pub(super) fn take(&mut self, event: Event<'_>, marks: Marks) -> Result<(), Stop> {
        let (start, end) = (self.places.byte(marks.start), self.places.byte(marks.end));
        let anchor = match &event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                *anchor
            }
            Event::Alias(anchor) => *anchor,
            _ => 0,
        };
        if let Some(span) = (anchor != 0).then(|| self.places.wrong_anchor(start, end)).flatten() {
            self.problems.add(span, ProblemKind::Syntax { expected: Vec::new() });
        }
        match event {
            Event::DocumentStart(_) if self.root.is_some() => {
                self.problems.add(self.places.place(start, end), ProblemKind::SeveralDocuments);
                return Err(Stop::Done);
            }
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), start, end),
            Event::SequenceStart(anchor, tag) => {
                self.open(Inside::Sequence(Vec::new()), anchor, tag.as_deref(), start, end)?;
            }
            Event::MappingStart(anchor, tag) => {
                let (entries, places) = (Vec::new(), HashMap::new());
                self.open(
                    Inside::Mapping { entries, places, key: None, merges: Vec::new() },
                    anchor,
                    tag.as_deref(),
                    start,
                    end,
                )?;
            }
            // The end of the event may lie behind white space, its start is the bracket.
            Event::SequenceEnd | Event::MappingEnd => self.close(Some(start + 1)),
            Event::Alias(anchor) => self.alias(anchor, start, end),
            _ => {}
        }
        self.before = end;
        Ok(())
    }

    /// The first document as far as it was read, and what is wrong in it beside its form.
    pub(super) fn finish(mut self) -> (Node, Vec<Problem>, Vec<Shelter>) {
        while !self.frames.is_empty() {
            self.close(None);
        }
        let problems = self.problems.finish(()).problems;
        self.shelters.sort_by_key(|shelter| shelter.span);
        (self.root.unwrap_or_default(), problems, self.shelters)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>, start: usize, end: usize) {
        let content = start;
        let (start, end) = self.places.scalar(self.before, start, end, style, text.is_empty());
        if style != ScalarStyle::Plain && !self.is_in_flow() && self.places.between(start, end).contains(['\n', '\r']) {
            let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
            let column = if is_block { content - self.places.line(content).0 } else { 0 };
            self.shelters.push(Shelter { span: self.places.place(start, end), column });
        }
        let value = scalars::value(text, style, tag);
        let node = Node { span: self.places.place(start, end), value, tag: own_tag(tag) };
        let merges = style == ScalarStyle::Plain && text == "<<" && tag.is_none();
        let part = Part { node, weight: NODE_WEIGHT + text.len(), height: 0 };
        self.keep(anchor, &part);
        self.add(part, merges, text);
    }

    fn open(&mut self, inside: Inside, anchor: usize, tag: Option<&Tag>, start: usize, end: usize) -> Result<(), Stop> {
        let first = self.places.skip_properties(start, end).min(end);
        let is_flow = self.places.between(first, end).starts_with(['[', '{']);
        let span = self.places.place(first, end.max(first));
        if self.frames.len() >= MAX_DEPTH {
            let kind = ProblemKind::TooDeep { limit: MAX_DEPTH };
            return Err(Stop::Fault(Fault {
                span,
                kind,
                blank: span.start,
                goes_on: false,
                opened: None,
                lenience: None,
            }));
        }
        let tag = own_tag(tag);
        self.frames.push(Frame { inside, span, is_flow, anchor, tag, weight: NODE_WEIGHT, height: 0 });
        Ok(())
    }

    /// Closes the innermost collection; without an end, as far as it was read.
    fn close(&mut self, end: Option<usize>) {
        let Some(mut frame) = self.frames.pop() else { return };
        if let (true, Some(end)) = (frame.is_flow, end) {
            frame.span.end = self.places.place(end, end).end;
            if !self.is_in_flow() {
                self.shelters.push(Shelter { span: frame.span, column: 0 });
            }
        }
        let value = match frame.inside {
            Inside::Sequence(items) => Value::Sequence(items),
            Inside::Mapping { mut entries, places, key, merges } => {
                if let Some(key) = key {
                    let value = Node::new(Span::at(key.span.end), Value::Null);
                    entries.push(Entry { key: key.text, key_span: key.span, value, is_merged: false });
                }
                merge(&mut entries, places, merges);
                Value::Mapping(Mapping { entries })
            }
        };
        let node = Node { span: frame.span, value, tag: frame.tag };
        let part = Part { node, weight: frame.weight, height: frame.height + 1 };
        self.keep(frame.anchor, &part);
        self.add(part, false, "");
    }

    fn keep(&mut self, anchor: usize, part: &Part) {
        if anchor != 0 && self.spend(part.weight, part.node.span) {
            self.anchors.insert(anchor, part.clone());
        }
    }

    fn alias(&mut self, anchor: usize, start: usize, end: usize) {
        let span = self.places.place(start, end);
        let part = match self.anchors.get(&anchor) {
            // Inside its own anchor, which no program can unfold.
            None => {
                self.problems.add(span, ProblemKind::UnknownAlias);
                Part { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
            }
            Some(part) if self.frames.len() + part.height > MAX_DEPTH => {
                self.problems.add(span, ProblemKind::TooDeep { limit: MAX_DEPTH });
                Part { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
            }
            Some(part) => {
                let weight = part.weight;
                if self.spend(weight, span) {
                    let mut part =
                        self.anchors.get(&anchor).cloned().unwrap_or(Part { node: Node::default(), weight, height: 0 });
                    part.node.span = span;
                    part
                } else {
                    Part { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
                }
            }
        };
        let text = part.node.scalar().unwrap_or_default().to_owned();
        self.add(part, false, &text);
    }

    /// Takes weight from what aliases may add; says so once when there is none left.
    fn spend(&mut self, weight: usize, span: Span) -> bool {
        if let Some(left) = self.budget.checked_sub(weight) {
            self.budget = left;
            return true;
        }
        if self.budget > 0 {
            self.problems.add(span, ProblemKind::ExpandsTooFar { limit: MAX_BYTES });
            self.budget = 0;
        }
        false
    }

    /// Puts a finished node where it belongs.
    fn add(&mut self, part: Part, merges: bool, text: &str) {
        let Part { node, weight, height } = part;
        let Some(frame) = self.frames.last_mut() else {
            self.root.get_or_insert(node);
            return;
        };
        frame.weight += weight;
        frame.height = frame.height.max(height);
        if !frame.is_flow {
            frame.span = frame.span.to(node.span);
        }
        match &mut frame.inside {
            Inside::Sequence(items) => items.push(node),
            Inside::Mapping { entries, places, key, merges: merged } => match key.take() {
                None => {
                    // Compose takes texts as keys and nothing else.
                    if !matches!(node.value, Value::String(_)) {
                        self.problems.add(node.span, ProblemKind::KeyNotText);
                    }
                    *key = Some(Key { text: text.to_owned(), span: node.span, merges });
                }
                Some(key) => {
                    let first = places.get(&key.text).copied();
                    if let Some(first) = first {
                        self.problems.add(key.span, ProblemKind::DuplicateKey { first });
                    } else {
                        places.insert(key.text.clone(), key.span);
                    }
                    if key.merges {
                        if is_mergeable(&node) {
                            merged.push(node);
                        } else {
                            self.problems.add(node.span, ProblemKind::InvalidMerge);
                        }
                    } else if first.is_none() {
                        entries.push(Entry { key: key.text, key_span: key.span, value: node, is_merged: false });
                    }
                }
            },
        }
    }
}

/// A tag that is none of YAML's own.
fn own_tag(tag: Option<&Tag>) -> Option<Box<str>> {
    tag.filter(|tag| !tag.is_yaml_core_schema()).map(|tag| tag.to_string().into_boxed_str())
}

fn is_mergeable(node: &Node) -> bool {
    match &node.value {
        Value::Mapping(_) => true,
        Value::Sequence(items) => items.iter().all(|item| item.as_mapping().is_some()),
        _ => false,
    }
}

/// Adds what `<<` brings in: keys that stand in the mapping itself win, then those of the earlier mapping.
fn merge(entries: &mut Vec<Entry>, mut places: HashMap<String, Span>, merges: Vec<Node>) {
    let mappings = merges.into_iter().flat_map(|node| match node.value {
        Value::Sequence(items) => items,
        value => vec![Node { value, ..node }],
    });
    for mapping in mappings {
        let Value::Mapping(mapping) = mapping.value else { continue };
        for entry in mapping.entries {
            if !places.contains_key(&entry.key) {
                places.insert(entry.key.clone(), entry.key_span);
                entries.push(Entry { is_merged: true, ..entry });
            }
        }
    }
}
