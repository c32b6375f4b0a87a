//! Translates commands into the snippets of a dialect.

use super::command::{Command, Invocation};
use super::dialect::{Dialect, Layout};
use super::snippet::{ManualFile, Snippet, shown_path};
use super::word::Word;
use super::{cmd, powershell, render};

/// Renders commands; consecutive text is joined into one snippet.
pub fn snippets(commands: &[Command], dialect: Dialect, layout: Layout) -> Vec<Snippet> {
    snippets_with_manual_files(commands, dialect, layout, &|_| false)
}

/// Like [`snippets`], but the files for which `by_hand` returns true are copied by the user. `by_hand` takes the name
/// among the generated files.
pub fn snippets_with_manual_files(
    commands: &[Command],
    dialect: Dialect,
    layout: Layout,
    by_hand: &dyn Fn(&str) -> bool,
) -> Vec<Snippet> {
    let mut list = Vec::new();
    for (position, command) in commands.iter().enumerate() {
        let later = commands.get(position + 1..).unwrap_or_default();
        let Some(command) = without_removal(command, later, dialect, by_hand) else { continue };
        for snippet in command_snippets(&command, dialect, layout, by_hand) {
            push(&mut list, snippet);
        }
    }
    list
}

/// Renders one command; empty if the dialect needs no command for it.
fn command_snippets(
    command: &Command,
    dialect: Dialect,
    layout: Layout,
    by_hand: &dyn Fn(&str) -> bool,
) -> Vec<Snippet> {
    if let Some(file) = command.written().filter(|file| by_hand(&file.file)) {
        let place = |path: String, once| Snippet::Place(vec![ManualFile { file: file.file.clone(), path, once }]);
        return match command {
            // The file is copied into the working directory, so the program reads its input from there.
            Command::Feed(invocation, _) => {
                let take = Command::FromFile(invocation.clone(), file.file.clone());
                let mut list = vec![place(file.file.clone(), false)];
                list.extend(command_snippets(&take, dialect, layout, by_hand));
                list
            }
            _ => vec![place(shown_path(dialect, &file.path), matches!(command, Command::WriteOnce(_)))],
        };
    }
    let made = match dialect {
        Dialect::Posix => Some(vec![Snippet::Text(render::render_in(command, layout))]),
        Dialect::PowerShell => powershell::snippets(command, layout),
        Dialect::Cmd => cmd::snippets(command, layout),
    };
    made.unwrap_or_else(|| vec![Snippet::PosixOnly(render::render_in(command, layout))])
}

/// Drops the removal of files that are written or copied later: it exists to reset their mode, which Windows does not
/// have, and it would delete files the user has copied. `None` if no file is left to remove.
fn without_removal(
    command: &Command,
    later: &[Command],
    dialect: Dialect,
    by_hand: &dyn Fn(&str) -> bool,
) -> Option<Command> {
    let Command::Run(invocation) = command else { return Some(command.clone()) };
    if !invocation.starts_with(&["rm", "-f"]) {
        return Some(command.clone());
    }
    let comes_later = |word: &Word| {
        later
            .iter()
            .filter_map(Command::written)
            .any(|file| (dialect != Dialect::Posix || by_hand(&file.file)) && file.path == *word)
    };
    let (mut words, mut left) = (Vec::new(), false);
    for (position, word) in invocation.0.iter().enumerate() {
        if position < 2 || !comes_later(word) {
            left |= position >= 2;
            words.push(word.clone());
        }
    }
    left.then_some(Command::Run(Invocation(words)))
}

/// Appends a snippet, joined with the previous one if they are of the same kind.
fn push(list: &mut Vec<Snippet>, snippet: Snippet) {
    match (list.last_mut(), snippet) {
        (Some(Snippet::Text(before)), Snippet::Text(text))
        | (Some(Snippet::PosixOnly(before)), Snippet::PosixOnly(text)) => {
            before.push('\n');
            before.push_str(&text);
        }
        (Some(Snippet::Place(before)), Snippet::Place(files)) => before.extend(files),
        (_, snippet) => list.push(snippet),
    }
}
