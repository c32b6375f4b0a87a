//! A pause in a long piece of work.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser do what waits: show a frame, take a key.
pub async fn pause() {
    let Some(window) = web_sys::window() else { return };
    let time = Promise::new(&mut |go_on, _| {
        // A window has clocks.
        let _ = window.set_timeout_with_callback(&go_on);
    });
    // A promise that is only ever kept.
    let _ = JsFuture::from(time).await;
}
