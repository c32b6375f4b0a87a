//! The views: one panel a file, no rule inside. Everything shown comes from the core.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod app;
mod copy;
pub mod existing;
mod existing_part;
mod field;
mod files;
mod findings;
mod form;
mod guide;
mod inline;
mod plan_file;
mod reveal;
mod secrets;
mod state;
mod step;
mod verify;

use leptos::mount::mount_to;
use wasm_bindgen::JsCast as _;

use crate::web::{page, words};

/// Mounts the application into `#app`.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        page::announce("companion:stopped");
    }));
    if !words::install(words::FORM) {
        page::announce("companion:words-refused");
        return;
    }
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    mount_to(root, app::App).forget();
    page::announce("companion:ready");
}
