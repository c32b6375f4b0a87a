//! Pieces of the parts that are loaded on demand, as Leptos components.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

pub(super) mod copy;
pub(super) mod inline;
pub(super) mod place;
pub(super) mod reveal;

use crate::core::text::{Text, installed};

/// The catalogue of the chosen language.
pub(super) fn catalogue() -> &'static Text {
    installed::text()
}
