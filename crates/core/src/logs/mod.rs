//! What a pasted log says: known patterns, each explained once, with what to do in the plan's own names.
//!
//! [`patterns`] is data: what a program says, which code that is, a real line of it and where that was seen. [`explain`] reads
//! a log line by line, looks every pattern up at once, and orders what it found: what stops the gateway first, what follows
//! from it later. A line that is shown has its secrets masked.

mod clean;
mod cure;
mod explain;
mod explanation;
mod index;
mod mask;
mod matcher;
mod pattern;
mod patterns;
mod reader;
mod render;
mod signs;
mod version;

pub use clean::{message, readable};
pub use cure::{Cure, LogRemedy};
pub use explain::{Asked, explain};
pub use explanation::{Explanation, FieldAdvice, KnownBy, LogLine, LogMatch};
pub use mask::mask;
pub use pattern::{Holds, Origin, Pattern, Weight};
pub use patterns::patterns;
pub use reader::{LogSearch, MAX_BYTES};
