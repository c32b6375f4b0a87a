//! Messages about the input and the progress.

use companion_core::gateway::{AddressError, Credential, Progress};
use companion_core::i18n::{PanelTexts, format_message};

pub(super) const fn address_message(error: AddressError, words: &PanelTexts) -> &'static str {
    match error {
        AddressError::Empty => words.verify_address_empty,
        AddressError::Scheme => words.verify_address_scheme,
        AddressError::Host => words.verify_address_host,
        AddressError::Port => words.verify_address_port,
        AddressError::Extra => words.verify_address_extra,
    }
}

/// Why a text is not used as the token.
pub(super) fn credential_message(credential: &Credential, words: &PanelTexts) -> Option<String> {
    let template = match credential {
        Credential::Token(_) | Credential::Link { .. } | Credential::Assignment(_) => return None,
        Credential::ProviderKey(owner) => {
            return Some(format_message(words.verify_token_provider, &[("owner", owner)]));
        }
        Credential::Blank => words.verify_token_blank,
        Credential::Placeholder => words.verify_token_placeholder,
        Credential::Address => words.verify_token_address,
        Credential::SetupCode => words.verify_token_setup_code,
        Credential::DeviceToken => words.verify_token_device,
        Credential::Character => words.verify_token_characters,
    };
    Some(template.to_owned())
}

pub(super) fn progress_message(progress: &Progress, words: &PanelTexts) -> String {
    match progress {
        Progress::AwaitingPermission => words.verify_progress_permission.to_owned(),
        Progress::Starting { tries } => {
            format_message(words.verify_progress_starting, &[("tries", &tries.to_string())])
        }
        Progress::Restarting { .. } => words.verify_progress_restarting.to_owned(),
        Progress::AwaitingApproval(_) => words.verify_progress_approval.to_owned(),
    }
}
