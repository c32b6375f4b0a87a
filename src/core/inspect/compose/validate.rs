//! Holds a file against the schema.

use std::collections::HashMap;

use super::layer::{Layer, UNKNOWN};
use super::report::{Report, meant, written};
use super::schema::FILE;
use super::shape::{Digits, Keys, Names, Scalar, Shape, Words};
use super::values;
use crate::core::read::edit::Edit;
use crate::core::read::{Entry, Mapping, Node, Span, Value};
use crate::core::rules::Severity;
use crate::core::text::inspection::ComposeCode;

/// Reports what Compose refuses in a file by itself.
pub(super) fn check(layer: &Layer<'_>, report: &mut Report<'_>) {
    let mut walk = Walk { layer, report, path: Vec::new() };
    if layer.raw.value == Value::Null && layer.raw.span.is_empty() {
        // Beside another file it says nothing, and Compose goes on.
        if walk.report.project.compose_files().len() > 1 {
            return;
        }
        if walk.layer.source.body().trim().is_empty() || is_only_comments(layer.source.body()) {
            let place = layer.place(layer.source.whole());
            walk.report.add(ComposeCode::D1, Severity::Error, place, &[("file", layer.source.name())]);
            return;
        }
    }
    walk.node(&layer.root, &FILE, Span::default());
}

fn is_only_comments(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

struct Walk<'a, 'b, 'c> {
    layer: &'a Layer<'a>,
    report: &'b mut Report<'c>,
    path: Vec<String>,
}

impl Walk<'_, '_, '_> {
    fn key(&self) -> &str {
        self.path.last().map_or("the file", String::as_str)
    }

    /// The keys above the last one.
    fn above(&self) -> String {
        match self.path.split_last() {
            Some((_, above)) if !above.is_empty() => above.join("."),
            _ => self.layer.source.name().to_owned(),
        }
    }

    /// `key` is the place of the key the node belongs to.
    fn node(&mut self, node: &Node, shape: &Shape, key: Span) {
        // `!reset` takes the key away, whatever stands there.
        if node.tag.as_deref().is_some_and(|tag| tag == "!reset" || tag == UNKNOWN) {
            return;
        }
        // In a later file an empty key leaves alone what the file before it has.
        if self.layer.is_later && node.value == Value::Null && matches!(self.path.len(), 2 | 3) {
            return;
        }
        match shape {
            Shape::Any => self.anything(node),
            Shape::Null if node.value == Value::Null => {}
            Shape::Null => self.wrong_type(node, shape, key),
            Shape::Scalar(scalar) => self.scalar(node, scalar, shape, key),
            Shape::List { item, is_set } => match &node.value {
                Value::Sequence(items) => self.list(items, item, *is_set),
                _ => self.wrong_type(node, shape, key),
            },
            Shape::Keys(keys) => match &node.value {
                Value::Mapping(mapping) => self.keys(mapping, keys, key),
                _ => self.wrong_type(node, shape, key),
            },
            Shape::Named { names, value } => match &node.value {
                Value::Mapping(mapping) => self.named(mapping, *names, value),
                _ => self.wrong_type(node, shape, key),
            },
            Shape::Either(shapes) => match shapes.iter().find(|shape| fits(node, shape)) {
                Some(shape) => self.node(node, shape, key),
                None => self.wrong_type(node, shape, key),
            },
        }
    }

    /// Compose writes the whole file as JSON before it looks at it, and JSON has no infinity.
    fn anything(&mut self, node: &Node) {
        let mut wrong = Vec::new();
        node.walk(&mut |node| {
            if matches!(&node.value, Value::Number(text) if !values::number(text).is_finite) {
                wrong.push(node.span);
            }
        });
        for span in wrong {
            let value = self.layer.source.slice(span).to_owned();
            self.report.add(
                ComposeCode::D7,
                Severity::Error,
                self.layer.place(span),
                &[("key", self.path.last().map_or("", String::as_str)), ("value", &value)],
            );
        }
    }

    fn list(&mut self, items: &[Node], shape: &Shape, is_set: bool) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for item in items {
            self.node(item, shape, item.span);
            let Some(text) = item.scalar().filter(|_| is_set) else { continue };
            if let Some(first) = seen.get(text).copied() {
                let value = written(self.layer.source, item);
                let (place, first) = (self.layer.place(item.span), self.layer.place(first));
                let key = self.key().to_owned();
                if let Some(finding) =
                    self.report.value(ComposeCode::D10, Severity::Error, place, &[("key", &key), ("value", &value)])
                {
                    finding.relate(first, value);
                }
            } else {
                seen.insert(text, item.span);
            }
        }
    }

    fn keys(&mut self, mapping: &Mapping, keys: &Keys, span: Span) {
        for entry in &mapping.entries {
            let known = keys.known.binary_search_by_key(&entry.key.as_str(), |(name, _)| name).ok();
            let known = known.and_then(|at| keys.known.get(at));
            let known = known.or_else(|| keys.known.iter().find(|(name, _)| *name == entry.key));
            self.path.push(entry.key.clone());
            match known {
                Some((_, shape)) => self.node(&entry.value, shape, entry.key_span),
                None if keys.has_extensions && entry.key.starts_with("x-") => self.anything(&entry.value),
                None => self.unknown(entry, mapping, keys),
            }
            self.path.pop();
        }
        for name in keys.required {
            if mapping.entry(name).is_none() {
                let above = self.path.join(".");
                self.report.add(
                    ComposeCode::D9,
                    Severity::Error,
                    self.layer.place(span),
                    &[("key", name), ("where", &above)],
                );
            }
        }
    }

    fn unknown(&mut self, entry: &Entry, mapping: &Mapping, keys: &Keys) {
        if self.report.is_full(Severity::Error) {
            return;
        }
        let place = self.layer.place(entry.key_span);
        let above = self.above();
        let free = keys.known.iter().map(|(name, _)| *name).filter(|name| mapping.entry(name).is_none());
        let Some(meant) = meant(&entry.key, free) else {
            let known = keys.known.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>();
            let code = if known.len() > 12 { ComposeCode::D3 } else { ComposeCode::D4 };
            let values = [("key", entry.key.as_str()), ("where", &above), ("known", &known.join(", "))];
            self.report.add(code, Severity::Error, place, &values);
            return;
        };
        let values = [("key", entry.key.as_str()), ("where", above.as_str()), ("meant", meant)];
        if let Some(finding) = self.report.add(ComposeCode::D2, Severity::Error, place, &values) {
            finding.suggest(self.layer.file, Edit::replace(entry.key_span, meant));
        }
    }

    fn named(&mut self, mapping: &Mapping, names: Names, shape: &Shape) {
        for entry in &mapping.entries {
            let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
            let (is_right, is_ignored) = match names {
                Names::Every => (true, false),
                Names::Filled => (!entry.key.is_empty(), false),
                Names::Plain => (!entry.key.is_empty() && entry.key.chars().all(is_plain), false),
                // Compose breaks on what is neither a mapping nor empty.
                Names::PlainOrIgnored => {
                    let is_plain = !entry.key.is_empty() && entry.key.chars().all(is_plain);
                    (is_plain || entry.value.scalar().is_some() || entry.value.as_sequence().is_some(), !is_plain)
                }
                Names::SmallOrIgnored => {
                    let is_small = !entry.key.is_empty() && entry.key.chars().all(|letter| letter.is_ascii_lowercase());
                    (is_small, !is_small)
                }
            };
            self.path.push(entry.key.clone());
            if is_right {
                self.node(&entry.value, shape, entry.key_span);
            } else if is_ignored {
                self.anything(&entry.value);
            } else {
                let (place, above) = (self.layer.place(entry.key_span), self.above());
                let values = [("name", entry.key.as_str()), ("where", above.as_str())];
                self.report.add(ComposeCode::D8, Severity::Error, place, &values);
            }
            self.path.pop();
        }
    }

    fn scalar(&mut self, node: &Node, scalar: &Scalar, shape: &Shape, key: Span) {
        let is_text = scalar.words == Words::Any && scalar.digits == Digits::No;
        if is_text && self.is_date(node) && self.key() != "version" {
            return self.wrong_type(node, shape, key);
        }
        let Value::String(text) = &node.value else {
            let is_right = match &node.value {
                Value::Null => scalar.takes_null,
                Value::Bool(_) => scalar.takes_flags,
                Value::Number(text) => takes(scalar.digits, text),
                _ => false,
            };
            if !is_right {
                self.wrong_type(node, shape, key);
            } else if let Value::Number(text) = &node.value {
                self.limits(node, text);
            }
            return;
        };
        self.limits(node, text);
        let code = match scalar.words {
            Words::No => return self.wrong_type(node, shape, key),
            Words::Flag if values::flag(text).is_none() => ComposeCode::D12,
            Words::Integer if values::integer(text).is_none() => ComposeCode::D7,
            Words::Count if text != "all" && values::integer(text).is_none() => ComposeCode::D7,
            Words::Natural if values::integer(text).is_none_or(|number| number < 0) => ComposeCode::D7,
            Words::Float if !values::is_float(text) => ComposeCode::D7,
            Words::Bytes if !values::is_bytes(text) => ComposeCode::D6,
            Words::Duration if !values::is_duration(text) => ComposeCode::D5,
            Words::OneOf(known) if !known.contains(&text.as_str()) => return self.choice(node, known),
            _ => return,
        };
        let value = written(self.layer.source, node);
        let key = self.key().to_owned();
        self.report.value(code, Severity::Error, self.place_of(node), &[("key", &key), ("value", &value)]);
    }

    /// Numbers that Compose takes from a range only.
    fn limits(&mut self, node: &Node, text: &str) {
        let (first, last) = match self.key() {
            "oom_score_adj" => (-1000, 1000),
            "cpu_percent" => (0, 100),
            _ => return,
        };
        if self.path.len() != 3 || values::integer(text).is_none_or(|number| (first..=last).contains(&number)) {
            return;
        }
        let (key, value) = (self.key().to_owned(), written(self.layer.source, node));
        let (first, last) = (first.to_string(), last.to_string());
        let values = [("key", key.as_str()), ("value", &value), ("first", &first), ("last", &last)];
        self.report.value(ComposeCode::D76, Severity::Error, self.place_of(node), &values);
    }

    /// Whether YAML takes the words for a day, which is no text.
    fn is_date(&self, node: &Node) -> bool {
        let Some(text) = node.as_str() else { return false };
        let mut parts = text.splitn(3, '-');
        let mut number = |lengths: std::ops::RangeInclusive<usize>, largest: u32| {
            parts.next().is_some_and(|part| {
                let is_number = part.bytes().all(|byte| byte.is_ascii_digit()) && lengths.contains(&part.len());
                is_number && part.parse::<u32>().is_ok_and(|number| number <= largest)
            })
        };
        number(4..=4, 9999) && number(1..=2, 12) && number(1..=2, 31) && self.layer.source.slice(node.span) == text
    }

    fn choice(&mut self, node: &Node, known: &[&'static str]) {
        let value = written(self.layer.source, node);
        let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let (place, key) = (self.place_of(node), self.key().to_owned());
        let finding = self.report.value(
            ComposeCode::D13,
            Severity::Error,
            place,
            &[("key", &key), ("value", &value), ("known", &list)],
        );
        if let (Some(finding), Some(meant)) = (finding, meant(&value, known.iter().copied())) {
            finding.suggest(self.layer.file, Edit::replace(node.span, meant));
        }
    }

    fn place_of(&self, node: &Node) -> crate::core::inspect::Place {
        self.layer.place(node.span)
    }

    fn wrong_type(&mut self, node: &Node, shape: &Shape, key: Span) {
        // What stands nowhere is shown at its key.
        let span = if node.span.is_empty() { key } else { node.span };
        // A collection is shown by its first line.
        let span =
            if node.scalar().is_none() && node.value != Value::Null { first_line(self.layer, span) } else { span };
        let name = self.key().to_owned();
        let example = example(&name, shape);
        let found = match &node.value {
            Value::Sequence(_) => "[…]".to_owned(),
            Value::Mapping(_) => "{…}".to_owned(),
            Value::Null => "null".to_owned(),
            _ => written(self.layer.source, node),
        };
        let values = [("key", name.as_str()), ("found", &found), ("example", &example)];
        let takes_text = matches!(shape, Shape::Scalar(Scalar { words: Words::Any, .. }))
            || matches!(shape, Shape::Either(shapes) if shapes.iter().any(|shape| matches!(shape, Shape::Scalar(Scalar { words: Words::Any, .. }))));
        let place = self.layer.place(span);
        let Some(finding) = self.report.value(ComposeCode::D11, Severity::Error, place, &values) else { return };
        let is_single = node.scalar().is_some() && self.layer.source.slice(node.span) == found;
        if takes_text && is_single {
            finding.mend(self.layer.file, Edit::replace(node.span, format!("\"{found}\"")));
        }
    }
}

fn first_line(layer: &Layer<'_>, span: Span) -> Span {
    let text = layer.source.slice(span);
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    Span::new(span.start, span.start + end)
}

/// Whether a shape is for this kind of node.
fn fits(node: &Node, shape: &Shape) -> bool {
    match (&node.value, shape) {
        (_, Shape::Any)
        | (Value::Null, Shape::Null)
        | (Value::Sequence(_), Shape::List { .. })
        | (Value::Mapping(_), Shape::Keys(_) | Shape::Named { .. })
        | (Value::String(_), Shape::Scalar(_)) => true,
        (Value::Null, Shape::Scalar(scalar)) => scalar.takes_null,
        (Value::Bool(_), Shape::Scalar(scalar)) => scalar.takes_flags,
        (Value::Number(text), Shape::Scalar(scalar)) => takes(scalar.digits, text),
        (_, Shape::Either(shapes)) => shapes.iter().any(|shape| fits(node, shape)),
        _ => false,
    }
}

fn takes(digits: Digits, text: &str) -> bool {
    let number = values::number(text);
    number.is_finite
        && match digits {
            Digits::No => false,
            Digits::Integer => number.is_whole,
            Digits::Natural => number.is_whole && !number.is_negative,
            Digits::Any => true,
            Digits::NotNegative => !number.is_negative,
        }
}

/// How a key is written that is right.
fn example(key: &str, shape: &Shape) -> String {
    let value = match shape {
        Shape::Null => return format!("{key}:"),
        Shape::Any => "…",
        Shape::List { item: Shape::Keys(_), .. } => "[{…}]",
        Shape::List { .. } => "[\"…\"]",
        Shape::Keys(_) | Shape::Named { .. } => "{…}",
        Shape::Either(shapes) => {
            let found = shapes.iter().rfind(|shape| !matches!(shape, Shape::Null));
            return found.map_or_else(String::new, |shape| example(key, shape));
        }
        Shape::Scalar(scalar) => match (scalar.words, scalar.digits) {
            (Words::Any, _) => "\"…\"",
            (Words::Flag, _) | (Words::No, Digits::No) => "true",
            (Words::Bytes, _) => "512m",
            (Words::Duration, _) => "30s",
            (Words::OneOf(known), _) => known.first().copied().unwrap_or("…"),
            _ => "1",
        },
    };
    format!("{key}: {value}")
}
