//! What the browser knows about itself and the way to a gateway.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::page;
use companion_core::gateway::{Browser, GatewayAddress, PageSource, Permission, Surroundings};

/// Everything, for an address.
pub async fn surroundings(address: &GatewayAddress) -> Surroundings {
    let source = source();
    let permission =
        if source == PageSource::Loopback || !address.is_loopback() { Permission::Unknown } else { permission().await };
    Surroundings { page: source, browser: browser(), permission, is_offline: is_offline() }
}

/// Where the page comes from.
pub fn source() -> PageSource {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok()).unwrap_or_default();
    match protocol.as_str() {
        "file:" => PageSource::File,
        _ if page::is_local() => PageSource::Loopback,
        "https:" => PageSource::Encrypted,
        _ => PageSource::Plain,
    }
}

/// The permission to reach this computer, under the names it has had since Chrome 142.
pub async fn permission() -> Permission {
    for name in ["loopback-network", "local-network-access", "local-network"] {
        if let Some(state) = query(name).await {
            return Permission::read(&state);
        }
    }
    Permission::Unknown
}

/// `None` where the browser does not know such a permission.
async fn query(name: &str) -> Option<String> {
    let permissions = web_sys::window()?.navigator().permissions().ok()?;
    let descriptor = Object::new();
    Reflect::set(&descriptor, &JsValue::from_str("name"), &JsValue::from_str(name)).ok()?;
    let status = JsFuture::from(permissions.query(&descriptor).ok()?).await.ok()?;
    Reflect::get(&status, &JsValue::from_str("state")).ok()?.as_string()
}

fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// By its own name for itself; it only ranks causes, so a browser in disguise loses nothing but the order.
fn browser() -> Browser {
    let name = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    if name.contains("Firefox/") {
        Browser::Firefox
    } else if name.contains("Chrome/") || name.contains("Chromium/") {
        Browser::Chromium
    } else if name.contains("Safari/") {
        Browser::Safari
    } else {
        Browser::Other
    }
}
