//! The page as a whole.

use leptos::prelude::*;

use super::files::FilesPanel;
use super::findings::FindingsSummary;
use super::form::Form;
use super::guide::GuidePanel;
use super::state::AppState;
use super::verify::VerifyPanel;
use crate::core::rules::Severity;
use crate::core::text::{Language, fill};
use crate::web::random;

/// Header, form, result, footer.
#[component]
pub(super) fn App() -> impl IntoView {
    let text = Language::English.text();
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
    view! {
        <a class="skip" href="#result">{words.skip_to_result}</a>
        <header class="top">
            <h1>{words.title}</h1>
            <p class="tagline">{words.tagline}</p>
        </header>
        <nav class="local-nav" aria-label=words.nav_label>
            <a href="#settings">{words.settings_heading}</a>
            <a href="#checks" class:nav-error=move || { errors.get() > 0 }>{checks}</a>
            <a href="#files">{words.tab_files}</a>
            <a href="#guide">{words.tab_guide}</a>
            <a href="#verify">{words.tab_verify}</a>
        </nav>
        <main class="columns">
            <Form/>
            <div class="result" id="result" tabindex="-1" role="region" aria-label=words.result_heading>
                <FindingsSummary/>
                <FilesPanel/>
                <GuidePanel/>
                <VerifyPanel/>
            </div>
        </main>
        <footer class="bottom">
            <p>{words.footer_privacy}</p>
            <p>{fill(words.footer_version, &[("version", env!("CARGO_PKG_VERSION"))])}</p>
        </footer>
    }
    .into_any()
}
