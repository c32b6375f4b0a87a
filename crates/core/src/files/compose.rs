//! `docker-compose.yml` of the Compute Engine target.
//!
//! A whole file in a folder of its own, not an override of upstream's: upstream's file at a pinned ref publishes the port
//! on every interface, an override can only add to that list, and the clone stays untouched so that another ref can be
//! checked out at any time.

use super::yaml::{self, Yaml};
use crate::i18n::{FileTexts, fill};
use crate::plan::{Bind, Checked, ExtraMount, ImageSource, Plan, Timezone};

/// The port inside the container, in every release. The host's port is chosen on the host's side of the mapping only.
pub const CONTAINER_PORT: u16 = 18789;

/// The file with provider keys, which belongs to the user and is never written twice.
pub const KEYS_FILE: &str = "keys.env";

/// The compose file as a structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compose {
    /// Name of the service.
    pub service: String,
    /// Prefix of the variables in `.env`.
    pub env_prefix: &'static str,
    /// Whether Compose builds the image from the Dockerfile beside the file.
    pub builds: bool,
    /// Whether Docker supplies an init process.
    pub init: bool,
    /// Address of the host the port is published on; `None` for every address.
    pub host_address: Option<String>,
    /// Port inside the container that the mapping points at.
    pub target_port: u16,
    /// Port the gateway is told to listen on.
    pub command_port: u16,
    /// What the gateway is told to bind.
    pub bind: Bind,
    /// Variables set in the container, beside the keys file.
    pub environment: Vec<(String, String)>,
    /// State and workspace inside the container.
    pub mounts: Vec<(String, String)>,
    /// The user's own mounts.
    pub extra_mounts: Vec<ExtraMount>,
    /// Named volume for the whole home directory.
    pub home_volume: Option<String>,
    /// Capabilities the container does without.
    pub dropped_capabilities: &'static [&'static str],
}

/// Whether the image is made by the Dockerfile beside the compose file.
pub fn derives_image(plan: &Plan) -> Checked<bool> {
    Ok(!plan.image.packages.clone()?.is_empty() || !plan.image.programs.clone()?.is_empty())
}

/// The image the derived one starts from: upstream's, or the one built from the pinned source.
pub fn base_image(plan: &Plan) -> Checked<String> {
    Ok(match plan.image.source? {
        ImageSource::Prebuilt(name) => name.to_owned(),
        ImageSource::Source => {
            let version = plan.release.version;
            format!("{}:{version}", plan.release.short_name())
        }
    })
}

/// The image the service runs.
pub fn service_image(plan: &Plan) -> Checked<String> {
    if derives_image(plan)? { Ok(plan.image.name.clone()?.to_string()) } else { base_image(plan) }
}

/// Builds the structure.
pub fn compose(plan: &Plan) -> Checked<Compose> {
    let release = plan.release;
    let reference = |name: &str| format!("${{{}}}", release.variable(name));
    let mut environment = vec![
        ("HOME".to_owned(), "/home/node".to_owned()),
        ("NODE_ENV".to_owned(), "production".to_owned()),
        ("TERM".to_owned(), "xterm-256color".to_owned()),
        (release.variable("GATEWAY_TOKEN"), reference("GATEWAY_TOKEN")),
        (release.variable("GATEWAY_BIND"), reference("GATEWAY_BIND")),
        // The command line inside the container finds the gateway by this one, so it is the container's port.
        (release.variable("GATEWAY_PORT"), CONTAINER_PORT.to_string()),
        (release.variable("STATE_DIR"), release.container_state()),
        (release.variable("CONFIG_DIR"), release.container_state()),
        (release.variable("WORKSPACE_DIR"), release.container_workspace()),
        ("XDG_CONFIG_HOME".to_owned(), release.container_state()),
    ];
    if let Some(timezone) = plan.docker.timezone.clone()? {
        environment.push(("TZ".to_owned(), Timezone::as_str(&timezone).to_owned()));
    }
    let mut mounts = vec![
        (reference("CONFIG_DIR"), release.container_state()),
        (reference("WORKSPACE_DIR"), release.container_workspace()),
    ];
    if release.has_profile_secrets {
        mounts.push((reference("AUTH_PROFILE_SECRET_DIR"), "/home/node/.config/openclaw".to_owned()));
    }
    Ok(Compose {
        service: release.service(),
        env_prefix: release.env_prefix,
        builds: derives_image(plan)?,
        init: !release.has_init,
        host_address: (!plan.docker.expose).then(|| "127.0.0.1".to_owned()),
        target_port: CONTAINER_PORT,
        command_port: CONTAINER_PORT,
        bind: plan.docker.bind?,
        environment,
        mounts,
        extra_mounts: plan.docker.extra_mounts.clone()?,
        home_volume: plan.docker.home_volume.clone()?.map(|name| name.to_string()),
        dropped_capabilities: if release.drops_capabilities { &["NET_RAW", "NET_ADMIN"] } else { &[] },
    })
}

/// The text of the file.
pub fn write(compose: &Compose, header: &[String], text: &FileTexts) -> String {
    let variable = |name: &str| format!("${{{}_{name}}}", compose.env_prefix);
    let entry = |key: &str, value: Yaml| (key.to_owned(), value);
    let mut service = vec![entry("image", Yaml::text(variable("IMAGE")))];
    if compose.builds {
        service.push(entry("build", Yaml::text(".").comment(text.compose_build)));
    }
    service.push(entry("restart", Yaml::text("unless-stopped")));
    if compose.init {
        service.push(entry("init", Yaml::Flag(true)));
    }
    service.push(entry(
        "env_file",
        Yaml::List(vec![Yaml::Map(vec![entry("path", Yaml::text(KEYS_FILE)), entry("required", Yaml::Flag(false))])])
            .comment(fill(text.compose_keys, &[("file", KEYS_FILE)])),
    ));
    let environment = compose.environment.iter().map(|(name, value)| entry(name, Yaml::text(value.as_str()))).collect();
    service.push(entry("environment", Yaml::Map(environment).comment(text.compose_environment)));

    let mut volumes: Vec<Yaml> = Vec::new();
    if let Some(volume) = &compose.home_volume {
        volumes.push(Yaml::text(format!("{volume}:/home/node")));
    }
    volumes.extend(compose.mounts.iter().map(|(source, target)| Yaml::text(format!("{source}:{target}"))));
    volumes.extend(compose.extra_mounts.iter().map(|mount| Yaml::text(mount.as_str())));
    service.push(entry("volumes", Yaml::List(volumes).comment(text.compose_volumes)));

    let published = format!("{}:{}", variable("GATEWAY_PORT"), compose.target_port);
    let (port, comment) = match &compose.host_address {
        Some(address) => (format!("{address}:{published}"), text.compose_ports_local),
        None => (published, text.compose_ports_public),
    };
    service.push(entry("ports", Yaml::List(vec![Yaml::text(port)]).comment(comment)));
    if !compose.dropped_capabilities.is_empty() {
        let dropped = compose.dropped_capabilities.iter().map(|name| Yaml::text(*name)).collect();
        service.push(entry("cap_drop", Yaml::List(dropped)));
        service.push(entry("security_opt", Yaml::List(vec![Yaml::text("no-new-privileges:true")])));
    }
    let port = compose.command_port.to_string();
    let bind = variable("GATEWAY_BIND");
    let command = ["node", "dist/index.js", "gateway", "--bind", &bind, "--port", &port];
    service.push(entry(
        "command",
        Yaml::List(command.into_iter().map(Yaml::text).collect()).comment(text.compose_command),
    ));

    let mut root = vec![entry("services", Yaml::Map(vec![(compose.service.clone(), Yaml::Map(service))]))];
    if let Some(volume) = &compose.home_volume {
        root.push(entry("volumes", Yaml::Map(vec![(volume.clone(), Yaml::Map(Vec::new()))])));
    }
    yaml::write(header, &Yaml::Map(root))
}
