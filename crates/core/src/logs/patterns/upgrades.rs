//! Lines about state that another release wrote.

use crate::i18n::logs::LogCode::{L10, L180, L181, L182, L183, L184, L185, L186, L187};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{DockerHost, Doctor, Down, ReadLog, Recreate, Step};
use crate::plan::Field;
use Impact::Fatal;

const READ: &str = "read in openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L180, Fatal, Gateway)
        .expressions(&[
            "startup migrations did not complete cleanly",
            "Left legacy update-check state in place",
            "Left plugin install index in place",
            "state in place because shared SQLite state already differs: {path}",
        ])
        .samples(&[
            "OpenClaw startup migrations did not complete cleanly; refusing to report the gateway ready.",
            "- Left plugin install index in place because shared SQLite state has conflicting plugin install metadata for: deepseek",
            "- Left legacy update-check state in place because shared SQLite state already differs: /home/node/.openclaw/update-check.json",
        ])
        .since("2026.7.1")
        .remedies(&[Down, Doctor, Recreate])
        .source("openclaw/openclaw#107512, PR #110207; openclaw/openclaw#98565"),
    pattern(L181, Fatal, Gateway)
        .expressions(&[
            "migrations are already running for this state directory…finishes or after {time}",
            "migrations are already running for this state directory",
        ])
        .samples(&[
            "[openclaw] Reason: OpenClaw startup migrations are already running for this state directory; retry after the other gateway finishes or after 2026-07-20T10:15:00.000Z.",
        ])
        .since("2026.7.1")
        .remedies(&[Down, ReadLog])
        .source(READ),
    pattern(L182, Fatal, Gateway)
        .expressions(&[
            "binary ({older}) is older than the config last written by OpenClaw {newer}",
            "Config was last written by OpenClaw {newer}, but you are running {older}",
            "Config was last written by a newer OpenClaw ({newer})",
        ])
        .samples(&[
            "Refusing to run automatic gateway startup migrations because this OpenClaw binary (2026.6.33) is older than the config last written by OpenClaw 2026.7.1.",
            "Config was last written by OpenClaw 2026.9.6, but you are running 2026.8.1 — upgrade or re-run doctor",
            "Config was last written by a newer OpenClaw (2026.3.13); current version is 2026.3.2.",
        ])
        .remedies(&[Step("vm.update"), Step("vm.restore"), Step("fly.update")])
        .fields(&[Field::Release])
        .source(READ),
    pattern(L183, Fatal, Gateway)
        .expressions(&["missing or drifted index {index}", "SQLite schema is incomplete or noncanonical"])
        .samples(&[
            "Gateway failed to start: SQLite schema is incomplete or noncanonical at /home/node/.openclaw/agents/main/agent/openclaw-agent.sqlite: missing or drifted index idx_agent_session_nodes_active; run openclaw doctor --fix to repair it",
        ])
        .remedies(&[Down, Doctor, Recreate])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#150797"),
    pattern(L184, Fatal, Gateway)
        .expressions(&["uses newer schema version {found}; this build supports {supported}", "uses newer schema version {found}"])
        .samples(&[
            "OpenClaw state database /home/node/.openclaw/state.sqlite uses newer schema version 14; this build supports 12.",
        ])
        .remedies(&[Step("vm.update"), Step("vm.restore"), Step("fly.update")])
        .fields(&[Field::Release])
        .source(READ),
    pattern(L185, Fatal, Gateway)
        .expressions(&[
            "native no-replace move is unavailable",
            "rename without replacement: Invalid argument",
            "Doctor stopped because a state migration refused to continue",
            "Doctor stopped because an agent database ownership mismatch",
            "Doctor cannot repair this state",
        ])
        .samples(&[
            "- Failed migrating legacy workspace state: native no-replace move is unavailable on this filesystem | rename without replacement: Invalid argument (os error 22) | EINVAL",
            "Doctor stopped because a state migration refused to continue. Resolve the reported migration failure before retrying. Later repairs were not run.",
        ])
        .remedies(&[DockerHost(&["df", "-hT"]), Doctor])
        .source("read in openclaw@2026.9.6; openclaw/fs-safe#572"),
    pattern(L186, Fatal, Gateway)
        .expressions(&["openat2 beneath root: Function not implemented", "openat2…ENOSYS"])
        .samples(&[
            "Gateway failed to start: failed to acquire gateway lock at /home/node/.openclaw/tmp/openclaw-1000/gateway.state.lock | openat2 beneath root: Function not implemented (os error 38) | ENOSYS",
            "native no-replace move is unavailable | openat2 beneath root: Function not implemented (os error 38) | ENOSYS",
        ])
        .supersedes(&[L10, L185])
        .since("2026.9.5")
        .remedies(&[DockerHost(&["uname", "-r"]), DockerHost(&["docker", "version"])])
        .fields(&[Field::Release])
        .source("openclaw/openclaw#154941, #155739, #152839; openclaw/fs-safe#572"),
    pattern(L187, Fatal, Gateway)
        .expressions(&["ENOTSUP: operation not supported", "ENOLCK: no locks available"])
        .samples(&[
            "Error: ENOTSUP: operation not supported on socket, link '/home/node/.openclaw/agents/main/sessions/.usage-cost-cache.json.lock.7.tmp' -> '/home/node/.openclaw/agents/main/sessions/.usage-cost-cache.json.lock'",
        ])
        .remedies(&[DockerHost(&["df", "-hT"])])
        .source("openclaw/openclaw#81089; Node's own words"),
];
