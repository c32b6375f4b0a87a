//! The verification: tests whether the gateway accepts the token. A separate program, loaded when the user scrolls near
//! it.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]

mod deployment;
mod form;
mod messages;
mod outcome;
mod pairing;
mod session;
mod state;
mod terminal;

use leptos::prelude::*;

use self::deployment::Deployment;
use self::form::VerifyForm;
use self::pairing::Pairing;
use self::state::VerifyState;
use self::terminal::{ReplayPanel, TerminalChecks};
use super::components::mount::mount_chunk;
use super::ids;
use crate::web::{chunk_bus, locale};

/// Mounts the program.
pub fn start() {
    mount_chunk(ids::VERIFY_ROOT, chunk_bus::VERIFY_READY, chunk_bus::VERIFY_FAILED, locale::VERIFIER, |switches| {
        let deployment = Deployment::of_form();
        let state = VerifyState::new(deployment);
        move || {
            switches.track();
            view! { <VerifyView deployment state/> }
        }
    });
}

/// The section without its heading.
#[component]
fn VerifyView(deployment: Deployment, state: VerifyState) -> impl IntoView {
    // Screen readers announce only the verdict; facts and commands follow it.
    let announced = move || match state.progress.get() {
        Some(progress) => progress,
        None => state.result.with(|shown| shown.as_ref().map_or("", |shown| shown.explanation.title).to_owned()),
    };
    view! {
        <VerifyForm state=state/>
        <p role="status" data-testid="verify-status" class:visually-hidden=move || state.progress.with(Option::is_none)>
            {announced}
        </p>
        <div class="verdict-place">
            {move || {
                let shown = state.result.get()?;
                Some(deployment.plan.with(|plan| outcome::verdict(&shown, plan, state)))
            }}
        </div>
        <Pairing state=state/>
        <TerminalChecks state=state deployment=deployment/>
        <ReplayPanel state=state/>
    }
}
