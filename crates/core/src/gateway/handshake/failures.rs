//! Connections that were closed, refused or answered by something else than a gateway.

use super::{Handshake, State};
use crate::gateway::environment::Permission;
use crate::gateway::event::Effect;
use crate::gateway::recording_entry::{EntryKind, LocalFailure};
use crate::gateway::rejection;
use crate::gateway::verdict::{TokenState, Verdict, VerdictKind};

/// A gateway that closes a challenged connection with code 1000 after at least this time received no answer to its
/// challenge: the shortest handshake timeout of any release is 3 s (openclaw@2026.3.13).
const IGNORED_AFTER_MS: u32 = 2_500;

impl Handshake {
    pub(super) fn closed(&mut self, now: u32, code: u16, reason: &str) -> Vec<Effect> {
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
        let request = rejection::request_in_message(reason).filter(|_| kind == VerdictKind::PairingRequired);
        let verdict = Verdict {
            token,
            server_message: self.sanitized(reason),
            request_id: request.and_then(|id| self.safe_id(id)),
            ..self.verdict(now, kind)
        };
        match kind {
            VerdictKind::GatewayStarting | VerdictKind::GatewayRestarting => self.retry(now, verdict),
            _ => self.finish_with(now, verdict),
        }
    }

    pub(super) fn refused_by_browser(&mut self, now: u32) -> Vec<Effect> {
        self.record(now, EntryKind::Blocked(LocalFailure::Browser));
        self.evidence.refused_by_browser = true;
        self.finish(now, VerdictKind::BlockedByBrowser)
    }

    /// Clients other than browsers see an HTTP response to the WebSocket request.
    pub(super) fn http(&mut self, now: u32, status: u64, body: &str) -> Vec<Effect> {
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

    pub(super) fn probed(&mut self, now: u32, answers: Option<bool>) -> Vec<Effect> {
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
}
