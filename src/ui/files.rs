//! The generated files, as tabs.

use std::collections::{BTreeMap, HashSet};

use leptos::html::Pre;
use leptos::prelude::*;

use super::copy::CopyButton;
use super::reveal::RevealButton;
use super::state::{AppState, catalogue};
use crate::core::archive::archive;
use crate::core::files::GeneratedFile;
use crate::core::text::fill;
use crate::web::download::download;
use crate::web::page;

/// A file as it is shown: which lines are new since the last change of anything.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    file: GeneratedFile,
    lines: Vec<(String, bool)>,
    changed: bool,
}

/// Marks the lines of a file that its former text did not have.
fn compare(file: &GeneratedFile, former: Option<&str>) -> Shown {
    let before: HashSet<&str> = former.map(|former| former.lines().collect()).unwrap_or_default();
    let changed = former.is_some_and(|former| former != file.text);
    let lines = file.text.lines().map(|line| (line.to_owned(), changed && !before.contains(line))).collect();
    Shown { file: file.clone(), lines, changed }
}

/// The panel with all files.
#[component]
pub(super) fn FilesPanel() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    // The last text of every file, also of one that a wrong field has taken away for now.
    let former_texts = StoredValue::new(BTreeMap::<String, String>::new());
    let files = Memo::new(move |_| {
        let shown = state.bundle.with(|bundle| {
            let made = bundle.files.made.iter();
            former_texts.with_value(|former| {
                made.map(|file| compare(file, former.get(&file.path).map(String::as_str))).collect::<Vec<_>>()
            })
        });
        former_texts.update_value(|former| {
            former.extend(shown.iter().map(|shown| (shown.file.path.clone(), shown.file.text.clone())));
        });
        shown
    });
    let names =
        Memo::new(move |_| files.with(|files| files.iter().map(|shown| shown.file.path.clone()).collect::<Vec<_>>()));
    let wanted = RwSignal::new(String::new());
    let selected = Memo::new(move |_| {
        names.with(|names| {
            names.iter().find(|name| **name == wanted.get()).or(names.first()).cloned().unwrap_or_default()
        })
    });
    let blocked = Memo::new(move |_| state.bundle.with(|bundle| bundle.files.blocked.clone()));
    let unmasked = RwSignal::new(false);
    let download_all = move |_| {
        let folder = state.draft.with_untracked(|draft| draft.value(crate::core::plan::Field::Directory));
        let made: Vec<GeneratedFile> =
            files.with_untracked(|files| files.iter().map(|shown| shown.file.clone()).collect());
        if let Ok(bytes) = archive(&folder, &made) {
            // A browser that refuses says so itself; the files stay on the screen.
            let _ = download(&format!("{folder}.zip"), "application/zip", &bytes);
        }
    };
    let on_keys = move |event: leptos::ev::KeyboardEvent| {
        let names = names.get_untracked();
        let position = names.iter().position(|name| *name == selected.get_untracked()).unwrap_or_default();
        let last = names.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" => {
                if position == last {
                    0
                } else {
                    position + 1
                }
            }
            "ArrowLeft" => position.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(name) = names.get(next) {
            wanted.set(name.clone());
            page::focus(&tab_id(name));
        }
    };
    view! {
        <section class="panel files" id="files" aria-labelledby="files-heading">
            <div class="panel-head">
                <h2 id="files-heading">{words.files_heading}</h2>
                <button type="button" class="button button-primary" data-testid="download-all" on:click=download_all>
                    {words.files_download_all}
                </button>
            </div>
            <p class="hint">{words.files_write_note}</p>
            <ul class="blocked">
                {move || blocked.get().into_iter().map(|file| {
                    let field = file.by.0.text(&catalogue().fields).label;
                    view! { <li>{fill(words.files_blocked, &[("file", &file.path), ("field", field)])}</li> }
                }).collect_view()}
            </ul>
            <div class="tabs" role="tablist" aria-labelledby="files-heading" on:keydown=on_keys>
                <For each=move || names.get() key=|name| name.clone() let:name>
                    <Tab name files selected wanted/>
                </For>
            </div>
            <For each=move || names.get() key=|name| name.clone() let:name>
                <FilePanel name files selected unmasked/>
            </For>
            <p class="visually-hidden" role="status">
                {move || files.with(|files| {
                    let changed: Vec<&str> =
                        files.iter().filter(|shown| shown.changed).map(|shown| shown.file.path.as_str()).collect();
                    if changed.is_empty() { String::new() } else { format!("{}: {}", words.files_changed, changed.join(", ")) }
                })}
            </p>
        </section>
    }
}

fn slug(name: &str) -> String {
    name.replace('.', "-")
}

fn tab_id(name: &str) -> String {
    format!("tab{}", slug(&format!("-{name}")))
}

fn panel_id(name: &str) -> String {
    format!("file{}", slug(&format!("-{name}")))
}

#[component]
fn Tab(name: String, files: Memo<Vec<Shown>>, selected: Memo<String>, wanted: RwSignal<String>) -> impl IntoView {
    let words = &catalogue().interface;
    let own = StoredValue::new(name.clone());
    let (tab, panel) = (tab_id(&name), panel_id(&name));
    let is_selected = Memo::new(move |_| own.with_value(|own| selected.get() == *own));
    let changed = Memo::new(move |_| {
        own.with_value(|own| files.with(|files| files.iter().any(|shown| shown.file.path == *own && shown.changed)))
    });
    view! {
        <button
            type="button"
            role="tab"
            id=tab
            class="tab"
            class:tab-selected=move || is_selected.get()
            aria-selected=move || is_selected.get().to_string()
            aria-controls=panel
            tabindex=move || if is_selected.get() { "0" } else { "-1" }
            on:click=move |_| wanted.set(own.get_value())
        >
            {name}
            <Show when=move || changed.get()>
                <span class="dot" title=words.files_changed></span>
            </Show>
        </button>
    }
}

#[component]
fn FilePanel(name: String, files: Memo<Vec<Shown>>, selected: Memo<String>, unmasked: RwSignal<bool>) -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let own = StoredValue::new(name.clone());
    let shown = Memo::new(move |_| {
        own.with_value(|own| files.with(|files| files.iter().find(|shown| shown.file.path == *own).cloned()))
    });
    let pre = NodeRef::<Pre>::new();
    let text = Signal::derive(move || shown.get().map(|shown| shown.file.text).unwrap_or_default());
    let save = move |_| {
        if let Some(shown) = shown.get_untracked() {
            // A browser that refuses says so itself; the text stays on the screen.
            let _ = download(&shown.file.path, "text/plain", shown.file.text.as_bytes());
        }
    };
    let is_secret = Memo::new(move |_| shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.file.secret)));
    let mode =
        move || shown.get().map(|shown| fill(words.files_mode, &[("mode", &format!("{:04o}", shown.file.mode))]));
    let lines = move || {
        let masked = is_secret.get() && !unmasked.get();
        shown.get().map(|shown| {
            shown
                .lines
                .into_iter()
                .map(|(line, changed)| {
                    let line = if masked { state.hide_secrets(&line) } else { line };
                    view! { <span class="line" class:line-changed=changed>{line}"\n"</span> }
                })
                .collect_view()
        })
    };
    let label = name.clone();
    view! {
        <div
            role="tabpanel"
            id=panel_id(&name)
            class="file"
            aria-labelledby=tab_id(&name)
            hidden=move || own.with_value(|own| selected.get() != *own)
        >
            <div class="file-head">
                <span class="mode">{mode}</span>
                <Show when=move || is_secret.get()>
                    <span class="secret-note">{words.files_secret}</span>
                    <RevealButton revealed=unmasked show=words.files_show hide=words.files_hide/>
                </Show>
                <button
                    type="button"
                    class="button button-small"
                    data-testid=format!("download-{name}")
                    on:click=save
                >
                    {fill(words.files_download, &[("file", &name)])}
                </button>
                <CopyButton
                    label=Signal::derive(move || fill(words.files_copy, &[("file", &label)]))
                    text=text
                    shown=pre
                    reveal=unmasked
                />
            </div>
            <pre node_ref=pre class="file-text" tabindex="0" aria-label=name.clone() translate="no">{lines}</pre>
        </div>
    }
}
