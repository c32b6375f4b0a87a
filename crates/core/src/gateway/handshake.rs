//! The handshake as a state machine without I/O: the caller passes in events and the time, and carries out the effects.

use serde_json::Value;

use super::address::GatewayAddress;
use super::device::{Device, DeviceProof, signing_payload};
use super::environment::{ConnectionEvidence, Environment, Permission};
use super::event::{ClientFrame, Effect, Event, Progress};
use super::frames::{self, HealthSummary, RejectedRequest, ServerFrame, ServerInfo};
use super::recording::Recording;
use super::recording_entry::{EntryKind, LocalFailure};
use super::redact_frame::{redact_received, redact_sent};
use super::rejection;
use super::timeouts::Timeouts;
use super::verdict::{TokenState, Verdict, VerdictKind};
use super::words::{LONGEST, LONGEST_NAME, Mask};
use crate::plan::{GatewayToken, Origin};

/// Delay between attempts while a gateway starts, if it names none.
const STARTING_RETRY_MS: u64 = 1_000;
/// Delay between attempts while a gateway restarts. A stopped gateway refuses connections at once.
const RESTARTING_RETRY_MS: u64 = 2_000;
/// Delay between checks whether the device has been approved.
const APPROVAL_RETRY_MS: u32 = 3_000;
/// A gateway that closes a challenged connection with code 1000 after at least this time received no answer to its
/// challenge: the shortest handshake timeout of any release is 3 s (openclaw@2026.3.13).
const IGNORED_AFTER_MS: u32 = 2_500;

/// The input of a verification.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub address: GatewayAddress,
    pub token: GatewayToken,
    /// The device to present, if the user wants one paired.
    pub device: Option<Device>,
    pub environment: Environment,
    pub origin: Option<Origin>,
    /// The user was warned that the token would cross a network unencrypted and confirmed it.
    pub allows_plaintext: bool,
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

/// State of repeated attempts while a gateway starts or restarts.
#[derive(Debug)]
struct RetryLoop {
    since: u32,
    tries: u32,
    /// The verdict if the gateway does not come up in time.
    verdict: Verdict,
}

/// State of repeated attempts while a device waits for approval.
#[derive(Debug)]
struct Approval {
    since: u32,
    /// The verdict so far, with the pairing request.
    verdict: Verdict,
}

/// One verification of a gateway token.
#[derive(Debug)]
pub struct Handshake {
    attempt: Attempt,
    timeouts: Timeouts,
    mask: Mask,
    proof: Option<DeviceProof>,
    started: u32,
    /// When the current socket was opened.
    opened: u32,
    state: State,
    evidence: ConnectionEvidence,
    retry_loop: Option<RetryLoop>,
    approval: Option<Approval>,
    recording: Recording,
}

impl Handshake {
    /// Starts at `now`, in milliseconds of any monotonic clock.
    pub fn start(attempt: Attempt, now: u32) -> (Self, Vec<Effect>) {
        Self::start_with(attempt, Timeouts::LIVE, now)
    }

    pub(super) fn start_with(attempt: Attempt, timeouts: Timeouts, now: u32) -> (Self, Vec<Effect>) {
        let mut mask = Mask::default();
        mask.add(attempt.token.expose());
        let mut handshake = Self {
            mask,
            timeouts,
            proof: None,
            started: now,
            opened: now,
            state: State::Opening,
            evidence: ConnectionEvidence {
                permission: attempt.environment.permission,
                ..ConnectionEvidence::default()
            },
            retry_loop: None,
            approval: None,
            recording: Recording::default(),
            attempt,
        };
        let url = handshake.attempt.address.socket_url();
        let origin = handshake.attempt.origin.as_ref().map(|origin| origin.as_str().to_owned());
        let environment = handshake.attempt.environment;
        handshake.record(now, EntryKind::Meta { url, origin, environment });
        if !handshake.attempt.address.is_safe() && !handshake.attempt.allows_plaintext {
            let effects = handshake.refuse_insecure(now);
            return (handshake, effects);
        }
        let is_asked = handshake.attempt.environment.permission == Permission::Prompt;
        let progress = is_asked.then_some(Effect::Progress(Progress::AwaitingPermission));
        let effects = progress.into_iter().chain(handshake.open(now)).collect();
        (handshake, effects)
    }

    /// The text of a message to send. Only this method and [`Handshake::signing_payload`] read the token.
    pub fn frame_text(&self, frame: ClientFrame) -> String {
        self.frame(frame).to_string()
    }

    /// The text for [`Effect::Sign`]; `None` outside that step.
    pub fn signing_payload(&self) -> Option<String> {
        match (&self.attempt.device, &self.state) {
            (Some(device), State::Signing { nonce, signed_at, .. }) => {
                Some(signing_payload(device, *signed_at, self.attempt.token.expose(), nonce))
            }
            _ => None,
        }
    }

    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// The events so far, redacted.
    pub const fn recording(&self) -> &Recording {
        &self.recording
    }

    /// Processes an event. After the verdict it returns no effects.
    pub fn handle(&mut self, now: u32, event: Event) -> Vec<Effect> {
        if self.is_done() {
            return Vec::new();
        }
        // A flood of messages may keep timers from firing, so the timeouts are checked on every event.
        let mut effects = self.tick(now);
        if self.is_done() {
            return effects;
        }
        effects.extend(match event {
            Event::Cancelled => {
                self.record(now, EntryKind::Cancel);
                self.finish(now, VerdictKind::Cancelled)
            }
            Event::Opened => self.opened(now),
            Event::Text(text) => self.text_message(now, &text),
            Event::Binary => {
                self.record(now, EntryKind::InBinary);
                self.not_a_gateway(now)
            }
            Event::Closed { code, reason } => self.closed(now, code, &reason),
            Event::RefusedByBrowser => self.refused_by_browser(now),
            Event::Signed(signature) => self.signed(now, signature),
            Event::Http { status, body } => self.http(now, status, &body),
            Event::RetryNow if self.state == State::Waiting => {
                self.record(now, EntryKind::Retry);
                self.open(now)
            }
            Event::Probed { answers, permission } if matches!(self.state, State::Probing { .. }) => {
                self.record(now, EntryKind::Probe { answers, permission });
                self.evidence.permission = permission;
                self.probed(now, Some(answers))
            }
            Event::Tick | Event::RetryNow | Event::Probed { .. } => Vec::new(),
        });
        effects
    }

    /// The verdict from what is known now, if the caller stops waiting.
    pub(super) fn give_up(&mut self, now: u32) -> Verdict {
        let kind = match &self.state {
            State::Opening | State::Probing { .. } | State::Waiting | State::Done => VerdictKind::Unreachable,
            State::AwaitingChallenge { .. } => VerdictKind::NotAGateway,
            State::Signing { .. } | State::AwaitingHello { .. } => VerdictKind::HandshakeTimeout,
            State::AwaitingHealth { .. } => return self.verified_verdict(now, None),
        };
        // The last state that the gateway reported still holds: starting, restarting, or a device to approve.
        let last_reported = self.approval.take().map(|approval| approval.verdict);
        match last_reported.or_else(|| self.retry_loop.take().map(|retry_loop| retry_loop.verdict)) {
            Some(verdict) => Verdict { elapsed_ms: self.elapsed(now), ..verdict },
            None => self.verdict(now, kind),
        }
    }

    /// Ends before a connection is opened: the token would cross a network unencrypted and the user has not confirmed
    /// it.
    pub(super) fn refuse_insecure(&mut self, now: u32) -> Vec<Effect> {
        self.record(now, EntryKind::Blocked(LocalFailure::InsecureAddress));
        self.finish(now, VerdictKind::InsecureAddress)
    }

    fn frame(&self, frame: ClientFrame) -> Value {
        match frame {
            ClientFrame::Connect => frames::connect_frame(self.attempt.token.expose(), self.proof.as_ref()),
            ClientFrame::Health => frames::health_frame(),
        }
    }

    fn record(&mut self, now: u32, kind: EntryKind) {
        let at_ms = self.elapsed(now);
        self.recording.push(at_ms, kind);
    }

    fn elapsed(&self, now: u32) -> u32 {
        now.saturating_sub(self.started)
    }

    fn open(&mut self, now: u32) -> Vec<Effect> {
        self.opened = now;
        // Evidence from an earlier connection does not apply to this one.
        self.evidence = ConnectionEvidence { permission: self.evidence.permission, ..ConnectionEvidence::default() };
        self.state = State::Opening;
        let rest = self
            .retry_loop
            .as_ref()
            .map(|retry_loop| self.timeouts.retry.saturating_sub(now.saturating_sub(retry_loop.since)));
        [Effect::Open, Effect::Wake(self.opening_limit())].into_iter().chain(rest.map(Effect::Wake)).collect()
    }

    /// The socket stays in state `Opening` while the browser asks the user for permission.
    fn opening_limit(&self) -> u32 {
        if self.evidence.permission == Permission::Prompt {
            self.timeouts.permission_prompt
        } else {
            self.timeouts.attempt
        }
    }

    fn send(&mut self, now: u32, frame: ClientFrame) -> Effect {
        let value = redact_sent(&self.frame(frame));
        self.record(now, EntryKind::Out(value));
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
        self.record(now, EntryKind::Verdict(verdict.kind.id().to_owned()));
        self.state = State::Done;
        vec![Effect::Close, Effect::Finish(Box::new(verdict))]
    }

    fn sanitized(&self, text: &str) -> Option<String> {
        self.mask.clean(text, LONGEST)
    }

    fn opened(&mut self, now: u32) -> Vec<Effect> {
        if self.state != State::Opening {
            return Vec::new();
        }
        self.record(now, EntryKind::Open);
        self.evidence.opened = true;
        if self.evidence.permission == Permission::Prompt {
            // The user granted the permission. The time that took does not count against the gateway's timeouts.
            self.evidence.permission = Permission::Granted;
            self.opened = now;
        }
        self.state = State::AwaitingChallenge { since: now };
        vec![Effect::Wake(self.timeouts.challenge), Effect::Wake(self.timeouts.attempt)]
    }

    fn text_message(&mut self, now: u32, text: &str) -> Vec<Effect> {
        if let Some(frame) = frames::parse(text) {
            return self.json_message(now, &frame);
        }
        let excerpt = self.mask.clean(text, LONGEST_NAME).unwrap_or_default();
        self.record(now, EntryKind::InRaw(excerpt));
        self.not_a_gateway(now)
    }

    /// Processes a message that is valid JSON.
    pub(super) fn json_message(&mut self, now: u32, value: &Value) -> Vec<Effect> {
        let short = redact_received(value, &self.mask);
        self.record(now, EntryKind::In(short));
        let frame = ServerFrame::read(value, &self.mask);
        match (&self.state, frame) {
            (State::AwaitingChallenge { .. }, ServerFrame::Challenge { nonce, time }) => {
                self.challenged(now, nonce, time)
            }
            // An overloaded or starting gateway may send an error before its challenge.
            (
                State::AwaitingChallenge { .. } | State::Signing { .. } | State::AwaitingHello { .. },
                ServerFrame::Rejected(rejected),
            ) => self.request_rejected(now, &rejected),
            (State::AwaitingChallenge { .. }, ServerFrame::Other | ServerFrame::Shutdown) => Vec::new(),
            (State::AwaitingChallenge { .. }, _) => self.not_a_gateway(now),
            (State::AwaitingHello { .. }, ServerFrame::Hello(server)) => {
                self.state = State::AwaitingHealth { since: now, server };
                vec![self.send(now, ClientFrame::Health), Effect::Wake(self.timeouts.health)]
            }
            (
                State::Signing { .. } | State::AwaitingHello { .. } | State::AwaitingHealth { .. },
                ServerFrame::Shutdown,
            ) => self.restarting(now),
            (State::AwaitingHealth { .. }, ServerFrame::Health(health)) => self.verified(now, Some(health)),
            (State::AwaitingHealth { .. }, ServerFrame::Rejected(rejected)) if rejected.id == frames::HEALTH => {
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
            self.record(now, EntryKind::Blocked(LocalFailure::NoSignature));
            return self.finish(now, VerdictKind::DeviceRejected);
        };
        let since = *since;
        self.proof =
            Some(DeviceProof { device: device.clone(), signature, signed_at: *signed_at, nonce: nonce.clone() });
        self.state = State::AwaitingHello { since };
        vec![self.send(now, ClientFrame::Connect)]
    }

    /// The peer is not a gateway. Without a challenge, the token was never sent.
    fn not_a_gateway(&mut self, now: u32) -> Vec<Effect> {
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

    fn request_rejected(&mut self, now: u32, rejected: &RejectedRequest) -> Vec<Effect> {
        let kind = self.plausible_kind(rejection::verdict_kind(rejected));
        let is_id = |id: &&str| {
            let id = id.as_bytes();
            (1..=128).contains(&id.len())
                && id.first().is_some_and(u8::is_ascii_alphanumeric)
                && id.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._:-".contains(byte))
        };
        let request_id = rejected.request_id.as_deref().filter(is_id);
        let token = if self.evidence.challenged { rejection::token_state(rejected, kind) } else { TokenState::Unknown };
        let verdict = Verdict {
            token,
            server_message: self.sanitized(&rejected.message),
            retry_after_ms: rejected.retry_after_ms,
            request_id: request_id.and_then(|id| self.sanitized(id)).filter(|id| !id.contains('•')),
            ..self.verdict(now, kind)
        };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.retry(now, verdict),
            VerdictKind::PairingRequired if self.attempt.device.is_some() => self.await_approval(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    /// A peer that has not sent a challenge has not received the token, so its verdict about the token is not credible.
    fn plausible_kind(&self, kind: VerdictKind) -> VerdictKind {
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

    /// The user approves the device elsewhere; the connection is retried until then.
    fn await_approval(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        let since = self.approval.as_ref().map_or(now, |approval| approval.since);
        if now.saturating_sub(since) >= self.timeouts.approval {
            return self.finish_with(now, verdict);
        }
        // The gateway has answered, so it is no longer starting.
        self.retry_loop = None;
        self.approval = Some(Approval { since, verdict: verdict.clone() });
        self.state = State::Waiting;
        let progress = Progress::AwaitingApproval(Box::new(verdict));
        vec![Effect::Close, Effect::Progress(progress), Effect::RetryIn(APPROVAL_RETRY_MS)]
    }

    /// The gateway is shutting down. If it had accepted the token, only the rest of the answer is outstanding.
    fn restarting(&mut self, now: u32) -> Vec<Effect> {
        let kind = VerdictKind::GatewayRestarting;
        let (token, server) = match &self.state {
            State::AwaitingHealth { server, .. } => (TokenState::Accepted, Some(server.clone())),
            _ => (kind.token(), None),
        };
        let verdict = Verdict { token, server, ..self.verdict(now, kind) };
        self.retry(now, verdict)
    }

    /// Schedules another attempt for a gateway that is starting or restarting. No other verdict is retried.
    fn retry(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        let usual = if verdict.kind == VerdictKind::GatewayStarting { STARTING_RETRY_MS } else { RESTARTING_RETRY_MS };
        let wait = verdict.retry_after_ms.unwrap_or(usual).clamp(250, 3_000);
        let wait = u32::try_from(wait).unwrap_or(3_000);
        let (since, tries, was_accepted) = match &self.retry_loop {
            Some(retry_loop) => {
                (retry_loop.since, retry_loop.tries + 1, retry_loop.verdict.token == TokenState::Accepted)
            }
            // The window starts with the attempt that first reported it, so slow responses do not extend it.
            None => (self.opened, 1, false),
        };
        // A token that was accepted once stays accepted, whatever the starting gateway reports later.
        let token = if was_accepted { TokenState::Accepted } else { verdict.token };
        let verdict = Verdict { token, ..verdict };
        if now.saturating_sub(since).saturating_add(wait) >= self.timeouts.retry {
            self.retry_loop = None;
            return self.finish_with(now, verdict);
        }
        let progress = match verdict.kind {
            VerdictKind::GatewayStarting => Progress::Starting { tries },
            _ => Progress::Restarting { tries },
        };
        self.retry_loop = Some(RetryLoop { since, tries, verdict });
        self.state = State::Waiting;
        vec![Effect::Close, Effect::Progress(progress), Effect::RetryIn(wait)]
    }

    fn closed(&mut self, now: u32, code: u16, reason: &str) -> Vec<Effect> {
        let reason_text = self.sanitized(reason);
        self.record(now, EntryKind::Close { code, reason: reason_text.unwrap_or_default() });
        match self.state {
            State::Opening => self.never_opened(now),
            State::AwaitingHealth { .. } if code == 1012 => self.restarting(now),
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::AwaitingChallenge { since } | State::Signing { since, .. } | State::AwaitingHello { since } => {
                self.closed_during_handshake(now, code, reason, since)
            }
            // The socket was closed by this side before another attempt, or while probing.
            State::Waiting | State::Probing { .. } | State::Done => Vec::new(),
        }
    }

    fn never_opened(&mut self, now: u32) -> Vec<Effect> {
        // A restarting gateway refuses connections for a while, and a tunnel may drop while the user looks for a
        // command.
        if let Some(retry_loop) = &self.retry_loop {
            let verdict = retry_loop.verdict.clone();
            return self.retry(now, verdict);
        }
        if let Some(approval) = &self.approval {
            let verdict = approval.verdict.clone();
            return self.await_approval(now, verdict);
        }
        self.evidence.failed_after_ms = Some(now.saturating_sub(self.opened));
        self.state = State::Probing { since: now };
        vec![Effect::Probe, Effect::Wake(self.timeouts.probe)]
    }

    fn closed_during_handshake(&mut self, now: u32, code: u16, reason: &str, since: u32) -> Vec<Effect> {
        let challenged = self.evidence.challenged;
        self.evidence.failed_after_ms = Some(now.saturating_sub(self.opened));
        let from_reason = rejection::verdict_kind_of_message(reason).map(|kind| self.plausible_kind(kind));
        let kind = match (code, from_reason) {
            (1013, _) => VerdictKind::GatewayStarting,
            (1012, _) => VerdictKind::GatewayRestarting,
            // The gateway reloaded its configuration. Source: openclaw@2026.9.6, close code 4001.
            (4001, _) if challenged => VerdictKind::GatewayRestarting,
            (_, Some(kind)) => kind,
            (1002, None) if challenged => VerdictKind::ProtocolMismatch,
            (1008, None) if challenged => VerdictKind::RequestRejected,
            (1000, None) if challenged && reason.is_empty() && now.saturating_sub(since) >= IGNORED_AFTER_MS => {
                VerdictKind::HandshakeTimeout
            }
            (_, None) if challenged => VerdictKind::ClosedUnexpectedly,
            _ => VerdictKind::NotAGateway,
        };
        let token = if challenged { kind.token() } else { TokenState::Unknown };
        let verdict = Verdict { token, server_message: self.sanitized(reason), ..self.verdict(now, kind) };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.retry(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    fn refused_by_browser(&mut self, now: u32) -> Vec<Effect> {
        self.record(now, EntryKind::Blocked(LocalFailure::Browser));
        self.evidence.refused_by_browser = true;
        self.finish(now, VerdictKind::BlockedByBrowser)
    }

    /// Clients other than browsers see an HTTP response to the WebSocket request.
    fn http(&mut self, now: u32, status: u64, body: &str) -> Vec<Effect> {
        self.record(now, EntryKind::Http(status));
        if let Some(body) = self.sanitized(body) {
            self.record(now, EntryKind::HttpBody(body));
        }
        self.evidence.http_answers = Some(true);
        let is_proxy = status == 403 && body.contains("proxy_attribution_required");
        let kind = if is_proxy { VerdictKind::ProxyNotTrusted } else { VerdictKind::NotAGateway };
        let server_message = self.sanitized(&format!("HTTP {status}"));
        let verdict = Verdict { server_message, ..self.verdict(now, kind) };
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
        if is_connecting
            && self.retry_loop.as_ref().is_some_and(|retry_loop| passed(retry_loop.since, self.timeouts.retry))
        {
            return self.time_out(now);
        }
        let is_over = match &self.state {
            State::Opening => passed(self.opened, self.opening_limit()),
            State::AwaitingChallenge { since } => passed(*since, self.timeouts.challenge),
            State::Signing { .. } | State::AwaitingHello { .. } => passed(self.opened, self.timeouts.attempt),
            State::AwaitingHealth { since, .. } => passed(*since, self.timeouts.health),
            State::Probing { since } => passed(*since, self.timeouts.probe),
            State::Waiting | State::Done => false,
        };
        if is_over { self.time_out(now) } else { Vec::new() }
    }

    /// Handles an expired timeout of the current state.
    pub(super) fn time_out(&mut self, now: u32) -> Vec<Effect> {
        match self.state {
            State::Waiting | State::Done => Vec::new(),
            State::Probing { .. } => {
                self.record(now, EntryKind::Timeout);
                self.probed(now, Some(false))
            }
            State::AwaitingHealth { .. } => self.verified(now, None),
            // The user may not have answered the permission prompt; the probe reads the permission again.
            State::Opening
                if self.evidence.permission == Permission::Prompt
                    && self.retry_loop.is_none()
                    && self.approval.is_none() =>
            {
                self.record(now, EntryKind::Timeout);
                self.evidence.failed_after_ms = None;
                self.state = State::Probing { since: now };
                vec![Effect::Close, Effect::Probe, Effect::Wake(self.timeouts.probe)]
            }
            _ => {
                self.record(now, EntryKind::Timeout);
                let verdict = self.give_up(now);
                self.finish_with(now, verdict)
            }
        }
    }
}
