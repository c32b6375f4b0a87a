//! How PowerShell and cmd.exe read a text, and how a Windows program gets its words: written from their documentation and
//! source, apart from what writes such texts.
//!
//! cmd.exe: <https://learn.microsoft.com/windows-server/administration/windows-commands/cmd>, and for the order of
//! expansion the phases in <https://stackoverflow.com/a/4095133>. PowerShell: `about_Parsing`, `about_Quoting_Rules`,
//! `about_Preference_Variables`, and `NativeCommandParameterBinder` and `tokenizer.cs` in PowerShell/PowerShell.

#![allow(clippy::allow_attributes, dead_code, reason = "each suite takes what it needs of this module")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a text that cannot be read is how a test fails"
)]

/// The home directory and the login name of the tests, with what a Windows account may hold.
pub(crate) const HOME: &str = r"C:\Users\Ann O & Co";
pub(crate) const LOGIN: &str = "Ann O";

/// What a command does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Changes the folder.
    Enter(String),
    /// Makes a folder with its parents.
    Make(String),
    /// Removes files; whether missing ones are no error.
    Remove(Vec<String>, bool),
    /// Programs joined by pipes, with the file that is read, and the file that is written unless it is there.
    Call(Vec<Vec<String>>, Option<String>, Option<String>),
    /// Writes a file, or only a new one.
    Write(String, String, bool),
    /// Ends the shell.
    Exit,
}

/// Which PowerShell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// Windows PowerShell 5.1.
    V5,
    /// PowerShell 7.0 to 7.2.
    V70,
    /// PowerShell 7.3 and newer.
    V73,
}

/// Takes the words of a command line apart; `doubled` is the rule of runtimes since 2008 for `""` inside quotes.
pub(crate) fn split(line: &str, doubled: bool) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    let (mut words, mut word, mut at, mut quoted) = (Vec::new(), None::<String>, 0, false);
    while let Some(&letter) = letters.get(at) {
        match letter {
            ' ' | '\t' if !quoted => {
                words.extend(word.take());
                at += 1;
            }
            '\\' => {
                let count = letters[at..].iter().take_while(|letter| **letter == '\\').count();
                let text = word.get_or_insert_default();
                at += count;
                if letters.get(at) == Some(&'"') {
                    text.extend(std::iter::repeat_n('\\', count / 2));
                    if count % 2 == 1 {
                        text.push('"');
                        at += 1;
                    }
                } else {
                    text.extend(std::iter::repeat_n('\\', count));
                }
            }
            '"' => {
                let text = word.get_or_insert_default();
                if quoted && doubled && letters.get(at + 1) == Some(&'"') {
                    text.push('"');
                    at += 1;
                } else {
                    quoted = !quoted;
                }
                at += 1;
            }
            _ => {
                word.get_or_insert_default().push(letter);
                at += 1;
            }
        }
    }
    words.extend(word);
    words
}

/// Both ways to take it apart, which must agree.
fn words_of(line: &str) -> Vec<String> {
    let words = split(line, false);
    assert_eq!(words, split(line, true), "two runtimes read {line:?} differently");
    words
}

/// The variables that are set, with names hostile words like to hit.
fn variable(name: &str) -> Option<&'static str> {
    [("USERPROFILE", HOME), ("USERNAME", LOGIN), ("PATH", r"C:\bin"), ("A", "expanded"), ("=", "odd")]
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// cmd.exe, at its prompt: percent signs first, everywhere.
fn expand(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('%') {
        text.push_str(before);
        rest = after;
        if let Some((name, tail)) = after.split_once('%') {
            let bare = name.split(':').next().unwrap_or_default();
            if let Some(value) = variable(bare) {
                text.push_str(if bare == name { value } else { "<changed>" });
                rest = tail;
                continue;
            }
        }
        text.push('%');
    }
    text.push_str(rest);
    text
}

/// A part of a line after cmd.exe's second phase: text without carets, or an operator.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Text(String),
    Operator(char),
}

/// Quotes and carets; `quoted` is the state at the beginning.
fn tokens(line: &str, mut quoted: bool) -> Vec<Token> {
    let (mut list, mut text) = (Vec::new(), String::new());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                quoted = !quoted;
                text.push('"');
            }
            '^' if !quoted => match letters.next() {
                // A line that is continued takes the next line's first character as it is.
                Some('\n') => text.extend(letters.next()),
                other => text.extend(other),
            },
            '&' | '|' | '<' | '>' | '(' | ')' | '\n' if !quoted => {
                list.push(Token::Text(std::mem::take(&mut text)));
                list.push(Token::Operator(letter));
            }
            _ => text.push(letter),
        }
    }
    list.push(Token::Text(text));
    list
}

/// What a batch file like `gcloud.cmd` hands to its program. `from` is the text behind its name on a line cmd.exe reads.
fn through_batch(text: &str, is_read: bool) -> String {
    let mut text = text.to_owned();
    if is_read {
        // Not by cmd.exe but with CreateProcess: cmd.exe is started for it, and reads it.
        text = plain(&tokens(&expand(&text), false), &text);
    }
    // cmd /c "python "gcloud.py" %*" stands in the file: %* begins inside of quotes.
    let batch = plain(&tokens(&format!("{text}\""), true), &text);
    let batch = batch.strip_suffix('"').expect("the last quote").to_owned();
    assert!(!batch.contains('!'), "delayed expansion takes it: {batch}");
    // And the cmd.exe that is started there reads it once more.
    plain(&tokens(&expand(&batch), false), &text)
}

/// The text of a line without operators but parentheses, which mean nothing inside of arguments.
fn plain(tokens: &[Token], whole: &str) -> String {
    tokens
        .iter()
        .map(|token| match token {
            Token::Text(text) => text.clone(),
            Token::Operator(letter @ ('(' | ')')) => letter.to_string(),
            Token::Operator(letter) => panic!("{letter:?} is read as an operator in {whole:?}"),
        })
        .collect()
}

/// A call as cmd.exe makes it.
fn cmd_call(line: &str) -> Vec<String> {
    let line = line.trim_matches(' ');
    let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = if name == "gcloud" { through_batch(rest, false) } else { rest.to_owned() };
    let mut words = vec![name.to_owned()];
    words.extend(words_of(&rest));
    words
}

/// What a text does that is pasted at cmd.exe's prompt.
pub(crate) fn cmd(text: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut whole = String::new();
    for line in text.split('\n') {
        whole.push_str(&expand(line));
        // A line feed ends a command unless a caret outside of quotes stands before it.
        if is_continued(&whole) {
            whole.push('\n');
        } else {
            effects.push(cmd_line(&std::mem::take(&mut whole)));
        }
    }
    assert_eq!(whole, "", "still waits for more");
    effects
}

fn is_continued(line: &str) -> bool {
    let mut quoted = false;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '^' if !quoted && letters.next().is_none() => return true,
            _ => {}
        }
    }
    false
}

fn unquoted(text: &str) -> String {
    text.trim().trim_matches('"').to_owned()
}

fn quoted_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut quoted = false;
    for word in text.split(|letter| {
        quoted ^= letter == '"';
        letter == ' ' && !quoted
    }) {
        if !word.is_empty() {
            words.push(word.trim_matches('"').to_owned());
        }
    }
    words
}

fn cmd_line(line: &str) -> Effect {
    if line == "exit" {
        return Effect::Exit;
    }
    if let Some(path) = line.strip_prefix("cd /d ") {
        return Effect::Enter(unquoted(&plain(&tokens(path, false), line)));
    }
    if let Some(paths) = line.strip_prefix("del ") {
        let (paths, is_quiet) = match paths.strip_prefix("/f /q ").and_then(|paths| paths.strip_suffix(" 2>nul")) {
            Some(paths) => (paths, true),
            None => (paths, false),
        };
        return Effect::Remove(quoted_words(&plain(&tokens(paths, false), line)), is_quiet);
    }
    if let Some(rest) = line.strip_prefix("if not exist ") {
        let list = tokens(rest, false);
        let Some(open) = list.iter().position(|token| *token == Token::Operator('(')) else {
            let (path, made) = rest.split_once(" mkdir ").expect("a folder");
            assert_eq!(path, made);
            return Effect::Make(unquoted(path));
        };
        assert_eq!(list[list.len() - 2..], [Token::Operator(')'), Token::Text(String::new())], "{line}");
        let path = unquoted(&plain(&list[..open], line));
        let Effect::Call(calls, None, Some(file)) = cmd_tokens(&list[open + 1..list.len() - 2], line) else {
            panic!("no output: {line}")
        };
        assert_eq!(path, file);
        return Effect::Call(calls, None, Some(file));
    }
    cmd_tokens(&tokens(line, false), line)
}

fn cmd_tokens(list: &[Token], line: &str) -> Effect {
    let (mut calls, mut input, mut output) = (Vec::new(), None, None);
    for part in list.split(|token| *token == Token::Operator('|')) {
        let end = part.iter().position(|token| matches!(token, Token::Operator('<' | '>'))).unwrap_or(part.len());
        match &part[end..] {
            [] => {}
            [Token::Operator(mark), Token::Text(file)] => {
                *(if *mark == '<' { &mut input } else { &mut output }) = Some(unquoted(file));
            }
            other => panic!("{other:?} in {line}"),
        }
        let mut call = cmd_call(&plain(&part[..end], line));
        if call[0] == "findstr" {
            let text = call[1].strip_prefix("/c:").expect("a text");
            call = vec!["grep".to_owned(), "-o".to_owned(), format!("{text}.*")];
        }
        calls.push(call);
    }
    Effect::Call(calls, input, output)
}

/// What PowerShell makes of a word on its way to a program, as one command line.
fn command_line(words: &[String], version: Version, is_batch: bool) -> String {
    let mut line = String::new();
    for word in words {
        if version == Version::V73 && !is_batch {
            // ProcessStartInfo.ArgumentList quotes as the runtimes read.
            let mut backslashes = 0;
            line.push_str(" \"");
            for letter in word.chars() {
                if letter == '\\' {
                    backslashes += 1;
                } else {
                    if letter == '"' {
                        line.extend(std::iter::repeat_n('\\', backslashes + 1));
                    }
                    backslashes = 0;
                }
                line.push(letter);
            }
            line.extend(std::iter::repeat_n('\\', backslashes));
            line.push('"');
            continue;
        }
        if word.is_empty() {
            continue;
        }
        let mut quotes = 0;
        let mut needs_quotes = false;
        for letter in word.chars() {
            quotes += usize::from(letter == '"');
            needs_quotes |= letter.is_whitespace() && quotes % 2 == 0;
        }
        line.push(' ');
        if needs_quotes {
            let backslashes = word.chars().rev().take_while(|letter| *letter == '\\').count();
            let backslashes = if version == Version::V5 { 0 } else { backslashes };
            line.extend(["\"", word, &"\\".repeat(backslashes), "\""]);
        } else {
            line.push_str(word);
        }
    }
    line
}

/// PowerShell, reading from the front.
struct Reader<'a> {
    rest: &'a str,
    version: Version,
}

fn is_quote(letter: char) -> bool {
    "'\u{2018}\u{2019}\u{201a}\u{201b}".contains(letter)
}

/// What a text does that is pasted at PowerShell's prompt.
pub(crate) fn powershell(text: &str, version: Version) -> Vec<Effect> {
    let mut reader = Reader { rest: text, version };
    let mut effects = Vec::new();
    while !reader.rest.is_empty() {
        effects.push(reader.statement());
        assert!(reader.rest.is_empty() || reader.take("\n"), "left over: {:?}", reader.rest);
    }
    effects
}

impl Reader<'_> {
    fn take(&mut self, text: &str) -> bool {
        self.rest.strip_prefix(text).is_some_and(|rest| {
            self.rest = rest;
            true
        })
    }

    fn need(&mut self, text: &str) {
        assert!(self.take(text), "{text:?} is missing before {:?}", self.rest);
    }

    fn blanks(&mut self) {
        while self.take(" ") || self.take("`\n") {}
    }

    fn statement(&mut self) -> Effect {
        if self.take("if (-not (Test-Path -LiteralPath ") {
            let path = self.word().expect("a path");
            self.need(")) { ");
            let effect = self.statement();
            self.need("}");
            return match effect {
                Effect::Write(file, text, false) if file == path => Effect::Write(file, text, true),
                Effect::Call(calls, input, Some(file)) if file.replace('\\', "/") == path.replace('\\', "/") => {
                    Effect::Call(calls, input, Some(file))
                }
                other => panic!("guards {path:?}: {other:?}"),
            };
        }
        if self.take("[IO.File]::WriteAllText(") {
            let path = self.expression();
            self.need(", ");
            let text = self.expression();
            self.need(")");
            self.blanks();
            return Effect::Write(path, text, false);
        }
        let mut words = Vec::new();
        loop {
            self.blanks();
            if self.rest.is_empty() || self.rest.starts_with(['\n', '|', '}']) {
                break;
            }
            words.push(self.word().expect("a word"));
        }
        let texts: Vec<&str> = words.iter().map(String::as_str).collect();
        match texts.as_slice() {
            ["exit"] => Effect::Exit,
            ["Set-Location", "-LiteralPath", path] => Effect::Enter((*path).to_owned()),
            ["New-Item", "-ItemType", "Directory", "-Force", "-Path", path] => {
                self.need("| Out-Null");
                Effect::Make((*path).to_owned())
            }
            ["Remove-Item", "-Force", "-ErrorAction", "SilentlyContinue", "-LiteralPath", paths @ ..] => {
                Effect::Remove(paths.iter().map(|path| (*path).to_owned()).collect(), true)
            }
            ["Remove-Item", "-LiteralPath", paths @ ..] => {
                Effect::Remove(paths.iter().map(|path| (*path).to_owned()).collect(), false)
            }
            ["cmd", "/c", line] => {
                let passed = command_line(&words[2..], self.version, true);
                // It takes off the first quote and the last, because what stands between is no program's name.
                let taken = passed.trim_start().strip_prefix('"').and_then(|line| line.strip_suffix('"'));
                let effects = cmd(taken.unwrap_or_else(|| panic!("no quotes around {line:?}")));
                assert_eq!(effects.len(), 1);
                match &effects[0] {
                    Effect::Call(calls, None, None) => self.search(calls.clone()),
                    other => other.clone(),
                }
            }
            [_, ..] => {
                let calls = vec![self.call(&words)];
                self.search(calls)
            }
            [] => panic!("nothing before {:?}", self.rest),
        }
    }

    /// What may stand behind a call.
    fn search(&mut self, mut calls: Vec<Vec<String>>) -> Effect {
        if self.take("| Select-String -CaseSensitive -Pattern ") {
            calls.push(vec!["grep".to_owned(), "-o".to_owned(), self.word().expect("a pattern")]);
            self.need(" | ForEach-Object { $_.Matches.Value }");
        }
        Effect::Call(calls, None, None)
    }

    fn call(&self, words: &[String]) -> Vec<String> {
        let is_batch = words[0] == "gcloud.cmd";
        let line = command_line(&words[1..], self.version, is_batch);
        let line = if is_batch { through_batch(&line, true) } else { line };
        let name = words[0].trim_end_matches(".cmd").trim_end_matches(".exe").to_owned();
        std::iter::once(name).chain(words_of(&line)).collect()
    }

    /// A word of a command, or one element of a list that commas join.
    fn word(&mut self) -> Option<String> {
        let first = self.rest.chars().next()?;
        if is_quote(first) || first == '"' {
            let text = self.string();
            // The comma of a list of paths.
            let _ = self.take(", ");
            return Some(text);
        }
        if self.take("$env:USERNAME") {
            return Some(LOGIN.to_owned());
        }
        let end = self.rest.find([' ', '\n', '}', ')']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        // What a bare word may hold without a second meaning; a dash begins a parameter, which ends at `.` and `:`.
        let is_plain = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "_=+-/.\\".contains(letter));
        assert!(is_plain && word != "--" && word != "--%", "a bare word: {word:?}");
        assert!(word.starts_with("--") || !word.starts_with('-') || !word.contains(['.', ':', '=']), "{word:?}");
        let number = word.trim_start_matches(['+', '-', '.']);
        let is_number = number.starts_with(|letter: char| letter.is_ascii_digit());
        assert!(!is_number || word.parse::<u32>().is_ok_and(|value| value.to_string() == word), "a number? {word:?}");
        Some(word.to_owned())
    }

    /// A string of any kind at the front.
    fn string(&mut self) -> String {
        let mut letters = self.rest.chars().peekable();
        let mut text = String::new();
        if letters.next() == Some('"') {
            loop {
                match letters.next().expect("an end") {
                    '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' => break,
                    '`' => match letters.next().expect("an escape") {
                        'n' => text.push('\n'),
                        'r' => text.push('\r'),
                        other => text.push(other),
                    },
                    '$' => {
                        let name: String =
                            std::iter::from_fn(|| letters.next_if(char::is_ascii_alphanumeric)).collect();
                        assert_eq!(name, "HOME");
                        text.push_str(HOME);
                    }
                    other => text.push(other),
                }
            }
        } else {
            while let Some(letter) = letters.next() {
                let next = if is_quote(letter) { letters.next_if(|next| is_quote(*next)) } else { Some(letter) };
                let Some(meant) = next else { break };
                text.push(meant);
            }
        }
        let left: usize = letters.map(char::len_utf8).sum();
        self.rest = &self.rest[self.rest.len() - left..];
        text
    }

    /// An expression: strings, `+`, `-join`, `-replace`, lists and `Join-Path`.
    fn expression(&mut self) -> String {
        let mut value = self.operand();
        loop {
            if self.take(" + ") {
                value.push_str(&self.operand());
            } else if self.take(" -replace ") {
                assert_eq!(self.operand(), "\r");
                self.need(", ''");
                value = value.replace('\r', "");
            } else {
                return value;
            }
        }
    }

    fn operand(&mut self) -> String {
        if self.take("(Join-Path $PWD.ProviderPath ") {
            let name = self.string();
            self.need(")");
            return name;
        }
        if self.take("(@(") {
            let mut lines = vec![self.string()];
            while self.take(", ") {
                lines.push(self.string());
            }
            self.need(") -join ");
            let joint = self.string();
            self.need(")");
            return lines.join(&joint);
        }
        if self.take("(") {
            let value = self.expression();
            self.need(")");
            return value;
        }
        if self.take("@'\n") {
            // Pasted on Windows, lines end with both.
            let mut lines = Vec::new();
            loop {
                let (line, rest) = self.rest.split_once('\n').expect("an end of the text");
                self.rest = rest;
                lines.push(line);
                let mut letters = rest.chars();
                if letters.next().is_some_and(is_quote) && letters.next() == Some('@') {
                    self.rest = letters.as_str();
                    return lines.join("\r\n");
                }
            }
        }
        self.string()
    }
}
