//! Rendering for Windows PowerShell 5.1 and PowerShell 7.
//!
//! - Single quotes prevent all expansion. A quote inside them is doubled, and typographic quotes count as quotes
//!   (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules>).
//! - Releases before 7.3 drop an empty argument and pass `"` unescaped. Later releases handle both correctly for
//!   programs, but not for batch files (`$PSNativeCommandArgumentPassing` in
//!   <https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_preference_variables>).
//!   Arguments that they treat differently go through `cmd /c`, for which every release keeps the old behaviour.
//! - `gcloud` may resolve to `gcloud.ps1`, which the default execution policy blocks
//!   (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies>), and a
//!   script does not receive `--`. The renderer therefore calls `gcloud.cmd`. Derived from the documentation, not
//!   measured: no Windows machine was available.
//! - Text passed through `<`, `>` or `|` is decoded and re-encoded, in 5.1 as ASCII with CRLF (`$OutputEncoding`, same
//!   page). Byte streams therefore go through `cmd /c`.
//! - In 5.1, `>` and `Set-Content` write UTF-16 or a code page. `[IO.File]::WriteAllText` writes UTF-8 without a byte
//!   order mark in all releases (<https://learn.microsoft.com/dotnet/api/system.io.file.writealltext>). It does not use
//!   PowerShell's current directory, so paths are made absolute.

use super::cmd;
use super::command::{Command, Invocation, WrittenFile};
use super::dialect::{Dialect, Layout};
use super::snippet::{ManualFile, Snippet, shown_path};
use super::windows::{self, Builtin, ProgramKind};
use super::word::Word;

/// `None` if PowerShell cannot express the command exactly.
pub(super) fn snippets(command: &Command, layout: Layout) -> Option<Vec<Snippet>> {
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
                return Some(vec![Snippet::Place(vec![ManualFile { file, path, once: is_once }])]);
            };
            if is_once {
                format!("if (-not (Test-Path -LiteralPath {})) {{ {text} }}", path_text(&file.path)?)
            } else {
                text
            }
        }
        Command::Feed(invocation, file) => {
            let take = through_cmd(&Command::FromFile(invocation.clone(), file.file.clone()))?;
            let place = ManualFile { file: file.file.clone(), path: file.file.clone(), once: false };
            return Some(vec![Snippet::Place(vec![place]), Snippet::Text(take)]);
        }
    };
    Some(if text.is_empty() { Vec::new() } else { vec![Snippet::Text(text)] })
}

/// Puts a word in single quotes.
pub(super) fn single_quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for ch in text.chars() {
        if is_single_quote(ch) {
            quoted.push(ch);
        }
        quoted.push(ch);
    }
    quoted.push('\'');
    quoted
}

/// The characters that PowerShell parses as a single quote.
fn is_single_quote(ch: char) -> bool {
    matches!(ch, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}

/// Runs a command in cmd.exe, passed as one argument. cmd.exe removes the quotes that PowerShell adds around it.
fn through_cmd(command: &Command) -> Option<String> {
    as_cmd(&cmd::line(command, Layout::SingleLine)?)
}

fn as_cmd(line: &str) -> Option<String> {
    // PowerShell 7 doubles a trailing backslash, 5.1 does not.
    (!line.ends_with('\\')).then(|| format!("cmd /c {}", single_quoted(line)))
}

fn pipeline(command: &Command, invocations: &[Invocation]) -> Option<String> {
    let [source, search] = invocations else { return through_cmd(command) };
    let Some(text) = windows::plain_search(search) else { return through_cmd(command) };
    let pattern = single_quoted(&format!("{text}.*"));
    let source = call(source, Layout::SingleLine)?;
    Some(format!("{source} | Select-String -CaseSensitive -Pattern {pattern} | ForEach-Object {{ $_.Matches.Value }}"))
}

fn built_in(tool: &Builtin) -> Option<String> {
    let all =
        |words: &[Word]| words.iter().map(path_text).collect::<Option<Vec<String>>>().map(|paths| paths.join(", "));
    Some(match tool {
        Builtin::Umask => String::new(),
        Builtin::Enter(words) => format!("Set-Location -LiteralPath {}", all(words)?),
        Builtin::Make(words) => format!("New-Item -ItemType Directory -Force -Path {} | Out-Null", all(words)?),
        Builtin::Remove(words, true) => {
            format!("Remove-Item -Force -ErrorAction SilentlyContinue -LiteralPath {}", all(words)?)
        }
        Builtin::Remove(words, false) => format!("Remove-Item -LiteralPath {}", all(words)?),
        Builtin::Exit => "exit".to_owned(),
    })
}

fn call(invocation: &Invocation, layout: Layout) -> Option<String> {
    let (name, kind, rest) = windows::program(invocation)?;
    let name = match (name, kind) {
        // In 5.1, `curl` is an alias of Invoke-WebRequest.
        ("curl", _) => "curl.exe".to_owned(),
        (_, ProgramKind::Batch) => format!("{name}.cmd"),
        (_, ProgramKind::Program) => name.to_owned(),
    };
    let mut words = vec![(name, false)];
    for word in rest {
        let text = match word {
            Word::Plain(text) if !windows::is_typeable(text) => return None,
            Word::Plain(text) if kind == ProgramKind::Batch => bare_or_quoted(&windows::batch_argument(text)?),
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

/// Whether every release passes the word to a program unchanged.
fn is_handed_on(text: &str) -> bool {
    let has_blank_end = text.ends_with('\\') && text.contains(char::is_whitespace);
    !(text.is_empty() || text.contains('"') || has_blank_end)
}

/// A word in PowerShell's own syntax, without quotes only if it cannot be parsed as anything else. Tokens that start
/// with a digit may be numbers; those with a single dash are parameters, which end at `:` and `.`.
fn bare_or_quoted(text: &str) -> String {
    let is_harmless = |ch: char| ch.is_ascii_alphanumeric() || "_=+-/.\\".contains(ch);
    let mut chars = text.chars();
    let starts_well = match (chars.next(), chars.next()) {
        (Some('-'), Some('-')) => chars.next().is_some_and(|ch| ch.is_ascii_alphabetic()),
        (Some('-'), _) => text.len() > 1 && text.bytes().skip(1).all(|byte| byte.is_ascii_alphabetic()),
        (Some('.'), second) => second.is_some_and(|ch| ch.is_ascii_alphabetic() || ch == '.'),
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
            for ch in path.chars() {
                if matches!(ch, '`' | '$' | '"' | '\u{201c}' | '\u{201d}' | '\u{201e}') {
                    quoted.push('`');
                }
                quoted.push(ch);
            }
            quoted.push('"');
            Some(quoted)
        }
        Word::Plain(_) | Word::Home(_) => None,
        Word::LoginName => Some("$env:USERNAME".to_owned()),
    }
}

/// Writes the file byte for byte; `None` if its text cannot be pasted.
fn write(file: &WrittenFile, layout: Layout) -> Option<String> {
    let text = file.text.strip_suffix('\n')?;
    if text.chars().any(|ch| ch.is_control() && ch != '\n') {
        return None;
    }
    let path = path_text(&file.path)?;
    let path = match file.path {
        // .NET has a current directory of its own.
        Word::Plain(_) => format!("(Join-Path $PWD.ProviderPath {path})"),
        Word::Home(_) | Word::LoginName => path,
    };
    // A line that starts with a quote and `@` would end the here-string.
    let ends_early = |line: &str| {
        let mut chars = line.chars();
        chars.next().is_some_and(is_single_quote) && chars.next() == Some('@')
    };
    let lines = || text.split('\n');
    let value = if layout == Layout::Wrapped && !lines().any(ends_early) {
        // Pasted text may have CRLF line endings.
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
    fn ambiguous_words_are_quoted() {
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
