//! Every field a person may set: its stable path, its kind and the section it is shown in.
//!
//! The list is the single place that names fields. The form, the plan file and the findings all walk it, so a new
//! field is one line here, one default in [`super::defaults`] and one text in the catalogue (the compiler asks for
//! both).

use crate::i18n::wire_format::words;

/// How a field is written down and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// A whole number; a JSON number in a plan file.
    Number,
    /// Yes or no; a JSON boolean in a plan file.
    Toggle,
    /// One of the words that [`super::choices::choices`] lists.
    Choice,
    /// Words separated by commas or white space; a JSON array in a plan file.
    List,
    /// One entry a line; a JSON array in a plan file.
    Lines,
}

/// A group of fields as the form shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What is deployed and where.
    Choice,
    /// The Google Cloud project and machine.
    Cloud,
    /// How the container is published on the machine.
    Container,
    /// The Fly.io application.
    Fly,
    /// What the image is made of.
    Image,
    /// What the gateway itself is told.
    Gateway,
    /// Who may reach the gateway with a browser.
    Access,
}

macro_rules! fields {
    ($( $variant:ident = $path:literal, $text:ident, $kind:ident, $section:ident, $depth:ident; )*) => {
        /// A field of the plan, named by a stable dotted path.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the path beside each variant in the list says what it is")]
        pub enum Field { $( $variant, )* }

        impl Field {
            /// All fields of a plan, in the order of the form and of the plan file.
            pub const ALL: &'static [Field] = &[ $( Field::$variant, )* ];

            /// The stable path, for example `gcp.project_id`.
            pub const fn path(self) -> &'static str {
                match self { $( Field::$variant => $path, )* }
            }

            /// How the field is edited and stored.
            pub const fn kind(self) -> Kind {
                match self { $( Field::$variant => Kind::$kind, )* }
            }

            /// The group the form shows it in.
            pub const fn section(self) -> Section {
                match self { $( Field::$variant => Section::$section, )* }
            }

            /// Whether the form folds it away at first.
            pub const fn is_advanced(self) -> bool {
                matches!(match self { $( Field::$variant => Depth::$depth, )* }, Depth::Advanced)
            }

            /// Its label and explanation in one language.
            pub const fn text(self, text: &'static FieldTexts) -> &'static FieldText {
                match self { $( Field::$variant => &text.$text, )* }
            }
        }

        words! {
            /// The label and explanation of every field; a language that forgets one does not compile.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a field, named as the field")]
            pub struct FieldTexts { $( pub $text: FieldText, )* }
        }
    };
}

/// Whether a field is shown at once or folded away.
enum Depth {
    Basic,
    Advanced,
}

words! {
    /// What the form says about a field.
    #[derive(Debug)]
    pub struct FieldText {
        /// The name beside the control.
        pub label: &'static str,
        /// One line that explains it.
        pub hint: &'static str,
    }
}

#[cfg(feature = "catalogs")]
impl FieldText {
    /// A field's words, in a catalogue.
    pub(crate) const fn new(label: &'static str, hint: &'static str) -> Self {
        Self { label, hint }
    }
}

fields! {
    Release = "release", release, Choice, Choice, Basic;
    Target = "target", target, Choice, Choice, Basic;
    Directory = "directory", directory, Text, Choice, Advanced;

    GcpProjectId = "gcp.project_id", gcp_project_id, Text, Cloud, Basic;
    GcpProjectName = "gcp.project_name", gcp_project_name, Text, Cloud, Basic;
    GcpBillingAccount = "gcp.billing_account", gcp_billing_account, Text, Cloud, Basic;
    GcpVmName = "gcp.vm_name", gcp_vm_name, Text, Cloud, Basic;
    GcpZone = "gcp.zone", gcp_zone, Text, Cloud, Basic;
    GcpMachineType = "gcp.machine_type", gcp_machine_type, Text, Cloud, Basic;
    GcpDiskSize = "gcp.disk_size", gcp_disk_size, Text, Cloud, Basic;
    GcpDiskType = "gcp.disk_type", gcp_disk_type, Choice, Cloud, Advanced;
    GcpLinuxUser = "gcp.linux_user", gcp_linux_user, Text, Cloud, Advanced;
    GcpHome = "gcp.home", gcp_home, Text, Cloud, Advanced;
    GcpServiceAccount = "gcp.service_account", gcp_service_account, Toggle, Cloud, Advanced;
    GcpServiceAccountId = "gcp.service_account_id", gcp_service_account_id, Text, Cloud, Advanced;
    GcpRole = "gcp.role", gcp_role, Text, Cloud, Advanced;

    DockerHostPort = "docker.host_port", docker_host_port, Number, Container, Basic;
    DockerTunnelPort = "docker.tunnel_port", docker_tunnel_port, Number, Container, Advanced;
    DockerBind = "docker.bind", docker_bind, Text, Container, Advanced;
    DockerExpose = "docker.expose", docker_expose, Toggle, Container, Advanced;
    DockerTimezone = "docker.timezone", docker_timezone, Text, Container, Advanced;
    DockerHomeVolume = "docker.home_volume", docker_home_volume, Text, Container, Advanced;
    DockerExtraMounts = "docker.extra_mounts", docker_extra_mounts, List, Container, Advanced;

    FlyApp = "fly.app", fly_app, Text, Fly, Basic;
    FlyOrganization = "fly.organization", fly_organization, Text, Fly, Advanced;
    FlyRegion = "fly.region", fly_region, Text, Fly, Basic;
    FlyPrivateAccess = "fly.private_access", fly_private_access, Choice, Fly, Basic;
    FlyVolumeName = "fly.volume_name", fly_volume_name, Text, Fly, Basic;
    FlyVolumeSize = "fly.volume_size", fly_volume_size, Number, Fly, Basic;
    FlyVolumeRegion = "fly.volume_region", fly_volume_region, Text, Fly, Advanced;
    FlyVmSize = "fly.vm_size", fly_vm_size, Text, Fly, Basic;
    FlyMemory = "fly.memory", fly_memory, Text, Fly, Basic;
    FlyHeap = "fly.heap", fly_heap, Number, Fly, Advanced;
    FlyPort = "fly.port", fly_port, Number, Fly, Advanced;
    FlyProxyPort = "fly.proxy_port", fly_proxy_port, Number, Fly, Advanced;
    FlyAutoStop = "fly.auto_stop", fly_auto_stop, Text, Fly, Advanced;
    FlyMinMachines = "fly.min_machines", fly_min_machines, Number, Fly, Advanced;
    FlyMount = "fly.mount", fly_mount, Text, Fly, Advanced;
    FlySnapshotRetention = "fly.snapshot_retention", fly_snapshot_retention, Number, Fly, Advanced;
    FlyExtendThreshold = "fly.extend_threshold", fly_extend_threshold, Number, Fly, Advanced;
    FlyExtendIncrement = "fly.extend_increment", fly_extend_increment, Number, Fly, Advanced;
    FlyExtendLimit = "fly.extend_limit", fly_extend_limit, Number, Fly, Advanced;
    FlyCheckGrace = "fly.check_grace", fly_check_grace, Text, Fly, Advanced;
    FlyEnvironment = "fly.environment", fly_environment, Lines, Fly, Advanced;

    ImageSource = "image.source", image_source, Choice, Image, Basic;
    ImageName = "image.name", image_name, Text, Image, Advanced;
    ImagePackages = "image.packages", image_packages, List, Image, Basic;
    ImageGog = "image.gog", image_gog, Toggle, Image, Basic;
    ImageGoplaces = "image.goplaces", image_goplaces, Toggle, Image, Basic;
    ImageWacli = "image.wacli", image_wacli, Toggle, Image, Basic;
    ImagePrograms = "image.programs", image_programs, Lines, Image, Advanced;

    ConfigModel = "config.model", config_model, Text, Gateway, Basic;
    ConfigFallbacks = "config.fallbacks", config_fallbacks, List, Gateway, Basic;
    ConfigAnthropic = "config.anthropic", config_anthropic, Toggle, Gateway, Basic;
    ConfigOpenai = "config.openai", config_openai, Toggle, Gateway, Basic;
    ConfigGoogle = "config.google", config_google, Toggle, Gateway, Basic;
    ConfigMaxConcurrent = "config.max_concurrent", config_max_concurrent, Number, Gateway, Advanced;
    ConfigDiscord = "config.discord", config_discord, Toggle, Gateway, Basic;
    ConfigDiscordGuild = "config.discord_guild", config_discord_guild, Text, Gateway, Basic;
    ConfigDiscordChannel = "config.discord_channel", config_discord_channel, Text, Gateway, Basic;
    ConfigDiscordMention = "config.discord_mention", config_discord_mention, Toggle, Gateway, Basic;
    ConfigTelegram = "config.telegram", config_telegram, Toggle, Gateway, Basic;
    ConfigWhatsapp = "config.whatsapp", config_whatsapp, Toggle, Gateway, Basic;
    ConfigSlack = "config.slack", config_slack, Toggle, Gateway, Basic;
    ConfigWebhooks = "config.webhooks", config_webhooks, Choice, Gateway, Advanced;

    AccessAllowPage = "access.allow_page", access_allow_page, Toggle, Access, Basic;
    AccessPageOrigin = "access.page_origin", access_page_origin, Text, Access, Advanced;
    AccessOrigins = "access.origins", access_origins, List, Access, Basic;
    AccessTrustedProxies = "access.trusted_proxies", access_trusted_proxies, List, Access, Basic;
}

impl Field {
    /// The field with this path.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.path() == path)
    }
}
