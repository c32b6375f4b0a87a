//! State of the verification: input, progress and result.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::deployment::Deployment;
use super::messages::{address_message, credential_message, progress_message};
use crate::web::device_key::DeviceKey;
use crate::web::verification::{Verification, VerificationEvent};
use crate::web::{environment, page};
use companion_core::gateway::{
    Attempt, Credential, Environment, GatewayAddress, Progress, Recording, Verdict, VerdictExplanation, VerdictKind,
    classify_credential, explain, looks_like_device_token, split_token_link,
};
use companion_core::i18n::current::verification;
use companion_core::plan::{GatewayToken, Origin};

/// A verdict with its inputs, so that later changes of the form do not change its texts.
#[derive(Clone, PartialEq)]
pub(super) struct VerdictView {
    pub(super) verdict: Verdict,
    pub(super) explanation: VerdictExplanation,
    pub(super) address: GatewayAddress,
    pub(super) origin: Option<Origin>,
    pub(super) environment: Environment,
    pub(super) recording: Recording,
    /// The device waits for the user's approval.
    pub(super) is_waiting: bool,
    /// Read from a recording instead of a live connection.
    pub(super) is_replayed: bool,
}

impl VerdictView {
    pub(super) fn new(
        verdict: Verdict,
        address: GatewayAddress,
        origin: Option<Origin>,
        environment: Environment,
        recording: Recording,
    ) -> Self {
        let page = origin.as_ref().map(Origin::as_str);
        let explanation = explain(&verdict, &address.socket_url(), page, verification());
        Self { verdict, explanation, address, origin, environment, recording, is_waiting: false, is_replayed: false }
    }
}

#[derive(Clone, Copy)]
pub(super) struct VerifyState {
    /// The address in the input.
    pub(super) address: Memo<String>,
    /// The token in the input.
    pub(super) token: Memo<String>,
    /// The error of the address, once the user has tried to verify.
    pub(super) address_problem: Memo<Option<&'static str>>,
    /// The error of the token, once the user has tried to verify.
    pub(super) token_problem: Memo<Option<String>>,
    /// What was changed in the pasted text.
    pub(super) note: RwSignal<Option<&'static str>>,
    /// The address would send the token unencrypted over a network.
    pub(super) is_insecure: Memo<bool>,
    /// The user has confirmed an insecure address.
    pub(super) insecure_confirmed: RwSignal<bool>,
    /// `None` if nothing is running.
    pub(super) progress: RwSignal<Option<String>>,
    pub(super) result: RwSignal<Option<VerdictView>>,
    typed_address: RwSignal<Option<String>>,
    typed_token: RwSignal<Option<String>>,
    tried: RwSignal<bool>,
    running: StoredValue<Option<Verification>, LocalStorage>,
    /// The device key of the last attempt, for repeating it.
    last_key: StoredValue<Option<DeviceKey>, LocalStorage>,
    /// Counts starts, so that a start that is cancelled during its preparation does not continue.
    round: StoredValue<u32>,
}

impl VerifyState {
    pub(super) fn new(deployment: Deployment) -> Self {
        // The user's input; until there is any, the inputs show the plan's address and the page's token.
        let typed_address = RwSignal::new(None::<String>);
        let typed_token = RwSignal::new(None::<String>);
        let planned = Memo::new(move |_| {
            let address = deployment.plan.with(GatewayAddress::for_plan);
            address.map(|address| address.socket_url()).unwrap_or_default()
        });
        let address = Memo::new(move |_| typed_address.get().unwrap_or_else(|| planned.get()));
        let token = Memo::new(move |_| typed_token.get().unwrap_or_else(|| deployment.token.get()));
        // Errors appear with the first attempt and disappear once the input is valid.
        let tried = RwSignal::new(false);
        let address_problem = Memo::new(move |_| {
            let error = address.with(|address| address.parse::<GatewayAddress>()).err();
            tried.get().then(|| error.map(|error| address_message(error, &verification().panel))).flatten()
        });
        let token_problem = Memo::new(move |_| {
            let problem = || token.with(|token| credential_message(&classify_credential(token), &verification().panel));
            tried.get().then(problem).flatten()
        });
        let is_insecure = Memo::new(move |_| {
            address.with(|address| address.parse::<GatewayAddress>().is_ok_and(|address| !address.is_safe()))
        });
        Self {
            address,
            token,
            address_problem,
            token_problem,
            note: RwSignal::new(None),
            is_insecure,
            insecure_confirmed: RwSignal::new(false),
            progress: RwSignal::new(None),
            result: RwSignal::new(None),
            typed_address,
            typed_token,
            tried,
            running: StoredValue::new_local(None),
            last_key: StoredValue::new_local(None),
            round: StoredValue::new(0),
        }
    }

    pub(super) fn is_running(self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// The address, or the plan's default, for the commands shown next to it.
    pub(super) fn known_address(self) -> GatewayAddress {
        self.address.with(|address| address.parse()).unwrap_or_else(|_| GatewayAddress::default_tunnel())
    }

    /// Handles typed or pasted text as the address. Returns the text to show in the input if it differs.
    pub(super) fn type_address(self, text: String) -> Option<String> {
        self.insecure_confirmed.set(false);
        if let Some((address, token)) = split_token_link(&text) {
            return Some(self.take_link(&address, &token).0);
        }
        self.note.set(None);
        self.typed_address.set(Some(text));
        None
    }

    /// Handles typed or pasted text as the token. Returns the text to show in the input if it differs.
    pub(super) fn type_token(self, text: String) -> Option<String> {
        let words = &verification().panel;
        match classify_credential(&text) {
            Credential::Link { address, token } => Some(self.take_link(&address, &token).1),
            Credential::Assignment(token) => {
                self.note.set(Some(words.verify_token_assignment));
                self.typed_token.set(Some(token.expose().to_owned()));
                Some(token.expose().to_owned())
            }
            Credential::Token(_) if text.trim() != text => {
                self.note.set(Some(words.verify_token_trimmed));
                self.typed_token.set(Some(text));
                None
            }
            _ => {
                self.note.set(None);
                self.typed_token.set(Some(text));
                None
            }
        }
    }

    /// Splits a link into the inputs.
    fn take_link(self, address: &str, token: &GatewayToken) -> (String, String) {
        let address = address.parse::<GatewayAddress>().map_or_else(|_| address.to_owned(), |read| read.socket_url());
        let token = token.expose().to_owned();
        self.note.set(Some(verification().panel.verify_link_taken_apart));
        self.typed_address.set(Some(address.clone()));
        self.typed_token.set(Some(token.clone()));
        (address, token)
    }

    /// Repeats the last attempt.
    pub(super) fn start_again(self) {
        self.start(self.last_key.get_value());
    }

    /// Starts a verification, as a device if there is a key. If an input is invalid, focuses it instead.
    pub(super) fn start(self, key: Option<DeviceKey>) {
        if self.progress.with_untracked(Option::is_some) {
            return;
        }
        self.tried.set(true);
        let token = match self.token.with_untracked(|token| classify_credential(token)) {
            Credential::Token(token) | Credential::Assignment(token) | Credential::Link { token, .. } => Some(token),
            _ => None,
        };
        let (Ok(address), Some(token)) = (self.address.with_untracked(|address| address.parse()), token) else {
            page::focus(if self.address_problem.get_untracked().is_some() { "verify-address" } else { "verify-token" });
            return;
        };
        self.result.set(None);
        self.progress.set(Some(verification().panel.verify_running.to_owned()));
        self.running.set_value(None);
        self.last_key.set_value(key.clone());
        self.round.update_value(|round| *round += 1);
        let round = self.round.get_value();
        spawn_local(async move {
            let environment = environment::collect(&address).await;
            if self.round.get_value() == round && self.progress.with_untracked(Option::is_some) {
                self.connect(address, token, key, environment);
            }
        });
    }

    fn connect(self, address: GatewayAddress, token: GatewayToken, key: Option<DeviceKey>, environment: Environment) {
        let origin = page::origin();
        let attempt = Attempt {
            address: address.clone(),
            token: token.clone(),
            device: key.as_ref().map(|key| key.device.clone()),
            environment,
            origin: origin.clone(),
            allows_plaintext: self.insecure_confirmed.get_untracked(),
        };
        let show = move |verdict: Verdict, recording: Recording, is_waiting: bool| {
            let (address, origin) = (address.clone(), origin.clone());
            let mut shown = VerdictView::new(verdict, address, origin, environment, recording);
            shown.is_waiting = is_waiting;
            if shown.verdict.kind == VerdictKind::TokenMismatch && looks_like_device_token(&token) {
                shown.explanation.paragraphs.push(verification().verdicts.token_like_device.to_owned());
            }
            self.result.set(Some(shown));
        };
        let verification = Verification::start(attempt, key, move |report| match report {
            VerificationEvent::Progress(progress, recording) => {
                let words = progress_message(&progress, &verification().panel);
                if self.progress.with_untracked(|shown| shown.as_ref() != Some(&words)) {
                    self.progress.set(Some(words));
                }
                // The same request is reported every few seconds; rendering it again would lose the focus.
                if let Progress::AwaitingApproval(verdict) = progress
                    && !self.awaits(verdict.request_id.as_deref())
                {
                    show(*verdict, recording, true);
                }
            }
            VerificationEvent::Finished(verdict, recording) => {
                self.progress.set(None);
                show(*verdict, recording, false);
            }
        });
        self.running.set_value(Some(verification));
    }

    /// Whether the approval of this request is already displayed.
    fn awaits(self, request: Option<&str>) -> bool {
        self.result.with_untracked(|shown| {
            shown.as_ref().is_some_and(|shown| shown.is_waiting && shown.verdict.request_id.as_deref() == request)
        })
    }

    pub(super) fn cancel(self) {
        if !self.progress.with_untracked(Option::is_some) {
            return;
        }
        if let Some(verification) = self.running.get_value() {
            return verification.cancel();
        }
        // A start that is still being prepared must not continue.
        self.round.update_value(|round| *round += 1);
        self.progress.set(None);
        let (address, origin) = (self.known_address(), page::origin());
        let environment = Environment::default();
        self.result.set(Some(VerdictView::new(
            Verdict::of(VerdictKind::Cancelled),
            address,
            origin,
            environment,
            Recording::default(),
        )));
    }
}
