//! Writes what the site is shipped with besides its programs: the words that they fetch, and the page for the first paint, in
//! every language. `site FOLDER`, a tool of the build (`scripts/name-words.sh`), native only.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::path::PathBuf;
    use std::process::ExitCode;

    use setup_companion::core::text::Language;
    use setup_companion::ui::{first_paint, html::html};

    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next().map(PathBuf::from), arguments.next()) else {
        eprintln!("usage: site FOLDER");
        return ExitCode::from(2);
    };
    for language in Language::ALL {
        let tag = language.tag();
        let words = language.word_files().map(|(part, text)| (format!("{part}-{tag}.txt"), text));
        let page = (format!("first-paint-{tag}.html"), html(&first_paint::tree(language.text())));
        for (name, text) in words.into_iter().chain([page]) {
            let path = folder.join(name);
            if let Err(error) = std::fs::write(&path, text) {
                eprintln!("site: cannot write {}: {error}", path.display());
                return ExitCode::from(2);
            }
        }
    }
    ExitCode::SUCCESS
}
