//! Escapes of strings.

/// The number of the first `count` hexadecimal digits of a text.
pub(super) fn hexadecimal(text: &str, count: usize) -> Option<u32> {
    let digits = text.get(..count)?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hexadecimal.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// Reads the escape at the start of a text: its length in bytes, and whether the format has it.
pub(super) fn escape(text: &str, value: &mut String) -> (usize, bool) {
    let body = text.get(1..).unwrap_or_default();
    let Some(letter) = body.chars().next() else { return (1, false) };
    let rest = body.get(letter.len_utf8()..).unwrap_or_default();
    let length = 1 + letter.len_utf8();
    let simple = match letter {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\u{b}',
        '0' if !rest.starts_with(|next: char| next.is_ascii_digit()) => '\0',
        '0'..='9' => return (length, false),
        // A line that goes on in the next one.
        '\n' | '\u{2028}' | '\u{2029}' => return (length, true),
        '\r' => return (length + usize::from(rest.starts_with('\n')), true),
        'x' => {
            return match hexadecimal(rest, 2).and_then(char::from_u32) {
                Some(decoded) => {
                    value.push(decoded);
                    (length + 2, true)
                }
                None => (length, false),
            };
        }
        'u' => return unicode(rest, length, value),
        other => other,
    };
    value.push(simple);
    (length, true)
}

/// `\u0041`, also as a pair of surrogates; half a pair is the replacement character.
fn unicode(rest: &str, length: usize, value: &mut String) -> (usize, bool) {
    let Some(code) = hexadecimal(rest, 4) else { return (length, false) };
    let low = rest.get(4..).and_then(|rest| rest.strip_prefix("\\u")).and_then(|rest| hexadecimal(rest, 4));
    if let (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) = (code, low) {
        let pair = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        value.push(char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
        return (length + 10, true);
    }
    value.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    (length + 4, true)
}
