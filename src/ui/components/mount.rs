//! How a program that was loaded on demand takes its place in the page.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::web::{chunk_bus, fault, locale, page};

/// Mounts `view` into the element `root` and says `ready`; says `failed` where that cannot be. When the program stops, the loader
/// says so.
/// `view` is given the number of times that the language was switched.
pub(in crate::ui) fn mount_chunk<View: IntoView + 'static>(
    root: &str,
    ready: &'static str,
    failed: &'static str,
    words: &'static [locale::Part],
    view: impl FnOnce(ReadSignal<u32>) -> View + 'static,
) {
    fault::tell_developers();
    chunk_bus::ignore_events_after(failed);
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(root))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place.filter(|_| locale::install(words)) else {
        page::announce(failed);
        return;
    };
    // What a former one that stopped has left.
    place.replace_children_with_node_0();
    mount_to(place, move || {
        let (switches, count_switch) = signal(0_u32);
        locale::on_switch(move || {
            if !chunk_bus::has_stopped() && locale::install(words) {
                count_switch.update(|count| *count = count.wrapping_add(1));
            }
        });
        view(switches)
    })
    .forget();
    page::announce(ready);
}
