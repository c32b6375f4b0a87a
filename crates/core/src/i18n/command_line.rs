//! What only the command line says. It is no part of the words that programs for the browser fetch.

/// Templates for errors.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named after what went wrong")]
pub struct CommandLineTexts {
    pub unknown_product: &'static str,
    pub unknown_target: &'static str,
    pub cannot_read: &'static str,
    pub cannot_write: &'static str,
    pub bad_secret: &'static str,
    pub session_empty: &'static str,
    pub session_too_long: &'static str,
    pub session_line: &'static str,
    pub log_too_long: &'static str,
    pub unknown_release: &'static str,
    pub other_product: &'static str,
    pub does_not_fit: &'static str,
    pub unknown_step: &'static str,
}
