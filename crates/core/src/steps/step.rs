//! A step of the guide and its parts.

use crate::plan::Blocked;
use crate::shell::{Command, Dialect, Layout, Snippet, block, render, snippets, snippets_with_manual_files};

/// Where a step is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunLocation {
    /// A terminal on the user's computer.
    Laptop,
    /// A shell on the Compute Engine VM.
    Vm,
    /// A shell inside the Fly.io machine.
    FlyMachine,
    Browser,
}

impl RunLocation {
    pub fn of_id(id: &str) -> Option<Self> {
        [Self::Laptop, Self::Vm, Self::FlyMachine, Self::Browser].into_iter().find(|place| place.id() == id)
    }

    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Laptop => "laptop",
            Self::Vm => "vm",
            Self::FlyMachine => "fly-machine",
            Self::Browser => "browser",
        }
    }
}

/// A phase of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Accounts, project, application.
    Prepare,
    /// The VM itself.
    Machine,
    /// Files, image, first start.
    Deploy,
    /// From the laptop to the gateway.
    Connect,
    /// Operations, as needed.
    Operate,
}

impl Phase {
    /// In order.
    pub const ALL: [Self; 5] = [Self::Prepare, Self::Machine, Self::Deploy, Self::Connect, Self::Operate];

    /// The identifier in JSON output.
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

/// Reference material for a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    Text {
        title: String,
        /// Paragraphs.
        lines: Vec<String>,
    },
    Table {
        title: String,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// A step with all texts filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Stable identifier, for example `vm.files`.
    pub id: &'static str,
    pub phase: Phase,
    pub place: RunLocation,
    pub need: Need,
    /// Whether the step can be repeated without harm.
    pub repeatable: bool,
    /// In the imperative.
    pub title: String,
    /// Paragraphs.
    pub why: Vec<String>,
    pub commands: Vec<Command>,
    /// Commands that verify the step.
    pub check: Vec<Command>,
    /// What the user sees on success.
    pub expect: String,
    /// How to revert the step.
    pub undo: String,
    /// Instructions for the web console that have the same effect.
    pub console: Vec<String>,
    pub notes: Vec<Note>,
    pub links: Vec<String>,
    /// Whether the commands must be run one by one, because one of them is interactive.
    pub one_at_a_time: bool,
    /// The invalid field because of which there are no commands.
    pub blocked: Option<Blocked>,
}

/// Placeholders for values that the user reads from earlier output.
const PLACEHOLDERS: [&str; 7] =
    ["REQUEST_ID", "MACHINE_ID", "VOLUME_ID", "OLD_IMAGE", "PUBLIC_IPV4", "PUBLIC_IPV6", "ADDRESS_FROM_THE_LOG"];

impl Step {
    /// The commands as one block to paste. `None` if there are none, if one has a placeholder, or if one is
    /// interactive: text pasted after it would fail or become its input.
    pub fn block(&self) -> Option<String> {
        let joins = !self.one_at_a_time && self.placeholders().is_empty();
        (!self.commands.is_empty() && joins).then(|| block(&self.commands))
    }

    /// The blocks to paste in order: all commands together, or each separately with the directory change it needs.
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

    /// Like [`Self::blocks`], in a dialect and layout. Dialects other than POSIX apply to steps on the laptop only.
    pub fn blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Snippet> {
        self.blocks_with_manual_files(dialect, layout, &|_| false)
    }

    /// Like [`Self::blocks_in`], but the files for which `by_hand` returns true are copied by the user. `by_hand` takes
    /// the name among the generated files.
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

    pub fn check_blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Snippet> {
        snippets(&self.check, self.dialect(dialect), layout)
    }

    /// The dialect used for this step: the wanted one on the laptop, POSIX everywhere else.
    pub fn dialect(&self, wanted: Dialect) -> Dialect {
        if self.place == RunLocation::Laptop { wanted } else { Dialect::Posix }
    }

    pub fn placeholders(&self) -> Vec<&'static str> {
        let text = block(&self.commands);
        PLACEHOLDERS.into_iter().filter(|placeholder| text.contains(placeholder)).collect()
    }

    /// The checks as one block to paste.
    pub fn check_block(&self) -> Option<String> {
        (!self.check.is_empty()).then(|| block(&self.check))
    }
}
