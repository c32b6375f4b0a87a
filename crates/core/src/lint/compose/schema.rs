//! The keys of a compose file and what each takes.
//!
//! Measured with docker compose 2.26 (Debian's package, whose compose-go is of the 2.4 line): every key with every kind of
//! value; `crates/core/tests/it/agreement_compose.rs` holds it against what the program says of whole projects.

use super::deploy::{DEPLOYMENT, DEVELOPMENT, DEVICE_REQUESTS, HOOK};
use super::shape::{
    ANY_SCALAR, BARE_INTEGER, BARE_NATURAL, BARE_NOT_NEGATIVE, BARE_NUMBER, BYTES, COMMAND, DURATION, FLAG, FLOAT,
    INTEGER, LOOSE_BYTES, LOOSE_INTEGER, LOOSE_NATURAL, NATURAL, Names, OPTIONS, PAIR_SET, PAIRS, STRICT_FLAG, Shape,
    TEXT, TEXT_NUMBER_OR_NULL, TEXT_OR_INTEGER, TEXT_OR_LIST, TEXT_OR_NUMBER, TEXT_SET, TEXTS, closed, keys, list,
    named, one_of, requiring, set,
};

/// A whole file.
pub(super) const FILE: Shape = keys(&[
    ("version", &TEXT),
    ("name", &TEXT),
    ("include", &Shape::Either(&[&Shape::Null, &list(&Shape::Any)])),
    ("services", &named(Names::Plain, &SERVICE)),
    ("networks", &named(Names::PlainOrIgnored, &Shape::Either(&[&Shape::Null, &NETWORK]))),
    ("volumes", &named(Names::Plain, &Shape::Either(&[&Shape::Null, &VOLUME]))),
    ("secrets", &named(Names::Plain, &SECRET)),
    ("configs", &named(Names::Plain, &CONFIG)),
]);

const SERVICE: Shape = keys(&[
    ("annotations", &PAIRS),
    ("attach", &FLAG),
    ("blkio_config", &BLOCK_IO),
    ("build", &Shape::Either(&[&TEXT, &BUILD])),
    ("cap_add", &TEXTS),
    ("cap_drop", &TEXTS),
    ("cgroup", &one_of(&["host", "private"])),
    ("cgroup_parent", &TEXT),
    ("command", &COMMAND),
    ("configs", &FILE_REFERENCES),
    ("container_name", &TEXT),
    ("cpu_count", &NATURAL),
    ("cpu_percent", &NATURAL),
    ("cpu_period", &LOOSE_INTEGER),
    ("cpu_quota", &LOOSE_INTEGER),
    ("cpu_rt_period", &LOOSE_INTEGER),
    ("cpu_rt_runtime", &LOOSE_INTEGER),
    ("cpu_shares", &LOOSE_INTEGER),
    ("cpus", &FLOAT),
    ("cpuset", &TEXT),
    ("credential_spec", &keys(&[("config", &TEXT), ("file", &TEXT), ("registry", &TEXT)])),
    ("depends_on", &Shape::Either(&[&TEXT_SET, &named(Names::Plain, &DEPENDENCY)])),
    ("deploy", &DEPLOYMENT),
    ("develop", &DEVELOPMENT),
    ("device_cgroup_rules", &TEXT_SET),
    ("devices", &list(&Shape::Either(&[&TEXT, &DEVICE]))),
    ("dns", &TEXT_OR_LIST),
    ("dns_opt", &TEXTS),
    ("dns_search", &TEXT_OR_LIST),
    ("domainname", &TEXT),
    ("entrypoint", &COMMAND),
    ("env_file", &Shape::Either(&[&TEXT, &list(&Shape::Either(&[&TEXT, &ENV_FILE]))])),
    ("environment", &PAIRS),
    ("expose", &list(&TEXT_OR_INTEGER)),
    // Compose takes it away before it looks for unknown keys.
    ("extends", &Shape::Either(&[&TEXT, &named(Names::Every, &Shape::Any)])),
    ("external_links", &TEXT_SET),
    ("extra_hosts", &EXTRA_HOSTS),
    ("gpus", &Shape::Either(&[&one_of(&["all"]), &DEVICE_REQUESTS])),
    ("group_add", &set(&TEXT_OR_INTEGER)),
    ("healthcheck", &HEALTH_CHECK),
    ("hostname", &TEXT),
    ("image", &TEXT),
    ("init", &FLAG),
    ("ipc", &TEXT),
    ("isolation", &TEXT),
    ("label_file", &TEXT_OR_LIST),
    ("labels", &PAIRS),
    ("links", &TEXT_SET),
    ("logging", &keys(&[("driver", &TEXT), ("options", &named(Names::Every, &TEXT_NUMBER_OR_NULL))])),
    ("mac_address", &TEXT),
    ("mem_limit", &LOOSE_BYTES),
    ("mem_reservation", &BYTES),
    ("mem_swappiness", &BYTES),
    ("memswap_limit", &LOOSE_BYTES),
    ("network_mode", &TEXT),
    ("networks", &Shape::Either(&[&TEXT_SET, &named(Names::Plain, &Shape::Either(&[&Shape::Null, &ATTACHMENT]))])),
    ("oom_kill_disable", &FLAG),
    ("oom_score_adj", &INTEGER),
    ("pid", &TEXT),
    ("pids_limit", &LOOSE_INTEGER),
    ("platform", &TEXT),
    ("ports", &list(&Shape::Either(&[&TEXT_OR_INTEGER, &PORT]))),
    ("post_start", &list(&HOOK)),
    ("pre_stop", &list(&HOOK)),
    ("privileged", &FLAG),
    ("profiles", &TEXTS),
    ("pull_policy", &one_of(&["always", "never", "if_not_present", "build", "missing"])),
    ("read_only", &FLAG),
    ("restart", &TEXT),
    ("runtime", &TEXT),
    ("scale", &INTEGER),
    ("secrets", &FILE_REFERENCES),
    ("security_opt", &TEXT_SET),
    ("shm_size", &LOOSE_BYTES),
    ("stdin_open", &FLAG),
    ("stop_grace_period", &DURATION),
    ("stop_signal", &TEXT),
    ("storage_opt", &named(Names::Every, &Shape::Any)),
    ("sysctls", &PAIRS),
    ("tmpfs", &TEXT_OR_LIST),
    ("tty", &FLAG),
    ("ulimits", &named(Names::SmallOrIgnored, &Shape::Either(&[&INTEGER, &limits(&INTEGER)]))),
    ("user", &TEXT),
    ("userns_mode", &TEXT),
    ("uts", &TEXT),
    ("volumes", &list(&Shape::Either(&[&TEXT, &MOUNT]))),
    ("volumes_from", &TEXT_SET),
    ("working_dir", &TEXT),
]);

/// The two halves of a `ulimits` entry.
const fn limits(value: &'static Shape) -> Shape {
    match value {
        Shape::Scalar(scalar) if matches!(scalar.words, super::shape::Words::No) => {
            requiring(&[("soft", &BARE_INTEGER), ("hard", &BARE_INTEGER)], &["soft", "hard"])
        }
        _ => requiring(&[("soft", &INTEGER), ("hard", &INTEGER)], &["soft", "hard"]),
    }
}

const BUILD: Shape = keys(&[
    ("additional_contexts", &Shape::Either(&[&named(Names::Every, &TEXT), &TEXTS])),
    ("args", &PAIRS),
    ("cache_from", &TEXTS),
    ("cache_to", &TEXTS),
    ("context", &TEXT),
    ("dockerfile", &TEXT),
    ("dockerfile_inline", &TEXT),
    ("entitlements", &TEXTS),
    ("extra_hosts", &EXTRA_HOSTS),
    ("isolation", &TEXT),
    ("labels", &PAIRS),
    ("network", &TEXT),
    ("no_cache", &FLAG),
    ("platforms", &TEXTS),
    ("privileged", &FLAG),
    ("pull", &FLAG),
    ("secrets", &BUILD_SECRETS),
    ("shm_size", &BYTES),
    ("ssh", &Shape::Either(&[&named(Names::Filled, &ANY_SCALAR), &TEXTS])),
    ("tags", &TEXTS),
    ("target", &TEXT),
    ("ulimits", &named(Names::SmallOrIgnored, &Shape::Either(&[&BARE_INTEGER, &limits(&BARE_INTEGER)]))),
]);

const BLOCK_IO: Shape = closed(
    &[
        ("device_read_bps", &RATES),
        ("device_read_iops", &RATES),
        ("device_write_bps", &RATES),
        ("device_write_iops", &RATES),
        ("weight", &BARE_NATURAL),
        ("weight_device", &list(&closed(&[("path", &TEXT), ("weight", &BARE_NATURAL)], &[]))),
    ],
    &[],
);
const RATES: Shape = list(&closed(&[("path", &TEXT), ("rate", &BYTES)], &[]));

const DEPENDENCY: Shape = requiring(
    &[
        ("condition", &one_of(&["service_started", "service_healthy", "service_completed_successfully"])),
        ("required", &STRICT_FLAG),
        ("restart", &FLAG),
    ],
    &["condition"],
);

const DEVICE: Shape = requiring(&[("source", &TEXT), ("target", &TEXT), ("permissions", &TEXT)], &["source"]);

const ENV_FILE: Shape = closed(&[("path", &TEXT), ("format", &TEXT), ("required", &FLAG)], &["path"]);

const EXTRA_HOSTS: Shape = Shape::Either(&[&named(Names::Filled, &TEXT_OR_LIST), &TEXT_SET]);

const HEALTH_CHECK: Shape = keys(&[
    ("disable", &FLAG),
    ("interval", &DURATION),
    ("retries", &LOOSE_NATURAL),
    ("start_interval", &DURATION),
    ("start_period", &DURATION),
    ("test", &TEXT_OR_LIST),
    ("timeout", &DURATION),
]);

const ATTACHMENT: Shape = keys(&[
    ("aliases", &TEXTS),
    ("driver_opts", &OPTIONS),
    ("gw_priority", &BARE_NUMBER),
    ("ipv4_address", &TEXT),
    ("ipv6_address", &TEXT),
    ("link_local_ips", &TEXTS),
    ("mac_address", &TEXT),
    ("priority", &BARE_NUMBER),
]);

const FILE_REFERENCES: Shape = list(&Shape::Either(&[
    &TEXT,
    &keys(&[("source", &TEXT), ("target", &TEXT), ("uid", &TEXT), ("gid", &TEXT), ("mode", &LOOSE_NATURAL)]),
]));

const BUILD_SECRETS: Shape = list(&Shape::Either(&[
    &TEXT,
    &keys(&[("source", &TEXT), ("target", &TEXT), ("uid", &TEXT), ("gid", &TEXT), ("mode", &BARE_NOT_NEGATIVE)]),
]));

const PORT: Shape = keys(&[
    ("app_protocol", &TEXT),
    ("host_ip", &TEXT),
    ("mode", &TEXT),
    ("name", &TEXT),
    ("protocol", &TEXT),
    ("published", &TEXT_OR_INTEGER),
    ("target", &NATURAL),
]);

const MOUNT: Shape = requiring(
    &[
        (
            "bind",
            &keys(&[
                ("create_host_path", &FLAG),
                ("propagation", &TEXT),
                ("recursive", &one_of(&["enabled", "disabled", "writable", "readonly"])),
                ("selinux", &one_of(&["z", "Z"])),
            ]),
        ),
        ("consistency", &TEXT),
        ("read_only", &FLAG),
        ("source", &TEXT),
        ("target", &TEXT),
        ("tmpfs", &keys(&[("mode", &BARE_NOT_NEGATIVE), ("size", &BYTES)])),
        ("type", &TEXT),
        ("volume", &keys(&[("nocopy", &FLAG), ("subpath", &TEXT)])),
    ],
    &["type"],
);

const EXTERNAL: Shape = Shape::Either(&[&FLAG, &keys(&[("name", &TEXT)])]);
/// `external` of secrets and configs lets every key through.
const LOOSE_EXTERNAL: Shape = Shape::Either(&[&FLAG, &named(Names::Every, &Shape::Any)]);

const NETWORK: Shape = keys(&[
    ("attachable", &FLAG),
    ("driver", &TEXT),
    ("driver_opts", &OPTIONS),
    ("enable_ipv4", &FLAG),
    ("enable_ipv6", &FLAG),
    ("external", &EXTERNAL),
    ("internal", &FLAG),
    (
        "ipam",
        &keys(&[
            (
                "config",
                &list(&keys(&[
                    ("aux_addresses", &named(Names::Every, &TEXT)),
                    ("gateway", &TEXT),
                    ("ip_range", &TEXT),
                    ("subnet", &TEXT),
                ])),
            ),
            ("driver", &TEXT),
            ("options", &named(Names::Every, &TEXT)),
        ]),
    ),
    ("labels", &PAIRS),
    ("name", &TEXT),
]);

const VOLUME: Shape = keys(&[
    ("driver", &TEXT),
    ("driver_opts", &OPTIONS),
    ("external", &EXTERNAL),
    ("labels", &PAIR_SET),
    ("name", &TEXT),
]);

const SECRET: Shape = keys(&[
    ("driver", &TEXT),
    ("driver_opts", &named(Names::Every, &TEXT_OR_NUMBER)),
    ("environment", &TEXT),
    ("external", &LOOSE_EXTERNAL),
    ("file", &TEXT),
    ("labels", &PAIR_SET),
    ("name", &TEXT),
    ("template_driver", &TEXT),
]);

const CONFIG: Shape = keys(&[
    ("content", &TEXT),
    ("environment", &TEXT),
    ("external", &LOOSE_EXTERNAL),
    ("file", &TEXT),
    ("labels", &PAIR_SET),
    ("name", &TEXT),
    ("template_driver", &TEXT),
]);
