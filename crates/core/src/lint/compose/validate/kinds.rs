//! Which kinds of values a shape takes.

use crate::lint::compose::shape::{Digits, Shape, Words};
use crate::lint::compose::values;
use crate::read::{Node, Value};

/// Whether a shape is for this kind of node.
pub(super) fn fits(node: &Node, shape: &Shape) -> bool {
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

pub(super) fn takes(digits: Digits, text: &str) -> bool {
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
pub(super) fn example(key: &str, shape: &Shape) -> String {
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
