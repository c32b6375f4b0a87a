//! A button that copies, and says truthfully whether it did.

use std::time::Duration;

use leptos::html::Pre;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::AppState;
use crate::web::clipboard;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    Failed,
}

/// Copies what `text` gives. `label` says to assistive technology what that is; `shown` is the element whose text is
/// selected when the browser does not allow copying.
#[component]
pub(super) fn CopyButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] shown: Option<NodeRef<Pre>>,
) -> impl IntoView {
    let words = &AppState::expect().text().interface;
    let outcome = RwSignal::new(Outcome::None);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            outcome.set(if done { Outcome::Copied } else { Outcome::Failed });
            if let (false, Some(element)) = (done, shown.and_then(|shown| shown.get_untracked())) {
                clipboard::select(&element);
            }
            if done {
                set_timeout(move || outcome.set(Outcome::None), Duration::from_secs(2));
            }
        });
    };
    view! {
        <span class="copy">
            <button type="button" class="button button-small" aria-label=move || label.get() on:click=copy>
                {move || if outcome.get() == Outcome::Copied { words.copied } else { words.copy }}
            </button>
            <span class="copy-status" role="status">
                {move || match outcome.get() {
                    Outcome::None => "",
                    Outcome::Copied => words.copied,
                    Outcome::Failed => words.copy_failed,
                }}
            </span>
        </span>
    }
}

/// Preformatted text with its copy button.
#[component]
pub(super) fn CodeBlock(#[prop(into)] label: String, text: String) -> impl IntoView {
    let shown = NodeRef::<Pre>::new();
    let copied = text.clone();
    let name = label.clone();
    view! {
        <div class="code-block">
            <pre node_ref=shown tabindex="0" aria-label=label translate="no">{text}</pre>
            <CopyButton label=Signal::derive(move || name.clone()) text=Signal::derive(move || copied.clone()) shown=shown/>
        </div>
    }
}
