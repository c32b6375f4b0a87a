//! Reduces a line to plain text, without terminal control sequences.

use std::borrow::Cow;

use crate::redact::is_trick;

/// Ways to write the character ESC as plain text: JSON, shells, `less` and `cat -v`, rsyslog.
const WRITTEN_ESCAPES: [&str; 6] = ["\\u001b[", "\\u001B[", "\\x1b[", "\\033[", "^[[", "#033["];

/// Removes escape sequences, control characters and characters that change the text direction. Escaped quotation marks,
/// as in structured log formats, become plain ones.
pub fn strip_control_sequences(line: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| (0x20..0x7f).contains(&byte) && !b"\\^#".contains(&byte);
    if line.bytes().all(is_plain) {
        return Cow::Borrowed(line);
    }
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(ch) = rest.chars().next() {
        if let Some(after) = written_escape(rest) {
            rest = after;
            continue;
        }
        rest = rest.get(ch.len_utf8()..).unwrap_or_default();
        match ch {
            '\u{1b}' => rest = skip_escape(rest),
            '\\' if rest.starts_with('"') => {}
            ch if is_trick(ch) => {}
            ch if ch.is_control() => text.push(' '),
            ch => text.push(ch),
        }
    }
    Cow::Owned(text)
}

/// The text after a color code whose ESC is written out, such as `\u001b[31m`.
fn written_escape(text: &str) -> Option<&str> {
    let after = WRITTEN_ESCAPES.iter().find_map(|escape| text.strip_prefix(escape))?;
    let end = after.find(|ch: char| !ch.is_ascii_digit() && ch != ';')?;
    after.get(end..)?.strip_prefix(['m', 'K'])
}

/// Skips the rest of a sequence after ESC: `[` up to a final byte, `]` up to BEL or the string terminator, or one
/// character (ECMA-48).
fn skip_escape(text: &str) -> &str {
    let mut chars = text.chars();
    match chars.next() {
        Some('[') => {
            for ch in chars.by_ref() {
                if ('\u{40}'..='\u{7e}').contains(&ch) {
                    break;
                }
            }
        }
        Some(']') => {
            while let Some(ch) = chars.next() {
                if ch == '\u{7}' || (ch == '\u{1b}' && chars.next().is_some()) {
                    break;
                }
            }
        }
        _ => {}
    }
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::strip_control_sequences;

    #[test]
    fn control_sequences_are_removed() {
        assert_eq!(
            strip_control_sequences(
                "\u{1b}[31;1mred\u{1b}[0m \u{1b}]8;;https://x\u{7}link\u{1b}]8;;\u{1b}\\ \u{202e}x"
            ),
            "red link x"
        );
        assert_eq!(strip_control_sequences(r#"msg="The \"A\" variable""#), r#"msg="The "A" variable""#);
        assert_eq!(strip_control_sequences("plain"), "plain");
        assert_eq!(strip_control_sequences("\u{1b}"), "");
        assert_eq!(strip_control_sequences("\u{1b}[3"), "");
        assert_eq!(strip_control_sequences(r"\u001b[31mred\x1b[0m ^[[1;2mbold^[[K #033[0m."), "red bold .");
        assert_eq!(strip_control_sequences(r"C:\x1b #12 ^[ok"), r"C:\x1b #12 ^[ok");
    }
}
