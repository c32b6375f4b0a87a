//! The secrets of a deployment. They are generated or pasted in the page, are kept in memory only and are never part of
//! a plan.

use super::GatewayToken;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrets {
    pub gateway_token: GatewayToken,
    /// The password of gog's keyring file.
    pub keyring_password: GatewayToken,
}

impl Secrets {
    /// Derives both secrets from random bytes.
    pub fn from_random(token: [u8; 32], keyring: [u8; 32]) -> Self {
        Self { gateway_token: GatewayToken::from_random(token), keyring_password: GatewayToken::from_random(keyring) }
    }
}
