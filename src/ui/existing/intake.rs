//! Pasting, opening and dropping files.

use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::super::parts::inline::inline;
use super::state::ExistingState;
use super::words;
use companion_core::i18n::fill;
use companion_core::lint::is_of_a_deployment;
use companion_core::read::MAX_BYTES;
use companion_core::worker_api::wire::{Answer, Request};

/// The largest archive that is read, in bytes.
const MAX_ARCHIVE: usize = 32 * 1024 * 1024;
/// More files than this are not taken out of one folder.
const MAX_FILES: usize = 100;

/// The box to paste into and the buttons that open files.
#[component]
pub(super) fn Intake() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let pasted = NodeRef::<Textarea>::new();
    let problems = state.problems;
    let add = move || {
        let Some(area) = pasted.get_untracked() else { return };
        let text = area.value();
        if !text.trim().is_empty() {
            state.add("", text.into_bytes());
            area.set_value("");
        }
    };
    // Into an empty box a file is pasted; into a text that is being written, a part of it.
    let paste = move |_| {
        let was_empty = pasted.get_untracked().is_some_and(|area| area.value().is_empty());
        if was_empty {
            set_timeout(add, std::time::Duration::ZERO);
        }
    };
    view! {
        <div class="intake">
            <label for="existing-paste">{words.paste_label}</label>
            <p class="hint" id="existing-paste-hint">{inline(words.paste_hint)}</p>
            <textarea
                node_ref=pasted
                id="existing-paste"
                aria-describedby="existing-paste-hint"
                rows="4"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                translate="no"
                on:paste=paste
            ></textarea>
            <div class="buttons">
                <button type="button" class="button" on:click=move |_| add()>{words.paste_add}</button>
                <OpenButton label=words.open_files is_folder=false/>
                <OpenButton label=words.open_folder is_folder=true/>
            </div>
            <p class="hint">{words.drop_hint}</p>
            <div role="alert">
                {move || problems.get().into_iter().map(|line| view! { <p class="problem">{inline(&line)}</p> }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn OpenButton(label: &'static str, is_folder: bool) -> impl IntoView {
    let state = ExistingState::expect();
    let input = NodeRef::<Input>::new();
    let problems = state.problems;
    let open = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let Some(list) = input.files() else { return };
        let files: Vec<web_sys::File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
        let wanted: Vec<web_sys::File> = if is_folder {
            files.into_iter().filter(|file| is_wanted(&path(file))).take(MAX_FILES).collect()
        } else {
            files
        };
        problems.set(if wanted.is_empty() { vec![words().folder_empty.to_owned()] } else { Vec::new() });
        spawn_local(async move {
            for file in wanted {
                take(state, file).await;
            }
        });
        // So that the same files can be opened again.
        input.set_value("");
    };
    // The view macro does not know this attribute.
    Effect::new(move |_| {
        if let Some(input) = input.get().filter(|_| is_folder) {
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    view! {
        <label class="button file-button">
            {label}
            <input node_ref=input type="file" multiple=!is_folder on:change=open/>
        </label>
    }
}

/// What lies in folders that other programs fill belongs to them.
fn is_wanted(path: &str) -> bool {
    let foreign = ["node_modules", ".git", "vendor", "dist", "target"];
    is_of_a_deployment(path) && !path.split('/').any(|part| foreign.contains(&part))
}

/// The path within an opened folder, or the name.
fn path(file: &web_sys::File) -> String {
    let path =
        js_sys::Reflect::get(file, &JsValue::from_str("webkitRelativePath")).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

/// Takes what was dropped.
pub(super) fn take_dropped(state: ExistingState, event: &web_sys::DragEvent) {
    let Some(list) = event.data_transfer().and_then(|data| data.files()) else { return };
    let files: Vec<web_sys::File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    state.problems.set(Vec::new());
    spawn_local(async move {
        for file in files {
            take(state, file).await;
        }
    });
}

/// Reads one file, or the files of an archive.
async fn take(state: ExistingState, file: web_sys::File) {
    let problems = state.problems;
    let words = words();
    let name = path(&file);
    let say = |template: &str| problems.update(|lines| lines.push(fill(template, &[("file", &format!("`{name}`"))])));
    let is_archive = name.to_ascii_lowercase().ends_with(".zip");
    // One byte more than is read tells that there is more.
    let limit = if is_archive { MAX_ARCHIVE } else { MAX_BYTES + 1 };
    #[expect(clippy::cast_precision_loss, reason = "the limits are exact as floating point")]
    let part = file.slice_with_f64_and_f64(0.0, limit as f64);
    let buffer = match part {
        Ok(part) => JsFuture::from(part.array_buffer()).await,
        Err(error) => Err(error),
    };
    let Ok(buffer) = buffer else {
        say(words.not_readable);
        return;
    };
    let content = js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec();
    if !is_archive {
        state.add(&name, content);
        return;
    }
    match state.ask(Request::Unzip, vec![content]).await {
        Ok((Answer::Unzipped { names, is_whole }, contents)) => {
            if !is_whole {
                say(words.zip_broken);
            } else if names.is_empty() {
                say(words.zip_empty);
            }
            for (name, content) in names.iter().zip(contents) {
                state.add(name, content);
            }
        }
        _ => say(words.checker_failed),
    }
}
