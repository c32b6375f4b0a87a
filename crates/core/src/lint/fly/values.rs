//! Values as flyctl reads them: numbers, durations, sizes, commands.

use crate::read::{Entry, Node, Value};
use crate::suggest;

/// The most similar name: one edit in a short word, two in a longer one.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let slips = if word.len() <= 4 { 1 } else { 2 };
    suggest::nearest(&word.to_ascii_lowercase(), known.into_iter().filter(|name| name.len() > slips), slips)
}

/// The entry of a key. Like Go's decoder it ignores case unless the exact key exists.
pub(super) fn entry<'a>(node: &'a Node, name: &str) -> Option<&'a Entry> {
    let mapping = node.as_mapping()?;
    mapping.entry(name).or_else(|| mapping.entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(name)))
}

pub(super) fn value<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    entry(node, name).map(|entry| &entry.value)
}

pub(super) fn text<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    value(node, name).and_then(Node::as_str)
}

pub(super) fn tables(node: &Node) -> impl Iterator<Item = &Node> {
    let list: &[Node] = match &node.value {
        Value::Sequence(items) => items,
        Value::Mapping(_) => std::slice::from_ref(node),
        _ => &[],
    };
    list.iter().filter(|item| item.as_mapping().is_some())
}

/// The top-level tables with any of these names.
pub(super) fn all<'a>(root: &'a Node, names: &[&str]) -> Vec<&'a Node> {
    names.iter().filter_map(|name| root.key(name)).flat_map(tables).collect()
}

pub(super) fn names<'a>(table: &'a Node, key: &str) -> impl Iterator<Item = (&'a str, &'a Node)> {
    let items = value(table, key).and_then(Node::as_sequence).map_or(&[][..], Vec::as_slice);
    items.iter().filter_map(|item| Some((item.as_str()?, item)))
}

/// Whether a scalar is a date or time, which flyctl converts to a string.
pub(super) fn is_date(words: &str) -> bool {
    words.contains(':') || words.get(1..).is_some_and(|rest| rest.contains('-') && !rest.contains(['e', 'E']))
}

pub(super) fn number(words: &str) -> Option<f64> {
    let plain = words.replace('_', "");
    let radix = [("0x", 16), ("0o", 8), ("0b", 2)];
    match radix.into_iter().find_map(|(prefix, radix)| Some((plain.strip_prefix(prefix)?, radix))) {
        #[expect(clippy::cast_precision_loss, reason = "larger numbers are wrong everywhere")]
        Some((digits, radix)) => i64::from_str_radix(digits, radix).ok().map(|number| number as f64),
        None => plain.parse().ok(),
    }
}

/// The integer of a value. `3000.0` is one, because flyctl converts the file to JSON first.
pub(super) fn integer(node: &Node) -> Option<i64> {
    let Value::Number(words) = &node.value else { return None };
    let number = number(words).filter(|number| number.fract() == 0.0 && number.abs() < 1e15)?;
    #[expect(clippy::cast_possible_truncation, reason = "whole and small, as checked")]
    Some(number as i64)
}

pub(super) fn integer_or_text(node: &Node) -> Option<i64> {
    node.as_str().map_or_else(|| integer(node), |text| text.parse().ok())
}

/// Seconds of a duration such as `1m30s`. Source: Go, `time.ParseDuration`.
pub(in crate::lint) fn duration(text: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 8] =
        [("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ms", 1e-3), ("s", 1.0), ("m", 60.0), ("h", 3600.0)];
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if unsigned == "0" {
        return Some(0.0);
    }
    let mut rest = unsigned;
    let mut total = 0.0;
    while !rest.is_empty() {
        let length = rest.find(|ch: char| !ch.is_ascii_digit() && ch != '.').unwrap_or(rest.len());
        let (digits, tail) = rest.split_at_checked(length)?;
        let amount: f64 = digits.parse().ok()?;
        let length = tail.find(|ch: char| ch.is_ascii_digit() || ch == '.').unwrap_or(tail.len());
        let (unit, tail) = tail.split_at_checked(length)?;
        total += amount * UNITS.iter().find(|(name, _)| *name == unit)?.1;
        rest = tail;
    }
    let is_negative = text.starts_with('-');
    (!unsigned.is_empty()).then_some(if is_negative { -total } else { total })
}

/// A valid duration for a malformed one: `30s` for `30 sec`.
pub(super) fn duration_proposal(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let length = text.find(|ch: char| !ch.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at_checked(length)?;
    let unit = match unit.trim() {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => "s",
        "m" | "min" | "mins" | "minute" | "minutes" => "m",
        "h" | "hr" | "hrs" | "hour" | "hours" => "h",
        "ms" | "msec" | "millisecond" | "milliseconds" => "ms",
        _ => return None,
    };
    (!digits.is_empty()).then(|| format!("{digits}{unit}"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kilo {
    /// 1024, for memory.
    Binary,
    /// 1000, for disks.
    Decimal,
}

/// A size in units of `unit` bytes. A bare integer counts units, anything else bytes. Source: flyctl,
/// `helpers.ParseSize`; docker/go-units, `parseSize`.
pub(super) fn size(text: &str, kilo: Kilo, unit: f64) -> Option<i64> {
    if let Ok(number) = text.parse::<i64>() {
        return Some(number);
    }
    let last = text.rfind(|ch: char| ch.is_ascii_digit() || matches!(ch, '.' | ' '))?;
    let is_blank = text.get(last..)?.starts_with(' ');
    let amount: f64 = text.get(..if is_blank { last } else { last + 1 })?.parse().ok()?;
    let suffix = text.get(last + 1..)?.to_ascii_lowercase();
    let base: f64 = if kilo == Kilo::Binary { 1024.0 } else { 1000.0 };
    let power = match suffix.as_bytes() {
        [] | [b'b'] => Some(0),
        [ch] | [ch, b'b'] | [ch, b'i', b'b'] => b"kmgtp".iter().position(|known| known == ch).map(|index| index + 1),
        _ => None,
    }?;
    let bytes = amount * base.powi(i32::try_from(power).ok()?);
    let units = (bytes / unit).floor();
    #[expect(clippy::cast_possible_truncation, reason = "as checked")]
    (amount >= 0.0 && units < 1e15).then_some(units as i64)
}

/// Megabytes of memory as flyctl reads them.
pub(in crate::lint) fn megabytes(text: &str) -> Option<i64> {
    size(text, Kilo::Binary, 1_048_576.0)
}

/// Gigabytes of a volume as flyctl reads them.
pub(in crate::lint) fn gigabytes(text: &str) -> Option<i64> {
    size(text, Kilo::Decimal, 1e9)
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::lint) struct Word {
    /// Without quotes.
    pub(in crate::lint) text: String,
    /// Whether any part was quoted or escaped.
    pub(in crate::lint) is_quoted: bool,
}

/// The words of a command; `None` for an open quote or a final backslash. Source: google/shlex.
pub(in crate::lint) fn words(command: &str) -> Option<Vec<Word>> {
    let mut found = Vec::new();
    let mut word: Option<Word> = None;
    let mut letters = command.chars();
    while let Some(ch) = letters.next() {
        match ch {
            ' ' | '\t' | '\r' | '\n' => found.extend(word.take()),
            '#' if word.is_none() => {
                letters.by_ref().take_while(|ch| *ch != '\n').for_each(drop);
            }
            '\\' => {
                let escaped = letters.next()?;
                let word = word.get_or_insert_default();
                word.is_quoted = true;
                word.text.push(escaped);
            }
            '"' | '\'' => {
                let word = word.get_or_insert_default();
                word.is_quoted = true;
                loop {
                    match letters.next()? {
                        end if end == ch => break,
                        '\\' if ch == '"' => word.text.push(letters.next()?),
                        other => word.text.push(other),
                    }
                }
            }
            other => word.get_or_insert_default().text.push(other),
        }
    }
    found.extend(word);
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::{Kilo, duration, duration_proposal, integer, is_date, number, size, words};
    use crate::read::{Node, Span, Value};

    #[test]
    fn durations_are_those_of_go() {
        for (text, seconds) in [("30s", 30.0), ("1m30s", 90.0), ("0", 0.0), ("-1.5h", -5400.0), (".5s", 0.5)] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "30", "30 sec", "1TB", "x", "s", "1d", "5m "] {
            assert_eq!(duration(text), None, "{text}");
        }
        assert_eq!(duration_proposal("30 sec").as_deref(), Some("30s"));
        assert_eq!(duration_proposal("2 minutes").as_deref(), Some("2m"));
        assert_eq!(duration_proposal("soon"), None);
    }

    #[test]
    fn sizes_are_those_of_flyctl() {
        const MIB: f64 = 1_048_576.0;
        for (text, expected) in
            [("2048", 2048), ("2048mb", 2048), ("2GB", 2048), ("2.5gb", 2560), ("2048.5", 0), ("1 GiB", 1024), ("0", 0)]
        {
            assert_eq!(size(text, Kilo::Binary, MIB), Some(expected), "{text}");
        }
        for text in ["", "much", "10 s", "2 gigs", "gb", "-1gb"] {
            assert_eq!(size(text, Kilo::Binary, MIB), None, "{text}");
        }
        assert_eq!(size("15Mb", Kilo::Decimal, 1e9), Some(0));
        assert_eq!(size("1500mb", Kilo::Decimal, 1e9), Some(1));
    }

    #[test]
    fn commands_are_split_as_flyctl_splits_them() {
        let texts = |command| words(command).map(|words| words.into_iter().map(|word| word.text).collect::<Vec<_>>());
        assert_eq!(
            texts("a 'b c' \"d\\\"e\" f\\ g # h"),
            Some(vec!["a".into(), "b c".into(), "d\"e".into(), "f g".into()])
        );
        assert_eq!(texts("a#b ''"), Some(vec!["a#b".into(), String::new()]));
        for command in ["a 'b", "a \"b", "a \\", "\"a\\"] {
            assert_eq!(texts(command), None, "{command}");
        }
    }

    #[test]
    fn numbers_are_read_in_every_form() {
        assert_eq!(number("0x10"), Some(16.0));
        assert_eq!(number("1_000"), Some(1000.0));
        let node = |words: &str| Node::new(Span::default(), Value::Number(words.into()));
        assert_eq!(integer(&node("3000.0")), Some(3000));
        assert_eq!(integer(&node("3000.5")), None);
        assert!(is_date("2026-01-01") && is_date("07:32:00") && !is_date("-1") && !is_date("1e-3"));
    }
}
