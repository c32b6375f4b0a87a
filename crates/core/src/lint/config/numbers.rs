//! Numbers, lengths and their bounds, as JavaScript counts and people write them.

use super::schema::Bounds;
use crate::read::{Node, Value};

/// Whole numbers beyond this are refused.
const SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The length of a text as JavaScript counts it.
pub(super) fn units(text: &str) -> f64 {
    count(text.encode_utf16().count())
}

#[expect(clippy::cast_precision_loss, reason = "sizes of texts and lists are far below 2^52")]
pub(super) fn count(length: usize) -> f64 {
    length as f64
}

pub(super) fn is_in(value: f64, is_whole: bool, range: Bounds) -> bool {
    value.is_finite() && range.holds(value) && (!is_whole || value.fract() == 0.0 && value.abs() <= SAFE_INTEGER)
}

/// The number that stands there, as JSON5 reads it; none for what is no number to a validator.
pub(super) fn number(node: &Node) -> Option<f64> {
    let Value::Number(text) = &node.value else { return None };
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let hexadecimal = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"));
    let value = match hexadecimal {
        Some(digits) => digits
            .chars()
            .try_fold(0.0, |value: f64, digit| digit.to_digit(16).map(|digit| value.mul_add(16.0, f64::from(digit)))),
        None => unsigned.parse::<f64>().ok(),
    }?;
    let value = if text.starts_with('-') { -value } else { value };
    value.is_finite().then_some(value)
}

/// Bounds as people write them.
pub(super) fn bounds(bounds: Bounds) -> String {
    let least = bounds.least.map(|least| format!("{} {least}", if bounds.is_above { ">" } else { "≥" }));
    let most = bounds.most.map(|most| format!("{} {most}", if bounds.is_below { "<" } else { "≤" }));
    [least, most].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
