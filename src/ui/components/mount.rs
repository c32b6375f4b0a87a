//! Mounting of a program that was loaded on demand.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::web::{chunk_bus, fault, locale, page};

/// Mounts `view` into the element with the ID `root` and dispatches `ready`, or `failed` if that is not possible. If
/// the program stops later, the loader dispatches `failed`. `view` gets the number of language switches as a signal.
pub(in crate::ui) fn mount_chunk<View: IntoView + 'static>(
    root: &str,
    ready: &'static str,
    failed: &'static str,
    parts: &'static [locale::Part],
    view: impl FnOnce(ReadSignal<u32>) -> View + 'static,
) {
    fault::tell_developers();
    chunk_bus::ignore_events_after(failed);
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(root))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place.filter(|_| locale::install(parts)) else {
        page::announce(failed);
        return;
    };
    // Removes the content of an instance that stopped.
    place.replace_children_with_node_0();
    mount_to(place, move || {
        let (switches, count_switch) = signal(0_u32);
        locale::on_switch(move || {
            if !chunk_bus::has_stopped() && locale::install(parts) {
                count_switch.update(|count| *count = count.wrapping_add(1));
            }
        });
        view(switches)
    })
    .forget();
    page::announce(ready);
}
