//! Everything that was found, and what mends it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::catalogue;
use super::finding::FindingView;
use super::state::{ExistingState, Progress};
use super::words;
use crate::web::download::download;
use companion_core::archive::archive;
use companion_core::files::GeneratedFile;
use companion_core::i18n::fill;

/// The panel with the findings.
#[component]
pub(super) fn ReportPanel() -> impl IntoView {
    let words = words();
    let interface = &catalogue().interface;
    let state = ExistingState::expect();
    let counted = move || {
        state.outcome.with(|outcome| {
            let report = &outcome.as_ref()?.checked.report;
            let plural = |count: usize, one: &'static str, other: &'static str| {
                (count > 0).then(|| fill(if count == 1 { one } else { other }, &[("count", &count.to_string())]))
            };
            let parts: Vec<String> = [
                plural(report.errors, interface.findings_errors_one, interface.findings_errors_other),
                plural(report.warnings, interface.findings_warnings_one, interface.findings_warnings_other),
                plural(report.notes, interface.findings_information, interface.findings_information),
            ]
            .into_iter()
            .flatten()
            .collect();
            Some(if parts.is_empty() { words.report_clean.to_owned() } else { parts.join(" · ") })
        })
    };
    let headline = move || match state.progress.get() {
        Progress::Idle => words.nothing_yet.to_owned(),
        Progress::Checking if state.outcome.with(Option::is_none) => words.checking.to_owned(),
        Progress::Failed => String::new(),
        Progress::Checking | Progress::Done => counted().unwrap_or_default(),
    };
    let safe = Memo::new(move |_| {
        state.outcome.with(|outcome| outcome.as_ref().map_or(0, |outcome| outcome.checked.report.safe_fixes))
    });
    let findings = move || {
        state.outcome.get().map(|outcome| {
            let findings = outcome.checked.report.findings.clone();
            findings
                .into_iter()
                .enumerate()
                .map(|(index, finding)| view! { <FindingView index finding outcome=outcome.clone()/> })
                .collect_view()
        })
    };
    let save_all = move |_| {
        let files: Vec<GeneratedFile> = state.files.with_untracked(|files| {
            let mut files: Vec<GeneratedFile> = files
                .iter()
                .map(|file| GeneratedFile {
                    path: untrack(|| state.shown_name(file)),
                    mode: 0o600,
                    secret: true,
                    text: file.content.with_untracked(|content| String::from_utf8_lossy(content).into_owned()),
                })
                .collect();
            files.dedup_by(|second, first| second.path == first.path);
            files
        });
        if let Ok(bytes) = archive("checked", &files) {
            // A browser that refuses says so itself; the files stay on the screen.
            let _ = download("checked.zip", "application/zip", &bytes);
        }
    };
    view! {
        <section class="panel report" id="report" aria-labelledby="report-heading" aria-busy=move || (state.progress.get() == Progress::Checking).to_string()>
            <h2 id="report-heading">{words.report_heading}</h2>
            <p role="status" class="headline">{headline}</p>
            <Show when=move || state.progress.get() == Progress::Failed>
                <div class="finding finding-error" role="alert">
                    <p>{words.checker_failed}</p>
                    <button type="button" class="button button-small" on:click=move |_| state.check_soon()>{words.retry}</button>
                </div>
            </Show>
            <div class="buttons">
                <Show when=move || { safe.get() > 0 }>
                    <button
                        type="button"
                        class="button button-primary"
                        data-testid="apply-safe"
                        aria-disabled=move || (state.progress.get() != Progress::Done).to_string()
                        on:click=move |_| spawn_local(state.mend(None))
                    >
                        {move || fill(if safe.get() == 1 { words.apply_one } else { words.apply_all }, &[("count", &safe.get().to_string())])}
                    </button>
                </Show>
                <Show when=move || state.outcome.with(Option::is_some)>
                    <button type="button" class="button" on:click=save_all>{words.download_all}</button>
                </Show>
            </div>
            <div role="status">
                {move || state.changed.get().map(|(said, _)| view! {
                    <p class="changed">
                        {said}
                        " "
                        <button type="button" class="link" on:click=move |_| state.undo()>{words.undo}</button>
                    </p>
                })}
            </div>
            <ol class="findings-list">{findings}</ol>
        </section>
    }
}
