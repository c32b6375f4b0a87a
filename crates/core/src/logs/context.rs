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
    /// Whether the build of an image printed the line.
    pub(super) is_build: bool,
    /// The number of characters of the line.
    width: usize,
    /// Whether the line starts and ends with white space.
    spaces: (bool, bool),
}

impl<'a> Message<'a> {
    /// Finds the message and reports the prefixes of the line.
    pub(super) fn new(line: &'a str, detection: &mut Detection) -> Self {
        let spaces = (line.starts_with(char::is_whitespace), line.ends_with(char::is_whitespace));
        let whole = line;
        let line = line.trim();
        let (mut has_prefix, mut is_boxed, mut is_build) = (false, false, false);
        let text = strip_prefixes_with(line, |prefix| {
            detection.add_prefix(prefix);
            match prefix {
                LinePrefix::Decoration => is_boxed = true,
                LinePrefix::Build => (has_prefix, is_build) = (true, true),
                _ => has_prefix = true,
            }
        });
        Self {
            start: text.as_ptr().addr() - whole.as_ptr().addr(),
            text: text.trim_end_matches(['│', '┃', '║']).trim_end(),
            has_prefix,
            is_boxed,
            is_build,
            width: line.chars().count(),
            spaces,
        }
    }

    /// The name in brackets with which the gateway starts a message, such as `gateway/ws`.
    fn tag(&self) -> Option<&'a str> {
        let (tag, rest) = self.text.strip_prefix('[')?.split_once(']')?;
        let is_name =
            tag.len() <= 64 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/:.".contains(&byte));
        (is_name && rest.starts_with(' ')).then_some(tag)
    }
}

/// A message up to a line end, which the next line may continue.
#[derive(Debug)]
pub(super) struct Wrapped<'a> {
    previous: &'a Unwrapped,
    /// What was between the end of the line and the next one, if the line was cut within a word.
    space: &'static str,
    rest: &'a str,
}

impl Wrapped<'_> {
    /// The text and the position of the line end, for a line that was wrapped between words and within a word.
    pub(super) fn texts(&self) -> [(String, usize); 2] {
        let Unwrapped { spaced, tight } = self.previous;
        [([spaced, " ", self.rest].concat(), spaced.len()), ([tight, self.space, self.rest].concat(), tight.len())]
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
    /// The largest number of characters of the lines of the message.
    widest: usize,
    is_boxed: bool,
    /// Whether the previous line starts and ends with white space.
    spaces: (bool, bool),
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

    /// The next line continues nothing.
    pub(super) fn forget_message(&mut self) {
        *self = Self { is_tool_output: self.is_tool_output, ..Self::default() };
    }

    /// The previous and the current line, if the first may have been wrapped.
    pub(super) fn wrapped<'a>(&'a self, message: &Message<'a>) -> Option<Wrapped<'a>> {
        // What is indented more than the line before it was cut after a space.
        let is_indented = message.spaces.0 && !self.spaces.0;
        let starts_record = (message.has_prefix && !message.is_boxed) || (message.tag().is_some() && !is_indented);
        let word = message.text.split(' ').next()?.chars().count();
        // A terminal wraps a line when the next word does not fit.
        let fits = self.width + 1 + word <= self.widest.max(message.width);
        if self.widest < MIN_WIDTH || starts_record || self.is_boxed != message.is_boxed || fits {
            return None;
        }
        let end = message.text.floor_char_boundary(WRAP_BYTES);
        let space = if self.spaces.1 || message.spaces.0 { " " } else { "" };
        Some(Wrapped { previous: &self.previous, space, rest: message.text.get(..end)? })
    }

    pub(super) fn remember(&mut self, message: &Message<'_>) {
        if let Some(space) = self.wrapped(message).map(|wrapped| wrapped.space) {
            self.previous.spaced.push(' ');
            self.previous.tight.push_str(space);
        } else {
            self.previous = Unwrapped::default();
            self.widest = 0;
        }
        for text in [&mut self.previous.spaced, &mut self.previous.tight] {
            text.push_str(message.text);
            let start = text.ceil_char_boundary(text.len().saturating_sub(WRAP_BYTES));
            text.drain(..start);
        }
        self.width = message.width;
        self.widest = self.widest.max(message.width);
        self.is_boxed = message.is_boxed;
        self.spaces = message.spaces;
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
        assert_eq!(joined(&[&format!("14:31:41 {}", &first[..24]), "wide"]), Some(format!("{} wide", &first[..24])));
    }
}
