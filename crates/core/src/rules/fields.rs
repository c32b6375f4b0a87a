//! Fields that cannot be read: G1–G8, G10, G11, F1–F9, F11, F15, C2–C4, C6–C11, C13, C14 and P1–P4.

use super::{Deployment, Findings, Severity};
use crate::catalog;
use crate::i18n::Code;
use crate::plan::{Draft, Field, Target, cloud_name_proposal};

/// Every field in use whose text is not of its type.
pub(super) fn unreadable(deployment: &Deployment<'_>, findings: &mut Findings) {
    let draft = deployment.draft;
    let release = draft.value(Field::Release);
    if catalog::find(release.trim()).is_none() {
        let known = catalog::RELEASES
            .iter()
            .map(|row| format!("`{}`", row.id))
            .collect::<Vec<_>>()
            .join(findings.list_separator());
        findings.add(Code::P1, Severity::Error, Field::Release, &[("value", &release), ("known", &known)]);
    }
    let target = draft.value(Field::Target);
    if target.trim().parse::<Target>().is_err() {
        findings.add(Code::P2, Severity::Error, Field::Target, &[("value", &target)]);
    }
    for field in deployment.plan.unreadable_fields() {
        if !draft.uses(field) {
            continue;
        }
        let value = draft.value(field);
        let fix = proposal(field, &value);
        // The default of some fields follows another field, so the example is taken from an untouched draft.
        let untouched = Draft::new(draft.release(), draft.target());
        let example = fix.clone().unwrap_or_else(|| example(field, &untouched));
        // Nothing between two backticks is nothing to see.
        let shown = if value.trim().is_empty() { "\"\"" } else { value.trim() };
        let choices = crate::plan::choices::choices(field);
        let known = choices.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(findings.list_separator());
        findings.add_with_fix(
            code(field),
            Severity::Error,
            field,
            &[("value", shown), ("example", &example), ("known", &known)],
            fix,
        );
    }
}

/// A correct value, for people to imitate.
fn example(field: Field, untouched: &Draft) -> String {
    let default = untouched.value(field);
    if !default.is_empty() {
        return default;
    }
    match field {
        Field::GcpBillingAccount => "01AB23-45CD67-89EF01",
        Field::GcpLinuxUser => "alice",
        Field::GcpHome => "/home/alice",
        Field::DockerTimezone => "Europe/Copenhagen",
        Field::DockerHomeVolume => "openclaw_home",
        Field::DockerExtraMounts => "/srv/projects:/home/node/projects:ro",
        Field::FlyOrganization => "personal",
        Field::FlyEnvironment => "LOG_LEVEL=info",
        Field::FlySnapshotRetention => "5",
        Field::FlyExtendThreshold => "80",
        Field::FlyExtendIncrement => "1",
        Field::FlyExtendLimit => "10",
        Field::ImagePackages => "socat",
        Field::ImagePrograms => "jq https://example.com/jq-linux-amd64",
        Field::ConfigDiscordGuild => "123456789012345678",
        Field::AccessOrigins | Field::AccessPageOrigin => "https://companion.example",
        Field::AccessTrustedProxies => "172.16.0.5",
        _ => "",
    }
    .to_owned()
}

/// What was probably meant, where a small change makes the text right.
fn proposal(field: Field, value: &str) -> Option<String> {
    let value = value.trim();
    match field {
        Field::GcpProjectId | Field::GcpServiceAccountId => cloud_name_proposal(value, 6, 30),
        Field::GcpVmName | Field::FlyApp => cloud_name_proposal(value, 1, 63),
        Field::FlyVolumeName => {
            let name: String = value
                .to_ascii_lowercase()
                .chars()
                .map(|letter| if letter.is_ascii_lowercase() || letter.is_ascii_digit() { letter } else { '_' })
                .take(30)
                .collect();
            (!name.is_empty()).then_some(name)
        }
        Field::DockerBind => {
            matches!(value, "0.0.0.0" | "::" | "[::]" | "127.0.0.1" | "localhost").then(|| "lan".to_owned())
        }
        Field::AccessOrigins => {
            let mended: Vec<String> = crate::plan::split_list(value)
                .map(|word| {
                    let (scheme, rest) = word.split_once("://")?;
                    let host = rest.split('/').next()?.to_ascii_lowercase();
                    format!("{}://{host}", scheme.to_ascii_lowercase()).parse::<crate::plan::Origin>().ok()
                })
                .map(|origin| origin.map(|origin| origin.as_str().to_owned()))
                .collect::<Option<_>>()?;
            Some(mended.join(", "))
        }
        Field::GcpDiskSize => value.parse::<u32>().ok().filter(|size| *size >= 10).map(|size| format!("{size}GB")),
        Field::FlyVolumeSize => {
            let digits = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
            digits.parse::<u16>().ok().filter(|size| (1..=500).contains(size)).map(|size| size.to_string())
        }
        _ => None,
    }
}

/// The rule that speaks about the form of a field.
fn code(field: Field) -> Code {
    match field {
        Field::GcpProjectId => Code::G1,
        Field::GcpProjectName => Code::G2,
        Field::GcpVmName => Code::G3,
        Field::GcpZone => Code::G4,
        Field::GcpMachineType => Code::G5,
        Field::GcpDiskSize => Code::G6,
        Field::GcpServiceAccountId => Code::G7,
        Field::GcpLinuxUser => Code::G8,
        Field::GcpHome => Code::G11,
        Field::GcpRole => Code::G9,
        Field::GcpBillingAccount => Code::G10,
        Field::FlyApp => Code::F1,
        Field::FlyVolumeName => Code::F2,
        Field::FlyVolumeSize => Code::F3,
        Field::FlyRegion | Field::FlyVolumeRegion => Code::F4,
        Field::FlyVmSize => Code::F5,
        Field::FlyMemory => Code::F6,
        Field::FlyAutoStop => Code::F7,
        Field::FlyPort => Code::F8,
        Field::FlyMount => Code::F9,
        Field::FlySnapshotRetention | Field::FlyExtendThreshold | Field::FlyExtendIncrement | Field::FlyExtendLimit => {
            Code::F10
        }
        Field::FlyEnvironment => Code::F11,
        Field::FlyCheckGrace => Code::F12,
        Field::DockerBind => Code::C2,
        Field::DockerHostPort | Field::DockerTunnelPort | Field::FlyProxyPort => Code::C3,
        Field::ImageName => Code::C4,
        Field::ConfigDiscordGuild => Code::C6,
        Field::AccessOrigins | Field::AccessPageOrigin => Code::C7,
        Field::AccessTrustedProxies => Code::C8,
        Field::DockerTimezone => Code::C9,
        Field::DockerHomeVolume => Code::C10,
        Field::DockerExtraMounts => Code::C11,
        Field::ConfigModel | Field::ConfigFallbacks => Code::C13,
        Field::ImagePackages | Field::ImagePrograms => Code::C14,
        Field::GcpDiskType | Field::FlyPrivateAccess | Field::ImageSource | Field::ConfigWebhooks => Code::P3,
        _ => Code::P4,
    }
}
