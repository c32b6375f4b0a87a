//! Splits shell scripts into commands and words: enough to see what is installed and downloaded, and to find syntax
//! errors.
//!
//! Substitutions are neither parsed nor expanded. Grammar: POSIX, 2.10 Shell Grammar.

mod lexer;

use self::lexer::{Lexer, Piece};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::lint) struct Token {
    pub(in crate::lint) text: String,
    /// Byte offset in the script.
    pub(in crate::lint) start: usize,
    pub(in crate::lint) end: usize,
    /// Whether any part was quoted.
    pub(in crate::lint) is_quoted: bool,
}

/// The operator after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lint) enum Joint {
    /// `&&`
    And,
    /// `||`
    Or,
    /// `|`
    Pipe,
    /// Any other end of a command, including the end of the script.
    Next,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) struct Command {
    /// Never empty.
    pub(in crate::lint) words: Vec<Token>,
    pub(in crate::lint) joint: Joint,
}

/// A syntax error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lint) enum Fault {
    /// An unclosed quote, bracket or brace.
    Open(char),
    /// An operator with an empty side.
    Dangling(&'static str),
    /// A keyword of a compound command without its counterpart.
    Unbalanced(&'static str),
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::lint) struct Parsed {
    pub(in crate::lint) commands: Vec<Command>,
    /// The first error with start and end.
    pub(in crate::lint) fault: Option<(Fault, usize, usize)>,
    /// Start and end of the first comment.
    pub(in crate::lint) comment: Option<(usize, usize)>,
}

/// Words that precede the name of the program.
const PREFIXES: [&str; 14] =
    ["sudo", "exec", "command", "env", "time", "nice", "then", "else", "elif", "do", "if", "while", "until", "!"];
/// Keywords of compound commands in pairs. For `while` and `for` the pair is `do` and `done`.
const HALVES: [(&str, &str); 3] = [("if", "fi"), ("do", "done"), ("case", "esac")];

impl Command {
    /// The program's name without its path, and its arguments.
    pub(in crate::lint) fn program(&self) -> Option<(&str, &[Token])> {
        let is_before = |token: &Token| {
            !token.is_quoted && (PREFIXES.contains(&token.text.as_str()) || matches!(token.text.as_str(), "{" | "-E"))
                || is_assignment(&token.text)
        };
        let at = self.words.iter().position(|token| !is_before(token))?;
        let (program, rest) = self.words.get(at..)?.split_first()?;
        Some((program.text.rsplit('/').next().unwrap_or_default(), rest))
    }

    pub(in crate::lint) fn program_token(&self) -> Option<&Token> {
        let (_, rest) = self.program()?;
        self.words.get(self.words.len().checked_sub(rest.len() + 1)?)
    }
}

/// `NAME=value` before a program.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        name.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

pub(in crate::lint) fn parse(text: &str) -> Parsed {
    let mut lexer = Lexer::new(text);
    let mut parsed = Parsed::default();
    let mut words: Vec<Token> = Vec::new();
    // The operator that still needs a command after it.
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
            // A command may continue on the next line after an operator.
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
            Piece::Open(ch, start) => {
                parsed.fault.get_or_insert((Fault::Open(ch), start, start + ch.len_utf8()));
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

fn unbalanced(commands: &[Command]) -> Option<(Fault, usize, usize)> {
    let mut open: Vec<(usize, &Token)> = Vec::new();
    // Start of an `if` without its `then` so far.
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
            // Only in this position the next word can be a keyword.
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
