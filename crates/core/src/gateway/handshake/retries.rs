//! Repeated attempts: a gateway that starts or restarts, and a device that waits for approval.

use super::{Approval, Handshake, RetryLoop, State};
use crate::gateway::event::{Effect, Progress};
use crate::gateway::verdict::{TokenState, Verdict, VerdictKind};

/// Delay between attempts while a gateway starts, if it names none.
const STARTING_RETRY_MS: u64 = 1_000;
/// Delay between attempts while a gateway restarts. A stopped gateway refuses connections at once.
const RESTARTING_RETRY_MS: u64 = 2_000;
/// Delay between checks whether the device has been approved.
const APPROVAL_RETRY_MS: u32 = 3_000;

impl Handshake {
    /// The user approves the device elsewhere; the connection is retried until then.
    pub(super) fn await_approval(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
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
    pub(super) fn restarting(&mut self, now: u32) -> Vec<Effect> {
        let kind = VerdictKind::GatewayRestarting;
        let (token, server) = match &self.state {
            State::AwaitingHealth { server, .. } => (TokenState::Accepted, Some(server.clone())),
            _ => (kind.token(), None),
        };
        let verdict = Verdict { token, server, ..self.verdict(now, kind) };
        self.retry(now, verdict)
    }

    /// Schedules another attempt for a gateway that is starting or restarting. No other verdict is retried.
    pub(super) fn retry(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
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
}
