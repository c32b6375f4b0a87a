//! One file: what it is, how it looks, how it changes.

use std::collections::BTreeMap;

use leptos::html::{Details, Pre, Textarea};
use leptos::prelude::*;

use super::super::parts::copy::CopyButton;
use super::difference::DifferenceView;
use super::state::{ExistingState, Given, KINDS, PAUSE, kind_name};
use super::words;
use crate::web::download::download;
use companion_core::i18n::fill;
use companion_core::worker_api::wire::Request;

/// More lines than this are not laid out.
const MAX_LINES: usize = 3000;

/// The element of a line in the preview of a file.
pub(super) fn line_id(file: u32, line: usize) -> String {
    format!("given-{file}-line-{line}")
}

/// The element that holds the preview of a file.
pub(super) fn preview_id(file: u32) -> String {
    format!("given-{file}-preview")
}

/// A file in the list.
#[component]
pub(super) fn FileCard(file: Given) -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let id = file.id;
    let name = {
        let file = file.clone();
        Memo::new(move |_| state.shown_name(&file))
    };
    let is_edited = RwSignal::new(false);
    let is_changed = {
        let file = file.clone();
        Memo::new(move |_| file.content.with(|content| content != file.original.as_ref()))
    };
    let rename = {
        let file = file.clone();
        move |event| file.name.set(event_target_value(&event))
    };
    let typed_name = file.name.clone();
    let choose = {
        let file = file.clone();
        move |event| {
            let chosen = event_target_value(&event);
            file.kind.set(Some(chosen).filter(|chosen| !chosen.is_empty()));
        }
    };
    let chosen_kind = file.kind.clone();
    let detected = move || fill(words.kind_detect, &[("kind", kind_name(&state.kind_of(id)))]);
    let remove = move |_| {
        state.files.update(|files| files.retain(|file| file.id != id));
    };
    let text = {
        let content = file.content.clone();
        Signal::derive(move || content.with(|content| String::from_utf8_lossy(content).into_owned()))
    };
    let save = {
        let file = file.clone();
        move |_| {
            let path = name.get_untracked();
            let base = path.rsplit('/').next().unwrap_or(&path).to_owned();
            // A browser that refuses says so itself; the file stays on the screen.
            let _ = file.content.with_untracked(|content| download(&base, "application/octet-stream", content));
        }
    };
    let for_file = move |template: &'static str| move || fill(template, &[("file", &name.get())]);
    let preview = NodeRef::<Pre>::new();
    let shows_all = RwSignal::new(false);
    let edited = file.clone();
    let difference = {
        let file = file.clone();
        move || {
            let request = Request::Compare { file: file.name.get(), kind: file.kind.get() };
            (request, vec![file.original.as_ref().clone(), file.content.get()])
        }
    };
    let difference = StoredValue::new_local(difference);
    let changes = NodeRef::<Details>::new();
    let shows_changes = RwSignal::new(false);
    view! {
        <li class="given-file" data-testid=move || format!("given-{}", name.get())>
            <div class="given-head">
                <input
                    type="text"
                    class="given-name"
                    aria-label=words.file_name
                    placeholder=move || name.get()
                    spellcheck="false"
                    autocomplete="off"
                    translate="no"
                    prop:value=move || typed_name.get()
                    on:change=rename
                />
                <select aria-label=move || format!("{}: {}", words.file_kind, name.get()) on:change=choose>
                    <option value="" selected=move || chosen_kind.with(Option::is_none)>{detected}</option>
                    {KINDS.map(|kind| view! { <option value=kind>{kind_name(kind)}</option> }).collect_view()}
                </select>
                <div class="buttons">
                    <button
                        type="button"
                        class="button button-small"
                        aria-expanded=move || is_edited.get().to_string()
                        on:click=move |_| is_edited.update(|edited| *edited = !*edited)
                    >
                        {move || if is_edited.get() { words.file_done } else { words.file_edit }}
                    </button>
                    <button type="button" class="button button-small" aria-label=for_file(words.file_download) on:click=save>
                        {words.download}
                    </button>
                    <CopyButton label=Signal::derive(for_file(words.file_copy)) text=text shown=preview reveal=shows_all/>
                    <button type="button" class="button button-small" aria-label=for_file(words.file_remove) on:click=remove>
                        {words.remove}
                    </button>
                </div>
            </div>
            <Show when=move || is_edited.get()>
                <Editor file=edited.clone() name=name/>
            </Show>
            <Preview id=id name=name pre=preview/>
            <Show when=move || is_changed.get()>
                <details node_ref=changes class="given-changes" on:toggle=move |_| shows_changes.set(is_open(changes))>
                    <summary>{for_file(words.file_changes)}</summary>
                    <Show when=move || shows_changes.get()>
                        <DifferenceView question=Signal::derive_local(move || difference.with_value(|difference| difference()))/>
                    </Show>
                </details>
            </Show>
        </li>
    }
}

/// The text itself, to be changed. Its secrets are seen.
#[component]
fn Editor(file: Given, name: Memo<String>) -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let area = NodeRef::<Textarea>::new();
    let content = file.content.clone();
    let take = move || {
        if let Some(area) = area.get_untracked() {
            let text = area.value().into_bytes();
            if content.with_untracked(|content| *content == text) {
                state.check_soon();
            } else {
                content.set(text);
            }
        }
    };
    let typed = StoredValue::new(0_u32);
    // A megabyte is not fetched for each letter either: it is when the typing pauses, or goes on elsewhere.
    let input = {
        let take = take.clone();
        move |_| {
            state.is_being_typed();
            typed.update_value(|typed| *typed = typed.wrapping_add(1));
            let (take, own) = (take.clone(), typed.get_value());
            let later = move || {
                if typed.try_get_value() == Some(own) {
                    take();
                }
            };
            set_timeout(later, std::time::Duration::from_millis(PAUSE));
        }
    };
    // Only what was not typed is put into the box: a megabyte is not copied back for each letter.
    let shown = {
        let (content, revision) = (file.content.clone(), file.revision.clone());
        move || {
            revision.track();
            content.with_untracked(|content| String::from_utf8_lossy(content).into_owned())
        }
    };
    view! {
        <textarea
            node_ref=area
            class="given-editor"
            aria-label=move || fill(words.file_edit_label, &[("file", &name.get())])
            rows="16"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            wrap="off"
            translate="no"
            prop:value=shown
            on:input=input
            on:change=move |_| take()
        ></textarea>
    }
}

fn is_open(details: NodeRef<Details>) -> bool {
    details.get_untracked().is_some_and(|details| details.open())
}

/// The text with its secrets covered and the lines marked that something is said about.
#[component]
fn Preview(id: u32, name: Memo<String>, pre: NodeRef<Pre>) -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let shows_lines = RwSignal::new(false);
    let details = NodeRef::<Details>::new();
    let lines = move || {
        state.outcome.with(|outcome| {
            let outcome = outcome.as_ref()?;
            let index = outcome.ids.iter().position(|known| *known == id)?;
            let covered = outcome.checked.covered.get(index)?;
            // The worst of what is said of a line comes first.
            let mut marks: BTreeMap<usize, String> = BTreeMap::new();
            for finding in outcome.checked.report.findings.iter().filter(|finding| finding.place.file == index) {
                marks.entry(finding.place.line).or_insert_with(|| finding.severity.clone());
            }
            let shown: Vec<AnyView> = covered
                .lines()
                .take(MAX_LINES)
                .enumerate()
                .map(|(index, line)| {
                    let number = index + 1;
                    let class = match marks.get(&number).map(String::as_str) {
                        Some("error") => "line numbered line-error",
                        Some("warning") => "line numbered line-warning",
                        Some(_) => "line numbered line-information",
                        None => "line numbered",
                    };
                    view! { <span class=class id=line_id(id, number) data-line=number.to_string()>{line.to_owned()}"\n"</span> }.into_any()
                })
                .collect();
            let is_cut = covered.lines().count() > MAX_LINES;
            Some((shown, is_cut))
        })
    };
    view! {
        <details node_ref=details class="given-preview" id=preview_id(id) on:toggle=move |_| shows_lines.set(is_open(details))>
            <summary>{move || fill(words.file_look, &[("file", &name.get())])}</summary>
            <Show when=move || shows_lines.get()>
                {move || lines().map(|(lines, is_cut)| view! {
                    <pre
                        node_ref=pre
                        class="file-text"
                        tabindex="0"
                        translate="no"
                        aria-label=fill(words.file_preview, &[("file", &name.get_untracked())])
                    >{lines}</pre>
                    {is_cut.then(|| view! { <p class="hint">{words.file_cut}</p> })}
                })}
            </Show>
        </details>
    }
}
