//! One row per supported release: every name and every behaviour that differs between them.
//!
//! A new upstream release is a new row in [`super::releases`], nothing else.

/// The name the project carried at the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Product {
    /// Until 27 January 2026.
    Clawdbot,
    /// 27 to 29 January 2026.
    Moltbot,
    /// Since 29 January 2026.
    OpenClaw,
}

impl Product {
    /// The short name in plan files: `clawdbot`, `moltbot`, `openclaw`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clawdbot => "clawdbot",
            Self::Moltbot => "moltbot",
            Self::OpenClaw => "openclaw",
        }
    }

    /// The name as people write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clawdbot => "Clawdbot",
            Self::Moltbot => "Moltbot",
            Self::OpenClaw => "OpenClaw",
        }
    }
}

/// The user the image's process runs as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContainerUser {
    /// User 0.
    Root,
    /// User `node`, id 1000.
    Node,
}

/// What `gateway.trustedProxies` may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyEntries {
    /// Single addresses only.
    Addresses,
    /// Addresses and CIDR ranges.
    Ranges,
}

/// Everything the generator must know about one release.
#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about a release")]
pub struct Release {
    /// The name in plan files, for example `openclaw@2026.9.6`.
    pub id: &'static str,
    /// The product's name at that time.
    pub product: Product,
    /// The version as published; Moltbot has none and carries the date of its commit.
    pub version: &'static str,
    /// Date of the release or commit, ISO 8601.
    pub date: &'static str,
    /// Address to clone.
    pub repository: &'static str,
    /// Tag or commit to check out. Without it a clone of any of the three names is today's OpenClaw.
    pub git_ref: &'static str,
    /// Whether `git_ref` is a tag; a bare commit has no release notes and no fixes.
    pub is_tagged: bool,
    /// Prefix of the environment variables, without the underscore.
    pub env_prefix: &'static str,
    /// Prebuilt image of exactly this release, where upstream publishes one.
    pub prebuilt_image: Option<&'static str>,
    /// State directory below a home directory.
    pub state_directory: &'static str,
    /// Agent workspace below a home directory.
    pub workspace: &'static str,
    /// Name of the configuration file in the state directory.
    pub config_file: &'static str,
    /// User of the image.
    pub container_user: ContainerUser,
    /// Whether the image starts through an init process already.
    pub has_init: bool,
    /// Whether a separate directory for credential secrets must be mounted at `~/.config/openclaw`.
    pub has_profile_secrets: bool,
    /// Whether the image drops network capabilities upstream, which the compose file then repeats.
    pub drops_capabilities: bool,
    /// Build argument of upstream's own Dockerfile that takes extra Debian packages.
    pub packages_argument: &'static str,
    /// Memory in MiB below which a build from source is killed.
    pub build_memory_minimum: u32,
    /// Memory in MiB with which a build from source is comfortable.
    pub build_memory_comfortable: u32,
    /// A line of the log that says the gateway answers; `{port}` stands for the port it listens on.
    pub success_log: &'static str,
    /// Path that answers JSON as soon as the process lives; `None` where every path is the Control UI's page. It is also
    /// the health check on Fly.io: `/startupz` answers 403 to a trusted proxy that sends no forwarding header, as checks
    /// do (measured with 2026.9.6).
    pub health_path: Option<&'static str>,
    /// Version of the WebSocket protocol in `hello-ok`.
    pub protocol: u8,
    /// Whether `gateway.controlUi.allowedOrigins` exists and a browser needs it.
    pub has_allowed_origins: bool,
    /// What `gateway.trustedProxies` may hold.
    pub proxy_entries: ProxyEntries,
    /// Whether requests with proxy headers from an unlisted address are refused with HTTP 403.
    pub refuses_unknown_proxies: bool,
    /// Whether the command line can check a configuration file (`config validate`).
    pub has_config_validate: bool,
    /// Exit status when there is no configuration.
    pub missing_config_exit: u8,
    /// Channels and tools that are npm packages of their own, `@openclaw/NAME`.
    pub external_plugins: &'static [&'static str],
    /// Whether `GEMINI_API_KEY` is read beside `GOOGLE_API_KEY`.
    pub reads_gemini_key: bool,
    /// Page of the documentation about security, without the ending.
    pub security_page: &'static str,
    /// Folder of upstream's documentation for this release; paths are appended.
    pub documentation: &'static str,
    /// Where the facts of this row come from.
    pub source: &'static str,
}

impl Release {
    /// Short name used for images, services, folders: `clawdbot`, `moltbot`, `openclaw`.
    pub const fn short_name(&self) -> &'static str {
        self.product.id()
    }

    /// Name with version, for people: `OpenClaw 2026.9.6`.
    pub fn title(&self) -> String {
        format!("{} {}", self.product.name(), self.version)
    }

    /// Service in the compose file: `openclaw-gateway`.
    pub fn service(&self) -> String {
        format!("{}-gateway", self.short_name())
    }

    /// Name of an environment variable of this release: `GATEWAY_TOKEN` becomes `OPENCLAW_GATEWAY_TOKEN`.
    pub fn variable(&self, name: &str) -> String {
        format!("{}_{name}", self.env_prefix)
    }

    /// State directory inside the container.
    pub fn container_state(&self) -> String {
        format!("/home/node/{}", self.state_directory)
    }

    /// Workspace inside the container.
    pub fn container_workspace(&self) -> String {
        format!("/home/node/{}", self.workspace)
    }

    /// Whether an image is upstream's own, whatever its tag: at GitHub or, for those who pull it there, at Docker Hub.
    pub fn is_prebuilt(&self, image: &str) -> bool {
        let Some(own) = self.prebuilt_image else { return false };
        let repository = |image: &str| -> String {
            let image = image.split('@').next().unwrap_or_default();
            match image.rsplit_once(':') {
                Some((name, tag)) if !tag.contains('/') => name.to_owned(),
                _ => image.to_owned(),
            }
        };
        let name = repository(image.trim());
        let name = name.strip_prefix("docker.io/").unwrap_or(&name);
        name == repository(own) || name == format!("{0}/{0}", self.short_name())
    }

    /// A page of the documentation that belongs to this release; `page` without the ending.
    pub fn documentation_page(&self, page: &str) -> String {
        format!("{}/{page}.md", self.documentation)
    }
}
