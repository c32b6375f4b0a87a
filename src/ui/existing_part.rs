//! The place of the part that checks existing files. It is a program of its own, loaded when it is first opened.

use leptos::ev::Custom;
use leptos::prelude::*;
use web_sys::Event;

use super::state::catalogue;
use crate::web::{page, parts};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Closed,
    Loading,
    Ready,
    Failed,
}

/// The empty place and what is said until it is filled.
#[component]
pub(super) fn ExistingPart(is_open: RwSignal<bool>) -> impl IntoView {
    let words = &catalogue().interface;
    let progress = RwSignal::new(Progress::Closed);
    let load = move || {
        progress.set(Progress::Loading);
        page::announce(parts::OPEN);
    };
    let ready = window_event_listener(Custom::<Event>::new(parts::READY), move |_| progress.set(Progress::Ready));
    let failed = window_event_listener(Custom::<Event>::new(parts::FAILED), move |_| progress.set(Progress::Failed));
    on_cleanup(move || {
        ready.remove();
        failed.remove();
    });
    Effect::new(move |_| {
        if is_open.get() && progress.get_untracked() == Progress::Closed {
            load();
        }
    });
    view! {
        <div id="existing-root"></div>
        <div class="existing" role="status">
            <Show when=move || progress.get() == Progress::Loading>
                <p class="panel">{words.existing_loading}</p>
            </Show>
            <Show when=move || progress.get() == Progress::Failed>
                <p class="panel">
                    {words.existing_failed}
                    " "
                    <button type="button" class="button button-small" on:click=move |_| load()>{words.existing_retry}</button>
                </p>
            </Show>
        </div>
    }
}
