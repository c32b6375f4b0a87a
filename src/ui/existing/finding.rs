//! A single finding, in the style of a compiler diagnostic.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::components::inline::inline;
use super::components::{labeled_paragraph, severity_look, source};
use super::file::{line_id, preview_id};
use super::state::{ExistingState, Outcome, Progress, kind_name};
use super::texts;
use crate::web::page;
use companion_core::i18n::format_message;
use companion_core::lint::render::{ChangeView, ExcerptLine, FindingView as CheckedFinding, LocationView};

/// The number of errors that are expanded initially.
const OPEN: usize = 3;

#[component]
pub(super) fn FindingView(index: usize, finding: CheckedFinding, outcome: Outcome) -> impl IntoView {
    let texts = texts();
    let state = ExistingState::expect();
    let (class, severity) = severity_look(&finding.severity);
    // The first errors are read first; the rest is a list to scan.
    let is_open = index < OPEN && finding.severity == "error";
    let fix = finding.fix.clone().map(|fix| {
        let apply = move |_| spawn_local(state.apply_fixes(Some(vec![index])));
        view! {
            <div class="fix">
                <p class="hint">{if fix.is_safe { texts.safe_change } else { texts.look_first }}</p>
                <pre class="difference file-text" tabindex="0" translate="no" aria-label=texts.apply>
                    {fix.changes.iter().map(change).collect_view()}
                </pre>
                <button
                    type="button"
                    class="button button-small"
                    aria-disabled=move || (state.progress.get() != Progress::Done).to_string()
                    on:click=apply
                >
                    {texts.apply}
                </button>
            </div>
        }
    });
    let related = (!finding.related.is_empty()).then(|| {
        view! {
            <p class="related">
                <strong>{texts.related}</strong>
                {finding
                    .related
                    .iter()
                    .map(|related| view! {
                        " "
                        <PlaceLink place=related.location.clone() outcome=outcome.clone()/>
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
                    <span class="where" translate="no">{place_name(&finding.location, &outcome)}</span>
                </summary>
                <p><PlaceLink place=finding.location.clone() outcome=outcome.clone()/></p>
                <pre class="excerpt file-text" tabindex="0" translate="no">{finding.excerpt.iter().map(excerpt_line).collect_view()}</pre>
                {related}
                {labeled_paragraph(texts.why, &finding.why)}
                {labeled_paragraph(texts.remedy, &finding.remedy)}
                {fix}
                <p class="fact">{texts.source}": "{source(&finding.source)}</p>
            </details>
        </li>
    }
}

/// A line of the file and the marker below it.
fn excerpt_line(line: &ExcerptLine) -> impl IntoView + use<> {
    let number = line.number.to_string();
    let mark = format!("{}{}", " ".repeat(line.indent), "^".repeat(line.width));
    view! {
        <span class="line numbered" data-line=number>{line.text.clone()}"\n"</span>
        <span class="line numbered mark" aria-hidden="true">{mark}"\n"</span>
    }
}

fn change(change: &ChangeView) -> impl IntoView + use<> {
    let (class, sign) = if change.is_added { ("line line-added", '+') } else { ("line line-removed", '-') };
    view! {
        <span class=class data-line=change.line.to_string()><span class="sign">{sign}</span>" "{change.text.clone()}"\n"</span>
    }
}

fn file_name(place: &LocationView, outcome: &Outcome) -> String {
    outcome.checked.report.files.get(place.file).map_or(String::new(), |file| {
        if file.name.is_empty() { kind_name(&file.kind).to_owned() } else { file.name.clone() }
    })
}

/// `file:line:column`.
fn place_name(place: &LocationView, outcome: &Outcome) -> String {
    format!("{}:{}:{}", file_name(place, outcome), place.line, place.column)
}

/// A link to a line in the file's preview.
#[component]
fn PlaceLink(place: LocationView, outcome: Outcome) -> impl IntoView {
    let texts = texts();
    let label =
        format_message(texts.show_line, &[("file", &file_name(&place, &outcome)), ("line", &place.line.to_string())]);
    let id = outcome.ids.get(place.file).copied().unwrap_or_default();
    let go = move |_| {
        page::open(&preview_id(id));
        // After the lines were rendered.
        set_timeout(move || page::show(&line_id(id, place.line)), std::time::Duration::from_millis(50));
    };
    view! {
        <button type="button" class="link place-link" on:click=go>
            <span translate="no">{label}</span>
        </button>
    }
}
