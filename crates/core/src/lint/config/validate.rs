//! Compares a configuration with the schema of a release.

use super::checks::Check;
use super::fault::{Fault, FaultKind};
use super::numbers::{bounds, count, is_in, number, units};
use super::schema::{Id, Key, Schema, Shape};
use crate::read::{Node, Span, Value};

/// Limit of the faults that are collected for one file; the rest are only counted.
const MAX_FAULTS: usize = 100;

pub(super) struct Validator<'a> {
    pub(super) schema: &'static Schema,
    /// The root shape of the release.
    pub(super) root: Id,
    /// See [`super::schema::is_current`].
    pub(super) is_current: bool,
    pub(super) document: &'a Node,
}

impl<'a> Validator<'a> {
    /// The faults of the file, and how many more there are beyond the limit.
    pub(super) fn faults(&self) -> (Vec<Fault<'a>>, usize) {
        let mut faults = Vec::new();
        let span = self.document.span;
        self.explain(self.root, self.document, Span::new(span.start, span.start + 1), &mut String::new(), &mut faults);
        let suppressed = faults.len().saturating_sub(MAX_FAULTS);
        faults.truncate(MAX_FAULTS);
        (faults, suppressed)
    }

    pub(super) fn fits(&self, id: Id, node: &'a Node) -> bool {
        match self.schema.shape(id) {
            Shape::Any => true,
            Shape::Never => false,
            Shape::Boolean => matches!(node.value, Value::Bool(_)),
            Shape::Null => node.value == Value::Null,
            Shape::Text { length, is_trimmed, form } => node.as_str().is_some_and(|text| {
                has_variable(text) || {
                    let text = if *is_trimmed { text.trim() } else { text };
                    length.holds(units(text)) && form.is_none_or(|form| form.matches(text))
                }
            }),
            Shape::Number { is_whole, range } => number(node).is_some_and(|value| is_in(value, *is_whole, *range)),
            Shape::Words(words) => node.as_str().is_some_and(|text| words.contains(&text) || has_variable(text)),
            Shape::Literal(literal) => node.scalar() == Some(literal) && !matches!(node.value, Value::String(_)),
            Shape::List(item, size) => node
                .as_sequence()
                .is_some_and(|items| size.holds(count(items.len())) && items.iter().all(|node| self.fits(*item, node))),
            Shape::Map { key, value } => node.as_mapping().is_some_and(|mapping| {
                mapping.entries.iter().all(|entry| self.key_fits(*key, &entry.key) && self.fits(*value, &entry.value))
            }),
            Shape::Object { keys, rest } => node.as_mapping().is_some_and(|mapping| {
                let is_included = mapping.entry("$include").is_some();
                mapping.entries.iter().all(|entry| match (known(keys, &entry.key), rest) {
                    (Some(key), _) => self.fits(key.shape, &entry.value),
                    (None, Some(rest)) => self.fits(*rest, &entry.value),
                    (None, None) => entry.key == "$include",
                }) && (is_included || keys.iter().all(|key| key.is_optional || mapping.entry(key.name).is_some()))
            }),
            Shape::OneOf(options) => options.iter().any(|option| self.fits(*option, node)),
            Shape::AllOf(parts) => parts.iter().all(|part| self.fits(*part, node)),
            Shape::Checked(check, inner) => {
                self.fits(*inner, node) && self.check(*check, node, &mut String::new()).is_empty()
            }
        }
    }

    fn check(&self, check: Check, node: &'a Node, path: &mut String) -> Vec<Fault<'a>> {
        let mut faults = Vec::new();
        check.run(self, node, path, &mut faults);
        faults
    }

    /// Whether an arbitrary key of a map is accepted. It is checked as a string without a node.
    fn key_fits(&self, id: Id, key: &str) -> bool {
        match self.schema.shape(id) {
            Shape::Text { length, is_trimmed, form } => {
                let key = if *is_trimmed { key.trim() } else { key };
                length.holds(units(key)) && form.is_none_or(|form| form.matches(key))
            }
            Shape::Words(words) => words.contains(&key),
            Shape::Checked(Check::Trimmed, inner) => !key.is_empty() && key.trim() == key && self.key_fits(*inner, key),
            Shape::Checked(_, inner) => self.key_fits(*inner, key),
            Shape::OneOf(options) => options.iter().any(|option| self.key_fits(*option, key)),
            Shape::AllOf(parts) => parts.iter().all(|part| self.key_fits(*part, key)),
            Shape::Never => false,
            _ => true,
        }
    }

    /// Collects the faults of a value. `name` is the span of its key.
    fn explain(&self, id: Id, node: &'a Node, name: Span, path: &mut String, faults: &mut Vec<Fault<'a>>) {
        if self.fits(id, node) {
            return;
        }
        let mut add = |span: Span, kind: FaultKind<'a>| faults.push(Fault { span, path: path.clone(), kind });
        let shape = self.schema.shape(id);
        match (shape, &node.value) {
            (Shape::Object { keys, rest }, Value::Mapping(mapping)) => {
                for key in keys.iter().filter(|key| !key.is_optional && mapping.entry(key.name).is_none()) {
                    add(name, FaultKind::Missing(key.name.to_owned()));
                }
                for (index, entry) in mapping.entries.iter().enumerate() {
                    let length = push_key(path, &entry.key);
                    match known(keys, &entry.key).map(|key| key.shape).or(*rest) {
                        Some(shape) => self.explain(shape, &entry.value, entry.key_span, path, faults),
                        None if entry.key == "$include" => {}
                        None => {
                            let kind = FaultKind::UnknownKey { object: node, index, shape: id };
                            faults.push(Fault { span: entry.key_span, path: path.clone(), kind });
                        }
                    }
                    path.truncate(length);
                }
            }
            (Shape::Map { key, value }, Value::Mapping(mapping)) => {
                for entry in &mapping.entries {
                    let length = push_key(path, &entry.key);
                    if !self.key_fits(*key, &entry.key) {
                        let kind = match self.schema.shape(*key) {
                            Shape::Text { form: Some(form), .. } => FaultKind::Form(form.example()),
                            _ => FaultKind::Form("name"),
                        };
                        faults.push(Fault { span: entry.key_span, path: path.clone(), kind });
                    }
                    self.explain(*value, &entry.value, entry.key_span, path, faults);
                    path.truncate(length);
                }
            }
            (Shape::List(item, size), Value::Sequence(items)) => {
                if !size.holds(count(items.len())) {
                    add(node.span, FaultKind::Size(bounds(*size)));
                }
                for (index, node) in items.iter().enumerate() {
                    let length = push_index(path, index);
                    self.explain(*item, node, node.span, path, faults);
                    path.truncate(length);
                }
            }
            (Shape::Text { length, form, .. }, Value::String(text)) => match form {
                Some(form) if length.holds(units(text)) => add(node.span, FaultKind::Form(form.example())),
                _ => add(node.span, FaultKind::Size(bounds(*length))),
            },
            (Shape::Number { is_whole, range }, Value::Number(_)) if number(node).is_some() => {
                let whole = if *is_whole && range.least.is_none() && range.most.is_none() { "0, 1, 2 …" } else { "" };
                add(node.span, FaultKind::OutOfRange { expected: format!("{whole}{}", bounds(*range)), node });
            }
            (Shape::Words(words), Value::String(_)) => {
                add(node.span, FaultKind::NotAllowed { allowed: words.clone(), node });
            }
            (Shape::Checked(check, inner), _) => {
                let before = faults.len();
                self.explain(*inner, node, name, path, faults);
                if faults.len() == before {
                    faults.extend(self.check(*check, node, path));
                }
            }
            (Shape::AllOf(parts), _) => {
                // Several parts may reject the same mistake: only the first one reports it.
                if let Some(part) = parts.iter().find(|part| !self.fits(**part, node)) {
                    self.explain(*part, node, name, path, faults);
                }
            }
            (Shape::OneOf(options), _) => self.explain_choice(options, node, name, path, faults),
            _ => {
                let mut expected = Vec::new();
                self.types(id, &mut expected);
                add(node.span, FaultKind::WrongType { expected: expected.join(" | "), node });
            }
        }
    }

    /// Of several shapes, the intended one is that of the same type with the fewest faults.
    fn explain_choice(
        &self,
        options: &[Id],
        node: &'a Node,
        name: Span,
        path: &mut String,
        faults: &mut Vec<Fault<'a>>,
    ) {
        let of_type = options.iter().filter(|option| self.is_of_type(**option, node));
        let explained = of_type.map(|option| {
            let mut found = Vec::new();
            self.explain(*option, node, name, path, &mut found);
            found
        });
        let weight = |found: &Vec<Fault<'a>>| {
            // If the discriminating word is another one, this shape is not the intended one.
            let others = found.iter().filter(|fault| matches!(fault.kind, FaultKind::NotAllowed { .. })).count();
            found.len() + others
        };
        if let Some(best) = explained.min_by_key(weight) {
            faults.extend(best);
            return;
        }
        let mut expected = Vec::new();
        for option in options {
            self.types(*option, &mut expected);
        }
        let kind = FaultKind::WrongType { expected: expected.join(" | "), node };
        faults.push(Fault { span: node.span, path: path.clone(), kind });
    }

    fn is_of_type(&self, id: Id, node: &Node) -> bool {
        match self.schema.shape(id) {
            Shape::Any => true,
            Shape::Never | Shape::Literal(_) => false,
            Shape::Boolean => matches!(node.value, Value::Bool(_)),
            Shape::Null => node.value == Value::Null,
            Shape::Text { .. } | Shape::Words(_) => matches!(node.value, Value::String(_)),
            Shape::Number { .. } => number(node).is_some(),
            Shape::List(..) => matches!(node.value, Value::Sequence(_)),
            Shape::Map { .. } | Shape::Object { .. } => matches!(node.value, Value::Mapping(_)),
            Shape::OneOf(options) => options.iter().any(|option| self.is_of_type(*option, node)),
            Shape::AllOf(parts) => parts.iter().all(|part| self.is_of_type(*part, node)),
            Shape::Checked(_, inner) => self.is_of_type(*inner, node),
        }
    }

    fn types(&self, id: Id, types: &mut Vec<&'static str>) {
        let name = match self.schema.shape(id) {
            Shape::Any | Shape::Never => return,
            Shape::Boolean => "boolean",
            Shape::Null => "null",
            Shape::Text { .. } | Shape::Words(_) => "string",
            Shape::Number { .. } => "number",
            Shape::Literal(text) => text,
            Shape::List(..) => "array",
            Shape::Map { .. } | Shape::Object { .. } => "object",
            Shape::OneOf(options) => return options.iter().for_each(|option| self.types(*option, types)),
            Shape::AllOf(parts) => return parts.iter().take(1).for_each(|part| self.types(*part, types)),
            Shape::Checked(_, inner) => return self.types(*inner, types),
        };
        if !types.contains(&name) {
            types.push(name);
        }
    }
}

/// Appends a key to a path and returns the length before.
pub(super) fn push_key(path: &mut String, key: &str) -> usize {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(key);
    length
}

/// Appends an index to a path and returns the length before.
pub(super) fn push_index(path: &mut String, index: usize) -> usize {
    let length = path.len();
    path.push('[');
    path.push_str(&index.to_string());
    path.push(']');
    length
}

fn known<'k>(keys: &'k [Key], name: &str) -> Option<&'k Key> {
    keys.iter().find(|key| key.name == name)
}

/// Whether the gateway substitutes environment variables in the text at load time, so that the value is unknown here.
pub(in crate::lint) fn has_variable(text: &str) -> bool {
    text.split("${").skip(1).any(|rest| {
        rest.split_once('}').is_some_and(|(name, _)| {
            name.starts_with(|ch: char| ch.is_ascii_uppercase() || ch == '_')
                && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        })
    })
}
