//! A button that reveals masked secrets.

use leptos::prelude::*;

use super::catalogue;

/// Toggles `revealed`. The labels `hide` and `show` default to those for a single secret.
#[component]
pub(in crate::ui) fn RevealButton(
    revealed: RwSignal<bool>,
    #[prop(default = catalogue().interface.secrets_show)] show: &'static str,
    #[prop(default = catalogue().interface.secrets_hide)] hide: &'static str,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button-small"
            on:click=move |_| revealed.update(|revealed| *revealed = !*revealed)
        >
            {move || if revealed.get() { hide } else { show }}
        </button>
    }
}
