//! The way out where a browser cannot go: check from a terminal, and read what it printed.

use leptos::prelude::*;

use super::super::state::{AppState, catalogue};
use super::outcome::command;
use super::state::{Shown, VerifyState};
use crate::core::gateway::{
    GatewayAddress, Happening, Recording, RecordingError, Surroundings, explain, replay, terminal_checks,
};
use crate::core::plan::Origin;
use crate::core::text::fill;

/// The commands.
#[component]
pub(super) fn TerminalChecks(state: VerifyState) -> impl IntoView {
    let app = AppState::expect();
    let words = &catalogue().interface;
    let checks = move || {
        let address = state.known_address();
        app.bundle
            .with(|bundle| terminal_checks(&bundle.plan, &address, &catalogue().causes))
            .iter()
            .map(command)
            .collect_view()
    };
    view! {
        <details class="terminal" data-testid="verify-terminal">
            <summary>{words.verify_terminal}</summary>
            <p>{words.verify_terminal_note}</p>
            {checks}
        </details>
    }
}

/// Reads a recorded session and shows its verdict as if it had just happened.
#[component]
pub(super) fn ReplayPanel(state: VerifyState) -> impl IntoView {
    let words = &catalogue().interface;
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let read = move |_| match text.with_untracked(|text| Recording::read(text)) {
        Ok(recording) => {
            problem.set(None);
            state.result.set(Some(shown(recording)));
        }
        Err(RecordingError::Line(line)) => {
            problem.set(Some(fill(words.verify_replay_line, &[("line", &line.to_string())])));
        }
        Err(RecordingError::Empty | RecordingError::TooLong) => {
            problem.set(Some(words.verify_replay_problem.to_owned()));
        }
    };
    view! {
        <details class="terminal" data-testid="verify-replay">
            <summary>{words.verify_replay}</summary>
            <label for="verify-session">{words.verify_replay_note}</label>
            <textarea
                id="verify-session"
                data-testid="verify-session"
                class="code-input"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="verify-session-problem"
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <p class="problem" id="verify-session-problem" role="alert">{move || problem.get()}</p>
            <button type="button" class="button" data-testid="verify-session-read" on:click=read>{words.verify_replay_start}</button>
        </details>
    }
}

fn shown(recording: Recording) -> Shown {
    let verdict = replay(&recording);
    let (url, page) = recording
        .entries()
        .iter()
        .find_map(|entry| match &entry.what {
            Happening::Meta { url, origin } => Some((url.clone(), origin.clone())),
            _ => None,
        })
        .unwrap_or_default();
    let address: GatewayAddress = url.parse().unwrap_or_else(|_| GatewayAddress::usual());
    let origin: Option<Origin> = page.and_then(|page| page.parse().ok());
    let explanation = explain(&verdict, &address.socket_url(), origin.as_ref().map(Origin::as_str), catalogue());
    let surroundings = Surroundings { permission: verdict.evidence.permission, ..Surroundings::default() };
    Shown { verdict, explanation, address, origin, surroundings, recording, is_waiting: false, is_replayed: true }
}
