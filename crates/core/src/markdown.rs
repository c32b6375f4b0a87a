//! A Markdown writer for `CommonMark` and GitHub. All text is escaped, so that it cannot change the structure of the
//! document.
//!
//! Texts come from the catalog: text between backticks is code, everything else is prose without markup.

/// The kind of the last block; a different kind requires a blank line before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BlockKind {
    Nothing,
    Item,
    Other,
}

/// Where a text is placed, which decides what has to be escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum InlineContext {
    /// At the start of a line, where a hyphen or number could start a list.
    Start,
    Within,
    /// In a table cell, where a pipe has to be escaped even in code.
    Cell,
}

pub(crate) struct MarkdownWriter {
    text: String,
    last: BlockKind,
}

impl MarkdownWriter {
    pub(crate) const fn new() -> Self {
        Self { text: String::new(), last: BlockKind::Nothing }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, kind: BlockKind) {
        if self.last != BlockKind::Nothing && !(kind == BlockKind::Item && self.last == BlockKind::Item) {
            self.text.push('\n');
        }
        self.last = kind;
    }

    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    /// `level` is 1 to 6.
    pub(crate) fn heading(&mut self, level: usize, text: &str) {
        self.begin(BlockKind::Other);
        self.line(&[&"#".repeat(level), " ", &inline(text, InlineContext::Within)]);
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.begin(BlockKind::Other);
        self.line(&[&inline(text, InlineContext::Start)]);
    }

    /// A paragraph with a label in bold.
    pub(crate) fn labelled(&mut self, label: &str, text: &str) {
        self.begin(BlockKind::Other);
        self.line(&["**", &inline(label, InlineContext::Within), "** ", &inline(text, InlineContext::Within)]);
    }

    pub(crate) fn item(&mut self, text: &str) {
        self.begin(BlockKind::Item);
        self.line(&["- ", &inline(text, InlineContext::Start)]);
    }

    /// An item of a task list.
    pub(crate) fn task_item(&mut self, is_done: bool, text: &str) {
        self.begin(BlockKind::Item);
        self.line(&[if is_done { "- [x] " } else { "- [ ] " }, &inline(text, InlineContext::Start)]);
    }

    /// Every row must have as many cells as the head.
    pub(crate) fn table<'a>(&mut self, head: &[&str], rows: impl IntoIterator<Item = Vec<&'a str>>) {
        self.begin(BlockKind::Other);
        self.row(head);
        self.line(&["|", &" --- |".repeat(head.len())]);
        for row in rows {
            self.row(&row);
        }
    }

    fn row(&mut self, cells: &[&str]) {
        self.text.push('|');
        for cell in cells {
            self.text.push(' ');
            self.text.push_str(&inline(cell, InlineContext::Cell));
            self.text.push_str(" |");
        }
        self.text.push('\n');
    }

    /// A fenced code block. The fence is longer than any run of backticks in the code.
    pub(crate) fn code(&mut self, language: &str, code: &str) {
        let longest = code.split(|ch| ch != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest.max(2) + 1);
        self.begin(BlockKind::Other);
        self.line(&[&fence, language]);
        self.line(&[code]);
        self.line(&[&fence]);
    }

    /// An autolink, or inline code if the address is not a plain HTTP URL.
    pub(crate) fn link(&mut self, address: &str) {
        let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\\".contains(&byte));
        if is_plain && (address.starts_with("https://") || address.starts_with("http://")) {
            self.begin(BlockKind::Other);
            self.line(&["<", address, ">"]);
        } else {
            self.paragraph(&code_span(address));
        }
    }
}

/// A value as inline code. Backticks, which could end it, become spaces.
pub(crate) fn code_span(value: &str) -> String {
    format!("`{}`", value.replace(['`', '\n'], " "))
}

/// Escapes a text for a single line.
fn inline(text: &str, context: InlineContext) -> String {
    let text: String = text.trim().chars().map(|ch| if ch.is_control() { ' ' } else { ch }).collect();
    let mut out = String::with_capacity(text.len() + 8);
    let (mut rest, mut is_behind_code) = (text.as_str(), false);
    while let Some((before, after)) = rest.split_once('`') {
        prose(&mut out, before, context);
        // Two adjacent code spans would be read as one that contains a backtick.
        let may_begin = !before.is_empty() || !is_behind_code;
        let Some((code, tail)) = after.split_once('`').filter(|(code, _)| may_begin && !code.is_empty()) else {
            out.push_str("\\`");
            (rest, is_behind_code) = (after, false);
            continue;
        };
        // Markdown strips one space at each end of a code span.
        let pad = if code.starts_with(' ') && code.ends_with(' ') && code.trim() != "" { " " } else { "" };
        let code = if context == InlineContext::Cell { code.replace('|', "\\|") } else { code.to_owned() };
        for part in ["`", pad, &code, pad, "`"] {
            out.push_str(part);
        }
        (rest, is_behind_code) = (tail, true);
    }
    prose(&mut out, rest, context);
    out
}

/// Escapes whatever Markdown could interpret as markup. `out` holds the preceding text of the line.
fn prose(out: &mut String, text: &str, context: InlineContext) {
    let mut before = out.chars().last();
    let mut chars = text.chars().peekable();
    while let Some(ch) = chars.next() {
        let next = chars.peek();
        let is_word = |ch: Option<&char>| ch.is_some_and(|ch| ch.is_alphanumeric());
        let means_something = match ch {
            '\\' | '*' | '[' | ']' | '<' | '>' | '#' | '~' | '$' => true,
            '_' => !(is_word(before.as_ref()) && is_word(next)),
            '&' => is_word(next) || next == Some(&'#'),
            '|' => context == InlineContext::Cell,
            '-' | '+' | '=' | ':' => context == InlineContext::Start && out.is_empty(),
            '.' | ')' => {
                context == InlineContext::Start && !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(ch);
        before = Some(ch);
    }
}

#[cfg(test)]
mod tests {
    use super::{InlineContext, inline};

    #[test]
    fn adjacent_code_spans_are_separated() {
        assert_eq!(inline("`*`` # `", InlineContext::Within), "`*`\\` \\# \\`");
        assert_eq!(inline("`a` `b`", InlineContext::Within), "`a` `b`");
        assert_eq!(inline("``a`", InlineContext::Within), "\\``a`");
    }
}
