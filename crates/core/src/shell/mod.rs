//! Commands as data, rendered for interactive bash and zsh (and POSIX sh), PowerShell and cmd.exe.
//!
//! Only commands for the user's own computer are rendered in a dialect other than POSIX. A renderer either expresses
//! the command exactly or reports that it cannot ([`Snippet`]).
//!
//! Text pasted into a terminal is interpreted differently from a script: zsh has no comments there, `!` inside double
//! quotes triggers history expansion, and a tab triggers completion. The renderer therefore writes no comments and no
//! tabs, and uses single quotes.

mod cmd;
mod command;
mod dialect;
mod heredoc;
mod powershell;
mod quote;
mod render;
mod snippet;
mod translate;
mod windows;
mod word;

pub use command::{Command, Invocation, WrittenFile};
pub use dialect::{Dialect, Layout};
pub use quote::quote;
pub use render::{block, render, render_in};
pub use snippet::{ManualFile, Snippet};
pub use translate::{snippets, snippets_with_manual_files};
pub use word::Word;
