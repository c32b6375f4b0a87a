//! A step of the guide and its parts.

use crate::plan::Blocked;
use crate::shell::{Command, Dialect, Layout, Snippet, block, render, snippets, snippets_with_manual_files};

/// Where a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunLocation {
    /// A terminal on the person's own computer.
    Laptop,
    /// A shell on the Compute Engine machine.
    Vm,
    /// Inside the Fly.io machine.
    FlyMachine,
    /// A browser.
    Browser,
}

impl RunLocation {
    /// The place of that word.
    pub fn of_id(id: &str) -> Option<Self> {
        [Self::Laptop, Self::Vm, Self::FlyMachine, Self::Browser].into_iter().find(|place| place.id() == id)
    }

    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Laptop => "laptop",
            Self::Vm => "vm",
            Self::FlyMachine => "fly-machine",
            Self::Browser => "browser",
        }
    }
}

/// A stretch of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Accounts, project, application.
    Prepare,
    /// The machine itself.
    Machine,
    /// Files, image, first start.
    Deploy,
    /// From the laptop to the gateway.
    Connect,
    /// Afterwards, as needed.
    Operate,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 5] = [Self::Prepare, Self::Machine, Self::Deploy, Self::Connect, Self::Operate];

    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Machine => "machine",
            Self::Deploy => "deploy",
            Self::Connect => "connect",
            Self::Operate => "operate",
        }
    }
}

/// Whether everybody does a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It belongs to the way.
    Required,
    /// It is there for whoever needs it.
    Optional,
}

/// Reference matter beside a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A heading with paragraphs.
    Text {
        /// Heading.
        title: String,
        /// Paragraphs.
        lines: Vec<String>,
    },
    /// A heading with a table.
    Table {
        /// Heading.
        title: String,
        /// Head of each column.
        head: Vec<String>,
        /// Cells, row by row.
        rows: Vec<Vec<String>>,
    },
}

/// A step, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Stable name, for example `vm.files`.
    pub id: &'static str,
    /// Stretch of the guide.
    pub phase: Phase,
    /// Where it is done.
    pub place: RunLocation,
    /// Whether everybody does it.
    pub need: Need,
    /// Whether doing it twice is harmless.
    pub repeatable: bool,
    /// A short imperative.
    pub title: String,
    /// Why, and what to look out for; paragraphs.
    pub why: Vec<String>,
    /// What to run.
    pub commands: Vec<Command>,
    /// What to run to see that it worked.
    pub check: Vec<Command>,
    /// What success looks like.
    pub expect: String,
    /// How to take it back.
    pub undo: String,
    /// The same in the menus of a web console.
    pub console: Vec<String>,
    /// Reference matter.
    pub notes: Vec<Note>,
    /// Addresses to open.
    pub links: Vec<String>,
    /// Whether each command is for itself, because one of them talks with the person at the terminal.
    pub one_at_a_time: bool,
    /// The field that keeps the commands from being shown.
    pub blocked: Option<Blocked>,
}

/// Words that stand for something only the person's own terminal can tell.
const PLACEHOLDERS: [&str; 7] =
    ["REQUEST_ID", "MACHINE_ID", "VOLUME_ID", "OLD_IMAGE", "PUBLIC_IPV4", "PUBLIC_IPV6", "ADDRESS_FROM_THE_LOG"];

impl Step {
    /// The commands as one pasteable text, if there are any. Commands with a placeholder, and commands that
    /// ask questions, are for one at a time: what is pasted after them would run wrongly or become the answer.
    pub fn block(&self) -> Option<String> {
        let joins = !self.one_at_a_time && self.placeholders().is_empty();
        (!self.commands.is_empty() && joins).then(|| block(&self.commands))
    }

    /// The texts to copy one after the other: all commands at once, or each by itself with the change of directory it
    /// needs.
    pub fn blocks(&self) -> Vec<String> {
        if let Some(block) = self.block() {
            return vec![block];
        }
        let mut directory = None;
        let mut blocks = Vec::new();
        for text in self.commands.iter().map(render) {
            if text.starts_with("cd ") {
                directory = Some(text);
            } else if let Some(directory) = &directory {
                blocks.push(format!("{directory}\n{text}"));
            } else {
                blocks.push(text);
            }
        }
        blocks
    }

    /// The pieces to copy one after the other, in a dialect and layout: as [`Self::blocks`] for POSIX shells. Only what is
    /// done on the laptop knows other dialects.
    pub fn blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Snippet> {
        self.blocks_with_manual_files(dialect, layout, &|_| false)
    }

    /// The same, with some generated files put in their places by hand: `by_hand` takes the name of a file.
    pub fn blocks_with_manual_files(
        &self,
        dialect: Dialect,
        layout: Layout,
        by_hand: &dyn Fn(&str) -> bool,
    ) -> Vec<Snippet> {
        let dialect = self.dialect(dialect);
        if !self.one_at_a_time && self.placeholders().is_empty() {
            return snippets_with_manual_files(&self.commands, dialect, layout, by_hand);
        }
        let mut directory = None;
        let mut list = Vec::new();
        for command in &self.commands {
            if command.changes_directory() {
                directory = Some(command.clone());
            } else if !snippets(std::slice::from_ref(command), dialect, layout).is_empty() {
                let commands: Vec<Command> = directory.iter().chain([command]).cloned().collect();
                list.extend(snippets_with_manual_files(&commands, dialect, layout, by_hand));
            }
        }
        list
    }

    /// The checks as pieces, if there are any.
    pub fn check_blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Snippet> {
        snippets(&self.check, self.dialect(dialect), layout)
    }

    /// The dialect of the place: everywhere but on the person's own computer a POSIX shell.
    pub fn dialect(&self, wanted: Dialect) -> Dialect {
        if self.place == RunLocation::Laptop { wanted } else { Dialect::Posix }
    }

    /// The placeholders in its commands.
    pub fn placeholders(&self) -> Vec<&'static str> {
        let text = block(&self.commands);
        PLACEHOLDERS.into_iter().filter(|placeholder| text.contains(placeholder)).collect()
    }

    /// The checks as one pasteable text, if there are any.
    pub fn check_block(&self) -> Option<String> {
        (!self.check.is_empty()).then(|| block(&self.check))
    }
}
