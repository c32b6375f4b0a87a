//! The last step: does the gateway take the token?

mod form;
mod outcome;
mod pairing;
mod session;
mod state;
mod terminal;
mod words;

use leptos::prelude::*;

use self::form::VerifyForm;
use self::pairing::Pairing;
use self::state::VerifyState;
use self::terminal::{ReplayPanel, TerminalChecks};
use super::state::AppState;
use crate::core::gateway::PageSource;
use crate::core::text::installed::verification;
use crate::web::surroundings;

/// The panel.
#[component]
pub(super) fn VerifyPanel() -> impl IntoView {
    let app = AppState::expect();
    let words = &verification().panel;
    let state = VerifyState::new(app);
    let hint = match surroundings::source() {
        PageSource::Loopback => None,
        PageSource::File => Some(words.verify_file_page),
        PageSource::Encrypted | PageSource::Plain => Some(words.verify_public_page),
    };
    // Only the verdict itself is read out; facts and commands stand below it for whoever wants them.
    let announced = move || match state.progress.get() {
        Some(progress) => progress,
        None => state.result.with(|shown| shown.as_ref().map_or("", |shown| shown.explanation.title).to_owned()),
    };
    view! {
        <section class="panel verify" id="verify" aria-labelledby="verify-heading">
            <h2 id="verify-heading">{words.verify_heading}</h2>
            <p>{words.verify_note}</p>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <VerifyForm state=state/>
            <p role="status" data-testid="verify-status" class:visually-hidden=move || state.progress.with(Option::is_none)>
                {announced}
            </p>
            <div class="verdict-place">
                {move || {
                    let shown = state.result.get()?;
                    Some(app.bundle.with(|bundle| outcome::verdict(&shown, &bundle.plan, state)))
                }}
            </div>
            <Pairing state=state/>
            <TerminalChecks state=state/>
            <ReplayPanel state=state/>
        </section>
    }
}
