//! Shell text, cut into commands and words: enough to see what is installed and downloaded, and what no shell can read.
//!
//! It looks into no substitution and expands nothing. Grammar: POSIX, 2.10 Shell Grammar.

mod lexer;

use self::lexer::{Lexer, Piece};

/// A word of a command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Token {
    /// Without its quotes.
    pub(super) text: String,
    /// Where it begins, in bytes of the script.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether any of it stood in quotes.
    pub(super) is_quoted: bool,
}

/// What stands behind a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// `&&`
    And,
    /// `||`
    Or,
    /// `|`
    Pipe,
    /// Whatever else ends a command, the end of the script included.
    Next,
}

/// A simple command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command {
    /// Its words; never none.
    pub(super) words: Vec<Token>,
    /// What follows.
    pub(super) joint: Joint,
}

/// Why no shell can read a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quote, a bracket or a brace that nothing closes.
    Open(char),
    /// An operator with nothing on one side.
    Dangling(&'static str),
    /// A word of a compound command without its other half.
    Unbalanced(&'static str),
}

/// A script.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parsed {
    /// Its commands in order.
    pub(super) commands: Vec<Command>,
    /// The first fault and its place.
    pub(super) fault: Option<(Fault, usize, usize)>,
    /// The first comment, and where its line ends.
    pub(super) comment: Option<(usize, usize)>,
}

/// Words before which a program's name may still come.
const PREFIXES: [&str; 14] =
    ["sudo", "exec", "command", "env", "time", "nice", "then", "else", "elif", "do", "if", "while", "until", "!"];
/// Compound commands by their two halves. Of `while` and `for` the second word counts.
const HALVES: [(&str, &str); 3] = [("if", "fi"), ("do", "done"), ("case", "esac")];

impl Command {
    /// The program's name without its path, and what stands behind it.
    pub(super) fn program(&self) -> Option<(&str, &[Token])> {
        let is_before = |token: &Token| {
            !token.is_quoted && (PREFIXES.contains(&token.text.as_str()) || matches!(token.text.as_str(), "{" | "-E"))
                || is_assignment(&token.text)
        };
        let at = self.words.iter().position(|token| !is_before(token))?;
        let (program, rest) = self.words.get(at..)?.split_first()?;
        Some((program.text.rsplit('/').next().unwrap_or_default(), rest))
    }

    /// The word that is the program's name.
    pub(super) fn program_token(&self) -> Option<&Token> {
        let (_, rest) = self.program()?;
        self.words.get(self.words.len().checked_sub(rest.len() + 1)?)
    }
}

/// `NAME=value` before a program.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// Reads a script.
pub(super) fn parse(text: &str) -> Parsed {
    let mut lexer = Lexer::new(text);
    let mut parsed = Parsed::default();
    let mut words: Vec<Token> = Vec::new();
    // The operator that waits for a command behind it.
    let mut waiting: Option<(&'static str, usize)> = None;
    let mut is_first = true;
    while let Some(piece) = lexer.next() {
        match piece {
            Piece::Word(token) => {
                waiting = None;
                words.push(token);
            }
            Piece::Comment(start, end) => {
                parsed.comment.get_or_insert((start, end));
            }
            // A command may go on behind an operator and a new line.
            Piece::Operator("\n", _) if words.is_empty() => {}
            Piece::Operator(operator, start) => {
                let needs_both = matches!(operator, "&&" | "||" | "|");
                let is_alone = words.is_empty() && (is_first || waiting.is_some());
                if is_alone && (needs_both || operator == ";") && parsed.fault.is_none() {
                    parsed.fault = Some((Fault::Dangling(operator), start, start + operator.len()));
                }
                flush(&mut words, joint(operator), &mut parsed);
                waiting = needs_both.then_some((operator, start));
            }
            Piece::Open(letter, start) => {
                parsed.fault.get_or_insert((Fault::Open(letter), start, start + letter.len_utf8()));
            }
        }
        is_first = false;
    }
    if let (true, Some((operator, start)), None) = (words.is_empty(), waiting, &parsed.fault) {
        parsed.fault = Some((Fault::Dangling(operator), start, start + operator.len()));
    }
    flush(&mut words, Joint::Next, &mut parsed);
    if parsed.fault.is_none() {
        parsed.fault = unbalanced(&parsed.commands);
    }
    parsed
}

fn joint(operator: &str) -> Joint {
    match operator {
        "&&" => Joint::And,
        "||" => Joint::Or,
        "|" => Joint::Pipe,
        _ => Joint::Next,
    }
}

fn flush(words: &mut Vec<Token>, joint: Joint, parsed: &mut Parsed) {
    if !words.is_empty() {
        parsed.commands.push(Command { words: std::mem::take(words), joint });
    }
}

/// A half of a compound command that has no other.
fn unbalanced(commands: &[Command]) -> Option<(Fault, usize, usize)> {
    let mut open: Vec<(usize, &Token)> = Vec::new();
    // Where an `if` lies that waits for its `then`.
    let mut without: Vec<usize> = Vec::new();
    for command in commands {
        for token in &command.words {
            let word = if token.is_quoted { "" } else { token.text.as_str() };
            if let Some(half) = HALVES.iter().position(|(first, _)| *first == word) {
                open.push((half, token));
                if word == "if" {
                    without.push(open.len());
                }
            } else if let Some(half) = HALVES.iter().position(|(_, second)| *second == word) {
                let Some((_, name)) = HALVES.get(half) else { continue };
                let lacks_then = word == "fi" && without.last() == Some(&open.len());
                let first = open.pop();
                if let Some((_, first)) = first.filter(|_| lacks_then) {
                    return Some((Fault::Unbalanced("if"), first.start, first.end));
                }
                if first.is_none_or(|(other, _)| other != half) {
                    return Some((Fault::Unbalanced(name), token.start, token.end));
                }
            }
            if word == "then" && without.last() == Some(&open.len()) {
                without.pop();
            }
            // Only here may the next word still be one of these.
            if !matches!(word, "then" | "else" | "elif" | "do" | "if" | "while" | "until" | "!" | "{" | "}") {
                break;
            }
        }
    }
    let (half, token) = open.pop()?;
    let (name, _) = HALVES.get(half)?;
    Some((Fault::Unbalanced(name), token.start, token.end))
}

#[cfg(test)]
mod tests {
    use super::{Fault, Joint, parse};

    fn programs(text: &str) -> Vec<String> {
        let parsed = parse(text);
        parsed.commands.iter().filter_map(|command| Some(command.program()?.0.to_owned())).collect()
    }

    #[test]
    fn commands_are_found_behind_whatever_stands_before_them() {
        assert_eq!(
            programs("set -eux; A=1 sudo /usr/bin/apt-get update && (cd /x; make) | tee y"),
            ["set", "apt-get", "cd", "make", "tee"]
        );
        assert_eq!(programs("if [ -f x ]; then rm x; fi"), ["[", "rm", "fi"]);
        assert_eq!(programs("curl x 2>&1 >/dev/null & wait"), ["curl", "wait"]);
        assert_eq!(programs("echo \"$(curl \"x\" | y)\" `z` ${A:-\"}\"}"), ["echo"]);
        assert_eq!(programs("a &&\n  # why\n  b"), ["a", "b"]);
    }

    #[test]
    fn faults_are_those_of_a_shell() {
        let fault = |text: &str| parse(text).fault.map(|(fault, ..)| fault);
        assert_eq!(fault("echo \"a"), Some(Fault::Open('"')));
        assert_eq!(fault("echo 'a"), Some(Fault::Open('\'')));
        assert_eq!(fault("echo $(a"), Some(Fault::Open('(')));
        assert_eq!(fault("a &&"), Some(Fault::Dangling("&&")));
        assert_eq!(fault("&& a"), Some(Fault::Dangling("&&")));
        assert_eq!(fault("a && && b"), Some(Fault::Dangling("&&")));
        assert_eq!(fault("a | "), Some(Fault::Dangling("|")));
        assert_eq!(fault("if a; then b"), Some(Fault::Unbalanced("if")));
        assert_eq!(fault("a; done"), Some(Fault::Unbalanced("done")));
        assert_eq!(fault("if a; b; fi"), Some(Fault::Unbalanced("if")));
        assert_eq!(fault("if a; then if b; then c; elif d; then e; fi; fi"), None);
        for text in [
            "a;",
            "(a) && b",
            "for x in a b; do echo \"$x\"; done",
            "case \"$A\" in a) b ;; *) c ;; esac",
            "while read -r x; do if a; then b; else c; fi; done < y",
            "echo if # it's over",
            "echo a\\\"b \"it's\" 'a\"b' \"a\\\"b\"",
            "{ a; } || exit 1",
            "echo $((1 + 2)) && test \"${#A}\" -gt 1",
            "",
        ] {
            assert_eq!(fault(text), None, "{text}");
        }
    }

    #[test]
    fn words_know_their_places() {
        let text = "curl -fsSL 'https://x/y' | tar xz";
        let parsed = parse(text);
        let command = parsed.commands.first().expect("one");
        assert_eq!(command.joint, Joint::Pipe);
        let address = command.words.get(2).expect("three words");
        assert_eq!(
            (address.text.as_str(), text.get(address.start..address.end)),
            ("https://x/y", Some("'https://x/y'"))
        );
        assert_eq!(parse("a # b").comment, Some((2, 5)));
        assert_eq!(parse("a#b").comment, None);
    }
}
