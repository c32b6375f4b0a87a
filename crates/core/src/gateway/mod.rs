//! The conversation with a gateway, without any input or output of its own.
//!
//! [`Handshake`] turns what the socket reports into what is to be done, until there is a [`Verdict`]. The order matters for
//! safety: the token leaves only after the other side has shown, by its challenge, that it is a gateway, and only to an
//! address where it crosses no network unencrypted. Where a verdict leaves the cause open, [`causes`] ranks what it can be
//! by what was seen; [`remedies`] and [`terminal_checks`] are what to run about it. [`replay`] looks at a recorded session
//! again.

mod abridge;
mod address;
mod cause;
mod credential;
mod device;
mod entry;
mod event;
mod explain;
mod frames;
mod handshake;
mod limits;
mod recording;
mod refusal;
mod remedy;
mod replay;
mod surroundings;
mod terminal;
mod upgrade;
mod verdict;
mod words;

pub use address::{AddressError, GatewayAddress};
pub use cause::{Cause, CauseKind, Scene, causes};
pub use credential::{Credential, looks_like_device_token, recognise, take_apart};
pub use device::Device;
pub use entry::{Entry, Happening, Obstacle};
pub use event::{ClientFrame, Effect, Event, Progress};
pub use explain::{Explanation, duration, explain};
pub use frames::{Channel, HealthSummary, ServerInfo};
pub use handshake::{Attempt, Handshake};
pub use limits::{APPROVAL, COMEBACK, DEADLINE};
pub use recording::{Recording, RecordingError};
pub(crate) use remedy::Cures;
pub use remedy::{Remedy, remedies};
pub use replay::replay;
pub use surroundings::{Browser, Evidence, PageSource, Permission, Surroundings};
pub use terminal::terminal_checks;
pub use upgrade::{Advice, advice};
pub use verdict::{TokenState, Verdict, VerdictKind};
pub(crate) use words::is_trick;
