//! What the browser knows about itself and the way to the gateway. It decides between causes that look the same to a
//! socket.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageSource {
    /// This computer. The browser restricts nothing.
    #[default]
    Loopback,
    /// Another computer, over HTTPS.
    Encrypted,
    /// Another computer, over HTTP. The browser grants such a page no permissions.
    Plain,
    /// A local file. Its origin is `null`, which no release from 2026.2.25 on can allow.
    File,
}

impl PageSource {
    const ALL: [Self; 4] = [Self::Loopback, Self::Encrypted, Self::Plain, Self::File];

    /// The identifier in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Encrypted => "https",
            Self::Plain => "http",
            Self::File => "file",
        }
    }

    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.id() == text)
    }
}

/// The browser family. Families differ in what a page may connect to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Browser {
    /// Chrome, Edge, Brave and other Chromium browsers: a public page needs permission to reach the local network.
    Chromium,
    /// No permission needed for loopback addresses.
    Firefox,
    /// Blocks unencrypted sockets from encrypted pages, loopback included (`WebKit` bug 171934).
    Safari,
    #[default]
    Other,
}

impl Browser {
    const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Safari, Self::Other];

    /// The identifier in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Safari => "safari",
            Self::Other => "other",
        }
    }

    pub fn read(text: &str) -> Self {
        Self::ALL.into_iter().find(|browser| browser.id() == text).unwrap_or_default()
    }
}

/// The browser's permission to reach this computer's network (Local Network Access, Chrome 142 and later).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Permission {
    Granted,
    /// Denied by the user or by a policy.
    Denied,
    /// The browser will ask.
    Prompt,
    /// The browser has no such permission, or none is needed.
    #[default]
    Unknown,
}

impl Permission {
    /// The name in the Permissions API and in recordings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Denied => "denied",
            Self::Prompt => "prompt",
            Self::Unknown => "unknown",
        }
    }

    pub fn read(text: &str) -> Self {
        match text {
            "granted" => Self::Granted,
            "denied" => Self::Denied,
            "prompt" => Self::Prompt,
            _ => Self::Unknown,
        }
    }
}

/// What is known before the connection is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Environment {
    pub page: PageSource,
    pub browser: Browser,
    pub permission: Permission,
    /// The browser reports that the computer has no network.
    pub is_offline: bool,
}

/// Observations made during a connection attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConnectionEvidence {
    /// The socket opened.
    pub opened: bool,
    /// The peer sent a challenge; only a gateway does.
    pub challenged: bool,
    /// Milliseconds from opening the socket to its failure; `None` if it did not fail by itself.
    pub failed_after_ms: Option<u32>,
    /// Whether an HTTP server answered the probe; `None` without a probe.
    pub http_answers: Option<bool>,
    /// The permission after the failure: the user may have answered a prompt meanwhile.
    pub permission: Permission,
    /// The constructor of the WebSocket failed.
    pub refused_by_browser: bool,
}
