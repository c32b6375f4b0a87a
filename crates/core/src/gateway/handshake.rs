//! The handshake as a state machine: events in, effects out, time passed in.

use serde_json::Value;

use super::abridge::{abridge, outgoing};
use super::address::GatewayAddress;
use super::device::{Device, DeviceProof, signed_text};
use super::entry::{Happening, Obstacle};
use super::event::{ClientFrame, Effect, Event, Progress};
use super::frames::{self, HealthSummary, Refusal, ServerFrame, ServerInfo};
use super::limits::Limits;
use super::recording::Recording;
use super::refusal;
use super::surroundings::{Evidence, Permission, Surroundings};
use super::verdict::{TokenState, Verdict, VerdictKind};
use super::words::{LONGEST, LONGEST_NAME, Mask};
use crate::plan::{GatewayToken, Origin};

/// Milliseconds between tries while a gateway starts, when it names none.
const STARTING_RETRY: u64 = 1_000;
/// Milliseconds between tries while a gateway restarts; a stopped one refuses at once.
const RESTARTING_RETRY: u64 = 2_000;
/// Milliseconds between looks at whether the device was approved.
const APPROVAL_RETRY: u32 = 3_000;
/// A gateway that closes a challenged connection politely after so many milliseconds got no answer: the shortest patience
/// of any release is 3 s (openclaw@2026.3.13).
const SILENCE: u32 = 2_500;

/// What is to be verified.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// Where.
    pub address: GatewayAddress,
    /// With what.
    pub token: GatewayToken,
    /// As which device, if the person wants one paired.
    pub device: Option<Device>,
    /// What the browser knows.
    pub surroundings: Surroundings,
    /// The page's origin.
    pub origin: Option<Origin>,
    /// The person was told that the token crosses the network unencrypted, and wants it.
    pub plain_is_confirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Opening,
    AwaitingChallenge { since: u32 },
    Signing { since: u32, nonce: String, signed_at: u64 },
    AwaitingHello { since: u32 },
    AwaitingHealth { since: u32, server: ServerInfo },
    Waiting,
    Probing { since: u32 },
    Done,
}

/// A gateway that is on its way up: asked again until it is there or time is up.
#[derive(Debug)]
struct Comeback {
    since: u32,
    tries: u32,
    /// What there is to say if it never comes.
    verdict: Verdict,
}

/// A device that waits for its approval.
#[derive(Debug)]
struct Approval {
    since: u32,
    /// What there is to say until then, with the request.
    verdict: Verdict,
}

/// One verification.
#[derive(Debug)]
pub struct Handshake {
    attempt: Attempt,
    limits: Limits,
    mask: Mask,
    proof: Option<DeviceProof>,
    started: u32,
    /// When the socket that counts was opened.
    opened: u32,
    state: State,
    evidence: Evidence,
    comeback: Option<Comeback>,
    approval: Option<Approval>,
    recording: Recording,
}

impl Handshake {
    /// Starts at `now`, in milliseconds of any clock that does not run backwards.
    pub fn start(attempt: Attempt, now: u32) -> (Self, Vec<Effect>) {
        Self::start_with(attempt, Limits::LIVE, now)
    }

    pub(super) fn start_with(attempt: Attempt, limits: Limits, now: u32) -> (Self, Vec<Effect>) {
        let mut mask = Mask::default();
        mask.add(attempt.token.expose());
        let mut handshake = Self {
            mask,
            limits,
            proof: None,
            started: now,
            opened: now,
            state: State::Opening,
            evidence: Evidence { permission: attempt.surroundings.permission, ..Evidence::default() },
            comeback: None,
            approval: None,
            recording: Recording::default(),
            attempt,
        };
        let url = handshake.attempt.address.socket_url();
        let origin = handshake.attempt.origin.as_ref().map(|origin| origin.as_str().to_owned());
        let surroundings = handshake.attempt.surroundings;
        handshake.note(now, Happening::Meta { url, origin, surroundings });
        if !handshake.attempt.address.is_safe() && !handshake.attempt.plain_is_confirmed {
            let effects = handshake.refuse_insecure(now);
            return (handshake, effects);
        }
        let is_asked = handshake.attempt.surroundings.permission == Permission::Prompt;
        let progress = is_asked.then_some(Effect::Progress(Progress::AwaitingPermission));
        let effects = progress.into_iter().chain(handshake.open(now)).collect();
        (handshake, effects)
    }

    /// The text of a message to send. Only this and [`Handshake::text_to_sign`] read the token.
    pub fn text_of(&self, frame: ClientFrame) -> String {
        self.frame(frame).to_string()
    }

    /// The text for [`Effect::Sign`].
    pub fn text_to_sign(&self) -> Option<String> {
        match (&self.attempt.device, &self.state) {
            (Some(device), State::Signing { nonce, signed_at, .. }) => {
                Some(signed_text(device, *signed_at, self.attempt.token.expose(), nonce))
            }
            _ => None,
        }
    }

    /// Whether there is a verdict.
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// What happened so far, without secrets.
    pub const fn recording(&self) -> &Recording {
        &self.recording
    }

    /// Takes an event. After the verdict nothing has an effect any more.
    pub fn handle(&mut self, now: u32, event: Event) -> Vec<Effect> {
        if self.is_done() {
            return Vec::new();
        }
        // A flood of messages may keep timers from firing, so every event looks at the time first.
        let mut effects = self.tick(now);
        if self.is_done() {
            return effects;
        }
        effects.extend(match event {
            Event::Cancelled => {
                self.note(now, Happening::Cancel);
                self.finish(now, VerdictKind::Cancelled)
            }
            Event::Opened => self.opened(now),
            Event::Text(text) => self.text(now, &text),
            Event::Binary => {
                self.note(now, Happening::InBinary);
                self.foreign(now)
            }
            Event::Closed { code, reason } => self.closed(now, code, &reason),
            Event::RefusedByBrowser => self.refused_by_browser(now),
            Event::Signed(signature) => self.signed(now, signature),
            Event::Http { status, body } => self.http(now, status, &body),
            Event::RetryNow if self.state == State::Waiting => {
                self.note(now, Happening::Retry);
                self.open(now)
            }
            Event::Probed { answers, permission } if matches!(self.state, State::Probing { .. }) => {
                self.note(now, Happening::Probe { answers, permission });
                self.evidence.permission = permission;
                self.probed(now, Some(answers))
            }
            Event::Tick | Event::RetryNow | Event::Probed { .. } => Vec::new(),
        });
        effects
    }

    /// Ends now, with what is known: the verdict a person gets whose patience is over.
    pub(super) fn give_up(&mut self, now: u32) -> Verdict {
        let kind = match &self.state {
            State::Opening | State::Probing { .. } | State::Waiting | State::Done => VerdictKind::Unreachable,
            State::AwaitingChallenge { .. } => VerdictKind::NotAGateway,
            State::Signing { .. } | State::AwaitingHello { .. } => VerdictKind::HandshakeTimeout,
            State::AwaitingHealth { .. } => return self.verified_verdict(now, None),
        };
        // What the gateway last said still holds: that it was starting or restarting, or that a device is to be approved.
        let said = self.approval.take().map(|approval| approval.verdict);
        match said.or_else(|| self.comeback.take().map(|comeback| comeback.verdict)) {
            Some(verdict) => Verdict { elapsed_ms: self.elapsed(now), ..verdict },
            None => self.verdict(now, kind),
        }
    }

    /// Nothing is opened where the token would cross a network unencrypted without the person's word.
    pub(super) fn refuse_insecure(&mut self, now: u32) -> Vec<Effect> {
        self.note(now, Happening::Blocked(Obstacle::InsecureAddress));
        self.finish(now, VerdictKind::InsecureAddress)
    }

    fn frame(&self, frame: ClientFrame) -> Value {
        match frame {
            ClientFrame::Connect => frames::connect_frame(self.attempt.token.expose(), self.proof.as_ref()),
            ClientFrame::Health => frames::health_frame(),
        }
    }

    fn note(&mut self, now: u32, what: Happening) {
        let at = self.elapsed(now);
        self.recording.push(at, what);
    }

    fn elapsed(&self, now: u32) -> u32 {
        now.saturating_sub(self.started)
    }

    fn open(&mut self, now: u32) -> Vec<Effect> {
        self.opened = now;
        // What an earlier connection showed proves nothing about this one.
        self.evidence = Evidence { permission: self.evidence.permission, ..Evidence::default() };
        self.state = State::Opening;
        let rest = self
            .comeback
            .as_ref()
            .map(|comeback| self.limits.comeback.saturating_sub(now.saturating_sub(comeback.since)));
        [Effect::Open, Effect::Wake(self.opening_limit())].into_iter().chain(rest.map(Effect::Wake)).collect()
    }

    /// A browser's question to the person may stand open while the socket does.
    fn opening_limit(&self) -> u32 {
        if self.evidence.permission == Permission::Prompt { self.limits.prompt } else { self.limits.attempt }
    }

    fn send(&mut self, now: u32, frame: ClientFrame) -> Effect {
        let value = outgoing(&self.frame(frame));
        self.note(now, Happening::Out(value));
        Effect::Send(frame)
    }

    fn verdict(&self, now: u32, kind: VerdictKind) -> Verdict {
        Verdict {
            with_device: self.attempt.device.is_some(),
            evidence: self.evidence,
            elapsed_ms: self.elapsed(now),
            ..Verdict::of(kind)
        }
    }

    fn finish(&mut self, now: u32, kind: VerdictKind) -> Vec<Effect> {
        let verdict = self.verdict(now, kind);
        self.finish_with(now, verdict)
    }

    fn finish_with(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        self.note(now, Happening::Verdict(verdict.kind.id().to_owned()));
        self.state = State::Done;
        vec![Effect::Close, Effect::Finish(Box::new(verdict))]
    }

    fn words(&self, text: &str) -> Option<String> {
        self.mask.clean(text, LONGEST)
    }

    fn opened(&mut self, now: u32) -> Vec<Effect> {
        if self.state != State::Opening {
            return Vec::new();
        }
        self.note(now, Happening::Open);
        self.evidence.opened = true;
        if self.evidence.permission == Permission::Prompt {
            // The person said yes; the time that took is not the gateway's.
            self.evidence.permission = Permission::Granted;
            self.opened = now;
        }
        self.state = State::AwaitingChallenge { since: now };
        vec![Effect::Wake(self.limits.challenge), Effect::Wake(self.limits.attempt)]
    }

    fn text(&mut self, now: u32, text: &str) -> Vec<Effect> {
        if let Some(frame) = frames::parse(text) {
            return self.message(now, &frame);
        }
        let said = self.mask.clean(text, LONGEST_NAME).unwrap_or_default();
        self.note(now, Happening::InRaw(said));
        self.foreign(now)
    }

    /// Takes a message that is JSON.
    pub(super) fn message(&mut self, now: u32, value: &Value) -> Vec<Effect> {
        let short = abridge(value, &self.mask);
        self.note(now, Happening::In(short));
        let frame = ServerFrame::read(value, &self.mask);
        match (&self.state, frame) {
            (State::AwaitingChallenge { .. }, ServerFrame::Challenge { nonce, time }) => {
                self.challenged(now, nonce, time)
            }
            // A gateway that is overloaded or starting may refuse before it challenges.
            (
                State::AwaitingChallenge { .. } | State::Signing { .. } | State::AwaitingHello { .. },
                ServerFrame::Refused(refusal),
            ) => self.refused(now, &refusal),
            (State::AwaitingChallenge { .. }, ServerFrame::Other | ServerFrame::Shutdown) => Vec::new(),
            (State::AwaitingChallenge { .. }, _) => self.foreign(now),
            (State::AwaitingHello { .. }, ServerFrame::Hello(server)) => {
                self.state = State::AwaitingHealth { since: now, server };
                vec![self.send(now, ClientFrame::Health), Effect::Wake(self.limits.health)]
            }
            (
                State::Signing { .. } | State::AwaitingHello { .. } | State::AwaitingHealth { .. },
                ServerFrame::Shutdown,
            ) => self.restarting(now),
            (State::AwaitingHealth { .. }, ServerFrame::Health(health)) => self.verified(now, Some(health)),
            (State::AwaitingHealth { .. }, ServerFrame::Refused(refusal)) if refusal.id == frames::HEALTH => {
                self.verified(now, None)
            }
            _ => Vec::new(),
        }
    }

    fn challenged(&mut self, now: u32, nonce: String, time: Option<u64>) -> Vec<Effect> {
        self.evidence.challenged = true;
        if self.attempt.device.is_some() {
            self.state = State::Signing { since: now, nonce, signed_at: time.unwrap_or_default() };
            return vec![Effect::Sign];
        }
        self.state = State::AwaitingHello { since: now };
        vec![self.send(now, ClientFrame::Connect)]
    }

    fn signed(&mut self, now: u32, signature: Option<String>) -> Vec<Effect> {
        let (State::Signing { since, nonce, signed_at }, Some(device)) = (&self.state, &self.attempt.device) else {
            return Vec::new();
        };
        let Some(signature) = signature else {
            self.note(now, Happening::Blocked(Obstacle::NoSignature));
            return self.finish(now, VerdictKind::DeviceRejected);
        };
        let since = *since;
        self.proof =
            Some(DeviceProof { device: device.clone(), signature, signed_at: *signed_at, nonce: nonce.clone() });
        self.state = State::AwaitingHello { since };
        vec![self.send(now, ClientFrame::Connect)]
    }

    /// Something other than a gateway talks; the token was never sent.
    fn foreign(&mut self, now: u32) -> Vec<Effect> {
        match &self.state {
            State::Opening | State::AwaitingChallenge { .. } => self.finish(now, VerdictKind::NotAGateway),
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::Signing { .. } | State::AwaitingHello { .. } => self.finish(now, VerdictKind::ClosedUnexpectedly),
            State::Waiting | State::Probing { .. } | State::Done => Vec::new(),
        }
    }

    fn verified(&mut self, now: u32, health: Option<HealthSummary>) -> Vec<Effect> {
        let verdict = self.verified_verdict(now, health);
        self.finish_with(now, verdict)
    }

    fn verified_verdict(&self, now: u32, health: Option<HealthSummary>) -> Verdict {
        let (server, since) = match &self.state {
            State::AwaitingHealth { server, since } => (Some(server.clone()), *since),
            _ => (None, now),
        };
        let round_trip_ms = health.is_some().then(|| now.saturating_sub(since));
        Verdict { server, health, round_trip_ms, ..self.verdict(now, VerdictKind::Verified) }
    }

    fn refused(&mut self, now: u32, refusal: &Refusal) -> Vec<Effect> {
        let kind = self.believable(refusal::verdict_of(refusal));
        let is_id = |id: &&str| {
            let id = id.as_bytes();
            (1..=128).contains(&id.len())
                && id.first().is_some_and(u8::is_ascii_alphanumeric)
                && id.iter().all(|letter| letter.is_ascii_alphanumeric() || b"._:-".contains(letter))
        };
        let request_id = refusal.request_id.as_deref().filter(is_id);
        let token = if self.evidence.challenged { refusal::token_of(refusal, kind) } else { TokenState::Unknown };
        let verdict = Verdict {
            token,
            words: self.words(&refusal.message),
            retry_after_ms: refusal.retry_after_ms,
            request_id: request_id.and_then(|id| self.words(id)).filter(|id| !id.contains('•')),
            ..self.verdict(now, kind)
        };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.try_again(now, verdict),
            VerdictKind::PairingRequired if self.attempt.device.is_some() => self.await_approval(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    /// Before its challenge the other side has seen no token, so it cannot have judged one.
    fn believable(&self, kind: VerdictKind) -> VerdictKind {
        let needs_no_token = matches!(
            kind,
            VerdictKind::GatewayStarting
                | VerdictKind::GatewayRestarting
                | VerdictKind::RateLimited
                | VerdictKind::OriginNotAllowed
                | VerdictKind::ProxyNotTrusted
                | VerdictKind::HandshakeTimeout
        );
        if self.evidence.challenged || needs_no_token { kind } else { VerdictKind::NotAGateway }
    }

    /// The person approves the device elsewhere; the gateway is asked every few seconds.
    fn await_approval(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        let since = self.approval.as_ref().map_or(now, |approval| approval.since);
        if now.saturating_sub(since) >= self.limits.approval {
            return self.finish_with(now, verdict);
        }
        // It has answered, so it is no longer on its way up.
        self.comeback = None;
        self.approval = Some(Approval { since, verdict: verdict.clone() });
        self.state = State::Waiting;
        let progress = Progress::AwaitingApproval(Box::new(verdict));
        vec![Effect::Close, Effect::Progress(progress), Effect::RetryIn(APPROVAL_RETRY)]
    }

    /// The gateway goes down. Where it had taken the token, it is asked again for the rest of the answer.
    fn restarting(&mut self, now: u32) -> Vec<Effect> {
        let kind = VerdictKind::GatewayRestarting;
        let (token, server) = match &self.state {
            State::AwaitingHealth { server, .. } => (TokenState::Accepted, Some(server.clone())),
            _ => (kind.token(), None),
        };
        let verdict = Verdict { token, server, ..self.verdict(now, kind) };
        self.try_again(now, verdict)
    }

    /// A gateway on its way up is asked again for a while; nothing else ever is.
    fn try_again(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        let usual = if verdict.kind == VerdictKind::GatewayStarting { STARTING_RETRY } else { RESTARTING_RETRY };
        let wait = verdict.retry_after_ms.unwrap_or(usual).clamp(250, 3_000);
        let wait = u32::try_from(wait).unwrap_or(3_000);
        let (since, tries, was_accepted) = match &self.comeback {
            Some(comeback) => (comeback.since, comeback.tries + 1, comeback.verdict.token == TokenState::Accepted),
            // From the beginning of the try that said so first, so that slow answers do not stretch it.
            None => (self.opened, 1, false),
        };
        // What was once accepted stays so, whatever a starting gateway says of itself.
        let token = if was_accepted { TokenState::Accepted } else { verdict.token };
        let verdict = Verdict { token, ..verdict };
        if now.saturating_sub(since).saturating_add(wait) >= self.limits.comeback {
            self.comeback = None;
            return self.finish_with(now, verdict);
        }
        let progress = match verdict.kind {
            VerdictKind::GatewayStarting => Progress::Starting { tries },
            _ => Progress::Restarting { tries },
        };
        self.comeback = Some(Comeback { since, tries, verdict });
        self.state = State::Waiting;
        vec![Effect::Close, Effect::Progress(progress), Effect::RetryIn(wait)]
    }

    fn closed(&mut self, now: u32, code: u16, reason: &str) -> Vec<Effect> {
        let words = self.words(reason);
        self.note(now, Happening::Close { code, reason: words.clone().unwrap_or_default() });
        match self.state {
            State::Opening => self.never_opened(now),
            State::AwaitingHealth { .. } if code == 1012 => self.restarting(now),
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::AwaitingChallenge { since } | State::Signing { since, .. } | State::AwaitingHello { since } => {
                self.broken_off(now, code, reason, since)
            }
            // Closed by ourselves before another try, or while probing.
            State::Waiting | State::Probing { .. } | State::Done => Vec::new(),
        }
    }

    fn never_opened(&mut self, now: u32) -> Vec<Effect> {
        // A gateway that is coming back refuses for a while, and a tunnel may stumble while a person looks for a command.
        if let Some(comeback) = &self.comeback {
            let verdict = comeback.verdict.clone();
            return self.try_again(now, verdict);
        }
        if let Some(approval) = &self.approval {
            let verdict = approval.verdict.clone();
            return self.await_approval(now, verdict);
        }
        self.evidence.failed_after_ms = Some(now.saturating_sub(self.opened));
        self.state = State::Probing { since: now };
        vec![Effect::Probe, Effect::Wake(self.limits.probe)]
    }

    fn broken_off(&mut self, now: u32, code: u16, reason: &str, since: u32) -> Vec<Effect> {
        let challenged = self.evidence.challenged;
        self.evidence.failed_after_ms = Some(now.saturating_sub(self.opened));
        let said = refusal::of_words(reason).map(|kind| self.believable(kind));
        let kind = match (code, said) {
            (1013, _) => VerdictKind::GatewayStarting,
            (1012, _) => VerdictKind::GatewayRestarting,
            // The configuration was reloaded under us. Source: openclaw@2026.9.6, close code 4001.
            (4001, _) if challenged => VerdictKind::GatewayRestarting,
            (_, Some(kind)) => kind,
            (1002, None) if challenged => VerdictKind::ProtocolMismatch,
            (1008, None) if challenged => VerdictKind::RequestRejected,
            (1000, None) if challenged && reason.is_empty() && now.saturating_sub(since) >= SILENCE => {
                VerdictKind::HandshakeTimeout
            }
            (_, None) if challenged => VerdictKind::ClosedUnexpectedly,
            _ => VerdictKind::NotAGateway,
        };
        let token = if challenged { kind.token() } else { TokenState::Unknown };
        let verdict = Verdict { token, words: self.words(reason), ..self.verdict(now, kind) };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.try_again(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    fn refused_by_browser(&mut self, now: u32) -> Vec<Effect> {
        self.note(now, Happening::Blocked(Obstacle::Browser));
        self.evidence.refused_by_browser = true;
        self.finish(now, VerdictKind::BlockedByBrowser)
    }

    /// Only programs that are no browser see an HTTP answer to the socket's request.
    fn http(&mut self, now: u32, status: u64, body: &str) -> Vec<Effect> {
        self.note(now, Happening::Http(status));
        if let Some(body) = self.words(body) {
            self.note(now, Happening::HttpBody(body));
        }
        self.evidence.http_answers = Some(true);
        let is_proxy = status == 403 && body.contains("proxy_attribution_required");
        let kind = if is_proxy { VerdictKind::ProxyNotTrusted } else { VerdictKind::NotAGateway };
        let words = self.words(&format!("HTTP {status}"));
        let verdict = Verdict { words, ..self.verdict(now, kind) };
        self.finish_with(now, verdict)
    }

    fn probed(&mut self, now: u32, answers: Option<bool>) -> Vec<Effect> {
        self.evidence.http_answers = answers;
        let kind = if self.evidence.permission == Permission::Denied && answers != Some(true) {
            VerdictKind::BlockedByBrowser
        } else if answers == Some(true) {
            VerdictKind::NotAGateway
        } else {
            VerdictKind::Unreachable
        };
        self.finish(now, kind)
    }

    fn tick(&mut self, now: u32) -> Vec<Effect> {
        let passed = |since: u32, limit: u32| now.saturating_sub(since) >= limit;
        let is_connecting = matches!(
            self.state,
            State::Opening | State::AwaitingChallenge { .. } | State::Signing { .. } | State::AwaitingHello { .. }
        );
        if is_connecting && self.comeback.as_ref().is_some_and(|comeback| passed(comeback.since, self.limits.comeback))
        {
            return self.run_out(now);
        }
        let is_over = match &self.state {
            State::Opening => passed(self.opened, self.opening_limit()),
            State::AwaitingChallenge { since } => passed(*since, self.limits.challenge),
            State::Signing { .. } | State::AwaitingHello { .. } => passed(self.opened, self.limits.attempt),
            State::AwaitingHealth { since, .. } => passed(*since, self.limits.health),
            State::Probing { since } => passed(*since, self.limits.probe),
            State::Waiting | State::Done => false,
        };
        if is_over { self.run_out(now) } else { Vec::new() }
    }

    /// Time is up for whatever is waited for.
    pub(super) fn run_out(&mut self, now: u32) -> Vec<Effect> {
        match self.state {
            State::Waiting | State::Done => Vec::new(),
            State::Probing { .. } => {
                self.note(now, Happening::Timeout);
                self.probed(now, Some(false))
            }
            State::AwaitingHealth { .. } => self.verified(now, None),
            // The permission may have been asked for and not given: the probe looks once more.
            State::Opening
                if self.evidence.permission == Permission::Prompt
                    && self.comeback.is_none()
                    && self.approval.is_none() =>
            {
                self.note(now, Happening::Timeout);
                self.evidence.failed_after_ms = None;
                self.state = State::Probing { since: now };
                vec![Effect::Close, Effect::Probe, Effect::Wake(self.limits.probe)]
            }
            _ => {
                self.note(now, Happening::Timeout);
                let verdict = self.give_up(now);
                self.finish_with(now, verdict)
            }
        }
    }
}
