//! From a line as a terminal showed it to the words of the program.

use std::borrow::Cow;

use crate::gateway::is_trick;

/// A line without escape sequences, control characters and marks that change the direction of reading; an escaped quotation
/// mark, as log formats for programs have it, becomes a plain one.
pub fn readable(line: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| (0x20..0x7f).contains(&byte) && byte != b'\\';
    if line.bytes().all(is_plain) {
        return Cow::Borrowed(line);
    }
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' => skip_escape(&mut letters),
            '\\' if letters.peek() == Some(&'"') => {}
            letter if is_trick(letter) => {}
            letter if letter.is_control() => text.push(' '),
            letter => text.push(letter),
        }
    }
    Cow::Owned(text)
}

/// What follows ESC: `[` up to a final letter, `]` up to BEL or the string terminator, or one letter (ECMA-48).
fn skip_escape(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match letters.next() {
        Some('[') => {
            for letter in letters.by_ref() {
                if ('\u{40}'..='\u{7e}').contains(&letter) {
                    break;
                }
            }
        }
        Some(']') => {
            while let Some(letter) = letters.next() {
                if letter == '\u{7}' || (letter == '\u{1b}' && letters.next().is_some()) {
                    break;
                }
            }
        }
        _ => {}
    }
}

/// Who put something before the words of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    /// A time, or the step of a build.
    Common,
    /// Compose.
    Compose,
    /// Fly.io.
    Fly,
    /// gcloud.
    Gcloud,
}

/// One thing that may stand before the words of the program: what follows it, if it is there.
type Strip = fn(&str) -> Option<&str>;

const PREFIXES: [(Prefix, Strip); 5] = [
    (Prefix::Common, time),
    (Prefix::Compose, container),
    (Prefix::Fly, fly),
    (Prefix::Common, build),
    (Prefix::Gcloud, gcloud),
];

/// The words of the program, without what others put before them: names of containers, times, regions, build steps.
pub fn message(line: &str) -> &str {
    message_after(line, |_| ())
}

/// The same, telling of each prefix that was there.
pub(super) fn message_after(line: &str, mut seen: impl FnMut(Prefix)) -> &str {
    let mut rest = line.trim();
    // A line carries at most a few prefixes: `docker compose logs -t` of a gateway has three.
    for _ in 0..5 {
        let shorter = PREFIXES.iter().find_map(|(prefix, strip)| Some((*prefix, strip(rest)?.trim_start())));
        let Some((prefix, shorter)) = shorter else { break };
        seen(prefix);
        rest = shorter;
    }
    rest
}

/// `2026-11-21T16:38:39.857+00:00 `, `2026-05-11T14:31:41Z `.
fn time(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let bytes = first.as_bytes();
    let is_time = bytes.len() >= 19
        && bytes.len() <= 35
        && bytes.get(4) == Some(&b'-')
        && bytes.get(10) == Some(&b'T')
        && bytes.iter().all(|byte| byte.is_ascii_digit() || b"-:T.+Z".contains(byte));
    is_time.then_some(rest)
}

/// `openclaw-gateway-1  | `, as `docker compose logs` writes it.
fn container(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('|')?;
    let name = name.strip_suffix(' ')?.trim_end();
    let is_name = !name.is_empty()
        && name.len() <= 128
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    is_name.then_some(rest)
}

/// `app[4d895d5ec41638] sin [info]`, after the time.
fn fly(text: &str) -> Option<&str> {
    let (head, rest) = text.split_once("] ")?;
    let (program, machine) = head.split_once('[')?;
    let is_word = |word: &str, longest: usize| {
        !word.is_empty() && word.len() <= longest && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let (region, rest) = rest.split_once(' ')?;
    let is_head = is_word(program, 16) && is_word(machine, 40) && region.len() == 3 && is_word(region, 3);
    let (level, rest) = rest.strip_prefix('[')?.split_once(']')?;
    (is_head && is_word(level, 8)).then_some(rest)
}

/// `#12 3.456 ` of a build in plain progress, or `3.456 ` in its summary.
fn build(text: &str) -> Option<&str> {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let (word, rest) = text.split_once(' ')?;
    if let Some(step) = word.strip_prefix('#') {
        return is_number(step).then_some(rest);
    }
    let (seconds, part) = word.split_once('.')?;
    (is_number(seconds) && is_number(part) && part.len() <= 3).then_some(rest)
}

/// `ERROR: (gcloud.compute.instances.create) `.
fn gcloud(text: &str) -> Option<&str> {
    let (command, rest) = text.strip_prefix("ERROR: (gcloud.")?.split_once(") ")?;
    (command.len() <= 80).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{message, readable};

    #[test]
    fn escapes_and_tricks_go() {
        assert_eq!(
            readable("\u{1b}[31;1mred\u{1b}[0m \u{1b}]8;;https://x\u{7}link\u{1b}]8;;\u{1b}\\ \u{202e}x"),
            "red link x"
        );
        assert_eq!(readable(r#"msg="The \"A\" variable""#), r#"msg="The "A" variable""#);
        assert_eq!(readable("plain"), "plain");
        assert_eq!(readable("\u{1b}"), "");
        assert_eq!(readable("\u{1b}[3"), "");
    }

    #[test]
    fn what_others_put_before_goes() {
        for line in [
            "words",
            "openclaw-gateway-1  | words",
            "openclaw-gateway-1  | 2026-11-21T16:38:39.857+00:00 words",
            "2026-11-21T16:38:39.857Z openclaw-gateway-1  | 2026-11-21T16:38:39.857Z words",
            "2026-05-11T14:31:41Z app[4d895d5ec41638] sin [info]words",
            "2026-05-11T14:31:41Z runner[4d895d5ec41638] sin [warn] words",
            "#12 3.456 words",
            "#9 words",
            "104.7 words",
            "ERROR: (gcloud.compute.instances.create) words",
        ] {
            assert_eq!(message(line), "words", "{line}");
        }
        assert_eq!(message("a | b"), "b");
        assert_eq!(message("two words | b"), "two words | b");
        assert_eq!(message("[gateway] ready"), "[gateway] ready");
    }
}
