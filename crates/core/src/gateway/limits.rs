//! How long things may take.

/// Milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    /// From opening a socket to its verdict.
    pub(super) attempt: u32,
    /// From an open socket to the challenge.
    pub(super) challenge: u32,
    /// For `health`; the token is verified without it.
    pub(super) health: u32,
    /// For the probe.
    pub(super) probe: u32,
    /// For a person to answer the browser's question.
    pub(super) prompt: u32,
    /// For a gateway that said it is starting or restarting.
    pub(super) comeback: u32,
    /// For a person to approve the device.
    pub(super) approval: u32,
}

/// Milliseconds after which a try has its verdict, unless a person or a starting gateway is waited for.
pub const DEADLINE: u32 = 9_500;
/// Milliseconds for which a starting or restarting gateway is asked again.
pub const COMEBACK: u32 = 60_000;
/// Milliseconds for which the approval of a device is waited for.
pub const APPROVAL: u32 = 600_000;

impl Limits {
    /// With a person waiting.
    pub(super) const LIVE: Self = Self {
        attempt: DEADLINE,
        challenge: 5_000,
        health: 2_000,
        probe: 2_000,
        prompt: 60_000,
        comeback: COMEBACK,
        approval: APPROVAL,
    };

    /// For recordings: what came, came.
    pub(super) const NONE: Self = Self {
        attempt: u32::MAX,
        challenge: u32::MAX,
        health: u32::MAX,
        probe: u32::MAX,
        prompt: u32::MAX,
        comeback: u32::MAX,
        approval: u32::MAX,
    };
}
