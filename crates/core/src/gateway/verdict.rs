//! The result of a verification.

use super::environment::ConnectionEvidence;
use super::frames::{HealthSummary, ServerInfo};
use crate::i18n::{VerdictText, VerdictTexts};

macro_rules! verdicts {
    ($( $(#[$doc:meta])* $variant:ident = $id:literal, $text:ident, $token:ident; )*) => {
        /// Every possible result.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum VerdictKind { $( $(#[$doc])* $variant, )* }

        impl VerdictKind {
            pub const ALL: &'static [VerdictKind] = &[ $( VerdictKind::$variant, )* ];

            /// The stable identifier in JSON output and recordings.
            pub const fn id(self) -> &'static str {
                match self { $( VerdictKind::$variant => $id, )* }
            }

            /// The token state that this result usually implies.
            pub const fn token(self) -> TokenState {
                match self { $( VerdictKind::$variant => TokenState::$token, )* }
            }

            pub const fn text(self, texts: &'static VerdictTexts) -> &'static VerdictText {
                match self { $( VerdictKind::$variant => &texts.$text, )* }
            }
        }
    };
}

/// What a verification shows about the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// The gateway accepted it.
    Accepted,
    /// The gateway rejected it.
    Wrong,
    /// The gateway did not check it.
    Unknown,
}

impl TokenState {
    /// The identifier in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Wrong => "wrong",
            Self::Unknown => "unknown",
        }
    }
}

verdicts! {
    /// The gateway accepted the token.
    Verified = "verified", verified, Accepted;
    /// The token is right, but the device is not approved.
    PairingRequired = "pairing-required", pairing_required, Accepted;
    /// The token is wrong.
    TokenMismatch = "token-mismatch", token_mismatch, Wrong;
    /// The gateway received no token.
    TokenMissing = "token-missing", token_missing, Unknown;
    /// The gateway itself has no token, so none can be right.
    TokenNotConfigured = "token-not-configured", token_not_configured, Unknown;
    /// The gateway requires a password instead.
    PasswordMode = "password-mode", password_mode, Unknown;
    /// The gateway requires a user identity from a proxy or Tailscale.
    IdentityRequired = "identity-required", identity_required, Unknown;
    /// Too many wrong tokens before; for a while even the right one is rejected.
    RateLimited = "rate-limited", rate_limited, Unknown;
    /// The page's origin is not on the gateway's list. The token was not checked.
    OriginNotAllowed = "origin-not-allowed", origin_not_allowed, Unknown;
    /// The gateway requires a device, although the token alone would suffice.
    DeviceRequired = "device-required", device_required, Unknown;
    /// The device's signature or token was rejected.
    DeviceRejected = "device-rejected", device_rejected, Unknown;
    /// No common protocol version.
    ProtocolMismatch = "protocol-mismatch", protocol_mismatch, Unknown;
    /// The gateway rejects traffic through a proxy that is not on its list.
    ProxyNotTrusted = "proxy-not-trusted", proxy_not_trusted, Unknown;
    /// Rejected with a message this version does not know.
    RequestRejected = "request-rejected", request_rejected, Unknown;
    /// The gateway is still starting.
    GatewayStarting = "gateway-starting", gateway_starting, Unknown;
    /// The gateway went down during the conversation.
    GatewayRestarting = "gateway-restarting", gateway_restarting, Unknown;
    /// The gateway sent a challenge and then nothing.
    HandshakeTimeout = "handshake-timeout", handshake_timeout, Unknown;
    /// Something answers that is not a gateway, or closes the connection before it identifies itself as one.
    NotAGateway = "not-a-gateway", not_a_gateway, Unknown;
    /// Nothing answers.
    Unreachable = "unreachable", unreachable, Unknown;
    /// The browser blocked the connection.
    BlockedByBrowser = "blocked-by-browser", blocked_by_browser, Unknown;
    /// A gateway closed the connection without a reason.
    ClosedUnexpectedly = "closed-unexpectedly", closed_unexpectedly, Unknown;
    /// The token would cross a network unencrypted, so no connection was opened.
    InsecureAddress = "insecure-address", insecure_address, Unknown;
    /// The user cancelled.
    Cancelled = "cancelled", cancelled, Unknown;
}

impl Verdict {
    /// A verdict with nothing but its kind.
    pub fn of(kind: VerdictKind) -> Self {
        Self {
            kind,
            token: kind.token(),
            retry_after_ms: None,
            request_id: None,
            server_message: None,
            server: None,
            health: None,
            round_trip_ms: None,
            with_device: false,
            evidence: ConnectionEvidence::default(),
            elapsed_ms: 0,
        }
    }
}

/// The result of a verification. It contains no token: the text of the peer is redacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub kind: VerdictKind,
    pub token: TokenState,
    /// Milliseconds to wait before another attempt.
    pub retry_after_ms: Option<u64>,
    /// The pairing request to approve: only letters, digits and `._:-`, so it is safe in a command line.
    pub request_id: Option<String>,
    /// The message of the peer, sanitized and redacted.
    pub server_message: Option<String>,
    pub server: Option<ServerInfo>,
    pub health: Option<HealthSummary>,
    /// Milliseconds between a request and its response on the open connection.
    pub round_trip_ms: Option<u32>,
    pub with_device: bool,
    pub evidence: ConnectionEvidence,
    /// Milliseconds from the start to the result.
    pub elapsed_ms: u32,
}
