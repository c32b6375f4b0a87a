//! Address, token, and the buttons.

use leptos::prelude::*;

use super::super::parts::reveal::RevealButton;
use super::state::VerifyState;
use companion_core::i18n::current::verification;

/// Shows in the field what became of what was pasted into it; a signal that did not change would not.
fn correct(event: &leptos::ev::Event, text: Option<String>) {
    if let Some(text) = text {
        event_target::<web_sys::HtmlInputElement>(event).set_value(&text);
    }
}

/// The form.
#[component]
pub(super) fn VerifyForm(state: VerifyState) -> impl IntoView {
    let words = &verification().panel;
    let shown_token = RwSignal::new(false);
    view! {
        <form on:submit=move |event| { event.prevent_default(); state.start(None); }>
            <div class="field">
                <label for="verify-address">{words.verify_address}</label>
                <input
                    id="verify-address"
                    data-testid="verify-address"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="verify-address-problem"
                    aria-invalid=move || state.address_problem.get().map(|_| "true")
                    prop:value=move || state.address.get()
                    on:input=move |event| correct(&event, state.type_address(event_target_value(&event)))
                />
                <p class="problem" id="verify-address-problem">{move || state.address_problem.get()}</p>
            </div>
            <Show when=move || state.is_insecure.get()>
                <label class="switch">
                    <input
                        type="checkbox"
                        data-testid="verify-insecure"
                        prop:checked=move || state.insecure_confirmed.get()
                        on:change=move |event| state.insecure_confirmed.set(event_target_checked(&event))
                    />
                    <span>{words.verify_insecure}</span>
                </label>
            </Show>
            <div class="field">
                <label for="verify-token">{words.verify_token}</label>
                <div class="joined">
                    <input
                        id="verify-token"
                        data-testid="verify-token"
                        class="secret"
                        type=move || if shown_token.get() { "text" } else { "password" }
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-describedby="verify-token-problem"
                        aria-invalid=move || state.token_problem.with(Option::is_some).then_some("true")
                        prop:value=move || state.token.get()
                        on:input=move |event| correct(&event, state.type_token(event_target_value(&event)))
                    />
                    <RevealButton revealed=shown_token/>
                </div>
                <p class="problem" id="verify-token-problem">{move || state.token_problem.get()}</p>
                <p class="hint" role="status" data-testid="verify-note">{move || state.note.get()}</p>
            </div>
            <div class="buttons">
                <button type="submit" class="button button-primary" data-testid="verify-start" aria-disabled=move || state.is_running().to_string()>
                    {words.verify_start}
                </button>
                <button type="button" class="button" data-testid="verify-cancel" aria-disabled=move || (!state.is_running()).to_string() on:click=move |_| state.cancel()>
                    {words.verify_cancel}
                </button>
            </div>
        </form>
    }
}
