//! Applying fixes to the checked files ([`repair`]) and showing what they change ([`diff`]).

pub mod diff;
mod repair;

pub use self::repair::{Repaired, repair, safe_fixes, with};
