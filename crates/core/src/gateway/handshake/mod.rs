//! The handshake as a state machine without I/O: the caller passes in events and the time, and carries out the effects.

mod deadlines;
mod failures;
mod messages;
mod retries;

use serde_json::Value;

use super::address::GatewayAddress;
use super::device::{Device, DeviceProof, signing_payload};
use super::environment::{ConnectionEvidence, Environment, Permission};
use super::event::{ClientFrame, Effect, Event, Progress};
use super::frames::{self, ServerInfo};
use super::recording::Recording;
use super::recording_entry::{EntryKind, LocalFailure};
use super::redact_frame::redact_sent;
use super::timeouts::Timeouts;
use super::verdict::{Verdict, VerdictKind};
use crate::plan::{GatewayToken, Origin};
use crate::redact::{LONGEST, Mask};

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
}
