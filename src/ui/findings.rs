//! All findings in one place, each a way to its field.

use leptos::prelude::*;

use super::field::{control_id, severity_look};
use super::inline::inline;
use super::state::{AppState, catalogue};
use crate::core::rules::{Finding, Place, Severity};
use crate::core::text::fill;
use crate::web::page;

/// The summary above the result.
#[component]
pub(super) fn FindingsSummary() -> impl IntoView {
    let state = AppState::expect();
    let words = &catalogue().interface;
    let findings = Memo::new(move |_| state.bundle.with(|bundle| bundle.findings.clone()));
    let count = move |severity: Severity| {
        findings.with(|findings| findings.iter().filter(|finding| finding.severity == severity).count())
    };
    let headline = move || {
        let (errors, warnings, information) =
            (count(Severity::Error), count(Severity::Warning), count(Severity::Information));
        let plural = |count: usize, one: &'static str, other: &'static str| {
            (count > 0).then(|| fill(if count == 1 { one } else { other }, &[("count", &count.to_string())]))
        };
        let parts: Vec<String> = [
            plural(errors, words.findings_errors_one, words.findings_errors_other),
            plural(warnings, words.findings_warnings_one, words.findings_warnings_other),
            plural(information, words.findings_information, words.findings_information),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { words.findings_none.to_owned() } else { parts.join(" · ") }
    };
    view! {
        <section class="panel findings" id="checks" aria-labelledby="findings-heading">
            <h2 id="findings-heading">{words.findings_heading}</h2>
            <p role="status" class=move || if findings.with(Vec::is_empty) { "headline" } else { "visually-hidden" }>
                {headline}
            </p>
            <Show when=move || !findings.with(Vec::is_empty)>
                <details open=move || { count(Severity::Error) > 0 }>
                    <summary class="headline">{headline}</summary>
                    <ul class="finding-list">
                        <For each=move || findings.get() key=|finding| (finding.place, finding.code, finding.message.clone()) let:finding>
                            <Line finding/>
                        </For>
                    </ul>
                </details>
            </Show>
        </section>
    }
}

#[component]
fn Line(finding: Finding) -> impl IntoView {
    let words = &catalogue().interface;
    let (class, severity) = severity_look(finding.severity);
    let (label, target) = match finding.place {
        Place::Field(field) => (field.text(&catalogue().fields).label, control_id(field)),
        Place::GatewayToken => (words.secrets_token, "gateway-token".to_owned()),
    };
    view! {
        <li class=class>
            <p>
                <strong>{severity}</strong>
                " "
                <span class="code">{finding.code.as_str()}</span>
                " "
                {inline(&finding.message)}
                " "
                {inline(&finding.remedy)}
            </p>
            <button type="button" class="link" on:click=move |_| page::focus(&target)>
                {fill(words.findings_show, &[("field", label)])}
            </button>
        </li>
    }
}
