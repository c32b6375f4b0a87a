//! Messages of the peer, up to a verified token or a rejected request.

use serde_json::Value;

use super::{Handshake, State};
use crate::gateway::device::DeviceProof;
use crate::gateway::event::{ClientFrame, Effect};
use crate::gateway::frames::{self, HealthSummary, RejectedRequest, ServerFrame};
use crate::gateway::recording_entry::{EntryKind, LocalFailure};
use crate::gateway::redact_frame::redact_received;
use crate::gateway::rejection;
use crate::gateway::verdict::{TokenState, Verdict, VerdictKind};
use crate::redact::LONGEST_NAME;

impl Handshake {
    pub(super) fn text_message(&mut self, now: u32, text: &str) -> Vec<Effect> {
        if let Some(frame) = frames::parse(text) {
            return self.json_message(now, &frame);
        }
        let excerpt = self.mask.clean(text, LONGEST_NAME).unwrap_or_default();
        self.record(now, EntryKind::InRaw(excerpt));
        self.not_a_gateway(now)
    }

    /// Processes a message that is valid JSON.
    pub(in crate::gateway) fn json_message(&mut self, now: u32, value: &Value) -> Vec<Effect> {
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

    pub(super) fn signed(&mut self, now: u32, signature: Option<String>) -> Vec<Effect> {
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
    pub(super) fn not_a_gateway(&mut self, now: u32) -> Vec<Effect> {
        match &self.state {
            State::Opening | State::AwaitingChallenge { .. } => self.finish(now, VerdictKind::NotAGateway),
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::Signing { .. } | State::AwaitingHello { .. } => self.finish(now, VerdictKind::ClosedUnexpectedly),
            State::Waiting | State::Probing { .. } | State::Done => Vec::new(),
        }
    }

    pub(super) fn verified(&mut self, now: u32, health: Option<HealthSummary>) -> Vec<Effect> {
        let verdict = self.verified_verdict(now, health);
        self.finish_with(now, verdict)
    }

    pub(super) fn verified_verdict(&self, now: u32, health: Option<HealthSummary>) -> Verdict {
        let (server, since) = match &self.state {
            State::AwaitingHealth { server, since } => (Some(server.clone()), *since),
            _ => (None, now),
        };
        let round_trip_ms = health.is_some().then(|| now.saturating_sub(since));
        Verdict { server, health, round_trip_ms, ..self.verdict(now, VerdictKind::Verified) }
    }

    fn request_rejected(&mut self, now: u32, rejected: &RejectedRequest) -> Vec<Effect> {
        let kind = self.plausible_kind(rejection::verdict_kind(rejected));
        let request_id = rejected.request_id.as_deref().or_else(|| rejection::request_in_message(&rejected.message));
        let token = if self.evidence.challenged { rejection::token_state(rejected, kind) } else { TokenState::Unknown };
        let verdict = Verdict {
            token,
            server_message: self.sanitized(&rejected.message),
            retry_after_ms: rejected.retry_after_ms,
            request_id: request_id.and_then(|id| self.safe_id(id)),
            ..self.verdict(now, kind)
        };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.retry(now, verdict),
            VerdictKind::PairingRequired if self.attempt.device.is_some() => self.await_approval(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    /// An identifier from the peer that is safe in a command line.
    pub(super) fn safe_id(&self, id: &str) -> Option<String> {
        let bytes = id.as_bytes();
        let is_safe = (1..=128).contains(&bytes.len())
            && bytes.first().is_some_and(u8::is_ascii_alphanumeric)
            && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._:-".contains(byte));
        self.sanitized(id).filter(|id| is_safe && !id.contains('•'))
    }

    /// A peer that has not sent a challenge has not received the token, so its verdict about the token is not credible.
    pub(super) fn plausible_kind(&self, kind: VerdictKind) -> VerdictKind {
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
}
