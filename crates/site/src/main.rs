//! Writes what the site is shipped with besides its programs: the page for the first paint, in the language that `index.html` is
//! written in, and the words that the programs fetch, in every language. Behind the words of the form stands what the page has to
//! be changed to for another language. `site FOLDER`, a tool of the build (`scripts/name-words.sh`), native only.

fn main() -> std::process::ExitCode {
    use std::path::PathBuf;
    use std::process::ExitCode;

    use companion_core::i18n::Language;
    use setup_companion::ui::changes::changes;
    use setup_companion::ui::{first_paint, html::html};

    /// The language of `index.html`.
    const WRITTEN: Language = Language::English;

    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next().map(PathBuf::from), arguments.next()) else {
        eprintln!("usage: site FOLDER");
        return ExitCode::from(2);
    };
    let page = first_paint::tree(WRITTEN.text());
    let mut files = vec![(format!("first-paint-{}.html", WRITTEN.tag()), html(&page))];
    for language in Language::ALL {
        for (part, mut text) in language.word_files() {
            if part == "words" && language != WRITTEN {
                text.push_str(&changes(&page, &first_paint::tree(language.text())));
            }
            files.push((format!("{part}-{}.txt", language.tag()), text));
        }
    }
    for (name, text) in files {
        let path = folder.join(name);
        if let Err(error) = std::fs::write(&path, text) {
            eprintln!("site: cannot write {}: {error}", path.display());
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
