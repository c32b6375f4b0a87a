//! Conversion of the user's configuration to the new release's format.

mod calls;
mod paths;
mod rules;

pub(super) use calls::calls;
pub(super) use rules::migrate;
pub use rules::{MigratedConfig, SettingChange, SettingOutcome};
