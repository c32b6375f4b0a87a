//! The conversation with a gateway, without any input or output of its own.
//!
//! [`Handshake`] turns what the socket reports into what is to be done, until there is a [`Verdict`]. The order matters for
//! safety: the token leaves only after the other side has shown, by its challenge, that it is a gateway.

mod address;
mod frames;
mod handshake;
mod remedy;
mod verdict;

pub use address::{AddressError, GatewayAddress};
pub use frames::{ClientFrame, HealthSummary, ServerFrame, ServerInfo};
pub use handshake::{DEADLINE, Effect, Event, Handshake};
pub use remedy::{Remedy, remedies};
pub use verdict::{TokenState, Verdict, VerdictKind};
