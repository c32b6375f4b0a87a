//! A copy button that reports whether copying succeeded.

use std::time::Duration;

use leptos::html::Pre;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::catalogue;
use super::reveal::RevealButton;
use crate::web::clipboard;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    Failed,
}

/// Copies the result of `text`. `label` describes it to assistive technology. If the browser denies access to the
/// clipboard, `reveal` is set and the text of `shown` is selected, to be copied by hand.
#[component]
pub(in crate::ui) fn CopyButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] text: Signal<String>,
    shown: NodeRef<Pre>,
    reveal: RwSignal<bool>,
) -> impl IntoView {
    let texts = &catalogue().interface;
    let outcome = RwSignal::new(Outcome::None);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            outcome.set(if done { Outcome::Copied } else { Outcome::Failed });
            if done {
                set_timeout(move || outcome.set(Outcome::None), Duration::from_secs(2));
                return;
            }
            reveal.set(true);
            // After the full text was rendered again.
            let select = move || {
                if let Some(element) = shown.get_untracked() {
                    clipboard::select(&element);
                }
            };
            set_timeout(select, Duration::ZERO);
        });
    };
    view! {
        <span class="copy">
            <button type="button" class="button button-small" aria-label=move || label.get() on:click=copy>
                {move || if outcome.get() == Outcome::Copied { texts.copied } else { texts.copy }}
            </button>
            <span class="copy-status" role="status">
                {move || match outcome.get() {
                    Outcome::None => "",
                    Outcome::Copied => texts.copied,
                    Outcome::Failed => texts.copy_failed,
                }}
            </span>
        </span>
    }
}

/// Preformatted text with a copy button. The page's secrets are masked until revealed, but copied in full. `covered` is
/// the redacted text if the text contains other secrets.
#[component]
pub(in crate::ui) fn CodeBlock(
    #[prop(into)] label: String,
    text: String,
    #[prop(optional_no_strip)] covered: Option<String>,
) -> impl IntoView {
    let texts = &catalogue().interface;
    let pre = NodeRef::<Pre>::new();
    let shown = covered.as_deref().unwrap_or(&text);
    let hidden = shown.to_owned();
    let holds_secret = hidden != text;
    let revealed = RwSignal::new(!holds_secret);
    let text = StoredValue::new(text);
    let shown = move || if revealed.get() { text.get_value() } else { hidden.clone() };
    let name = label.clone();
    view! {
        <div class="code-block">
            <pre node_ref=pre tabindex="0" aria-label=label translate="no">{shown}</pre>
            <div class="code-tools">
                {holds_secret.then(|| view! {
                    <RevealButton revealed=revealed show=texts.files_show hide=texts.files_hide/>
                })}
                <CopyButton
                    label=Signal::derive(move || name.clone())
                    text=Signal::derive(move || text.get_value())
                    shown=pre
                    reveal=revealed
                />
            </div>
        </div>
    }
}
