//! What a verification found, in words.

use crate::i18n::wire_format::words;

words! {
    /// One verdict.
    #[derive(Debug)]
    pub struct VerdictText {
        /// A few words.
        pub title: &'static str,
        /// What it means and what follows; paragraphs separated by line feeds. Values in braces.
        pub meaning: &'static str,
    }
}

/// A verdict's words, in a catalogue.
#[cfg(feature = "catalogs")]
pub(super) const fn verdict(title: &'static str, meaning: &'static str) -> VerdictText {
    VerdictText { title, meaning }
}

words! {
    /// All of them.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after its verdict or the purpose of a remedy")]
    pub struct VerdictTexts {
        pub verified: VerdictText,
        pub pairing_required: VerdictText,
        pub token_mismatch: VerdictText,
        pub token_missing: VerdictText,
        pub token_not_configured: VerdictText,
        pub password_mode: VerdictText,
        pub identity_required: VerdictText,
        pub rate_limited: VerdictText,
        pub origin_not_allowed: VerdictText,
        pub device_required: VerdictText,
        pub device_rejected: VerdictText,
        pub protocol_mismatch: VerdictText,
        pub proxy_not_trusted: VerdictText,
        pub request_rejected: VerdictText,
        pub gateway_starting: VerdictText,
        pub gateway_restarting: VerdictText,
        pub handshake_timeout: VerdictText,
        pub not_a_gateway: VerdictText,
        pub unreachable: VerdictText,
        pub blocked_by_browser: VerdictText,
        pub closed_unexpectedly: VerdictText,
        pub insecure_address: VerdictText,
        pub cancelled: VerdictText,
        pub days: &'static str,
        pub hours: &'static str,
        pub minutes: &'static str,
        pub seconds: &'static str,
        pub origin_of_a_file: &'static str,
        pub token_was_accepted: &'static str,
        pub token_like_device: &'static str,
        pub do_approve_devices: &'static str,
        pub do_approve: &'static str,
        pub do_show_token: &'static str,
        pub do_store_token: &'static str,
        pub do_token_mode: &'static str,
        pub do_restart: &'static str,
        pub do_allow_origin: &'static str,
        pub do_read_log: &'static str,
        pub do_tunnel: &'static str,
        pub do_status: &'static str,
        pub do_configured_token: &'static str,
        pub do_find_proxy: &'static str,
        pub do_trust_proxy: &'static str,
        pub do_trust_nobody: &'static str,
    }
}
