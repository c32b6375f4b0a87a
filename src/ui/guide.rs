//! The guide: phases, and numbered steps in them.

use leptos::prelude::*;

use super::state::{AppState, catalogue};
use super::step::{body, place_class, place_name};
use crate::core::steps::{Need, Phase, Step};
use crate::core::text::InterfaceTexts;

const fn phase_name(phase: Phase, words: &InterfaceTexts) -> &'static str {
    match phase {
        Phase::Prepare => words.phase_prepare,
        Phase::Machine => words.phase_machine,
        Phase::Deploy => words.phase_deploy,
        Phase::Connect => words.phase_connect,
        Phase::Operate => words.phase_operate,
    }
}

/// The panel with all steps.
#[component]
pub(super) fn GuidePanel() -> impl IntoView {
    let words = &catalogue().interface;
    view! {
        <section class="panel guide" id="guide" aria-labelledby="guide-heading">
            <h2 id="guide-heading">{words.guide_heading}</h2>
            {Phase::ALL.into_iter().map(|phase| view! { <PhasePart phase/> }).collect_view()}
        </section>
    }
}

#[component]
fn PhasePart(phase: Phase) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    // The number of a step counts the required ones before it, over all phases.
    let ids = Memo::new(move |_| {
        state.bundle.with(|bundle| {
            let mut number = 0;
            let mut ids = Vec::new();
            for step in &bundle.steps {
                if step.need == Need::Required {
                    number += 1;
                }
                if step.phase == phase {
                    ids.push((step.id, (step.need == Need::Required).then_some(number)));
                }
            }
            ids
        })
    });
    view! {
        <Show when=move || !ids.with(Vec::is_empty)>
            <h3 class="phase">{phase_name(phase, words)}</h3>
            <ol class="steps">
                <For each=move || ids.get() key=|entry| *entry let:entry>
                    <StepItem id=entry.0 number=entry.1/>
                </For>
            </ol>
        </Show>
    }
}

#[component]
fn StepItem(id: &'static str, number: Option<usize>) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let step: Memo<Option<Step>> =
        Memo::new(move |_| state.bundle.with(|bundle| bundle.steps.iter().find(|step| step.id == id).cloned()));
    let title = move || step.with(|step| step.as_ref().map(|step| step.title.clone()));
    let badge = move || {
        step.with(|step| {
            step.as_ref()
                .map(|step| view! { <span class=place_class(step.place)>{place_name(step.place, words)}</span> })
        })
    };
    let content = move || step.with(|step| step.as_ref().map(body));
    match number {
        Some(number) => view! {
            <li class="step" id=format!("step-{}", id.replace('.', "-")) data-step=id>
                <h4><span class="number">{number}</span> <span class="step-title">{title}</span> {badge}</h4>
                <div class="step-body">{content}</div>
            </li>
        }
        .into_any(),
        None => view! {
            <li class="step step-optional" id=format!("step-{}", id.replace('.', "-")) data-step=id>
                <details>
                    <summary>
                        <span class="step-title">{title}</span>
                        " "
                        {badge}
                        " "
                        <span class="optional">{words.guide_optional}</span>
                    </summary>
                    <div class="step-body">{content}</div>
                </details>
            </li>
        }
        .into_any(),
    }
}
