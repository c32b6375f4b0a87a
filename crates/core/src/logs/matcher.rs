//! The tiny language of patterns: literal text, captures, gaps.
//!
//! `already listening on ws://{address}` is literal text followed by a capture: a word up to white space, a quotation mark,
//! a bracket, a comma or a semicolon, or up to the literal text that follows. `…` skips anything, `^` at the start means the
//! start of the message, `$` at the end its end. A pattern begins with literal text, by which [`super::index`] finds it.

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Exactly this, here; after a gap, its next place.
    Literal(&'static str),
    /// A word, kept under this name.
    Capture(&'static str),
    /// Anything.
    Gap,
    /// Nothing more.
    End,
}

/// One way to say something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Matcher {
    is_anchored: bool,
    start: &'static str,
    parts: Vec<Part>,
}

/// What a capture held.
pub(super) type Captured<'a> = Vec<(&'static str, &'a str)>;

impl Matcher {
    /// Reads a pattern.
    pub(super) fn new(text: &'static str) -> Self {
        let (is_anchored, mut rest) = text.strip_prefix('^').map_or((false, text), |rest| (true, rest));
        let mut parts = Vec::new();
        let has_end = rest.ends_with('$');
        rest = rest.strip_suffix('$').unwrap_or(rest);
        while !rest.is_empty() {
            let literal = rest.find(['{', '…']).unwrap_or(rest.len());
            let (before, tail) = rest.split_at(literal);
            if !before.is_empty() {
                parts.push(Part::Literal(before));
            }
            rest = if let Some(after) = tail.strip_prefix('…') {
                parts.push(Part::Gap);
                after
            } else if let Some((name, after)) = tail.strip_prefix('{').and_then(|tail| tail.split_once('}')) {
                parts.push(Part::Capture(name));
                after
            } else {
                ""
            };
        }
        if has_end {
            parts.push(Part::End);
        }
        let start = match parts.first() {
            Some(Part::Literal(start)) => *start,
            _ => "",
        };
        parts.drain(..usize::from(!start.is_empty()));
        Self { is_anchored, start, parts }
    }

    /// Whether it stands at the start of a message only.
    pub(super) const fn is_anchored(&self) -> bool {
        self.is_anchored
    }

    /// The literal text it begins with.
    pub(super) const fn start(&self) -> &'static str {
        self.start
    }

    /// Whether the message matches with [`Self::start`] at `offset`, and what the captures hold. Linear in the message:
    /// nothing is tried twice.
    pub(super) fn at<'a>(&self, message: &'a str, offset: usize) -> Option<Captured<'a>> {
        let mut rest = message.get(offset..)?.strip_prefix(self.start)?;
        let mut captured = Vec::new();
        let mut parts = self.parts.iter().peekable();
        let mut floats = false;
        while let Some(part) = parts.next() {
            match *part {
                Part::Literal(literal) => {
                    let place = if floats { rest.find(literal)? } else { 0 };
                    rest = rest.get(place..)?.strip_prefix(literal)?;
                    floats = false;
                }
                Part::Capture(name) => {
                    let run = rest.find(ends_word).unwrap_or(rest.len());
                    // The literal text that follows may begin before the word ends: `{path}: line`.
                    let end = match parts.peek() {
                        Some(Part::Literal(literal)) => {
                            rest.get(..rest.floor_char_boundary(run + literal.len()))?.find(literal)?
                        }
                        _ => rest.get(..run)?.trim_end_matches(['.', ':', '!', '?']).len(),
                    };
                    let word = rest.get(..end)?;
                    if word.is_empty() {
                        return None;
                    }
                    captured.push((name, word));
                    rest = rest.get(word.len()..)?;
                }
                Part::Gap => floats = true,
                Part::End => return rest.trim().is_empty().then_some(captured),
            }
        }
        Some(captured)
    }
}

fn ends_word(letter: char) -> bool {
    letter.is_whitespace() || "\"'`,;()[]{}<>|".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::Matcher;

    fn read(pattern: &'static str, message: &str) -> Option<String> {
        let matcher = Matcher::new(pattern);
        let offset = message.find(matcher.start()).filter(|offset| *offset == 0 || !matcher.is_anchored())?;
        let captured = matcher.at(message, offset)?;
        Some(captured.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn patterns_read_what_they_name() {
        let said = |pattern, message| read(pattern, message).unwrap_or_else(|| "no".to_owned());
        assert_eq!(said("listening on ws://{address}", "x listening on ws://0.0.0.0:1 (PID 5)"), "address=0.0.0.0:1");
        assert_eq!(said("The \"{name}\" variable", "The \"A_B\" variable is"), "name=A_B");
        assert_eq!(
            said("lead '{zone}' does … region {region}", "lead 'a/b' does not, in region us-1."),
            "zone=a/b region=us-1"
        );
        assert_eq!(said("host {name} port {port}: refused", "host a.b port 22: refused"), "name=a.b port=22");
        assert_eq!(said("read {path}: line {line}: ", "read a/.env: line 3: no"), "path=a/.env line=3");
        assert_eq!(said("^Killed$", "Killed"), "");
        assert_eq!(said("^Killed$", "Killed process"), "no");
        assert_eq!(said("^Killed", "was Killed"), "no");
        assert_eq!(said("code: {code}", "code: "), "no");
        assert_eq!(said("from … to", "from a b"), "no");
    }
}
