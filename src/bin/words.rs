//! Writes the files of words that the page fetches: `words FOLDER`. A tool of the build (`scripts/name-words.sh`), native only.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::path::PathBuf;
    use std::process::ExitCode;

    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next().map(PathBuf::from), arguments.next()) else {
        eprintln!("usage: words FOLDER");
        return ExitCode::from(2);
    };
    for language in setup_companion::core::text::Language::ALL {
        for (part, text) in language.word_files() {
            let path = folder.join(format!("{part}-{}.json", language.tag()));
            if let Err(error) = std::fs::write(&path, text) {
                eprintln!("words: cannot write {}: {error}", path.display());
                return ExitCode::from(2);
            }
        }
    }
    ExitCode::SUCCESS
}
