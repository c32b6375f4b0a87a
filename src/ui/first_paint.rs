//! The page as it is before anything is known about its visitor.
//!
//! A tool of the build (`crates/site/src/main.rs`) writes it into the site, so that it can be read before the program has arrived, and
//! without one. The program knows the same tree, takes its elements over as they stand, and changes only what differs.

use super::model::Model;
use super::tree::Element;
use super::view;
use companion_core::gateway::PageSource;
use companion_core::i18n::Text;
use companion_core::plan::Secrets;

/// The id of the element it stands in.
pub const PLACE: &str = "page";
/// The attribute of that element which says in which language.
pub const LANGUAGE: &str = "data-language";

/// Where the page is, as long as nobody knows: where `make serve` shows it.
const PLACE_OF_PAGE: &str = "http://127.0.0.1:8080";

/// What the page knows then: the plan it begins with, and secrets that are none. They stand in the tree where dots are shown, and
/// [`super::html`] leaves out what is typed into a field for secrets.
pub fn model(text: &'static Text) -> Model {
    let bytes = |first: u8| std::array::from_fn(|at| u8::try_from(at).unwrap_or_default().wrapping_mul(37) ^ first);
    Model::new(text, Secrets::from_random(bytes(0x5a), bytes(0xa5)), PLACE_OF_PAGE.parse().ok(), PageSource::Encrypted)
}

/// The tree of that page.
pub fn tree(text: &'static Text) -> Element {
    view::page(&model(text))
}
