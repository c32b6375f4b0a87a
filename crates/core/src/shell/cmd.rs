//! Rendering for the interactive prompt of cmd.exe.
//!
//! cmd.exe expands `%NAME%` everywhere, even inside quotes, and treats `^` as an escape only outside quotes
//! (<https://learn.microsoft.com/windows-server/administration/windows-commands/cmd>, "Remarks"). A word with a quote
//! or a percent sign is therefore written outside quotes, with a caret before every special character, as described in
//! "Everyone quotes command line arguments the wrong way"
//! (<https://learn.microsoft.com/archive/blogs/twistylittlepassagesallalike/everyone-quotes-command-line-arguments-the-wrong-way>).
//! There are no here-documents: users copy the downloaded files into place.

use super::command::{Command, Invocation, WrittenFile};
use super::dialect::{Dialect, Layout};
use super::snippet::{ManualFile, Snippet, shown_path};
use super::windows::{self, Builtin, ProgramKind};
use super::word::Word;

/// `None` if cmd.exe cannot express the command exactly.
pub(super) fn snippets(command: &Command, layout: Layout) -> Option<Vec<Snippet>> {
    let place = |file: &WrittenFile, path: String, once| {
        Snippet::Place(vec![ManualFile { file: file.file.clone(), path, once }])
    };
    Some(match command {
        Command::Write(file) => vec![place(file, shown_path(Dialect::Cmd, &file.path), false)],
        Command::WriteOnce(file) => vec![place(file, shown_path(Dialect::Cmd, &file.path), true)],
        Command::Feed(invocation, file) => {
            let text = from_file(invocation, &file.file, layout)?;
            vec![place(file, file.file.clone(), false), Snippet::Text(text)]
        }
        _ => {
            let text = line(command, layout)?;
            if text.is_empty() { Vec::new() } else { vec![Snippet::Text(text)] }
        }
    })
}

/// A command that writes no generated file; empty if Windows needs no command for it.
pub(super) fn line(command: &Command, layout: Layout) -> Option<String> {
    match command {
        Command::Run(invocation) => match windows::tool(invocation) {
            Some(tool) => built_in(&tool),
            None => call(invocation, layout),
        },
        Command::Pipeline(invocations) => {
            let parts: Option<Vec<String>> = invocations
                .iter()
                .map(|invocation| match windows::plain_search(invocation) {
                    Some(text) => Some(format!("findstr /c:\"{text}\"")),
                    None => call(invocation, Layout::SingleLine),
                })
                .collect();
            Some(parts?.join(" | "))
        }
        Command::FromFile(invocation, file) => from_file(invocation, file, layout),
        Command::IntoNew(invocation, path) => {
            Some(format!("if not exist {} ({})", path_word(path)?, into_file(invocation, path)?))
        }
        Command::Write(_) | Command::WriteOnce(_) | Command::Feed(..) => None,
    }
}

fn from_file(invocation: &Invocation, file: &str, layout: Layout) -> Option<String> {
    Some(format!("{} < {}", call(invocation, layout)?, path_word(&Word::from(file.to_owned()))?))
}

/// A call with its output redirected to a file.
pub(super) fn into_file(invocation: &Invocation, path: &Word) -> Option<String> {
    Some(format!("{} > {}", call(invocation, Layout::SingleLine)?, path_word(path)?))
}

fn built_in(tool: &Builtin) -> Option<String> {
    let all = |words: &[Word]| words.iter().map(path_word).collect::<Option<Vec<String>>>();
    Some(match tool {
        Builtin::Umask => String::new(),
        Builtin::Enter(words) => format!("cd /d {}", all(words)?.join(" ")),
        Builtin::Make(words) => {
            let make = |path: &String| format!("if not exist {path} mkdir {path}");
            all(words)?.iter().map(make).collect::<Vec<_>>().join("\n")
        }
        Builtin::Remove(words, true) => format!("del /f /q {} 2>nul", all(words)?.join(" ")),
        Builtin::Remove(words, false) => format!("del {}", all(words)?.join(" ")),
        Builtin::Exit => "exit".to_owned(),
    })
}

fn call(invocation: &Invocation, layout: Layout) -> Option<String> {
    let (name, kind, rest) = windows::program(invocation)?;
    let mut words = vec![(name.to_owned(), false)];
    for word in rest {
        let text = word_text(word, kind)?;
        words.push((text, word.literal().is_some_and(|text| text.starts_with("--"))));
    }
    Some(windows::lines(&words, layout == Layout::Wrapped, " ^\n  "))
}

fn word_text(word: &Word, kind: ProgramKind) -> Option<String> {
    match word {
        Word::Plain(text) if !windows::is_typeable(text) => None,
        Word::Plain(text) if kind == ProgramKind::Batch => windows::batch_argument(text),
        Word::Plain(text) => Some(quote(text)),
        Word::Home(_) | Word::LoginName => path_word(word),
    }
}

/// Quotes a word so that cmd.exe passes it to a program unchanged.
fn quote(text: &str) -> String {
    let is_harmless = |ch: char| ch.is_ascii_alphanumeric() || "_./:=+-,@~\\".contains(ch);
    // Code that quotes the whole line would double a trailing backslash.
    if !text.is_empty() && !text.ends_with('\\') && text.chars().all(is_harmless) {
        return text.to_owned();
    }
    let quoted = windows::quoted_argument(text);
    if !text.contains(['"', '%']) {
        return quoted;
    }
    let mut escaped = String::with_capacity(quoted.len() * 2);
    let mut after_percent = false;
    for ch in quoted.chars() {
        // Put a caret after each percent sign as well, so that no variable name is recognized between two of them.
        if after_percent || "()%!^\"<>&|".contains(ch) {
            escaped.push('^');
        }
        escaped.push(ch);
        after_percent = ch == '%';
    }
    escaped
}

/// A path for the built-in commands of cmd.exe, which take quoted text as it is except for expansions. `None` if the
/// path cannot be quoted.
fn path_word(word: &Word) -> Option<String> {
    let path = match word {
        Word::Plain(text) => text.replace('/', "\\"),
        Word::Home(path) if path.is_empty() => "%USERPROFILE%".to_owned(),
        Word::Home(path) => format!("%USERPROFILE%\\{}", path.replace('/', "\\")),
        Word::LoginName => return Some("\"%USERNAME%\"".to_owned()),
    };
    let literal_part = path.strip_prefix("%USERPROFILE%").filter(|_| matches!(word, Word::Home(_))).unwrap_or(&path);
    if !windows::is_typeable(literal_part)
        || literal_part.contains(|ch| "\"%*?<>|".contains(ch))
        || literal_part.ends_with('\\')
    {
        return None;
    }
    let is_harmless = |ch: char| ch.is_ascii_alphanumeric() || "_.-\\".contains(ch);
    Some(if !path.is_empty() && !path.starts_with('-') && path.chars().all(is_harmless) {
        path
    } else {
        format!("\"{path}\"")
    })
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn carets_are_used_for_quotes_and_percent_signs_only() {
        for (text, expected) in [
            ("--ha=false", "--ha=false"),
            ("tee /data/x.json", "\"tee /data/x.json\""),
            ("a&b", "\"a&b\""),
            ("100%", "^\"100^%^\""),
            ("%PATH%", "^\"^%^PATH^%^\""),
            ("say \"hi\"", "^\"say \\^\"hi\\^\"^\""),
            ("", "\"\""),
        ] {
            assert_eq!(quote(text), expected);
        }
    }
}
