//! The client environment: what the browser knows about itself and the network path to a gateway.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::page;
use companion_core::gateway::{Browser, Environment, GatewayAddress, PageSource, Permission};

/// Collects the environment for an address.
pub async fn collect(address: &GatewayAddress) -> Environment {
    let source = source();
    let permission =
        if source == PageSource::Loopback || !address.is_loopback() { Permission::Unknown } else { permission().await };
    Environment { page: source, browser: browser(), permission, is_offline: is_offline() }
}

pub fn source() -> PageSource {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok()).unwrap_or_default();
    match protocol.as_str() {
        "file:" => PageSource::File,
        _ if page::is_local() => PageSource::Loopback,
        "https:" => PageSource::Encrypted,
        _ => PageSource::Plain,
    }
}

/// The permission for the local network, under the names it has had since Chrome 142.
pub async fn permission() -> Permission {
    for name in ["loopback-network", "local-network-access", "local-network"] {
        if let Some(state) = query(name).await {
            return Permission::read(&state);
        }
    }
    Permission::Unknown
}

/// `None` if the browser does not know the permission.
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

/// Derived from the user agent string. It only affects the order of possible causes, so a false user agent does no
/// harm.
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
