//! The secrets a deployment needs. They are made or pasted in the page, live in memory and are never part of a plan.

use super::GatewayToken;

/// What goes into the secret files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrets {
    /// The token that opens the gateway.
    pub gateway_token: GatewayToken,
    /// The password of gog's key file.
    pub keyring_password: GatewayToken,
}

impl Secrets {
    /// Fresh secrets from two blocks of random bytes.
    pub fn from_random(token: [u8; 32], keyring: [u8; 32]) -> Self {
        Self { gateway_token: GatewayToken::from_random(token), keyring_password: GatewayToken::from_random(keyring) }
    }
}
