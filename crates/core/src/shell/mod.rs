//! Commands as data and their renderers: for interactive bash and zsh (and POSIX sh), for PowerShell, and for cmd.exe.
//!
//! Only commands for the person's own computer are ever shown in another dialect than POSIX. A renderer either says exactly
//! what the data says, or that it has to be done another way ([`Piece`]).
//!
//! A block that is pasted into a terminal differs from a script: zsh has no comments there, `!` inside double quotes is
//! replaced from history, a TAB asks for completion. The renderer therefore writes no comments and no TABs and quotes with
//! single quotes.

mod cmd;
mod command;
mod dialect;
mod heredoc;
mod piece;
mod powershell;
mod quote;
mod render;
mod windows;
mod word;

pub use command::{Command, Invocation, WrittenFile};
pub use dialect::{Dialect, Layout};
pub use piece::{Piece, Placed, pieces, pieces_beside};
pub use quote::quote;
pub use render::{block, render, render_in};
pub use word::Word;
