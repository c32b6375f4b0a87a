//! Maps error responses and close reasons to verdicts. Releases from 2026.2.23 on send an error code; older ones only a
//! message.

use super::frames::RejectedRequest;
use super::verdict::{TokenState, VerdictKind};

/// Values of `error.details.code`. Source: openclaw@2026.9.6, connect error details; measured where a recorded session
/// exists.
const ERROR_CODES: [(&str, VerdictKind); 30] = [
    ("PAIRING_REQUIRED", VerdictKind::PairingRequired),
    ("AUTH_TOKEN_MISMATCH", VerdictKind::TokenMismatch),
    ("AUTH_TOKEN_MISSING", VerdictKind::TokenMissing),
    ("AUTH_TOKEN_NOT_CONFIGURED", VerdictKind::TokenNotConfigured),
    ("AUTH_PASSWORD_MISMATCH", VerdictKind::PasswordMode),
    ("AUTH_PASSWORD_MISSING", VerdictKind::PasswordMode),
    ("AUTH_PASSWORD_NOT_CONFIGURED", VerdictKind::PasswordMode),
    ("AUTH_RATE_LIMITED", VerdictKind::RateLimited),
    ("AUTH_TAILSCALE_IDENTITY_MISSING", VerdictKind::IdentityRequired),
    ("AUTH_TAILSCALE_IDENTITY_MISMATCH", VerdictKind::IdentityRequired),
    ("AUTH_TAILSCALE_PROXY_MISSING", VerdictKind::IdentityRequired),
    ("AUTH_TAILSCALE_WHOIS_FAILED", VerdictKind::IdentityRequired),
    ("AUTH_IDENTITY_HEADER_REQUIRED", VerdictKind::IdentityRequired),
    ("AUTH_VERIFIED_USER_REQUIRED", VerdictKind::IdentityRequired),
    ("CONTROL_UI_ORIGIN_NOT_ALLOWED", VerdictKind::OriginNotAllowed),
    ("DEVICE_IDENTITY_REQUIRED", VerdictKind::DeviceRequired),
    ("CONTROL_UI_DEVICE_IDENTITY_REQUIRED", VerdictKind::DeviceRequired),
    ("DEVICE_AUTH_INVALID", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_DEVICE_ID_MISMATCH", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_SIGNATURE_EXPIRED", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_SIGNATURE_INVALID", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_NONCE_REQUIRED", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_NONCE_MISMATCH", VerdictKind::DeviceRejected),
    ("DEVICE_AUTH_PUBLIC_KEY_INVALID", VerdictKind::DeviceRejected),
    ("AUTH_DEVICE_TOKEN_MISMATCH", VerdictKind::DeviceRejected),
    ("AUTH_SCOPE_MISMATCH", VerdictKind::DeviceRejected),
    ("AUTH_BOOTSTRAP_TOKEN_INVALID", VerdictKind::DeviceRejected),
    ("PROTOCOL_MISMATCH", VerdictKind::ProtocolMismatch),
    ("CLIENT_VERSION_MISMATCH", VerdictKind::ProtocolMismatch),
    ("PROXY_ATTRIBUTION_REQUIRED", VerdictKind::ProxyNotTrusted),
];

/// Parts of messages and close reasons, in lower case. The first match counts.
const MESSAGE_FRAGMENTS: [(&str, VerdictKind); 26] = [
    ("pairing required", VerdictKind::PairingRequired),
    ("gateway token mismatch", VerdictKind::TokenMismatch),
    ("gateway token missing", VerdictKind::TokenMissing),
    ("gateway token not configured", VerdictKind::TokenNotConfigured),
    ("gateway credential is a redaction sentinel", VerdictKind::TokenNotConfigured),
    ("gateway password", VerdictKind::PasswordMode),
    ("too many failed authentication attempts", VerdictKind::RateLimited),
    ("unauthorized: tailscale", VerdictKind::IdentityRequired),
    ("origin not allowed", VerdictKind::OriginNotAllowed),
    ("device identity required", VerdictKind::DeviceRequired),
    ("control ui requires", VerdictKind::DeviceRequired),
    ("device identity mismatch", VerdictKind::DeviceRejected),
    ("device signature", VerdictKind::DeviceRejected),
    ("device nonce", VerdictKind::DeviceRejected),
    ("device public key", VerdictKind::DeviceRejected),
    ("device token", VerdictKind::DeviceRejected),
    ("protocol mismatch", VerdictKind::ProtocolMismatch),
    ("client version mismatch", VerdictKind::ProtocolMismatch),
    ("proxy client attribution", VerdictKind::ProxyNotTrusted),
    ("ingress attribution required", VerdictKind::ProxyNotTrusted),
    ("connect challenge timeout", VerdictKind::HandshakeTimeout),
    ("handshake timeout", VerdictKind::HandshakeTimeout),
    ("gateway starting", VerdictKind::GatewayStarting),
    ("gateway message handler loading", VerdictKind::GatewayStarting),
    ("service restart", VerdictKind::GatewayRestarting),
    ("gateway shutting down", VerdictKind::GatewayRestarting),
];

/// The verdict for a rejected `connect` request.
pub(super) fn verdict_kind(rejected: &RejectedRequest) -> VerdictKind {
    let RejectedRequest { code, message, detail, expected_protocol, .. } = rejected;
    if let Some(kind) = detail.as_deref().and_then(|detail| look_up(&ERROR_CODES, |code| code == detail)) {
        return kind;
    }
    if let Some(kind) = verdict_kind_of_message(message) {
        return kind;
    }
    if expected_protocol.is_some() {
        VerdictKind::ProtocolMismatch
    } else if code == "UNAVAILABLE" {
        VerdictKind::GatewayStarting
    } else {
        VerdictKind::RequestRejected
    }
}

/// The token state, more specific than [`VerdictKind::token`]: a gateway checks scopes after the token, so a missing
/// scope proves that the token was accepted.
pub(super) fn token_state(rejected: &RejectedRequest, kind: VerdictKind) -> TokenState {
    let is_about_scopes =
        rejected.detail.as_deref() == Some("MISSING_SCOPE") || rejected.message.starts_with("missing scope");
    if is_about_scopes { TokenState::Accepted } else { kind.token() }
}

/// The verdict for a message or close reason; `None` if it is unknown.
pub(super) fn verdict_kind_of_message(message: &str) -> Option<VerdictKind> {
    let message = message.to_ascii_lowercase();
    look_up(&MESSAGE_FRAGMENTS, |part| message.contains(part))
}

/// The pairing request that a message or close reason names, as in `pairing required: … (requestId: 4899d110)`.
pub(super) fn request_in_message(message: &str) -> Option<&str> {
    let (id, _) = message.split_once("(requestId: ")?.1.split_once(')')?;
    Some(id.trim())
}

fn look_up(table: &[(&str, VerdictKind)], is_it: impl Fn(&str) -> bool) -> Option<VerdictKind> {
    table.iter().find(|(key, _)| is_it(key)).map(|(_, kind)| *kind)
}
