//! What depends on the language: the prerendered page, and the language files that the programs for the browser fetch.

use companion_core::i18n::Language;
use setup_companion::ui::changes::changes;
use setup_companion::ui::first_paint;
use setup_companion::ui::html::html;

use crate::page::NamedFile;
use crate::site::Site;

/// The language of `index.html`.
const PRERENDERED: Language = Language::English;

/// Adds a file for each part and language to the site. Returns the HTML of the page before anything is known about its visitor,
/// for the element with the id [`first_paint::PLACE`], and what the page has to name. After the texts of the form, a file holds
/// what differs between the prerendered page and the page in that language.
pub(crate) fn add(site: &mut Site) -> (String, Vec<NamedFile>) {
    let prerendered = first_paint::tree(PRERENDERED.text());
    let mut named = Vec::new();
    for language in Language::ALL {
        for (name, mut text) in language.message_files() {
            if name == "words" && language != PRERENDERED {
                text.push_str(&changes(&prerendered, &first_paint::tree(language.text())));
            }
            let file = format!("{name}-{}.txt", language.tag());
            site.insert(&file, text);
            named.push(NamedFile { name, language: Some(language.tag()), file });
        }
    }
    (html(&prerendered), named)
}
