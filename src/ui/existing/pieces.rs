//! What several of the panels show alike.

use leptos::prelude::*;

use super::super::parts::catalogue;
use super::super::parts::inline::inline;
use super::state::{ExistingState, Progress};
use companion_core::i18n::fill;
use companion_core::plan::{Field, Target};

/// The class and the word of a severity by its identifier.
pub(super) fn severity_look(id: &str) -> (&'static str, &'static str) {
    let interface = &catalogue().interface;
    match id {
        "error" => ("diagnosis finding finding-error", interface.severity_error),
        "warning" => ("diagnosis finding finding-warning", interface.severity_warning),
        _ => ("diagnosis finding finding-information", interface.severity_information),
    }
}

/// The name of a field by its path in a plan file.
pub(super) fn field_label(path: &str) -> &str {
    Field::from_path(path).map_or(path, |field| field.text(&catalogue().fields).label)
}

/// A paragraph with its label, unless there is nothing to say.
pub(super) fn said(label: &'static str, text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <p><strong>{label}": "</strong>{inline(text)}</p> }.into_any())
}

/// The source of a fact; what is an address can be followed.
pub(super) fn source(text: &str) -> Vec<AnyView> {
    text.split(' ')
        .map(|word| {
            if word.starts_with("https://") {
                let address = word.trim_end_matches([',', ';', ')']).to_owned();
                view! { <a href=address target="_blank" rel="noopener noreferrer">{word.to_owned()}</a>" " }.into_any()
            } else {
                format!("{word} ").into_any()
            }
        })
        .collect()
}

/// One button for each deployment that the files describe. They wait until the findings are those of the files as they are.
#[component]
pub(super) fn DeploymentButtons(
    /// The words on them; `{target}`.
    label: &'static str,
    /// What one of them does, by the index of its deployment.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    let state = ExistingState::expect();
    let targets = Memo::new(move |_| state.targets());
    let is_ready = move || state.progress.get() == Progress::Done;
    let button = move |(index, target): (usize, String)| {
        view! {
            <button
                type="button"
                class="button"
                aria-disabled=move || (!is_ready()).to_string()
                on:click=move |_| {
                    if untrack(is_ready) {
                        choose.run(index);
                    }
                }
            >
                {fill(label, &[("target", target_name(&target))])}
            </button>
        }
    };
    view! { <div class="buttons">{move || targets.get().into_iter().enumerate().map(button).collect_view()}</div> }
}

fn target_name(id: &str) -> &'static str {
    let interface = &catalogue().interface;
    match id.parse() {
        Ok(Target::Fly) => interface.target_fly,
        Ok(Target::FlyPrivate) => interface.target_fly_private,
        _ => interface.target_gcp,
    }
}
