//! Reduces a line to the message of the program: without terminal control sequences and without prefixes of other
//! programs.

use std::borrow::Cow;

use crate::redact::is_trick;

/// Removes escape sequences, control characters and characters that change the text direction. Escaped quotation marks,
/// as in structured log formats, become plain ones.
pub fn strip_control_sequences(line: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| (0x20..0x7f).contains(&byte) && byte != b'\\';
    if line.bytes().all(is_plain) {
        return Cow::Borrowed(line);
    }
    let mut text = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    while let Some(ch) = chars.next() {
        match ch {
            '\u{1b}' => skip_escape(&mut chars),
            '\\' if chars.peek() == Some(&'"') => {}
            ch if is_trick(ch) => {}
            ch if ch.is_control() => text.push(' '),
            ch => text.push(ch),
        }
    }
    Cow::Owned(text)
}

/// Skips the rest of a sequence after ESC: `[` up to a final byte, `]` up to BEL or the string terminator, or one
/// character (ECMA-48).
fn skip_escape(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next() {
        Some('[') => {
            for ch in chars.by_ref() {
                if ('\u{40}'..='\u{7e}').contains(&ch) {
                    break;
                }
            }
        }
        Some(']') => {
            while let Some(ch) = chars.next() {
                if ch == '\u{7}' || (ch == '\u{1b}' && chars.next().is_some()) {
                    break;
                }
            }
        }
        _ => {}
    }
}

/// The program that added a prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinePrefix {
    /// A timestamp or the number of a build step; no evidence for any program.
    Common,
    Compose,
    Fly,
    Gcloud,
}

/// Returns the text after the prefix, or `None` if the text does not start with it.
type Strip = fn(&str) -> Option<&str>;

const PREFIXES: [(LinePrefix, Strip); 5] = [
    (LinePrefix::Common, time),
    (LinePrefix::Compose, container),
    (LinePrefix::Fly, fly),
    (LinePrefix::Common, build),
    (LinePrefix::Gcloud, gcloud),
];

/// Removes prefixes that other programs add: container names, timestamps, regions, build steps.
pub fn strip_prefixes(line: &str) -> &str {
    strip_prefixes_with(line, |_| ())
}

/// Removes prefixes like [`strip_prefixes`] and reports each of them.
pub(super) fn strip_prefixes_with(line: &str, mut seen: impl FnMut(LinePrefix)) -> &str {
    let mut rest = line.trim();
    // Lines have few prefixes: `docker compose logs -t` of a gateway has three.
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

/// `openclaw-gateway-1 | `, the format of `docker compose logs`.
fn container(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('|')?;
    let name = name.strip_suffix(' ')?.trim_end();
    let is_name = !name.is_empty()
        && name.len() <= 128
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    is_name.then_some(rest)
}

/// `app[4d895d5ec41638] sin [info]`, following a timestamp.
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

/// `#12 3.456 ` in plain build progress, or `3.456 ` in its summary.
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
    use super::{strip_control_sequences, strip_prefixes};

    #[test]
    fn control_sequences_are_removed() {
        assert_eq!(
            strip_control_sequences(
                "\u{1b}[31;1mred\u{1b}[0m \u{1b}]8;;https://x\u{7}link\u{1b}]8;;\u{1b}\\ \u{202e}x"
            ),
            "red link x"
        );
        assert_eq!(strip_control_sequences(r#"msg="The \"A\" variable""#), r#"msg="The "A" variable""#);
        assert_eq!(strip_control_sequences("plain"), "plain");
        assert_eq!(strip_control_sequences("\u{1b}"), "");
        assert_eq!(strip_control_sequences("\u{1b}[3"), "");
    }

    #[test]
    fn prefixes_are_removed() {
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
            assert_eq!(strip_prefixes(line), "words", "{line}");
        }
        assert_eq!(strip_prefixes("a | b"), "b");
        assert_eq!(strip_prefixes("two words | b"), "two words | b");
        assert_eq!(strip_prefixes("[gateway] ready"), "[gateway] ready");
    }
}
