//! Components shared by several panels.

use leptos::prelude::*;

use super::super::components::catalogue;
use super::super::components::inline::inline;
use super::state::{ExistingState, Progress};
use companion_core::i18n::format_message;
use companion_core::plan::{Field, Target};

/// CSS class and label of a severity ID.
pub(super) fn severity_look(id: &str) -> (&'static str, &'static str) {
    let interface = &catalogue().interface;
    match id {
        "error" => ("diagnosis finding finding-error", interface.severity_error),
        "warning" => ("diagnosis finding finding-warning", interface.severity_warning),
        _ => ("diagnosis finding finding-information", interface.severity_information),
    }
}

/// The label of the field with this path.
pub(super) fn field_label(path: &str) -> &str {
    Field::from_path(path).map_or(path, |field| field.text(&catalogue().fields).label)
}

/// A labeled paragraph, unless the text is empty.
pub(super) fn labeled_paragraph(label: &'static str, text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <p><strong>{label}": "</strong>{inline(text)}</p> }.into_any())
}

/// The source of a fact; addresses become links.
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

/// One button per deployment in the files. The buttons are disabled until the check is up to date.
#[component]
pub(super) fn DeploymentButtons(
    /// The label, with `{target}`.
    label: &'static str,
    /// Called with the index of the deployment.
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
                {format_message(label, &[("target", target_name(&target))])}
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
