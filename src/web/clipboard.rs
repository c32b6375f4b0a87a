//! The clipboard, and what to do when the browser keeps it shut.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. `false`: the browser did not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Outside of secure contexts, and in some web views, there is no clipboard object; calling it would throw.
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Selects the text of an element, so that the person can copy it by hand.
pub fn select(element: &web_sys::Element) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(Some(selection)), Some(document)) = (window.get_selection(), window.document())
        && let Ok(range) = document.create_range()
        && range.select_node_contents(element).is_ok()
        && selection.remove_all_ranges().is_ok()
    {
        // Nothing more can be offered if this fails too; the text stays on the screen.
        let _ = selection.add_range(&range);
    }
}
