//! One case a rule: what is wrong, the code that says so, where, and how bad.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::BTreeSet;

use companion_core::catalog;
use companion_core::i18n::{Code, Language};
use companion_core::plan::{AutoStop, Bind, Draft, Field, GatewayTokenError, Plan, Target};
use companion_core::rules::{Deployment, Place, Severity, check};

const GCP: Target = Target::Gcp;
const FLY: Target = Target::Fly;
const PRIVATE: Target = Target::FlyPrivate;
const NOW: &str = "openclaw@2026.9.6";
const THEN: &str = "openclaw@2026.1.30";
const ERROR: Severity = Severity::Error;
const WARNING: Severity = Severity::Warning;
const INFO: Severity = Severity::Information;

type Typed = &'static [(Field, &'static str)];

/// Code, severity, field, release, target, what is typed.
type Case = (Code, Severity, Field, &'static str, Target, Typed);

const CASES: &[Case] = &[
    (Code::P1, ERROR, Field::Release, NOW, GCP, &[(Field::Release, "openclaw@1")]),
    (Code::P2, ERROR, Field::Target, NOW, GCP, &[(Field::Target, "aws")]),
    (Code::P3, ERROR, Field::GcpDiskType, NOW, GCP, &[(Field::GcpDiskType, "floppy")]),
    (Code::P3, ERROR, Field::ImageSource, THEN, GCP, &[(Field::ImageSource, "prebuilt")]),
    (Code::P4, ERROR, Field::Directory, NOW, GCP, &[(Field::Directory, "../etc")]),
    (Code::P4, ERROR, Field::ConfigMaxConcurrent, NOW, GCP, &[(Field::ConfigMaxConcurrent, "many")]),
    (Code::G1, ERROR, Field::GcpProjectId, NOW, GCP, &[(Field::GcpProjectId, "ab")]),
    (Code::G1, ERROR, Field::GcpProjectId, NOW, GCP, &[(Field::GcpProjectId, "my_project")]),
    (Code::G1, ERROR, Field::GcpProjectId, NOW, GCP, &[(Field::GcpProjectId, "1project")]),
    (Code::G1, ERROR, Field::GcpProjectId, NOW, GCP, &[(Field::GcpProjectId, "project-")]),
    (Code::G1, WARNING, Field::GcpProjectId, NOW, GCP, &[(Field::GcpProjectId, "my-google-project")]),
    (Code::G2, ERROR, Field::GcpProjectName, NOW, GCP, &[(Field::GcpProjectName, "a")]),
    (Code::G3, ERROR, Field::GcpVmName, NOW, GCP, &[(Field::GcpVmName, "GW_Upper")]),
    (Code::G4, ERROR, Field::GcpZone, NOW, GCP, &[(Field::GcpZone, "us-central1")]),
    (Code::G4, WARNING, Field::GcpZone, NOW, GCP, &[(Field::GcpZone, "mars-north1-a")]),
    (Code::G5, ERROR, Field::GcpMachineType, NOW, GCP, &[(Field::GcpMachineType, "")]),
    (Code::G6, ERROR, Field::GcpDiskSize, NOW, GCP, &[(Field::GcpDiskSize, "5GB")]),
    (Code::G6, ERROR, Field::GcpDiskSize, NOW, GCP, &[(Field::GcpDiskSize, "20")]),
    (Code::G6, WARNING, Field::GcpDiskSize, NOW, GCP, &[(Field::GcpDiskSize, "10GB")]),
    (Code::G7, ERROR, Field::GcpServiceAccountId, NOW, GCP, &[(Field::GcpServiceAccountId, "ab")]),
    (Code::G8, ERROR, Field::GcpLinuxUser, NOW, GCP, &[(Field::GcpLinuxUser, "Alice Smith")]),
    (Code::G11, ERROR, Field::GcpHome, NOW, GCP, &[(Field::GcpHome, "home/alice")]),
    (Code::G9, ERROR, Field::GcpRole, NOW, GCP, &[(Field::GcpRole, "owner")]),
    (Code::G9, WARNING, Field::GcpRole, NOW, GCP, &[(Field::GcpRole, "roles/owner")]),
    (Code::G10, ERROR, Field::GcpBillingAccount, NOW, GCP, &[(Field::GcpBillingAccount, "my-account")]),
    (Code::F1, ERROR, Field::FlyApp, NOW, FLY, &[(Field::FlyApp, "My App")]),
    (Code::F2, ERROR, Field::FlyVolumeName, NOW, FLY, &[(Field::FlyVolumeName, "my-data")]),
    (Code::F3, ERROR, Field::FlyVolumeSize, NOW, FLY, &[(Field::FlyVolumeSize, "1gb")]),
    (Code::F3, ERROR, Field::FlyVolumeSize, NOW, FLY, &[(Field::FlyVolumeSize, "501")]),
    (Code::F4, ERROR, Field::FlyRegion, NOW, FLY, &[(Field::FlyRegion, "Virginia")]),
    (Code::F4, WARNING, Field::FlyRegion, NOW, FLY, &[(Field::FlyRegion, "xyz")]),
    (Code::F5, ERROR, Field::FlyVmSize, NOW, FLY, &[(Field::FlyVmSize, "shared-cpu-3x")]),
    (Code::F6, ERROR, Field::FlyMemory, NOW, FLY, &[(Field::FlyMemory, "8gb")]),
    (Code::F6, ERROR, Field::FlyMemory, NOW, FLY, &[(Field::FlyMemory, "much")]),
    (Code::F6, WARNING, Field::FlyMemory, NOW, FLY, &[(Field::FlyMemory, "2100")]),
    (Code::F7, ERROR, Field::FlyAutoStop, NOW, FLY, &[(Field::FlyAutoStop, "sometimes")]),
    (Code::F7, WARNING, Field::FlyAutoStop, NOW, FLY, &[(Field::FlyAutoStop, "suspend")]),
    (Code::F8, ERROR, Field::FlyPort, NOW, FLY, &[(Field::FlyPort, "70000")]),
    (Code::F9, ERROR, Field::FlyMount, NOW, FLY, &[(Field::FlyMount, "/")]),
    (Code::F10, ERROR, Field::FlySnapshotRetention, NOW, FLY, &[(Field::FlySnapshotRetention, "61")]),
    (
        Code::F10,
        ERROR,
        Field::FlyExtendLimit,
        NOW,
        FLY,
        &[(Field::FlyExtendThreshold, "80"), (Field::FlyExtendIncrement, "1")],
    ),
    (Code::F11, ERROR, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "FLY_REGION=iad")]),
    (Code::F12, ERROR, Field::FlyCheckGrace, NOW, FLY, &[(Field::FlyCheckGrace, "30")]),
    (Code::F12, WARNING, Field::FlyCheckGrace, NOW, FLY, &[(Field::FlyCheckGrace, "2m")]),
    (Code::F14, WARNING, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "A=1\nA=2")]),
    (Code::F15, WARNING, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "OPENAI_API_KEY=sk-x")]),
    (Code::C2, ERROR, Field::DockerBind, NOW, GCP, &[(Field::DockerBind, "0.0.0.0")]),
    (Code::C3, ERROR, Field::DockerHostPort, NOW, GCP, &[(Field::DockerHostPort, "0")]),
    (Code::C3, WARNING, Field::DockerHostPort, NOW, GCP, &[(Field::DockerHostPort, "80")]),
    (Code::C4, ERROR, Field::ImageName, NOW, GCP, &[(Field::ImageName, "Bad Image:Tag")]),
    (
        Code::C6,
        ERROR,
        Field::ConfigDiscordGuild,
        NOW,
        GCP,
        &[(Field::ConfigDiscord, "true"), (Field::ConfigDiscordGuild, "YOUR_GUILD_ID")],
    ),
    (Code::C6, WARNING, Field::ConfigDiscordGuild, NOW, GCP, &[(Field::ConfigDiscord, "true")]),
    (Code::C7, ERROR, Field::AccessOrigins, NOW, GCP, &[(Field::AccessOrigins, "*")]),
    (Code::C7, ERROR, Field::AccessOrigins, NOW, GCP, &[(Field::AccessOrigins, "https://Example.com/path")]),
    (Code::C7, WARNING, Field::AccessOrigins, NOW, GCP, &[(Field::AccessOrigins, "http://gateway.example")]),
    (Code::C8, ERROR, Field::AccessTrustedProxies, NOW, FLY, &[(Field::AccessTrustedProxies, "fly-proxy")]),
    (Code::C8, ERROR, Field::AccessTrustedProxies, NOW, FLY, &[(Field::AccessTrustedProxies, "0.0.0.0/0")]),
    (Code::C8, ERROR, Field::AccessTrustedProxies, THEN, FLY, &[(Field::AccessTrustedProxies, "172.16.0.0/12")]),
    (Code::C9, ERROR, Field::DockerTimezone, NOW, GCP, &[(Field::DockerTimezone, "Copenhagen, DK")]),
    (Code::C10, ERROR, Field::DockerHomeVolume, NOW, GCP, &[(Field::DockerHomeVolume, "-home")]),
    (Code::C11, ERROR, Field::DockerExtraMounts, NOW, GCP, &[(Field::DockerExtraMounts, "data:/data")]),
    (Code::C12, WARNING, Field::ImageWacli, NOW, GCP, &[(Field::ImageWacli, "true")]),
    (Code::C13, ERROR, Field::ConfigModel, NOW, GCP, &[(Field::ConfigModel, "opus")]),
    (Code::C14, ERROR, Field::ImagePackages, NOW, GCP, &[(Field::ImagePackages, "So_cat")]),
    (Code::C14, ERROR, Field::ImagePrograms, NOW, GCP, &[(Field::ImagePrograms, "jq http://example.com/jq")]),
    (Code::C15, WARNING, Field::ImageGog, NOW, GCP, &[(Field::ImageGog, "true")]),
    (Code::X3, ERROR, Field::DockerBind, NOW, GCP, &[(Field::DockerBind, "loopback")]),
    (Code::X1, ERROR, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "OPENCLAW_GATEWAY_PORT=4000")]),
    (Code::X6, ERROR, Field::FlyHeap, NOW, FLY, &[(Field::FlyHeap, "4096")]),
    (Code::X6, WARNING, Field::FlyHeap, NOW, FLY, &[(Field::FlyHeap, "2000")]),
    (
        Code::X6,
        ERROR,
        Field::FlyEnvironment,
        NOW,
        FLY,
        &[(Field::FlyEnvironment, "NODE_OPTIONS=--max-old-space-size=4096")],
    ),
    (Code::X26, ERROR, Field::AccessTrustedProxies, NOW, PRIVATE, &[(Field::AccessTrustedProxies, "172.16.0.0/12")]),
    (Code::C7, WARNING, Field::AccessOrigins, NOW, GCP, &[(Field::AccessOrigins, "http://localhost.evil.example")]),
    (Code::X7, ERROR, Field::FlyMemory, NOW, FLY, &[(Field::FlyMemory, "512mb"), (Field::FlyHeap, "")]),
    (Code::X7, WARNING, Field::FlyMemory, NOW, FLY, &[(Field::FlyMemory, "1gb"), (Field::FlyHeap, "")]),
    (Code::X8, ERROR, Field::GcpMachineType, NOW, GCP, &[(Field::ImageSource, "source")]),
    (Code::X8, ERROR, Field::GcpMachineType, THEN, GCP, &[(Field::GcpMachineType, "e2-micro")]),
    (Code::X8, WARNING, Field::GcpMachineType, THEN, GCP, &[]),
    (Code::X8, WARNING, Field::ImageSource, NOW, FLY, &[(Field::ImageSource, "source")]),
    (Code::X9, ERROR, Field::FlyVolumeRegion, NOW, FLY, &[(Field::FlyVolumeRegion, "lhr")]),
    (Code::X10, ERROR, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "OPENCLAW_STATE_DIR=/tmp/state")]),
    (Code::X10, ERROR, Field::FlyEnvironment, NOW, FLY, &[(Field::FlyEnvironment, "CLAWDBOT_STATE_DIR=/data")]),
    (Code::X12, ERROR, Field::FlyMinMachines, NOW, FLY, &[(Field::FlyMinMachines, "2")]),
    (Code::X14, WARNING, Field::FlyPrivateAccess, NOW, PRIVATE, &[]),
    (Code::X15, WARNING, Field::GcpMachineType, NOW, GCP, &[(Field::GcpMachineType, "e2-micro")]),
    (
        Code::X15,
        INFO,
        Field::GcpMachineType,
        NOW,
        GCP,
        &[(Field::GcpMachineType, "e2-micro"), (Field::GcpDiskType, "pd-standard")],
    ),
    (Code::X16, INFO, Field::AccessAllowPage, NOW, GCP, &[]),
    (Code::X17, WARNING, Field::AccessTrustedProxies, NOW, FLY, &[]),
    (Code::X17, ERROR, Field::AccessTrustedProxies, NOW, FLY, &[(Field::AccessTrustedProxies, "")]),
    (
        Code::X17,
        ERROR,
        Field::AccessTrustedProxies,
        NOW,
        PRIVATE,
        &[(Field::FlyPrivateAccess, "flycast"), (Field::AccessTrustedProxies, "")],
    ),
    (Code::X18, WARNING, Field::AccessOrigins, THEN, GCP, &[(Field::AccessOrigins, "https://gateway.example")]),
    (Code::X19, WARNING, Field::Release, "moltbot", GCP, &[]),
    (Code::X20, WARNING, Field::DockerExpose, NOW, GCP, &[(Field::DockerExpose, "true")]),
    (Code::X21, WARNING, Field::GcpHome, NOW, GCP, &[(Field::GcpHome, "/root")]),
    (Code::X22, INFO, Field::DockerTunnelPort, NOW, GCP, &[]),
    (
        Code::X23,
        WARNING,
        Field::FlyMinMachines,
        NOW,
        FLY,
        &[(Field::FlyAutoStop, "stop"), (Field::FlyMinMachines, "0")],
    ),
    (Code::X24, INFO, Field::ConfigWebhooks, NOW, PRIVATE, &[]),
    (Code::X26, ERROR, Field::AccessTrustedProxies, NOW, GCP, &[(Field::AccessTrustedProxies, "172.17.0.1")]),
    (Code::X27, WARNING, Field::AccessPageOrigin, NOW, GCP, &[(Field::AccessAllowPage, "true")]),
    (Code::X28, WARNING, Field::ConfigModel, NOW, GCP, &[(Field::ConfigModel, "google/gemini-2.5-pro")]),
    (Code::X29, WARNING, Field::ImagePrograms, THEN, FLY, &[(Field::ImageGog, "true")]),
];

fn draft(release: &str, target: Target, typed: Typed) -> Draft {
    let mut draft = Draft::new(catalog::find(release).expect("a known release"), target);
    for (field, text) in typed {
        draft.set(*field, *text);
    }
    draft
}

#[test]
fn every_rule_says_what_it_is_for() {
    for (code, severity, field, release, target, typed) in CASES {
        let bundle = common::bundle(&draft(release, *target, typed));
        let found = bundle.findings.iter().find(|finding| {
            (finding.code, finding.severity, finding.place) == (*code, *severity, Place::Field(*field))
        });
        assert!(found.is_some(), "{code:?} {severity:?} at {} for {typed:?}: {:#?}", field.path(), bundle.findings);
    }
}

/// Only the rule of the case speaks, besides what the untouched plan already says.
#[test]
fn no_rule_speaks_for_another() {
    for (code, severity, _, release, target, typed) in CASES {
        if *severity != ERROR {
            continue;
        }
        let before: BTreeSet<Code> =
            common::bundle(&draft(release, *target, &[])).findings.iter().map(|finding| finding.code).collect();
        let errors: BTreeSet<Code> = common::bundle(&draft(release, *target, typed))
            .findings
            .iter()
            .filter(|finding| finding.severity == ERROR && !before.contains(&finding.code))
            .map(|finding| finding.code)
            .collect();
        assert!(errors.iter().all(|found| found == code), "{code:?} for {typed:?}, but {errors:?}");
    }
}

/// A proposed value really mends its field.
#[test]
fn every_fix_mends() {
    for (_, _, _, release, target, typed) in CASES {
        let draft = draft(release, *target, typed);
        for finding in common::bundle(&draft).findings {
            let (Place::Field(field), Some(fix)) = (finding.place, &finding.fix) else { continue };
            let mut mended = draft.clone();
            mended.set(field, fix.clone());
            let again = common::bundle(&mended).findings;
            let same = again.iter().find(|other| {
                (other.code, other.place, other.severity) == (finding.code, finding.place, finding.severity)
            });
            // A rule that doubts what nobody can know still doubts after its best guess was taken.
            assert!(same.is_none() || finding.code == Code::X17, "{finding:#?} is still there");
        }
    }
}

type Change = fn(&mut Deployment<'_>);

/// Rules over structures that our own generator never gets wrong; files that people paste do.
const STRUCTURES: &[(Code, &str, Target, Change)] = &[
    (Code::F13, NOW, FLY, |deployment| fly(deployment).processes[0].1.push_str(" && echo started")),
    (Code::X1, NOW, FLY, |deployment| service(deployment).internal_port = 8080),
    (Code::X3, NOW, GCP, |deployment| compose(deployment).bind = Bind::Auto),
    (Code::X4, NOW, GCP, |deployment| compose(deployment).target_port = 19000),
    (Code::X5, NOW, GCP, |deployment| deployment.config = Some(serde_json::json!({ "gateway": {} }))),
    (Code::X11, NOW, FLY, |deployment| "other".clone_into(&mut fly(deployment).mount.source)),
    (Code::X13, NOW, FLY, |deployment| service(deployment).processes.push("web".to_owned())),
    (Code::X14, NOW, PRIVATE, |deployment| {
        fly(deployment).http_service = Some(companion_core::files::fly_config::HttpService {
            internal_port: 3000,
            force_https: true,
            auto_stop: AutoStop::Off,
            min_machines: 1,
            processes: vec!["app".to_owned()],
            check: None,
        });
    }),
    (Code::X16, NOW, GCP, |deployment| deployment.config = Some(serde_json::json!({ "gateway": { "mode": "local" } }))),
    (Code::X18, THEN, GCP, |deployment| {
        let config = serde_json::json!({ "gateway": { "mode": "local", "controlUi": { "allowedOrigins": ["http://localhost"] } } });
        deployment.config = Some(config);
    }),
    (Code::X30, NOW, GCP, |deployment| {
        let origins = serde_json::json!(["https://elsewhere.example"]);
        deployment.config = Some(serde_json::json!({ "gateway": { "controlUi": { "allowedOrigins": origins } } }));
    }),
    (Code::X25, NOW, FLY, |deployment| fly(deployment).dockerfile = Some("Dockerfile".to_owned())),
    (Code::C1, NOW, GCP, |deployment| deployment.token = Err(GatewayTokenError::Placeholder)),
    (Code::X2, NOW, GCP, |deployment| deployment.token = Err(GatewayTokenError::Blank)),
];

fn fly<'a>(deployment: &'a mut Deployment<'_>) -> &'a mut companion_core::files::fly_config::FlyConfig {
    deployment.fly.as_mut().expect("a Fly.io configuration")
}

fn service<'a>(deployment: &'a mut Deployment<'_>) -> &'a mut companion_core::files::fly_config::HttpService {
    fly(deployment).http_service.as_mut().expect("a service")
}

fn compose<'a>(deployment: &'a mut Deployment<'_>) -> &'a mut companion_core::files::compose::Compose {
    deployment.compose.as_mut().expect("a compose file")
}

#[test]
fn every_rule_over_structures_says_what_it_is_for() {
    let secrets = common::secrets();
    for (code, release, target, change) in STRUCTURES {
        let draft = draft(release, *target, &[]);
        let plan = Plan::read(&draft);
        let mut deployment = Deployment::of(&draft, &plan, Ok(&secrets.gateway_token));
        let errors = |deployment: &Deployment<'_>| {
            let findings = check(deployment, Language::English.text());
            findings.iter().filter(|finding| finding.severity <= WARNING && finding.code == *code).count()
        };
        let before = errors(&deployment);
        change(&mut deployment);
        assert!(errors(&deployment) > before || before == 1 && *code == Code::X14, "{code:?} is silent");
    }
}

#[test]
fn a_typed_token_is_judged() {
    let draft = Draft::default();
    let plan = Plan::read(&draft);
    for (token, code) in [("short", Code::C1), ("sk-ant-fake-key-of-a-provider", Code::C5)] {
        let token = token.parse().expect("a token");
        let findings = check(&Deployment::of(&draft, &plan, Ok(&token)), Language::English.text());
        let found = findings.iter().find(|finding| finding.code == code).expect("a finding");
        assert_eq!((found.place, found.severity), (Place::GatewayToken, WARNING));
    }
}

#[test]
fn every_code_has_a_case() {
    let mut cased: BTreeSet<Code> = CASES.iter().map(|case| case.0).collect();
    cased.extend(STRUCTURES.iter().map(|case| case.0));
    cased.insert(Code::C5);
    let without: Vec<&Code> = Code::ALL.iter().filter(|code| !cased.contains(code)).collect();
    assert!(without.is_empty(), "no case for {without:?}");
}
