//! From files to the form.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::difference::difference_lines;
use super::pieces::{DeploymentButtons, field_label};
use super::state::{ExistingState, kind_name};
use super::words;
use crate::web::parts::{PlanWithSecrets, give_plan};
use companion_core::i18n::fill;
use companion_core::worker_api::wire::{Answer, Planned, Request};

/// One button for each deployment that the files describe, and what becomes of it.
#[component]
pub(super) fn IntoForm() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let planned = RwSignal::new(None::<Planned>);
    let failed = RwSignal::new(false);
    // What was made of former files says nothing of these.
    Effect::new(move |_| {
        state.outcome.track();
        planned.set(None);
        failed.set(false);
    });
    let show = move |deployment: usize| {
        let secrets = state.secrets.get_value();
        let request = Request::Plan {
            deployment,
            gateway_token: secrets.gateway_token.expose().to_owned(),
            keyring_password: secrets.keyring_password.expose().to_owned(),
        };
        spawn_local(async move {
            match state.ask(request, Vec::new()).await {
                Ok((Answer::Planned(Some(made)), _)) => planned.set(Some(*made)),
                _ => failed.set(true),
            }
        });
    };
    let fill_form = move |_| {
        let Some(made) = planned.get_untracked() else { return };
        let given = PlanWithSecrets {
            plan: made.plan,
            gateway_token: made.gateway_token,
            keyring_password: made.keyring_password,
        };
        if !give_plan(&given) {
            failed.set(true);
        }
    };
    view! {
        <section class="panel" aria-labelledby="into-form-heading">
            <h2 id="into-form-heading">{words.form_heading}</h2>
            <p>{words.form_note}</p>
            <DeploymentButtons label=words.form_start choose=show/>
            <div role="alert">
                {move || failed.get().then(|| view! { <p class="problem">{words.checker_failed}</p> })}
            </div>
            {move || planned.get().map(|made| view! {
                {summary(&made, state)}
                <button type="button" class="button button-primary" data-testid="fill-form" on:click=fill_form>{words.form_fill}</button>
            })}
        </section>
    }
}

fn summary(made: &Planned, state: ExistingState) -> AnyView {
    let words = words();
    let name =
        |file: usize| {
            state.outcome.with_untracked(|outcome| {
                let file = outcome.as_ref().and_then(|outcome| outcome.checked.report.files.get(file).cloned());
                file.map_or(String::new(), |file| {
                    if file.name.is_empty() { kind_name(&file.kind).to_owned() } else { file.name }
                })
            })
        };
    let left = if made.left_over.is_empty() {
        view! { <p>{words.form_left_none}</p> }.into_any()
    } else {
        view! {
            <p>{words.form_left}</p>
            <ul class="left-over">
                {made
                    .left_over
                    .iter()
                    .map(|left| {
                        let place = fill(words.show_line, &[("file", &name(left.file)), ("line", &left.line.to_string())]);
                        view! { <li><code translate="no">{left.what.clone()}</code>" ("{place}")"</li> }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    let waiting = made.waiting.iter().map(|(file, path)| {
        let field = field_label(path);
        view! { <p class="problem">{fill(words.form_waiting, &[("file", file), ("field", field)])}</p> }
    });
    let differences = made.differences.iter().map(|difference| match difference.file {
        None => view! { <p class="hint">{fill(words.form_new, &[("made", &difference.made)])}</p> }.into_any(),
        Some(file) => view! {
            <details>
                <summary>{fill(words.form_made, &[("made", &difference.made), ("file", &name(file))])}</summary>
                {difference_lines(difference.lines.as_deref())}
            </details>
        }
        .into_any(),
    });
    view! {
        <p>{if made.has_token { words.form_token_kept } else { words.form_token_new }}</p>
        {left}
        {waiting.collect_view()}
        {differences.collect_view()}
    }
    .into_any()
}
