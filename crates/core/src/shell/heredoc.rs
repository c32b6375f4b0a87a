//! Here-documents, which pass text to a program unchanged.

/// A command followed by the text and its delimiter. The delimiter is quoted, so that the shell expands nothing.
///
/// `text` must end with a line feed, as generated files do.
pub(super) fn heredoc(command: &str, text: &str) -> String {
    let delimiter = delimiter(text);
    format!("{command} <<'{delimiter}'\n{text}{delimiter}")
}

/// `EOF`, extended until no line of the text equals it.
fn delimiter(text: &str) -> String {
    let mut delimiter = "EOF".to_owned();
    while text.lines().any(|line| line == delimiter) {
        delimiter.push('_');
    }
    delimiter
}

#[cfg(test)]
mod tests {
    use super::heredoc;

    #[test]
    fn delimiter_does_not_occur_in_the_text() {
        assert_eq!(heredoc("cat > x", "a\nEOF\nb\n"), "cat > x <<'EOF_'\na\nEOF\nb\nEOF_");
    }
}
