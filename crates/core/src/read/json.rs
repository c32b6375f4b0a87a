//! JSON, for the project's own files: plans, kept plans, progress.
//!
//! `serde_json` only writes in the form's program. Its reader brings tables for floating-point numbers (15 kB that do not
//! compress), and no format of this project has such a number; and the reader of the gateway's configuration
//! ([`super::json5`]) goes on after mistakes and keeps the place of everything, which nobody needs here.

use serde_json::{Map, Value};

use super::node::MAX_DEPTH;
use super::source::{MAX_BYTES, Position};

/// Reads a text of at most [`MAX_BYTES`] bytes that nests at most [`MAX_DEPTH`] levels; otherwise the place of the first mistake.
/// A number that is no whole one of 64 bits comes as text. Of a key that is there twice, the last value counts.
pub fn value(text: &str) -> Result<Value, Position> {
    let mut reader = Reader { rest: text.trim_start_matches('\u{feff}'), depth: 0 };
    if text.len() <= MAX_BYTES
        && let Some(value) = reader.value()
    {
        reader.skip_blank();
        if reader.rest.is_empty() {
            return Ok(value);
        }
    }
    Err(position(text, text.len() - reader.rest.len()))
}

/// The place of a byte offset.
fn position(text: &str, offset: usize) -> Position {
    let before = text.get(..offset).unwrap_or_default().trim_start_matches('\u{feff}');
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    Position { line: before.matches('\n').count() + 1, column }
}

struct Reader<'a> {
    /// What was not read yet; it begins with the mistake when there is one.
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn skip_blank(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Passes over white space and this, if it comes next.
    fn takes(&mut self, word: &str) -> bool {
        self.skip_blank();
        let after = self.rest.strip_prefix(word);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn value(&mut self) -> Option<Value> {
        if self.takes("{") {
            return self.object();
        }
        if self.takes("[") {
            return self.array();
        }
        if self.takes("\"") {
            return self.string().map(Value::String);
        }
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if self.takes(word) {
                return Some(value);
            }
        }
        self.number()
    }

    fn object(&mut self) -> Option<Value> {
        let mut entries = Map::new();
        self.enter()?;
        if !self.takes("}") {
            loop {
                if !self.takes("\"") {
                    return None;
                }
                let key = self.string()?;
                if !self.takes(":") {
                    return None;
                }
                entries.insert(key, self.value()?);
                if !self.takes(",") {
                    break;
                }
            }
            if !self.takes("}") {
                return None;
            }
        }
        self.depth -= 1;
        Some(Value::Object(entries))
    }

    fn array(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        self.enter()?;
        if !self.takes("]") {
            loop {
                items.push(self.value()?);
                if !self.takes(",") {
                    break;
                }
            }
            if !self.takes("]") {
                return None;
            }
        }
        self.depth -= 1;
        Some(Value::Array(items))
    }

    fn enter(&mut self) -> Option<()> {
        self.depth += 1;
        (self.depth <= MAX_DEPTH).then_some(())
    }

    /// The rest of a string, after its first quote.
    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            let end = self.rest.find(|letter| matches!(letter, '"' | '\\' | '\0'..='\x1f'))?;
            text.push_str(self.take(end)?);
            if let Some(after) = self.rest.strip_prefix('"') {
                self.rest = after;
                return Some(text);
            }
            let escape = self.rest.strip_prefix('\\')?;
            let letter = escape.chars().next()?;
            let meant = match letter {
                '"' | '\\' | '/' => letter,
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => {
                    text.push(self.unicode_escape()?);
                    continue;
                }
                _ => return None,
            };
            text.push(meant);
            self.take(2)?;
        }
    }

    /// A character written as `\uXXXX`, or as two of those.
    fn unicode_escape(&mut self) -> Option<char> {
        let unit = |text: &str, at: usize| {
            let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
            u16::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        let first = unit(self.rest, 0)?;
        let units = [first, unit(self.rest, 6).unwrap_or_default()];
        let letter = char::decode_utf16(units).next()?.ok()?;
        self.take(if letter.len_utf16() == 2 { 12 } else { 6 })?;
        Some(letter)
    }

    fn number(&mut self) -> Option<Value> {
        let end = self.rest.find(|letter: char| !matches!(letter, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'));
        let text = self.rest.get(..end.unwrap_or(self.rest.len()))?;
        if !is_number(text) {
            return None;
        }
        self.take(text.len())?;
        let whole = text.parse::<u64>().map(Value::from).or_else(|_| text.parse::<i64>().map(Value::from));
        Some(whole.unwrap_or_else(|_| Value::String(text.to_owned())))
    }

    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
}

/// Whether a text of digits, signs, points and exponents is a number.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && is_digits(fraction)
        && is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::value;

    #[test]
    fn json_is_read_as_it_is() {
        let text = "\u{feff}{\r\n \"a\": [1, -2, true, null, false, \"\\u00e6\\ud83e\\udd9e\\n\\\"\\/\"], \"b\": {}, \"b\": []}\n";
        assert_eq!(value(text), Ok(json!({"a": [1, -2, true, null, false, "æ🦞\n\"/"], "b": []})));
        assert_eq!(value("[18446744073709551615, 1.5, -1e3, 0]"), Ok(json!([u64::MAX, "1.5", "-1e3", 0])));
    }

    #[test]
    fn a_mistake_has_its_place() {
        for (text, line, column) in [
            ("", 1, 1),
            ("{\n  \"a\": }", 2, 8),
            ("[1", 1, 3),
            ("[1,]", 1, 4),
            ("{} x", 1, 4),
            ("{\"æ\" 1}", 1, 6),
            ("[01]", 1, 2),
            ("[\"a\nb\"]", 1, 4),
            ("[\"\\x\"]", 1, 3),
            ("[\"\\ud800\"]", 1, 3),
            ("{a: 1}", 1, 2),
            ("nul", 1, 1),
        ] {
            let position = value(text).expect_err(text);
            assert_eq!((position.line, position.column), (line, column), "{text}");
        }
    }

    #[test]
    fn what_is_too_deep_or_too_large_is_no_json() {
        assert!(value(&format!("{}1{}", "[".repeat(64), "]".repeat(64))).is_ok());
        assert!(value(&"[".repeat(1_000_000)).is_err());
        assert!(value(&format!("\"{}\"", "a".repeat(super::MAX_BYTES))).is_err());
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                proptest::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|entries| entries.into_iter().collect())
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_serde_writes_is_read(written in any_value(), is_pretty in any::<bool>()) {
            let text = if is_pretty { serde_json::to_string_pretty(&written).expect("JSON") } else { written.to_string() };
            prop_assert_eq!(value(&text), Ok(written));
        }

        #[test]
        fn what_serde_refuses_is_refused_and_the_other_way_round(text in "[\\[\\]{}:,\"\\\\a-fu0-9eE+. \\-]{0,24}") {
            prop_assert_eq!(value(&text).is_ok(), serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
        }
    }
}
