//! The place of the verification. It is a program of its own (`ui::verify`), loaded when somebody comes near.

use leptos::ev::Custom;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Element, Event};

use super::state::{AppState, catalogue};
use super::verify::{FIRST_FIELD, ROOT};
use crate::core::gateway::PageSource;
use crate::core::plan::plan_file;
use crate::core::text::Language;
use crate::web::parts::{self, ToldDeployment};
use crate::web::{page, surroundings};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Closed,
    Loading,
    Ready,
    Failed,
}

/// The section with its heading, the empty place, and what is said until it is filled.
#[component]
pub(super) fn VerifyPart() -> impl IntoView {
    let state = AppState::expect();
    let interface = &catalogue().interface;
    let words = Language::English.verify_part();
    let progress = RwSignal::new(Progress::Closed);
    let (root, waiting) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    tell_later_changes(state, progress);
    // The loader asks as well, when somebody comes near; so the request itself is what counts.
    let heard = [
        window_event_listener(Custom::<Event>::new(parts::VERIFY_OPEN), move |_| progress.set(Progress::Loading)),
        window_event_listener(Custom::<Event>::new(parts::VERIFY_READY), move |_| {
            let has_focus = waiting.get_untracked().is_some_and(|waiting| holds_focus(&waiting));
            progress.set(Progress::Ready);
            if has_focus {
                page::focus(FIRST_FIELD);
            }
        }),
        window_event_listener(Custom::<Event>::new(parts::VERIFY_FAILED), move |_| {
            // What a program that has stopped leaves behind answers nobody.
            if let Some(root) = root.get_untracked() {
                root.replace_children_with_node_0();
            }
            progress.set(Progress::Failed);
        }),
    ];
    on_cleanup(move || heard.into_iter().for_each(WindowListenerHandle::remove));
    let load = move |_| {
        if progress.get_untracked() != Progress::Loading {
            page::announce(parts::VERIFY_OPEN);
        }
    };
    let hint = match surroundings::source() {
        PageSource::Loopback => None,
        PageSource::File => Some(interface.verify_file_page),
        PageSource::Encrypted | PageSource::Plain => Some(interface.verify_public_page),
    };
    let said = move || match progress.get() {
        Progress::Loading => words.loading,
        Progress::Failed => words.failed,
        Progress::Closed | Progress::Ready => "",
    };
    view! {
        <section class="panel verify" id="verify" aria-labelledby="verify-heading">
            <h2 id="verify-heading">{interface.verify_heading}</h2>
            <p>{interface.verify_note}</p>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <div class="verify-place">
                <div id=ROOT class="verify-root" node_ref=root></div>
                <div node_ref=waiting>
                    <p role="status">{said}</p>
                    <Show when=move || progress.get() != Progress::Ready>
                        <button
                            type="button"
                            class="button button-primary"
                            aria-disabled=move || (progress.get() == Progress::Loading).to_string()
                            on:click=load
                        >
                            {move || if progress.get() == Progress::Failed { words.retry } else { words.open }}
                        </button>
                    </Show>
                </div>
            </div>
        </section>
    }
}

/// Answers the program when it asks, and tells it of what changes from then on.
fn tell_later_changes(state: AppState, progress: RwSignal<Progress>) {
    let told = move || ToldDeployment {
        plan: state.draft.with(plan_file::write),
        gateway_token: state.token().expose().to_owned(),
    };
    parts::on_ask_deployment(move || untrack(told));
    Effect::new(move |_| {
        if progress.get() == Progress::Ready {
            parts::tell_deployment(&told());
        }
    });
}

fn holds_focus(element: &Element) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}
