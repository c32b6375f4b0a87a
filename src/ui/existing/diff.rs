//! A diff that is readable without color.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::components::inline::inline;
use super::state::ExistingState;
use super::texts;
use companion_core::worker_api::wire::{Answer, DiffRow, Request};

/// Requests a diff from the checker and displays it.
#[component]
pub(super) fn DiffView(
    /// The request and the contents of its files.
    question: Signal<(Request, Vec<Vec<u8>>), LocalStorage>,
) -> impl IntoView {
    let texts = texts();
    let state = ExistingState::expect();
    let answer = RwSignal::new(None);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (request, contents) = question.get();
        asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let own = asked.get_value();
        spawn_local(async move {
            let reply = state.ask(request, contents).await;
            if asked.try_get_value() != Some(own) {
                return;
            }
            answer.set(Some(match reply {
                Ok((Answer::Compared { difference }, _)) => Ok(difference),
                _ => Err(()),
            }));
        });
    });
    move || match answer.get() {
        None => view! { <p class="hint">{texts.checking}</p> }.into_any(),
        Some(Err(())) => view! { <p class="problem">{texts.checker_failed}</p> }.into_any(),
        Some(Ok(difference)) => diff_rows(difference.as_deref()),
    }
}

/// The rows of a diff; `None` means that the texts are too long.
pub(super) fn diff_rows(groups: Option<&[Vec<DiffRow>]>) -> AnyView {
    let texts = texts();
    let Some(groups) = groups else {
        return view! { <p class="hint">{texts.difference_long}</p> }.into_any();
    };
    if groups.is_empty() {
        return view! { <p class="hint">{texts.difference_none}</p> }.into_any();
    }
    let line = |line: &DiffRow| {
        let class = match line.sign {
            '+' => "line line-added",
            '-' => "line line-removed",
            _ => "line",
        };
        let number =
            line.new.filter(|_| line.sign != '-').or(line.old).map_or(String::new(), |number| number.to_string());
        view! { <span class=class data-line=number><span class="sign">{line.sign}</span>" "{line.text.clone()}"\n"</span> }
    };
    view! {
        <p class="hint">{inline(texts.difference_note)}</p>
        <pre class="difference file-text" tabindex="0" translate="no">
            {groups
                .iter()
                .enumerate()
                .map(|(index, group)| view! {
                    {(index > 0).then(|| view! { <span class="line line-gap">"…\n"</span> })}
                    {group.iter().map(line).collect_view()}
                })
                .collect_view()}
        </pre>
    }
    .into_any()
}
