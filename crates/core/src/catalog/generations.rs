//! What the product was called before.

/// Prefixes of the gateway's environment variables, one for each name the product has had, oldest first. Moltbot read
/// those of Clawdbot as well.
pub const ENV_PREFIXES: [&str; 3] = ["CLAWDBOT_", "MOLTBOT_", "OPENCLAW_"];

/// A variable of the gateway without the prefix of its generation: `GATEWAY_TOKEN` for `CLAWDBOT_GATEWAY_TOKEN`.
pub fn without_env_prefix(name: &str) -> Option<&str> {
    ENV_PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix))
}
