//! What a dialect makes of a list of commands: texts to paste, and what has to be done another way.

use super::command::Command;
use super::dialect::{Dialect, Layout};
use super::{cmd, powershell, render};

/// A file that has to be put in its place by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its name among the generated files.
    pub file: String,
    /// Where it goes, in the dialect's words: a name is one in the folder the commands before changed to.
    pub path: String,
    /// Whether a file that is there already stays as it is.
    pub once: bool,
}

/// One stretch of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// To be pasted as it stands, without a final line feed.
    Text(String),
    /// Files to put in their places by hand, because the dialect cannot write them.
    Place(Vec<Placed>),
    /// What the dialect cannot say exactly, as a POSIX shell says it: for Git Bash, WSL or Cloud Shell.
    PosixOnly(String),
}

/// The commands in a dialect: neighbours that can be pasted together are one text.
pub fn pieces(commands: &[Command], dialect: Dialect, layout: Layout) -> Vec<Piece> {
    pieces_beside(commands, dialect, layout, &|_| false)
}

/// The same, with some generated files put in their places by hand: `by_hand` takes the name of a file.
pub fn pieces_beside(
    commands: &[Command],
    dialect: Dialect,
    layout: Layout,
    by_hand: &dyn Fn(&str) -> bool,
) -> Vec<Piece> {
    let mut list = Vec::new();
    for (position, command) in commands.iter().enumerate() {
        let later = commands.get(position + 1..).unwrap_or_default();
        let Some(command) = without_removal(command, later, dialect, by_hand) else { continue };
        for piece in command_pieces(&command, dialect, layout, by_hand) {
            push(&mut list, piece);
        }
    }
    list
}

/// One command. Nothing where the dialect has nothing to do.
fn command_pieces(command: &Command, dialect: Dialect, layout: Layout, by_hand: &dyn Fn(&str) -> bool) -> Vec<Piece> {
    if let Some(file) = command.written().filter(|file| by_hand(&file.file)) {
        let place = |path: String, once| Piece::Place(vec![Placed { file: file.file.clone(), path, once }]);
        return match command {
            // The program takes what it was to be fed from the file that lies in the folder now.
            Command::Feed(invocation, _) => {
                let take = Command::FromFile(invocation.clone(), file.file.clone());
                let mut list = vec![place(file.file.clone(), false)];
                list.extend(command_pieces(&take, dialect, layout, by_hand));
                list
            }
            _ => vec![place(shown_path(dialect, &file.path), matches!(command, Command::WriteOnce(_)))],
        };
    }
    let made = match dialect {
        Dialect::Posix => Some(vec![Piece::Text(render::render_in(command, layout))]),
        Dialect::PowerShell => powershell::pieces(command, layout),
        Dialect::Cmd => cmd::pieces(command, layout),
    };
    made.unwrap_or_else(|| vec![Piece::PosixOnly(render::render_in(command, layout))])
}

/// The path of a file in a sentence.
pub(super) fn shown_path(dialect: Dialect, word: &super::Word) -> String {
    match (dialect, word) {
        (_, super::Word::Plain(path)) => path.to_string(),
        (Dialect::Cmd, super::Word::Home(path)) => format!("%USERPROFILE%\\{}", path.replace('/', "\\")),
        (_, super::Word::Home(path)) => format!("~/{path}"),
        (_, super::Word::LoginName) => word.render(),
    }
}

/// Without the removal of files that are written or placed later: it is there for their mode, which Windows has not, and
/// would delete what somebody has put there by hand. Nothing where no file is left to remove.
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
    let comes_later = |word: &super::Word| {
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
    left.then_some(Command::Run(super::Invocation(words)))
}

/// Adds a piece, joined with the one before where both are of a kind.
fn push(list: &mut Vec<Piece>, piece: Piece) {
    match (list.last_mut(), piece) {
        (Some(Piece::Text(before)), Piece::Text(text)) | (Some(Piece::PosixOnly(before)), Piece::PosixOnly(text)) => {
            before.push('\n');
            before.push_str(&text);
        }
        (Some(Piece::Place(before)), Piece::Place(files)) => before.extend(files),
        (_, piece) => list.push(piece),
    }
}
