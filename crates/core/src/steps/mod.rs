//! The guide: every step in order, with the place where it runs.
//!
//! One phase a module. A step is a [`Recipe`]: its words in the catalogue, and a function that makes its commands from the
//! plan. A recipe that needs a wrong field still shows its title, and which field is in its way.

mod compute;
mod connect;
mod context;
mod document;
mod fly_deploy;
mod fly_operate;
mod machine;
mod operate;
mod prepare;
pub mod progress;
pub mod time;
mod tools;

pub(crate) use connect::{fly as connect_fly, gcp as connect_gcp};
pub use connect::{proxies_from_log, proxy_commands as private_proxy, tunnel_commands as tunnel};
pub use context::Context;
pub(crate) use context::{compose, login};
pub use document::Document;
pub(crate) use fly_deploy::{
    deploy as fly_deploy, file_commands as fly_files, status as fly_status, token as fly_token,
};
pub(crate) use machine::{build as build_image, directories, file_commands as vm_files, logs as vm_logs, place_config};
pub(crate) use operate::{larger_machine, resize_commands};
pub(crate) use tools::Tools;

use super::plan::{Blocked, Checked};
use super::shell::{Command, Dialect, Layout, Piece, block, pieces, pieces_beside, render};
use crate::i18n::{NoteText, StepText, TableText, fill};

/// Where a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A terminal on the person's own computer.
    Laptop,
    /// A shell on the Compute Engine machine.
    Vm,
    /// Inside the Fly.io machine.
    FlyMachine,
    /// A browser.
    Browser,
}

impl Place {
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
    pub place: Place,
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
    pub fn blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Piece> {
        self.blocks_beside(dialect, layout, &|_| false)
    }

    /// The same, with some generated files put in their places by hand: `by_hand` takes the name of a file.
    pub fn blocks_beside(&self, dialect: Dialect, layout: Layout, by_hand: &dyn Fn(&str) -> bool) -> Vec<Piece> {
        let dialect = self.dialect(dialect);
        if !self.one_at_a_time && self.placeholders().is_empty() {
            return pieces_beside(&self.commands, dialect, layout, by_hand);
        }
        let mut directory = None;
        let mut list = Vec::new();
        for command in &self.commands {
            if command.changes_directory() {
                directory = Some(command.clone());
            } else if !pieces(std::slice::from_ref(command), dialect, layout).is_empty() {
                let commands: Vec<Command> = directory.iter().chain([command]).cloned().collect();
                list.extend(pieces_beside(&commands, dialect, layout, by_hand));
            }
        }
        list
    }

    /// The checks as pieces, if there are any.
    pub fn check_blocks_in(&self, dialect: Dialect, layout: Layout) -> Vec<Piece> {
        pieces(&self.check, self.dialect(dialect), layout)
    }

    /// The dialect of the place: everywhere but on the person's own computer a POSIX shell.
    pub fn dialect(&self, wanted: Dialect) -> Dialect {
        if self.place == Place::Laptop { wanted } else { Dialect::Posix }
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

/// What a recipe makes from a plan. Boxed: it is handed on at every turn, and a pointer is little code.
#[derive(Debug, Default)]
pub(crate) struct Content(Box<ContentParts>);

#[derive(Debug, Default)]
struct ContentParts {
    /// What to run.
    commands: Vec<Command>,
    /// What to run to see that it worked.
    check: Vec<Command>,
    /// Values for the templates of the step and its notes.
    values: Vec<(&'static str, String)>,
    /// Addresses to open.
    links: Vec<String>,
    /// Whether a command asks questions.
    one_at_a_time: bool,
}

impl Content {
    /// Content that runs these commands.
    pub(crate) fn run(commands: Vec<Command>) -> Self {
        let mut content = Self::default();
        content.0.commands = commands;
        content
    }

    /// Adds checks.
    pub(crate) fn check(mut self, commands: Vec<Command>) -> Self {
        self.0.check = commands;
        self
    }

    /// Adds a value for the templates.
    pub(crate) fn value(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with_value(name, value.into())
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: String) -> Self {
        self.0.values.push((name, value));
        self
    }

    /// Adds several values for the templates.
    pub(crate) fn values(mut self, values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        self.0.values.extend(values);
        self
    }

    /// Keeps the first commands only.
    pub(crate) fn first(mut self, count: usize) -> Self {
        self.0.commands.truncate(count);
        self
    }

    /// Says that a command asks questions.
    pub(crate) fn one_at_a_time(mut self) -> Self {
        self.0.one_at_a_time = true;
        self
    }

    /// Adds an address to open.
    pub(crate) fn link(self, link: impl Into<String>) -> Self {
        self.with_link(link.into())
    }

    #[inline(never)]
    fn with_link(mut self, link: String) -> Self {
        self.0.links.push(link);
        self
    }
}

/// A step before the plan is known. Boxed as [`Content`] is.
pub(crate) struct Recipe(Box<RecipeParts>);

struct RecipeParts {
    id: &'static str,
    phase: Phase,
    place: Place,
    need: Need,
    repeatable: bool,
    text: &'static StepText,
    console: &'static [&'static str],
    notes: Vec<&'static NoteText>,
    tables: Vec<&'static TableText>,
    content: Checked<Content>,
}

impl Recipe {
    /// Its stable name.
    pub(crate) fn id(&self) -> &'static str {
        self.0.id
    }

    /// A required step that can be repeated.
    #[inline(never)]
    pub(crate) fn new(
        id: &'static str,
        phase: Phase,
        place: Place,
        text: &'static StepText,
        content: Checked<Content>,
    ) -> Self {
        Self(Box::new(RecipeParts {
            id,
            phase,
            place,
            need: Need::Required,
            repeatable: true,
            text,
            console: &[],
            notes: Vec::new(),
            tables: Vec::new(),
            content,
        }))
    }

    /// Only for whoever needs it.
    pub(crate) fn optional(mut self) -> Self {
        self.0.need = Need::Optional;
        self
    }

    /// Doing it twice fails or costs.
    pub(crate) fn once(mut self) -> Self {
        self.0.repeatable = false;
        self
    }

    /// The same in the menus of a console.
    pub(crate) fn console(mut self, lines: &'static [&'static str]) -> Self {
        self.0.console = lines;
        self
    }

    /// Reference matter beside it.
    #[inline(never)]
    pub(crate) fn note(mut self, note: &'static NoteText) -> Self {
        self.0.notes.push(note);
        self
    }

    /// A table beside it.
    #[inline(never)]
    pub(crate) fn table(mut self, table: &'static TableText) -> Self {
        self.0.tables.push(table);
        self
    }

    /// The step of this recipe, in words. `common` are the values that every step may name.
    fn finish(self, common: &[(&'static str, String)]) -> Step {
        let recipe = *self.0;
        let (content, blocked) = match recipe.content {
            Ok(content) => (*content.0, None),
            Err(blocked) => (ContentParts::default(), Some(blocked)),
        };
        let mut values: Vec<(&str, &str)> =
            content.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        values.extend(common.iter().map(|(name, value)| (*name, value.as_str())));
        // Without its values a sentence would show bare placeholders; the field in the way is what there is to say.
        let say = |template: &str| {
            if blocked.is_some() { String::new() } else { fill(template, &values) }
        };
        let say_all = |lines: &[&str]| lines.iter().map(|line| fill(line, &values)).collect::<Vec<_>>();
        let mut notes: Vec<Note> = Vec::new();
        if blocked.is_none() {
            notes.extend(recipe.tables.iter().map(|table| Note::Table {
                title: fill(table.title, &values),
                head: say_all(table.head),
                rows: table.rows.iter().map(|row| say_all(row)).collect(),
            }));
            notes.extend(
                recipe
                    .notes
                    .iter()
                    .map(|note| Note::Text { title: fill(note.title, &values), lines: say_all(note.lines) }),
            );
        }
        Step {
            id: recipe.id,
            phase: recipe.phase,
            place: recipe.place,
            need: recipe.need,
            repeatable: recipe.repeatable,
            title: fill(recipe.text.title, &values),
            why: say(recipe.text.why).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            expect: say(recipe.text.expect),
            undo: say(recipe.text.undo),
            console: if blocked.is_some() { Vec::new() } else { say_all(recipe.console) },
            notes,
            commands: content.commands,
            check: content.check,
            links: content.links,
            one_at_a_time: content.one_at_a_time,
            blocked,
        }
    }
}

/// The steps of recipes, in words.
pub(crate) fn finish(recipes: impl IntoIterator<Item = Recipe>, context: &Context<'_>) -> Vec<Step> {
    let common = context.common_values();
    recipes.into_iter().map(|recipe| recipe.finish(&common)).collect()
}

/// The whole guide of a plan, in order.
pub fn steps(context: &Context<'_>) -> Vec<Step> {
    let recipes = if context.plan.target.is_fly() {
        [prepare::fly(context), fly_deploy::recipes(context), connect::fly(context), fly_operate::recipes(context)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    } else {
        [
            prepare::gcp(context),
            compute::recipes(context),
            machine::recipes(context),
            connect::gcp(context),
            operate::recipes(context),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let mut steps = finish(recipes, context);
    // One phase after the other, each in the order of its recipes.
    Phase::ALL
        .into_iter()
        .flat_map(|phase| steps.extract_if(.., move |step| step.phase == phase).collect::<Vec<_>>())
        .collect()
}
