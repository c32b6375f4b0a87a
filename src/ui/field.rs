//! One field of the form: label, control, hint, findings.

use leptos::prelude::*;

use super::inline::inline;
use super::state::{AppState, catalogue};
use crate::core::catalog::{FLY_REGIONS, FLY_SIZES, MACHINE_TYPES, REGIONS, RELEASES};
use crate::core::plan::choices::choices;
use crate::core::plan::{Field, Kind};
use crate::core::rules::{Finding, Place, Severity};
use crate::core::text::fill;
use crate::web::page;

/// The id of a field's control.
pub(super) fn control_id(field: Field) -> String {
    format!("field-{}", field.path().replace('.', "-"))
}

/// Names for automated walks through the page.
fn test_id(field: Field) -> Option<&'static str> {
    match field {
        Field::Release => Some("release"),
        Field::DockerHostPort => Some("host-port"),
        Field::AccessAllowPage => Some("allow-this-page"),
        _ => None,
    }
}

/// A field with everything that belongs to it.
#[component]
pub(super) fn FieldRow(field: Field) -> impl IntoView {
    let state = AppState::expect();
    let words = field.text(&catalogue().fields);
    let findings = state.findings_at(Place::Field(field));
    let id = control_id(field);
    let (hint_id, findings_id) = (format!("{id}-hint"), format!("{id}-findings"));
    let described_by = format!("{hint_id} {findings_id}");
    let invalid = Signal::derive(move || {
        findings.with(|findings| findings.iter().any(|finding| finding.severity == Severity::Error))
    });
    let is_toggle = field.kind() == Kind::Toggle;
    view! {
        <div class="field" class:field-toggle=is_toggle class:field-error=move || invalid.get()>
            <label for=id.clone()>{words.label}</label>
            {control(state, field, id, described_by, invalid)}
            <p class="hint" id=hint_id>{words.hint}</p>
            <div id=findings_id class="field-findings">
                <For
                    each=move || findings.get()
                    key=|finding| (finding.code, finding.message.clone(), finding.remedy.clone())
                    let:finding
                >
                    <FindingLine finding/>
                </For>
            </div>
            <ResetButton field/>
        </div>
    }
}

fn control(state: AppState, field: Field, id: String, described_by: String, invalid: Signal<bool>) -> AnyView {
    let value = state.value(field);
    let invalid = move || invalid.get().then_some("true");
    let on_input = move |event| state.set(field, event_target_value(&event));
    match field.kind() {
        Kind::Toggle => view! {
            <input
                id=id
                type="checkbox"
                data-testid=test_id(field)
                aria-describedby=described_by
                prop:checked=move || value.get() == "true"
                on:change=move |event| state.set(field, event_target_checked(&event).to_string())
            />
        }
        .into_any(),
        Kind::Choice | Kind::Text if !options(field).is_empty() => view! {
            <select
                id=id
                data-testid=test_id(field)
                aria-describedby=described_by
                aria-invalid=invalid
                on:change=on_input
            >
                {options(field)
                    .into_iter()
                    .map(|(word, label)| view! { <option value=word prop:selected=move || value.get() == word>{label}</option> })
                    .collect_view()}
                // A value that is no choice came from a file: it stays visible until somebody chooses.
                {move || {
                    let value = value.get();
                    (!options(field).iter().any(|(word, _)| *word == value))
                        .then(|| view! { <option value=value.clone() selected=true>{value.clone()}</option> })
                }}
            </select>
        }
        .into_any(),
        Kind::Lines => view! {
            <textarea
                id=id
                rows="3"
                spellcheck="false"
                autocapitalize="off"
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=move || value.get()
                on:input=on_input
            ></textarea>
        }
        .into_any(),
        Kind::Choice | Kind::Text | Kind::Number | Kind::List => {
            let suggestions = suggestions(field);
            let list_id = (!suggestions.is_empty()).then(|| format!("{id}-list"));
            view! {
                <input
                    id=id
                    type="text"
                    inputmode=(field.kind() == Kind::Number).then_some("numeric")
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    data-testid=test_id(field)
                    list=list_id.clone()
                    aria-describedby=described_by
                    aria-invalid=invalid
                    prop:value=move || value.get()
                    on:input=on_input
                />
                {list_id.map(|list_id| view! {
                    <datalist id=list_id>
                        {suggestions
                            .into_iter()
                            .map(|(word, label)| view! { <option value=word>{label}</option> })
                            .collect_view()}
                    </datalist>
                })}
            }
            .into_any()
        }
    }
}

/// Words of a field that accepts nothing else.
fn options(field: Field) -> Vec<(&'static str, String)> {
    match field {
        Field::Release => RELEASES.iter().rev().map(|release| (release.id, release.title())).collect(),
        _ => choices(field).iter().map(|word| (*word, (*word).to_owned())).collect(),
    }
}

/// Words worth proposing for a field that accepts others too.
fn suggestions(field: Field) -> Vec<(String, String)> {
    match field {
        Field::GcpZone => REGIONS
            .iter()
            .flat_map(|(region, letters)| {
                letters.chars().map(move |letter| (format!("{region}-{letter}"), String::new()))
            })
            .collect(),
        Field::GcpMachineType => MACHINE_TYPES
            .iter()
            .map(|row| (row.name.to_owned(), format!("{} vCPU, {} GB", row.cpus, row.memory / 1024)))
            .collect(),
        Field::FlyRegion | Field::FlyVolumeRegion => {
            FLY_REGIONS.iter().map(|region| (region.code.to_owned(), region.place.to_owned())).collect()
        }
        Field::FlyVmSize => FLY_SIZES.iter().map(|size| (size.name.to_owned(), String::new())).collect(),
        _ => Vec::new(),
    }
}

/// The class and the word of a severity.
pub(super) fn severity_look(severity: Severity) -> (&'static str, &'static str) {
    let words = &catalogue().interface;
    match severity {
        Severity::Error => ("finding finding-error", words.severity_error),
        Severity::Warning => ("finding finding-warning", words.severity_warning),
        Severity::Information => ("finding finding-information", words.severity_information),
    }
}

/// One finding, with the value that mends it where there is one.
#[component]
pub(super) fn FindingLine(finding: Finding) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let (class, severity) = severity_look(finding.severity);
    let place = finding.place;
    let fix = finding.fix.clone().map(|fix| {
        let label = if fix.is_empty() { words.use_empty.to_owned() } else { fill(words.use_fix, &[("value", &fix)]) };
        let mend = move |_| {
            if let Place::Field(field) = place {
                state.set(field, fix.clone());
                // The button goes away with its finding; the focus stays in the field.
                page::focus(&control_id(field));
            }
        };
        view! { <button type="button" class="button button-small" on:click=mend>{label}</button> }
    });
    view! {
        <div class=class>
            <p>
                <strong>{severity}</strong>
                " "
                <span class="code">{finding.code.as_str()}</span>
                " "
                {inline(&finding.message)}
            </p>
            <p class="remedy">{inline(&finding.remedy)} " " {fix}</p>
        </div>
    }
}

/// Gives a changed field its default back.
#[component]
fn ResetButton(field: Field) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let default = Memo::new(move |_| {
        state.draft.with(|draft| {
            let mut without = draft.clone();
            without.reset(field);
            let default = without.value(field);
            (field != Field::Release
                && field.kind() != Kind::Toggle
                && draft.is_changed(field)
                && draft.value(field) != default)
                .then_some(default)
        })
    });
    let reset = move |_| {
        state.draft.update(|draft| draft.reset(field));
        page::focus(&control_id(field));
    };
    move || {
        default.get().filter(|default| !default.is_empty()).map(|default| {
            view! {
                <button type="button" class="link" on:click=reset>
                    {fill(words.reset, &[("value", &default)])}
                </button>
            }
        })
    }
}
