//! Quoting for POSIX shells, safe in interactive ones too.

/// Writes a word so that every POSIX shell reads it back unchanged. Words of harmless characters stay bare.
pub fn quote(text: &str) -> String {
    // zsh expands a leading `=` and every shell a leading `~`, so both are left out of the harmless first characters.
    let is_harmless = |letter: char| letter.is_ascii_alphanumeric() || "_./:@%+=,-".contains(letter);
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    if !text.is_empty() && !text.starts_with('=') && text.chars().all(is_harmless) {
        return text.to_owned();
    }
    // `--name='two words'` reads better than `'--name=two words'` and means the same.
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
    fn harmless_words_stay_bare_and_others_are_quoted() {
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
