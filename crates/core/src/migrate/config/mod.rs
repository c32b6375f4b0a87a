//! The person's own configuration in the form that the new release takes.

mod calls;
mod paths;
mod rules;

pub(super) use calls::calls;
pub(super) use rules::migrate;
pub use rules::{Change, Fate, Migrated};
