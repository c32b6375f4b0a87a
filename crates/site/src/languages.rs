//! The language files: the catalogs of every language, which the programs for the browser fetch.

use companion_core::i18n::Language;
use setup_companion::ui::changes::changes;
use setup_companion::ui::first_paint;

use crate::page::NamedFile;
use crate::prerender::LANGUAGE;
use crate::site::Site;

/// Adds a file for each part and language, and returns what the page has to name. After the texts of the form, a file holds what
/// differs between the prerendered page and the page in that language.
pub(crate) fn add(site: &mut Site) -> Vec<NamedFile> {
    let prerendered = first_paint::tree(LANGUAGE.text());
    let mut named = Vec::new();
    for language in Language::ALL {
        for (part, mut text) in language.word_files() {
            if part == "words" && language != LANGUAGE {
                text.push_str(&changes(&prerendered, &first_paint::tree(language.text())));
            }
            let file = format!("{part}-{}.txt", language.tag());
            site.insert(&file, text);
            named.push(NamedFile { name: part.to_owned(), language: Some(language.tag().to_owned()), file });
        }
    }
    named
}
