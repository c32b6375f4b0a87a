//! Parsers for user files. Every value they return carries its byte span.
//!
//! All parsers are pure, never panic and run in time linear in the input size, regardless of nesting and aliases. They
//! reject input larger than [`MAX_BYTES`] or nested deeper than [`MAX_DEPTH`]. Errors are reported as a [`ProblemKind`]
//! with a [`Span`]; parsing continues after them where possible. Semantic checks belong to the rules, not here.
//!
//! - [`Source`] is a text with lines, positions and excerpts; [`edit`] applies edits and leaves the rest of the text
//!   alone.
//! - [`kind`] detects the type of a file, [`foreign`] files of other programs.
//! - [`yaml`], [`toml`] and [`json5`] produce the same [`Node`] tree; [`json`] parses the project's own files.
//! - [`dotenv`] and [`interpolation`] implement Docker Compose's grammar of variables, [`dockerfile`] implements
//!   BuildKit's.

pub mod dockerfile;
pub mod dotenv;
pub mod edit;
mod excerpt;
pub mod foreign;
pub mod interpolation;
pub mod json;
pub mod json5;
pub mod kind;
mod node;
mod problem;
mod source;
mod span;
pub mod toml;
pub mod yaml;

pub use excerpt::{Excerpt, ExcerptLine};
pub use node::{Entry, MAX_DEPTH, Mapping, Node, Step, Value};
pub use problem::{Expected, MAX_PROBLEMS, NotText, Problem, ProblemKind, Reading};
pub use source::{LineEnding, MAX_BYTES, Source};
pub use span::{Position, Span};
