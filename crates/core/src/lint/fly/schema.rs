//! The keys of `fly.toml` and what flyctl reads as their values.
//!
//! Source: superfly/flyctl at ad0172face30, `internal/appconfig`: `config.go`, `service.go`, `toplevelcheck.go`, and
//! `patches.go`, which accepts older forms; superfly/fly-go at 22d6e518f42d for the parts of a machine.

/// What a value must be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text,
    /// A list of texts.
    Texts,
    /// One text in place of a list, too.
    TextOrTexts,
    Integer,
    /// A whole number, also as text.
    IntegerOrText,
    Number,
    Flag,
    /// Text with a unit; a bare number counts nanoseconds.
    Duration,
    /// The same where a bare number counts milliseconds.
    Milliseconds,
    /// The same where a bare number counts seconds.
    Seconds,
    AutoStop,
    /// Whatever stands there becomes text.
    Scalar,
    Any,
    /// Texts under names of one's own.
    TextMap,
    /// The same, also as a list of names and values; numbers become text.
    Headers,
    /// Variables; whatever is no text becomes one.
    Environment,
    /// Commands by name, or a list of names and commands.
    Processes,
    /// A table, or `SOFT,HARD` as one text.
    Concurrency,
    Table(&'static [Key]),
    /// A list of tables.
    Tables(&'static [Key]),
    /// One table in place of a list, too.
    TableOrTables(&'static [Key]),
    /// Tables under names of one's own, or a list of tables with a `name`.
    Named(&'static [Key]),
}

/// A key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What it is called today, for one that flyctl still reads under its older name.
    pub(super) today: Option<&'static str>,
}

const fn key(name: &'static str, kind: Kind) -> Key {
    Key { name, kind, today: None }
}

const fn older(name: &'static str, kind: Kind, today: &'static str) -> Key {
    Key { name, kind, today: Some(today) }
}

impl Kind {
    /// The same under a name in other capitals: the older forms are known by the exact name only.
    pub(super) const fn without_older_forms(self) -> Self {
        match self {
            Self::TextOrTexts => Self::Texts,
            Self::IntegerOrText => Self::Integer,
            Self::Milliseconds | Self::Seconds => Self::Duration,
            Self::Scalar => Self::Text,
            Self::Headers | Self::Environment | Self::Processes => Self::TextMap,
            Self::Concurrency => Self::Table(CONCURRENCY),
            Self::TableOrTables(keys) => Self::Tables(keys),
            other => other,
        }
    }

    /// The keys of the table it is, if it is one.
    pub(super) const fn keys(self) -> Option<&'static [Key]> {
        match self {
            Self::Table(keys) | Self::Tables(keys) | Self::TableOrTables(keys) | Self::Named(keys) => Some(keys),
            Self::Concurrency => Some(CONCURRENCY),
            _ => None,
        }
    }
}

/// Everything at the top.
pub(super) const ROOT: &[Key] = &[
    key("app", Kind::Text),
    key("primary_region", Kind::Text),
    key("kill_signal", Kind::Text),
    key("kill_timeout", Kind::Seconds),
    key("swap_size_mb", Kind::Integer),
    key("console_command", Kind::Text),
    key("host_dedication_id", Kind::Text),
    key("machine_config", Kind::Text),
    key("container", Kind::Text),
    key("build", Kind::Table(BUILD)),
    key("deploy", Kind::Table(DEPLOY)),
    key("env", Kind::Environment),
    key("processes", Kind::Processes),
    key("experimental", Kind::Table(EXPERIMENTAL)),
    key("http_service", Kind::Table(HTTP_SERVICE)),
    key("services", Kind::TableOrTables(SERVICE)),
    key("checks", Kind::Named(CHECK)),
    key("mounts", Kind::TableOrTables(MOUNT)),
    older("mount", Kind::TableOrTables(MOUNT), "mounts"),
    key("vm", Kind::TableOrTables(MACHINE)),
    older("compute", Kind::TableOrTables(MACHINE), "vm"),
    older("computes", Kind::TableOrTables(MACHINE), "vm"),
    key("metrics", Kind::TableOrTables(METRICS)),
    older("metric", Kind::TableOrTables(METRICS), "metrics"),
    key("restart", Kind::Tables(RESTART)),
    key("files", Kind::Tables(FILE)),
    key("statics", Kind::Tables(STATIC)),
    key("machine_checks", Kind::Tables(MACHINE_CHECK)),
];

const BUILD: &[Key] = &[
    key("image", Kind::Text),
    key("dockerfile", Kind::Text),
    key("ignorefile", Kind::Text),
    key("build-target", Kind::Text),
    older("build_target", Kind::Text, "build-target"),
    key("args", Kind::TextMap),
    key("builder", Kind::Text),
    key("buildpacks", Kind::Texts),
    key("builtin", Kind::Text),
    key("settings", Kind::Any),
    key("compose", Kind::Table(&[key("file", Kind::Text)])),
    key("compression", Kind::Text),
    key("compression_level", Kind::Integer),
];

const DEPLOY: &[Key] = &[
    key("strategy", Kind::Text),
    key("max_unavailable", Kind::Number),
    key("wait_timeout", Kind::Duration),
    key("release_command", Kind::Text),
    key("release_command_timeout", Kind::Duration),
    key("release_command_vm", Kind::Table(MACHINE)),
    key("seed_command", Kind::Text),
];

const EXPERIMENTAL: &[Key] = &[
    key("cmd", Kind::TextOrTexts),
    key("entrypoint", Kind::TextOrTexts),
    key("exec", Kind::TextOrTexts),
    key("auto_rollback", Kind::Flag),
    key("enable_consul", Kind::Flag),
    key("enable_etcd", Kind::Flag),
    key("lazy_load_images", Kind::Flag),
    key("machine_config", Kind::Text),
    key("attached", Kind::Table(&[key("secrets", Kind::Table(&[key("export", Kind::TextMap)]))])),
    older("kill_timeout", Kind::Seconds, "kill_timeout"),
    older("metrics_port", Kind::Any, "metrics"),
    older("metrics_path", Kind::Any, "metrics"),
];

const HTTP_SERVICE: &[Key] = &[
    key("internal_port", Kind::Integer),
    key("force_https", Kind::Flag),
    key("auto_stop_machines", Kind::AutoStop),
    key("auto_start_machines", Kind::Flag),
    key("min_machines_running", Kind::Integer),
    key("processes", Kind::Texts),
    key("concurrency", Kind::Table(CONCURRENCY)),
    key("tls_options", Kind::Table(TLS)),
    key("http_options", Kind::Table(HTTP_OPTIONS)),
    key("checks", Kind::Tables(HTTP_SERVICE_CHECK)),
    key("machine_checks", Kind::Tables(MACHINE_CHECK)),
];

const SERVICE: &[Key] = &[
    key("protocol", Kind::Text),
    key("internal_port", Kind::IntegerOrText),
    key("auto_stop_machines", Kind::AutoStop),
    key("auto_start_machines", Kind::Flag),
    key("min_machines_running", Kind::Integer),
    key("processes", Kind::Texts),
    key("ports", Kind::TableOrTables(PORT)),
    key("concurrency", Kind::Concurrency),
    key("tcp_checks", Kind::TableOrTables(TCP_CHECK)),
    key("http_checks", Kind::TableOrTables(SERVICE_CHECK)),
    key("machine_checks", Kind::Tables(MACHINE_CHECK)),
];

const PORT: &[Key] = &[
    key("port", Kind::IntegerOrText),
    key("start_port", Kind::Integer),
    key("end_port", Kind::Integer),
    key("handlers", Kind::Texts),
    key("force_https", Kind::Flag),
    key("tls_options", Kind::Table(TLS)),
    key("http_options", Kind::Table(HTTP_OPTIONS)),
    key("proxy_proto_options", Kind::Table(&[key("version", Kind::Text)])),
];

const CONCURRENCY: &[Key] =
    &[key("type", Kind::Text), key("soft_limit", Kind::Integer), key("hard_limit", Kind::Integer)];

const TLS: &[Key] = &[key("alpn", Kind::Texts), key("versions", Kind::Texts), key("default_self_signed", Kind::Flag)];

const HTTP_OPTIONS: &[Key] = &[
    key("compress", Kind::Flag),
    key("h2_backend", Kind::Flag),
    key("idle_timeout", Kind::Integer),
    key("headers_read_timeout", Kind::Integer),
    key("response", Kind::Table(&[key("headers", Kind::Any), key("pristine", Kind::Flag)])),
    key(
        "replay_cache",
        Kind::Tables(&[
            key("path_prefix", Kind::Text),
            key("ttl_seconds", Kind::Integer),
            key("type", Kind::Text),
            key("name", Kind::Text),
            key("allow_bypass", Kind::Flag),
        ]),
    ),
];

/// Checks of `[http_service]`, which flyctl reads as they are.
const HTTP_SERVICE_CHECK: &[Key] = &[
    key("interval", Kind::Duration),
    key("timeout", Kind::Duration),
    key("grace_period", Kind::Duration),
    key("method", Kind::Text),
    key("path", Kind::Text),
    key("protocol", Kind::Text),
    key("tls_skip_verify", Kind::Flag),
    key("tls_server_name", Kind::Text),
    key("headers", Kind::TextMap),
];

/// Checks of `[[services]]`, where older forms are read, too.
const SERVICE_CHECK: &[Key] = &[
    key("interval", Kind::Milliseconds),
    key("timeout", Kind::Milliseconds),
    key("grace_period", Kind::Milliseconds),
    key("method", Kind::Text),
    key("path", Kind::Text),
    key("protocol", Kind::Text),
    key("tls_skip_verify", Kind::Flag),
    key("tls_server_name", Kind::Text),
    key("headers", Kind::Headers),
];

const TCP_CHECK: &[Key] =
    &[key("interval", Kind::Milliseconds), key("timeout", Kind::Milliseconds), key("grace_period", Kind::Milliseconds)];

const CHECK: &[Key] = &[
    key("type", Kind::Text),
    key("port", Kind::Integer),
    key("interval", Kind::Milliseconds),
    key("timeout", Kind::Milliseconds),
    key("grace_period", Kind::Milliseconds),
    key("method", Kind::Text),
    key("path", Kind::Text),
    key("protocol", Kind::Text),
    key("tls_skip_verify", Kind::Flag),
    key("tls_server_name", Kind::Text),
    key("headers", Kind::Headers),
    key("processes", Kind::Texts),
];

const MACHINE_CHECK: &[Key] = &[
    key("command", Kind::Texts),
    key("image", Kind::Text),
    key("entrypoint", Kind::Texts),
    key("kill_signal", Kind::Text),
    key("kill_timeout", Kind::Duration),
];

const MOUNT: &[Key] = &[
    key("source", Kind::Text),
    key("destination", Kind::Text),
    key("initial_size", Kind::Scalar),
    key("snapshot_retention", Kind::Integer),
    key("scheduled_snapshots", Kind::Flag),
    key("auto_extend_size_threshold", Kind::Integer),
    key("auto_extend_size_increment", Kind::Text),
    key("auto_extend_size_limit", Kind::Text),
    key("processes", Kind::Texts),
];

const MACHINE: &[Key] = &[
    key("size", Kind::Text),
    key("memory", Kind::Scalar),
    key("memory_mb", Kind::Integer),
    key("max_memory_mb", Kind::Integer),
    key("cpus", Kind::Integer),
    key("cpu_kind", Kind::Text),
    key("gpus", Kind::Integer),
    key("gpu_kind", Kind::Text),
    key("host_dedication_id", Kind::Text),
    key("kernel_args", Kind::Texts),
    key("persist_rootfs", Kind::Text),
    key("processes", Kind::Texts),
];

const METRICS: &[Key] =
    &[key("port", Kind::Integer), key("path", Kind::Text), key("https", Kind::Flag), key("processes", Kind::Texts)];

const RESTART: &[Key] = &[key("policy", Kind::Text), key("retries", Kind::Integer), key("processes", Kind::Texts)];

const FILE: &[Key] = &[
    key("guest_path", Kind::Text),
    key("local_path", Kind::Text),
    key("secret_name", Kind::Text),
    key("raw_value", Kind::Text),
    key("processes", Kind::Texts),
];

const STATIC: &[Key] = &[
    key("guest_path", Kind::Text),
    key("url_prefix", Kind::Text),
    key("tigris_bucket", Kind::Text),
    key("index_document", Kind::Text),
];

/// Names that flyctl puts together itself before it reads them: in other capitals they are thrown away.
pub(super) const EXACT: [&str; 3] = ["mounts", "vm", "metrics"];
