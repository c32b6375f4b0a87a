//! The words of the page. The loader (`static/boot.js`) chooses the language, fetches its files and keeps their texts in
//! `globalThis.companionWords`, by the names of their parts; here they are taken over.

use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::loader::ask;
use companion_core::i18n::current::{install_checker, install_lines, install_text, install_verification};
use companion_core::i18n::wire_format::WrongWords;

/// Where the loader keeps the files.
const FILES: &str = "companionWords";
/// What the loader does for another language.
const SWITCH: &str = "companionLanguage";
/// What the loader does for more parts.
const FETCH: &str = "companionWordsOf";
/// The window's event after the files of another language have come.
const SWITCHED: &str = "companion:language";

/// A part of the words: the name of its file, and who takes it.
pub type Part = (&'static str, fn(&str) -> Result<(), WrongWords>);

/// What the form's program says.
pub const FORM: &[Part] = &[("words", install_text)];
/// What is said about the lines of files.
pub const LINES: &[Part] = &[("line-words", install_lines)];
/// What the verification says.
pub const VERIFIER: &[Part] = &[("words", install_text), ("verification-words", install_verification)];
/// What the checker of existing files says, in the page and in its worker.
pub const CHECKER: &[Part] =
    &[("words", install_text), ("verification-words", install_verification), ("checker-words", install_checker)];

/// Takes over the files that the loader has fetched. Whether all of them are there and fit this program.
pub fn install(parts: &[Part]) -> bool {
    files(parts).is_some_and(|files| install_from(parts, &files))
}

/// Takes over these files, in the order of the parts.
pub fn install_from(parts: &[Part], files: &Array) -> bool {
    let take = |((_, install), file): (&Part, JsValue)| file.as_string().is_some_and(|file| install(&file).is_ok());
    usize::try_from(files.length()) == Ok(parts.len()) && parts.iter().zip(files.iter()).all(take)
}

/// The files as they came, in the order of the parts, for a worker: it has no loader.
pub fn files(parts: &[Part]) -> Option<Array> {
    let all = Reflect::get(&js_sys::global(), &FILES.into()).ok()?;
    let files: Array = parts.iter().filter_map(|(name, _)| Reflect::get(&all, &(*name).into()).ok()).collect();
    Some(files)
}

/// Speaks another language from now on, and remembers it. `tag` is one of [`companion_core::i18n::Language`]. Whether that
/// could be done; where not, everything is as it was.
///
/// What is shown already has to be shown anew by whoever calls.
pub async fn switch(tag: &str) -> bool {
    ask(SWITCH, &tag.into()).await.is_some() && install(FORM)
}

/// Fetches parts that the loader has not fetched yet, and takes them over. Whether that could be done.
pub async fn fetch(parts: &[Part]) -> bool {
    let names: Array = parts.iter().map(|(name, _)| JsValue::from_str(name)).collect();
    ask(FETCH, &names).await.is_some() && install(parts)
}

/// Calls `run` after each switch, for as long as the page lives. The files are there; [`install`] takes them over.
pub fn on_switch(run: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(run);
    if let Some(window) = web_sys::window() {
        // A name and a function are all it takes.
        let _ = window.add_event_listener_with_callback(SWITCHED, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
