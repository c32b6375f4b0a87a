//! The checker: checks, fixes, imports and migrates existing deployments.

#![expect(unreachable_pub, reason = "the component macro makes its properties public")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod components;
mod diff;
mod file;
mod finding;
mod import;
mod intake;
mod log;
mod migration;
mod report;
mod state;

use leptos::prelude::*;

use self::file::FileCard;
use self::import::ImportPanel;
use self::intake::{Intake, take_dropped};
use self::log::LogPanel;
use self::migration::MigrationPanel;
use self::report::ReportPanel;
use self::state::{ExistingState, Progress};
use super::components::catalogue;
use super::components::mount::mount_chunk;
use crate::web::locale;
use crate::web::{chunk_bus, page, random};
use companion_core::catalog;
use companion_core::i18n::{ExistingTexts, current, format_message};
use companion_core::plan::Target;

/// The ID of the element that the program is mounted into.
const ROOT: &str = "existing-root";

/// Mounts the program.
pub fn start() {
    let Some(secrets) = random::secrets() else {
        page::announce(chunk_bus::FAILED);
        return;
    };
    mount_chunk(ROOT, chunk_bus::READY, chunk_bus::FAILED, locale::CHECKER, move |switches| {
        let state = ExistingState::new(secrets);
        provide_context(state);
        // The files are kept; their findings are requested again in the new language.
        Effect::new(move |former: Option<u32>| {
            let now = switches.get();
            if former.is_some_and(|former| former != now) {
                state.reload_language();
            }
            now
        });
        move || {
            switches.track();
            view! { <ExistingView/> }
        }
    });
}

fn texts() -> &'static ExistingTexts {
    &current::checker().existing
}

#[component]
fn ExistingView() -> impl IntoView {
    let texts = texts();
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
                    <h2 id="existing-heading" tabindex="-1">{texts.heading}</h2>
                    <p>{texts.note}</p>
                    <Intake/>
                </section>
                <Show when=move || has_files.get()>
                    <section class="panel" aria-labelledby="existing-files">
                        <h2 id="existing-files">{texts.files_heading}</h2>
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
                    <ImportPanel/>
                    <MigrationPanel/>
                </Show>
            </div>
        </main>
    }
}

/// Release and deployment to check for, instead of detecting them.
#[component]
fn Choices() -> impl IntoView {
    let texts = texts();
    let state = ExistingState::expect();
    let choose_release = move |event| {
        let chosen = event_target_value(&event);
        state.release.set(Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    let choose_target = move |event| {
        let chosen = event_target_value(&event);
        state.target.set(Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    let labeled_paragraph = move || {
        let is_asked = state.release.with(Option::is_none);
        state.outcome.with(|outcome| {
            let report = &outcome.as_ref().filter(|_| is_asked)?.checked.report;
            let title = catalog::find(&report.release)?.title();
            let template = if report.is_certain { texts.release_found } else { texts.release_guess };
            Some(format_message(template, &[("release", &title)]))
        })
    };
    let interface = &catalogue().interface;
    view! {
        <div class="choices">
            <p class="choice">
                <label for="existing-release">{texts.release_label}</label>
                <select id="existing-release" on:change=choose_release>
                    <option value="">{texts.release_detect}</option>
                    {catalog::RELEASES
                        .iter()
                        .rev()
                        .map(|release| view! { <option value=release.id>{release.title()}</option> })
                        .collect_view()}
                </select>
            </p>
            <p class="choice">
                <label for="existing-target">{texts.target_label}</label>
                <select id="existing-target" on:change=choose_target>
                    <option value="">{texts.target_all}</option>
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
                {move || if state.progress.get() == Progress::Checking { texts.checking.to_owned() } else { labeled_paragraph().unwrap_or_default() }}
            </p>
        </div>
    }
}
