//! What the scripts of the page (`static`) do for its programs.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Has the global function of that name do something that takes time. Nothing where there is none, or where it failed.
pub async fn ask(name: &str, argument: &JsValue) -> Option<JsValue> {
    let global = js_sys::global();
    let function: Function = Reflect::get(&global, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call1(&global, argument).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
