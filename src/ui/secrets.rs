//! The secrets: made here, kept in memory.

use leptos::prelude::*;

use super::field::FindingLine;
use super::reveal::RevealButton;
use super::state::{AppState, catalogue};
use crate::core::rules::Place;
use crate::web::random;

/// The token, which may be replaced by one that exists already.
#[component]
pub(super) fn SecretsPanel() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let findings = state.findings_at(Place::GatewayToken);
    let shown = RwSignal::new(false);
    let renew = move |_| {
        if let Some(token) = random::token() {
            state.token_text.set(token.expose().to_owned());
        }
    };
    view! {
        <fieldset class="section">
            <legend>{words.secrets_heading}</legend>
            <form class="field" on:submit=|event| event.prevent_default()>
                <label for="gateway-token">{words.secrets_token}</label>
                <input
                    id="gateway-token"
                    class="secret"
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="gateway-token-hint gateway-token-findings"
                    prop:value=move || state.token_text.get()
                    on:input=move |event| state.token_text.set(event_target_value(&event))
                />
                <p class="hint" id="gateway-token-hint">{words.secrets_note} " " {words.secrets_keyring}</p>
                <div class="field-findings" id="gateway-token-findings">
                    <For each=move || findings.get() key=|finding| (finding.code, finding.severity) let:finding>
                        <FindingLine finding/>
                    </For>
                </div>
                <div class="buttons">
                    <RevealButton revealed=shown/>
                    <button type="button" class="button button-small" on:click=renew>{words.secrets_new}</button>
                </div>
            </form>
        </fieldset>
    }
}
