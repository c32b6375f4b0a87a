//! Yielding during long computations.

use wasm_bindgen::JsValue;

/// Lets the browser render a frame and handle input (`static/early.js`).
pub async fn pause() {
    // A page without that script continues at once.
    let _ = super::loader::ask("companionPause", &JsValue::UNDEFINED).await;
}
