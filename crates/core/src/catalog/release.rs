//! A supported release: every name and behavior that differs between releases.
//!
//! Supporting a new upstream release means adding a row in [`super::releases`].

/// The product's name at the time of a release.
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
    /// From the oldest to the newest.
    pub const ALL: [Self; 3] = [Self::Clawdbot, Self::Moltbot, Self::OpenClaw];

    /// The product with a short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.id() == id)
    }

    /// The short name in plan files: `clawdbot`, `moltbot`, `openclaw`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clawdbot => "clawdbot",
            Self::Moltbot => "moltbot",
            Self::OpenClaw => "openclaw",
        }
    }

    /// The display name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clawdbot => "Clawdbot",
            Self::Moltbot => "Moltbot",
            Self::OpenClaw => "OpenClaw",
        }
    }
}

/// The user that the container's process runs as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContainerUser {
    /// UID 0.
    Root,
    /// The user `node`, UID 1000.
    Node,
}

/// What `gateway.trustedProxies` accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyEntries {
    /// Single addresses only.
    Addresses,
    /// Addresses and CIDR ranges.
    Ranges,
}

#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about a release")]
pub struct Release {
    /// The name in plan files, for example `openclaw@2026.9.6`.
    pub id: &'static str,
    pub product: Product,
    /// The published version. Moltbot has none, so the date of its commit is used.
    pub version: &'static str,
    /// Date of the release or commit, ISO 8601.
    pub date: &'static str,
    /// Address to clone.
    pub repository: &'static str,
    /// Tag or commit to check out. Without it, a clone under any of the three names is the current OpenClaw.
    pub git_ref: &'static str,
    /// Whether `git_ref` is a tag. A bare commit has no release notes and receives no fixes.
    pub is_tagged: bool,
    /// Prefix of the environment variables, without the underscore.
    pub env_prefix: &'static str,
    /// The image of exactly this release, if upstream publishes one.
    pub prebuilt_image: Option<&'static str>,
    /// State directory, relative to a home directory.
    pub state_directory: &'static str,
    /// Agent workspace, relative to a home directory.
    pub workspace: &'static str,
    /// Name of the configuration file in the state directory.
    pub config_file: &'static str,
    pub container_user: ContainerUser,
    /// Whether the image already starts through an init process.
    pub has_init: bool,
    /// Whether a separate directory for credentials must be mounted at `~/.config/openclaw`.
    pub has_profile_secrets: bool,
    /// Whether upstream's compose file drops network capabilities, which the generated one repeats.
    pub drops_capabilities: bool,
    /// Build argument of upstream's Dockerfile that takes additional Debian packages.
    pub packages_argument: &'static str,
    /// Memory in MiB below which a build from source is killed.
    pub build_memory_minimum: u32,
    /// Recommended memory in MiB for a build from source.
    pub build_memory_comfortable: u32,
    /// A log line that shows that the gateway responds; `{port}` stands for its port.
    pub success_log: &'static str,
    /// A path that responds with JSON as soon as the process runs; `None` if every path returns the Control UI's page.
    /// It is also the health check on Fly.io: `/startupz` returns 403 to a trusted proxy without forwarding headers,
    /// which health checks lack (measured with 2026.9.6).
    pub health_path: Option<&'static str>,
    /// Version of the WebSocket protocol in `hello-ok`.
    pub protocol: u8,
    /// Whether `gateway.controlUi.allowedOrigins` exists and is required for browsers.
    pub has_allowed_origins: bool,
    pub proxy_entries: ProxyEntries,
    /// Whether requests with proxy headers from an unlisted address are rejected with HTTP 403.
    pub refuses_unknown_proxies: bool,
    /// Whether the command line can validate a configuration file (`config validate`).
    pub has_config_validate: bool,
    /// Exit status if there is no configuration.
    pub missing_config_exit: u8,
    /// Channels and tools that are separate npm packages, `@openclaw/NAME`.
    pub external_plugins: &'static [&'static str],
    /// Whether `GEMINI_API_KEY` is read in addition to `GOOGLE_API_KEY`.
    pub reads_gemini_key: bool,
    /// The documentation page about security, without file extension.
    pub security_page: &'static str,
    /// The folder of upstream's documentation for this release; paths are appended.
    pub documentation: &'static str,
    /// Where the facts of this row come from.
    pub source: &'static str,
}

impl Release {
    /// Used for images, services and folders: `clawdbot`, `moltbot`, `openclaw`.
    pub const fn short_name(&self) -> &'static str {
        self.product.id()
    }

    /// Display name with version: `OpenClaw 2026.9.6`.
    pub fn title(&self) -> String {
        format!("{} {}", self.product.name(), self.version)
    }

    /// Service in the compose file: `openclaw-gateway`.
    pub fn service(&self) -> String {
        format!("{}-gateway", self.short_name())
    }

    /// Adds the prefix of this release: `GATEWAY_TOKEN` becomes `OPENCLAW_GATEWAY_TOKEN`.
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

    /// Whether an image is published by upstream, with any tag, at GitHub's registry or Docker Hub.
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

    /// Address of a documentation page of this release; `page` has no file extension.
    pub fn documentation_page(&self, page: &str) -> String {
        format!("{}/{page}.md", self.documentation)
    }
}
