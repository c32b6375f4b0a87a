//! Explains logs by known patterns, with remedies for one deployment.
//!
//! [`patterns`] is data: the expressions of a line, its code, real samples and their source. [`explain`] reads a log
//! line by line, looks up all patterns at once, and orders the matches by impact: first what stops the gateway, then
//! the consequences. Secrets in lines that are shown are redacted.

mod context;
mod detect;
mod explain;
mod explanation;
mod index;
mod matcher;
mod normalize;
mod pattern;
mod patterns;
mod platform;
mod prefix;
mod reader;
mod remedy;
mod render;
mod structured;

pub use explain::{ExplainOptions, explain};
pub use explanation::{FieldAdvice, KnownBy, LogExplanation, LogLine, LogMatch};
pub use normalize::strip_control_sequences;
pub use pattern::{Impact, LogSource, Pattern, ReleaseRange};
pub use patterns::patterns;
pub use platform::Platform;
pub use prefix::strip_prefixes;
pub use reader::{LogSearch, MAX_BYTES};
pub use remedy::{LogRemedy, RemedyKind};
pub(crate) use render::GATEWAY_HOST;
