//! Here-documents: a text that reaches a program unchanged.

/// The lines after the command: the text and its end mark. A quoted mark keeps the shell from expanding anything.
///
/// `text` ends with a line feed; generated files always do.
pub(super) fn heredoc(command: &str, text: &str) -> String {
    let mark = end_mark(text);
    format!("{command} <<'{mark}'\n{text}{mark}")
}

/// `EOF`, lengthened until no line of the text is equal to it.
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
