//! The plan: from what a person typed ([`Draft`]) to values that cannot be wrong ([`Plan`]).
//!
//! One type a file. A [`Plan`] holds each value as [`Checked`]: the value, or the field that stands in its way. What is
//! generated from a plan asks for the values it needs with `?`, so a wrong field stops exactly the outputs that need it.

pub mod choices;
pub mod defaults;
pub mod diff;
mod draft;
mod field;
pub mod history;
pub mod link;
pub(crate) mod number_type;
mod parse;
pub mod plan_file;
pub mod preset;
pub mod saved_plans;
mod target;
pub(crate) mod text_type;
pub mod without_secrets;

macro_rules! value_types {
    ($( $module:ident: $($name:ident),+; )*) => {
        $( mod $module; pub use $module::{$($name),+}; )*
    };
}

value_types! {
    absolute_path: AbsolutePath, AbsolutePathError;
    auto_stop: AutoStop, AutoStopError;
    billing_account: BillingAccount, BillingAccountError;
    bind: Bind, BindError;
    channel_name: ChannelName, ChannelNameError;
    check_duration: CheckDuration, CheckDurationError;
    count: Count, CountError;
    debian_package: DebianPackage, DebianPackageError;
    directory_name: DirectoryName, DirectoryNameError;
    disk_size: DiskSize, DiskSizeError;
    docker_volume: DockerVolume, DockerVolumeError;
    environment_name: EnvironmentName, EnvironmentNameError;
    extra_mount: ExtraMount, ExtraMountError;
    fly_app: FlyApp, FlyAppError;
    fly_organization: FlyOrganization, FlyOrganizationError;
    fly_region: FlyRegion, FlyRegionError;
    fly_volume: FlyVolume, FlyVolumeError;
    gateway_token: GatewayToken, GatewayTokenError;
    guild_id: GuildId, GuildIdError;
    heap_size: HeapSize, HeapSizeError;
    image_reference: ImageReference, ImageReferenceError;
    instance_name: InstanceName, InstanceNameError;
    linux_user: LinuxUser, LinuxUserError;
    machine_type: MachineType, MachineTypeError;
    memory: Memory, MemoryError;
    model_name: ModelName, ModelNameError;
    origin: Origin, OriginError;
    port: Port, PortError;
    program: Packaging, Program, ProgramError;
    project_id: ProjectId, ProjectIdError;
    project_name: ProjectName, ProjectNameError;
    proxy_range: ProxyRange, ProxyRangeError;
    role: Role, RoleError;
    secrets: Secrets;
    service_account_id: ServiceAccountId, ServiceAccountIdError;
    timezone: Timezone, TimezoneError;
    variable: Variable, VariableError;
    volume_size: VolumeSize, VolumeSizeError;
    zone: Zone, ZoneError;
}

pub use draft::Draft;
pub use field::{Field, FieldText, FieldTexts, Kind, Section};
pub use parse::{Access, Blocked, Checked, Config, Discord, Docker, Fly, Gcp, Image, ImageSource, Plan, Webhooks};
pub use target::{Target, UnknownTarget};
pub(crate) use text_type::{cloud_name_proposal, text_type};

/// The words of a list field: separated by commas or white space.
pub fn split_list(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter == ',' || letter.is_whitespace()).filter(|word| !word.is_empty())
}
