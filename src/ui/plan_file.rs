//! Saving and opening a plan.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::inline::inline;
use super::state::{AppState, catalogue, first_draft};
use crate::core::plan::{Draft, plan_file};
use crate::core::text::fill;
use crate::web::download::download;

/// What opening a file led to.
#[derive(Clone, PartialEq, Eq)]
enum Outcome {
    None,
    Opened(String),
    Problems(Vec<String>),
    /// Everything went back to the defaults; this is what stood there.
    Reset(Draft),
}

/// Two buttons and what came of them.
#[component]
pub(super) fn PlanButtons() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let outcome = RwSignal::new(Outcome::None);
    let input = NodeRef::<Input>::new();
    let save = move |_| {
        let text = state.draft.with_untracked(plan_file::write);
        if download("companion-plan.json", "application/json", text.as_bytes()).is_err() {
            outcome.set(Outcome::Problems(vec![words.copy_failed.to_owned()]));
        }
    };
    let open = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        spawn_local(async move {
            let name = file.name();
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
            match plan_file::read(&text) {
                Ok(draft) => {
                    state.draft.set(draft);
                    outcome.set(Outcome::Opened(fill(words.plan_opened, &[("file", &name)])));
                }
                Err(errors) => {
                    let problems = &catalogue().problems;
                    outcome
                        .set(Outcome::Problems(errors.iter().map(|error| error.describe(&name, problems)).collect()));
                }
            }
            // So that the same file can be opened again after it was mended.
            input.set_value("");
        });
    };
    let start_over = move |_| {
        outcome.set(Outcome::Reset(state.draft.get_untracked()));
        state.draft.set(first_draft());
    };
    view! {
        <div class="buttons plan-buttons">
            <button type="button" class="button" data-testid="save-plan" on:click=save>{words.plan_save}</button>
            <label class="button file-button">
                {words.plan_open}
                <input node_ref=input type="file" accept=".json,application/json" data-testid="open-plan" on:change=open/>
            </label>
            <button type="button" class="button" on:click=start_over>{words.reset_all}</button>
        </div>
        <div role="status">
            {move || match outcome.get() {
                Outcome::None => ().into_any(),
                Outcome::Opened(line) => view! { <p>{line}</p> }.into_any(),
                Outcome::Reset(former) => {
                    let undo = move |_| {
                        state.draft.set(former.clone());
                        outcome.set(Outcome::None);
                    };
                    view! {
                        <p>
                            {words.plan_reset}
                            " "
                            <button type="button" class="link" on:click=undo>{words.plan_undo}</button>
                        </p>
                    }
                    .into_any()
                }
                Outcome::Problems(lines) => view! {
                    <div class="finding finding-error">
                        <p>{words.plan_problem}</p>
                        {lines.iter().map(|line| view! { <p>{inline(line)}</p> }).collect_view()}
                    </div>
                }.into_any(),
            }}
        </div>
    }
}
