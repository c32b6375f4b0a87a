//! The readers of files that people paste, each with the exact place of everything it read.
//!
//! All of them are pure, never panic, take time that grows with the text and not with what is nested or repeated in it,
//! and refuse what is larger than [`MAX_BYTES`] or deeper than [`MAX_DEPTH`]. They say what is wrong as a
//! [`ProblemKind`] with a [`Span`] and go on as far as they can. Whether a value makes sense is the matter of the
//! rules.
//!
//! - [`Source`] is a text with its lines, positions and excerpts; [`edit`] changes it without touching the rest.
//! - [`kind`] says what a pasted text is.
//! - [`yaml`], [`toml`] and [`json5`] make one [`Node`] tree; [`json`] reads the project's own files.
//! - [`dotenv`] and [`interpolation`] are Docker Compose's grammar of variables, [`dockerfile`] is the builder's.

pub mod dockerfile;
pub mod dotenv;
pub mod edit;
mod excerpt;
pub mod interpolation;
pub mod json;
pub mod json5;
pub mod kind;
mod node;
mod problem;
mod source;
pub mod toml;
pub mod yaml;

pub use excerpt::{Excerpt, ExcerptLine};
pub use node::{Entry, MAX_DEPTH, Mapping, Node, Step, Value};
pub use problem::{Expected, MAX_PROBLEMS, NotText, Problem, ProblemKind, Reading};
pub use source::{LineEnding, MAX_BYTES, Position, Source, Span};
