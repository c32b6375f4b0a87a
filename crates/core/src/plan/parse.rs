//! The typed plan and how it is read from a draft.

use std::str::FromStr;

use super::defaults::default_value;
use super::{
    AbsolutePath, AutoStop, BillingAccount, Bind, ChannelName, CheckDuration, Count, DebianPackage, DirectoryName,
    DiskSize, DockerVolume, Draft, ExtraMount, Field, FlyApp, FlyOrganization, FlyRegion, FlyVolume, GuildId, HeapSize,
    ImageReference, InstanceName, LinuxUser, MachineType, Memory, ModelName, Origin, Port, Program, ProjectId,
    ProjectName, ProxyRange, Role, ServiceAccountId, Target, Timezone, Variable, VolumeSize, Zone, choices, split_list,
};
use crate::catalog::{Release, programs};

/// The field that keeps an output from being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked(pub Field);

/// A value, or the field that must be mended first.
pub type Checked<T> = Result<T, Blocked>;

/// Values of the Google Cloud section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
pub struct Gcp {
    pub project_id: Checked<ProjectId>,
    pub project_name: Checked<ProjectName>,
    pub billing_account: Checked<Option<BillingAccount>>,
    pub vm_name: Checked<InstanceName>,
    pub zone: Checked<Zone>,
    pub machine_type: Checked<MachineType>,
    pub disk_size: Checked<DiskSize>,
    /// `None`: gcloud decides.
    pub disk_type: Checked<Option<&'static str>>,
    pub linux_user: Checked<Option<LinuxUser>>,
    /// The home directory, from its own field or from the user; `None` where the shell is to say.
    pub home: Checked<Option<AbsolutePath>>,
    pub service_account: bool,
    pub service_account_id: Checked<ServiceAccountId>,
    pub role: Checked<Role>,
}

/// Values of the container section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
pub struct Docker {
    pub host_port: Checked<Port>,
    pub tunnel_port: Checked<Port>,
    pub bind: Checked<Bind>,
    pub expose: bool,
    pub timezone: Checked<Option<Timezone>>,
    pub home_volume: Checked<Option<DockerVolume>>,
    pub extra_mounts: Checked<Vec<ExtraMount>>,
}

/// Values of the Fly.io section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
pub struct Fly {
    pub app: Checked<FlyApp>,
    pub organization: Checked<Option<FlyOrganization>>,
    pub region: Checked<FlyRegion>,
    pub volume_name: Checked<FlyVolume>,
    pub volume_size: Checked<VolumeSize>,
    pub volume_region: Checked<FlyRegion>,
    pub vm_size: Checked<&'static crate::catalog::FlySize>,
    pub memory: Checked<Memory>,
    pub heap: Checked<Option<HeapSize>>,
    pub port: Checked<Port>,
    pub proxy_port: Checked<Port>,
    pub auto_stop: Checked<AutoStop>,
    pub min_machines: Checked<Count>,
    pub mount: Checked<AbsolutePath>,
    pub snapshot_retention: Checked<Option<Count>>,
    pub extend_threshold: Checked<Option<Count>>,
    pub extend_increment: Checked<Option<Count>>,
    pub extend_limit: Checked<Option<Count>>,
    pub check_grace: Checked<CheckDuration>,
    pub environment: Checked<Vec<Variable>>,
    /// Whether a private application is reached through Fly Proxy.
    pub private_access: Checked<bool>,
    /// Whether Fly Proxy stands before the gateway.
    pub has_service: bool,
}

/// Where the image comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageSource {
    /// Upstream publishes it under this name.
    Prebuilt(&'static str),
    /// It is built from the pinned source.
    Source,
}

/// Values of the image section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
pub struct Image {
    pub source: Checked<ImageSource>,
    pub name: Checked<ImageReference>,
    pub packages: Checked<Vec<DebianPackage>>,
    /// The programs to bake: those of the catalogue that are selected and can be fetched, then the user's own.
    pub programs: Checked<Vec<Program>>,
}

/// The Discord part of the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
pub struct Discord {
    /// `None` until the server's id is known; the channel is then enabled without a server.
    pub guild: Checked<Option<GuildId>>,
    pub channel: Checked<ChannelName>,
    pub mention: bool,
}

/// How webhooks reach a gateway without a public address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Webhooks {
    /// There are none.
    None,
    /// Through ngrok in the container.
    Ngrok,
    /// Through Tailscale Funnel.
    Tailscale,
}

/// Values of the gateway section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the fields of the plan")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the form")]
pub struct Config {
    pub model: Checked<Option<ModelName>>,
    pub fallbacks: Checked<Vec<ModelName>>,
    pub anthropic: bool,
    pub openai: bool,
    pub google: bool,
    pub max_concurrent: Checked<Option<Count>>,
    pub discord: Option<Discord>,
    pub telegram: bool,
    pub whatsapp: bool,
    pub slack: bool,
    pub webhooks: Checked<Webhooks>,
}

/// Values of the access section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The origin of the page that verifies the token, when it may.
    pub page_origin: Checked<Option<Origin>>,
    /// Further origins that use the Control UI.
    pub origins: Checked<Vec<Origin>>,
    /// Proxies whose headers are believed.
    pub trusted_proxies: Checked<Vec<ProxyRange>>,
}

/// A deployment in values that cannot be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the sections of the plan")]
pub struct Plan {
    pub release: &'static Release,
    pub target: Target,
    pub directory: Checked<DirectoryName>,
    pub gcp: Gcp,
    pub docker: Docker,
    pub fly: Fly,
    pub image: Image,
    pub config: Config,
    pub access: Access,
}

/// Reads typed values out of a draft.
struct Reader<'draft>(&'draft Draft);

impl Reader<'_> {
    /// What a field holds; a field that does not matter for the target holds its default, whatever was typed.
    fn text(&self, field: Field) -> String {
        if self.0.uses(field) { self.0.value(field) } else { default_value(field, self.0) }
    }

    /// The field in the way: one that only follows another is mended there.
    fn blocked(&self, field: Field) -> Blocked {
        Blocked(self.0.follows(field).unwrap_or(field))
    }

    fn is_on(&self, field: Field) -> bool {
        self.text(field).trim() == "true"
    }

    fn one<T: FromStr>(&self, field: Field) -> Checked<T> {
        self.text(field).parse().map_err(|_| self.blocked(field))
    }

    fn optional<T: FromStr>(&self, field: Field) -> Checked<Option<T>> {
        let text = self.text(field);
        if text.trim().is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| self.blocked(field)) }
    }

    fn list<T: FromStr>(&self, field: Field) -> Checked<Vec<T>> {
        self.each(field, &split_list(&self.text(field)).collect::<Vec<_>>())
    }

    fn lines<T: FromStr>(&self, field: Field) -> Checked<Vec<T>> {
        let text = self.text(field);
        self.each(field, &text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>())
    }

    fn each<T: FromStr>(&self, field: Field, words: &[&str]) -> Checked<Vec<T>> {
        let mut values = Vec::with_capacity(words.len());
        for word in words {
            values.push(word.parse().map_err(|_| self.blocked(field))?);
        }
        Ok(values)
    }

    fn choice<T: Copy>(&self, field: Field, values: &[T]) -> Checked<T> {
        let text = self.text(field);
        let position = choices::choices(field).iter().position(|word| *word == text.trim());
        position.and_then(|position| values.get(position)).copied().ok_or(self.blocked(field))
    }
}

impl Plan {
    /// Reads a draft. Wrong fields become [`Blocked`]; [`crate::rules`] says what is wrong with them.
    pub fn read(draft: &Draft) -> Self {
        let reader = Reader(draft);
        Self {
            release: draft.release(),
            target: draft.target(),
            directory: reader.one(Field::Directory),
            gcp: read_gcp(&reader),
            docker: Docker {
                host_port: reader.one(Field::DockerHostPort),
                tunnel_port: reader.one(Field::DockerTunnelPort),
                bind: reader.one(Field::DockerBind),
                expose: reader.is_on(Field::DockerExpose),
                timezone: reader.optional(Field::DockerTimezone),
                home_volume: reader.optional(Field::DockerHomeVolume),
                extra_mounts: reader.list(Field::DockerExtraMounts),
            },
            fly: read_fly(&reader),
            image: read_image(&reader),
            config: read_config(&reader),
            access: Access {
                page_origin: reader.optional(Field::AccessPageOrigin),
                origins: reader.list(Field::AccessOrigins),
                trusted_proxies: reader.list(Field::AccessTrustedProxies),
            },
        }
    }
}

impl Plan {
    /// Every field whose text is not of its type, in the order of the form.
    pub fn unreadable_fields(&self) -> Vec<Field> {
        fn of<T>(value: &Checked<T>) -> Option<Field> {
            value.as_ref().err().map(|Blocked(field)| *field)
        }
        let (gcp, docker, fly, image) = (&self.gcp, &self.docker, &self.fly, &self.image);
        let discord = self.config.discord.as_ref();
        let waited: Vec<Field> = [
            of(&self.directory),
            of(&gcp.project_id),
            of(&gcp.project_name),
            of(&gcp.billing_account),
            of(&gcp.vm_name),
            of(&gcp.zone),
            of(&gcp.machine_type),
            of(&gcp.disk_size),
            of(&gcp.disk_type),
            of(&gcp.linux_user),
            of(&gcp.home),
            of(&gcp.service_account_id),
            of(&gcp.role),
            of(&docker.host_port),
            of(&docker.tunnel_port),
            of(&docker.bind),
            of(&docker.timezone),
            of(&docker.home_volume),
            of(&docker.extra_mounts),
            of(&fly.app),
            of(&fly.organization),
            of(&fly.region),
            of(&fly.volume_name),
            of(&fly.volume_size),
            of(&fly.volume_region),
            of(&fly.vm_size),
            of(&fly.memory),
            of(&fly.heap),
            of(&fly.port),
            of(&fly.proxy_port),
            of(&fly.auto_stop),
            of(&fly.min_machines),
            of(&fly.mount),
            of(&fly.snapshot_retention),
            of(&fly.extend_threshold),
            of(&fly.extend_increment),
            of(&fly.extend_limit),
            of(&fly.check_grace),
            of(&fly.environment),
            of(&fly.private_access),
            of(&image.source),
            of(&image.name),
            of(&image.packages),
            of(&image.programs),
            of(&self.config.model),
            of(&self.config.fallbacks),
            of(&self.config.max_concurrent),
            of(&self.config.webhooks),
            discord.and_then(|discord| of(&discord.guild)),
            discord.and_then(|discord| of(&discord.channel)),
            of(&self.access.page_origin),
            of(&self.access.origins),
            of(&self.access.trusted_proxies),
        ]
        .into_iter()
        .flatten()
        .collect();
        Field::ALL.iter().copied().filter(|field| waited.contains(field)).collect()
    }
}

fn read_gcp(reader: &Reader<'_>) -> Gcp {
    let linux_user: Checked<Option<LinuxUser>> = reader.optional(Field::GcpLinuxUser);
    let home = match (reader.optional(Field::GcpHome), &linux_user) {
        (Ok(None), Ok(Some(user))) => {
            format!("/home/{user}").parse().map(Some).map_err(|_| Blocked(Field::GcpLinuxUser))
        }
        (Ok(None), Err(blocked)) => Err(*blocked),
        (home, _) => home,
    };
    Gcp {
        project_id: reader.one(Field::GcpProjectId),
        project_name: reader.one(Field::GcpProjectName),
        billing_account: reader.optional(Field::GcpBillingAccount),
        vm_name: reader.one(Field::GcpVmName),
        zone: reader.one(Field::GcpZone),
        machine_type: reader.one(Field::GcpMachineType),
        disk_size: reader.one(Field::GcpDiskSize),
        disk_type: reader.choice(Field::GcpDiskType, &[None, Some("pd-standard"), Some("pd-balanced"), Some("pd-ssd")]),
        linux_user,
        home,
        service_account: reader.is_on(Field::GcpServiceAccount),
        service_account_id: reader.one(Field::GcpServiceAccountId),
        role: reader.one(Field::GcpRole),
    }
}

fn read_fly(reader: &Reader<'_>) -> Fly {
    Fly {
        app: reader.one(Field::FlyApp),
        organization: reader.optional(Field::FlyOrganization),
        region: reader.one(Field::FlyRegion),
        volume_name: reader.one(Field::FlyVolumeName),
        volume_size: reader.one(Field::FlyVolumeSize),
        volume_region: reader.one(Field::FlyVolumeRegion),
        vm_size: crate::catalog::fly_size(reader.text(Field::FlyVmSize).trim()).ok_or(Blocked(Field::FlyVmSize)),
        memory: reader.one(Field::FlyMemory),
        heap: reader.optional(Field::FlyHeap),
        port: reader.one(Field::FlyPort),
        proxy_port: reader.one(Field::FlyProxyPort),
        auto_stop: reader.one(Field::FlyAutoStop),
        min_machines: reader.one(Field::FlyMinMachines),
        mount: reader.one(Field::FlyMount),
        snapshot_retention: reader.optional(Field::FlySnapshotRetention),
        extend_threshold: reader.optional(Field::FlyExtendThreshold),
        extend_increment: reader.optional(Field::FlyExtendIncrement),
        extend_limit: reader.optional(Field::FlyExtendLimit),
        check_grace: reader.one(Field::FlyCheckGrace),
        environment: reader.lines(Field::FlyEnvironment),
        private_access: reader.choice(Field::FlyPrivateAccess, &[false, true]),
        has_service: reader.0.has_fly_service(),
    }
}

fn read_image(reader: &Reader<'_>) -> Image {
    let release = reader.0.release();
    let source = match reader.choice(Field::ImageSource, &[true, false]) {
        Ok(true) => release.prebuilt_image.map(ImageSource::Prebuilt).ok_or(Blocked(Field::ImageSource)),
        Ok(false) => Ok(ImageSource::Source),
        Err(blocked) => Err(blocked),
    };
    let known = programs::KNOWN
        .iter()
        .filter(|known| reader.is_on(known.field))
        .filter_map(|known| known.url.map(|url| Program::known(known.name, url)));
    Image {
        source,
        name: reader.one(Field::ImageName),
        packages: reader.list(Field::ImagePackages),
        programs: reader.lines(Field::ImagePrograms).map(|own: Vec<Program>| known.chain(own).collect()),
    }
}

fn read_config(reader: &Reader<'_>) -> Config {
    Config {
        model: reader.optional(Field::ConfigModel),
        fallbacks: reader.list(Field::ConfigFallbacks),
        anthropic: reader.is_on(Field::ConfigAnthropic),
        openai: reader.is_on(Field::ConfigOpenai),
        google: reader.is_on(Field::ConfigGoogle),
        max_concurrent: reader.optional(Field::ConfigMaxConcurrent),
        discord: reader.is_on(Field::ConfigDiscord).then(|| Discord {
            guild: reader.optional(Field::ConfigDiscordGuild),
            channel: reader.one(Field::ConfigDiscordChannel),
            mention: reader.is_on(Field::ConfigDiscordMention),
        }),
        telegram: reader.is_on(Field::ConfigTelegram),
        whatsapp: reader.is_on(Field::ConfigWhatsapp),
        slack: reader.is_on(Field::ConfigSlack),
        webhooks: reader.choice(Field::ConfigWebhooks, &[Webhooks::None, Webhooks::Ngrok, Webhooks::Tailscale]),
    }
}
