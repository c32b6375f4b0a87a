//! Inputs and outputs of the handshake state machine.

use super::environment::Permission;
use super::verdict::Verdict;

/// A message the client sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientFrame {
    /// Presents the token, and the device if there is one.
    Connect,
    /// Requests the health of the gateway.
    Health,
}

/// An input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    Opened,
    Text(String),
    /// A binary message. No gateway sends one.
    Binary,
    /// The socket closed, or failed to open.
    Closed {
        /// 1006 if the browser gives no reason.
        code: u16,
        reason: String,
    },
    /// The constructor of the WebSocket failed.
    RefusedByBrowser,
    /// The result of [`Effect::Sign`] as base64url; `None` if the browser could not sign.
    Signed(Option<String>),
    /// An HTTP response to the WebSocket request. Browsers do not show it; other clients do.
    Http {
        status: u64,
        body: String,
    },
    /// A timer of [`Effect::Wake`] fired.
    Tick,
    /// The delay of [`Effect::RetryIn`] has passed.
    RetryNow,
    /// The result of [`Effect::Probe`].
    Probed {
        /// Whether an HTTP server answered.
        answers: bool,
        /// The permission after the probe.
        permission: Permission,
    },
    /// The user cancelled.
    Cancelled,
}

/// An output: an action for the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Open the socket, for the first time or again.
    Open,
    /// Send [`super::Handshake::frame_text`] of this frame.
    Send(ClientFrame),
    /// Sign [`super::Handshake::signing_payload`] with the device's key and report [`Event::Signed`].
    Sign,
    Close,
    /// Report [`Event::Tick`] after this many milliseconds.
    Wake(u32),
    /// Report [`Event::RetryNow`] after this many milliseconds.
    RetryIn(u32),
    /// Check whether an HTTP server answers at the address and report [`Event::Probed`].
    Probe,
    /// Show the progress.
    Progress(Progress),
    /// The result. No effect follows.
    Finish(Box<Verdict>),
}

/// What the handshake is waiting for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// The browser may be asking the user for permission to reach this computer.
    AwaitingPermission,
    /// The gateway reports that it is starting.
    Starting {
        /// Number of attempts so far.
        tries: u32,
    },
    /// The gateway reports that it is restarting.
    Restarting {
        /// Number of attempts so far.
        tries: u32,
    },
    /// The device is not approved yet; the verdict so far contains the pairing request.
    AwaitingApproval(Box<Verdict>),
}
