//! The conversation with a gateway, without I/O.
//!
//! [`Handshake`] is a state machine: it takes the events of a WebSocket and returns effects until it has a [`Verdict`].
//! Two rules protect the token: it is sent only after the peer has sent a challenge, which only a gateway does, and
//! only to an address where it crosses no network unencrypted. For verdicts that leave the cause open, [`causes`] ranks
//! the possible causes by the evidence. [`remedies`] and [`terminal_checks`] are the commands to run next. [`replay`]
//! computes the verdict of a recorded session.

mod address;
mod cause;
mod client;
mod credential;
mod device;
mod environment;
mod event;
mod explain;
mod frames;
mod handshake;
mod recording;
mod recording_entry;
mod redact_frame;
mod rejection;
mod release_advice;
mod remedy;
mod replay;
mod terminal;
mod timeouts;
mod verdict;

pub use address::{AddressError, GatewayAddress};
pub use cause::{Cause, CauseKind, DiagnosisContext, causes};
pub use credential::{Credential, classify_credential, looks_like_device_token, split_token_link};
pub use device::Device;
pub use environment::{Browser, ConnectionEvidence, Environment, PageSource, Permission};
pub use event::{ClientFrame, Effect, Event, Progress};
pub use explain::{VerdictExplanation, duration, explain};
pub use frames::{Channel, HealthSummary, ServerInfo};
pub use handshake::{Attempt, Handshake};
pub use recording::{Recording, RecordingError};
pub use recording_entry::{EntryKind, LocalFailure, RecordingEntry};
pub use release_advice::{ReleaseAdvice, release_advice};
pub(crate) use remedy::GatewayCommands;
pub use remedy::{Remedy, remedies};
pub use replay::replay;
pub use terminal::terminal_checks;
pub use timeouts::{APPROVAL_TIMEOUT_MS, ATTEMPT_TIMEOUT_MS, RETRY_WINDOW_MS};
pub use verdict::{TokenState, Verdict, VerdictKind};
