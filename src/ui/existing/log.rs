//! What the pasted logs say.

use leptos::prelude::*;

use super::super::parts::catalogue;
use super::super::parts::copy::CodeBlock;
use super::super::parts::inline::inline;
use super::super::view::place_name;
use super::pieces::{said, severity_look, source};
use super::state::ExistingState;
use super::words;
use companion_core::i18n::fill;
use companion_core::steps::Place;
use companion_core::worker_api::wire::{Commands, LogFinding};

/// The panel; only where a log was given.
#[component]
pub(super) fn LogPanel() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let has_log = Memo::new(move |_| {
        state.outcome.with(|outcome| {
            outcome.as_ref().is_some_and(|outcome| outcome.checked.report.files.iter().any(|file| file.kind == "log"))
        })
    });
    let findings = move || {
        state.outcome.with(|outcome| {
            let logs = outcome.as_ref().map(|outcome| outcome.checked.logs.clone()).unwrap_or_default();
            if logs.is_empty() {
                return view! { <p>{words.log_nothing}</p> }.into_any();
            }
            view! { <ol class="findings-list">{logs.iter().map(finding).collect_view()}</ol> }.into_any()
        })
    };
    view! {
        <Show when=move || has_log.get()>
            <section class="panel" id="log" aria-labelledby="log-heading">
                <h2 id="log-heading">{words.log_heading}</h2>
                {findings}
            </section>
        </Show>
    }
}

fn finding(finding: &LogFinding) -> AnyView {
    let words = words();
    let (class, severity) = severity_look(&finding.severity);
    let (line, count) = (finding.line.to_string(), finding.count.to_string());
    let template = if finding.count == 1 { words.log_count_one } else { words.log_count };
    let counted = fill(template, &[("count", &count), ("line", &line)]);
    view! {
        <li class=class data-code=finding.code.clone()>
            <details open=finding.severity == "error">
            <summary class="diagnosis-head">
                <strong>{severity}</strong>
                " "
                <span class="code">{finding.code.clone()}</span>
                " "
                {inline(&finding.message)}
            </summary>
            <p class="hint">{counted}</p>
            <pre class="excerpt file-text" tabindex="0" translate="no" aria-label=words.log_line>{finding.text.clone()}</pre>
            {finding.notes.iter().map(|note| view! { <p>{inline(note)}</p> }).collect_view()}
            {said(words.why, &finding.why)}
            {said(words.remedy, &finding.remedy)}
            {finding.cures.iter().map(cure).collect_view()}
            <p class="fact">{words.source}": "{source(&finding.source)}</p>
            </details>
        </li>
    }
    .into_any()
}

fn cure(cure: &Commands) -> impl IntoView + use<> {
    let interface = &catalogue().interface;
    let label = fill(interface.copy_block, &[("step", &cure.purpose)]);
    view! {
        <div class="cure">
            <p>{place_badge(&cure.place)} " " {inline(&cure.purpose)}</p>
            {cure.hint.as_ref().map(|hint| view! { <p class="hint">{inline(hint)}</p> })}
            {cure
                .blocks
                .iter()
                .map(|block| view! { <CodeBlock label=label.clone() text=block.clone()/> })
                .collect_view()}
        </div>
    }
}

/// Where something is run.
pub(super) fn place_badge(id: &str) -> Option<AnyView> {
    let place = Place::of_id(id)?;
    let name = place_name(place, &catalogue().interface);
    Some(view! { <span class=format!("place place-{}", place.id())>{name}</span> }.into_any())
}
