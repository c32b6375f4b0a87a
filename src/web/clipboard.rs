//! The clipboard, and the fallback if the browser denies access.

use wasm_bindgen_futures::JsFuture;

/// Returns `false` if the browser denied access.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Insecure contexts and some web views have no clipboard object, and calling it would throw.
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Selects the text of an element, so that the user can copy it by hand.
pub fn select(element: &web_sys::Element) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(Some(selection)), Some(document)) = (window.get_selection(), window.document())
        && let Ok(range) = document.create_range()
        && range.select_node_contents(element).is_ok()
        && selection.remove_all_ranges().is_ok()
    {
        // If this fails too, the text is still visible.
        let _ = selection.add_range(&range);
    }
}
