//! One finding, as a compiler shows it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::inline::inline;
use super::file::{line_id, preview_id};
use super::pieces::{said, severity_look, source};
use super::state::{ExistingState, Outcome, Progress, kind_name};
use super::words;
use crate::web::page;
use companion_core::i18n::fill;
use companion_core::lint::shown::{ShownChange, ShownFinding, ShownLine, ShownPlace};

/// So many errors are open from the start.
const OPEN: usize = 3;

/// A finding with its lines, its reason and its way out.
#[component]
pub(super) fn FindingView(index: usize, finding: ShownFinding, outcome: Outcome) -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let (class, severity) = severity_look(&finding.severity);
    // The first few that stop the gateway are read first; the rest is a list.
    let is_open = index < OPEN && finding.severity == "error";
    let fix = finding.fix.clone().map(|fix| {
        let apply = move |_| spawn_local(state.mend(Some(vec![index])));
        view! {
            <div class="fix">
                <p class="hint">{if fix.is_safe { words.safe_change } else { words.look_first }}</p>
                <pre class="difference file-text" tabindex="0" translate="no" aria-label=words.apply>
                    {fix.changes.iter().map(change).collect_view()}
                </pre>
                <button
                    type="button"
                    class="button button-small"
                    aria-disabled=move || (state.progress.get() != Progress::Done).to_string()
                    on:click=apply
                >
                    {words.apply}
                </button>
            </div>
        }
    });
    let related = (!finding.related.is_empty()).then(|| {
        view! {
            <p class="related">
                <strong>{words.related}</strong>
                {finding
                    .related
                    .iter()
                    .map(|related| view! {
                        " "
                        <PlaceLink place=related.place.clone() outcome=outcome.clone()/>
                        " "
                        <code translate="no">{related.label.clone()}</code>
                    })
                    .collect_view()}
            </p>
        }
    });
    view! {
        <li class=class data-code=finding.code.clone()>
            <details open=is_open>
                <summary class="diagnosis-head">
                    <strong>{severity}</strong>
                    " "
                    <span class="code">{finding.code.clone()}</span>
                    " "
                    {inline(&finding.message)}
                    " "
                    <span class="where" translate="no">{place_name(&finding.place, &outcome)}</span>
                </summary>
                <p><PlaceLink place=finding.place.clone() outcome=outcome.clone()/></p>
                <pre class="excerpt file-text" tabindex="0" translate="no">{finding.excerpt.iter().map(excerpt_line).collect_view()}</pre>
                {related}
                {said(words.why, &finding.why)}
                {said(words.remedy, &finding.remedy)}
                {fix}
                <p class="fact">{words.source}": "{source(&finding.source)}</p>
            </details>
        </li>
    }
}

/// The line and the mark below it.
fn excerpt_line(line: &ShownLine) -> impl IntoView + use<> {
    let number = line.number.to_string();
    let mark = format!("{}{}", " ".repeat(line.indent), "^".repeat(line.width));
    view! {
        <span class="line numbered" data-line=number>{line.text.clone()}"\n"</span>
        <span class="line numbered mark" aria-hidden="true">{mark}"\n"</span>
    }
}

fn change(change: &ShownChange) -> impl IntoView + use<> {
    let (class, sign) = if change.is_added { ("line line-added", '+') } else { ("line line-removed", '-') };
    view! {
        <span class=class data-line=change.line.to_string()><span class="sign">{sign}</span>" "{change.text.clone()}"\n"</span>
    }
}

/// The name of the file of a place.
fn file_name(place: &ShownPlace, outcome: &Outcome) -> String {
    outcome.checked.report.files.get(place.file).map_or(String::new(), |file| {
        if file.name.is_empty() { kind_name(&file.kind).to_owned() } else { file.name.clone() }
    })
}

/// A place as compilers write it.
fn place_name(place: &ShownPlace, outcome: &Outcome) -> String {
    format!("{}:{}:{}", file_name(place, outcome), place.line, place.column)
}

/// Leads to a line in the preview of its file.
#[component]
fn PlaceLink(place: ShownPlace, outcome: Outcome) -> impl IntoView {
    let words = words();
    let label = fill(words.show_line, &[("file", &file_name(&place, &outcome)), ("line", &place.line.to_string())]);
    let id = outcome.ids.get(place.file).copied().unwrap_or_default();
    let go = move |_| {
        page::open(&preview_id(id));
        // After the lines have been laid out.
        set_timeout(move || page::show(&line_id(id, place.line)), std::time::Duration::from_millis(50));
    };
    view! {
        <button type="button" class="link place-link" on:click=go>
            <span translate="no">{label}</span>
        </button>
    }
}
