//! Commands as data and their one renderer for interactive bash and zsh (and POSIX sh).
//!
//! A block that is pasted into a terminal differs from a script: zsh has no comments there, `!` inside double quotes is
//! replaced from history, a TAB asks for completion. The renderer therefore writes no comments and no TABs and quotes with
//! single quotes.

mod command;
mod heredoc;
mod quote;
mod render;
mod word;

pub use command::{Command, Invocation, WrittenFile};
pub use quote::quote;
pub use render::{block, render};
pub use word::Word;
