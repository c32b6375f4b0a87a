//! A writer of Markdown, as `CommonMark` and GitHub read it. Whatever a text holds, it stays in its place.
//!
//! Texts are those of the catalogue: what stands between backticks is code, the rest is prose in which no character means
//! anything to Markdown.

/// What was written last; blocks of another kind need a blank line between.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Item,
    Other,
}

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// At the beginning of a line, where a dash or a number could begin a list.
    Start,
    /// Behind something else.
    Within,
    /// In a cell of a table, which a bar would end, in code too.
    Cell,
}

/// A document that grows block by block.
pub(crate) struct Markdown {
    text: String,
    last: Last,
}

impl Markdown {
    /// An empty document.
    pub(crate) const fn new() -> Self {
        Self { text: String::new(), last: Last::Nothing }
    }

    /// The document.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, kind: Last) {
        if self.last != Last::Nothing && !(kind == Last::Item && self.last == Last::Item) {
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

    /// A heading of level 1 to 6.
    pub(crate) fn heading(&mut self, level: usize, text: &str) {
        self.begin(Last::Other);
        self.line(&[&"#".repeat(level), " ", &inline(text, Spot::Within)]);
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, text: &str) {
        self.begin(Last::Other);
        self.line(&[&inline(text, Spot::Start)]);
    }

    /// A paragraph behind a label.
    pub(crate) fn labelled(&mut self, label: &str, text: &str) {
        self.begin(Last::Other);
        self.line(&["**", &inline(label, Spot::Within), "** ", &inline(text, Spot::Within)]);
    }

    /// An item of a list.
    pub(crate) fn item(&mut self, text: &str) {
        self.begin(Last::Item);
        self.line(&["- ", &inline(text, Spot::Start)]);
    }

    /// An item with a box to tick.
    pub(crate) fn tick(&mut self, is_done: bool, text: &str) {
        self.begin(Last::Item);
        self.line(&[if is_done { "- [x] " } else { "- [ ] " }, &inline(text, Spot::Start)]);
    }

    /// A table; every row has as many cells as the head.
    pub(crate) fn table<'a>(&mut self, head: &[&str], rows: impl IntoIterator<Item = Vec<&'a str>>) {
        self.begin(Last::Other);
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
            self.text.push_str(&inline(cell, Spot::Cell));
            self.text.push_str(" |");
        }
        self.text.push('\n');
    }

    /// A block of code: fenced with more backticks than the code has in a row.
    pub(crate) fn code(&mut self, language: &str, code: &str) {
        let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest.max(2) + 1);
        self.begin(Last::Other);
        self.line(&[&fence, language]);
        self.line(&[code]);
        self.line(&[&fence]);
    }

    /// An address as a link.
    pub(crate) fn link(&mut self, address: &str) {
        let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\\".contains(&byte));
        if is_plain && (address.starts_with("https://") || address.starts_with("http://")) {
            self.begin(Last::Other);
            self.line(&["<", address, ">"]);
        } else {
            self.paragraph(&code_span(address));
        }
    }
}

/// A value as code in a sentence, with no backtick that could end it.
pub(crate) fn code_span(value: &str) -> String {
    format!("`{}`", value.replace(['`', '\n'], " "))
}

/// A text on one line.
fn inline(text: &str, spot: Spot) -> String {
    let text: String = text.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let mut out = String::with_capacity(text.len() + 8);
    let (mut rest, mut is_behind_code) = (text.as_str(), false);
    while let Some((before, after)) = rest.split_once('`') {
        prose(&mut out, before, spot);
        // Code directly behind code would be read as one with a backtick in it.
        let may_begin = !before.is_empty() || !is_behind_code;
        let Some((code, tail)) = after.split_once('`').filter(|(code, _)| may_begin && !code.is_empty()) else {
            out.push_str("\\`");
            (rest, is_behind_code) = (after, false);
            continue;
        };
        // One space at each end would be taken away.
        let pad = if code.starts_with(' ') && code.ends_with(' ') && code.trim() != "" { " " } else { "" };
        let code = if spot == Spot::Cell { code.replace('|', "\\|") } else { code.to_owned() };
        for part in ["`", pad, &code, pad, "`"] {
            out.push_str(part);
        }
        (rest, is_behind_code) = (tail, true);
    }
    prose(&mut out, rest, spot);
    out
}

/// Prose, with a backslash before whatever Markdown could read as its own. `out` is what stands before it on the line.
fn prose(out: &mut String, text: &str, spot: Spot) {
    let mut before = out.chars().last();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek();
        let is_word = |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric());
        let means_something = match letter {
            '\\' | '*' | '[' | ']' | '<' | '>' | '#' | '~' | '$' => true,
            '_' => !(is_word(before.as_ref()) && is_word(next)),
            '&' => is_word(next) || next == Some(&'#'),
            '|' => spot == Spot::Cell,
            '-' | '+' | '=' | ':' => spot == Spot::Start && out.is_empty(),
            '.' | ')' => spot == Spot::Start && !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::{Spot, inline};

    #[test]
    fn code_directly_behind_code_does_not_swallow_it() {
        assert_eq!(inline("`*`` # `", Spot::Within), "`*`\\` \\# \\`");
        assert_eq!(inline("`a` `b`", Spot::Within), "`a` `b`");
        assert_eq!(inline("``a`", Spot::Within), "\\``a`");
    }
}
