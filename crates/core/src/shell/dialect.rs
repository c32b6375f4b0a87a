//! Shell dialects and line layout.

/// A family of shells that interpret a command identically.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// bash and zsh at a prompt, and every POSIX shell.
    #[default]
    Posix,
    /// Windows PowerShell 5.1 and PowerShell 7, on Windows.
    PowerShell,
    /// The interactive prompt of cmd.exe. In batch files, `%` is escaped differently.
    Cmd,
}

impl Dialect {
    /// All dialects, in display order.
    pub const ALL: [Self; 3] = [Self::Posix, Self::PowerShell, Self::Cmd];

    /// The identifier on the command line and in saved data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Posix => "bash",
            Self::PowerShell => "powershell",
            Self::Cmd => "cmd",
        }
    }

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.id() == id)
    }

    /// The language of a fenced code block in Markdown, as GitHub highlights it.
    pub const fn language(self) -> &'static str {
        match self {
            Self::Posix => "sh",
            Self::PowerShell => "powershell",
            Self::Cmd => "bat",
        }
    }

    /// The display name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Posix => "bash, zsh",
            Self::PowerShell => "PowerShell",
            Self::Cmd => "cmd.exe",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Long commands are broken before their options; files are written line by line.
    #[default]
    Wrapped,
    /// One line per command, for terminals and chats that do not preserve line breaks.
    SingleLine,
}
