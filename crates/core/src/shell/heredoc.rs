//! Here-documents, which pass text to a program unchanged.

/// A command followed by the text and its delimiter. The delimiter is quoted, so that the shell expands nothing.
///
/// `text` must end with a line feed, as generated files do.
pub(super) fn heredoc(command: &str, text: &str) -> String {
    let mark = end_mark(text);
    format!("{command} <<'{mark}'\n{text}{mark}")
}

/// `EOF`, extended until no line of the text equals it.
fn end_mark(text: &str) -> String {
    let mut mark = "EOF".to_owned();
    while text.lines().any(|line| line == mark) {
        mark.push('_');
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::heredoc;

    #[test]
    fn the_end_mark_never_stands_in_the_text() {
        assert_eq!(heredoc("cat > x", "a\nEOF\nb\n"), "cat > x <<'EOF_'\na\nEOF\nb\nEOF_");
    }
}
