//! The handshake as a state machine: events in, effects out, time passed in.

use super::frames::{ClientFrame, HealthSummary, ServerFrame, ServerInfo};
use super::verdict::{Verdict, VerdictKind};
use crate::core::plan::GatewayToken;

/// Milliseconds after which there is a verdict whatever happens.
pub const DEADLINE: u32 = 9_500;
/// Milliseconds an open socket may take to challenge.
const CHALLENGE_WITHIN: u32 = 5_000;
/// Milliseconds a gateway may take to answer `health`; the token is verified without it.
const HEALTH_WITHIN: u32 = 2_000;
/// Milliseconds a web server may take to answer the probe.
const PROBE_WITHIN: u32 = 2_000;
/// Milliseconds between tries while a gateway starts, when it names none.
const RETRY_AFTER: u64 = 1_000;
/// Words of the other side are cut here, in characters.
const LONGEST_WORDS: usize = 300;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The socket is open.
    Opened,
    /// A text message came.
    Text(String),
    /// A binary message came; no gateway sends one.
    Binary,
    /// The socket closed, or never opened.
    Closed {
        /// Close code; 1006 when the browser knows nothing.
        code: u16,
        /// Close reason.
        reason: String,
    },
    /// Nothing, but time passed.
    Tick,
    /// The waiting time before another try is over.
    RetryNow,
    /// The probe ended: whether anything spoke HTTP.
    Probed(bool),
    /// The person has had enough.
    Cancelled,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Open the socket (again).
    Open,
    /// Send a text message.
    Send(ClientFrame),
    /// Close the socket.
    Close,
    /// Report [`Event::Tick`] after this many milliseconds.
    Wake(u32),
    /// Report [`Event::RetryNow`] after this many milliseconds.
    RetryIn(u32),
    /// Ask whether anything speaks HTTP at the address, and report [`Event::Probed`].
    Probe,
    /// The end.
    Finish(Box<Verdict>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Opening,
    AwaitingChallenge { since: u32 },
    AwaitingHello,
    AwaitingHealth { since: u32, server: ServerInfo },
    Waiting,
    Probing { since: u32 },
    Done,
}

/// One verification.
#[derive(Debug)]
pub struct Handshake {
    token: GatewayToken,
    started: u32,
    state: State,
    /// The last thing a starting gateway said, for when the deadline ends the tries.
    starting: Option<Verdict>,
}

impl Handshake {
    /// Starts at `now`, in milliseconds of any clock that does not run backwards.
    pub fn start(token: GatewayToken, now: u32) -> (Self, Vec<Effect>) {
        let handshake = Self { token, started: now, state: State::Opening, starting: None };
        (handshake, vec![Effect::Open, Effect::Wake(DEADLINE)])
    }

    /// The text of a message to send. Only this reads the token.
    pub fn text_of(&self, frame: ClientFrame) -> String {
        frame.text(&self.token)
    }

    /// Whether there is a verdict.
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Takes an event. After the verdict nothing has an effect any more.
    pub fn handle(&mut self, now: u32, event: Event) -> Vec<Effect> {
        if self.is_done() {
            return Vec::new();
        }
        match event {
            Event::Cancelled => self.finish(now, VerdictKind::Cancelled),
            Event::Opened => self.opened(now),
            Event::Text(text) => self.message(now, &text),
            Event::Binary => self.foreign(now),
            Event::Closed { code, reason } => self.closed(now, code, &reason),
            Event::Tick => self.tick(now),
            Event::RetryNow if self.state == State::Waiting => {
                self.state = State::Opening;
                vec![Effect::Open]
            }
            Event::Probed(answers) if matches!(self.state, State::Probing { .. }) => self.probed(now, answers),
            Event::RetryNow | Event::Probed(_) => Vec::new(),
        }
    }

    fn elapsed(&self, now: u32) -> u32 {
        now.saturating_sub(self.started)
    }

    fn verdict(&self, now: u32, kind: VerdictKind) -> Verdict {
        Verdict {
            kind,
            retry_after_ms: None,
            request_id: None,
            http_answers: None,
            words: None,
            server: None,
            health: None,
            elapsed_ms: self.elapsed(now),
        }
    }

    fn finish(&mut self, now: u32, kind: VerdictKind) -> Vec<Effect> {
        let verdict = self.verdict(now, kind);
        self.finish_with(verdict)
    }

    fn finish_with(&mut self, verdict: Verdict) -> Vec<Effect> {
        self.state = State::Done;
        vec![Effect::Close, Effect::Finish(Box::new(verdict))]
    }

    /// Cleans words of the other side: no token, no control characters, no more than fits a line or two.
    fn words(&self, text: &str) -> Option<String> {
        let hidden = text.replace(self.token.expose(), "•••");
        let clean: String =
            hidden.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LONGEST_WORDS).collect();
        let clean = clean.trim();
        (!clean.is_empty()).then(|| clean.to_owned())
    }

    fn opened(&mut self, now: u32) -> Vec<Effect> {
        if self.state != State::Opening {
            return Vec::new();
        }
        self.state = State::AwaitingChallenge { since: now };
        vec![Effect::Wake(CHALLENGE_WITHIN)]
    }

    fn message(&mut self, now: u32, text: &str) -> Vec<Effect> {
        let frame = ServerFrame::read(text);
        match (&self.state, frame) {
            (State::AwaitingChallenge { .. }, ServerFrame::Challenge) => {
                self.state = State::AwaitingHello;
                vec![Effect::Send(ClientFrame::Connect)]
            }
            // A gateway that is overloaded or starting may refuse before it challenges.
            (State::AwaitingChallenge { .. } | State::AwaitingHello, frame @ ServerFrame::Refused { .. }) => {
                self.refused(now, frame)
            }
            (State::AwaitingChallenge { .. }, ServerFrame::Other) => Vec::new(),
            (State::AwaitingChallenge { .. }, _) => self.foreign(now),
            (State::AwaitingHello, ServerFrame::Hello(server)) => {
                self.state = State::AwaitingHealth { since: now, server };
                vec![Effect::Send(ClientFrame::Health), Effect::Wake(HEALTH_WITHIN)]
            }
            (State::AwaitingHello, ServerFrame::Shutdown) => self.finish(now, VerdictKind::GatewayRestarting),
            (State::AwaitingHealth { .. }, ServerFrame::Health(health)) => self.verified(now, Some(health)),
            (State::AwaitingHealth { .. }, ServerFrame::Refused { id, .. }) if id == ClientFrame::Health.id() => {
                self.verified(now, None)
            }
            _ => Vec::new(),
        }
    }

    /// Something other than a gateway talks; the token was never sent.
    fn foreign(&mut self, now: u32) -> Vec<Effect> {
        match &self.state {
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::AwaitingHello => self.finish(now, VerdictKind::ClosedUnexpectedly),
            _ => self.finish(now, VerdictKind::NotAGateway),
        }
    }

    fn verified(&mut self, now: u32, health: Option<HealthSummary>) -> Vec<Effect> {
        let server = match std::mem::replace(&mut self.state, State::Done) {
            State::AwaitingHealth { server, .. } => Some(server),
            _ => None,
        };
        let verdict = self.verdict(now, VerdictKind::Verified);
        self.finish_with(Verdict { server, health, ..verdict })
    }

    fn refused(&mut self, now: u32, frame: ServerFrame) -> Vec<Effect> {
        let ServerFrame::Refused { code, message, detail, request_id, retry_after_ms, expected_protocol, .. } = frame
        else {
            return Vec::new();
        };
        let kind = refusal(&code, &message, detail.as_deref(), expected_protocol);
        let verdict = Verdict {
            words: self.words(&message),
            retry_after_ms,
            request_id: request_id.as_deref().and_then(|id| self.words(id)),
            ..self.verdict(now, kind)
        };
        if kind == VerdictKind::GatewayStarting { self.try_again(now, verdict) } else { self.finish_with(verdict) }
    }

    /// A starting gateway is asked again until the deadline; nothing else ever is.
    fn try_again(&mut self, now: u32, verdict: Verdict) -> Vec<Effect> {
        let wait = u32::try_from(verdict.retry_after_ms.unwrap_or(RETRY_AFTER).clamp(250, 3_000)).unwrap_or(3_000);
        if self.elapsed(now) + wait + 1_000 >= DEADLINE {
            return self.finish_with(verdict);
        }
        self.starting = Some(verdict);
        self.state = State::Waiting;
        vec![Effect::Close, Effect::RetryIn(wait)]
    }

    fn closed(&mut self, now: u32, code: u16, reason: &str) -> Vec<Effect> {
        let words = self.words(reason);
        match &self.state {
            State::Opening => {
                self.state = State::Probing { since: now };
                vec![Effect::Probe, Effect::Wake(PROBE_WITHIN)]
            }
            State::AwaitingHealth { .. } => self.verified(now, None),
            State::AwaitingChallenge { .. } | State::AwaitingHello => {
                let challenged = self.state == State::AwaitingHello;
                let kind = match code {
                    1013 => VerdictKind::GatewayStarting,
                    1012 => VerdictKind::GatewayRestarting,
                    1002 if challenged => VerdictKind::ProtocolMismatch,
                    1008 => refusal("", reason, None, None),
                    _ if challenged => VerdictKind::ClosedUnexpectedly,
                    _ => VerdictKind::NotAGateway,
                };
                let verdict = Verdict { words, ..self.verdict(now, kind) };
                if kind == VerdictKind::GatewayStarting {
                    self.try_again(now, verdict)
                } else {
                    self.finish_with(verdict)
                }
            }
            // Closed by ourselves before another try, or while probing.
            State::Waiting | State::Probing { .. } | State::Done => Vec::new(),
        }
    }

    fn probed(&mut self, now: u32, answers: bool) -> Vec<Effect> {
        if let Some(verdict) = self.starting.take() {
            return self.finish_with(Verdict { elapsed_ms: self.elapsed(now), ..verdict });
        }
        let kind = if answers { VerdictKind::NotAGateway } else { VerdictKind::Unreachable };
        let verdict = Verdict { http_answers: Some(answers), ..self.verdict(now, kind) };
        self.finish_with(verdict)
    }

    fn tick(&mut self, now: u32) -> Vec<Effect> {
        let passed = |since: u32, limit: u32| now.saturating_sub(since) >= limit;
        let is_late = self.elapsed(now) >= DEADLINE;
        match &self.state {
            State::AwaitingHealth { since, .. } if is_late || passed(*since, HEALTH_WITHIN) => self.verified(now, None),
            State::AwaitingChallenge { since } if is_late || passed(*since, CHALLENGE_WITHIN) => {
                self.finish(now, VerdictKind::NotAGateway)
            }
            State::Probing { since } if is_late || passed(*since, PROBE_WITHIN) => self.probed(now, false),
            State::AwaitingHello if is_late => self.finish(now, VerdictKind::HandshakeTimeout),
            State::Opening | State::Waiting if is_late => match self.starting.take() {
                Some(verdict) => self.finish_with(Verdict { elapsed_ms: self.elapsed(now), ..verdict }),
                None => self.finish(now, VerdictKind::Unreachable),
            },
            _ => Vec::new(),
        }
    }
}

/// What a refusal means. Releases from 2026.2.23 on say it in a code; older ones only in words.
fn refusal(code: &str, message: &str, detail: Option<&str>, expected_protocol: Option<u64>) -> VerdictKind {
    if let Some(kind) = detail.and_then(|detail| {
        Some(match detail {
            "PAIRING_REQUIRED" => VerdictKind::PairingRequired,
            "AUTH_TOKEN_MISMATCH" => VerdictKind::TokenMismatch,
            "AUTH_TOKEN_MISSING" => VerdictKind::TokenMissing,
            "AUTH_PASSWORD_MISMATCH" | "AUTH_PASSWORD_MISSING" => VerdictKind::PasswordMode,
            "AUTH_RATE_LIMITED" => VerdictKind::RateLimited,
            "CONTROL_UI_ORIGIN_NOT_ALLOWED" => VerdictKind::OriginNotAllowed,
            "DEVICE_IDENTITY_REQUIRED" | "CONTROL_UI_DEVICE_IDENTITY_REQUIRED" => VerdictKind::DeviceRequired,
            "PROTOCOL_MISMATCH" => VerdictKind::ProtocolMismatch,
            _ => return None,
        })
    }) {
        return kind;
    }
    let begins = |start: &str| message.starts_with(start);
    let holds = |part: &str| message.contains(part);
    if begins("pairing required") {
        VerdictKind::PairingRequired
    } else if holds("gateway token mismatch") {
        VerdictKind::TokenMismatch
    } else if holds("gateway token missing") {
        VerdictKind::TokenMissing
    } else if holds("gateway password") {
        VerdictKind::PasswordMode
    } else if holds("too many failed authentication attempts") {
        VerdictKind::RateLimited
    } else if begins("origin not allowed") {
        VerdictKind::OriginNotAllowed
    } else if holds("device identity") || begins("control ui requires") {
        VerdictKind::DeviceRequired
    } else if begins("protocol mismatch") || expected_protocol.is_some() {
        VerdictKind::ProtocolMismatch
    } else if code == "UNAVAILABLE" || begins("gateway starting") || begins("gateway message handler loading") {
        VerdictKind::GatewayStarting
    } else {
        VerdictKind::RequestRejected
    }
}
