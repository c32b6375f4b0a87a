//! Commands for the prompt of cmd.exe.
//!
//! It expands `%NAME%` everywhere, inside quotes too, and takes `^` for an escape only outside of them
//! (<https://learn.microsoft.com/windows-server/administration/windows-commands/cmd>, "Remarks"). A word with a quote or a
//! percent sign is therefore written outside of quotes with a caret before every character that means something, as
//! described in "Everyone quotes command line arguments the wrong way"
//! (<https://learn.microsoft.com/archive/blogs/twistylittlepassagesallalike/everyone-quotes-command-line-arguments-the-wrong-way>).
//! There is no here-document: files are put in their places by hand, from what was downloaded.

use super::command::{Command, Invocation};
use super::dialect::{Dialect, Layout};
use super::piece::{Piece, Placed, shown_path};
use super::windows::{self, Kind, Tool};
use super::word::Word;

/// One command; nothing where cmd.exe cannot say it.
pub(super) fn pieces(command: &Command, layout: Layout) -> Option<Vec<Piece>> {
    let place = |file: &super::WrittenFile, path: String, once| {
        Piece::Place(vec![Placed { file: file.file.clone(), path, once }])
    };
    Some(match command {
        Command::Write(file) => vec![place(file, shown_path(Dialect::Cmd, &file.path), false)],
        Command::WriteOnce(file) => vec![place(file, shown_path(Dialect::Cmd, &file.path), true)],
        Command::Feed(invocation, file) => {
            let text = from_file(invocation, &file.file, layout)?;
            vec![place(file, file.file.clone(), false), Piece::Text(text)]
        }
        _ => {
            let text = line(command, layout)?;
            if text.is_empty() { Vec::new() } else { vec![Piece::Text(text)] }
        }
    })
}

/// A command that writes no generated file; empty where there is nothing to do on Windows.
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

/// A call whose output becomes the file.
pub(super) fn into_file(invocation: &Invocation, path: &Word) -> Option<String> {
    Some(format!("{} > {}", call(invocation, Layout::SingleLine)?, path_word(path)?))
}

fn built_in(tool: &Tool) -> Option<String> {
    let all = |words: &[Word]| words.iter().map(path_word).collect::<Option<Vec<String>>>();
    Some(match tool {
        Tool::Umask => String::new(),
        Tool::Enter(words) => format!("cd /d {}", all(words)?.join(" ")),
        Tool::Make(words) => {
            let make = |path: &String| format!("if not exist {path} mkdir {path}");
            all(words)?.iter().map(make).collect::<Vec<_>>().join("\n")
        }
        Tool::Remove(words, true) => format!("del /f /q {} 2>nul", all(words)?.join(" ")),
        Tool::Remove(words, false) => format!("del {}", all(words)?.join(" ")),
        Tool::Exit => "exit".to_owned(),
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

fn word_text(word: &Word, kind: Kind) -> Option<String> {
    match word {
        Word::Plain(text) if !windows::is_typeable(text) => None,
        Word::Plain(text) if kind == Kind::Batch => windows::batch_argument(text),
        Word::Plain(text) => Some(quote(text)),
        Word::Home(_) | Word::LoginName => path_word(word),
    }
}

/// A word as cmd.exe hands it on to a program unchanged.
fn quote(text: &str) -> String {
    let is_harmless = |letter: char| letter.is_ascii_alphanumeric() || "_./:=+-,@~\\".contains(letter);
    // A backslash at the end of a line would be doubled by whoever quotes the whole line.
    if !text.is_empty() && !text.ends_with('\\') && text.chars().all(is_harmless) {
        return text.to_owned();
    }
    let quoted = windows::quoted_argument(text);
    if !text.contains(['"', '%']) {
        return quoted;
    }
    let mut escaped = String::with_capacity(quoted.len() * 2);
    let mut after_percent = false;
    for letter in quoted.chars() {
        // A caret behind each percent sign too: names of variables hold none, so none is found.
        if after_percent || "()%!^\"<>&|".contains(letter) {
            escaped.push('^');
        }
        escaped.push(letter);
        after_percent = letter == '%';
    }
    escaped
}

/// A path for cmd.exe itself; in quotes its own commands take it as it is, but for what would expand.
fn path_word(word: &Word) -> Option<String> {
    let path = match word {
        Word::Plain(text) => text.replace('/', "\\"),
        Word::Home(path) if path.is_empty() => "%USERPROFILE%".to_owned(),
        Word::Home(path) => format!("%USERPROFILE%\\{}", path.replace('/', "\\")),
        Word::LoginName => return Some("\"%USERNAME%\"".to_owned()),
    };
    let own = path.strip_prefix("%USERPROFILE%").filter(|_| matches!(word, Word::Home(_))).unwrap_or(&path);
    if !windows::is_typeable(own) || own.contains(|letter| "\"%*?<>|".contains(letter)) || own.ends_with('\\') {
        return None;
    }
    let is_harmless = |letter: char| letter.is_ascii_alphanumeric() || "_.-\\".contains(letter);
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
    fn only_quotes_and_percent_signs_need_carets() {
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
