//! The keys of `deploy`, `develop` and of hooks.

use super::shape::{
    BYTES_TEXT, COMMAND, COUNT, DURATION, FLAG, FLOAT, INTEGER, LOOSE_INTEGER, NATURAL, PAIR_SET, PAIRS, Shape, TEXT,
    TEXT_SET, TEXTS, keys, list, one_of, requiring,
};

pub(super) const DEPLOYMENT: Shape = Shape::Either(&[
    &Shape::Null,
    &keys(&[
        ("endpoint_mode", &TEXT),
        ("labels", &PAIRS),
        ("mode", &TEXT),
        (
            "placement",
            &keys(&[
                ("constraints", &TEXTS),
                ("max_replicas_per_node", &NATURAL),
                ("preferences", &list(&keys(&[("spread", &TEXT)]))),
            ]),
        ),
        ("replicas", &INTEGER),
        (
            "resources",
            &keys(&[
                ("limits", &keys(&[("cpus", &FLOAT), ("memory", &BYTES_TEXT), ("pids", &INTEGER)])),
                (
                    "reservations",
                    &keys(&[
                        ("cpus", &FLOAT),
                        ("devices", &DEVICE_REQUESTS),
                        ("generic_resources", &list(&GENERIC_RESOURCE)),
                        ("memory", &BYTES_TEXT),
                    ]),
                ),
            ]),
        ),
        (
            "restart_policy",
            &keys(&[("condition", &TEXT), ("delay", &DURATION), ("max_attempts", &NATURAL), ("window", &DURATION)]),
        ),
        ("rollback_config", &ROLL_OUT),
        ("update_config", &ROLL_OUT),
    ]),
]);

const ROLL_OUT: Shape = keys(&[
    ("delay", &DURATION),
    ("failure_action", &TEXT),
    ("max_failure_ratio", &FLOAT),
    ("monitor", &DURATION),
    ("order", &one_of(&["start-first", "stop-first"])),
    ("parallelism", &NATURAL),
]);

const GENERIC_RESOURCE: Shape =
    keys(&[("discrete_resource_spec", &keys(&[("kind", &TEXT), ("value", &LOOSE_INTEGER)]))]);

pub(super) const DEVICE_REQUESTS: Shape = list(&requiring(
    &[
        ("capabilities", &TEXT_SET),
        ("count", &COUNT),
        ("device_ids", &TEXT_SET),
        ("driver", &TEXT),
        ("options", &PAIR_SET),
    ],
    &["capabilities"],
));

pub(super) const DEVELOPMENT: Shape = Shape::Either(&[
    &Shape::Null,
    &keys(&[(
        "watch",
        &list(&requiring(
            &[
                ("action", &one_of(&["rebuild", "sync", "restart", "sync+restart", "sync+exec"])),
                ("exec", &HOOK),
                ("ignore", &TEXTS),
                ("path", &TEXT),
                ("target", &TEXT),
            ],
            &["path", "action"],
        )),
    )]),
]);

pub(super) const HOOK: Shape = keys(&[
    ("command", &COMMAND),
    ("environment", &PAIR_SET),
    ("privileged", &FLAG),
    ("user", &TEXT),
    ("working_dir", &TEXT),
]);
