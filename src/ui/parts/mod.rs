//! Pieces of the parts that are loaded on demand, as Leptos components.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

pub(super) mod copy;
pub(super) mod inline;
pub(super) mod place;
pub(super) mod reveal;

use companion_core::i18n::{Text, current};

/// The catalogue of the chosen language.
pub(super) fn catalogue() -> &'static Text {
    current::text()
}
