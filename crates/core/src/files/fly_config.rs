//! `fly.toml` and `fly.private.toml`.

use super::compose::{base_image, derives_image};
use super::env_file::bakes_gog;
use super::toml::{self, Entry, Table, Toml};
use crate::i18n::FileTexts;
use crate::plan::{AutoStop, CheckDuration, Checked, DebianPackage, ImageSource, Plan, Target};

/// The only process.
pub const PROCESS: &str = "app";

/// The HTTP service through which Fly Proxy reaches the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpService {
    /// Port the proxy connects to.
    pub internal_port: u16,
    /// Redirects plain HTTP; must be absent on a private address.
    pub force_https: bool,
    /// What happens to an idle machine.
    pub auto_stop: AutoStop,
    /// How many machines stay up.
    pub min_machines: u16,
    /// Processes that serve it.
    pub processes: Vec<String>,
    /// Health check: path and grace period.
    pub check: Option<(&'static str, CheckDuration)>,
}

/// The volume of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// Name of the volume.
    pub source: String,
    /// Where it is mounted.
    pub destination: String,
    /// Days that snapshots are kept.
    pub snapshot_retention: Option<u16>,
    /// Threshold in percent, increment and limit in GB.
    pub auto_extend: Option<(u16, u16, u16)>,
}

/// The file as a structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlyConfig {
    /// Name of the application.
    pub app: String,
    /// Region of the machine.
    pub primary_region: String,
    /// `[build]` image.
    pub image: Option<String>,
    /// `[build]` dockerfile, relative to this file.
    pub dockerfile: Option<String>,
    /// `[build.args]`.
    pub build_arguments: Vec<(String, String)>,
    /// `[env]`.
    pub environment: Vec<(String, String)>,
    /// `[processes]`.
    pub processes: Vec<(String, String)>,
    /// `[http_service]`.
    pub http_service: Option<HttpService>,
    /// `[[vm]]` size.
    pub vm_size: &'static str,
    /// `[[vm]]` memory in MiB.
    pub memory: u32,
    /// `[mounts]`.
    pub mount: Mount,
}

/// Name of the file for a target.
pub const fn file_name(target: Target) -> &'static str {
    match target {
        Target::FlyPrivate => "fly.private.toml",
        Target::Gcp | Target::Fly => "fly.toml",
    }
}

/// Builds the structure.
pub fn fly_config(plan: &Plan) -> Checked<FlyConfig> {
    let (release, fly) = (plan.release, &plan.fly);
    let port = fly.port?.get();
    let mount = fly.mount.clone()?;
    let mut environment = vec![
        ("NODE_ENV".to_owned(), "production".to_owned()),
        (release.variable("PREFER_PNPM"), "1".to_owned()),
        (release.variable("STATE_DIR"), mount.trimmed().to_owned()),
    ];
    if let Some(heap) = fly.heap? {
        environment.push(("NODE_OPTIONS".to_owned(), format!("--max-old-space-size={heap}")));
    }
    // The command line inside the machine finds the gateway by this one.
    environment.push((release.variable("GATEWAY_PORT"), port.to_string()));
    if bakes_gog(plan) {
        // gog keeps its login where this points; elsewhere the next deploy would lose it.
        environment.push(("XDG_CONFIG_HOME".to_owned(), mount.trimmed().to_owned()));
    }
    for own in fly.environment.clone()? {
        environment.retain(|(name, _)| name != own.name());
        environment.push((own.name().to_owned(), own.value().to_owned()));
    }
    let (image, dockerfile, build_arguments) = build(plan)?;
    Ok(FlyConfig {
        app: fly.app.clone()?.to_string(),
        primary_region: fly.region.clone()?.to_string(),
        image,
        dockerfile,
        build_arguments,
        environment,
        processes: vec![(
            PROCESS.to_owned(),
            format!("node dist/index.js gateway --allow-unconfigured --port {port} --bind lan"),
        )],
        http_service: if fly.has_service {
            Some(HttpService {
                internal_port: port,
                force_https: plan.target == Target::Fly,
                auto_stop: fly.auto_stop?,
                min_machines: fly.min_machines?.get(),
                processes: vec![PROCESS.to_owned()],
                check: match release.health_path {
                    Some(path) => Some((path, fly.check_grace?)),
                    None => None,
                },
            })
        } else {
            None
        },
        vm_size: fly.vm_size?.name,
        memory: fly.memory?.mebibytes(),
        mount: Mount {
            source: fly.volume_name.clone()?.to_string(),
            destination: mount.trimmed().to_owned(),
            snapshot_retention: fly.snapshot_retention?.map(crate::plan::Count::get),
            auto_extend: match (fly.extend_threshold?, fly.extend_increment?, fly.extend_limit?) {
                (Some(threshold), Some(increment), Some(limit)) => {
                    Some((threshold.get(), increment.get(), limit.get()))
                }
                _ => None,
            },
        },
    })
}

type Build = (Option<String>, Option<String>, Vec<(String, String)>);

/// A prebuilt image is used as it is or through the derived Dockerfile; a source build finds upstream's own Dockerfile in
/// the clone that `fly deploy` runs in.
fn build(plan: &Plan) -> Checked<Build> {
    Ok(match plan.image.source? {
        ImageSource::Prebuilt(_) if derives_image(plan)? => (None, Some("Dockerfile".to_owned()), Vec::new()),
        ImageSource::Prebuilt(_) => (Some(base_image(plan)?), None, Vec::new()),
        ImageSource::Source => {
            let packages = plan.image.packages.clone()?;
            let names: Vec<&str> = packages.iter().map(DebianPackage::as_str).collect();
            let arguments = if names.is_empty() {
                Vec::new()
            } else {
                vec![(plan.release.packages_argument.to_owned(), names.join(" "))]
            };
            (None, None, arguments)
        }
    })
}

/// The text of the file.
pub fn write(config: &FlyConfig, header: &[String], text: &FileTexts) -> String {
    let words = |pairs: &[(String, String)]| -> Vec<Entry> {
        pairs.iter().map(|(key, value)| Entry::new(key, Toml::text(value))).collect()
    };
    let mut tables = vec![Table {
        header: "",
        entries: vec![
            Entry::new("app", Toml::text(&config.app)),
            Entry::new("primary_region", Toml::text(&config.primary_region)),
        ],
    }];
    let build: Vec<Entry> = [
        config.image.as_ref().map(|image| Entry::new("image", Toml::text(image))),
        config.dockerfile.as_ref().map(|path| Entry::new("dockerfile", Toml::text(path))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !build.is_empty() {
        tables.push(Table { header: "[build]", entries: build });
    }
    if !config.build_arguments.is_empty() {
        tables.push(Table { header: "[build.args]", entries: words(&config.build_arguments) });
    }
    tables.push(Table { header: "[env]", entries: words(&config.environment) });
    tables.push(Table {
        header: "[processes]",
        entries: words(&config.processes).into_iter().map(|entry| entry.comment(text.fly_processes)).collect(),
    });
    if let Some(service) = &config.http_service {
        tables.push(http_service(service, text));
        if let Some((path, grace)) = service.check {
            tables.push(Table {
                header: "[[http_service.checks]]",
                entries: vec![
                    Entry::new("grace_period", Toml::text(grace.to_string())),
                    Entry::new("interval", Toml::text("15s")),
                    Entry::new("method", Toml::text("GET")),
                    Entry::new("timeout", Toml::text("5s")),
                    Entry::new("path", Toml::text(path)),
                ],
            });
        }
    }
    tables.push(Table {
        header: "[[vm]]",
        entries: vec![
            Entry::new("size", Toml::text(config.vm_size)),
            Entry::new("memory", Toml::text(format!("{}mb", config.memory))),
        ],
    });
    tables.push(mounts(&config.mount, text));
    toml::write(header, &tables)
}

fn http_service(service: &HttpService, text: &FileTexts) -> Table {
    let mut entries =
        vec![Entry::new("internal_port", Toml::Number(service.internal_port.into())).comment(text.fly_internal_port)];
    if service.force_https {
        entries.push(Entry::new("force_https", Toml::Flag(true)));
    }
    entries.extend([
        Entry::new("auto_stop_machines", Toml::text(service.auto_stop.as_str())),
        Entry::new("auto_start_machines", Toml::Flag(true)),
        Entry::new("min_machines_running", Toml::Number(service.min_machines.into())),
        Entry::new("processes", Toml::Words(service.processes.clone())),
    ]);
    Table { header: "[http_service]", entries }
}

fn mounts(mount: &Mount, text: &FileTexts) -> Table {
    let mut entries = vec![
        Entry::new("source", Toml::text(&mount.source)).comment(text.fly_mounts),
        Entry::new("destination", Toml::text(&mount.destination)),
    ];
    if let Some(days) = mount.snapshot_retention {
        entries.push(Entry::new("snapshot_retention", Toml::Number(days.into())));
    }
    if let Some((threshold, increment, limit)) = mount.auto_extend {
        entries.extend([
            Entry::new("auto_extend_size_threshold", Toml::Number(threshold.into())),
            Entry::new("auto_extend_size_increment", Toml::text(format!("{increment}GB"))),
            Entry::new("auto_extend_size_limit", Toml::text(format!("{limit}GB"))),
        ]);
    }
    Table { header: "[mounts]", entries }
}
