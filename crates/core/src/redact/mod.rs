//! Hides secrets in everything that is shown, recorded or sent: the files of a deployment ([`secret_spans`],
//! [`cover`]), lines of logs ([`redact_line`]), and text that a gateway sends ([`Mask`]).
//!
//! What counts as a secret is defined once, in `formats`: names of variables that hold secrets, and the formats of
//! keys. The module knows nothing of its callers; it works on texts and on what the readers made of them.

mod files;
mod formats;
mod line;
mod peer_text;

pub use files::{Parsed, cover, secret_spans, secret_texts, with_repeats};
pub use formats::{holds_a_secret, is_secret_word, is_telegram_token, key_owner, names_a_secret};
pub use line::redact_line;
pub(crate) use peer_text::{LONGEST, LONGEST_NAME, Mask, is_trick};

/// Replaces a secret where the length of the text need not stay the same.
pub const DOTS: &str = "•••";

/// Replaces a secret in a file or command that is shown as a whole, where it should look like a value.
pub const COVER: &str = "••••••••••••••••";

/// Replaces every occurrence of the secrets. Where one secret contains another, the longer one has to come first.
pub fn hide<S: AsRef<str>>(text: &str, secrets: impl IntoIterator<Item = S>, replacement: &str) -> String {
    secrets.into_iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_ref(), replacement))
}
