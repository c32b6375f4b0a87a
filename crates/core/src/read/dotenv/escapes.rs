//! Values in quotes, as Compose unquotes them.

use super::Quote;

/// The value of a text that begins after its opening quote, and the length of what stands between the quotes; nothing
/// when the closing quote is missing.
pub(super) fn unquote(text: &str, quote: Quote) -> Option<(String, usize)> {
    let sign = match quote {
        Quote::Single => '\'',
        Quote::Double => '"',
    };
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((offset, letter)) = letters.next() {
        if letter == sign {
            let value = if quote == Quote::Double { expand(&value) } else { value };
            return Some((value, offset));
        }
        if letter != '\\' {
            value.push(letter);
            continue;
        }
        // An escaped quote loses its backslash here, every other escape keeps it for `expand`.
        let (_, escaped) = letters.next()?;
        if escaped != sign {
            value.push('\\');
        }
        value.push(escaped);
    }
    None
}

/// Resolves the escapes of double quotes. A dollar sign becomes two, which substitution turns into one.
fn expand(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        value.push_str(before);
        let Some(letter) = after.chars().next() else {
            value.push('\\');
            return value;
        };
        rest = after.get(letter.len_utf8()..).unwrap_or_default();
        match letter {
            'a' => value.push('\u{7}'),
            'b' => value.push('\u{8}'),
            'f' => value.push('\u{c}'),
            'n' => value.push('\n'),
            'r' => value.push('\r'),
            't' => value.push('\t'),
            'v' => value.push('\u{b}'),
            '"' | '\\' => value.push(letter),
            '$' => value.push_str("$$"),
            '0' => rest = octal(rest, &mut value),
            _ => {
                value.push('\\');
                // A backslash never escapes the one behind an unknown escape.
                value.push(letter);
            }
        }
    }
    value.push_str(rest);
    value
}

/// `\0101` is `A`. With fewer than three digits, or beyond 255, the zero is lost and the rest stays.
fn octal<'a>(rest: &'a str, value: &mut String) -> &'a str {
    let length = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let (digits, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    match u8::from_str_radix(digits, 8) {
        Ok(code) if length == 3 => value.push(char::from(code)),
        _ => value.extend(["\\", digits]),
    }
    after
}
