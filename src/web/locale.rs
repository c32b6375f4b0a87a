//! Loading of locale files. The loader (`static/boot.js`) selects the language, fetches its files and stores their
//! texts in `globalThis.companionWords` by part name. This module installs them.

use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::loader::ask;
use companion_core::i18n::current::{install_checker, install_lines, install_text, install_verification};
use companion_core::i18n::wire_format::InvalidMessages;

/// The global object with the fetched files.
const FILES: &str = "companionWords";
/// The loader's function that switches the language.
const SWITCH: &str = "companionLanguage";
/// The loader's function that fetches further parts.
const FETCH: &str = "companionWordsOf";
/// The window event after the files of another language were fetched.
const SWITCHED: &str = "companion:language";

/// A locale file: its part name and the function that installs it.
pub type Part = (&'static str, fn(&str) -> Result<(), InvalidMessages>);

pub const FORM: &[Part] = &[("words", install_text)];
/// Explanations of the generated files' lines.
pub const LINES: &[Part] = &[("line-words", install_lines)];
pub const VERIFIER: &[Part] = &[("words", install_text), ("verification-words", install_verification)];
/// For the checker's page and its worker.
pub const CHECKER: &[Part] =
    &[("words", install_text), ("verification-words", install_verification), ("checker-words", install_checker)];

/// Installs the fetched files. Returns false if one is missing or was built for another version.
pub fn install(parts: &[Part]) -> bool {
    files(parts).is_some_and(|files| install_from(parts, &files))
}

/// Installs these files, which are in the order of the parts.
pub fn install_from(parts: &[Part], files: &Array) -> bool {
    let take = |((_, install), file): (&Part, JsValue)| file.as_string().is_some_and(|file| install(&file).is_ok());
    usize::try_from(files.length()) == Ok(parts.len()) && parts.iter().zip(files.iter()).all(take)
}

/// The fetched files in the order of the parts, to be sent to a worker, which has no loader.
pub fn files(parts: &[Part]) -> Option<Array> {
    let all = Reflect::get(&js_sys::global(), &FILES.into()).ok()?;
    let files: Array = parts.iter().filter_map(|(name, _)| Reflect::get(&all, &(*name).into()).ok()).collect();
    Some(files)
}

/// Switches to another language and stores the choice. `tag` is one of [`companion_core::i18n::Language`]. Returns
/// whether it succeeded; a failure changes nothing.
///
/// The caller has to render the page again.
pub async fn switch(tag: &str) -> bool {
    ask(SWITCH, &tag.into()).await.is_some() && install(FORM)
}

/// Fetches and installs parts that were not needed before. Returns whether it succeeded.
pub async fn fetch(parts: &[Part]) -> bool {
    let names: Array = parts.iter().map(|(name, _)| JsValue::from_str(name)).collect();
    ask(FETCH, &names).await.is_some() && install(parts)
}

/// Calls `run` after each language switch, when the files are available for [`install`]. The listener is never removed.
pub fn on_switch(run: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(run);
    if let Some(window) = web_sys::window() {
        // Adding a listener cannot fail with these arguments.
        let _ = window.add_event_listener_with_callback(SWITCHED, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
