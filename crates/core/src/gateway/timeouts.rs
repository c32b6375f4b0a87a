//! Timeouts of the handshake.

/// All values are in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Timeouts {
    /// From opening a socket to the verdict.
    pub(super) attempt: u32,
    /// From the open socket to the challenge.
    pub(super) challenge: u32,
    /// For the response to `health`. The token is verified without it.
    pub(super) health: u32,
    /// For the HTTP probe.
    pub(super) probe: u32,
    /// For the user to answer the browser's permission prompt.
    pub(super) permission_prompt: u32,
    /// For a gateway that reports that it is starting or restarting.
    pub(super) retry: u32,
    /// For the user to approve the device.
    pub(super) approval: u32,
}

/// An attempt has its verdict after this time, unless it waits for the user or for a gateway that is starting.
pub const ATTEMPT_TIMEOUT_MS: u32 = 9_500;
/// How long a starting or restarting gateway is retried.
pub const RETRY_WINDOW_MS: u32 = 60_000;
/// How long to wait for the approval of a device.
pub const APPROVAL_TIMEOUT_MS: u32 = 600_000;

impl Timeouts {
    /// For a live verification.
    pub(super) const LIVE: Self = Self {
        attempt: ATTEMPT_TIMEOUT_MS,
        challenge: 5_000,
        health: 2_000,
        probe: 2_000,
        permission_prompt: 60_000,
        retry: RETRY_WINDOW_MS,
        approval: APPROVAL_TIMEOUT_MS,
    };

    /// For replay: no timeouts, since the recording has its own.
    pub(super) const NONE: Self = Self {
        attempt: u32::MAX,
        challenge: u32::MAX,
        health: u32::MAX,
        probe: u32::MAX,
        permission_prompt: u32::MAX,
        retry: u32::MAX,
        approval: u32::MAX,
    };
}
