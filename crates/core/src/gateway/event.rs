//! What the machine is told and what it asks for.

use super::surroundings::Permission;
use super::verdict::Verdict;

/// What is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientFrame {
    /// Presents the token, and the device where there is one.
    Connect,
    /// Asks how the gateway is.
    Health,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The socket is open.
    Opened,
    /// A text message came.
    Text(String),
    /// A binary message came; no gateway sends one.
    Binary,
    /// The socket closed, or never opened.
    Closed {
        /// Close code; 1006 when the browser knows nothing.
        code: u16,
        /// Close reason.
        reason: String,
    },
    /// The browser would not even make the socket.
    RefusedByBrowser,
    /// The signature asked for, as base64url; `None` when the browser could not sign.
    Signed(Option<String>),
    /// An HTTP answer instead of a socket, which a browser never shows.
    Http {
        /// Its status.
        status: u64,
        /// Its body.
        body: String,
    },
    /// Nothing, but time passed.
    Tick,
    /// The waiting time before another try is over.
    RetryNow,
    /// The probe ended.
    Probed {
        /// Whether anything spoke HTTP.
        answers: bool,
        /// The browser's permission by now.
        permission: Permission,
    },
    /// The person has had enough.
    Cancelled,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Open the socket (again).
    Open,
    /// Send a text message: [`super::Handshake::text_of`].
    Send(ClientFrame),
    /// Sign [`super::Handshake::text_to_sign`] with the device's key, and report [`Event::Signed`].
    Sign,
    /// Close the socket.
    Close,
    /// Report [`Event::Tick`] after this many milliseconds.
    Wake(u32),
    /// Report [`Event::RetryNow`] after this many milliseconds.
    RetryIn(u32),
    /// Ask whether anything speaks HTTP at the address, and report [`Event::Probed`].
    Probe,
    /// Tell the person how it goes.
    Progress(Progress),
    /// The end.
    Finish(Box<Verdict>),
}

/// What there is to wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// The browser may be asking for permission to reach this computer.
    AwaitingPermission,
    /// The gateway said it is starting.
    Starting {
        /// How often it was asked.
        tries: u32,
    },
    /// The gateway said it is restarting.
    Restarting {
        /// How often it was asked.
        tries: u32,
    },
    /// The device waits for approval; the verdict so far holds the request.
    AwaitingApproval(Box<Verdict>),
}
