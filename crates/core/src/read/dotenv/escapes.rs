//! Unquoting of values, as Compose does it.

use super::Quote;

/// Unquotes a text that starts after the opening quote. Returns the value and the length of the quoted text; `None`
/// without a closing quote.
pub(super) fn unquote(text: &str, quote: Quote) -> Option<(String, usize)> {
    let delimiter = match quote {
        Quote::Single => '\'',
        Quote::Double => '"',
    };
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((offset, ch)) = chars.next() {
        if ch == delimiter {
            let value = if quote == Quote::Double { expand(&value) } else { value };
            return Some((value, offset));
        }
        if ch != '\\' {
            value.push(ch);
            continue;
        }
        // Only an escaped quote loses its backslash here; `expand` resolves all other escapes.
        let (_, escaped) = chars.next()?;
        if escaped != delimiter {
            value.push('\\');
        }
        value.push(escaped);
    }
    None
}

/// Resolves the escapes of double quotes. An escaped dollar sign becomes `$$`, which substitution turns into `$`.
fn expand(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        value.push_str(before);
        let Some(ch) = after.chars().next() else {
            value.push('\\');
            return value;
        };
        rest = after.get(ch.len_utf8()..).unwrap_or_default();
        match ch {
            'a' => value.push('\u{7}'),
            'b' => value.push('\u{8}'),
            'f' => value.push('\u{c}'),
            'n' => value.push('\n'),
            'r' => value.push('\r'),
            't' => value.push('\t'),
            'v' => value.push('\u{b}'),
            '"' | '\\' => value.push(ch),
            '$' => value.push_str("$$"),
            '0' => rest = octal(rest, &mut value),
            _ => {
                value.push('\\');
                // After an unknown escape, a following backslash starts a new escape.
                value.push(ch);
            }
        }
    }
    value.push_str(rest);
    value
}

/// `\0101` is `A`. With fewer than three digits, or a value above 255, the zero is dropped and the rest is kept.
fn octal<'a>(rest: &'a str, value: &mut String) -> &'a str {
    let length = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let (digits, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    match u8::from_str_radix(digits, 8) {
        Ok(code) if length == 3 => value.push(char::from(code)),
        _ => value.extend(["\\", digits]),
    }
    after
}
