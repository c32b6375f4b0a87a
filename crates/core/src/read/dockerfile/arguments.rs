//! Arguments of instructions.

use serde_json::Value;

use super::keyword::Keyword;
use super::lines::LogicalLine;
use crate::read::problem::{Expected, ProblemKind, Problems};
use crate::read::span::Span;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Argument {
    /// With quotes and line continuations resolved; variables are not expanded.
    pub text: String,
    /// Includes quotes.
    pub span: Span,
}

/// `--name=value` or `--name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Without the hyphens.
    pub name: String,
    pub value: Option<String>,
    pub span: Span,
}

/// `name=value`, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub name: Argument,
    /// `None` for `ARG NAME`.
    pub value: Option<Argument>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arguments {
    /// `FROM image AS stage`.
    From {
        /// An image or an earlier stage.
        image: Argument,
        stage: Option<Argument>,
    },
    /// `ENV`, `LABEL`, `ARG`.
    Pairs(Vec<Pair>),
    /// A JSON list of strings.
    Exec(Vec<Argument>),
    /// A shell command as written, with continued lines joined.
    Shell(Argument),
    /// Words separated by white space.
    Words(Vec<Argument>),
}

impl Arguments {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::From { image, .. } => image.text.is_empty(),
            Self::Pairs(pairs) => pairs.is_empty(),
            Self::Exec(_) => false,
            Self::Shell(word) => word.text.is_empty(),
            Self::Words(words) => words.is_empty(),
        }
    }
}

/// Parses the flags after the keyword, which ends at `start`. Returns them and the start of the arguments.
pub(super) fn flags(logical: &LogicalLine, start: usize, escape: char) -> (Vec<Flag>, usize) {
    let mut flags = Vec::new();
    let mut at = start;
    loop {
        let rest = logical.rest(at);
        let begin = at + rest.len() - rest.trim_start().len();
        if !logical.rest(begin).starts_with("--") {
            return (flags, begin);
        }
        let Unquoted { text, length, .. } = unquote(logical.rest(begin), escape, true);
        at = begin + length;
        let body = text.get(2..).unwrap_or_default();
        if body.is_empty() {
            // `--` ends the flags.
            return (flags, at);
        }
        let (name, value) = body.split_once('=').map_or((body, None), |(name, value)| (name, Some(value)));
        flags.push(Flag { name: name.to_owned(), value: value.map(str::to_owned), span: logical.place(begin, at) });
    }
}

/// Parses the arguments that start at `start`.
pub(super) fn read(
    keyword: Keyword,
    logical: &LogicalLine,
    start: usize,
    escape: char,
    problems: &mut Problems,
) -> Arguments {
    match keyword {
        Keyword::From => from(&unquoted_words(logical, start, escape, problems), problems),
        Keyword::Env | Keyword::Label => Arguments::Pairs(pairs(logical, start, escape, problems)),
        Keyword::Arg => {
            let words = words(logical, start, escape);
            closed(&words, problems);
            Arguments::Pairs(words.iter().map(|word| pair(logical, word, escape)).collect())
        }
        Keyword::Cmd | Keyword::Entrypoint | Keyword::Run | Keyword::Shell => {
            command(keyword, logical, start, problems)
        }
        Keyword::Add | Keyword::Copy | Keyword::Volume => match json(logical, start, problems) {
            Some(list) => Arguments::Exec(list),
            None => Arguments::Words(unquoted_words(logical, start, escape, problems)),
        },
        Keyword::Expose => Arguments::Words(unquoted_words(logical, start, escape, problems)),
        Keyword::Healthcheck | Keyword::Onbuild | Keyword::Maintainer => Arguments::Shell(line(logical, start)),
        Keyword::Stopsignal | Keyword::User | Keyword::Workdir => {
            let line = line(logical, start);
            let text = unquote(&line.text, escape, false).text;
            Arguments::Words(if line.text.is_empty() { Vec::new() } else { vec![Argument { text, span: line.span }] })
        }
    }
}

fn from(words: &[Argument], problems: &mut Problems) -> Arguments {
    let is_named = words.get(1).is_some_and(|word| word.text.eq_ignore_ascii_case("as"));
    let is_right = words.len() <= 1 || (words.len() == 3 && is_named);
    if let (false, Some(second), Some(last)) = (is_right, words.get(1), words.last()) {
        problems.add(second.span.to(last.span), ProblemKind::Syntax { expected: Vec::new() });
    }
    let image = words.first().cloned().unwrap_or_default();
    Arguments::From { image, stage: words.get(2).filter(|_| is_named).cloned() }
}

fn line(logical: &LogicalLine, start: usize) -> Argument {
    let text = logical.rest(start).trim_end();
    Argument { text: text.to_owned(), span: logical.place(start, start + text.len()) }
}

fn command(keyword: Keyword, logical: &LogicalLine, start: usize, problems: &mut Problems) -> Arguments {
    if let Some(list) = json(logical, start, problems) {
        return Arguments::Exec(list);
    }
    let line = line(logical, start);
    if keyword == Keyword::Shell && !line.text.is_empty() {
        problems.add(line.span, ProblemKind::Syntax { expected: vec![] });
    }
    Arguments::Shell(line)
}

/// A JSON list of strings, which BuildKit takes as the exec form. Anything else, including a list in single quotes, is
/// a shell command. A list with other values is an error.
fn json(logical: &LogicalLine, start: usize, problems: &mut Problems) -> Option<Vec<Argument>> {
    let text = logical.rest(start).trim_end();
    let body = text.strip_prefix('[')?.strip_suffix(']')?;
    let items: Vec<Value> = serde_json::from_str(text).ok()?;
    if !items.iter().all(Value::is_string) {
        let span = logical.place(start, start + text.len());
        problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Quote] });
    }
    let items = items.iter().filter_map(Value::as_str).map(str::to_owned);
    // The text is valid JSON, so its strings are exactly the ranges between unescaped quotes.
    let mut places = Vec::new();
    let mut open = None;
    let mut chars = body.char_indices();
    while let Some((offset, ch)) = chars.next() {
        match (ch, open) {
            ('\\', Some(_)) => {
                chars.next();
            }
            ('"', None) => open = Some(offset),
            ('"', Some(begin)) => {
                places.push(logical.place(start + 1 + begin, start + 1 + offset + 1));
                open = None;
            }
            _ => {}
        }
    }
    Some(items.zip(places).map(|(text, span)| Argument { text, span }).collect())
}

struct RawArgument {
    resolved: Argument,
    is_closed: bool,
    start: usize,
    end: usize,
}

/// The start of the next word and the text from there; `None` after the last one.
fn next_word(logical: &LogicalLine, at: usize) -> Option<(usize, &str)> {
    let rest = logical.rest(at);
    let word = rest.trim_start();
    (!word.is_empty()).then(|| (at + rest.len() - word.len(), word))
}

/// Words separated by white space, where quotes group and the escape character escapes.
fn words(logical: &LogicalLine, start: usize, escape: char) -> Vec<RawArgument> {
    let mut found = Vec::new();
    let mut at = start;
    loop {
        let Some((begin, rest)) = next_word(logical, at) else {
            return found;
        };
        let Unquoted { text, length, is_closed } = unquote(rest, escape, true);
        at = begin + length;
        let resolved = Argument { text, span: logical.place(begin, at) };
        found.push(RawArgument { resolved, is_closed, start: begin, end: at });
    }
}

/// Words separated by white space, where quotes do not group, as in `COPY` and `FROM`.
fn unquoted_words(logical: &LogicalLine, start: usize, escape: char, problems: &mut Problems) -> Vec<Argument> {
    let mut found = Vec::new();
    let mut at = start;
    loop {
        let Some((begin, rest)) = next_word(logical, at) else {
            return found;
        };
        at = begin + rest.find(char::is_whitespace).unwrap_or(rest.len());
        let span = logical.place(begin, at);
        let Unquoted { text, is_closed, .. } = unquote(logical.slice(begin, at), escape, false);
        if !is_closed {
            problems.add(span, ProblemKind::UnterminatedQuote);
        }
        found.push(Argument { text, span });
    }
}

struct Unquoted {
    text: String,
    /// Length in bytes, including quotes.
    length: usize,
    is_closed: bool,
}

/// Removes quotes from the start of a text: up to unquoted white space, or to the end.
fn unquote(text: &str, escape: char, ends_at_blank: bool) -> Unquoted {
    let mut value = String::new();
    let mut quote = None;
    let mut chars = text.char_indices();
    while let Some((offset, ch)) = chars.next() {
        match quote {
            Some(delimiter) if ch == delimiter => quote = None,
            // Single quotes allow no escapes.
            _ if ch == escape && quote != Some('\'') => match chars.next() {
                Some((_, escaped)) => value.push(escaped),
                None => value.push(ch),
            },
            None if ends_at_blank && ch.is_whitespace() => {
                return Unquoted { text: value, length: offset, is_closed: true };
            }
            None if matches!(ch, '"' | '\'') => quote = Some(ch),
            _ => value.push(ch),
        }
    }
    Unquoted { text: value, length: text.len(), is_closed: quote.is_none() }
}

/// BuildKit expands variables in these words and rejects unclosed quotes then.
fn closed(words: &[RawArgument], problems: &mut Problems) {
    for word in words.iter().filter(|word| !word.is_closed) {
        problems.add(word.resolved.span, ProblemKind::UnterminatedQuote);
    }
}

/// Splits `NAME=value` at the first equals sign.
fn pair(logical: &LogicalLine, word: &RawArgument, escape: char) -> Pair {
    let raw = logical.slice(word.start, word.end);
    let Some(delimiter) = raw.find('=') else { return Pair { name: word.resolved.clone(), value: None } };
    let part = |start: usize, end: usize| Argument {
        text: unquote(logical.slice(start, end), escape, false).text,
        span: logical.place(start, end),
    };
    let middle = word.start + delimiter;
    Pair { name: part(word.start, middle), value: Some(part(middle + 1, word.end)) }
}

/// `ENV a=b c=d`, or the legacy form `ENV a b c`, whose value is the rest of the line.
fn pairs(logical: &LogicalLine, start: usize, escape: char, problems: &mut Problems) -> Vec<Pair> {
    let words = words(logical, start, escape);
    closed(&words, problems);
    let Some(first) = words.first() else { return Vec::new() };
    let has_sign = |word: &RawArgument| logical.slice(word.start, word.end).contains('=');
    if !has_sign(first) {
        let value = line(logical, words.get(1).map_or(logical.text.len(), |word| word.start));
        if value.text.is_empty() {
            problems.add(first.resolved.span, ProblemKind::InvalidPair);
        }
        return vec![Pair { name: first.resolved.clone(), value: Some(value) }];
    }
    // Of a comment, the words are not meant as arguments.
    let is_sign = |word: &RawArgument| logical.slice(word.start, word.end).starts_with('#') && !has_sign(word);
    let comment = words.iter().position(is_sign).unwrap_or(words.len());
    let (words, comment) = words.split_at(comment);
    for word in words.iter().filter(|word| !has_sign(word)) {
        problems.add(word.resolved.span, ProblemKind::InvalidPair);
    }
    if let (Some(first), Some(last)) = (comment.first(), comment.last()) {
        problems.add(first.resolved.span.to(last.resolved.span), ProblemKind::TrailingComment);
    }
    words.iter().map(|word| pair(logical, word, escape)).collect()
}
