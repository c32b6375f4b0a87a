//! Import of existing files into the form.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::{DeploymentButtons, field_label};
use super::diff::diff_rows;
use super::state::{ExistingState, kind_name};
use super::texts;
use crate::web::chunk_bus::{PlanWithSecrets, offer_plan};
use companion_core::i18n::format_message;
use companion_core::worker_api::wire::{Answer, PlanImport, Request};

/// One button per deployment, and the resulting plan.
#[component]
pub(super) fn ImportPanel() -> impl IntoView {
    let texts = texts();
    let state = ExistingState::expect();
    let planned = RwSignal::new(None::<PlanImport>);
    let failed = RwSignal::new(false);
    // A result for other files is out of date.
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
        if !offer_plan(&given) {
            failed.set(true);
        }
    };
    view! {
        <section class="panel" aria-labelledby="into-form-heading">
            <h2 id="into-form-heading">{texts.form_heading}</h2>
            <p>{texts.form_note}</p>
            <DeploymentButtons label=texts.form_start choose=show/>
            <div role="alert">
                {move || failed.get().then(|| view! { <p class="problem">{texts.checker_failed}</p> })}
            </div>
            {move || planned.get().map(|made| view! {
                {summary(&made, state)}
                <button type="button" class="button button-primary" data-testid="fill-form" on:click=fill_form>{texts.form_fill}</button>
            })}
        </section>
    }
}

fn summary(made: &PlanImport, state: ExistingState) -> AnyView {
    let texts = texts();
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
        view! { <p>{texts.form_left_none}</p> }.into_any()
    } else {
        view! {
            <p>{texts.form_left}</p>
            <ul class="left-over">
                {made
                    .left_over
                    .iter()
                    .map(|left| {
                        let place = format_message(texts.show_line, &[("file", &name(left.file)), ("line", &left.line.to_string())]);
                        view! { <li><code translate="no">{left.what.clone()}</code>" ("{place}")"</li> }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    let waiting = made.waiting.iter().map(|(file, path)| {
        let field = field_label(path);
        view! { <p class="problem">{format_message(texts.form_waiting, &[("file", file), ("field", field)])}</p> }
    });
    let differences = made.differences.iter().map(|difference| match difference.file {
        None => view! { <p class="hint">{format_message(texts.form_new, &[("made", &difference.made)])}</p> }.into_any(),
        Some(file) => view! {
            <details>
                <summary>{format_message(texts.form_made, &[("made", &difference.made), ("file", &name(file))])}</summary>
                {diff_rows(difference.lines.as_deref())}
            </details>
        }
        .into_any(),
    });
    view! {
        <p>{if made.has_token { texts.form_token_kept } else { texts.form_token_new }}</p>
        {left}
        {waiting.collect_view()}
        {differences.collect_view()}
    }
    .into_any()
}
