//! Undo and redo for drafts.
//!
//! The history is kept in memory only. A user can type a secret into a field, so it is never stored.

use super::{Draft, Field};

/// The oldest step is dropped beyond this number.
pub const MAX_ENTRIES: usize = 100;
/// Edits of one field are merged into one step unless they are further apart than this, in milliseconds.
pub const MERGE_WINDOW: u64 = 2_000;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    /// The draft that undo or redo restores.
    draft: Draft,
    /// The fields that change with it, in the order of the form.
    fields: Vec<Field>,
}

/// The last edit, which the next edit of the same field can be merged with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Typing {
    field: Field,
    /// Milliseconds, from the clock that [`History::record`] is given.
    at: u64,
}

#[derive(Debug, Clone, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    typing: Option<Typing>,
}

impl History {
    /// Records that `before` became `after`. `field` is the field that was typed into, or `None` for an action such as
    /// applying a preset, which is always a step of its own.
    ///
    /// `now` is a monotonic time in milliseconds.
    pub fn record(&mut self, before: &Draft, after: &Draft, field: Option<Field>, now: u64) {
        if before == after {
            return;
        }
        self.future.clear();
        let goes_on = field.is_some_and(|field| {
            self.typing.is_some_and(|typing| typing.field == field && now.saturating_sub(typing.at) <= MERGE_WINDOW)
        });
        self.typing = field.map(|field| Typing { field, at: now });
        if let Some(step) = self.past.last_mut().filter(|_| goes_on) {
            step.fields = changed_fields(&step.draft, after);
            // The typed text was deleted again, so there is nothing to undo.
            if step.fields.is_empty() {
                self.past.pop();
                self.typing = None;
            }
            return;
        }
        self.past.push(Step { draft: before.clone(), fields: changed_fields(before, after) });
        if self.past.len() > MAX_ENTRIES {
            self.past.remove(0);
        }
    }

    /// Returns the draft before the last step and keeps `current` for [`Self::redo`].
    pub fn undo(&mut self, current: &Draft) -> Option<Draft> {
        move_step(&mut self.past, &mut self.future, &mut self.typing, current)
    }

    /// Reverts the last [`Self::undo`].
    pub fn redo(&mut self, current: &Draft) -> Option<Draft> {
        move_step(&mut self.future, &mut self.past, &mut self.typing, current)
    }

    /// The fields that the next [`Self::undo`] changes.
    pub fn undoes(&self) -> Option<&[Field]> {
        self.past.last().map(|step| step.fields.as_slice())
    }

    /// The fields that the next [`Self::redo`] changes.
    pub fn redoes(&self) -> Option<&[Field]> {
        self.future.last().map(|step| step.fields.as_slice())
    }

    /// The number of steps that can be undone.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// Whether there is nothing to undo.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}

fn move_step(from: &mut Vec<Step>, to: &mut Vec<Step>, typing: &mut Option<Typing>, current: &Draft) -> Option<Draft> {
    let step = from.pop()?;
    *typing = None;
    to.push(Step { draft: current.clone(), fields: step.fields });
    Some(step.draft)
}

/// The fields whose typed text differs, in the order of the form.
pub fn changed_fields(left: &Draft, right: &Draft) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|&field| left.typed(field) != right.typed(field)).collect()
}
