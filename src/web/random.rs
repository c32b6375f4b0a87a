//! Random bytes from the browser's own source.

use companion_core::plan::{GatewayToken, Secrets};

/// Fresh random bytes.
pub fn block() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// Fresh secrets; `None` if the browser gives no randomness, in which case nothing weaker is used instead.
pub fn secrets() -> Option<Secrets> {
    Some(Secrets::from_random(block()?, block()?))
}

/// A fresh token.
pub fn token() -> Option<GatewayToken> {
    block().map(GatewayToken::from_random)
}
