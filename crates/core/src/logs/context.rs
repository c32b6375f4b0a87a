//! What the lines before a line say about it: whether a terminal wrapped a longer line, and whether a tool of an agent
//! wrote it.

use super::detect::Detection;
use super::prefix::{LinePrefix, strip_prefixes_with};

/// Bytes on each side of a line end that are searched for a message that was wrapped there.
const WRAP_BYTES: usize = 480;
/// Terminals are at least this wide.
const MIN_WIDTH: usize = 30;

/// A line and the message in it.
#[derive(Debug)]
pub(super) struct Message<'a> {
    /// The message, without prefixes and without the border of a box.
    text: &'a str,
    /// Where the message begins in the line.
    pub(super) start: usize,
    /// Whether the line starts with a timestamp, the name of a container or another prefix.
    has_prefix: bool,
    /// Whether the line is part of a box that a program drew.
    is_boxed: bool,
    /// The number of characters of the line.
    width: usize,
}

impl<'a> Message<'a> {
    /// Finds the message and reports the prefixes of the line.
    pub(super) fn new(line: &'a str, detection: &mut Detection) -> Self {
        let (mut has_prefix, mut is_boxed) = (false, false);
        let text = strip_prefixes_with(line, |prefix| {
            detection.add_prefix(prefix);
            match prefix {
                LinePrefix::Decoration => is_boxed = true,
                _ => has_prefix = true,
            }
        });
        Self {
            start: text.as_ptr().addr() - line.as_ptr().addr(),
            text: text.trim_end_matches(['│', '┃', '║']).trim_end(),
            has_prefix,
            is_boxed,
            width: line.chars().count(),
        }
    }

    /// The name in brackets with which the gateway starts a message, such as `gateway/ws`.
    fn tag(&self) -> Option<&'a str> {
        let (tag, _) = self.text.strip_prefix('[')?.split_once(']')?;
        let is_name =
            tag.len() <= 64 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/:.".contains(&byte));
        is_name.then_some(tag)
    }
}

/// A message up to a line end, which the next line may continue.
#[derive(Debug)]
pub(super) struct Wrapped<'a> {
    previous: &'a Unwrapped,
    rest: &'a str,
}

impl Wrapped<'_> {
    /// The text and the position of the line end, for a line that was wrapped between words and within a word.
    pub(super) fn texts(&self) -> [(String, usize); 2] {
        let Unwrapped { spaced, tight } = self.previous;
        [([spaced, " ", self.rest].concat(), spaced.len()), ([tight, self.rest].concat(), tight.len())]
    }
}

/// The end of a message, with lines joined by a space and directly.
#[derive(Debug, Clone, Default)]
struct Unwrapped {
    spaced: String,
    tight: String,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// Whether the current line is the output of a tool of an agent.
    pub(super) is_tool_output: bool,
    /// The message before the current line, lines that continue it included.
    previous: Unwrapped,
    /// The number of characters of the previous line.
    width: usize,
    is_boxed: bool,
}

impl Context {
    /// Notes whether the message is the output of a tool: from `[tools]` up to the next record.
    pub(super) fn follow(&mut self, message: &Message<'_>) {
        match message.tag() {
            Some(tag) => self.is_tool_output = tag == "tools" || tag.starts_with("tools/") || tag == "agents/tools",
            None if message.has_prefix => self.is_tool_output = false,
            None => {}
        }
    }

    /// The previous and the current line, if the first may have been wrapped.
    pub(super) fn wrapped<'a>(&'a self, message: &Message<'a>) -> Option<Wrapped<'a>> {
        let starts_record = (message.has_prefix && !message.is_boxed) || message.tag().is_some();
        let word = message.text.split(' ').next()?.chars().count();
        // A terminal wraps a line when the next word does not fit.
        let fits = self.width + 1 + word <= message.width;
        if self.width < MIN_WIDTH || starts_record || self.is_boxed != message.is_boxed || fits {
            return None;
        }
        let end = message.text.floor_char_boundary(WRAP_BYTES);
        Some(Wrapped { previous: &self.previous, rest: message.text.get(..end)? })
    }

    pub(super) fn remember(&mut self, message: &Message<'_>) {
        if self.wrapped(message).is_some() {
            self.previous.spaced.push(' ');
        } else {
            self.previous = Unwrapped::default();
        }
        for text in [&mut self.previous.spaced, &mut self.previous.tight] {
            text.push_str(message.text);
            let start = text.ceil_char_boundary(text.len().saturating_sub(WRAP_BYTES));
            text.drain(..start);
        }
        self.width = message.width;
        self.is_boxed = message.is_boxed;
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Message};
    use crate::logs::detect::Detection;

    fn joined(lines: &[&str]) -> Option<String> {
        let mut context = Context::default();
        let mut last = None;
        for line in lines {
            let message = Message::new(line, &mut Detection::default());
            last = context.wrapped(&message).map(|wrapped| wrapped.texts().map(|(text, _)| text)[0].clone());
            context.remember(&message);
        }
        last
    }

    #[test]
    fn wrapped_lines_are_joined_and_records_are_not() {
        let first = "a message that is as long as the terminal is";
        assert_eq!(joined(&[first, "wide"]), Some(format!("{first} wide")));
        assert_eq!(joined(&[first, first, "wide"]), Some(format!("{first} {first} wide")));
        assert_eq!(joined(&[&format!("14:31:41 {first}"), "wide"]), Some(format!("{first} wide")));
        assert_eq!(joined(&[&format!("│ {first} │"), "│ wide       │"]), Some(format!("{first} wide")));
        assert_eq!(joined(&[first, "14:31:41 another message"]), None);
        assert_eq!(joined(&[first, "[gateway] another message"]), None);
        assert_eq!(joined(&[first, &format!("and another message that is longer, so that {first}")]), None);
        assert_eq!(joined(&["too short", "wide"]), None);
        assert_eq!(joined(&[&format!("14:31:41 {}", &first[..21]), "wide"]), Some(format!("{} wide", &first[..21])));
    }
}
