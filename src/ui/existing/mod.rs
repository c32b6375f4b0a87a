//! Checking, mending and moving files that people have already.

mod difference;
mod file;
mod finding;
mod form;
mod intake;
mod log;
mod moving;
mod pieces;
mod report;
mod state;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use self::file::FileCard;
use self::form::IntoForm;
use self::intake::{Intake, take_dropped};
use self::log::LogPanel;
use self::moving::MovePanel;
use self::report::ReportPanel;
use self::state::{ExistingState, Progress};
use super::state::catalogue;
use crate::core::catalog;
use crate::core::plan::Target;
use crate::core::text::{ExistingTexts, fill, installed};
use crate::web::words as files_of_words;
use crate::web::{page, parts, random};

/// The element that this part is mounted into.
const ROOT: &str = "existing-root";

/// Mounts this part of the page into its place and says that it is there.
pub fn start() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(ROOT))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(root), Some(secrets)) = (root, random::secrets()) else { return };
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        page::announce(parts::FAILED);
    }));
    // What a former one that stopped has left.
    root.replace_children_with_node_0();
    if !files_of_words::install(files_of_words::CHECKER) {
        page::announce(parts::FAILED);
        return;
    }
    mount_to(root, || {
        let state = ExistingState::new(secrets);
        provide_context(state);
        // The files stay; everything that is said of them is said anew.
        let switches = RwSignal::new(0_u32);
        files_of_words::on_switch(move || {
            if files_of_words::install(files_of_words::CHECKER) {
                state.speak();
                switches.update(|count| *count = count.wrapping_add(1));
            }
        });
        move || {
            switches.track();
            view! { <ExistingView/> }
        }
    })
    .forget();
    page::announce(parts::READY);
}

/// The words of this part.
fn words() -> &'static ExistingTexts {
    &installed::checker().existing
}

/// The whole part.
#[component]
fn ExistingView() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let is_over = RwSignal::new(false);
    let has_files = Memo::new(move |_| !state.files.with(Vec::is_empty));
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take_dropped(state, &event);
    };
    let over = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <main
            class="existing"
            id="existing"
            class:drop-over=move || is_over.get()
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <div class="existing-files">
                <section class="panel" aria-labelledby="existing-heading">
                    <h2 id="existing-heading" tabindex="-1">{words.heading}</h2>
                    <p>{words.note}</p>
                    <Intake/>
                </section>
                <Show when=move || has_files.get()>
                    <section class="panel" aria-labelledby="existing-files">
                        <h2 id="existing-files">{words.files_heading}</h2>
                        <Choices/>
                        <ul class="given">
                            <For each=move || state.files.get() key=|file| file.id let:file>
                                <FileCard file/>
                            </For>
                        </ul>
                    </section>
                </Show>
            </div>
            <div class="existing-result">
                <LogPanel/>
                <ReportPanel/>
                <Show when=move || state.has_deployment()>
                    <IntoForm/>
                    <MovePanel/>
                </Show>
            </div>
        </main>
    }
}

/// Release and deployment, where the files should not be asked.
#[component]
fn Choices() -> impl IntoView {
    let words = words();
    let state = ExistingState::expect();
    let choose_release = move |event| {
        let chosen = event_target_value(&event);
        state.release.set(Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    let choose_target = move |event| {
        let chosen = event_target_value(&event);
        state.target.set(Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    let said = move || {
        let is_asked = state.release.with(Option::is_none);
        state.outcome.with(|outcome| {
            let report = &outcome.as_ref().filter(|_| is_asked)?.checked.report;
            let title = catalog::find(&report.release)?.title();
            let template = if report.is_certain { words.release_found } else { words.release_guess };
            Some(fill(template, &[("release", &title)]))
        })
    };
    let interface = &catalogue().interface;
    view! {
        <div class="choices">
            <p class="choice">
                <label for="existing-release">{words.release_label}</label>
                <select id="existing-release" on:change=choose_release>
                    <option value="">{words.release_detect}</option>
                    {catalog::RELEASES
                        .iter()
                        .rev()
                        .map(|release| view! { <option value=release.id>{release.title()}</option> })
                        .collect_view()}
                </select>
            </p>
            <p class="choice">
                <label for="existing-target">{words.target_label}</label>
                <select id="existing-target" on:change=choose_target>
                    <option value="">{words.target_all}</option>
                    {[
                        (Target::Gcp, interface.target_gcp),
                        (Target::Fly, interface.target_fly),
                        (Target::FlyPrivate, interface.target_fly_private),
                    ]
                        .map(|(target, name)| view! { <option value=target.id()>{name}</option> })
                        .collect_view()}
                </select>
            </p>
            <p class="hint" role="status">
                {move || if state.progress.get() == Progress::Checking { words.checking.to_owned() } else { said().unwrap_or_default() }}
            </p>
        </div>
    }
}
