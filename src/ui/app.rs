//! The page as a whole.

use leptos::prelude::*;

use super::existing_part::ExistingPart;
use super::files::FilesPanel;
use super::findings::FindingsSummary;
use super::form::Form;
use super::guide::GuidePanel;
use super::state::{AppState, catalogue, first_draft};
use super::verify::VerifyPanel;
use crate::core::plan::plan_file;
use crate::core::rules::Severity;
use crate::core::text::fill;
use crate::web::{page, parts, random};

/// The fragment of the part that checks existing files.
const EXISTING: &str = "existing";

/// Header, form, result, footer.
#[component]
pub(super) fn App() -> impl IntoView {
    let text = catalogue();
    let words = &text.interface;
    let Some(secrets) = random::secrets() else {
        return view! { <p class="banner banner-error" role="alert">{text.problems.no_randomness}</p> }.into_any();
    };
    let state = AppState::new(secrets);
    provide_context(state);
    let errors = Memo::new(move |_| {
        state.bundle.with(|bundle| bundle.findings.iter().filter(|finding| finding.severity == Severity::Error).count())
    });
    let checks = move || match errors.get() {
        0 => words.findings_heading.to_owned(),
        count => fill(words.nav_checks, &[("count", &count.to_string())]),
    };
    let is_existing = RwSignal::new(page::fragment() == EXISTING);
    let followed = window_event_listener(leptos::ev::hashchange, move |_| match page::fragment().as_str() {
        EXISTING => is_existing.set(true),
        // The button of an empty link leads nowhere else.
        "" => {}
        _ => is_existing.set(false),
    });
    on_cleanup(move || followed.remove());
    let filled = RwSignal::new(false);
    parts::on_plan(move |given| {
        let is_taken = state.take(&given.plan, &given.gateway_token, &given.keyring_password);
        if is_taken {
            filled.set(true);
            is_existing.set(false);
            page::set_fragment("settings");
            page::focus("settings");
        }
        is_taken
    });
    parts::on_ask(move || {
        state.draft.with_untracked(|draft| (*draft != first_draft()).then(|| plan_file::write(draft)))
    });
    let current = move |own: bool| move || (is_existing.get() == own).then_some("page");
    view! {
        <a class="skip" href=move || if is_existing.get() { "#report" } else { "#result" }>{words.skip_to_result}</a>
        <header class="top">
            <h1>{words.title}</h1>
            <p class="tagline">{words.tagline}</p>
            <nav class="parts" aria-label=words.parts_label>
                <a href="#settings" aria-current=current(false)>{words.part_new}</a>
                <a href=format!("#{EXISTING}") aria-current=current(true)>{words.part_existing}</a>
            </nav>
        </header>
        <div hidden=move || !is_existing.get()>
            <ExistingPart is_open=is_existing/>
        </div>
        <div hidden=move || is_existing.get()>
        <nav class="local-nav" aria-label=words.nav_label>
            <a href="#settings">{words.settings_heading}</a>
            <a href="#checks" class:nav-error=move || { errors.get() > 0 }>{checks}</a>
            <a href="#files">{words.tab_files}</a>
            <a href="#guide">{words.tab_guide}</a>
            <a href="#verify">{words.tab_verify}</a>
        </nav>
        <div class="columns-note" role="status">
            <Show when=move || filled.get()>
                <p class="banner">{words.existing_filled}</p>
            </Show>
        </div>
        <main class="columns">
            <Form/>
            <div class="result" id="result" tabindex="-1" role="region" aria-label=words.result_heading>
                <FindingsSummary/>
                <FilesPanel/>
                <GuidePanel/>
                <VerifyPanel/>
            </div>
        </main>
        </div>
        <footer class="bottom">
            <p>{words.footer_privacy}</p>
            <p>{fill(words.footer_version, &[("version", env!("CARGO_PKG_VERSION"))])}</p>
        </footer>
    }
    .into_any()
}
