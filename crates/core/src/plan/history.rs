//! Undo and redo over drafts.
//!
//! A history lives in the page's memory only. A draft holds no secret of the deployment, so neither does its history; but a
//! person can type one into a field, so a history is never stored.

use super::{Draft, Field};

/// So many steps can be taken back.
pub const MAX_ENTRIES: usize = 100;
/// Typing that goes on after a longer pause is a step of its own, in milliseconds.
pub const PAUSE: u64 = 2_000;

/// A step that can be taken back or made again.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    /// What the draft becomes.
    draft: Draft,
    /// What changes with that, in the order of the form.
    fields: Vec<Field>,
}

/// Typing that the next letter may go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Typing {
    field: Field,
    /// When the last letter came, in milliseconds.
    at: u64,
}

/// The steps of one session of editing.
#[derive(Debug, Clone, Default)]
pub struct History {
    past: Vec<Entry>,
    future: Vec<Entry>,
    typing: Option<Typing>,
}

impl History {
    /// Notes that `before` has become `after`. A `field` says that somebody types into it; without one, it was an action
    /// such as a preset, which always is a step of its own.
    ///
    /// `now` is any clock in milliseconds that goes forward.
    pub fn record(&mut self, before: &Draft, after: &Draft, field: Option<Field>, now: u64) {
        if before == after {
            return;
        }
        self.future.clear();
        let goes_on = field.is_some_and(|field| {
            self.typing.is_some_and(|typing| typing.field == field && now.saturating_sub(typing.at) <= PAUSE)
        });
        self.typing = field.map(|field| Typing { field, at: now });
        if let Some(entry) = self.past.last_mut().filter(|_| goes_on) {
            entry.fields = changed_fields(&entry.draft, after);
            // Typed and deleted again: there is nothing to take back.
            if entry.fields.is_empty() {
                self.past.pop();
                self.typing = None;
            }
            return;
        }
        self.past.push(Entry { draft: before.clone(), fields: changed_fields(before, after) });
        if self.past.len() > MAX_ENTRIES {
            self.past.remove(0);
        }
    }

    /// The draft as it was before the last step; `current` is kept for [`Self::redo`].
    pub fn undo(&mut self, current: &Draft) -> Option<Draft> {
        step(&mut self.past, &mut self.future, &mut self.typing, current)
    }

    /// The draft as it was before the last [`Self::undo`].
    pub fn redo(&mut self, current: &Draft) -> Option<Draft> {
        step(&mut self.future, &mut self.past, &mut self.typing, current)
    }

    /// The fields that the next [`Self::undo`] changes; nothing where there is none.
    pub fn undoes(&self) -> Option<&[Field]> {
        self.past.last().map(|entry| entry.fields.as_slice())
    }

    /// The fields that the next [`Self::redo`] changes; nothing where there is none.
    pub fn redoes(&self) -> Option<&[Field]> {
        self.future.last().map(|entry| entry.fields.as_slice())
    }

    /// How many steps can be taken back.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// Whether no step can be taken back.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}

fn step(from: &mut Vec<Entry>, to: &mut Vec<Entry>, typing: &mut Option<Typing>, current: &Draft) -> Option<Draft> {
    let entry = from.pop()?;
    *typing = None;
    to.push(Entry { draft: current.clone(), fields: entry.fields });
    Some(entry.draft)
}

/// The fields into which other things were typed, in the order of the form.
pub fn changed_fields(left: &Draft, right: &Draft) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|&field| left.typed(field) != right.typed(field)).collect()
}
