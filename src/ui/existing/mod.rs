//! Checking, mending and moving files that people have already.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

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

use leptos::prelude::*;

use self::file::FileCard;
use self::form::IntoForm;
use self::intake::{Intake, take_dropped};
use self::log::LogPanel;
use self::moving::MovePanel;
use self::report::ReportPanel;
use self::state::{ExistingState, Progress};
use super::parts::catalogue;
use super::parts::place::take_place;
use crate::web::words as files_of_words;
use crate::web::{page, parts, random};
use companion_core::catalog;
use companion_core::i18n::{ExistingTexts, fill, current};
use companion_core::plan::Target;

/// The element that this part is mounted into.
const ROOT: &str = "existing-root";

/// Mounts this part of the page into its place and says that it is there.
pub fn start() {
    let Some(secrets) = random::secrets() else {
        page::announce(parts::FAILED);
        return;
    };
    take_place(ROOT, parts::READY, parts::FAILED, files_of_words::CHECKER, move |switches| {
        let state = ExistingState::new(secrets);
        provide_context(state);
        // The files stay; everything that is said of them is said anew.
        Effect::new(move |former: Option<u32>| {
            let now = switches.get();
            if former.is_some_and(|former| former != now) {
                state.speak();
            }
            now
        });
        move || {
            switches.track();
            view! { <ExistingView/> }
        }
    });
}

/// The words of this part.
fn words() -> &'static ExistingTexts {
    &current::checker().existing
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
