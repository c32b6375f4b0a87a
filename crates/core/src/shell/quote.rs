//! Quoting for POSIX shells, including interactive ones.

/// Quotes a word so that every POSIX shell reads it back unchanged. Words without special characters are not quoted.
pub fn quote(text: &str) -> String {
    // zsh expands a leading `=` and every shell a leading `~`, so these are quoted.
    let is_harmless = |ch: char| ch.is_ascii_alphanumeric() || "_./:@%+=,-".contains(ch);
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    if !text.is_empty() && !text.starts_with('=') && text.chars().all(is_harmless) {
        return text.to_owned();
    }
    // `--name='two words'` is easier to read than `'--name=two words'` and equivalent.
    match text.split_once('=') {
        Some((option, value)) if option.starts_with("--") && option.chars().all(is_harmless) => {
            format!("{option}={}", quoted(value))
        }
        _ => quoted(text),
    }
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn only_words_with_special_characters_are_quoted() {
        for (text, expected) in [
            ("--zone=us-central1-a", "--zone=us-central1-a"),
            ("OpenClaw Gateway", "'OpenClaw Gateway'"),
            ("--name=OpenClaw Gateway", "--name='OpenClaw Gateway'"),
            ("wow!", "'wow!'"),
            ("it's", "'it'\\''s'"),
            ("$HOME", "'$HOME'"),
            ("=ls", "'=ls'"),
            ("~", "'~'"),
            ("", "''"),
            ("部署", "'部署'"),
        ] {
            assert_eq!(quote(text), expected);
        }
    }
}
