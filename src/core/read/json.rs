//! The project's own files (plans, kept plans, progress) as JSON values.
//!
//! They are read as the gateway's configuration is, so comments and trailing commas are fine in a plan that is kept in git.
//! `serde_json` only writes in the form's program: its reader brings tables for floating-point numbers (15 kB that do not
//! compress), and no format of this project has such a number.

use serde_json::Value;

use super::node::{Node, Value as Read};
use super::source::{Position, Source};
use super::json5;

/// Reads a text of at most [`super::MAX_BYTES`] bytes; the place of the first mistake where it is no JSON. A number that is no whole one
/// of 64 bits comes as text.
pub fn value(text: &str) -> Result<Value, Position> {
    let source = Source::new("", text);
    let reading = json5::read(&source);
    match reading.problems.first() {
        Some(problem) => Err(source.position(problem.span.start)),
        None => Ok(json(reading.value)),
    }
}

fn json(node: Node) -> Value {
    match node.value {
        Read::Null => Value::Null,
        Read::Bool(flag) => Value::Bool(flag),
        Read::String(text) => Value::String(text),
        Read::Number(text) => number(text),
        Read::Sequence(items) => items.into_iter().map(json).collect(),
        Read::Mapping(mapping) => {
            Value::Object(mapping.entries.into_iter().map(|entry| (entry.key, json(entry.value))).collect())
        }
    }
}

fn number(text: String) -> Value {
    text.parse::<u64>().map(Value::from).or_else(|_| text.parse::<i64>().map(Value::from)).unwrap_or(Value::String(text))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::value;

    #[test]
    fn json_is_read_as_it_is() {
        let text = "\u{feff}{ // of this machine\n  \"a\": [1, -2, true, null, \"\\u00e6\"], 'b': {},\n}";
        assert_eq!(value(text), Ok(json!({"a": [1, -2, true, null, "æ"], "b": {}})));
        assert_eq!(value("[18446744073709551615, 1.5, 1e3, 0x10]"), Ok(json!([u64::MAX, "1.5", "1e3", "0x10"])));
    }

    #[test]
    fn a_mistake_has_its_place() {
        for (text, line, column) in [("", 1, 1), ("{\n  \"a\": }", 2, 8), ("[1", 1, 3), ("{} x", 1, 4)] {
            let position = value(text).expect_err(text);
            assert_eq!((position.line, position.column), (line, column), "{text}");
        }
    }
}
