//! Taking an entry out of an object or an item out of a list, with the one comma that goes with it.

use super::lexer::Lexer;
use crate::read::edit::Edit;
use crate::read::node::{Entry, Node, Value};
use crate::read::problem::Problems;
use crate::read::source::{Source, Span};

/// The edits that take out a member of an object or a list, counted from 0, and nothing else: comments stay, a line that
/// it had for itself goes. Nothing when the text around it is not what a comma separates, as after a mistake.
pub fn remove_member(source: &Source, collection: &Node, index: usize) -> Option<Vec<Edit>> {
    let spans: &mut dyn Iterator<Item = Span> = match &collection.value {
        Value::Sequence(items) => &mut items.iter().map(|item| item.span),
        Value::Mapping(mapping) => &mut mapping.entries.iter().map(Entry::span),
        _ => return None,
    };
    let spans: Vec<Span> = spans.collect();
    let span = *spans.get(index)?;
    if let Some(comma) = comma_after(source, span.end) {
        return Some(vec![Edit::replace(widened(source, Span::new(span.start, comma + 1)), "")]);
    }
    let mut edits = Vec::with_capacity(2);
    // Of a key that is there twice the last value counts, at the place of the first: the order is not that of the text.
    if let Some(before) = spans.iter().filter(|other| other.start < span.start).max_by_key(|other| other.start) {
        let comma = comma_after(source, before.end)?;
        edits.push(Edit::replace(Span::new(comma, comma + 1), ""));
    }
    edits.push(Edit::replace(widened(source, span), ""));
    Some(edits)
}

/// The comma that is the next thing after an offset but for blanks and comments.
fn comma_after(source: &Source, offset: usize) -> Option<usize> {
    let mut problems = Problems::default();
    let mut lexer = Lexer::new(source.text(), &mut problems);
    lexer.at = offset;
    lexer.skip_blank();
    (lexer.peek() == Some(',')).then_some(lexer.at)
}

/// With the blanks that nothing needs any more: the whole line where nothing else stands in it, else those behind it up to
/// what follows, or those before it at the end of a line.
fn widened(source: &Source, span: Span) -> Span {
    let text = source.text();
    let is_blank = |letter: char| matches!(letter, ' ' | '\t');
    let before = text.get(..span.start).unwrap_or_default();
    let behind = text.get(span.end..).unwrap_or_default();
    let start = before.trim_end_matches(is_blank).len();
    let rest = behind.trim_start_matches(is_blank);
    let end = text.len() - rest.len();
    let begins_line = before.get(..start).is_some_and(|before| before.is_empty() || before.ends_with(['\n', '\r']));
    let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) };
    match (begins_line, line_end) {
        (true, 1..) => Span::new(start, end + line_end),
        (false, 1..) => Span::new(start, end),
        (false, 0) if rest.starts_with(['}', ']']) => Span::new(start, span.end),
        _ => Span::new(span.start, end),
    }
}

impl Entry {
    /// From its key to the end of its value.
    pub fn span(&self) -> Span {
        self.key_span.to(self.value.span)
    }
}

#[cfg(test)]
mod tests {
    use super::remove_member;
    use crate::read::edit;
    use crate::read::{Source, json5};

    fn without(text: &str, index: usize) -> String {
        let source = Source::new("", text);
        let node = json5::read(&source).value;
        let edits = remove_member(&source, &node, index).unwrap_or_default();
        edit::apply(&source, &edits).unwrap_or_default()
    }

    #[test]
    fn one_comma_goes_with_a_member() {
        assert_eq!(without("{a: 1, b: 2, c: 3}", 0), "{b: 2, c: 3}");
        assert_eq!(without("{a: 1, b: 2, c: 3}", 1), "{a: 1, c: 3}");
        assert_eq!(without("{a: 1, b: 2, c: 3}", 2), "{a: 1, b: 2}");
        assert_eq!(without("{a: 1, b: 2, c: 3,}", 2), "{a: 1, b: 2,}");
        assert_eq!(without("{a: 1}", 0), "{}");
        assert_eq!(without("[1, 2]", 1), "[1]");
    }

    #[test]
    fn lines_go_and_comments_stay() {
        let text = "{\n  // one\n  a: 1, // of one\n  b: 2, /* two */\n  c: 3\n}\n";
        assert_eq!(without(text, 0), "{\n  // one\n  // of one\n  b: 2, /* two */\n  c: 3\n}\n");
        assert_eq!(without(text, 2), "{\n  // one\n  a: 1, // of one\n  b: 2 /* two */\n}\n");
        assert_eq!(without("{\r\n  a: 1,\r\n  b: 2\r\n}", 1), "{\r\n  a: 1\r\n}");
        assert_eq!(without("{\n  a: 1, b: 2\n}", 1), "{\n  a: 1\n}");
    }

    #[test]
    fn what_is_left_reads_as_before_without_it() {
        let text = "{a: [1, {x: 1, /* y */ y: 2}], 'b': \"q\", // c\n c: {}, d: null}";
        let source = Source::new("", text);
        let node = json5::read(&source).value;
        for index in 0..4 {
            let left = json5::read(&Source::new("", without(text, index)));
            assert!(left.problems.is_empty(), "{index}: {:?}", left.problems);
            let keys = |node: &crate::read::Node| -> Vec<String> {
                node.as_mapping()
                    .map(|all| all.entries.iter().map(|entry| entry.key.clone()).collect())
                    .unwrap_or_default()
            };
            let mut expected = keys(&node);
            expected.remove(index);
            assert_eq!(keys(&left.value), expected);
        }
    }
}
