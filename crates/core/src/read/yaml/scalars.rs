//! What a plain scalar means, as go-yaml 3 resolves it for Compose.

use saphyr_parser::{ScalarStyle, Tag};

use crate::read::node::Value;

/// The value of a scalar.
pub(super) fn value(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    let is_core = |name: &str| tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == name);
    let is_text = is_core("str") || tag.is_some_and(|tag| tag.handle.is_empty() && tag.suffix == "!");
    if is_text || (style != ScalarStyle::Plain && !is_core("int") && !is_core("float") && !is_core("bool")) {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_number(text) => Value::Number(text.to_owned()),
        _ => Value::String(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let holds = |digits: &str, is_digit: fn(char) -> bool| {
        !digits.is_empty()
            && digits.contains(is_digit)
            && digits.chars().all(|letter| letter == '_' || is_digit(letter))
    };
    for (prefix, is_digit) in [
        ("0x", (|letter| letter.is_ascii_hexdigit()) as fn(char) -> bool),
        ("0o", |letter| matches!(letter, '0'..='7')),
        ("0b", |letter| matches!(letter, '0' | '1')),
    ] {
        if let Some(digits) = unsigned.strip_prefix(prefix) {
            return holds(digits, is_digit);
        }
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    if unsigned.starts_with(is_digit) && holds(unsigned, is_digit) {
        return true;
    }
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |digits: &str| digits.chars().all(is_digit);
    let has_digits = !whole.is_empty() || !fraction.is_empty();
    has_digits && all_digits(whole) && all_digits(fraction) && !exponent.is_empty() && all_digits(exponent)
}
