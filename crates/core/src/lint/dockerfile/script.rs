//! The shell commands of an instruction, with the places of their words.

use super::shell::{Command, Parsed, Token, parse};
use crate::read::dockerfile::{Arguments, Dockerfile, Instruction, Keyword, Logical};
use crate::read::{Source, Span};

/// Where the text of a script stands in the file.
#[derive(Debug)]
enum Places {
    /// Behind the keyword of an instruction, from this byte of its joined line on.
    Line(Logical, usize),
    /// In a here-document.
    From(usize),
}

/// A text for a shell.
#[derive(Debug)]
pub(super) struct Script {
    places: Places,
    /// Its commands, and what is wrong with it.
    pub(super) parsed: Parsed,
}

impl Script {
    fn new(text: &str, places: Places) -> Self {
        Self { places, parsed: parse(text) }
    }

    /// The place of a part of the text.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        match &self.places {
            Places::Line(line, first) => line.place(first + start, first + end),
            Places::From(first) => Span::new(first + start, first + end),
        }
    }

    /// The place of a word.
    pub(super) fn of(&self, token: &Token) -> Span {
        self.place(token.start, token.end)
    }

    /// The commands.
    pub(super) fn commands(&self) -> &[Command] {
        &self.parsed.commands
    }
}

/// The scripts of an instruction: of `RUN`, and of what starts or asks the container in the form for a shell.
pub(super) fn scripts(file: &Dockerfile, source: &Source, instruction: &Instruction) -> Vec<Script> {
    let is_shell = matches!(instruction.keyword, Keyword::Run | Keyword::Cmd | Keyword::Entrypoint);
    let Arguments::Shell(line) = &instruction.arguments else { return Vec::new() };
    if !is_shell || line.text.is_empty() {
        return Vec::new();
    }
    if instruction.heredocs.is_empty() {
        let Some(joined) = file.joined(source, instruction) else { return Vec::new() };
        let start = joined.text.trim_end().len().saturating_sub(line.text.len());
        return vec![Script::new(&line.text, Places::Line(joined, start))];
    }
    // The text of a here-document is a script where the line itself says nothing or names a shell.
    let program = line.text.split_whitespace().find(|word| !word.starts_with("<<"));
    let reads_it = |program: &str| matches!(program.rsplit('/').next(), Some("sh" | "bash" | "dash" | "ash"));
    if !program.is_none_or(reads_it) {
        return Vec::new();
    }
    let text = |span: Span| source.slice(span);
    instruction
        .heredocs
        .iter()
        .filter(|heredoc| !text(heredoc.body).starts_with("#!") || text(heredoc.body).starts_with("#!/bin/"))
        .map(|heredoc| Script::new(text(heredoc.body), Places::From(heredoc.body.start)))
        .collect()
}
