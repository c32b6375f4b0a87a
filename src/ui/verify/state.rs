//! What the panel knows: what was typed, what runs, what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::deployment::Deployment;
use super::sentences::{address_words, credential_words, progress_words};
use crate::web::device_key::DeviceKey;
use crate::web::verification::{Report, Verification};
use crate::web::{page, surroundings};
use companion_core::gateway::{
    Attempt, Credential, Explanation, GatewayAddress, Progress, Recording, Surroundings, Verdict, VerdictKind, explain,
    looks_like_device_token, recognise, take_apart,
};
use companion_core::i18n::current::verification;
use companion_core::plan::{GatewayToken, Origin};

/// A verdict with what it was about, so that later changes of the form do not change its words.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) verdict: Verdict,
    pub(super) explanation: Explanation,
    pub(super) address: GatewayAddress,
    pub(super) origin: Option<Origin>,
    pub(super) surroundings: Surroundings,
    pub(super) recording: Recording,
    /// A person's approval is waited for.
    pub(super) is_waiting: bool,
    /// Read from a recording instead of seen just now.
    pub(super) is_replayed: bool,
}

impl Shown {
    pub(super) fn new(
        verdict: Verdict,
        address: GatewayAddress,
        origin: Option<Origin>,
        surroundings: Surroundings,
        recording: Recording,
    ) -> Self {
        let page = origin.as_ref().map(Origin::as_str);
        let explanation = explain(&verdict, &address.socket_url(), page, verification());
        Self { verdict, explanation, address, origin, surroundings, recording, is_waiting: false, is_replayed: false }
    }
}

/// Everything, as signals.
#[derive(Clone, Copy)]
pub(super) struct VerifyState {
    /// The address as it stands in its field.
    pub(super) address: Memo<String>,
    /// The token as it stands in its field.
    pub(super) token: Memo<String>,
    /// What to say about the address, once somebody tried.
    pub(super) address_problem: Memo<Option<&'static str>>,
    /// What to say about the token, once somebody tried.
    pub(super) token_problem: Memo<Option<String>>,
    /// What was done to what was pasted.
    pub(super) note: RwSignal<Option<&'static str>>,
    /// The address would let the token cross a network unencrypted.
    pub(super) is_insecure: Memo<bool>,
    /// The person wants that.
    pub(super) insecure_confirmed: RwSignal<bool>,
    /// How it goes; `None` when nothing runs.
    pub(super) progress: RwSignal<Option<String>>,
    /// What came of it.
    pub(super) result: RwSignal<Option<Shown>>,
    typed_address: RwSignal<Option<String>>,
    typed_token: RwSignal<Option<String>>,
    tried: RwSignal<bool>,
    running: StoredValue<Option<Verification>, LocalStorage>,
    /// The device of the last try, for another one.
    last_key: StoredValue<Option<DeviceKey>, LocalStorage>,
    /// Counts starts, so that one that was cancelled while it got ready does not begin after all.
    round: StoredValue<u32>,
}

impl VerifyState {
    pub(super) fn new(deployment: Deployment) -> Self {
        // What the person typed; until then the plan and the page's own token stand there.
        let typed_address = RwSignal::new(None::<String>);
        let typed_token = RwSignal::new(None::<String>);
        let planned = Memo::new(move |_| {
            let address = deployment.plan.with(GatewayAddress::planned);
            address.map(|address| address.socket_url()).unwrap_or_default()
        });
        let address = Memo::new(move |_| typed_address.get().unwrap_or_else(|| planned.get()));
        let token = Memo::new(move |_| typed_token.get().unwrap_or_else(|| deployment.token.get()));
        // Complaints come with the first try and go as soon as the field is right.
        let tried = RwSignal::new(false);
        let address_problem = Memo::new(move |_| {
            let error = address.with(|address| address.parse::<GatewayAddress>()).err();
            tried.get().then(|| error.map(|error| address_words(error, &verification().panel))).flatten()
        });
        let token_problem = Memo::new(move |_| {
            let problem = || token.with(|token| credential_words(&recognise(token), &verification().panel));
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

    /// The address, or the plan's usual one, for commands beside it.
    pub(super) fn known_address(self) -> GatewayAddress {
        self.address.with(|address| address.parse()).unwrap_or_else(|_| GatewayAddress::usual())
    }

    /// Takes what was typed or pasted as the address. Returns what the field is to show where that differs.
    pub(super) fn type_address(self, text: String) -> Option<String> {
        self.insecure_confirmed.set(false);
        if let Some((address, token)) = take_apart(&text) {
            return Some(self.take_link(&address, &token).0);
        }
        self.note.set(None);
        self.typed_address.set(Some(text));
        None
    }

    /// Takes what was typed or pasted as the token. Returns what the field is to show where that differs.
    pub(super) fn type_token(self, text: String) -> Option<String> {
        let words = &verification().panel;
        match recognise(&text) {
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

    /// Puts the parts of a link where they belong.
    fn take_link(self, address: &str, token: &GatewayToken) -> (String, String) {
        let address = address.parse::<GatewayAddress>().map_or_else(|_| address.to_owned(), |read| read.socket_url());
        let token = token.expose().to_owned();
        self.note.set(Some(verification().panel.verify_link_taken_apart));
        self.typed_address.set(Some(address.clone()));
        self.typed_token.set(Some(token.clone()));
        (address, token)
    }

    /// Tries again what was tried last.
    pub(super) fn start_again(self) {
        self.start(self.last_key.get_value());
    }

    /// Starts, as a device where there is a key; goes to the first wrong field instead where there is one.
    pub(super) fn start(self, key: Option<DeviceKey>) {
        if self.progress.with_untracked(Option::is_some) {
            return;
        }
        self.tried.set(true);
        let token = match self.token.with_untracked(|token| recognise(token)) {
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
            let surroundings = surroundings::surroundings(&address).await;
            if self.round.get_value() == round && self.progress.with_untracked(Option::is_some) {
                self.connect(address, token, key, surroundings);
            }
        });
    }

    fn connect(self, address: GatewayAddress, token: GatewayToken, key: Option<DeviceKey>, surroundings: Surroundings) {
        let origin = page::origin();
        let attempt = Attempt {
            address: address.clone(),
            token: token.clone(),
            device: key.as_ref().map(|key| key.device.clone()),
            surroundings,
            origin: origin.clone(),
            plain_is_confirmed: self.insecure_confirmed.get_untracked(),
        };
        let show = move |verdict: Verdict, recording: Recording, is_waiting: bool| {
            let (address, origin) = (address.clone(), origin.clone());
            let mut shown = Shown::new(verdict, address, origin, surroundings, recording);
            shown.is_waiting = is_waiting;
            if shown.verdict.kind == VerdictKind::TokenMismatch && looks_like_device_token(&token) {
                shown.explanation.paragraphs.push(verification().verdicts.token_like_device.to_owned());
            }
            self.result.set(Some(shown));
        };
        let verification = Verification::start(attempt, key, move |report| match report {
            Report::Progress(progress, recording) => {
                let words = progress_words(&progress, &verification().panel);
                if self.progress.with_untracked(|shown| shown.as_ref() != Some(&words)) {
                    self.progress.set(Some(words));
                }
                // The same request is reported every few seconds; showing it anew would take the focus from it.
                if let Progress::AwaitingApproval(verdict) = progress
                    && !self.awaits(verdict.request_id.as_deref())
                {
                    show(*verdict, recording, true);
                }
            }
            Report::Finished(verdict, recording) => {
                self.progress.set(None);
                show(*verdict, recording, false);
            }
        });
        self.running.set_value(Some(verification));
    }

    /// Whether the approval of this request is waited for already.
    fn awaits(self, request: Option<&str>) -> bool {
        self.result.with_untracked(|shown| {
            shown.as_ref().is_some_and(|shown| shown.is_waiting && shown.verdict.request_id.as_deref() == request)
        })
    }

    /// Ends what runs.
    pub(super) fn cancel(self) {
        if !self.progress.with_untracked(Option::is_some) {
            return;
        }
        if let Some(verification) = self.running.get_value() {
            return verification.cancel();
        }
        // It was still getting ready: the start that is on its way must not begin any more.
        self.round.update_value(|round| *round += 1);
        self.progress.set(None);
        let (address, origin) = (self.known_address(), page::origin());
        let surroundings = Surroundings::default();
        self.result.set(Some(Shown::new(
            Verdict::of(VerdictKind::Cancelled),
            address,
            origin,
            surroundings,
            Recording::default(),
        )));
    }
}
