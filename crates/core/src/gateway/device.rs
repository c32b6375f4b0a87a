//! A device of this browser, for those who want it paired.

/// The public half of a key made in the browser. The private half stays there; this program never sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// SHA-256 of the raw public key, in hexadecimal.
    pub id: String,
    /// The raw Ed25519 public key, 32 bytes, as base64url without padding.
    pub public_key: String,
}

/// One signed presentation of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeviceProof {
    /// Whose it is.
    pub(super) device: Device,
    /// base64url of the Ed25519 signature over [`signed_text`].
    pub(super) signature: String,
    /// Milliseconds since 1970, by the gateway's own clock: its challenge says them, and a laptop's clock may be wrong.
    pub(super) signed_at: u64,
    /// The challenge's nonce.
    pub(super) nonce: String,
}

/// What is signed: version 2, which every release takes (measured with clawdbot@2026.1.24 to openclaw@2026.9.6).
pub(super) fn signed_text(device: &Device, signed_at: u64, token: &str, nonce: &str) -> String {
    let Device { id, .. } = device;
    let (client, mode, role, scopes) =
        (super::frames::CLIENT_ID, super::frames::CLIENT_MODE, "operator", "operator.read");
    format!("v2|{id}|{client}|{mode}|{role}|{scopes}|{signed_at}|{token}|{nonce}")
}
