//! Secrets from environment variables, or newly generated.

use super::error::CommandError;
use companion_core::i18n::{Text, format_message};
use companion_core::plan::{GatewayToken, Secrets};

pub(super) fn secrets(text: &'static Text) -> Result<Secrets, CommandError> {
    Ok(Secrets {
        gateway_token: read_or_generate("COMPANION_GATEWAY_TOKEN", text)?,
        keyring_password: read_or_generate("COMPANION_KEYRING_PASSWORD", text)?,
    })
}

fn read_or_generate(variable: &str, text: &'static Text) -> Result<GatewayToken, CommandError> {
    if let Some(value) = std::env::var_os(variable) {
        let secret = value.to_str().and_then(|value| value.parse().ok());
        return secret.ok_or_else(|| {
            CommandError::new(format_message(text.command_line().bad_secret, &[("variable", variable)]))
        });
    }
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| CommandError::new(text.problems.no_randomness.to_owned()))?;
    Ok(GatewayToken::from_random(bytes))
}
