//! The page's document and window: location, appearance, focus and scrolling.

use companion_core::plan::Origin;

/// The origin that the browser sends with requests of this page; `None` for a page opened from a file.
pub fn origin() -> Option<Origin> {
    web_sys::window()?.location().origin().ok()?.parse().ok()
}

/// Whether the page is served from this computer. Browsers then need no permission for the local network.
pub fn is_local() -> bool {
    let host = web_sys::window().and_then(|window| window.location().hostname().ok()).unwrap_or_default();
    let is_address = host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    is_address || host == "localhost" || host == "[::1]" || host.ends_with(".localhost")
}

/// The URL fragment without `#` and without the language, which the loader reads.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let is_other = |part: &&str| !part.starts_with("lang=");
    hash.trim_start_matches('#').split('&').filter(is_other).collect::<Vec<_>>().join("&")
}

pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that rejects the change keeps the address.
        let _ = window.location().set_hash(fragment);
    }
}

/// The page's address without its fragment.
pub fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Changes the URL fragment without a history entry.
pub fn replace_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(query) = window.location().search().ok() else { return };
    let Some(path) = window.location().pathname().ok() else { return };
    let address = if fragment.is_empty() { format!("{path}{query}") } else { format!("{path}{query}#{fragment}") };
    if let Ok(history) = window.history() {
        // A browser that rejects the change keeps the address.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

pub fn appear(appearance: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // Every element accepts the attribute.
        let _ = root.set_attribute("data-appearance", appearance);
    }
}

/// Whether the window matches the style sheet's narrow layout, and the media query list to watch for changes.
pub fn narrow() -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media("(max-width: 48rem)").ok()?
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printing has nothing to offer instead.
        let _ = window.print();
    }
}

/// Dispatches an event for the loader.
pub fn announce(event: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(event)) {
        // A loader that does not listen has nothing to show.
        let _ = window.dispatch_event(&event);
    }
}

/// Scrolls to an element and focuses it.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast as _;
    if let Some(element) = element(id) {
        let mut ancestor = element.parent_element();
        while let Some(current) = ancestor {
            if current.tag_name() == "DETAILS" {
                let _ = current.set_attribute("open", "");
            }
            ancestor = current.parent_element();
        }
        element.scroll_into_view();
        if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
            // Focusing also scrolls by default, to another position and while the scrolling above is still in progress.
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // An element that cannot be focused has still been scrolled to.
            let _ = element.focus_with_options(&options);
        }
    }
}

/// Opens a `<details>`.
pub fn open(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute("open", "");
    }
}

/// Scrolls an element to the middle of the window and highlights it briefly with a class.
pub fn show(id: &str) {
    let Some(element) = element(id) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let list = element.class_list();
    let _ = list.add_1("line-shown");
    leptos::prelude::set_timeout(
        move || {
            let _ = list.remove_1("line-shown");
        },
        std::time::Duration::from_secs(3),
    );
}

pub fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Whether the focused element is inside `place`.
pub fn holds_focus(place: &web_sys::Element) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    focused.is_some_and(|focused| place.contains(Some(&focused)))
}
