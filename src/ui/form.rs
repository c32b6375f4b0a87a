//! The form: what is deployed, where, and every setting.

use leptos::prelude::*;

use super::field::FieldRow;
use super::inline::inline;
use super::plan_file::PlanButtons;
use super::secrets::SecretsPanel;
use super::state::{AppState, catalogue};
use crate::core::plan::{Field, Section, Target};
use crate::core::rules::Place;
use crate::core::text::InterfaceTexts;

/// The left side of the page.
#[component]
pub(super) fn Form() -> impl IntoView {
    let words = &catalogue().interface;
    view! {
        <section class="panel settings" id="settings" aria-labelledby="settings-heading">
            <h2 id="settings-heading">{words.choose_heading}</h2>
            <FieldRow field=Field::Release/>
            <TargetChoice/>
            {[Section::Cloud, Section::Fly, Section::Container, Section::Access, Section::Gateway, Section::Image]
                .into_iter()
                .map(|section| view! { <SectionPanel section/> })
                .collect_view()}
            <FieldRow field=Field::Directory/>
            <SecretsPanel/>
            <PlanButtons/>
        </section>
    }
}

/// Three cards, of which one is chosen.
#[component]
fn TargetChoice() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let target = Memo::new(move |_| state.draft.with(crate::core::plan::Draft::target));
    let findings = state.findings_at(Place::Field(Field::Target));
    let card = move |choice: Target, name: &'static str, hint: &'static str| {
        let id = format!("target-{}", choice.id());
        let (label_for, test_id) = (id.clone(), id.clone());
        view! {
            <label class="card" class:card-chosen=move || target.get() == choice for=label_for>
                <input
                    id=id
                    data-testid=test_id
                    type="radio"
                    name="target"
                    value=choice.id()
                    prop:checked=move || target.get() == choice
                    on:change=move |_| state.set(Field::Target, choice.id().to_owned())
                />
                <span class="card-name">{name}</span>
                <span class="card-hint">{hint}</span>
            </label>
        }
    };
    view! {
        <fieldset class="cards" id="field-target">
            <legend>{Field::Target.text(&catalogue().fields).label}</legend>
            {card(Target::Gcp, words.target_gcp, words.target_gcp_hint)}
            {card(Target::Fly, words.target_fly, words.target_fly_hint)}
            {card(Target::FlyPrivate, words.target_fly_private, words.target_fly_private_hint)}
            {move || findings.get().into_iter().map(|finding| view! {
                <p class="finding finding-error">{inline(&finding.message)} " " {inline(&finding.remedy)}</p>
            }).collect_view()}
        </fieldset>
    }
}

const fn heading(section: Section, words: &InterfaceTexts) -> &'static str {
    match section {
        Section::Choice => words.section_choice,
        Section::Cloud => words.section_cloud,
        Section::Container => words.section_container,
        Section::Fly => words.section_fly,
        Section::Image => words.section_image,
        Section::Gateway => words.section_gateway,
        Section::Access => words.section_access,
    }
}

/// The fields of one section that matter for the target; rarely needed ones are folded away.
#[component]
fn SectionPanel(section: Section) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let fields = move |advanced: bool| {
        Memo::new(move |_| {
            state.draft.with(|draft| {
                Field::ALL
                    .iter()
                    .copied()
                    .filter(|field| field.section() == section && field.is_advanced() == advanced && draft.uses(*field))
                    .collect::<Vec<_>>()
            })
        })
    };
    let (basic, advanced) = (fields(false), fields(true));
    let is_used = Memo::new(move |_| !basic.with(Vec::is_empty) || !advanced.with(Vec::is_empty));
    view! {
        <Show when=move || is_used.get()>
            <fieldset class="section">
                <legend>{heading(section, words)}</legend>
                <For each=move || basic.get() key=|field| *field let:field>
                    <FieldRow field/>
                </For>
                <Show when=move || !advanced.with(Vec::is_empty)>
                    <details class="advanced">
                        <summary>{words.advanced}</summary>
                        <For each=move || advanced.get() key=|field| *field let:field>
                            <FieldRow field/>
                        </For>
                    </details>
                </Show>
            </fieldset>
        </Show>
    }
}
