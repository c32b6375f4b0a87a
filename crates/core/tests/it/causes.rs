//! Why nothing answered: what was seen decides the order, and each cause can be told from the others.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use companion_core::catalog::RELEASES;
use companion_core::gateway::{
    Browser, Cause, CauseKind, Evidence, GatewayAddress, PageSource, Permission, Recording, Scene, Surroundings,
    Verdict, VerdictKind, causes, replay,
};
use companion_core::i18n::Language;
use companion_core::plan::{Draft, Field, Plan, Target};

/// Nothing answered within 8 ms, nor did the probe.
const REFUSED: Evidence = Evidence {
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

fn verdict(kind: VerdictKind, evidence: Evidence) -> Verdict {
    let closed = Recording::read(r#"{"dir":"close","code":1006}"#).expect("a recording");
    Verdict { kind, evidence, ..replay(&closed) }
}

fn ranked(plan: &Plan, address: &str, surroundings: Surroundings, kind: VerdictKind, evidence: Evidence) -> Vec<Cause> {
    let address: GatewayAddress = address.parse().expect("an address");
    let origin = "https://companion.example".parse().ok();
    let scene = Scene { plan, address: &address, surroundings, origin: origin.as_ref() };
    causes(&scene, &verdict(kind, evidence), Language::English.verification())
}

fn first(list: &[Cause]) -> CauseKind {
    list.first().expect("a cause").kind
}

#[test]
fn what_was_seen_decides_the_first_cause() {
    use CauseKind as Kind;
    let gcp = plan("openclaw@2026.9.6", Target::Gcp);
    let local = "ws://127.0.0.1:18789";
    let here = Surroundings::default();
    let public =
        |browser, permission| Surroundings { page: PageSource::Encrypted, browser, permission, is_offline: false };
    let plain = Surroundings { page: PageSource::Plain, browser: Browser::Chromium, ..here };
    let asks = Evidence { permission: Permission::Prompt, ..REFUSED };
    let hangs = Evidence { failed_after_ms: None, ..REFUSED };
    let answers = Evidence { http_answers: Some(true), ..REFUSED };
    let opened = Evidence { opened: true, http_answers: None, ..REFUSED };
    let chromium = public(Browser::Chromium, Permission::Prompt);
    let silent = VerdictKind::Unreachable;
    for (address, surroundings, kind, evidence, expected) in [
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
            Evidence { permission: Permission::Denied, ..REFUSED },
            Kind::BrowserPermission,
        ),
        (
            "ws://10.0.0.5:18789",
            public(Browser::Chromium, Permission::Unknown),
            VerdictKind::BlockedByBrowser,
            Evidence { refused_by_browser: true, failed_after_ms: None, http_answers: None, ..REFUSED },
            Kind::MixedContent,
        ),
    ] {
        let list = ranked(&gcp, address, surroundings, kind, evidence);
        assert_eq!(first(&list), expected, "{address} {surroundings:?} {evidence:?}");
    }
}

#[test]
fn the_target_and_the_release_decide_too() {
    let answers = Evidence { http_answers: Some(true), ..REFUSED };
    let public = "wss://my-openclaw.fly.dev";
    let fly = |release| {
        ranked(&plan(release, Target::Fly), public, Surroundings::default(), VerdictKind::NotAGateway, answers)
    };
    assert_eq!(first(&fly("openclaw@2026.9.6")), CauseKind::ProxyNotTrusted);
    let old = fly("openclaw@2026.1.30");
    assert!(old.iter().all(|cause| cause.kind != CauseKind::ProxyNotTrusted), "January's releases refuse no proxy");
    assert_eq!(first(&old), CauseKind::FlyNotRunning);

    let private = plan("openclaw@2026.9.6", Target::FlyPrivate);
    let address = format!("ws://127.0.0.1:{}", private.fly.proxy_port.expect("a port"));
    let list = ranked(&private, &address, Surroundings::default(), VerdictKind::Unreachable, REFUSED);
    let kinds: Vec<CauseKind> = list.iter().map(|cause| cause.kind).collect();
    assert_eq!(first(&list), CauseKind::TunnelDown);
    assert!(kinds.contains(&CauseKind::FlyProxyIpv4), "{kinds:?}");
    assert!(!kinds.contains(&CauseKind::BoundToLoopback), "{kinds:?}");

    // Flycast has Fly.io's proxy in front of it, although its address is a local one.
    let flycast = {
        let release = RELEASES.iter().find(|row| row.id == "openclaw@2026.9.6").expect("a release");
        let mut draft = Draft::new(release, Target::FlyPrivate);
        draft.set(Field::FlyPrivateAccess, "flycast");
        Plan::read(&draft)
    };
    let list = ranked(&flycast, &address, Surroundings::default(), VerdictKind::NotAGateway, answers);
    assert_eq!(first(&list), CauseKind::ProxyNotTrusted);
    assert!(list[0].remedies.iter().any(|remedy| remedy.block().contains("gateway.trustedProxies")));

    let offline = Surroundings { is_offline: true, ..Surroundings::default() };
    let list = ranked(&plan("openclaw@2026.9.6", Target::Fly), public, offline, VerdictKind::Unreachable, REFUSED);
    assert_eq!(first(&list), CauseKind::Offline);
}

#[test]
fn every_cause_is_explained_with_what_was_seen_and_how_to_find_out() {
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
            for (address, (evidence, surroundings)) in
                addresses.into_iter().flat_map(|address| everything().into_iter().map(move |seen| (address, seen)))
            {
                for kind in [VerdictKind::Unreachable, VerdictKind::NotAGateway, VerdictKind::BlockedByBrowser] {
                    let list = ranked(&plan, address, surroundings, kind, evidence);
                    let has_some = kind != VerdictKind::BlockedByBrowser || evidence.refused_by_browser;
                    assert!(!has_some || !list.is_empty(), "{kind:?} {evidence:?} {surroundings:?}");
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
    // Verdicts that say it all have no list of guesses.
    let list = ranked(
        &Plan::read(&draft),
        "ws://127.0.0.1:18789",
        Surroundings::default(),
        VerdictKind::TokenMismatch,
        REFUSED,
    );
    assert!(list.is_empty());
}

fn everything() -> Vec<(Evidence, Surroundings)> {
    let mut list = Vec::new();
    for http_answers in [None, Some(false), Some(true)] {
        for (opened, failed_after_ms) in [(false, Some(8)), (false, None), (true, None)] {
            for page in [PageSource::Loopback, PageSource::Encrypted, PageSource::Plain, PageSource::File] {
                for browser in [Browser::Chromium, Browser::Firefox, Browser::Safari, Browser::Other] {
                    for permission in [Permission::Unknown, Permission::Denied] {
                        let evidence = Evidence { opened, failed_after_ms, http_answers, permission, ..REFUSED };
                        let refused = Evidence { refused_by_browser: true, ..evidence };
                        let surroundings = Surroundings { page, browser, permission, is_offline: opened };
                        list.extend([(evidence, surroundings), (refused, surroundings)]);
                    }
                }
            }
        }
    }
    list
}
