//! Percent-encoding of values in a fragment.

use std::fmt::Write as _;

/// Encodes everything that a value must not contain. Trailing punctuation is encoded too, because mail and chat
/// programs treat it as the end of the sentence and cut it off the link.
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

/// Reverses [`encode`]. A plus sign stays a plus sign, and unencoded characters are accepted. `None` if the text is not
/// valid percent-encoded UTF-8.
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
