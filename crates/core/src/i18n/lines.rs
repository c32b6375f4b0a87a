//! What the lines of the generated files do, and what happens without them.

use super::wire_format::words;

words! {
    /// What one line does.
    #[derive(Debug, PartialEq, Eq)]
    pub struct LineText {
        /// What it does.
        pub what: &'static str,
        /// What happens without it.
        pub without: &'static str,
    }
}

#[cfg(feature = "catalogs")]
impl LineText {
    /// A line's words, in a catalogue.
    pub(super) const fn new(what: &'static str, without: &'static str) -> Self {
        Self { what, without }
    }
}

macro_rules! lines {
    ($($key:ident = $text:ident;)*) => {
        /// A line that can be explained, whatever file it stands in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the words of each say what it is")]
        pub enum LineKey { $($key,)* }

        impl LineKey {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// Its words in one language.
            pub const fn text(self, texts: &'static LineTexts) -> &'static LineText {
                match self { $(Self::$key => &texts.$text,)* }
            }
        }

        words! {
            /// The words of every line; a language that forgets one does not compile.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a key, named as the key")]
            pub struct LineTexts { $(pub $text: LineText,)* }
        }
    };
}

lines! {
    EnvImage = env_image;
    EnvToken = env_token;
    EnvBind = env_bind;
    EnvPort = env_port;
    EnvConfigDir = env_config_dir;
    EnvWorkspaceDir = env_workspace_dir;
    EnvProfileDir = env_profile_dir;
    KeyringPassword = keyring_password;
    KeyAnthropic = key_anthropic;
    KeyOpenai = key_openai;
    KeyGoogle = key_google;
    KeyGemini = key_gemini;
    KeyDiscord = key_discord;
    KeyTelegram = key_telegram;
    KeySlackBot = key_slack_bot;
    KeySlackApp = key_slack_app;
    ComposeServices = compose_services;
    ComposeService = compose_service;
    ComposeImage = compose_image;
    ComposeBuild = compose_build;
    ComposeRestart = compose_restart;
    ComposeInit = compose_init;
    ComposeEnvFile = compose_env_file;
    ComposeEnvPath = compose_env_path;
    ComposeEnvRequired = compose_env_required;
    ComposeEnvironment = compose_environment;
    VarHome = var_home;
    VarNodeEnv = var_node_env;
    VarTerm = var_term;
    VarToken = var_token;
    VarBind = var_bind;
    VarPort = var_port;
    VarStateDir = var_state_dir;
    VarConfigDir = var_config_dir;
    VarWorkspaceDir = var_workspace_dir;
    VarXdg = var_xdg;
    VarTimezone = var_timezone;
    ComposeVolumes = compose_volumes;
    VolumeHome = volume_home;
    VolumeState = volume_state;
    VolumeWorkspace = volume_workspace;
    VolumeProfile = volume_profile;
    VolumeOwn = volume_own;
    ComposePorts = compose_ports;
    PortLocal = port_local;
    PortPublic = port_public;
    ComposeCapDrop = compose_cap_drop;
    CapRaw = cap_raw;
    CapAdmin = cap_admin;
    ComposeSecurity = compose_security;
    NoNewPrivileges = no_new_privileges;
    ComposeCommand = compose_command;
    CommandNode = command_node;
    CommandFile = command_file;
    CommandGateway = command_gateway;
    CommandBindFlag = command_bind_flag;
    CommandBind = command_bind;
    CommandPortFlag = command_port_flag;
    CommandPort = command_port;
    NamedVolumes = named_volumes;
    NamedVolume = named_volume;
    DockerFrom = docker_from;
    DockerArg = docker_arg;
    DockerUserRoot = docker_user_root;
    DockerUpdate = docker_update;
    DockerInstall = docker_install;
    DockerClean = docker_clean;
    DockerAddArchive = docker_add_archive;
    DockerAddProgram = docker_add_program;
    DockerFolder = docker_folder;
    DockerUnpack = docker_unpack;
    DockerFind = docker_find;
    DockerTest = docker_test;
    DockerRemove = docker_remove;
    DockerUserNode = docker_user_node;
    IgnoreAll = ignore_all;
    IgnoreBut = ignore_but;
    FlyApp = fly_app;
    FlyRegion = fly_region;
    FlyBuild = fly_build;
    FlyBuildImage = fly_build_image;
    FlyBuildDockerfile = fly_build_dockerfile;
    FlyBuildArgs = fly_build_args;
    FlyBuildArg = fly_build_arg;
    FlyEnv = fly_env;
    FlyNodeOptions = fly_node_options;
    FlyPnpm = fly_pnpm;
    FlyStateDir = fly_state_dir;
    FlyPort = fly_port;
    FlyXdg = fly_xdg;
    FlyOwn = fly_own;
    FlyProcesses = fly_processes;
    FlyProcess = fly_process;
    HttpService = http_service;
    InternalPort = internal_port;
    ForceHttps = force_https;
    AutoStop = auto_stop;
    AutoStart = auto_start;
    MinMachines = min_machines;
    ServiceProcesses = service_processes;
    Checks = checks;
    CheckGrace = check_grace;
    CheckInterval = check_interval;
    CheckMethod = check_method;
    CheckTimeout = check_timeout;
    CheckPath = check_path;
    FlyVm = fly_vm;
    VmSize = vm_size;
    VmMemory = vm_memory;
    FlyMounts = fly_mounts;
    MountSource = mount_source;
    MountDestination = mount_destination;
    SnapshotRetention = snapshot_retention;
    ExtendThreshold = extend_threshold;
    ExtendIncrement = extend_increment;
    ExtendLimit = extend_limit;
    ConfigRoot = config_root;
    Agents = agents;
    AgentDefaults = agent_defaults;
    Model = model;
    ModelPrimary = model_primary;
    ModelFallbacks = model_fallbacks;
    ModelFallback = model_fallback;
    MaxConcurrent = max_concurrent;
    Workspace = workspace;
    Auth = auth;
    AuthProfiles = auth_profiles;
    AuthProfile = auth_profile;
    ProfileMode = profile_mode;
    ProfileProvider = profile_provider;
    Bindings = bindings;
    Binding = binding;
    BindingAgent = binding_agent;
    BindingMatch = binding_match;
    BindingChannel = binding_channel;
    Channels = channels;
    Discord = discord;
    ChannelEnabled = channel_enabled;
    GroupPolicy = group_policy;
    Guilds = guilds;
    Guild = guild;
    GuildChannels = guild_channels;
    GuildChannel = guild_channel;
    GuildChannelEnabled = guild_channel_enabled;
    RequireMention = require_mention;
    Telegram = telegram;
    Whatsapp = whatsapp;
    WhatsappPolicy = whatsapp_policy;
    Slack = slack;
    Gateway = gateway;
    GatewayMode = gateway_mode;
    GatewayBind = gateway_bind;
    GatewayAuth = gateway_auth;
    GatewayAuthMode = gateway_auth_mode;
    ControlUi = control_ui;
    AllowedOrigins = allowed_origins;
    AllowedOrigin = allowed_origin;
    TrustedProxies = trusted_proxies;
    TrustedProxy = trusted_proxy;
    Plugins = plugins;
    PluginEntries = plugin_entries;
    VoiceCall = voice_call;
    VoiceEnabled = voice_enabled;
    VoiceConfig = voice_config;
    VoiceProvider = voice_provider;
    VoiceTunnel = voice_tunnel;
    VoiceTunnelProvider = voice_tunnel_provider;
}
