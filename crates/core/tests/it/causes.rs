//! Ranking of causes: the evidence determines the order, and every cause can be confirmed.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use companion_core::catalog::RELEASES;
use companion_core::gateway::{
    Browser, Cause, CauseKind, ConnectionEvidence, DiagnosisContext, Environment, GatewayAddress, PageSource,
    Permission, Recording, Verdict, VerdictKind, causes, replay,
};
use companion_core::i18n::Language;
use companion_core::plan::{Draft, Field, Plan, Target};

/// The connection failed after 8 ms, and the probe got no answer.
const REFUSED: ConnectionEvidence = ConnectionEvidence {
    opened: false,
    challenged: false,
    failed_after_ms: Some(8),
    http_answers: Some(false),
    permission: Permission::Unknown,
    refused_by_browser: false,
};

fn plan(release: &str, target: Target) -> Plan {
    let release = RELEASES.iter().find(|row| row.id == release).expect("a release");
    Plan::read(&Draft::new(release, target))
}

fn verdict(kind: VerdictKind, evidence: ConnectionEvidence) -> Verdict {
    let closed = Recording::read(r#"{"dir":"close","code":1006}"#).expect("a recording");
    Verdict { kind, evidence, ..replay(&closed) }
}

fn ranked(
    plan: &Plan,
    address: &str,
    environment: Environment,
    kind: VerdictKind,
    evidence: ConnectionEvidence,
) -> Vec<Cause> {
    let address: GatewayAddress = address.parse().expect("an address");
    let origin = "https://companion.example".parse().ok();
    let context = DiagnosisContext { plan, address: &address, environment, origin: origin.as_ref() };
    causes(&context, &verdict(kind, evidence), Language::English.verification())
}

fn first(list: &[Cause]) -> CauseKind {
    list.first().expect("a cause").kind
}

#[test]
fn evidence_determines_the_first_cause() {
    use CauseKind as Kind;
    let gcp = plan("openclaw@2026.9.6", Target::Gcp);
    let local = "ws://127.0.0.1:18789";
    let here = Environment::default();
    let public =
        |browser, permission| Environment { page: PageSource::Encrypted, browser, permission, is_offline: false };
    let plain = Environment { page: PageSource::Plain, browser: Browser::Chromium, ..here };
    let asks = ConnectionEvidence { permission: Permission::Prompt, ..REFUSED };
    let hangs = ConnectionEvidence { failed_after_ms: None, ..REFUSED };
    let answers = ConnectionEvidence { http_answers: Some(true), ..REFUSED };
    let opened = ConnectionEvidence { opened: true, http_answers: None, ..REFUSED };
    let chromium = public(Browser::Chromium, Permission::Prompt);
    let silent = VerdictKind::Unreachable;
    for (address, environment, kind, evidence, expected) in [
        (local, here, silent, REFUSED, Kind::TunnelDown),
        ("ws://127.0.0.1:18790", here, silent, REFUSED, Kind::WrongPort),
        ("wss://127.0.0.1:18789", here, silent, REFUSED, Kind::EncryptionMismatch),
        (local, chromium, silent, asks, Kind::BrowserPermission),
        (local, public(Browser::Chromium, Permission::Granted), silent, REFUSED, Kind::TunnelDown),
        (local, public(Browser::Firefox, Permission::Unknown), silent, REFUSED, Kind::TunnelDown),
        (local, public(Browser::Safari, Permission::Unknown), silent, REFUSED, Kind::Safari),
        (local, plain, silent, REFUSED, Kind::PageOverHttp),
        (local, here, silent, hangs, Kind::NetworkHangs),
        (local, here, VerdictKind::NotAGateway, answers, Kind::OtherProgram),
        (local, here, VerdictKind::NotAGateway, opened, Kind::OtherProgram),
        (
            local,
            chromium,
            VerdictKind::BlockedByBrowser,
            ConnectionEvidence { permission: Permission::Denied, ..REFUSED },
            Kind::BrowserPermission,
        ),
        (
            "ws://10.0.0.5:18789",
            public(Browser::Chromium, Permission::Unknown),
            VerdictKind::BlockedByBrowser,
            ConnectionEvidence { refused_by_browser: true, failed_after_ms: None, http_answers: None, ..REFUSED },
            Kind::MixedContent,
        ),
    ] {
        let list = ranked(&gcp, address, environment, kind, evidence);
        assert_eq!(first(&list), expected, "{address} {environment:?} {evidence:?}");
    }
}

#[test]
fn target_and_release_influence_the_ranking() {
    let answers = ConnectionEvidence { http_answers: Some(true), ..REFUSED };
    let public = "wss://my-openclaw.fly.dev";
    let fly = |release| {
        ranked(&plan(release, Target::Fly), public, Environment::default(), VerdictKind::NotAGateway, answers)
    };
    assert_eq!(first(&fly("openclaw@2026.9.6")), CauseKind::ProxyNotTrusted);
    let old = fly("openclaw@2026.1.30");
    assert!(old.iter().all(|cause| cause.kind != CauseKind::ProxyNotTrusted), "January's releases refuse no proxy");
    assert_eq!(first(&old), CauseKind::FlyNotRunning);

    let private = plan("openclaw@2026.9.6", Target::FlyPrivate);
    let address = format!("ws://127.0.0.1:{}", private.fly.proxy_port.expect("a port"));
    let list = ranked(&private, &address, Environment::default(), VerdictKind::Unreachable, REFUSED);
    let kinds: Vec<CauseKind> = list.iter().map(|cause| cause.kind).collect();
    assert_eq!(first(&list), CauseKind::TunnelDown);
    assert!(kinds.contains(&CauseKind::FlyProxyIpv4), "{kinds:?}");
    assert!(!kinds.contains(&CauseKind::BoundToLoopback), "{kinds:?}");

    // A Flycast address is local, but traffic passes through Fly.io's proxy.
    let flycast = {
        let release = RELEASES.iter().find(|row| row.id == "openclaw@2026.9.6").expect("a release");
        let mut draft = Draft::new(release, Target::FlyPrivate);
        draft.set(Field::FlyPrivateAccess, "flycast");
        Plan::read(&draft)
    };
    let list = ranked(&flycast, &address, Environment::default(), VerdictKind::NotAGateway, answers);
    assert_eq!(first(&list), CauseKind::ProxyNotTrusted);
    assert!(list[0].remedies.iter().any(|remedy| remedy.block().contains("gateway.trustedProxies")));

    let offline = Environment { is_offline: true, ..Environment::default() };
    let list = ranked(&plan("openclaw@2026.9.6", Target::Fly), public, offline, VerdictKind::Unreachable, REFUSED);
    assert_eq!(first(&list), CauseKind::Offline);
}

#[test]
fn every_cause_has_evidence_and_a_way_to_confirm_it() {
    let draft = {
        let mut draft = Draft::default();
        draft.set(Field::GcpVmName, "garden-gate");
        draft
    };
    let mut kinds = Vec::new();
    for target in Target::ALL {
        for release in &RELEASES {
            let mut draft = draft.clone();
            draft.set(Field::Release, release.id);
            draft.set(Field::Target, target.id());
            let plan = Plan::read(&draft);
            let public = if target == Target::Fly { "wss://my-app.fly.dev" } else { "ws://127.0.0.1:18790" };
            let addresses = [public, "ws://10.0.0.5:18789", "wss://gateway.example"];
            for (address, (evidence, environment)) in addresses
                .into_iter()
                .flat_map(|address| all_observations().into_iter().map(move |seen| (address, seen)))
            {
                for kind in [VerdictKind::Unreachable, VerdictKind::NotAGateway, VerdictKind::BlockedByBrowser] {
                    let list = ranked(&plan, address, environment, kind, evidence);
                    let has_some = kind != VerdictKind::BlockedByBrowser || evidence.refused_by_browser;
                    assert!(!has_some || !list.is_empty(), "{kind:?} {evidence:?} {environment:?}");
                    for cause in list {
                        let said = format!("{} {} {}", cause.title, cause.evidence.join(" "), cause.reading);
                        assert!(!said.contains('{') && !said.contains("  "), "{:?}: {said}", cause.kind);
                        assert!(!cause.evidence.is_empty(), "{:?}", cause.kind);
                        let by_a_look = matches!(cause.kind, CauseKind::Offline | CauseKind::WrongPort);
                        assert_eq!(cause.check.is_none(), by_a_look, "{:?}", cause.kind);
                        kinds.push(cause.kind);
                    }
                }
            }
        }
    }
    for kind in CauseKind::ALL {
        assert!(kinds.contains(kind), "{kind:?} never comes up");
    }
    // Verdicts with a known cause have no list of possible causes.
    let list = ranked(
        &Plan::read(&draft),
        "ws://127.0.0.1:18789",
        Environment::default(),
        VerdictKind::TokenMismatch,
        REFUSED,
    );
    assert!(list.is_empty());
}

fn all_observations() -> Vec<(ConnectionEvidence, Environment)> {
    let mut list = Vec::new();
    for http_answers in [None, Some(false), Some(true)] {
        for (opened, failed_after_ms) in [(false, Some(8)), (false, None), (true, None)] {
            for page in [PageSource::Loopback, PageSource::Encrypted, PageSource::Plain, PageSource::File] {
                for browser in [Browser::Chromium, Browser::Firefox, Browser::Safari, Browser::Other] {
                    for permission in [Permission::Unknown, Permission::Denied] {
                        let evidence =
                            ConnectionEvidence { opened, failed_after_ms, http_answers, permission, ..REFUSED };
                        let refused = ConnectionEvidence { refused_by_browser: true, ..evidence };
                        let environment = Environment { page, browser, permission, is_offline: opened };
                        list.extend([(evidence, environment), (refused, environment)]);
                    }
                }
            }
        }
    }
    list
}
