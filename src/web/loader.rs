//! Calls functions that the page's scripts (`static`) provide.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls the asynchronous global function `name`. `None` if it does not exist or its promise is rejected.
pub async fn ask(name: &str, argument: &JsValue) -> Option<JsValue> {
    let global = js_sys::global();
    let function: Function = Reflect::get(&global, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call1(&global, argument).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
