//! The way out where a browser cannot go: check from a terminal, and read what it printed.

use leptos::prelude::*;

use super::deployment::Deployment;
use super::outcome::command;
use super::state::{Shown, VerifyState};
use companion_core::gateway::{Recording, RecordingError, replay, terminal_checks};
use companion_core::i18n::current::verification;
use companion_core::i18n::fill;

/// The commands.
#[component]
pub(super) fn TerminalChecks(state: VerifyState, deployment: Deployment) -> impl IntoView {
    let words = &verification().panel;
    let checks = move || {
        let address = state.known_address();
        deployment
            .plan
            .with(|plan| {
                let may_send = address.is_safe() || state.insecure_confirmed.get();
                terminal_checks(plan, &address, may_send, &verification().causes)
            })
            .iter()
            .map(|check| command(check, check.purpose))
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
    let words = &verification().panel;
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let read = move |_| {
        // What runs would write its own verdict over this one.
        if state.progress.with_untracked(Option::is_none) {
            read_session(state, text, problem);
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
            <button type="button" class="button" data-testid="verify-session-read" aria-disabled=move || state.is_running().to_string() on:click=read>{words.verify_replay_start}</button>
        </details>
    }
}

fn read_session(state: VerifyState, text: RwSignal<String>, problem: RwSignal<Option<String>>) {
    let words = &verification().panel;
    match text.with_untracked(|text| Recording::read(text)) {
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
    }
}

fn shown(recording: Recording) -> Shown {
    let verdict = replay(&recording);
    let (address, origin, surroundings) = recording.scene();
    Shown { is_replayed: true, ..Shown::new(verdict, address, origin, surroundings, recording) }
}
