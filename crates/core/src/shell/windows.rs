//! What PowerShell and cmd.exe have in common: which programs are there, and how a program takes its command line apart.
//!
//! Windows hands a program one text and not a list of words. Programs of the Microsoft C runtime (Python among them), Go
//! programs and `CommandLineToArgvW` take it apart by the same rules for backslashes and quotes:
//! <https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw> and
//! <https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments>.

use super::command::Invocation;
use super::word::Word;

/// How a program of the guide is there on Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An `.exe`.
    Program,
    /// A batch file: cmd.exe reads its words again, several times.
    Batch,
}

/// The programs the guide calls that Windows has, or that their makers offer for it: `curl.exe` and `tar.exe` come with
/// Windows since 10.0.17063, the Google Cloud CLI puts `gcloud.cmd` on the path.
const PROGRAMS: [(&str, Kind); 9] = [
    ("fly", Kind::Program),
    ("flyctl", Kind::Program),
    ("gcloud", Kind::Batch),
    ("git", Kind::Program),
    ("docker", Kind::Program),
    ("node", Kind::Program),
    ("curl", Kind::Program),
    ("tar", Kind::Program),
    ("ssh", Kind::Program),
];

/// The program an invocation starts, where Windows has it.
pub(super) fn program(Invocation(words): &Invocation) -> Option<(&str, Kind, &[Word])> {
    let (name, rest) = words.split_first()?;
    let name = name.literal()?;
    PROGRAMS.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| (name, kind, rest))
}

/// What a POSIX shell or its tools do, and Windows does by other names. Each holds the paths it is about.
pub(super) enum Tool<'a> {
    /// `umask`: there is no such thing; what lies in the person's profile is theirs alone.
    Umask,
    /// `cd`.
    Enter(&'a [Word]),
    /// `mkdir -p`.
    Make(&'a [Word]),
    /// `rm`, and `rm -f` where missing files are no error.
    Remove(&'a [Word], bool),
    /// `exit`.
    Exit,
}

/// The tool an invocation calls, where Windows has its like.
pub(super) fn tool(invocation: &Invocation) -> Option<Tool<'_>> {
    let rest = |count: usize| invocation.0.get(count..).unwrap_or_default();
    let is_path = |word: &Word| word.literal().is_none_or(|text| !text.starts_with('-'));
    let (tool, paths) = if invocation.starts_with(&["umask"]) {
        (Tool::Umask, rest(2))
    } else if invocation.starts_with(&["cd"]) {
        (Tool::Enter(rest(1)), rest(1))
    } else if invocation.starts_with(&["mkdir", "-p"]) {
        (Tool::Make(rest(2)), rest(2))
    } else if invocation.starts_with(&["rm", "-f"]) {
        (Tool::Remove(rest(2), true), rest(2))
    } else if invocation.starts_with(&["rm"]) {
        (Tool::Remove(rest(1), false), rest(1))
    } else if invocation.is(&["exit"]) {
        (Tool::Exit, rest(1))
    } else {
        return None;
    };
    paths.iter().all(is_path).then_some(tool)
}

/// Whether a word can be typed at all: a line feed would end the command, other controls are keys.
pub(super) fn is_typeable(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// A word as a program's command line holds it, always in quotes: backslashes count only before a quote, and there twice.
pub(super) fn quoted_argument(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut backslashes = 0;
    for letter in text.chars() {
        if letter == '\\' {
            backslashes += 1;
        } else {
            if letter == '"' {
                quoted.extend(std::iter::repeat_n('\\', backslashes + 1));
            }
            backslashes = 0;
        }
        quoted.push(letter);
    }
    quoted.extend(std::iter::repeat_n('\\', backslashes));
    quoted.push('"');
    quoted
}

/// What a batch file gets as one word, where there is a way. `gcloud.cmd` ends in `cmd /c "… "…gcloud.py" %*"` (read in a
/// published copy of the SDK of 2013; a newer one was not at hand), so cmd.exe reads the words three times, once with every quote turned inside out: what is
/// safe in quotes is not safe there, and `&|<>^` never are. `%` and `!` may expand, and no quote would survive.
pub(super) fn batch_argument(text: &str) -> Option<String> {
    if text.contains(|letter| "\"%!&|<>^".contains(letter)) {
        return None;
    }
    let needs_quotes = |letter: char| letter.is_whitespace() || "();'`\\".contains(letter);
    Some(if text.is_empty() || text.contains(needs_quotes) { quoted_argument(text) } else { text.to_owned() })
}

/// The fixed text that a pattern of `grep -o` begins with, where only `.*` follows it.
pub(super) fn plain_search(Invocation(words): &Invocation) -> Option<&str> {
    let [grep, only, pattern] = words.as_slice() else { return None };
    if (grep.literal()?, only.literal()?) != ("grep", "-o") {
        return None;
    }
    let fixed = pattern.literal()?.strip_suffix(".*")?;
    (is_typeable(fixed) && !fixed.contains(|letter| "\\.*+?[](){}^$|#\"%".contains(letter))).then_some(fixed)
}

/// The words of a line, broken before its options where it is too long: the text of a word, and whether it is an option.
pub(super) fn lines(words: &[(String, bool)], is_wrapped: bool, continued: &str) -> String {
    let mut line = words.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" ");
    if !is_wrapped || line.chars().count() <= super::render::LINE_WIDTH {
        return line;
    }
    line.clear();
    let mut options_ended = false;
    for (position, (word, is_option)) in words.iter().enumerate() {
        if position > 0 {
            line.push_str(if *is_option && !options_ended { continued } else { " " });
        }
        line.push_str(word);
        options_ended |= word.trim_matches('\'') == "--";
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{batch_argument, quoted_argument};

    #[test]
    fn backslashes_are_doubled_only_before_a_quote() {
        for (text, expected) in [
            ("", r#""""#),
            (r"a\b", r#""a\b""#),
            (r"a\", r#""a\\""#),
            (r#"a"b"#, r#""a\"b""#),
            (r#"a\"b"#, r#""a\\\"b""#),
            ("a b", r#""a b""#),
        ] {
            assert_eq!(quoted_argument(text), expected);
        }
    }

    #[test]
    fn a_batch_file_cannot_get_every_word() {
        assert_eq!(batch_argument("--format=value(status)").as_deref(), Some("\"--format=value(status)\""));
        assert_eq!(batch_argument("--zone=us-central1-a").as_deref(), Some("--zone=us-central1-a"));
        for text in ["wow!", "100%", "say \"hi\"", "a & b"] {
            assert_eq!(batch_argument(text), None);
        }
    }
}
