//! What stands behind an instruction.

use serde_json::Value;

use super::keyword::Keyword;
use super::lines::Logical;
use crate::read::problem::{Expected, ProblemKind, Problems};
use crate::read::source::Span;

/// A word and its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// With quotes and continued lines resolved, variables not put in.
    pub text: String,
    /// Its place, quotes included.
    pub span: Span,
}

/// `--name=value` or `--name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Without the hyphens.
    pub name: String,
    /// Behind the equals sign.
    pub value: Option<String>,
    /// Its place.
    pub span: Span,
}

/// `name=value`, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The name.
    pub name: Word,
    /// The value; `ARG NAME` has none.
    pub value: Option<Word>,
}

/// The arguments of an instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arguments {
    /// `FROM image AS stage`.
    From {
        /// The image or an earlier stage.
        image: Word,
        /// The name of this stage.
        stage: Option<Word>,
    },
    /// `ENV`, `LABEL`, `ARG`.
    Pairs(Vec<Pair>),
    /// A JSON list of texts.
    Exec(Vec<Word>),
    /// A command line, as it is written, its continued lines joined.
    Shell(Word),
    /// Words between white space.
    Words(Vec<Word>),
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

/// The flags behind the keyword, which ends at `start`, and where the arguments begin.
pub(super) fn flags(logical: &Logical, start: usize, escape: char) -> (Vec<Flag>, usize) {
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
            // What follows two hyphens is no flag.
            return (flags, at);
        }
        let (name, value) = body.split_once('=').map_or((body, None), |(name, value)| (name, Some(value)));
        flags.push(Flag { name: name.to_owned(), value: value.map(str::to_owned), span: logical.place(begin, at) });
    }
}

/// Reads the arguments that begin at `start`.
pub(super) fn read(
    keyword: Keyword,
    logical: &Logical,
    start: usize,
    escape: char,
    problems: &mut Problems,
) -> Arguments {
    match keyword {
        Keyword::From => from(&blanks(logical, start, escape, problems), problems),
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
            None => Arguments::Words(blanks(logical, start, escape, problems)),
        },
        Keyword::Expose => Arguments::Words(blanks(logical, start, escape, problems)),
        Keyword::Healthcheck | Keyword::Onbuild | Keyword::Maintainer => Arguments::Shell(line(logical, start)),
        Keyword::Stopsignal | Keyword::User | Keyword::Workdir => {
            let line = line(logical, start);
            let text = unquote(&line.text, escape, false).text;
            Arguments::Words(if line.text.is_empty() { Vec::new() } else { vec![Word { text, span: line.span }] })
        }
    }
}

fn from(words: &[Word], problems: &mut Problems) -> Arguments {
    let is_named = words.get(1).is_some_and(|word| word.text.eq_ignore_ascii_case("as"));
    let is_right = words.len() <= 1 || (words.len() == 3 && is_named);
    if let (false, Some(second), Some(last)) = (is_right, words.get(1), words.last()) {
        problems.add(second.span.to(last.span), ProblemKind::Syntax { expected: Vec::new() });
    }
    let image = words.first().cloned().unwrap_or_default();
    Arguments::From { image, stage: words.get(2).filter(|_| is_named).cloned() }
}

fn line(logical: &Logical, start: usize) -> Word {
    let text = logical.rest(start).trim_end();
    Word { text: text.to_owned(), span: logical.place(start, start + text.len()) }
}

fn command(keyword: Keyword, logical: &Logical, start: usize, problems: &mut Problems) -> Arguments {
    if let Some(list) = json(logical, start, problems) {
        return Arguments::Exec(list);
    }
    let line = line(logical, start);
    if keyword == Keyword::Shell && !line.text.is_empty() {
        problems.add(line.span, ProblemKind::Syntax { expected: vec![] });
    }
    Arguments::Shell(line)
}

/// A JSON list of strings, which is how BuildKit decides that no shell is meant. Anything else, single quotes included,
/// is a command line. A list of something else is refused.
fn json(logical: &Logical, start: usize, problems: &mut Problems) -> Option<Vec<Word>> {
    let text = logical.rest(start).trim_end();
    let body = text.strip_prefix('[')?.strip_suffix(']')?;
    let items: Vec<Value> = serde_json::from_str(text).ok()?;
    if !items.iter().all(Value::is_string) {
        let span = logical.place(start, start + text.len());
        problems.add(span, ProblemKind::Syntax { expected: vec![Expected::Quote] });
    }
    let items = items.iter().filter_map(Value::as_str).map(str::to_owned);
    // The text is JSON, so its strings are the places between unescaped quotes.
    let mut places = Vec::new();
    let mut open = None;
    let mut letters = body.char_indices();
    while let Some((offset, letter)) = letters.next() {
        match (letter, open) {
            ('\\', Some(_)) => {
                letters.next();
            }
            ('"', None) => open = Some(offset),
            ('"', Some(begin)) => {
                places.push(logical.place(start + 1 + begin, start + 1 + offset + 1));
                open = None;
            }
            _ => {}
        }
    }
    Some(items.zip(places).map(|(text, span)| Word { text, span }).collect())
}

struct RawWord {
    resolved: Word,
    is_closed: bool,
    start: usize,
    end: usize,
}

/// Where the next word begins, and everything from there; `None` behind the last one.
fn next_word(logical: &Logical, at: usize) -> Option<(usize, &str)> {
    let rest = logical.rest(at);
    let word = rest.trim_start();
    (!word.is_empty()).then(|| (at + rest.len() - word.len(), word))
}

/// Words between white space; quotes hold them together, the escape character takes the next character as it is.
fn words(logical: &Logical, start: usize, escape: char) -> Vec<RawWord> {
    let mut found = Vec::new();
    let mut at = start;
    loop {
        let Some((begin, rest)) = next_word(logical, at) else {
            return found;
        };
        let Unquoted { text, length, is_closed } = unquote(rest, escape, true);
        at = begin + length;
        let resolved = Word { text, span: logical.place(begin, at) };
        found.push(RawWord { resolved, is_closed, start: begin, end: at });
    }
}

/// Words between white space where quotes hold nothing together, as `COPY` and `FROM` take them.
fn blanks(logical: &Logical, start: usize, escape: char, problems: &mut Problems) -> Vec<Word> {
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
        found.push(Word { text, span });
    }
}

struct Unquoted {
    text: String,
    /// With the quotes, in bytes.
    length: usize,
    is_closed: bool,
}

/// The start of a text without its quotes: up to white space outside of them, or all of it.
fn unquote(text: &str, escape: char, ends_at_blank: bool) -> Unquoted {
    let mut value = String::new();
    let mut quote = None;
    let mut letters = text.char_indices();
    while let Some((offset, letter)) = letters.next() {
        match quote {
            Some(sign) if letter == sign => quote = None,
            // In single quotes everything is meant literally.
            _ if letter == escape && quote != Some('\'') => match letters.next() {
                Some((_, escaped)) => value.push(escaped),
                None => value.push(letter),
            },
            None if ends_at_blank && letter.is_whitespace() => {
                return Unquoted { text: value, length: offset, is_closed: true };
            }
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            _ => value.push(letter),
        }
    }
    Unquoted { text: value, length: text.len(), is_closed: quote.is_none() }
}

/// BuildKit puts variables into these words, and refuses an open quote while it does.
fn closed(words: &[RawWord], problems: &mut Problems) {
    for word in words.iter().filter(|word| !word.is_closed) {
        problems.add(word.resolved.span, ProblemKind::UnterminatedQuote);
    }
}

/// `NAME=value` at its first equals sign.
fn pair(logical: &Logical, word: &RawWord, escape: char) -> Pair {
    let raw = logical.slice(word.start, word.end);
    let Some(sign) = raw.find('=') else { return Pair { name: word.resolved.clone(), value: None } };
    let part = |start: usize, end: usize| Word {
        text: unquote(logical.slice(start, end), escape, false).text,
        span: logical.place(start, end),
    };
    let middle = word.start + sign;
    Pair { name: part(word.start, middle), value: Some(part(middle + 1, word.end)) }
}

/// `ENV a=b c=d`, or the old form `ENV a b c`, whose value is the rest of the line.
fn pairs(logical: &Logical, start: usize, escape: char, problems: &mut Problems) -> Vec<Pair> {
    let words = words(logical, start, escape);
    closed(&words, problems);
    let Some(first) = words.first() else { return Vec::new() };
    let has_sign = |word: &RawWord| logical.slice(word.start, word.end).contains('=');
    if !has_sign(first) {
        let value = line(logical, words.get(1).map_or(logical.text.len(), |word| word.start));
        if value.text.is_empty() {
            problems.add(first.resolved.span, ProblemKind::InvalidPair);
        }
        return vec![Pair { name: first.resolved.clone(), value: Some(value) }];
    }
    for word in words.iter().filter(|word| !has_sign(word)) {
        problems.add(word.resolved.span, ProblemKind::InvalidPair);
    }
    words.iter().map(|word| pair(logical, word, escape)).collect()
}
