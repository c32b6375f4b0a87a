//! Single values, and values of the wrong kind.

use super::Walk;
use super::kinds::{example, takes};
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::lint::compose::layer::Layer;
use crate::lint::compose::report::{meant, written};
use crate::lint::compose::shape::{Digits, Scalar, Shape, Words};
use crate::lint::compose::values;
use crate::read::edit::Edit;
use crate::read::{Node, Span, Value};
use crate::rules::Severity;

impl Walk<'_, '_, '_> {
    pub(super) fn scalar(&mut self, node: &Node, scalar: &Scalar, shape: &Shape, key: Span) {
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
        let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(self.report.list_separator());
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

    fn place_of(&self, node: &Node) -> Place {
        self.layer.place(node.span)
    }

    pub(super) fn wrong_type(&mut self, node: &Node, shape: &Shape, key: Span) {
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
