//! The handshake machine: every answer of a gateway ends in its verdict, in time, and never gives the token away.
//!
//! Messages are as measured with clawdbot 2026.1.24-3 and openclaw 2026.1.29 to 2026.9.6.

#![expect(clippy::panic, clippy::expect_used, reason = "a broken expectation is how a test fails")]

use companion_core::gateway::{
    Attempt, COMEBACK, ClientFrame, DEADLINE, Device, Effect, Event, GatewayAddress, Handshake, Permission, Progress,
    Recording, Surroundings, TokenState, Verdict, VerdictKind, remedies, replay,
};
use companion_core::i18n::Language;
use companion_core::plan::{Draft, Plan, Target};
use proptest::prelude::*;

const TOKEN: &str = "fake-token-for-tests-0123456789";
const CHALLENGE: &str = r#"{"type":"event","event":"connect.challenge","payload":{"nonce":"5f7a","ts":1795167640118}}"#;
const HELLO: &str = r#"{"type":"res","id":"connect","ok":true,"payload":{"type":"hello-ok","protocol":4,
    "server":{"version":"2026.9.6","connId":"c"},"snapshot":{"uptimeMs":65000,"sessionDefaults":{"modelConfigured":false}}}}"#;
const HEALTH: &str = r#"{"type":"res","id":"health","ok":true,"payload":{"ok":true,"defaultAgentId":"main",
    "channelOrder":["telegram","discord"],"channels":{"discord":{"configured":true,"linked":false},"telegram":{"configured":false}}}}"#;
const SHUTDOWN: &str = r#"{"type":"event","event":"shutdown","payload":{"reason":"gateway stopping"}}"#;

fn attempt() -> Attempt {
    Attempt {
        address: GatewayAddress::usual(),
        token: TOKEN.parse().expect("a token"),
        device: None,
        surroundings: Surroundings::default(),
        origin: "https://companion.example".parse().ok(),
        plain_is_confirmed: false,
    }
}

fn start() -> Handshake {
    Handshake::start(attempt(), 0).0
}

fn probed(answers: bool) -> Event {
    Event::Probed { answers, permission: Permission::Unknown }
}

fn refusal(code: &str, message: &str, more: &str) -> String {
    format!(r#"{{"type":"res","id":"connect","ok":false,"error":{{"code":"{code}","message":"{message}"{more}}}}}"#)
}

/// Runs events, each 10 ms after the former, and returns the verdict and what was sent.
fn run(events: &[Event]) -> (Option<Verdict>, Vec<ClientFrame>) {
    let (mut handshake, effects) = Handshake::start(attempt(), 0);
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
    let discord = &health.channels[1];
    assert_eq!((discord.name.as_str(), discord.configured, discord.linked), ("discord", true, Some(false)));
    assert_eq!(health.default_agent.as_deref(), Some("main"));
}

#[test]
fn the_frame_is_the_one_every_release_takes() {
    let handshake = start();
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
        (
            refusal("INVALID_REQUEST", "unauthorized: gateway token not configured on gateway", ""),
            Kind::TokenNotConfigured,
        ),
        (refusal("INVALID_REQUEST", "unauthorized: tailscale identity missing", ""), Kind::IdentityRequired),
        (
            refusal("INVALID_REQUEST", "unauthorized: proxy client attribution is required (x)", ""),
            Kind::ProxyNotTrusted,
        ),
        (refusal("INVALID_REQUEST", "device signature expired", ""), Kind::DeviceRejected),
        (refusal("INVALID_REQUEST", "x", r#","details":{"code":"DEVICE_AUTH_NONCE_MISMATCH"}"#), Kind::DeviceRejected),
        (
            refusal("INVALID_REQUEST", "unauthorized: device token mismatch (rotate/reissue device token)", ""),
            Kind::DeviceRejected,
        ),
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
    assert_eq!(kind(&after_challenge(closed(1008, "unauthorized: gateway token mismatch (x)"))), Kind::TokenMismatch);
    assert_eq!(kind(&after_challenge(closed(1002, "protocol mismatch"))), Kind::ProtocolMismatch);
    assert_eq!(kind(&after_challenge(closed(1006, ""))), Kind::ClosedUnexpectedly);
    assert_eq!(kind(&[Event::Opened, closed(1006, "")]), Kind::NotAGateway);
    assert_eq!(kind(&[closed(1006, ""), probed(true)]), Kind::NotAGateway);
    assert_eq!(kind(&[closed(1006, ""), probed(false)]), Kind::Unreachable);
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
    let mut handshake = start();
    handshake.handle(10, Event::Opened);
    handshake.handle(20, text(CHALLENGE));
    assert_eq!(
        handshake.handle(30, text(&starting)),
        [Effect::Close, Effect::Progress(Progress::Starting { tries: 1 }), Effect::RetryIn(500)]
    );
    handshake.handle(31, closed(1013, "gateway starting"));
    assert_eq!(handshake.handle(530, Event::RetryNow)[0], Effect::Open);
    handshake.handle(540, Event::Opened);
    handshake.handle(550, text(CHALLENGE));
    handshake.handle(560, text(HELLO));
    let [_, Effect::Finish(verdict)] = &handshake.handle(570, text(HEALTH))[..] else { panic!("no verdict") };
    assert_eq!(verdict.kind, VerdictKind::Verified);

    let mut handshake = start();
    let mut now = 0;
    let verdict = loop {
        now += 100;
        let mut effects = handshake.handle(now, Event::Opened);
        effects.extend(handshake.handle(now, text(CHALLENGE)));
        effects.extend(handshake.handle(now, text(&starting)));
        if let Some(Effect::Finish(verdict)) = effects.last() {
            break verdict.clone();
        }
        now += 500;
        handshake.handle(now, Event::RetryNow);
        assert!(now < COMEBACK + DEADLINE, "it never ends");
    };
    assert_eq!(verdict.kind, VerdictKind::GatewayStarting);
    assert!(now > COMEBACK / 2, "a first start takes its time");
}

#[test]
fn silence_ends_in_time() {
    let end = |events: &[(u32, Event)]| {
        let mut handshake = start();
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
    let flood: Vec<(u32, Event)> =
        (0..200_u32).map(|step| (step * 100, text(r#"{"type":"event","event":"tick","payload":{}}"#))).collect();
    let flooded: Vec<_> = [(0, Event::Opened)].into_iter().chain(flood).collect();
    assert_eq!(end(&flooded), (VerdictKind::NotAGateway, 5_000), "time is looked at without a timer");
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
    let texts = &Language::English.verification().verdicts;
    for release in &companion_core::catalog::RELEASES {
        for target in Target::ALL {
            let plan = Plan::read(&Draft::new(release, target));
            for &kind in VerdictKind::ALL {
                let page = "https://companion.example".parse().ok();
                let list = remedies(&plan, kind, page.as_ref(), Some("7c1f-42"), texts);
                let has_none = matches!(kind, VerdictKind::Cancelled | VerdictKind::BlockedByBrowser)
                    || (kind == VerdictKind::InsecureAddress && target == Target::Fly);
                assert_eq!(list.is_empty(), has_none, "{kind:?} on {target:?}");
                for remedy in &list {
                    let own = if target.is_fly() {
                        format!("my-{}", release.short_name())
                    } else {
                        release.short_name().to_owned()
                    };
                    assert!(remedy.block().contains(&own), "{kind:?}: {}", remedy.block());
                    assert!(!remedy.block().contains('\u{0}'));
                }
                if kind == VerdictKind::PairingRequired {
                    assert!(list[0].block().contains("devices approve 7c1f-42"));
                }
                if kind == VerdictKind::OriginNotAllowed {
                    assert!(list[0].block().contains("https://companion.example"));
                }
            }
        }
    }
}

#[test]
fn an_id_that_a_gateway_made_up_never_becomes_part_of_a_command() {
    for id in ["x; rm -rf ~", "$(reboot)", "-x", "", "a b", &"a".repeat(129)] {
        let frame = refusal("NOT_PAIRED", "pairing required", &format!(r#","details":{{"requestId":"{id}"}}"#));
        let (verdict, _) = run(&[Event::Opened, text(CHALLENGE), text(&frame)]);
        assert_eq!(verdict.expect("a verdict").request_id, None, "{id}");
    }
}

#[test]
fn plain_sockets_to_other_computers_need_a_yes() {
    let plain = Attempt { address: "ws://10.0.0.5:18789".parse().expect("an address"), ..attempt() };
    let (handshake, effects) = Handshake::start(plain.clone(), 0);
    assert!(handshake.is_done());
    assert!(!effects.contains(&Effect::Open));
    let [_, Effect::Finish(verdict)] = &effects[..] else { panic!("no verdict") };
    assert_eq!(verdict.kind, VerdictKind::InsecureAddress);
    let (_, effects) = Handshake::start(Attempt { plain_is_confirmed: true, ..plain }, 0);
    assert!(effects.contains(&Effect::Open));
}

#[test]
fn a_restarting_gateway_is_waited_for_and_what_it_accepted_stays_accepted() {
    for (hello, goodbye, token) in [
        (None, closed(1012, "service restart"), TokenState::Unknown),
        (None, text(SHUTDOWN), TokenState::Unknown),
        (None, closed(4001, "gateway auth changed"), TokenState::Unknown),
        (Some(text(HELLO)), text(SHUTDOWN), TokenState::Accepted),
        (Some(text(HELLO)), closed(1012, "service restart"), TokenState::Accepted),
    ] {
        let mut handshake = start();
        handshake.handle(1, Event::Opened);
        handshake.handle(2, text(CHALLENGE));
        if let Some(hello) = hello {
            handshake.handle(3, hello);
        }
        let effects = handshake.handle(4, goodbye);
        assert!(matches!(
            effects[..],
            [Effect::Close, Effect::Progress(Progress::Restarting { .. }), Effect::RetryIn(_)]
        ));
        // It stays away: refused again and again, until a minute is over.
        let mut now = 4;
        let verdict = loop {
            now += 2_000;
            handshake.handle(now, Event::RetryNow);
            if let Some(Effect::Finish(verdict)) = handshake.handle(now + 1, closed(1006, "")).last() {
                break verdict.clone();
            }
            assert!(now < COMEBACK + DEADLINE, "it never ends");
        };
        assert_eq!((verdict.kind, verdict.token), (VerdictKind::GatewayRestarting, token));
    }
}

#[test]
fn a_gateway_that_comes_back_verifies() {
    let mut handshake = start();
    handshake.handle(1, Event::Opened);
    handshake.handle(2, text(CHALLENGE));
    handshake.handle(3, closed(1012, "service restart"));
    handshake.handle(2_003, Event::RetryNow);
    handshake.handle(2_004, closed(1006, ""));
    assert_eq!(handshake.handle(4_004, Event::RetryNow)[0], Effect::Open);
    handshake.handle(4_005, Event::Opened);
    handshake.handle(4_006, text(CHALLENGE));
    handshake.handle(4_007, text(HELLO));
    let [.., Effect::Finish(verdict)] = &handshake.handle(4_010, text(HEALTH))[..] else { panic!("no verdict") };
    assert_eq!((verdict.kind, verdict.round_trip_ms), (VerdictKind::Verified, Some(3)));
}

#[test]
fn nobody_judges_a_token_before_it_was_sent() {
    for message in ["pairing required", "unauthorized: gateway token mismatch (x)", "device signature invalid"] {
        let refused = refusal("NOT_PAIRED", message, "");
        for event in [text(&refused), closed(1008, message)] {
            let (verdict, sent) = run(&[Event::Opened, event]);
            let verdict = verdict.expect("a verdict");
            assert_eq!((verdict.kind, verdict.token), (VerdictKind::NotAGateway, TokenState::Unknown), "{message}");
            assert_eq!(sent, []);
        }
    }
    // A right token without the scope is a right token.
    let scope = refusal("FORBIDDEN", "missing scope: operator.read", r#","details":{"code":"MISSING_SCOPE"}"#);
    let verdict = run(&[Event::Opened, text(CHALLENGE), text(&scope)]).0.expect("a verdict");
    assert_eq!((verdict.kind, verdict.token), (VerdictKind::RequestRejected, TokenState::Accepted));
}

#[test]
fn the_browsers_permission_is_part_of_the_verdict() {
    let asked = Surroundings { permission: Permission::Prompt, ..Surroundings::default() };
    let waiting = Attempt { surroundings: asked, ..attempt() };
    let (mut handshake, effects) = Handshake::start(waiting.clone(), 0);
    assert!(effects.contains(&Effect::Progress(Progress::AwaitingPermission)));
    assert_eq!(handshake.handle(DEADLINE + 1, Event::Tick), [], "a person may take longer than a gateway");
    assert_eq!(handshake.handle(DEADLINE + 2, closed(1006, ""))[0], Effect::Probe);
    let denied = Event::Probed { answers: false, permission: Permission::Denied };
    let [.., Effect::Finish(verdict)] = &handshake.handle(DEADLINE + 3, denied)[..] else { panic!("no verdict") };
    assert_eq!(verdict.kind, VerdictKind::BlockedByBrowser);

    let (mut handshake, _) = Handshake::start(waiting, 0);
    assert_eq!(handshake.handle(60_000, Event::Tick)[..2], [Effect::Close, Effect::Probe], "and not for ever");
    assert_eq!(kind(&[Event::RefusedByBrowser]), VerdictKind::BlockedByBrowser);
}

#[test]
fn a_device_signs_by_the_gateways_clock_and_waits_for_its_approval() {
    let device = Device { id: "ab12".to_owned(), public_key: "fake-public-key".to_owned() };
    let (mut handshake, _) = Handshake::start(Attempt { device: Some(device), ..attempt() }, 0);
    let pairing = refusal("NOT_PAIRED", "pairing required", r#","details":{"requestId":"7c1f-42"}"#);
    for round in 0..3_u32 {
        let now = round * 3_000;
        handshake.handle(now, Event::RetryNow);
        handshake.handle(now + 1, Event::Opened);
        assert_eq!(handshake.handle(now + 2, text(CHALLENGE)), [Effect::Sign]);
        assert_eq!(
            handshake.text_to_sign().as_deref(),
            Some("v2|ab12|gateway-client|ui|operator|operator.read|1795167640118|fake-token-for-tests-0123456789|5f7a")
        );
        assert_eq!(
            handshake.handle(now + 3, Event::Signed(Some("fake-signature".to_owned()))),
            [Effect::Send(ClientFrame::Connect)]
        );
        let frame: serde_json::Value = serde_json::from_str(&handshake.text_of(ClientFrame::Connect)).expect("JSON");
        assert_eq!(
            frame["params"]["device"],
            serde_json::json!({ "id": "ab12", "publicKey": "fake-public-key", "signature": "fake-signature",
                "signedAt": 1_795_167_640_118_u64, "nonce": "5f7a" })
        );
        let [Effect::Close, Effect::Progress(Progress::AwaitingApproval(verdict)), Effect::RetryIn(3_000)] =
            &handshake.handle(now + 4, text(&pairing))[..]
        else {
            panic!("it does not wait")
        };
        assert_eq!((verdict.kind, verdict.request_id.as_deref()), (VerdictKind::PairingRequired, Some("7c1f-42")));
        handshake.handle(now + 5, closed(1008, "pairing required"));
    }
    handshake.handle(9_000, Event::RetryNow);
    handshake.handle(9_001, Event::Opened);
    handshake.handle(9_002, text(CHALLENGE));
    handshake.handle(9_003, Event::Signed(Some("fake-signature".to_owned())));
    handshake.handle(9_004, text(HELLO));
    let [.., Effect::Finish(verdict)] = &handshake.handle(9_005, text(HEALTH))[..] else { panic!("no verdict") };
    assert!(verdict.kind == VerdictKind::Verified && verdict.with_device);
    assert!(!handshake.recording().to_json_lines().contains("fake-signature"));
}

#[test]
fn a_tunnel_that_stumbles_does_not_end_the_wait_for_approval() {
    let device = Device { id: "ab12".to_owned(), public_key: "fake-public-key".to_owned() };
    let (mut handshake, _) = Handshake::start(Attempt { device: Some(device), ..attempt() }, 0);
    let pairing = refusal("NOT_PAIRED", "pairing required", r#","details":{"requestId":"7c1f-42"}"#);
    handshake.handle(1, Event::Opened);
    handshake.handle(2, text(CHALLENGE));
    handshake.handle(3, Event::Signed(Some("fake-signature".to_owned())));
    handshake.handle(4, text(&pairing));
    let mut now = 4;
    let verdict = loop {
        now += 3_000;
        handshake.handle(now, Event::RetryNow);
        if let Some(Effect::Finish(verdict)) = handshake.handle(now + 1, closed(1006, "")).last() {
            break verdict.clone();
        }
        assert!(now < 700_000, "it never ends");
    };
    assert!(now >= 600_000, "only after {now} ms");
    assert_eq!((verdict.kind, verdict.request_id.as_deref()), (VerdictKind::PairingRequired, Some("7c1f-42")));
    let again = replay(&Recording::read(&handshake.recording().to_json_lines()).expect("a recording"));
    assert_eq!((again.kind, again.token), (VerdictKind::PairingRequired, TokenState::Accepted));
}

#[test]
fn an_earlier_connection_proves_nothing_about_a_later_one() {
    let mut handshake = start();
    handshake.handle(1, Event::Opened);
    handshake.handle(2, text(CHALLENGE));
    handshake.handle(3, closed(1012, "service restart"));
    handshake.handle(2_003, Event::RetryNow);
    handshake.handle(2_004, Event::Opened);
    let effects = handshake.handle(2_005, closed(1008, "pairing required"));
    let Some(Effect::Finish(verdict)) = effects.last() else { panic!("no verdict") };
    assert_eq!((verdict.kind, verdict.token), (VerdictKind::NotAGateway, TokenState::Unknown));
}

#[test]
fn a_slow_starter_is_waited_for_a_minute_and_not_longer() {
    let starting = refusal("UNAVAILABLE", "gateway starting", "");
    let mut handshake = start();
    handshake.handle(1, Event::Opened);
    handshake.handle(2, text(CHALLENGE));
    handshake.handle(3, text(&starting));
    let mut now = 3;
    // Each try opens, is challenged, and is left without an answer for nine seconds.
    let verdict = loop {
        now += 1_000;
        handshake.handle(now, Event::RetryNow);
        handshake.handle(now, Event::Opened);
        handshake.handle(now, text(CHALLENGE));
        let mut effects = Vec::new();
        for _ in 0..9 {
            now += 1_000;
            effects.extend(handshake.handle(now, Event::Tick));
        }
        effects.extend(handshake.handle(now, text(&starting)));
        if let Some(verdict) = effects.into_iter().find_map(|effect| match effect {
            Effect::Finish(verdict) => Some(verdict),
            _ => None,
        }) {
            break verdict;
        }
        assert!(now < 2 * COMEBACK, "it never ends");
    };
    assert_eq!(verdict.kind, VerdictKind::GatewayStarting);
    assert!(verdict.elapsed_ms <= COMEBACK + 100, "{} ms", verdict.elapsed_ms);
}

#[test]
fn a_long_start_is_recorded_to_its_end() {
    let starting = refusal("UNAVAILABLE", "gateway starting", r#","retryAfterMs":250"#);
    let mut handshake = start();
    let mut now = 0;
    for _ in 0..100 {
        handshake.handle(now + 1, Event::Opened);
        handshake.handle(now + 2, text(CHALLENGE));
        handshake.handle(now + 3, text(&starting));
        now += 300;
        handshake.handle(now, Event::RetryNow);
    }
    handshake.handle(now + 1, Event::Opened);
    handshake.handle(now + 2, text(CHALLENGE));
    handshake.handle(now + 3, text(HELLO));
    handshake.handle(now + 4, text(HEALTH));
    assert!(handshake.is_done() && handshake.recording().entries().len() < 220 && handshake.recording().dropped() > 0);
    let again = replay(&Recording::read(&handshake.recording().to_json_lines()).expect("a recording"));
    assert_eq!(again.kind, VerdictKind::Verified);
}

#[test]
fn somebody_elses_recording_is_cleaned_when_it_is_read() {
    let lines = r#"
prompt$ node check.js
{"t":0,"dir":"meta","url":"http://127.0.0.1:18789/?token=fake-secret-number-1","origin":"https://companion.example"}
{"t":1,"dir":"open"}
{"t":2,"dir":"in","frame":{"type":"event","event":"connect.challenge","payload":{"nonce":"5f7a","ts":1}}}
{"t":3,"dir":"out","frame":"{\"type\":\"req\",\"id\":\"c\",\"method\":\"connect\",\"params\":{\"auth\":{\"token\":\"fake-secret-number-2\"}}}"}
{"t":3,"dir":"out","frame":{"type":"req","id":"c","method":"connect","params":{"auth":"fake-secret-number-3","password":"fake-secret-number-4"}}}
{"t":4,"dir":"in","frame":{"type":"res","id":"c","ok":false,"error":{"code":"X","message":"fake-secret-number-2 fake-secret-number-3 fake-secret-number-4"}}}
"#;
    let recording = Recording::read(lines).expect("a recording");
    let (written, verdict) = (recording.to_json_lines(), replay(&recording));
    let shown = format!("{written} {verdict:?}");
    assert!(!shown.contains("fake-secret"), "{shown}");
    assert_eq!(verdict.kind, VerdictKind::RequestRejected);
}

#[test]
fn a_recording_of_any_verdict_is_read_back_to_the_same() {
    let rate = refusal("INVALID_REQUEST", "too many failed authentication attempts", r#","retryAfterMs":296472"#);
    let mismatch = refusal("INVALID_REQUEST", &format!("gateway token mismatch ({TOKEN})"), "");
    let proxied = Event::Http { status: 403, body: r#"{"error":{"type":"proxy_attribution_required"}}"#.to_owned() };
    for events in [
        vec![Event::Opened, text(CHALLENGE), text(HELLO), text(HEALTH)],
        vec![Event::Opened, text(CHALLENGE), text(&mismatch), closed(1008, "x")],
        vec![Event::Opened, text(CHALLENGE), text(&rate)],
        vec![Event::Opened, text(CHALLENGE), closed(1008, "pairing required")],
        vec![closed(1006, ""), probed(false)],
        vec![closed(1006, ""), probed(true)],
        vec![Event::Opened, text("SSH-2.0")],
        vec![Event::RefusedByBrowser],
        vec![Event::Cancelled],
        vec![proxied],
        vec![
            Event::Opened,
            text(CHALLENGE),
            closed(1012, "service restart"),
            Event::RetryNow,
            Event::Opened,
            text(CHALLENGE),
            text(HELLO),
            text(HEALTH),
        ],
    ] {
        let mut handshake = start();
        let mut verdict = None;
        for (step, event) in events.into_iter().enumerate() {
            let at = 10 * (u32::try_from(step).expect("few") + 1);
            for effect in handshake.handle(at, event) {
                if let Effect::Finish(end) = effect {
                    verdict = Some(*end);
                }
            }
        }
        let verdict = verdict.expect("a verdict");
        let lines = handshake.recording().to_json_lines();
        assert!(!lines.contains(TOKEN), "{lines}");
        let again = replay(&Recording::read(&lines).expect("a recording"));
        assert_eq!(
            (again.kind, again.token, again.retry_after_ms),
            (verdict.kind, verdict.token, verdict.retry_after_ms),
            "{lines}"
        );
    }
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Opened),
        Just(Event::Tick),
        Just(Event::RetryNow),
        Just(Event::Binary),
        Just(Event::RefusedByBrowser),
        prop::option::of("[a-z]{3}").prop_map(Event::Signed),
        any::<bool>().prop_map(probed),
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
            refusal("X", &TOKEN.repeat(40), ""),
            HELLO.replace("2026.9.6", TOKEN),
            HEALTH.replace("main", TOKEN).replace("discord", TOKEN),
            refusal("NOT_PAIRED", "pairing required", &format!(r#","details":{{"requestId":"{TOKEN}"}}"#)),
            SHUTDOWN.to_owned()
        ])
        .prop_map(Event::Text),
        "\\PC{0,60}".prop_map(Event::Text),
    ]
}

/// What a browser would do: timers, and nothing else that answers.
#[derive(Default)]
struct Browser {
    timers: Vec<(u32, Event)>,
    verdicts: usize,
    verdict: Option<Verdict>,
    opens: usize,
    connects: usize,
    shown: String,
}

impl Browser {
    fn take(&mut self, now: u32, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Wake(after) => self.timers.push((now.saturating_add(after), Event::Tick)),
                Effect::RetryIn(after) => self.timers.push((now + after, Event::RetryNow)),
                Effect::Open => self.opens += 1,
                Effect::Send(ClientFrame::Connect) => self.connects += 1,
                Effect::Finish(verdict) => {
                    self.verdicts += 1;
                    self.shown = format!("{verdict:?}");
                    self.verdict = Some(*verdict);
                }
                Effect::Progress(progress) => self.shown = format!("{progress:?}"),
                Effect::Send(ClientFrame::Health) | Effect::Sign | Effect::Close | Effect::Probe => {}
            }
        }
    }
}

proptest! {
    /// Any sequence ends in exactly one verdict in time; the token is sent only after a challenge and never shown.
    #[test]
    fn any_sequence_ends_well(
        events in prop::collection::vec((0_u32..400, any_event()), 0..60),
        has_device in any::<bool>(),
        asks in any::<bool>(),
    ) {
        let device = has_device.then(|| Device { id: "ab".to_owned(), public_key: "cd".to_owned() });
        let permission = if asks { Permission::Prompt } else { Permission::Unknown };
        let surroundings = Surroundings { permission, ..Surroundings::default() };
        let (mut handshake, effects) = Handshake::start(Attempt { device, surroundings, ..attempt() }, 0);
        let mut browser = Browser::default();
        browser.take(0, effects);
        let (mut now, mut challenges) = (0, 0);
        for (wait, event) in events {
            now += wait;
            challenges += usize::from(event == text(CHALLENGE));
            let effects = handshake.handle(now, event);
            browser.take(now, effects);
            prop_assert!(browser.connects <= challenges);
            prop_assert!(!browser.shown.contains(&TOKEN[..8]));
        }
        // The world falls silent; only the timers go on.
        let quiet = now;
        while !handshake.is_done() {
            browser.timers.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
            let Some((at, event)) = browser.timers.pop() else { panic!("nothing will ever happen again") };
            now = now.max(at);
            let effects = handshake.handle(now, event);
            browser.take(now, effects);
        }
        prop_assert!(now - quiet <= COMEBACK + 2 * DEADLINE, "it took {} ms", now - quiet);
        prop_assert_eq!(browser.verdicts, 1);
        prop_assert!(!browser.shown.contains(&TOKEN[..8]));
        let (whole, lines) = (format!("{handshake:?}"), handshake.recording().to_json_lines());
        prop_assert!(!whole.contains(TOKEN) && !lines.contains(TOKEN));
        let again = replay(&Recording::read(&lines).expect("a recording is read back"));
        let shown = format!("{again:?}");
        prop_assert!(!shown.contains(TOKEN));
        let live = browser.verdict.expect("a verdict");
        prop_assert_eq!((again.kind, again.token), (live.kind, live.token), "{}", lines);
    }

    /// No text makes a recording that cannot be judged.
    #[test]
    fn any_text_is_a_recording_or_is_refused(text in "\\PC{0,200}") {
        if let Ok(recording) = Recording::read(&text) {
            let _ = replay(&recording);
        }
    }
}
