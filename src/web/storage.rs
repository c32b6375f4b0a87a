//! Local storage. If the browser denies it, nothing is stored and everything else still works.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Returns whether the text was stored.
pub fn keep(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}
