//! Random bytes from the browser's cryptographic random number generator.

use companion_core::plan::{GatewayToken, Secrets};

pub fn block() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// Generates new secrets. `None` if the browser provides no randomness; there is no weaker fallback.
pub fn secrets() -> Option<Secrets> {
    Some(Secrets::from_random(block()?, block()?))
}

pub fn token() -> Option<GatewayToken> {
    block().map(GatewayToken::from_random)
}
