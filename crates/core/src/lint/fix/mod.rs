//! Applying fixes to the checked files ([`apply_fixes`]) and showing what they change ([`diff`]).

mod apply;
pub mod diff;

pub use self::apply::{FixedFile, apply_fixes, safe_fixes, with_fixed_files};
