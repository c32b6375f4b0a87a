//! The page itself: where it comes from, and telling the loader how it is doing.

use companion_core::plan::Origin;

/// The origin a browser sends with requests of this page; `None` for a page opened from a file.
pub fn origin() -> Option<Origin> {
    web_sys::window()?.location().origin().ok()?.parse().ok()
}

/// Whether the page comes from this very computer, so that no permission for the local network is asked.
pub fn is_local() -> bool {
    let host = web_sys::window().and_then(|window| window.location().hostname().ok()).unwrap_or_default();
    let is_address = host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    is_address || host == "localhost" || host == "[::1]" || host.ends_with(".localhost")
}

/// What stands behind `#` in the address, without the language that the loader reads there.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let is_other = |part: &&str| !part.starts_with("lang=");
    hash.trim_start_matches('#').split('&').filter(is_other).collect::<Vec<_>>().join("&")
}

/// Changes what stands behind `#`.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses leaves the address as it was.
        let _ = window.location().set_hash(fragment);
    }
}

/// The address of the page without what stands behind `#`.
pub fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Changes what stands behind `#`, without a step in the browser's history.
pub fn replace_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(query) = window.location().search().ok() else { return };
    let Some(path) = window.location().pathname().ok() else { return };
    let address = if fragment.is_empty() { format!("{path}{query}") } else { format!("{path}{query}#{fragment}") };
    if let Ok(history) = window.history() {
        // A browser that refuses leaves the address as it was.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Shows the page in this appearance.
pub fn appear(appearance: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // Every element takes the attribute.
        let _ = root.set_attribute("data-appearance", appearance);
    }
}

/// Whether the window is narrow, as the styles see it; and the list that tells of changes.
pub fn narrow() -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media("(max-width: 48rem)").ok()?
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without one has nothing to offer.
        let _ = window.print();
    }
}

/// Tells the loader about the application's state.
pub fn announce(event: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(event)) {
        // A loader that is not there has nothing to show either.
        let _ = window.dispatch_event(&event);
    }
}

/// Moves to an element and gives it the focus.
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
            // It would scroll as well, and elsewhere, while the page is still on its way.
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // An element that cannot take the focus was scrolled to all the same.
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

/// Brings an element into the middle of the window and says which it is, by a class that stays for a moment.
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

/// The element of that id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Whether the focus is in the element.
pub fn holds_focus(place: &web_sys::Element) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    focused.is_some_and(|focused| place.contains(Some(&focused)))
}
