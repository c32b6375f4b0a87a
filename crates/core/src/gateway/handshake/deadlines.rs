//! Timeouts of the states.

use super::{Handshake, State};
use crate::gateway::environment::Permission;
use crate::gateway::event::Effect;
use crate::gateway::recording_entry::EntryKind;

impl Handshake {
    /// The socket stays in state `Opening` while the browser asks the user for permission.
    pub(super) fn opening_limit(&self) -> u32 {
        if self.evidence.permission == Permission::Prompt {
            self.timeouts.permission_prompt
        } else {
            self.timeouts.attempt
        }
    }

    pub(super) fn tick(&mut self, now: u32) -> Vec<Effect> {
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
    pub(in crate::gateway) fn time_out(&mut self, now: u32) -> Vec<Effect> {
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
