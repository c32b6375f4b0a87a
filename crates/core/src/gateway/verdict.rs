//! What a verification found.

use super::frames::{HealthSummary, ServerInfo};
use super::surroundings::Evidence;
use crate::i18n::{VerdictText, VerdictTexts};

macro_rules! verdicts {
    ($( $(#[$doc:meta])* $variant:ident = $id:literal, $text:ident, $token:ident; )*) => {
        /// Everything a verification can end in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum VerdictKind { $( $(#[$doc])* $variant, )* }

        impl VerdictKind {
            /// Every kind.
            pub const ALL: &'static [VerdictKind] = &[ $( VerdictKind::$variant, )* ];

            /// The stable name.
            pub const fn id(self) -> &'static str {
                match self { $( VerdictKind::$variant => $id, )* }
            }

            /// What it usually says about the token.
            pub const fn token(self) -> TokenState {
                match self { $( VerdictKind::$variant => TokenState::$token, )* }
            }

            /// Its words in one language.
            pub const fn text(self, texts: &'static VerdictTexts) -> &'static VerdictText {
                match self { $( VerdictKind::$variant => &texts.$text, )* }
            }
        }
    };
}

/// What is known of the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// The gateway took it.
    Accepted,
    /// The gateway refused it.
    Wrong,
    /// It was not looked at.
    Unknown,
}

impl TokenState {
    /// The word in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Wrong => "wrong",
            Self::Unknown => "unknown",
        }
    }
}

verdicts! {
    /// The token is right.
    Verified = "verified", verified, Accepted;
    /// The token is right, the device is not approved.
    PairingRequired = "pairing-required", pairing_required, Accepted;
    /// The token is wrong.
    TokenMismatch = "token-mismatch", token_mismatch, Wrong;
    /// The gateway saw no token.
    TokenMissing = "token-missing", token_missing, Unknown;
    /// The gateway itself has no token, so none can be right.
    TokenNotConfigured = "token-not-configured", token_not_configured, Unknown;
    /// The gateway wants a password instead.
    PasswordMode = "password-mode", password_mode, Unknown;
    /// The gateway wants a user that a proxy or Tailscale vouches for.
    IdentityRequired = "identity-required", identity_required, Unknown;
    /// Too many wrong tokens before; the right one is refused as well for a while.
    RateLimited = "rate-limited", rate_limited, Unknown;
    /// The page's origin is not on the gateway's list; the token was not looked at.
    OriginNotAllowed = "origin-not-allowed", origin_not_allowed, Unknown;
    /// The gateway wants a device although none is needed for the token.
    DeviceRequired = "device-required", device_required, Unknown;
    /// The device's signature or token was refused.
    DeviceRejected = "device-rejected", device_rejected, Unknown;
    /// No protocol in common.
    ProtocolMismatch = "protocol-mismatch", protocol_mismatch, Unknown;
    /// The gateway refuses whatever comes through a proxy it does not know.
    ProxyNotTrusted = "proxy-not-trusted", proxy_not_trusted, Unknown;
    /// Refused in words this program does not know.
    RequestRejected = "request-rejected", request_rejected, Unknown;
    /// It is still starting.
    GatewayStarting = "gateway-starting", gateway_starting, Unknown;
    /// It went down during the conversation.
    GatewayRestarting = "gateway-restarting", gateway_restarting, Unknown;
    /// It challenged and then said nothing.
    HandshakeTimeout = "handshake-timeout", handshake_timeout, Unknown;
    /// Something answers, and it is no gateway, or refuses before it speaks as one.
    NotAGateway = "not-a-gateway", not_a_gateway, Unknown;
    /// Nothing answers.
    Unreachable = "unreachable", unreachable, Unknown;
    /// The browser did not let the page connect.
    BlockedByBrowser = "blocked-by-browser", blocked_by_browser, Unknown;
    /// A gateway closed the connection without a reason.
    ClosedUnexpectedly = "closed-unexpectedly", closed_unexpectedly, Unknown;
    /// The token would cross a network unencrypted; nothing was opened.
    InsecureAddress = "insecure-address", insecure_address, Unknown;
    /// The person cancelled.
    Cancelled = "cancelled", cancelled, Unknown;
}

impl Verdict {
    /// A verdict of which no more is known than its kind.
    pub fn of(kind: VerdictKind) -> Self {
        Self {
            kind,
            token: kind.token(),
            retry_after_ms: None,
            request_id: None,
            words: None,
            server: None,
            health: None,
            round_trip_ms: None,
            with_device: false,
            evidence: Evidence::default(),
            elapsed_ms: 0,
        }
    }
}

/// The end of a verification. It holds no token: words of the other side are cleaned of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it is.
    pub kind: VerdictKind,
    /// What it says about the token.
    pub token: TokenState,
    /// How long to wait before another try.
    pub retry_after_ms: Option<u64>,
    /// The pairing request to approve: letters, digits and `._:-` only, so it may stand in a command.
    pub request_id: Option<String>,
    /// What the other side said, for people.
    pub words: Option<String>,
    /// What the gateway says of itself.
    pub server: Option<ServerInfo>,
    /// How it is.
    pub health: Option<HealthSummary>,
    /// Milliseconds between a question and its answer on the open connection.
    pub round_trip_ms: Option<u32>,
    /// Whether a device was presented.
    pub with_device: bool,
    /// What was seen on the way.
    pub evidence: Evidence,
    /// Milliseconds from the start to this end.
    pub elapsed_ms: u32,
}
