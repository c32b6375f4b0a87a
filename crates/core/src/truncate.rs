//! Texts of files and logs as they stand in sentences.

/// The first characters of a text; an ellipsis says that there are more.
pub fn cut(text: &str, most: usize) -> String {
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A value in a message: short, on one line, and without the backticks that mark code there.
pub fn shorten(text: &str) -> String {
    const MOST: usize = 60;
    let shown = |letter: char| match letter {
        '`' => '\'',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    cut(text, MOST).chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::{cut, shorten};

    #[test]
    fn what_is_left_out_is_marked() {
        assert_eq!(cut("äöü", 3), "äöü");
        assert_eq!(cut("äöü", 2), "äö…");
        assert_eq!(shorten("a`b\tc\nd"), "a'b c d");
        assert_eq!(shorten(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
    }
}
