//! Builds the node tree from parser events.

use std::collections::HashMap;

use saphyr_parser::{Event, ScalarStyle, Span as Marks, Tag};

use super::errors::SyntaxError;
use super::scalars;
use super::spans::SpanConverter;
use super::tabs::TabRegion;
use crate::read::node::{Entry, MAX_DEPTH, Mapping, Node, Value};
use crate::read::problem::{Problem, ProblemKind, Problems};
use crate::read::source::MAX_BYTES;
use crate::read::span::Span;

/// Why no more events are processed.
pub(super) enum Stop {
    /// The first document is complete.
    Done,
    SyntaxError(SyntaxError),
}

/// Bytes a node counts in addition to its text, towards the alias limit.
const NODE_WEIGHT: usize = 64;

/// A node with its weight (text bytes plus [`NODE_WEIGHT`] per node) and its height in levels.
#[derive(Debug, Clone)]
struct Subtree {
    node: Node,
    weight: usize,
    height: usize,
}

enum Collection {
    Sequence(Vec<Node>),
    Mapping { entries: Vec<Entry>, first_spans: HashMap<String, Span>, key: Option<PendingKey>, merges: Vec<Node> },
}

struct PendingKey {
    text: String,
    span: Span,
    merges: bool,
}

struct Frame {
    inside: Collection,
    span: Span,
    is_flow: bool,
    anchor: usize,
    tag: Option<Box<str>>,
    weight: usize,
    height: usize,
}

pub(super) struct Tree<'a> {
    spans: &'a SpanConverter<'a>,
    frames: Vec<Frame>,
    anchors: HashMap<usize, Subtree>,
    /// The weight that aliases may still add.
    budget: usize,
    /// End offset of the previous event in the text.
    before: usize,
    root: Option<Node>,
    problems: Problems,
    tab_regions: Vec<TabRegion>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(spans: &'a SpanConverter<'a>) -> Self {
        Self {
            spans,
            frames: Vec::new(),
            anchors: HashMap::new(),
            budget: MAX_BYTES,
            before: 0,
            root: None,
            problems: Problems::default(),
            tab_regions: Vec::new(),
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
        let (start, end) = (self.spans.byte(marks.start), self.spans.byte(marks.end));
        let anchor = match &event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                *anchor
            }
            Event::Alias(anchor) => *anchor,
            _ => 0,
        };
        if let Some(span) = (anchor != 0).then(|| self.spans.wrong_anchor(start, end)).flatten() {
            self.problems.add(span, ProblemKind::Syntax { expected: Vec::new() });
        }
        match event {
            Event::DocumentStart(_) if self.root.is_some() => {
                self.problems.add(self.spans.span(start, end), ProblemKind::SeveralDocuments);
                return Err(Stop::Done);
            }
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), start, end),
            Event::SequenceStart(anchor, tag) => {
                self.open(Collection::Sequence(Vec::new()), anchor, tag.as_deref(), start, end)?;
            }
            Event::MappingStart(anchor, tag) => {
                let (entries, first_spans) = (Vec::new(), HashMap::new());
                self.open(
                    Collection::Mapping { entries, first_spans, key: None, merges: Vec::new() },
                    anchor,
                    tag.as_deref(),
                    start,
                    end,
                )?;
            }
            // The end of the event may include white space; its start is the bracket.
            Event::SequenceEnd | Event::MappingEnd => self.close(Some(start + 1)),
            Event::Alias(anchor) => self.alias(anchor, start, end),
            _ => {}
        }
        self.before = end;
        Ok(())
    }

    /// The first document as far as it was parsed, with the errors found while building it.
    pub(super) fn finish(mut self) -> (Node, Vec<Problem>, Vec<TabRegion>) {
        while !self.frames.is_empty() {
            self.close(None);
        }
        let problems = self.problems.finish(()).problems;
        self.tab_regions.sort_by_key(|region| region.span);
        (self.root.unwrap_or_default(), problems, self.tab_regions)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>, start: usize, end: usize) {
        let content = start;
        let (start, end) = self.spans.scalar(self.before, start, end, style, text.is_empty());
        if style != ScalarStyle::Plain && !self.is_in_flow() && self.spans.between(start, end).contains(['\n', '\r']) {
            let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
            let column = if is_block { content - self.spans.line(content).0 } else { 0 };
            self.tab_regions.push(TabRegion { span: self.spans.span(start, end), column });
        }
        let value = scalars::value(text, style, tag);
        let node = Node { span: self.spans.span(start, end), value, tag: custom_tag(tag) };
        let merges = style == ScalarStyle::Plain && text == "<<" && tag.is_none();
        let part = Subtree { node, weight: NODE_WEIGHT + text.len(), height: 0 };
        self.keep(anchor, &part);
        self.add(part, merges, text);
    }

    fn open(
        &mut self,
        inside: Collection,
        anchor: usize,
        tag: Option<&Tag>,
        start: usize,
        end: usize,
    ) -> Result<(), Stop> {
        let first = self.spans.skip_properties(start, end).min(end);
        let is_flow = self.spans.between(first, end).starts_with(['[', '{']);
        let span = self.spans.span(first, end.max(first));
        if self.frames.len() >= MAX_DEPTH {
            let kind = ProblemKind::TooDeep { limit: MAX_DEPTH };
            return Err(Stop::SyntaxError(SyntaxError {
                span,
                kind,
                blank: span.start,
                can_continue: false,
                opened: None,
                compat_fix: None,
            }));
        }
        let tag = custom_tag(tag);
        self.frames.push(Frame { inside, span, is_flow, anchor, tag, weight: NODE_WEIGHT, height: 0 });
        Ok(())
    }

    /// Closes the innermost collection; `end` is `None` if the input ended first.
    fn close(&mut self, end: Option<usize>) {
        let Some(mut frame) = self.frames.pop() else { return };
        if let (true, Some(end)) = (frame.is_flow, end) {
            frame.span.end = self.spans.span(end, end).end;
            if !self.is_in_flow() {
                self.tab_regions.push(TabRegion { span: frame.span, column: 0 });
            }
        }
        let value = match frame.inside {
            Collection::Sequence(items) => Value::Sequence(items),
            Collection::Mapping { mut entries, first_spans, key, merges } => {
                if let Some(key) = key {
                    let value = Node::new(Span::at(key.span.end), Value::Null);
                    entries.push(Entry { key: key.text, key_span: key.span, value, is_merged: false });
                }
                merge(&mut entries, first_spans, merges);
                Value::Mapping(Mapping { entries })
            }
        };
        let node = Node { span: frame.span, value, tag: frame.tag };
        let part = Subtree { node, weight: frame.weight, height: frame.height + 1 };
        self.keep(frame.anchor, &part);
        self.add(part, false, "");
    }

    fn keep(&mut self, anchor: usize, part: &Subtree) {
        if anchor != 0 && self.spend(part.weight, part.node.span) {
            self.anchors.insert(anchor, part.clone());
        }
    }

    fn alias(&mut self, anchor: usize, start: usize, end: usize) {
        let span = self.spans.span(start, end);
        let part = match self.anchors.get(&anchor) {
            // An alias inside its own anchor cannot be expanded.
            None => {
                self.problems.add(span, ProblemKind::UnknownAlias);
                Subtree { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
            }
            Some(part) if self.frames.len() + part.height > MAX_DEPTH => {
                self.problems.add(span, ProblemKind::TooDeep { limit: MAX_DEPTH });
                Subtree { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
            }
            Some(part) => {
                let weight = part.weight;
                if self.spend(weight, span) {
                    let mut part = self.anchors.get(&anchor).cloned().unwrap_or(Subtree {
                        node: Node::default(),
                        weight,
                        height: 0,
                    });
                    part.node.span = span;
                    part
                } else {
                    Subtree { node: Node::new(span, Value::Null), weight: NODE_WEIGHT, height: 0 }
                }
            }
        };
        let text = part.node.scalar().unwrap_or_default().to_owned();
        self.add(part, false, &text);
    }

    /// Takes weight from the alias budget; reports once that it is exhausted.
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

    /// Adds a finished node to the innermost open collection.
    fn add(&mut self, part: Subtree, merges: bool, text: &str) {
        let Subtree { node, weight, height } = part;
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
            Collection::Sequence(items) => items.push(node),
            Collection::Mapping { entries, first_spans, key, merges: merged } => match key.take() {
                None => {
                    // Compose accepts only strings as keys.
                    if !matches!(node.value, Value::String(_)) {
                        self.problems.add(node.span, ProblemKind::KeyNotText);
                    }
                    *key = Some(PendingKey { text: text.to_owned(), span: node.span, merges });
                }
                Some(key) => {
                    let first = first_spans.get(&key.text).copied();
                    if let Some(first) = first {
                        self.problems.add(key.span, ProblemKind::DuplicateKey { first });
                    } else {
                        first_spans.insert(key.text.clone(), key.span);
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

/// A tag outside YAML's core schema.
fn custom_tag(tag: Option<&Tag>) -> Option<Box<str>> {
    tag.filter(|tag| !tag.is_yaml_core_schema()).map(|tag| tag.to_string().into_boxed_str())
}

fn is_mergeable(node: &Node) -> bool {
    match &node.value {
        Value::Mapping(_) => true,
        Value::Sequence(items) => items.iter().all(|item| item.as_mapping().is_some()),
        _ => false,
    }
}

/// Merges `<<` mappings: keys of the mapping itself take precedence, then those of earlier mappings.
fn merge(entries: &mut Vec<Entry>, mut first_spans: HashMap<String, Span>, merges: Vec<Node>) {
    let mappings = merges.into_iter().flat_map(|node| match node.value {
        Value::Sequence(items) => items,
        value => vec![Node { value, ..node }],
    });
    for mapping in mappings {
        let Value::Mapping(mapping) = mapping.value else { continue };
        for entry in mapping.entries {
            if !first_spans.contains_key(&entry.key) {
                first_spans.insert(entry.key.clone(), entry.key_span);
                entries.push(Entry { is_merged: true, ..entry });
            }
        }
    }
}
