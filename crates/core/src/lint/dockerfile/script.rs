//! The shell commands of an instruction, with the spans of their words.

use crate::lint::shell::{Command, Parsed, Token, parse};
use crate::read::dockerfile::{Arguments, Dockerfile, Instruction, Keyword, LogicalLine};
use crate::read::{Source, Span};

/// Maps offsets in a script to spans of the file.
#[derive(Debug)]
enum Places {
    /// In the joined line of an instruction, from this byte on.
    Line(LogicalLine, usize),
    /// In a here-document.
    From(usize),
}

#[derive(Debug)]
pub(super) struct Script {
    places: Places,
    pub(super) parsed: Parsed,
}

impl Script {
    fn new(text: &str, places: Places) -> Self {
        Self { places, parsed: parse(text) }
    }

    pub(super) fn location(&self, start: usize, end: usize) -> Span {
        match &self.places {
            Places::Line(line, first) => line.place(first + start, first + end),
            Places::From(first) => Span::new(first + start, first + end),
        }
    }

    pub(super) fn of(&self, token: &Token) -> Span {
        self.location(token.start, token.end)
    }

    pub(super) fn commands(&self) -> &[Command] {
        &self.parsed.commands
    }
}

/// The scripts of an instruction: of `RUN`, and of `CMD`, `ENTRYPOINT` and `HEALTHCHECK` in shell form.
pub(super) fn scripts(file: &Dockerfile, source: &Source, instruction: &Instruction) -> Vec<Script> {
    let is_shell = matches!(instruction.keyword, Keyword::Run | Keyword::Cmd | Keyword::Entrypoint);
    let Arguments::Shell(line) = &instruction.arguments else { return Vec::new() };
    if !is_shell || line.text.is_empty() {
        return Vec::new();
    }
    if instruction.heredocs.is_empty() {
        let Some(joined) = file.logical_line(source, instruction) else { return Vec::new() };
        let start = joined.text.trim_end().len().saturating_sub(line.text.len());
        return vec![Script::new(&line.text, Places::Line(joined, start))];
    }
    // A here-document is a script if the line is empty or names a shell.
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
