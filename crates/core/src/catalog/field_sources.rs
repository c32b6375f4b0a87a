//! Where the thing that a field is about is explained: one page of official documentation each.
//!
//! The addresses, not the pages, were looked up in November 2026: as files of `docs/` in openclaw/openclaw and of
//! superfly/docs, or as links in public repositories. Nobody has opened each in a browser.

use crate::plan::Field;

const OPENCLAW_DOCKER: &str = "https://docs.openclaw.ai/install/docker";
const OPENCLAW_CONFIGURATION: &str = "https://docs.openclaw.ai/gateway/configuration-reference";
const OPENCLAW_DISCORD: &str = "https://docs.openclaw.ai/channels/discord";
const OPENCLAW_MODELS: &str = "https://docs.openclaw.ai/concepts/models";
const OPENCLAW_PROVIDERS: &str = "https://docs.openclaw.ai/concepts/model-providers";
const GOOGLE_PROJECTS: &str = "https://cloud.google.com/resource-manager/docs/creating-managing-projects";
const GOOGLE_DISKS: &str = "https://cloud.google.com/compute/docs/disks/persistent-disks";
const GOOGLE_LOGIN: &str = "https://cloud.google.com/compute/docs/oslogin";
const GOOGLE_ACCOUNTS: &str = "https://cloud.google.com/iam/docs/service-accounts-create";
const COMPOSE_SERVICES: &str = "https://docs.docker.com/reference/compose-file/services/";
const DOCKERFILE: &str = "https://docs.docker.com/reference/dockerfile/";
const FLY_CONFIGURATION: &str = "https://fly.io/docs/reference/configuration/";
const FLY_VOLUMES: &str = "https://fly.io/docs/volumes/overview/";
const FLY_APPS: &str = "https://fly.io/docs/flyctl/apps-create/";
const FLY_REGIONS: &str = "https://fly.io/docs/reference/regions/";
const FLY_SIZES: &str = "https://fly.io/docs/machines/guides-examples/machine-sizing/";
const FLY_STOPPING: &str = "https://fly.io/docs/launch/autostop-autostart/";

impl Field {
    /// The https address of the documentation that explains what this field holds.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Release => "https://github.com/openclaw/openclaw/releases",
            Self::Target => "https://docs.openclaw.ai/install",
            // Compose takes the folder's name for the project's.
            Self::Directory => "https://docs.docker.com/compose/how-tos/project-name/",
            Self::GcpProjectId | Self::GcpProjectName => GOOGLE_PROJECTS,
            Self::GcpBillingAccount => "https://cloud.google.com/billing/docs/how-to/modify-project",
            Self::GcpVmName => "https://cloud.google.com/compute/docs/naming-resources",
            Self::GcpZone => "https://cloud.google.com/compute/docs/regions-zones",
            Self::GcpMachineType => "https://cloud.google.com/compute/docs/general-purpose-machines",
            Self::GcpDiskSize | Self::GcpDiskType => GOOGLE_DISKS,
            Self::GcpLinuxUser | Self::GcpHome => GOOGLE_LOGIN,
            Self::GcpServiceAccount | Self::GcpServiceAccountId => GOOGLE_ACCOUNTS,
            Self::GcpRole => "https://cloud.google.com/iam/docs/understanding-roles",
            Self::DockerHostPort | Self::DockerExpose => COMPOSE_SERVICES,
            Self::DockerTunnelPort => "https://docs.openclaw.ai/gateway/remote",
            Self::DockerBind | Self::ConfigMaxConcurrent | Self::AccessTrustedProxies => OPENCLAW_CONFIGURATION,
            Self::DockerTimezone => "https://www.iana.org/time-zones",
            Self::DockerHomeVolume | Self::DockerExtraMounts | Self::ImageSource | Self::ImagePackages => {
                OPENCLAW_DOCKER
            }
            Self::FlyApp | Self::FlyOrganization => FLY_APPS,
            Self::FlyRegion | Self::FlyVolumeRegion => FLY_REGIONS,
            Self::FlyPrivateAccess => "https://fly.io/docs/networking/private-networking/",
            Self::FlyVolumeName | Self::FlyVolumeSize => FLY_VOLUMES,
            Self::FlyVmSize | Self::FlyMemory => FLY_SIZES,
            Self::FlyHeap => "https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-megabytes",
            Self::FlyProxyPort => "https://fly.io/docs/flyctl/proxy/",
            Self::FlyAutoStop | Self::FlyMinMachines => FLY_STOPPING,
            Self::FlySnapshotRetention => "https://fly.io/docs/volumes/snapshots/",
            Self::FlyCheckGrace => "https://fly.io/docs/reference/health-checks/",
            Self::FlyPort
            | Self::FlyMount
            | Self::FlyExtendThreshold
            | Self::FlyExtendIncrement
            | Self::FlyExtendLimit
            | Self::FlyEnvironment => FLY_CONFIGURATION,
            Self::ImageName | Self::ImagePrograms => DOCKERFILE,
            Self::ImageGog => "https://github.com/steipete/gogcli",
            Self::ImageGoplaces => "https://github.com/steipete/goplaces",
            Self::ImageWacli => "https://github.com/steipete/wacli",
            Self::ConfigModel | Self::ConfigFallbacks => OPENCLAW_MODELS,
            Self::ConfigAnthropic | Self::ConfigOpenai | Self::ConfigGoogle => OPENCLAW_PROVIDERS,
            Self::ConfigDiscord
            | Self::ConfigDiscordGuild
            | Self::ConfigDiscordChannel
            | Self::ConfigDiscordMention => OPENCLAW_DISCORD,
            Self::ConfigTelegram => "https://docs.openclaw.ai/channels/telegram",
            Self::ConfigWhatsapp => "https://docs.openclaw.ai/channels/whatsapp",
            Self::ConfigSlack => "https://docs.openclaw.ai/channels/slack",
            Self::ConfigWebhooks => "https://docs.openclaw.ai/plugins/voice-call",
            Self::AccessAllowPage | Self::AccessOrigins => "https://docs.openclaw.ai/web/control-ui",
            Self::AccessPageOrigin => "https://www.rfc-editor.org/rfc/rfc6454",
        }
    }
}
