//! Percent-encoding of values, as far as a fragment needs it.

use std::fmt::Write as _;

/// Percent-encodes what cannot stand in a value. Punctuation at its end is encoded too: it could be the end of the link, and
/// mail and chat programs take such a sign for the end of their own sentence.
pub(super) fn encode(text: &str, output: &mut String) {
    for (at, byte) in text.bytes().enumerate() {
        let is_plain = byte.is_ascii_alphanumeric() || (b"-_./:@,".contains(&byte) && at + 1 < text.len());
        if is_plain {
            output.push(char::from(byte));
        } else {
            let _ = write!(output, "%{byte:02X}");
        }
    }
}

/// Undoes [`encode`]. A plus sign is one; letters that nobody encoded are taken as they are.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
