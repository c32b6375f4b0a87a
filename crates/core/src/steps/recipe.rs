//! Step definitions, before texts and values are filled in.

use super::step::{Need, Note, Phase, RunLocation, Step};
use crate::i18n::{NoteText, StepText, TableText, fill};
use crate::plan::Checked;
use crate::shell::Command;

/// The part of a step that depends on the plan. Boxed, because passing a pointer takes less code in the many builder
/// calls.
#[derive(Debug, Default)]
pub(crate) struct Content(Box<ContentParts>);

#[derive(Debug, Default)]
struct ContentParts {
    commands: Vec<Command>,
    check: Vec<Command>,
    /// Values for the templates of the step and its notes.
    values: Vec<(&'static str, String)>,
    links: Vec<String>,
    one_at_a_time: bool,
}

impl Content {
    pub(crate) fn run(commands: Vec<Command>) -> Self {
        let mut content = Self::default();
        content.0.commands = commands;
        content
    }

    pub(crate) fn check(mut self, commands: Vec<Command>) -> Self {
        self.0.check = commands;
        self
    }

    pub(crate) fn value(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with_value(name, value.into())
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: String) -> Self {
        self.0.values.push((name, value));
        self
    }

    pub(crate) fn values(mut self, values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        self.0.values.extend(values);
        self
    }

    /// Keeps only the first `count` commands.
    pub(crate) fn first(mut self, count: usize) -> Self {
        self.0.commands.truncate(count);
        self
    }

    /// Marks the commands as interactive: each is shown separately.
    pub(crate) fn one_at_a_time(mut self) -> Self {
        self.0.one_at_a_time = true;
        self
    }

    pub(crate) fn link(self, link: impl Into<String>) -> Self {
        self.with_link(link.into())
    }

    #[inline(never)]
    fn with_link(mut self, link: String) -> Self {
        self.0.links.push(link);
        self
    }
}

/// The definition of a step. Boxed like [`Content`].
pub(crate) struct Recipe(Box<RecipeParts>);

struct RecipeParts {
    id: &'static str,
    phase: Phase,
    place: RunLocation,
    need: Need,
    repeatable: bool,
    text: &'static StepText,
    console: &'static [&'static str],
    notes: Vec<&'static NoteText>,
    tables: Vec<&'static TableText>,
    content: Checked<Content>,
}

impl Recipe {
    pub(crate) fn id(&self) -> &'static str {
        self.0.id
    }

    /// A required, repeatable step.
    #[inline(never)]
    pub(crate) fn new(
        id: &'static str,
        phase: Phase,
        place: RunLocation,
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

    pub(crate) fn optional(mut self) -> Self {
        self.0.need = Need::Optional;
        self
    }

    /// Marks a step that fails or costs money when repeated.
    pub(crate) fn once(mut self) -> Self {
        self.0.repeatable = false;
        self
    }

    /// Instructions for the web console that have the same effect.
    pub(crate) fn console(mut self, lines: &'static [&'static str]) -> Self {
        self.0.console = lines;
        self
    }

    #[inline(never)]
    pub(crate) fn note(mut self, note: &'static NoteText) -> Self {
        self.0.notes.push(note);
        self
    }

    #[inline(never)]
    pub(crate) fn table(mut self, table: &'static TableText) -> Self {
        self.0.tables.push(table);
        self
    }

    /// Fills in the texts. `common` are the values available in every step.
    pub(super) fn finish(self, common: &[(&'static str, String)]) -> Step {
        let recipe = *self.0;
        let (content, blocked) = match recipe.content {
            Ok(content) => (*content.0, None),
            Err(blocked) => (ContentParts::default(), Some(blocked)),
        };
        let mut values: Vec<(&str, &str)> =
            content.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        values.extend(common.iter().map(|(name, value)| (*name, value.as_str())));
        // Without its values, a text would show bare placeholders.
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
