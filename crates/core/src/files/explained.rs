//! What each line of a generated file does.
//!
//! A line is known by its place in the structure of its file, not by its text: `services.*.ports[]`, `http_service.path`.
//! The rows below go from such places to the words. What is read here is what the writers of this folder write (two spaces
//! a level, one entry a line); for files of other people there are the readers in [`crate::read`].
//!
//! Nothing else refers to this module, so a program that does not explain lines does not carry it.

use crate::i18n::lines::LineKey;

/// A kind of generated file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `.env` and `keys.env`.
    Variables,
    /// `docker-compose.yml`.
    Compose,
    /// `Dockerfile`.
    Dockerfile,
    /// `.dockerignore`.
    Ignore,
    /// `fly.toml` and `fly.private.toml`.
    Fly,
    /// The gateway's configuration.
    Config,
}

impl Kind {
    fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or(path);
        Some(match name {
            ".env" | "keys.env" => Self::Variables,
            "docker-compose.yml" => Self::Compose,
            "Dockerfile" => Self::Dockerfile,
            ".dockerignore" => Self::Ignore,
            "fly.toml" | "fly.private.toml" => Self::Fly,
            "clawdbot.json" | "moltbot.json" | "openclaw.json" => Self::Config,
            _ => return None,
        })
    }
}

/// Which line a row is about: its file, its place, and what its text holds where the place alone does not tell.
///
/// Of a place, `*` stands for any one name, and `_NAME` for a name behind the prefix of any release.
#[derive(Debug)]
struct Row {
    kind: Kind,
    place: &'static str,
    holds: &'static str,
    key: LineKey,
}

const fn row(kind: Kind, place: &'static str, key: LineKey) -> Row {
    Row { kind, place, holds: "", key }
}

const fn with(kind: Kind, place: &'static str, holds: &'static str, key: LineKey) -> Row {
    Row { kind, place, holds, key }
}

use Kind::{Compose, Config, Dockerfile, Fly, Ignore, Variables};
use LineKey as K;

/// Every line; the first row that fits counts.
static ROWS: [Row; 168] = [
    row(Variables, "_IMAGE", K::EnvImage),
    row(Variables, "_GATEWAY_TOKEN", K::EnvToken),
    row(Variables, "_GATEWAY_BIND", K::EnvBind),
    row(Variables, "_GATEWAY_PORT", K::EnvPort),
    row(Variables, "_CONFIG_DIR", K::EnvConfigDir),
    row(Variables, "_WORKSPACE_DIR", K::EnvWorkspaceDir),
    row(Variables, "_AUTH_PROFILE_SECRET_DIR", K::EnvProfileDir),
    row(Variables, "GOG_KEYRING_PASSWORD", K::KeyringPassword),
    row(Variables, "ANTHROPIC_API_KEY", K::KeyAnthropic),
    row(Variables, "OPENAI_API_KEY", K::KeyOpenai),
    row(Variables, "GOOGLE_API_KEY", K::KeyGoogle),
    row(Variables, "GEMINI_API_KEY", K::KeyGemini),
    row(Variables, "DISCORD_BOT_TOKEN", K::KeyDiscord),
    row(Variables, "TELEGRAM_BOT_TOKEN", K::KeyTelegram),
    row(Variables, "SLACK_BOT_TOKEN", K::KeySlackBot),
    row(Variables, "SLACK_APP_TOKEN", K::KeySlackApp),
    row(Compose, "services", K::ComposeServices),
    row(Compose, "services.*", K::ComposeService),
    row(Compose, "services.*.image", K::ComposeImage),
    row(Compose, "services.*.build", K::ComposeBuild),
    row(Compose, "services.*.restart", K::ComposeRestart),
    row(Compose, "services.*.init", K::ComposeInit),
    row(Compose, "services.*.env_file", K::ComposeEnvFile),
    row(Compose, "services.*.env_file.[].path", K::ComposeEnvPath),
    row(Compose, "services.*.env_file.[].required", K::ComposeEnvRequired),
    row(Compose, "services.*.environment", K::ComposeEnvironment),
    row(Compose, "services.*.environment.HOME", K::VarHome),
    row(Compose, "services.*.environment.NODE_ENV", K::VarNodeEnv),
    row(Compose, "services.*.environment.TERM", K::VarTerm),
    row(Compose, "services.*.environment._GATEWAY_TOKEN", K::VarToken),
    row(Compose, "services.*.environment._GATEWAY_BIND", K::VarBind),
    row(Compose, "services.*.environment._GATEWAY_PORT", K::VarPort),
    row(Compose, "services.*.environment._STATE_DIR", K::VarStateDir),
    row(Compose, "services.*.environment._CONFIG_DIR", K::VarConfigDir),
    row(Compose, "services.*.environment._WORKSPACE_DIR", K::VarWorkspaceDir),
    row(Compose, "services.*.environment.XDG_CONFIG_HOME", K::VarXdg),
    row(Compose, "services.*.environment.TZ", K::VarTimezone),
    row(Compose, "services.*.volumes", K::ComposeVolumes),
    with(Compose, "services.*.volumes.[]", "_WORKSPACE_DIR}:", K::VolumeWorkspace),
    with(Compose, "services.*.volumes.[]", "_AUTH_PROFILE_SECRET_DIR}:", K::VolumeProfile),
    with(Compose, "services.*.volumes.[]", "_CONFIG_DIR}:", K::VolumeState),
    with(Compose, "services.*.volumes.[]", ":/home/node\"", K::VolumeHome),
    row(Compose, "services.*.volumes.[]", K::VolumeOwn),
    row(Compose, "services.*.ports", K::ComposePorts),
    with(Compose, "services.*.ports.[]", "\"127.0.0.1:", K::PortLocal),
    row(Compose, "services.*.ports.[]", K::PortPublic),
    row(Compose, "services.*.cap_drop", K::ComposeCapDrop),
    with(Compose, "services.*.cap_drop.[]", "NET_RAW", K::CapRaw),
    with(Compose, "services.*.cap_drop.[]", "NET_ADMIN", K::CapAdmin),
    row(Compose, "services.*.security_opt", K::ComposeSecurity),
    with(Compose, "services.*.security_opt.[]", "no-new-privileges", K::NoNewPrivileges),
    row(Compose, "services.*.command", K::ComposeCommand),
    with(Compose, "services.*.command.[]", "--bind", K::CommandBindFlag),
    with(Compose, "services.*.command.[]", "_GATEWAY_BIND}", K::CommandBind),
    with(Compose, "services.*.command.[]", "--port", K::CommandPortFlag),
    with(Compose, "services.*.command.[]", "dist/index.js", K::CommandFile),
    with(Compose, "services.*.command.[]", "- node", K::CommandNode),
    with(Compose, "services.*.command.[]", "- gateway", K::CommandGateway),
    row(Compose, "services.*.command.[]", K::CommandPort),
    row(Compose, "volumes", K::NamedVolumes),
    row(Compose, "volumes.*", K::NamedVolume),
    row(Dockerfile, "FROM", K::DockerFrom),
    row(Dockerfile, "ARG", K::DockerArg),
    with(Dockerfile, "USER", "root", K::DockerUserRoot),
    row(Dockerfile, "USER", K::DockerUserNode),
    with(Dockerfile, "RUN", "apt-get update", K::DockerUpdate),
    with(Dockerfile, "RUN", "apt-get install", K::DockerInstall),
    with(Dockerfile, "RUN", "rm -rf /var/lib/apt/lists", K::DockerClean),
    with(Dockerfile, "ADD", " /tmp/", K::DockerAddArchive),
    row(Dockerfile, "ADD", K::DockerAddProgram),
    with(Dockerfile, "RUN", "RUN mkdir ", K::DockerFolder),
    with(Dockerfile, "RUN", "tar -xzf ", K::DockerUnpack),
    with(Dockerfile, "RUN", "&& find ", K::DockerFind),
    with(Dockerfile, "RUN", "test -x ", K::DockerTest),
    with(Dockerfile, "RUN", "rm -r ", K::DockerRemove),
    with(Ignore, "", "!", K::IgnoreBut),
    row(Ignore, "", K::IgnoreAll),
    row(Fly, "app", K::FlyApp),
    row(Fly, "primary_region", K::FlyRegion),
    row(Fly, "build", K::FlyBuild),
    row(Fly, "build.image", K::FlyBuildImage),
    row(Fly, "build.dockerfile", K::FlyBuildDockerfile),
    row(Fly, "build.args", K::FlyBuildArgs),
    row(Fly, "build.args.*", K::FlyBuildArg),
    row(Fly, "env", K::FlyEnv),
    row(Fly, "env.NODE_ENV", K::VarNodeEnv),
    row(Fly, "env.NODE_OPTIONS", K::FlyNodeOptions),
    row(Fly, "env._PREFER_PNPM", K::FlyPnpm),
    row(Fly, "env._STATE_DIR", K::FlyStateDir),
    row(Fly, "env._GATEWAY_PORT", K::FlyPort),
    row(Fly, "env.XDG_CONFIG_HOME", K::FlyXdg),
    row(Fly, "env.*", K::FlyOwn),
    row(Fly, "processes", K::FlyProcesses),
    row(Fly, "processes.*", K::FlyProcess),
    row(Fly, "http_service", K::HttpService),
    row(Fly, "http_service.internal_port", K::InternalPort),
    row(Fly, "http_service.force_https", K::ForceHttps),
    row(Fly, "http_service.auto_stop_machines", K::AutoStop),
    row(Fly, "http_service.auto_start_machines", K::AutoStart),
    row(Fly, "http_service.min_machines_running", K::MinMachines),
    row(Fly, "http_service.processes", K::ServiceProcesses),
    row(Fly, "http_service.checks", K::Checks),
    row(Fly, "http_service.checks.grace_period", K::CheckGrace),
    row(Fly, "http_service.checks.interval", K::CheckInterval),
    row(Fly, "http_service.checks.method", K::CheckMethod),
    row(Fly, "http_service.checks.timeout", K::CheckTimeout),
    row(Fly, "http_service.checks.path", K::CheckPath),
    row(Fly, "vm", K::FlyVm),
    row(Fly, "vm.size", K::VmSize),
    row(Fly, "vm.memory", K::VmMemory),
    row(Fly, "mounts", K::FlyMounts),
    row(Fly, "mounts.source", K::MountSource),
    row(Fly, "mounts.destination", K::MountDestination),
    row(Fly, "mounts.snapshot_retention", K::SnapshotRetention),
    row(Fly, "mounts.auto_extend_size_threshold", K::ExtendThreshold),
    row(Fly, "mounts.auto_extend_size_increment", K::ExtendIncrement),
    row(Fly, "mounts.auto_extend_size_limit", K::ExtendLimit),
    row(Config, "", K::ConfigRoot),
    row(Config, "agents", K::Agents),
    row(Config, "agents.defaults", K::AgentDefaults),
    row(Config, "agents.defaults.model", K::Model),
    row(Config, "agents.defaults.model.primary", K::ModelPrimary),
    row(Config, "agents.defaults.model.fallbacks", K::ModelFallbacks),
    row(Config, "agents.defaults.model.fallbacks.[]", K::ModelFallback),
    row(Config, "agents.defaults.maxConcurrent", K::MaxConcurrent),
    row(Config, "agents.defaults.workspace", K::Workspace),
    row(Config, "auth", K::Auth),
    row(Config, "auth.profiles", K::AuthProfiles),
    row(Config, "auth.profiles.*", K::AuthProfile),
    row(Config, "auth.profiles.*.mode", K::ProfileMode),
    row(Config, "auth.profiles.*.provider", K::ProfileProvider),
    row(Config, "bindings", K::Bindings),
    row(Config, "bindings.[]", K::Binding),
    row(Config, "bindings.[].agentId", K::BindingAgent),
    row(Config, "bindings.[].match", K::BindingMatch),
    row(Config, "bindings.[].match.channel", K::BindingChannel),
    row(Config, "channels", K::Channels),
    row(Config, "channels.discord", K::Discord),
    row(Config, "channels.*.enabled", K::ChannelEnabled),
    row(Config, "channels.discord.groupPolicy", K::GroupPolicy),
    row(Config, "channels.discord.guilds", K::Guilds),
    row(Config, "channels.discord.guilds.*", K::Guild),
    row(Config, "channels.discord.guilds.*.channels", K::GuildChannels),
    row(Config, "channels.discord.guilds.*.channels.*", K::GuildChannel),
    row(Config, "channels.discord.guilds.*.channels.*.enabled", K::GuildChannelEnabled),
    row(Config, "channels.discord.guilds.*.requireMention", K::RequireMention),
    row(Config, "channels.telegram", K::Telegram),
    row(Config, "channels.whatsapp", K::Whatsapp),
    row(Config, "channels.whatsapp.dmPolicy", K::WhatsappPolicy),
    row(Config, "channels.slack", K::Slack),
    row(Config, "gateway", K::Gateway),
    row(Config, "gateway.mode", K::GatewayMode),
    row(Config, "gateway.bind", K::GatewayBind),
    row(Config, "gateway.auth", K::GatewayAuth),
    row(Config, "gateway.auth.mode", K::GatewayAuthMode),
    row(Config, "gateway.controlUi", K::ControlUi),
    row(Config, "gateway.controlUi.allowedOrigins", K::AllowedOrigins),
    row(Config, "gateway.controlUi.allowedOrigins.[]", K::AllowedOrigin),
    row(Config, "gateway.trustedProxies", K::TrustedProxies),
    row(Config, "gateway.trustedProxies.[]", K::TrustedProxy),
    row(Config, "plugins", K::Plugins),
    row(Config, "plugins.entries", K::PluginEntries),
    row(Config, "plugins.entries.voice-call", K::VoiceCall),
    row(Config, "plugins.entries.voice-call.enabled", K::VoiceEnabled),
    row(Config, "plugins.entries.voice-call.config", K::VoiceConfig),
    row(Config, "plugins.entries.voice-call.config.provider", K::VoiceProvider),
    row(Config, "plugins.entries.voice-call.config.tunnel", K::VoiceTunnel),
    row(Config, "plugins.entries.voice-call.config.tunnel.provider", K::VoiceTunnelProvider),
];

/// How many rows there are.
pub const ROW_COUNT: usize = ROWS.len();

/// What a line does, by its number from 1; nothing for comments, blank lines, closing brackets and lines that are not of
/// the files made here. Words: [`LineKey::text`].
pub fn explain_line(path: &str, text: &str, line: usize) -> Option<LineKey> {
    row_of(path, text, line).and_then(|row| ROWS.get(row)).map(|row| row.key)
}

/// The numbers, from 1, of the lines that have an explanation.
pub fn explained_lines(path: &str, text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    walk(path, text, |line, row| {
        if row.is_some() {
            found.push(line);
        }
    });
    found
}

/// Which row explains a line; for whoever looks for rows that explain none.
pub fn row_of(path: &str, text: &str, line: usize) -> Option<usize> {
    let mut found = None;
    walk(path, text, |number, row| {
        if number == line {
            found = row;
        }
    });
    found
}

/// Goes through the lines of a file, with the number of each from 1 and the row that explains it.
pub fn walk(path: &str, text: &str, mut visit: impl FnMut(usize, Option<usize>)) {
    let Some(kind) = Kind::of(path) else { return };
    let mut place = Place::default();
    for (position, line) in text.lines().enumerate() {
        let row = if place.go(kind, line) {
            ROWS.iter().position(|row| row.kind == kind && line.contains(row.holds) && place.is(row.place))
        } else {
            None
        };
        visit(position + 1, row);
    }
}

/// Where in its file a line stands: the names on the way, each with the column it starts in.
#[derive(Default)]
struct Place<'text> {
    names: Vec<(usize, &'text str)>,
}

impl<'text> Place<'text> {
    /// Goes on to a line. `false` where it says nothing of its own: blank, a comment, a closing bracket.
    fn go(&mut self, kind: Kind, line: &'text str) -> bool {
        let content = line.trim();
        let column = line.len() - line.trim_start().len();
        if content.is_empty() || (content.starts_with('#') && kind != Kind::Config) {
            return false;
        }
        match kind {
            Kind::Variables => {
                let name = content.split_once('=').map_or(content, |(name, _)| name);
                self.names = vec![(0, name)];
            }
            Kind::Dockerfile if column == 0 => {
                self.names = vec![(0, content.split(' ').next().unwrap_or_default())];
            }
            // The lines after the first of an instruction are indented and keep its name.
            Kind::Dockerfile | Kind::Ignore => {}
            Kind::Compose => self.yaml(column, content),
            Kind::Fly => self.toml(content),
            Kind::Config => return self.json(column, content),
        }
        true
    }

    /// Leaves what starts in this column or further right.
    fn leave(&mut self, column: usize) {
        self.names.retain(|(start, _)| *start < column);
    }

    fn yaml(&mut self, column: usize, content: &'text str) {
        self.leave(column);
        let (column, content) = match content.strip_prefix("- ") {
            Some(item) => {
                self.names.push((column, "[]"));
                (column + 2, item)
            }
            None => (column, content),
        };
        // A quoted or plain value may hold a colon, a key is a plain word.
        if let Some((name, _)) = content.split_once(':')
            && !name.starts_with(['"', '\'', '$', '/'])
            && (content.ends_with(':') || content.contains(": "))
        {
            self.names.push((column, name));
        }
    }

    fn toml(&mut self, content: &'text str) {
        if content.starts_with('[') {
            let names = content.trim_start_matches('[').trim_end_matches(']');
            self.names = names.split('.').map(|name| (0, name)).collect();
            return;
        }
        self.leave(1);
        let name = content.split_once(" =").map_or(content, |(name, _)| name);
        self.names.push((1, name));
    }

    fn json(&mut self, column: usize, content: &'text str) -> bool {
        self.leave(column);
        if content.starts_with(['}', ']']) {
            return false;
        }
        match content.strip_prefix('"').and_then(|rest| rest.split_once("\": ")) {
            Some((name, _)) => self.names.push((column, name)),
            None if column > 0 => self.names.push((column, "[]")),
            None => {}
        }
        true
    }

    /// Whether this is the place of a row.
    fn is(&self, place: &str) -> bool {
        let mut wanted = place.split('.').filter(|name| !name.is_empty());
        let fits = |name: &str, wanted: &str| {
            wanted == "*" || name == wanted || (wanted.starts_with('_') && has_prefix(name, wanted))
        };
        self.names.iter().all(|(_, name)| wanted.next().is_some_and(|wanted| fits(name, wanted)))
            && wanted.next().is_none()
    }
}

/// Whether a variable is one of the gateway's own: `CLAWDBOT_IMAGE` for `_IMAGE`.
fn has_prefix(name: &str, suffix: &str) -> bool {
    name.strip_suffix(suffix).is_some_and(|prefix| matches!(prefix, "CLAWDBOT" | "MOLTBOT" | "OPENCLAW"))
}
