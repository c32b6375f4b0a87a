//! Secrets of the command line: from the environment, or fresh.

use super::problem::Problem;
use companion_core::i18n::{Text, fill};
use companion_core::plan::{GatewayToken, Secrets};

pub(super) fn secrets(text: &'static Text) -> Result<Secrets, Problem> {
    Ok(Secrets {
        gateway_token: one("COMPANION_GATEWAY_TOKEN", text)?,
        keyring_password: one("COMPANION_KEYRING_PASSWORD", text)?,
    })
}

fn one(variable: &str, text: &'static Text) -> Result<GatewayToken, Problem> {
    if let Some(value) = std::env::var_os(variable) {
        let given = value.to_str().and_then(|value| value.parse().ok());
        return given.ok_or_else(|| Problem::one(fill(text.command_line().bad_secret, &[("variable", variable)])));
    }
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| Problem::one(text.problems.no_randomness.to_owned()))?;
    Ok(GatewayToken::from_random(bytes))
}
