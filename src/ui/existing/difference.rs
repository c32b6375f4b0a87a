//! What differs between two texts, readable without colour.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::inline::inline;
use super::state::ExistingState;
use super::words;
use companion_core::worker_api::wire::{Answer, DifferenceLine, Request};

/// Asks the checker for the difference and shows it.
#[component]
pub(super) fn DifferenceView(
    /// What to compare.
    question: Signal<(Request, Vec<Vec<u8>>), LocalStorage>,
) -> impl IntoView {
    let words = words();
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
        None => view! { <p class="hint">{words.checking}</p> }.into_any(),
        Some(Err(())) => view! { <p class="problem">{words.checker_failed}</p> }.into_any(),
        Some(Ok(difference)) => difference_lines(difference.as_deref()),
    }
}

/// The lines of a difference; `None` for texts that are too long.
pub(super) fn difference_lines(groups: Option<&[Vec<DifferenceLine>]>) -> AnyView {
    let words = words();
    let Some(groups) = groups else {
        return view! { <p class="hint">{words.difference_long}</p> }.into_any();
    };
    if groups.is_empty() {
        return view! { <p class="hint">{words.difference_none}</p> }.into_any();
    }
    let line = |line: &DifferenceLine| {
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
        <p class="hint">{inline(words.difference_note)}</p>
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
