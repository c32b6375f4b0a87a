//! Leptos components shared by the programs that are loaded on demand.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

pub(super) mod copy;
pub(super) mod inline;
pub(super) mod mount;
pub(super) mod reveal;

use companion_core::i18n::{Text, current};

/// The messages of the current language.
pub(super) fn catalogue() -> &'static Text {
    current::text()
}
