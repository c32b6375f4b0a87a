//! The key pair that identifies this browser as a device, for users who pair it.

use super::client;

/// The public half of a key that the browser generated. The private half never leaves Web Crypto.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// SHA-256 of the raw public key, in hexadecimal.
    pub id: String,
    /// The raw Ed25519 public key, 32 bytes, as base64url without padding.
    pub public_key: String,
}

/// One signature of the device, valid for one challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeviceProof {
    pub(super) device: Device,
    /// base64url of the Ed25519 signature over [`signing_payload`].
    pub(super) signature: String,
    /// Milliseconds since 1970 on the gateway's clock, taken from its challenge: the local clock may be wrong.
    pub(super) signed_at: u64,
    pub(super) nonce: String,
}

/// The text a device signs, in format version 2, which every release accepts (measured with clawdbot@2026.1.24 to
/// openclaw@2026.9.6).
pub(super) fn signing_payload(device: &Device, signed_at: u64, token: &str, nonce: &str) -> String {
    let Device { id, .. } = device;
    let (client_id, mode, role, scope) = (client::ID, client::MODE, client::ROLE, client::SCOPE);
    format!("v2|{id}|{client_id}|{mode}|{role}|{scope}|{signed_at}|{token}|{nonce}")
}
