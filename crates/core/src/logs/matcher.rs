//! The language of expressions: literal text, captures and gaps.
//!
//! `already listening on ws://{address}` is literal text followed by a capture. A capture is a word: it ends at white
//! space, a quotation mark, a bracket, a comma, a semicolon, or at the literal text that follows. `…` skips any text,
//! `^` matches the start of the message, `$` its end. An expression starts with literal text, which [`super::index`]
//! looks up. The case of ASCII letters does not matter: programs capitalize the same message differently.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// Exactly this text, at the current position; after a gap, at its next occurrence.
    Literal(&'static str),
    /// A word, stored under this name.
    Capture(&'static str),
    /// Any text.
    Gap,
    /// The end of the message.
    End,
}

/// A parsed expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Matcher {
    is_anchored: bool,
    start: &'static str,
    tokens: Vec<Token>,
}

/// Names and values of captures.
pub(super) type Captured<'a> = Vec<(&'static str, &'a str)>;

impl Matcher {
    pub(super) fn new(text: &'static str) -> Self {
        let (is_anchored, mut rest) = text.strip_prefix('^').map_or((false, text), |rest| (true, rest));
        let mut tokens = Vec::new();
        let has_end = rest.ends_with('$');
        rest = rest.strip_suffix('$').unwrap_or(rest);
        while !rest.is_empty() {
            let literal = rest.find(['{', '…']).unwrap_or(rest.len());
            let (before, tail) = rest.split_at(literal);
            if !before.is_empty() {
                tokens.push(Token::Literal(before));
            }
            rest = if let Some(after) = tail.strip_prefix('…') {
                tokens.push(Token::Gap);
                after
            } else if let Some((name, after)) = tail.strip_prefix('{').and_then(|tail| tail.split_once('}')) {
                tokens.push(Token::Capture(name));
                after
            } else {
                ""
            };
        }
        if has_end {
            tokens.push(Token::End);
        }
        let start = match tokens.first() {
            Some(Token::Literal(start)) => *start,
            _ => "",
        };
        tokens.drain(..usize::from(!start.is_empty()));
        Self { is_anchored, start, tokens }
    }

    /// Whether it matches at the start of a message only.
    pub(super) const fn is_anchored(&self) -> bool {
        self.is_anchored
    }

    /// The literal text at its start.
    pub(super) const fn start(&self) -> &'static str {
        self.start
    }

    /// Matches the expression with [`Self::start`] at `offset` and returns the captures and the end of the match. Never
    /// backtracks, so it takes linear time.
    pub(super) fn at<'a>(&self, message: &'a str, offset: usize) -> Option<(Captured<'a>, usize)> {
        let mut rest = strip(message.get(offset..)?, self.start)?;
        let mut captured = Vec::new();
        let mut tokens = self.tokens.iter().peekable();
        let mut after_gap = false;
        while let Some(token) = tokens.next() {
            match *token {
                Token::Literal(literal) => {
                    let place = if after_gap { find(rest, literal)? } else { 0 };
                    rest = strip(rest.get(place..)?, literal)?;
                    after_gap = false;
                }
                Token::Capture(name) => {
                    let run = rest.find(is_capture_end).unwrap_or(rest.len());
                    // The following literal text may begin before the word ends, as in `{path}: line`.
                    let end = match tokens.peek() {
                        Some(Token::Literal(literal)) => {
                            find(rest.get(..rest.floor_char_boundary(run + literal.len()))?, literal)?
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
                Token::Gap => after_gap = true,
                Token::End => {
                    return rest.trim_matches(is_decoration).is_empty().then_some((captured, message.len()));
                }
            }
        }
        Some((captured, message.len() - rest.len()))
    }
}

/// What may follow the end of a message: the rest of a quotation or of the border of a box.
fn is_decoration(ch: char) -> bool {
    ch.is_whitespace() || "\"'`│┃║".contains(ch)
}

/// The text after `prefix`, whatever the case of ASCII letters.
fn strip<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The first occurrence, whatever the case of ASCII letters.
fn find(text: &str, literal: &str) -> Option<usize> {
    let (bytes, literal) = (text.as_bytes(), literal.as_bytes());
    let first = literal.first()?.to_ascii_lowercase();
    let starts = 0..=bytes.len().checked_sub(literal.len())?;
    starts.into_iter().find(|start| {
        bytes.get(*start).is_some_and(|byte| byte.to_ascii_lowercase() == first)
            && bytes.get(*start..start + literal.len()).is_some_and(|part| part.eq_ignore_ascii_case(literal))
    })
}

fn is_capture_end(ch: char) -> bool {
    ch.is_whitespace() || "\"'`,;()[]{}<>|".contains(ch)
}

#[cfg(test)]
mod tests {
    use super::Matcher;

    fn read(pattern: &'static str, message: &str) -> Option<String> {
        let matcher = Matcher::new(pattern);
        let offset = super::find(message, matcher.start()).filter(|offset| *offset == 0 || !matcher.is_anchored())?;
        let (captured, _) = matcher.at(message, offset)?;
        Some(captured.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn expressions_match_and_capture() {
        let captures = |pattern, message| read(pattern, message).unwrap_or_else(|| "no match".to_owned());
        assert_eq!(
            captures("listening on ws://{address}", "x listening on ws://0.0.0.0:1 (PID 5)"),
            "address=0.0.0.0:1"
        );
        assert_eq!(captures("The \"{name}\" variable", "The \"A_B\" variable is"), "name=A_B");
        assert_eq!(
            captures("lead '{zone}' does … region {region}", "lead 'a/b' does not, in region us-1."),
            "zone=a/b region=us-1"
        );
        assert_eq!(captures("host {name} port {port}: refused", "host a.b port 22: refused"), "name=a.b port=22");
        assert_eq!(captures("read {path}: line {line}: ", "read a/.env: line 3: no"), "path=a/.env line=3");
        assert_eq!(captures("^Killed$", "Killed"), "");
        assert_eq!(captures("^Killed$", "Killed\"  │"), "");
        assert_eq!(captures("^Killed$", "Killed process"), "no match");
        assert_eq!(captures("^Killed", "was Killed"), "no match");
        assert_eq!(captures("code: {code}", "code: "), "no match");
        assert_eq!(captures("from … to", "from a b"), "no match");
        assert_eq!(captures("device {id} … Not Allowed", "Device a1 is NOT allowed"), "id=a1");
    }
}
