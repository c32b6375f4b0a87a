//! What the browser knows about itself and the way to the gateway. A verdict about silence rests on it.

/// Where the page was served from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageSource {
    /// This very computer: no browser puts anything in the way.
    #[default]
    Loopback,
    /// Another computer, encrypted.
    Encrypted,
    /// Another computer, unencrypted: the browser grants such a page nothing.
    Plain,
    /// A file; its origin is `null`, which no release from 2026.2.25 on can allow.
    File,
}

impl PageSource {
    const ALL: [Self; 4] = [Self::Loopback, Self::Encrypted, Self::Plain, Self::File];

    /// The word in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Encrypted => "https",
            Self::Plain => "http",
            Self::File => "file",
        }
    }

    /// Reads such a word.
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.id() == text)
    }
}

/// The family of the browser; they differ in what a page may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Browser {
    /// Chrome, Edge, Brave and their kin: asks for permission before a public page reaches the local network.
    Chromium,
    /// Asks nothing for loopback addresses.
    Firefox,
    /// Blocks plain sockets from encrypted pages, loopback included (`WebKit` bug 171934).
    Safari,
    /// Not known.
    #[default]
    Other,
}

impl Browser {
    const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Safari, Self::Other];

    /// The word in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Safari => "safari",
            Self::Other => "other",
        }
    }

    /// Reads such a word.
    pub fn read(text: &str) -> Self {
        Self::ALL.into_iter().find(|browser| browser.id() == text).unwrap_or_default()
    }
}

/// The browser's permission to reach this computer's network (Local Network Access, Chrome 142 and later).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Permission {
    /// Given.
    Granted,
    /// Refused, by the person or a policy.
    Denied,
    /// To be asked.
    Prompt,
    /// The browser does not know such a permission, or none is needed.
    #[default]
    Unknown,
}

impl Permission {
    /// The name in the browser's interface and in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Denied => "denied",
            Self::Prompt => "prompt",
            Self::Unknown => "unknown",
        }
    }

    /// Reads such a name.
    pub fn read(text: &str) -> Self {
        match text {
            "granted" => Self::Granted,
            "denied" => Self::Denied,
            "prompt" => Self::Prompt,
            _ => Self::Unknown,
        }
    }
}

/// What the browser knows before it connects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// Where the page comes from.
    pub page: PageSource,
    /// What shows it.
    pub browser: Browser,
    /// What it may reach.
    pub permission: Permission,
    /// The computer says it has no network at all.
    pub is_offline: bool,
}

/// What was seen on the way to a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// The socket opened.
    pub opened: bool,
    /// The other side challenged, as only a gateway does.
    pub challenged: bool,
    /// Milliseconds from opening the socket to its end; `None` when it did not end by itself.
    pub failed_after_ms: Option<u32>,
    /// Whether any web server answered at the address; `None` where nobody asked.
    pub http_answers: Option<bool>,
    /// The permission after the failure: a person may have answered meanwhile.
    pub permission: Permission,
    /// The browser refused to make the socket.
    pub refused_by_browser: bool,
}
