//! The handshake machine: every answer of a gateway ends in its verdict, in time, and never gives the token away.
//!
//! Messages are as measured with clawdbot 2026.1.24-3 and openclaw 2026.1.29 to 2026.9.6.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::uninlined_format_args,
    reason = "a broken expectation is how a test fails"
)]

use proptest::prelude::*;
use setup_companion::core::gateway::{
    ClientFrame, DEADLINE, Effect, Event, Handshake, TokenState, Verdict, VerdictKind, remedies,
};
use setup_companion::core::plan::{Draft, GatewayToken, Plan, Target};
use setup_companion::core::text::Language;

const TOKEN: &str = "fake-token-for-tests-0123456789";
const CHALLENGE: &str = r#"{"type":"event","event":"connect.challenge","payload":{"nonce":"5f7a","ts":1}}"#;
const HELLO: &str = r#"{"type":"res","id":"connect","ok":true,"payload":{"type":"hello-ok","protocol":4,
    "server":{"version":"2026.9.6","connId":"c"},"snapshot":{"uptimeMs":65000,"sessionDefaults":{"modelConfigured":false}}}}"#;
const HEALTH: &str = r#"{"type":"res","id":"health","ok":true,"payload":{"ok":true,"defaultAgentId":"main",
    "channelOrder":["telegram","discord"],"channels":{"discord":{"configured":true,"linked":false},"telegram":{"configured":false}}}}"#;

fn token() -> GatewayToken {
    TOKEN.parse().expect("a token")
}

fn refusal(code: &str, message: &str, more: &str) -> String {
    format!(r#"{{"type":"res","id":"connect","ok":false,"error":{{"code":"{code}","message":"{message}"{more}}}}}"#)
}

/// Runs events, each 10 ms after the former, and returns the verdict and what was sent.
fn run(events: &[Event]) -> (Option<Verdict>, Vec<ClientFrame>) {
    let (mut handshake, effects) = Handshake::start(token(), 0);
    let mut sent = Vec::new();
    let mut verdict = None;
    let mut take = |effects: Vec<Effect>| {
        for effect in effects {
            match effect {
                Effect::Send(frame) => sent.push(frame),
                Effect::Finish(end) => {
                    assert!(verdict.is_none(), "two verdicts");
                    verdict = Some(*end);
                }
                _ => {}
            }
        }
    };
    take(effects);
    for (step, event) in events.iter().enumerate() {
        take(handshake.handle(10 * (u32::try_from(step).expect("few") + 1), event.clone()));
    }
    (verdict, sent)
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

fn closed(code: u16, reason: &str) -> Event {
    Event::Closed { code, reason: reason.to_owned() }
}

fn kind(events: &[Event]) -> VerdictKind {
    run(events).0.map_or_else(|| panic!("no verdict"), |verdict| verdict.kind)
}

#[test]
fn a_right_token_is_verified_with_what_is_worth_showing() {
    let (verdict, sent) = run(&[Event::Opened, text(CHALLENGE), text(HELLO), text(HEALTH)]);
    let verdict = verdict.expect("a verdict");
    assert_eq!(verdict.kind, VerdictKind::Verified);
    assert_eq!(sent, [ClientFrame::Connect, ClientFrame::Health]);
    let server = verdict.server.expect("the server speaks of itself");
    assert_eq!(
        (server.version.as_deref(), server.protocol, server.uptime_ms),
        (Some("2026.9.6"), Some(4), Some(65000))
    );
    assert_eq!(server.model_configured, Some(false));
    let health = verdict.health.expect("health");
    assert_eq!(health.channels[1], ("discord".to_owned(), true, Some(false)));
    assert_eq!(health.default_agent.as_deref(), Some("main"));
}

#[test]
fn the_frame_is_the_one_every_release_takes() {
    let (handshake, _) = Handshake::start(token(), 0);
    let frame: serde_json::Value = serde_json::from_str(&handshake.text_of(ClientFrame::Connect)).expect("JSON");
    let parameters = &frame["params"];
    assert_eq!(parameters["client"]["id"], "gateway-client");
    assert_eq!(parameters["client"]["mode"], "ui");
    assert_eq!(parameters["role"], "operator");
    assert_eq!(parameters["scopes"], serde_json::json!(["operator.read"]));
    assert_eq!((&parameters["minProtocol"], &parameters["maxProtocol"]), (&3.into(), &4.into()));
    assert!(parameters.get("device").is_none());
    assert_eq!(parameters["auth"], serde_json::json!({ "token": TOKEN }));
}

#[test]
fn every_refusal_has_its_verdict() {
    use VerdictKind as Kind;
    let pairing = r#","details":{"code":"PAIRING_REQUIRED","requestId":"7c1f-42"}"#;
    for (frame, expected) in [
        (
            refusal("INVALID_REQUEST", "unauthorized: gateway token mismatch (open a tokenized dashboard URL)", ""),
            Kind::TokenMismatch,
        ),
        (refusal("INVALID_REQUEST", "x", r#","details":{"code":"AUTH_TOKEN_MISMATCH"}"#), Kind::TokenMismatch),
        (refusal("INVALID_REQUEST", "unauthorized: gateway token missing (x)", ""), Kind::TokenMissing),
        (refusal("INVALID_REQUEST", "unauthorized: gateway password missing (x)", ""), Kind::PasswordMode),
        (refusal("INVALID_REQUEST", "x", r#","details":{"code":"AUTH_PASSWORD_MISMATCH"}"#), Kind::PasswordMode),
        (
            refusal(
                "INVALID_REQUEST",
                "unauthorized: too many failed authentication attempts (retry later)",
                r#","retryAfterMs":296472"#,
            ),
            Kind::RateLimited,
        ),
        (
            refusal("INVALID_REQUEST", "origin not allowed (open the Control UI from the gateway host)", ""),
            Kind::OriginNotAllowed,
        ),
        (
            refusal("INVALID_REQUEST", "x", r#","details":{"code":"CONTROL_UI_ORIGIN_NOT_ALLOWED"}"#),
            Kind::OriginNotAllowed,
        ),
        (refusal("NOT_PAIRED", "pairing required", r#","details":{"requestId":"7c1f-42"}"#), Kind::PairingRequired),
        (refusal("NOT_PAIRED", "pairing required: device is not approved yet", pairing), Kind::PairingRequired),
        (refusal("NOT_PAIRED", "device identity required", ""), Kind::DeviceRequired),
        (
            refusal("INVALID_REQUEST", "control ui requires HTTPS or localhost (secure context)", ""),
            Kind::DeviceRequired,
        ),
        (
            refusal("INVALID_REQUEST", "protocol mismatch", r#","details":{"expectedProtocol":5}"#),
            Kind::ProtocolMismatch,
        ),
        (refusal("INVALID_REQUEST", "invalid connect params: at root", ""), Kind::RequestRejected),
        (refusal("TEAPOT", "words of a release to come", ""), Kind::RequestRejected),
    ] {
        let (verdict, sent) = run(&[Event::Opened, text(CHALLENGE), text(&frame), closed(1008, "x")]);
        let verdict = verdict.expect("a verdict");
        assert_eq!(verdict.kind, expected, "{frame}");
        assert_eq!(sent, [ClientFrame::Connect], "one try and nothing more");
        if expected == Kind::PairingRequired {
            assert_eq!((verdict.request_id.as_deref(), verdict.kind.token()), (Some("7c1f-42"), TokenState::Accepted));
        }
        if expected == Kind::RateLimited {
            assert_eq!(verdict.retry_after_ms, Some(296_472));
        }
    }
}

#[test]
fn closes_without_an_answer_have_their_verdicts() {
    use VerdictKind as Kind;
    let after_challenge = |close| vec![Event::Opened, text(CHALLENGE), close];
    assert_eq!(kind(&after_challenge(closed(1012, "service restart"))), Kind::GatewayRestarting);
    assert_eq!(kind(&after_challenge(closed(1008, "unauthorized: gateway token mismatch (x)"))), Kind::TokenMismatch);
    assert_eq!(kind(&after_challenge(closed(1002, "protocol mismatch"))), Kind::ProtocolMismatch);
    assert_eq!(kind(&after_challenge(closed(1006, ""))), Kind::ClosedUnexpectedly);
    assert_eq!(kind(&[Event::Opened, closed(1006, "")]), Kind::NotAGateway);
    assert_eq!(kind(&[closed(1006, ""), Event::Probed(true)]), Kind::NotAGateway);
    assert_eq!(kind(&[closed(1006, ""), Event::Probed(false)]), Kind::Unreachable);
    assert_eq!(kind(&[Event::Opened, Event::Binary]), Kind::NotAGateway);
    assert_eq!(kind(&[Event::Opened, text("SSH-2.0-OpenSSH_9.2")]), Kind::NotAGateway);
    assert_eq!(
        kind(&[Event::Opened, text(r#"{"type":"event","event":"connect.challenge","payload":{}}"#)]),
        Kind::NotAGateway
    );
    assert_eq!(kind(&[Event::Cancelled]), Kind::Cancelled);
    // Verified stays verified, whatever becomes of the connection afterwards.
    assert_eq!(kind(&[Event::Opened, text(CHALLENGE), text(HELLO), closed(1006, "")]), Kind::Verified);
    assert_eq!(kind(&[Event::Opened, text(CHALLENGE), text(HELLO), Event::Binary]), Kind::Verified);
}

#[test]
fn a_starting_gateway_is_asked_again_and_nothing_else_is() {
    let starting = refusal("UNAVAILABLE", "gateway starting; retry shortly", r#","retryable":true,"retryAfterMs":500"#);
    let (mut handshake, _) = Handshake::start(token(), 0);
    handshake.handle(10, Event::Opened);
    handshake.handle(20, text(CHALLENGE));
    assert_eq!(handshake.handle(30, text(&starting)), [Effect::Close, Effect::RetryIn(500)]);
    handshake.handle(31, closed(1013, "gateway starting"));
    assert_eq!(handshake.handle(530, Event::RetryNow), [Effect::Open]);
    handshake.handle(540, Event::Opened);
    handshake.handle(550, text(CHALLENGE));
    handshake.handle(560, text(HELLO));
    let [_, Effect::Finish(verdict)] = &handshake.handle(570, text(HEALTH))[..] else { panic!("no verdict") };
    assert_eq!(verdict.kind, VerdictKind::Verified);

    let (mut handshake, _) = Handshake::start(token(), 0);
    let mut now = 0;
    let verdict = loop {
        now += 100;
        handshake.handle(now, Event::Opened);
        handshake.handle(now, text(CHALLENGE));
        let effects = handshake.handle(now, text(&starting));
        if let Some(Effect::Finish(verdict)) = effects.last() {
            break verdict.clone();
        }
        now += 500;
        handshake.handle(now, Event::RetryNow);
        assert!(now < DEADLINE, "it never ends");
    };
    assert_eq!(verdict.kind, VerdictKind::GatewayStarting);
}

#[test]
fn silence_ends_in_time() {
    let end = |events: &[(u32, Event)]| {
        let (mut handshake, _) = Handshake::start(token(), 0);
        for (now, event) in events {
            for effect in handshake.handle(*now, event.clone()) {
                if let Effect::Finish(verdict) = effect {
                    return (verdict.kind, verdict.elapsed_ms);
                }
            }
        }
        panic!("no verdict");
    };
    assert_eq!(end(&[(DEADLINE, Event::Tick)]), (VerdictKind::Unreachable, DEADLINE));
    assert_eq!(end(&[(1, Event::Opened), (5_001, Event::Tick)]).0, VerdictKind::NotAGateway);
    let stalled = [(1, Event::Opened), (2, text(CHALLENGE)), (DEADLINE, Event::Tick)];
    assert_eq!(end(&stalled).0, VerdictKind::HandshakeTimeout);
    let no_health = [(1, Event::Opened), (2, text(CHALLENGE)), (3, text(HELLO)), (2_003, Event::Tick)];
    assert_eq!(end(&no_health).0, VerdictKind::Verified);
    assert_eq!(end(&[(1, closed(1006, "")), (2_001, Event::Tick)]).0, VerdictKind::Unreachable);
}

#[test]
fn an_echoed_token_is_not_shown() {
    let said = refusal("TEAPOT", &format!("you sent {TOKEN}\\u0000 <script>"), "");
    let (verdict, _) = run(&[Event::Opened, text(CHALLENGE), text(&said)]);
    let words = verdict.and_then(|verdict| verdict.words).expect("words");
    assert!(!words.contains(TOKEN) && words.contains("•••") && !words.contains('\0'), "{words}");
}

#[test]
fn every_verdict_has_its_commands_in_the_plans_own_names() {
    let texts = &Language::English.text().verdicts;
    for release in &setup_companion::core::catalog::RELEASES {
        for target in Target::ALL {
            let plan = Plan::read(&Draft::new(release, target));
            for &kind in VerdictKind::ALL {
                let page = "https://companion.example".parse().ok();
                let list = remedies(&plan, kind, page.as_ref(), Some("7c1f-42"), texts);
                assert_eq!(list.is_empty(), kind == VerdictKind::Cancelled, "{kind:?} on {target:?}");
                for remedy in &list {
                    let own = if target.is_fly() {
                        format!("my-{}", release.short_name())
                    } else {
                        release.short_name().to_owned()
                    };
                    assert!(remedy.block.contains(&own), "{kind:?}: {}", remedy.block);
                    assert!(!remedy.block.contains('\u{0}'));
                }
                if kind == VerdictKind::PairingRequired {
                    assert!(list[0].block.contains("devices approve 7c1f-42"));
                }
                if kind == VerdictKind::OriginNotAllowed {
                    assert!(list[0].block.contains("https://companion.example"));
                }
            }
        }
    }
    // An id that a gateway made up never becomes part of a command.
    let plan = Plan::read(&Draft::default());
    let list = remedies(&plan, VerdictKind::PairingRequired, None, Some("x; rm -rf ~"), texts);
    assert!(list[0].block.contains("approve REQUEST_ID"));
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Opened),
        Just(Event::Tick),
        Just(Event::RetryNow),
        Just(Event::Binary),
        any::<bool>().prop_map(Event::Probed),
        (1000_u16..5000, "\\PC{0,30}").prop_map(|(code, reason)| Event::Closed { code, reason }),
        Just(Event::Closed { code: 1008, reason: format!("echo {TOKEN}") }),
        prop::sample::select(vec![
            CHALLENGE.to_owned(),
            HELLO.to_owned(),
            HEALTH.to_owned(),
            "{".to_owned(),
            TOKEN.to_owned(),
            refusal("UNAVAILABLE", "gateway starting", ""),
            refusal("X", TOKEN, ""),
            refusal("NOT_PAIRED", "pairing required", &format!(r#","details":{{"requestId":"{TOKEN}"}}"#)),
            r#"{"type":"event","event":"shutdown","payload":{}}"#.to_owned()
        ])
        .prop_map(Event::Text),
        "\\PC{0,60}".prop_map(Event::Text),
    ]
}

proptest! {
    /// Any sequence ends in exactly one verdict by the deadline; the token is sent only after a challenge and never shown.
    #[test]
    fn any_sequence_ends_well(events in prop::collection::vec((0_u32..400, any_event()), 0..60)) {
        let (mut handshake, _) = Handshake::start(token(), 0);
        let (mut now, mut verdicts, mut challenged, mut opens) = (0, 0, false, 1);
        for (wait, event) in events.into_iter().chain([(DEADLINE, Event::Tick), (0, Event::Tick)]) {
            now += wait;
            challenged |= event == text(CHALLENGE);
            for effect in handshake.handle(now, event) {
                match effect {
                    Effect::Send(ClientFrame::Connect) => prop_assert!(challenged),
                    Effect::Open => opens += 1,
                    Effect::Finish(verdict) => {
                        verdicts += 1;
                        let shown = format!("{:?}", verdict);
                        prop_assert!(!shown.contains(TOKEN));
                    }
                    _ => {}
                }
            }
        }
        prop_assert_eq!(verdicts, 1);
        prop_assert!(opens <= 40);
        let shown = format!("{:?}", handshake);
        prop_assert!(!shown.contains(TOKEN));
    }
}
