//! Commands for Windows PowerShell 5.1 and PowerShell 7.
//!
//! - Single quotes expand nothing; a quote in them is doubled, and the typographic quotes count as quotes too
//!   (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules>).
//! - Releases before 7.3 hand on an empty word not at all and a `"` unescaped, later ones do both right for programs but
//!   not for batch files (`$PSNativeCommandArgumentPassing` in
//!   <https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_preference_variables>). Words that
//!   the two treat differently go through `cmd /c`, for which every release keeps the old rules.
//! - `gcloud` may be `gcloud.ps1`, which the default execution policy refuses
//!   (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies>), and a script
//!   does not get `--`; so it is called as `gcloud.cmd`. Reasoned, not measured: there was no Windows to try it on.
//! - Text that goes through `<`, `>` or `|` is decoded and encoded again, as ASCII with other line ends in 5.1
//!   (`$OutputEncoding`, same page), so bytes go through `cmd /c`.
//! - `>` and `Set-Content` of 5.1 write UTF-16 or a code page; `[IO.File]::WriteAllText` writes UTF-8 without a mark in all
//!   (<https://learn.microsoft.com/dotnet/api/system.io.file.writealltext>). It knows PowerShell's folder only if told.

use super::command::{Command, Invocation, WrittenFile};
use super::dialect::Layout;
use super::piece::{Piece, Placed, shown_path};
use super::windows::{self, Kind, Tool};
use super::word::Word;
use super::{Dialect, cmd};

/// One command; nothing where PowerShell cannot say it.
pub(super) fn pieces(command: &Command, layout: Layout) -> Option<Vec<Piece>> {
    let text = match command {
        Command::Run(invocation) => match windows::tool(invocation) {
            Some(tool) => built_in(&tool)?,
            None => call(invocation, layout)?,
        },
        Command::Pipeline(invocations) => pipeline(command, invocations)?,
        Command::FromFile(..) => through_cmd(command)?,
        Command::IntoNew(invocation, path) => {
            let line = cmd::into_file(invocation, path)?;
            format!("if (-not (Test-Path -LiteralPath {})) {{ {} }}", path_text(path)?, as_cmd(&line)?)
        }
        Command::Write(file) | Command::WriteOnce(file) => {
            let is_once = matches!(command, Command::WriteOnce(_));
            let Some(text) = write(file, layout) else {
                let (file, path) = (file.file.clone(), shown_path(Dialect::PowerShell, &file.path));
                return Some(vec![Piece::Place(vec![Placed { file, path, once: is_once }])]);
            };
            if is_once {
                format!("if (-not (Test-Path -LiteralPath {})) {{ {text} }}", path_text(&file.path)?)
            } else {
                text
            }
        }
        Command::Feed(invocation, file) => {
            let take = through_cmd(&Command::FromFile(invocation.clone(), file.file.clone()))?;
            let place = Placed { file: file.file.clone(), path: file.file.clone(), once: false };
            return Some(vec![Piece::Place(vec![place]), Piece::Text(take)]);
        }
    };
    Some(if text.is_empty() { Vec::new() } else { vec![Piece::Text(text)] })
}

/// The text of a word in single quotes.
pub(super) fn single_quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for letter in text.chars() {
        if is_single_quote(letter) {
            quoted.push(letter);
        }
        quoted.push(letter);
    }
    quoted.push('\'');
    quoted
}

/// The characters that PowerShell reads as a single quote.
fn is_single_quote(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}

/// The same line in cmd.exe, as one word. The quotes that PowerShell puts around it are the ones cmd.exe takes off.
fn through_cmd(command: &Command) -> Option<String> {
    as_cmd(&cmd::line(command, Layout::SingleLine)?)
}

fn as_cmd(line: &str) -> Option<String> {
    // PowerShell 7 doubles a backslash at the end, 5.1 does not.
    (!line.ends_with('\\')).then(|| format!("cmd /c {}", single_quoted(line)))
}

fn pipeline(command: &Command, invocations: &[Invocation]) -> Option<String> {
    let [source, search] = invocations else { return through_cmd(command) };
    let Some(text) = windows::plain_search(search) else { return through_cmd(command) };
    let pattern = single_quoted(&format!("{text}.*"));
    let source = call(source, Layout::SingleLine)?;
    Some(format!("{source} | Select-String -CaseSensitive -Pattern {pattern} | ForEach-Object {{ $_.Matches.Value }}"))
}

fn built_in(tool: &Tool) -> Option<String> {
    let all =
        |words: &[Word]| words.iter().map(path_text).collect::<Option<Vec<String>>>().map(|paths| paths.join(", "));
    Some(match tool {
        Tool::Umask => String::new(),
        Tool::Enter(words) => format!("Set-Location -LiteralPath {}", all(words)?),
        Tool::Make(words) => format!("New-Item -ItemType Directory -Force -Path {} | Out-Null", all(words)?),
        Tool::Remove(words, true) => {
            format!("Remove-Item -Force -ErrorAction SilentlyContinue -LiteralPath {}", all(words)?)
        }
        Tool::Remove(words, false) => format!("Remove-Item -LiteralPath {}", all(words)?),
        Tool::Exit => "exit".to_owned(),
    })
}

fn call(invocation: &Invocation, layout: Layout) -> Option<String> {
    let (name, kind, rest) = windows::program(invocation)?;
    let name = match (name, kind) {
        // In 5.1, `curl` is another name of Invoke-WebRequest.
        ("curl", _) => "curl.exe".to_owned(),
        (_, Kind::Batch) => format!("{name}.cmd"),
        (_, Kind::Program) => name.to_owned(),
    };
    let mut words = vec![(name, false)];
    for word in rest {
        let text = match word {
            Word::Plain(text) if !windows::is_typeable(text) => return None,
            Word::Plain(text) if kind == Kind::Batch => bare_or_quoted(&windows::batch_argument(text)?),
            Word::Plain(text) if is_handed_on(text) => bare_or_quoted(text),
            Word::Plain(_) => return through_cmd(&Command::Run(invocation.clone())),
            Word::Home(path) if path.is_empty() || is_handed_on(path) => path_text(word)?,
            Word::Home(_) => return None,
            Word::LoginName => "$env:USERNAME".to_owned(),
        };
        words.push((text, word.literal().is_some_and(|text| text.starts_with("--"))));
    }
    Some(windows::lines(&words, layout == Layout::Wrapped, " `\n  "))
}

/// Whether every release hands the word on to a program unchanged.
fn is_handed_on(text: &str) -> bool {
    let has_blank_end = text.ends_with('\\') && text.contains(char::is_whitespace);
    !(text.is_empty() || text.contains('"') || has_blank_end)
}

/// A word in PowerShell's own language: bare only where nothing can be read into it. Tokens that begin with a digit may be
/// numbers, with one dash parameters, which end at `:` and `.`.
fn bare_or_quoted(text: &str) -> String {
    let is_harmless = |letter: char| letter.is_ascii_alphanumeric() || "_=+-/.\\".contains(letter);
    let mut letters = text.chars();
    let starts_well = match (letters.next(), letters.next()) {
        (Some('-'), Some('-')) => letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()),
        (Some('-'), _) => text.len() > 1 && text.bytes().skip(1).all(|byte| byte.is_ascii_alphabetic()),
        (Some('.'), second) => second.is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '.'),
        (Some(first), _) if first.is_ascii_digit() => {
            (text.len() == 1 || first != '0') && text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit())
        }
        (Some(first), _) => first.is_ascii_alphabetic() || first == '_' || first == '/',
        (None, _) => false,
    };
    if starts_well && text.chars().all(is_harmless) { text.to_owned() } else { single_quoted(text) }
}

/// A path for PowerShell's own commands.
fn path_text(word: &Word) -> Option<String> {
    match word {
        Word::Plain(text) if windows::is_typeable(text) => Some(single_quoted(text)),
        Word::Home(path) if path.is_empty() => Some("\"$HOME\"".to_owned()),
        Word::Home(path) if windows::is_typeable(path) => {
            let mut quoted = String::from("\"$HOME/");
            for letter in path.chars() {
                if matches!(letter, '`' | '$' | '"' | '\u{201c}' | '\u{201d}' | '\u{201e}') {
                    quoted.push('`');
                }
                quoted.push(letter);
            }
            quoted.push('"');
            Some(quoted)
        }
        Word::Plain(_) | Word::Home(_) => None,
        Word::LoginName => Some("$env:USERNAME".to_owned()),
    }
}

/// Writes the file byte for byte; nothing where its text cannot be pasted.
fn write(file: &WrittenFile, layout: Layout) -> Option<String> {
    let text = file.text.strip_suffix('\n')?;
    if text.chars().any(|letter| letter.is_control() && letter != '\n') {
        return None;
    }
    let path = path_text(&file.path)?;
    let path = match file.path {
        // .NET has a current folder of its own.
        Word::Plain(_) => format!("(Join-Path $PWD.ProviderPath {path})"),
        Word::Home(_) | Word::LoginName => path,
    };
    // A line that begins with a quote and `@` would end the here-string.
    let ends_early = |line: &str| {
        let mut letters = line.chars();
        letters.next().is_some_and(is_single_quote) && letters.next() == Some('@')
    };
    let lines = || text.split('\n');
    let value = if layout == Layout::Wrapped && !lines().any(ends_early) {
        // What is pasted may get the line ends of Windows.
        format!("(@'\n{text}\n'@ -replace \"`r\", '')")
    } else {
        let lines: Vec<String> = lines().map(single_quoted).collect();
        format!("(@({}) -join \"`n\")", lines.join(", "))
    };
    Some(format!("[IO.File]::WriteAllText({path}, {value} + \"`n\")"))
}

#[cfg(test)]
mod tests {
    use super::bare_or_quoted;

    #[test]
    fn words_that_could_be_read_otherwise_are_quoted() {
        for (text, expected) in [
            ("--zone=us-central1-a", "--zone=us-central1-a"),
            ("-a", "-a"),
            ("2048", "2048"),
            ("/data/openclaw.json", "/data/openclaw.json"),
            (".env", ".env"),
            ("--", "'--'"),
            ("--%", "'--%'"),
            ("-Dfoo.bar", "'-Dfoo.bar'"),
            ("3000:3000", "'3000:3000'"),
            ("022", "'022'"),
            ("it's", "'it''s'"),
            ("it\u{2019}s", "'it\u{2019}\u{2019}s'"),
            ("$HOME", "'$HOME'"),
            ("@{}", "'@{}'"),
            ("", "''"),
        ] {
            assert_eq!(bare_or_quoted(text), expected);
        }
    }
}
