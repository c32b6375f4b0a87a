//! File downloads.

use std::time::Duration;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;

/// How long the object URL stays valid. Browsers fetch it after the click, which can take a while if the browser is
/// busy or asks for a location first.
const KEPT_FOR: Duration = Duration::from_mins(1);

/// Offers the bytes as a file. They never leave the browser.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    leptos::prelude::set_timeout(
        move || {
            // Revoking an already revoked URL has no effect.
            let _ = web_sys::Url::revoke_object_url(&address);
        },
        KEPT_FOR,
    );
    Ok(())
}
