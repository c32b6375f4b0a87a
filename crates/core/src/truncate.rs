//! Truncation of values from files and logs for use in messages.

/// The first `max_chars` characters of a text, followed by an ellipsis if it is longer.
pub fn cut(text: &str, max_chars: usize) -> String {
    let mut short: String = text.chars().take(max_chars).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A value for use in a message: short, on one line, and without backticks, which mark code there.
pub fn shorten(text: &str) -> String {
    const MAX_CHARS: usize = 60;
    let shown = |ch: char| match ch {
        '`' => '\'',
        ch if ch.is_control() => ' ',
        ch => ch,
    };
    cut(text, MAX_CHARS).chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::{cut, shorten};

    #[test]
    fn truncation_is_marked() {
        assert_eq!(cut("äöü", 3), "äöü");
        assert_eq!(cut("äöü", 2), "äö…");
        assert_eq!(shorten("a`b\tc\nd"), "a'b c d");
        assert_eq!(shorten(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
    }
}
