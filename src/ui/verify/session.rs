//! What happened, line by line, for people and for a bug report.

use leptos::prelude::*;

use super::super::parts::copy::CodeBlock;
use companion_core::gateway::Recording;
use companion_core::i18n::current::verification;
use companion_core::i18n::fill;

/// The timeline of a session; nothing where none was recorded.
pub(super) fn timeline(recording: &Recording) -> Option<AnyView> {
    if recording.entries().is_empty() {
        return None;
    }
    let words = &verification().panel;
    let rows = recording
        .entries()
        .iter()
        .map(|entry| view! { <tr><td>{entry.at}</td><td>{entry.summary()}</td></tr> })
        .collect_view();
    let dropped = (recording.dropped() > 0)
        .then(|| fill(words.verify_timeline_dropped, &[("count", &recording.dropped().to_string())]));
    Some(
        view! {
            <details class="timeline" data-testid="verify-timeline">
                <summary>{words.verify_timeline}</summary>
                <p class="hint">{words.verify_timeline_note}</p>
                <div class="table" tabindex="0" role="group" aria-label=words.verify_timeline>
                    <table>
                        <thead><tr><th scope="col">{words.verify_timeline_time}</th><th scope="col">{words.verify_timeline_what}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {dropped.map(|dropped| view! { <p class="hint">{dropped}</p> })}
                <div data-testid="verify-timeline-copy">
                    <CodeBlock label=words.verify_timeline_copy.to_owned() text=recording.to_json_lines()/>
                </div>
            </details>
        }
        .into_any(),
    )
}
