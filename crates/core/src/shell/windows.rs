//! What PowerShell and cmd.exe share: available programs, and how programs parse their command line.
//!
//! Windows passes a single string to a program instead of a list of arguments. Programs using the Microsoft C runtime
//! (including Python), Go programs and `CommandLineToArgvW` split it by the same rules for backslashes and quotes:
//! <https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw> and
//! <https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments>.

use super::command::Invocation;
use super::word::Word;

/// How a program is installed on Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ProgramKind {
    /// An `.exe`.
    Program,
    /// A batch file, whose arguments cmd.exe parses again, several times.
    Batch,
}

/// The programs of the guide that are available on Windows: `curl.exe` and `tar.exe` ship with Windows since
/// 10.0.17063, and the Google Cloud CLI puts `gcloud.cmd` on the path.
const PROGRAMS: [(&str, ProgramKind); 9] = [
    ("fly", ProgramKind::Program),
    ("flyctl", ProgramKind::Program),
    ("gcloud", ProgramKind::Batch),
    ("git", ProgramKind::Program),
    ("docker", ProgramKind::Program),
    ("node", ProgramKind::Program),
    ("curl", ProgramKind::Program),
    ("tar", ProgramKind::Program),
    ("ssh", ProgramKind::Program),
];

/// The program an invocation starts, if it is available on Windows.
pub(super) fn program(Invocation(words): &Invocation) -> Option<(&str, ProgramKind, &[Word])> {
    let (name, rest) = words.split_first()?;
    let name = name.literal()?;
    PROGRAMS.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| (name, kind, rest))
}

/// POSIX shell built-ins and utilities with an equivalent on Windows, with their path arguments.
pub(super) enum Builtin<'a> {
    /// `umask`: no equivalent is needed, since files in the user's profile are private.
    Umask,
    /// `cd`.
    Enter(&'a [Word]),
    /// `mkdir -p`.
    Make(&'a [Word]),
    /// `rm`; the flag is set for `rm -f`, which ignores missing files.
    Remove(&'a [Word], bool),
    /// `exit`.
    Exit,
}

/// The built-in or utility an invocation calls, if Windows has an equivalent.
pub(super) fn tool(invocation: &Invocation) -> Option<Builtin<'_>> {
    let rest = |count: usize| invocation.0.get(count..).unwrap_or_default();
    let is_path = |word: &Word| word.literal().is_none_or(|text| !text.starts_with('-'));
    let (tool, paths) = if invocation.starts_with(&["umask"]) {
        (Builtin::Umask, rest(2))
    } else if invocation.starts_with(&["cd"]) {
        (Builtin::Enter(rest(1)), rest(1))
    } else if invocation.starts_with(&["mkdir", "-p"]) {
        (Builtin::Make(rest(2)), rest(2))
    } else if invocation.starts_with(&["rm", "-f"]) {
        (Builtin::Remove(rest(2), true), rest(2))
    } else if invocation.starts_with(&["rm"]) {
        (Builtin::Remove(rest(1), false), rest(1))
    } else if invocation.is(&["exit"]) {
        (Builtin::Exit, rest(1))
    } else {
        return None;
    };
    paths.iter().all(is_path).then_some(tool)
}

/// Whether a word can be pasted: a line feed would end the command, and other control characters act as keys.
pub(super) fn is_typeable(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// Quotes a word for a program's command line. Backslashes are doubled only before a quote.
pub(super) fn quoted_argument(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut backslashes = 0;
    for ch in text.chars() {
        if ch == '\\' {
            backslashes += 1;
        } else {
            if ch == '"' {
                quoted.extend(std::iter::repeat_n('\\', backslashes + 1));
            }
            backslashes = 0;
        }
        quoted.push(ch);
    }
    quoted.extend(std::iter::repeat_n('\\', backslashes));
    quoted.push('"');
    quoted
}

/// Quotes a word for a batch file; `None` if that is impossible. `gcloud.cmd` ends in `cmd /c "… "…gcloud.py" %*"`
/// (read in a published copy of the SDK from 2013; a newer one was not available), so cmd.exe parses the arguments
/// three times, once with all quotes inverted. What is safe in quotes is not safe there, `&|<>^` never are, `%` and `!`
/// may expand, and no quote would survive.
pub(super) fn batch_argument(text: &str) -> Option<String> {
    if text.contains(|ch| "\"%!&|<>^".contains(ch)) {
        return None;
    }
    let needs_quotes = |ch: char| ch.is_whitespace() || "();'`\\".contains(ch);
    Some(if text.is_empty() || text.contains(needs_quotes) { quoted_argument(text) } else { text.to_owned() })
}

/// The literal prefix of a `grep -o` pattern of the form `prefix.*`.
pub(super) fn plain_search(Invocation(words): &Invocation) -> Option<&str> {
    let [grep, only, pattern] = words.as_slice() else { return None };
    if (grep.literal()?, only.literal()?) != ("grep", "-o") {
        return None;
    }
    let fixed = pattern.literal()?.strip_suffix(".*")?;
    (is_typeable(fixed) && !fixed.contains(|ch| "\\.*+?[](){}^$|#\"%".contains(ch))).then_some(fixed)
}

/// Joins words into a line, broken before its options if it is too long. The flag of each word says whether it is an
/// option.
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
    fn backslashes_are_doubled_only_before_quotes() {
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
    fn some_words_cannot_be_passed_to_batch_files() {
        assert_eq!(batch_argument("--format=value(status)").as_deref(), Some("\"--format=value(status)\""));
        assert_eq!(batch_argument("--zone=us-central1-a").as_deref(), Some("--zone=us-central1-a"));
        for text in ["wow!", "100%", "say \"hi\"", "a & b"] {
            assert_eq!(batch_argument(text), None);
        }
    }
}
