//! The page as it begins: what the site is shipped with before its program has come.

use companion_core::i18n::Language;
use companion_core::i18n::wire_format::END;
use companion_core::rules::Severity;
use setup_companion::ui::changes::{LIST, changes};
use setup_companion::ui::first_paint::{model, tree};
use setup_companion::ui::html::html;

#[test]
fn it_holds_no_secret_and_no_mistake() {
    for language in Language::ALL {
        let page = html(&tree(language.text()));
        let model = model(language.text());
        for secret in [&model.secrets.gateway_token, &model.secrets.keyring_password] {
            assert!(secret.expose().len() >= 32 && !page.contains(secret.expose()), "{}", language.tag());
        }
        assert_eq!(model.count(Severity::Error) + model.count(Severity::Warning), 0, "{}", language.tag());
        assert!(page.contains("OPENCLAW_GATEWAY_PORT=18789"), "the files are there");
        assert!(page.contains("gcloud auth login"), "the next step is open");
    }
}

/// Nobody has changed anything yet, so nothing offers to take a change back.
#[test]
fn it_offers_no_way_back() {
    for language in Language::ALL {
        let words = &language.text().interface;
        let (before, _) = words.reset.split_once('{').unwrap_or((words.reset, ""));
        assert!(!before.is_empty() && !html(&tree(language.text())).contains(before), "{}", language.tag());
    }
}

/// The program takes the page over where it is the very tree it would make: a language that is spoken twice is the same twice.
#[test]
fn it_is_the_same_each_time() {
    for language in Language::ALL {
        assert_eq!(html(&tree(language.text())), html(&tree(language.text())));
    }
}

/// What stands behind the words tells its entries apart by signs that no text of the page may contain, and a browser reads a
/// carriage return of a page as a line feed.
#[test]
fn it_can_be_told_as_changes() {
    for language in Language::ALL {
        let is_wrong = |text: &str| text.contains(['\u{1d}', '\u{1e}', '\r']);
        assert!(!is_wrong(&html(&tree(language.text()))), "{}", language.tag());
        let words = language.word_files().into_iter().all(|(_, file)| !file.contains(LIST));
        assert!(words, "{}", language.tag());
        let changes = changes(&tree(Language::English.text()), &tree(language.text()));
        let lists: Vec<&str> = changes.split(LIST).collect();
        assert_eq!(lists.len(), 4, "{}", language.tag());
        assert_eq!(lists.iter().all(|list| list.trim_matches(END).is_empty()), language == Language::English);
    }
}
