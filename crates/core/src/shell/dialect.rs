//! Whose language a command is written in, and how long its lines may be.

/// A family of shells that read a command alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// bash and zsh at a prompt, and every POSIX shell.
    #[default]
    Posix,
    /// Windows PowerShell 5.1 and PowerShell 7, on Windows.
    PowerShell,
    /// The command prompt of Windows, cmd.exe. What is written here is for its prompt: in a batch file a `%` is written
    /// differently.
    Cmd,
}

impl Dialect {
    /// Every dialect, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Posix, Self::PowerShell, Self::Cmd];

    /// The word on the command line and in what is saved.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Posix => "bash",
            Self::PowerShell => "powershell",
            Self::Cmd => "cmd",
        }
    }

    /// The dialect of that word.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.id() == id)
    }

    /// The language of a fenced block in Markdown, as GitHub's highlighter knows it.
    pub const fn language(self) -> &'static str {
        match self {
            Self::Posix => "sh",
            Self::PowerShell => "powershell",
            Self::Cmd => "bat",
        }
    }

    /// The name people know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Posix => "bash, zsh",
            Self::PowerShell => "PowerShell",
            Self::Cmd => "cmd.exe",
        }
    }
}

/// How long lines may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A long command is broken before its options; a file is written as its own lines.
    #[default]
    Wrapped,
    /// One line a command, for terminals and chats that do not keep line ends together.
    SingleLine,
}
