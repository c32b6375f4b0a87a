//! What every field holds until somebody changes it: the values of the published guides, in the names of the chosen
//! release.

use super::{Draft, Field, choices};
use crate::catalog::Release;

/// The usual guess for the addresses Fly Proxy connects from; Fly does not publish them, so a rule says how to settle it.
pub const FLY_PROXY_RANGE: &str = "172.16.0.0/12";

/// The default of a field under the release and target of the draft.
pub fn default_value(field: Field, draft: &Draft) -> String {
    let release = draft.release();
    let target = draft.target();
    let name = release.short_name();
    match field {
        Field::Release => release.id.to_owned(),
        Field::Target => target.id().to_owned(),
        Field::GcpProjectId => format!("my-{name}-project"),
        Field::GcpProjectName => format!("{} Gateway", release.product.name()),
        // The folder is not the name alone: followers of the published guides have their clone there.
        Field::Directory | Field::GcpVmName => format!("{name}-gateway"),
        Field::GcpZone => "us-central1-a".to_owned(),
        Field::GcpMachineType => "e2-small".to_owned(),
        Field::GcpDiskSize => "20GB".to_owned(),
        Field::GcpDiskType => choices::DEFAULT.to_owned(),
        Field::GcpServiceAccountId => format!("{name}-deploy"),
        Field::GcpRole => "roles/compute.instanceAdmin.v1".to_owned(),
        Field::DockerHostPort => "18789".to_owned(),
        Field::DockerTunnelPort => draft.value(Field::DockerHostPort),
        Field::DockerBind => "lan".to_owned(),
        Field::FlyApp => format!("my-{name}"),
        Field::FlyRegion => "iad".to_owned(),
        Field::FlyPrivateAccess => choices::SIX_PN.to_owned(),
        Field::FlyVolumeName => format!("{name}_data"),
        Field::FlyVolumeSize | Field::FlyMinMachines => "1".to_owned(),
        Field::FlyVolumeRegion => draft.value(Field::FlyRegion),
        Field::FlyVmSize => "shared-cpu-2x".to_owned(),
        Field::FlyMemory => "2048mb".to_owned(),
        Field::FlyHeap => "1536".to_owned(),
        Field::FlyPort => "3000".to_owned(),
        Field::FlyProxyPort => draft.value(Field::FlyPort),
        Field::FlyAutoStop => "off".to_owned(),
        Field::FlyMount => "/data".to_owned(),
        Field::FlyCheckGrace => "1m".to_owned(),
        Field::ImageSource => {
            if release.prebuilt_image.is_some() { choices::PREBUILT } else { choices::SOURCE }.to_owned()
        }
        Field::ImageName => format!("{name}:latest"),
        Field::ImagePackages => if target.is_fly() { "" } else { "socat" }.to_owned(),
        Field::ConfigModel => "anthropic/claude-opus-4-5".to_owned(),
        Field::ConfigFallbacks => "anthropic/claude-sonnet-4-5, openai/gpt-4o".to_owned(),
        Field::ConfigMaxConcurrent => "4".to_owned(),
        Field::ConfigDiscordChannel => "general".to_owned(),
        Field::ConfigWebhooks => choices::NONE.to_owned(),
        Field::AccessTrustedProxies => default_proxies(release, draft),
        Field::ConfigAnthropic | Field::ConfigOpenai => "true".to_owned(),
        Field::GcpServiceAccount
        | Field::DockerExpose
        | Field::ImageGog
        | Field::ImageGoplaces
        | Field::ImageWacli
        | Field::ConfigGoogle
        | Field::ConfigDiscord
        | Field::ConfigDiscordMention
        | Field::ConfigTelegram
        | Field::ConfigWhatsapp
        | Field::ConfigSlack
        | Field::AccessAllowPage => "false".to_owned(),
        Field::GcpBillingAccount
        | Field::GcpLinuxUser
        | Field::GcpHome
        | Field::DockerTimezone
        | Field::DockerHomeVolume
        | Field::DockerExtraMounts
        | Field::FlyOrganization
        | Field::FlySnapshotRetention
        | Field::FlyExtendThreshold
        | Field::FlyExtendIncrement
        | Field::FlyExtendLimit
        | Field::FlyEnvironment
        | Field::ImagePrograms
        | Field::ConfigDiscordGuild
        | Field::AccessPageOrigin
        | Field::AccessOrigins => String::new(),
    }
}

/// The field whose value another one takes over until somebody changes it.
pub const fn leader(field: Field) -> Option<Field> {
    match field {
        Field::DockerTunnelPort => Some(Field::DockerHostPort),
        Field::FlyVolumeRegion => Some(Field::FlyRegion),
        Field::FlyProxyPort => Some(Field::FlyPort),
        _ => None,
    }
}

/// Only a gateway behind Fly Proxy, of a release that refuses proxies it does not know, needs a range.
fn default_proxies(release: &Release, draft: &Draft) -> String {
    if draft.has_fly_service() && release.refuses_unknown_proxies { FLY_PROXY_RANGE.to_owned() } else { String::new() }
}
