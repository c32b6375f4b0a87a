//! A pause in a long piece of work.

use wasm_bindgen::JsValue;

/// Lets the browser do what waits: show a frame, take a key (`static/early.js`).
pub async fn pause() {
    // A page without that script goes on at once.
    let _ = super::loader::ask("companionPause", &JsValue::UNDEFINED).await;
}
