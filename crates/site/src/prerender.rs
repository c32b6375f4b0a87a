//! The page before anything is known about its visitor, as HTML.

use companion_core::i18n::Language;
use setup_companion::ui::first_paint;
use setup_companion::ui::html::html;

/// The language of `index.html`.
pub(crate) const LANGUAGE: Language = Language::English;

/// The content of the element with the id [`first_paint::PLACE`].
pub(crate) fn prerender() -> String {
    html(&first_paint::tree(LANGUAGE.text()))
}
