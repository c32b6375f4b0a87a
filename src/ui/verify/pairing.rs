//! Pairing this browser as a device: a choice of its own, explained.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::VerifyState;
use crate::web::device_key::{self, DeviceKey};
use companion_core::i18n::current::verification;

/// The folded section.
#[component]
pub(super) fn Pairing(state: VerifyState) -> impl IntoView {
    let words = &verification().panel;
    let keep = RwSignal::new(false);
    let is_kept = RwSignal::new(false);
    let is_impossible = RwSignal::new(false);
    // The key of this visit, so that trying again does not ask for another approval.
    let current = StoredValue::new_local(None::<DeviceKey>);
    spawn_local(async move { is_kept.set(device_key::is_kept().await) });
    let is_preparing = RwSignal::new(false);
    let start = move |_| {
        if state.progress.with_untracked(Option::is_some) || is_preparing.get_untracked() {
            return;
        }
        is_preparing.set(true);
        spawn_local(async move {
            let key = match current.get_value() {
                Some(key) => Some(key),
                None if is_kept.get_untracked() => DeviceKey::load().await,
                None => None,
            };
            let key = match key {
                Some(key) => Some(key),
                None => DeviceKey::generate().await,
            };
            is_preparing.set(false);
            is_impossible.set(key.is_none());
            let Some(key) = key else {
                return;
            };
            if keep.get_untracked() {
                is_kept.set(key.keep().await);
            }
            current.set_value(Some(key.clone()));
            state.start(Some(key));
        });
    };
    let forget = move |_| {
        current.set_value(None);
        spawn_local(async move {
            DeviceKey::forget().await;
            is_kept.set(device_key::is_kept().await);
        });
    };
    view! {
        <details class="pairing" data-testid="pairing">
            <summary>{words.pairing_heading}</summary>
            <p>{words.pairing_note}</p>
            <label class="switch">
                <input
                    type="checkbox"
                    data-testid="pair-keep"
                    prop:checked=move || keep.get()
                    on:change=move |event| keep.set(event_target_checked(&event))
                />
                <span>{words.pairing_keep}</span>
            </label>
            <div class="buttons">
                <button type="button" class="button" data-testid="pair-start" aria-disabled=move || state.is_running().to_string() on:click=start>
                    {words.pairing_start}
                </button>
                <Show when=move || is_kept.get()>
                    <button type="button" class="button" data-testid="pair-forget" on:click=forget>{words.pairing_forget}</button>
                </Show>
            </div>
            <p class="hint" role="status">
                {move || if is_impossible.get() {
                    words.pairing_impossible
                } else if is_kept.get() {
                    words.pairing_kept
                } else {
                    ""
                }}
            </p>
        </details>
    }
}
