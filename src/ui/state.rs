//! What the page knows: the draft and the secrets, and everything that follows from them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::core::bundle::Bundle;
use crate::core::plan::{Draft, Field, GatewayToken, GatewayTokenError, Origin, Secrets, plan_file};
use crate::core::rules::{Finding, Place};
use crate::core::text::{Text, installed};
use crate::web::page;

/// The state, handed to every view through the context.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    /// What was typed.
    pub(super) draft: RwSignal<Draft>,
    /// The secrets the page made.
    pub(super) secrets: RwSignal<Secrets>,
    /// The token as it stands in its field.
    pub(super) token_text: RwSignal<String>,
    /// Everything that follows.
    pub(super) bundle: Memo<Arc<Bundle>>,
}

impl AppState {
    /// A new plan with fresh secrets, into which this page puts its own address.
    pub(super) fn new(secrets: Secrets) -> Self {
        let draft = RwSignal::new(first_draft());
        let token_text = RwSignal::new(secrets.gateway_token.expose().to_owned());
        let secrets = RwSignal::new(secrets);
        let bundle = Memo::new(move |_| {
            let (secrets, problem) = effective_secrets(&secrets.get(), &token_text.get());
            draft.with(|draft| Arc::new(Bundle::new(draft, &secrets, problem, catalogue())))
        });
        Self { draft, secrets, token_text, bundle }
    }

    /// From the context of the view.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// What a field holds, as a signal of its own.
    pub(super) fn value(self, field: Field) -> Memo<String> {
        Memo::new(move |_| self.draft.with(|draft| draft.value(field)))
    }

    /// Findings about a place, as a signal of their own.
    pub(super) fn findings_at(self, place: Place) -> Memo<Vec<Finding>> {
        Memo::new(move |_| {
            self.bundle
                .with(|bundle| bundle.findings.iter().filter(|finding| finding.place == place).cloned().collect())
        })
    }

    /// Types into a field.
    pub(super) fn set(self, field: Field, text: String) {
        self.draft.update(|draft| {
            // A plan from elsewhere names no page; the one that is let in is this one.
            if field == Field::AccessAllowPage
                && text == "true"
                && draft.value(Field::AccessPageOrigin).trim().is_empty()
                && let Some(origin) = page::origin()
            {
                draft.set(Field::AccessPageOrigin, Origin::as_str(&origin));
            }
            draft.set(field, text);
        });
    }

    /// Takes over what files say: a plan and its secrets. Nothing changes where one of them cannot be read.
    pub(super) fn take(self, plan: &str, gateway_token: &str, keyring_password: &str) -> bool {
        let (Ok(mut draft), Ok(token), Ok(keyring_password)) =
            (plan_file::read(plan), gateway_token.parse::<GatewayToken>(), keyring_password.parse())
        else {
            return false;
        };
        // The files list the pages that are let in; this one is let in as with a new plan.
        if let Some(origin) = page::origin() {
            draft.set(Field::AccessPageOrigin, Origin::as_str(&origin));
            draft.set(Field::AccessAllowPage, "true");
        }
        self.token_text.set(token.expose().to_owned());
        self.secrets.set(Secrets { gateway_token: token, keyring_password });
        self.draft.set(draft);
        true
    }

    /// The text with the secrets of this page replaced by dots.
    pub(super) fn hide_secrets(self, text: &str) -> String {
        let (secrets, _) = effective_secrets(&self.secrets.get_untracked(), &self.token_text.get_untracked());
        [secrets.gateway_token, secrets.keyring_password]
            .iter()
            .fold(text.to_owned(), |text, secret| text.replace(secret.expose(), &"•".repeat(16)))
    }

    /// The token that the files carry.
    pub(super) fn token(self) -> GatewayToken {
        effective_secrets(&self.secrets.get(), &self.token_text.get()).0.gateway_token
    }
}

/// The catalogue of the chosen language.
pub(super) fn catalogue() -> &'static Text {
    installed::text()
}

/// The typed token where it can be used; the page's own, with the problem, where it cannot.
fn effective_secrets(secrets: &Secrets, typed: &str) -> (Secrets, Option<GatewayTokenError>) {
    match typed.parse::<GatewayToken>() {
        Ok(gateway_token) => (Secrets { gateway_token, ..secrets.clone() }, None),
        Err(problem) => (secrets.clone(), Some(problem)),
    }
}

/// The defaults, with the page's own address among the allowed origins: checking the token is what the page is for, and
/// the switch for it stands in plain sight.
pub(super) fn first_draft() -> Draft {
    let mut draft = Draft::default();
    if let Some(origin) = page::origin() {
        draft.set(Field::AccessPageOrigin, Origin::as_str(&origin));
        draft.set(Field::AccessAllowPage, "true");
    }
    draft
}
