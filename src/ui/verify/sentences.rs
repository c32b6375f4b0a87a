//! What the panel says about what was typed and about how it goes.

use companion_core::gateway::{AddressError, Credential, Progress};
use companion_core::i18n::{PanelTexts, fill};

/// Why a text is no address.
pub(super) const fn address_words(error: AddressError, words: &PanelTexts) -> &'static str {
    match error {
        AddressError::Empty => words.verify_address_empty,
        AddressError::Scheme => words.verify_address_scheme,
        AddressError::Host => words.verify_address_host,
        AddressError::Port => words.verify_address_port,
        AddressError::Extra => words.verify_address_extra,
    }
}

/// Why a text is not sent as the token.
pub(super) fn credential_words(credential: &Credential, words: &PanelTexts) -> Option<String> {
    let template = match credential {
        Credential::Token(_) | Credential::Link { .. } | Credential::Assignment(_) => return None,
        Credential::ProviderKey(owner) => return Some(fill(words.verify_token_provider, &[("owner", owner)])),
        Credential::Blank => words.verify_token_blank,
        Credential::Placeholder => words.verify_token_placeholder,
        Credential::Address => words.verify_token_address,
        Credential::SetupCode => words.verify_token_setup_code,
        Credential::DeviceToken => words.verify_token_device,
        Credential::Character => words.verify_token_characters,
    };
    Some(template.to_owned())
}

/// What there is to wait for.
pub(super) fn progress_words(progress: &Progress, words: &PanelTexts) -> String {
    match progress {
        Progress::AwaitingPermission => words.verify_progress_permission.to_owned(),
        Progress::Starting { tries } => fill(words.verify_progress_starting, &[("tries", &tries.to_string())]),
        Progress::Restarting { .. } => words.verify_progress_restarting.to_owned(),
        Progress::AwaitingApproval(_) => words.verify_progress_approval.to_owned(),
    }
}
