//! Inline code in localized texts: text between backticks becomes `<code>`.

use leptos::prelude::*;

pub(in crate::ui) fn inline(text: &str) -> Vec<AnyView> {
    text.split('`')
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(position, part)| {
            let part = part.to_owned();
            if position % 2 == 1 { view! { <code translate="no">{part}</code> }.into_any() } else { part.into_any() }
        })
        .collect()
}
