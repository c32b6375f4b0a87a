//! Holds a file against the schema.

mod kinds;
mod scalar;

use std::collections::HashMap;

use self::kinds::fits;
use super::layer::{Layer, UNKNOWN};
use super::report::{Report, meant, written};
use super::schema::FILE;
use super::shape::{Keys, Names, Shape};
use super::values;
use crate::i18n::lint::ComposeCode;
use crate::read::edit::Edit;
use crate::read::{Entry, Mapping, Node, Span, Value};
use crate::rules::Severity;

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
            let values =
                [("key", entry.key.as_str()), ("where", &above), ("known", &known.join(self.report.list_separator()))];
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
}
