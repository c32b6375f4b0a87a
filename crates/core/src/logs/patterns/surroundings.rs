//! Lines about what surrounds the gateway: sandboxes, browsers, mounts, service managers and the local network.

use crate::i18n::logs::LogCode::{
    L17, L18, L79, L80, L214, L220, L221, L222, L223, L224, L225, L226, L227, L228, L229, L230, L231, L232, L233, L234,
};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{
    Cli, DockerHost, Down, ReadLog, Recreate, Restart, RestartFromOutside, Status, Step,
};
use crate::plan::Field;
use Impact::{Fatal, Rejects, Warning};

const READ: &str = "read in openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L220, Warning, Gateway)
        .expressions(&["spawn docker ENOENT", "Sandbox mode requires Docker"])
        .samples(&[
            "Embedded agent failed before reply: spawn docker ENOENT",
            "Sandbox mode requires Docker, but the Docker daemon is not available.",
        ])
        .supersedes(&[L214])
        .remedies(&[Cli(&["config", "set", "agents.defaults.sandbox.mode", "off"]), Restart])
        .source(READ),
    pattern(L221, Warning, Gateway)
        .expressions(&[
            "sandbox image: permission denied while trying to connect",
            "sandbox image: Cannot connect to the Docker daemon",
            "Failed to inspect sandbox image",
        ])
        .samples(&[
            "Embedded agent failed before reply: Failed to inspect sandbox image: permission denied while trying to connect to the docker API at unix:///var/run/docker.sock",
            "Failed to inspect sandbox image: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
        ])
        .supersedes(&[L79, L80])
        .remedies(&[
            DockerHost(&["getent", "group"]),
            Recreate,
            Cli(&["config", "set", "agents.defaults.sandbox.mode", "off"]),
        ])
        .source("read in openclaw@2026.9.6; docker's own words"),
    pattern(L222, Warning, Gateway)
        .expressions(&["Sandbox image not found: {image}", "Sandbox image not found in {engine}: {image}"])
        .samples(&["Sandbox image not found: openclaw-sandbox:bookworm-slim. Build or pull it first."])
        .remedies(&[DockerHost(&["docker", "image", "ls"]), Cli(&["config", "set", "agents.defaults.sandbox.mode", "off"])])
        .source(READ),
    pattern(L223, Warning, Gateway)
        .expressions(&["No supported browser found"])
        .samples(&[
            "[tools] browser failed: Error: No supported browser found (Chrome/Brave/Edge/Chromium on macOS, Linux, or Windows).",
        ])
        .printed_by_tools()
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageName])
        .source(READ),
    pattern(L224, Warning, Gateway)
        .expressions(&["Control UI assets not found", "Control UI assets are missing or incomplete", "Missing Control UI assets"])
        .samples(&[
            "Control UI assets not found. Build them with `pnpm ui:build` (auto-installs UI deps), or run `pnpm ui:dev` during development.",
            "Control UI assets are missing or incomplete.",
        ])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::Release])
        .source("read in openclaw@2026.9.6; the image of 2026.3.22 lacked them, public reports of March 2026"),
    pattern(L225, Warning, Gateway)
        .expressions(&[
            "bonjour: restarting advertiser",
            "bonjour: advertise failed",
            "bonjour advertise failed",
            "CIAO PROBING CANCELLED",
            "CIAO ANNOUNCEMENT CANCELLED",
        ])
        .samples(&[
            "[plugins] bonjour: restarting advertiser (service stuck in probing for 12313ms)",
            "[openclaw] Unhandled promise rejection: CIAO PROBING CANCELLED",
        ])
        .remedies(&[Cli(&["config", "set", "plugins.entries.bonjour.enabled", "false"]), Recreate])
        .source("read in openclaw@2026.9.6; public reports about 2026.4.24"),
    pattern(L226, Warning, Gateway)
        .expressions(&[
            "systemctl --user unavailable",
            "systemctl is-enabled unavailable",
            "systemctl not available",
            "systemd user services are unavailable",
            "System has not been booted with systemd",
            "Failed to connect to bus",
            "systemctl: command not found",
        ])
        .samples(&[
            "Gateway service check failed: Error: systemctl --user unavailable: Failed to connect to bus: No medium found",
            "System has not been booted with systemd as init system (PID 1). Can't operate.",
        ])
        .remedies(&[RestartFromOutside])
        .source("read in openclaw@2026.9.6; systemd's own words"),
    pattern(L227, Warning, Gateway)
        .expressions(&["exec denied: host=gateway security=deny"])
        .samples(&["exec denied: host=gateway security=deny"])
        .printed_by_tools()
        .remedies(&[
            Cli(&["approvals", "get"]),
            Down,
            Recreate,
        ])
        .source("public reports about exec-approvals.json.lock; read in openclaw@2026.9.6: exec denied"),
    pattern(L228, Fatal, Gateway)
        .expressions(&[
            "EBUSY: resource busy or locked, rename '{temporary}.tmp' -> '{path}'",
            "EBUSY: resource busy or locked, rename '{source}.json' -> '{path}'",
        ])
        .samples(&[
            "Error: EBUSY: resource busy or locked, rename '/home/node/.openclaw/openclaw.json.1.944c2025.tmp' -> '/home/node/.openclaw/openclaw.json'",
            "EBUSY: resource busy or locked, rename '/data/openclaw.json' -> '/data/openclaw.json.bak'",
        ])
        .supersedes(&[L18])
        .remedies(&[Step("vm.files"), Recreate])
        .source("rename(2): EBUSY for a mount point; openclaw docs install/docker-vm-runtime"),
    pattern(L229, Fatal, Gateway)
        .expressions(&["EISDIR: illegal operation on a directory", "mount a directory onto a file (or vice-versa)"])
        .samples(&[
            "Error: EISDIR: illegal operation on a directory, read",
            "Error response from daemon: failed to create task for container: error mounting \"/srv/openclaw.json\" to rootfs at \"/home/node/.openclaw/openclaw.json\": not a directory: Are you trying to mount a directory onto a file (or vice-versa)?",
        ])
        .remedies(&[DockerHost(&["ls", "-la"]), Step("vm.files"), Recreate])
        .source("Node's and docker's own words"),
    pattern(L230, Warning, Gateway)
        .expressions(&[
            "EACCES: permission denied, {operation} '/usr/local/…'",
            "EACCES: permission denied, {operation} '/usr/lib/node_modules…'",
            "npm error path /usr/local/lib/node_modules",
        ])
        .samples(&[
            "npm error Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules/clawhub'",
            "npm error path /usr/local/lib/node_modules/clawhub",
        ])
        .supersedes(&[L17])
        .printed_by_tools()
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImagePrograms])
        .source("npm's own words; openclaw/openclaw#59601"),
    pattern(L231, Fatal, Gateway)
        .expressions(&["EROFS: read-only file system, {operation} '{path}'"])
        .samples(&["Error: EROFS: read-only file system, open '/home/node/.openclaw/openclaw.json'"])
        .remedies(&[Step("vm.files"), Recreate])
        .source("Node's own words"),
    pattern(L232, Rejects, Gateway)
        .expressions(&[
            "curl: (56) Recv failure: Connection reset by peer",
            "curl: (52) Empty reply from server",
            "Recv failure: Connection reset by peer",
        ])
        .samples(&["curl: (56) Recv failure: Connection reset by peer", "curl: (52) Empty reply from server"])
        .remedies(&[Status, ReadLog])
        .fields(&[Field::DockerBind, Field::DockerHostPort])
        .source("the words of curl"),
    pattern(L233, Rejects, Gateway)
        .expressions(&["curl: (7) Failed to connect to {host} port {port}", "ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET"])
        .samples(&[
            "curl: (7) Failed to connect to 127.0.0.1 port 18789 after 0 ms: Couldn't connect to server",
            "net::ERR_CONNECTION_REFUSED",
        ])
        .remedies(&[Status, ReadLog])
        .fields(&[Field::DockerHostPort])
        .source("curl's and Chromium's own words"),
    pattern(L234, Fatal, Gateway)
        .expressions(&["ENOENT: no such file or directory, mkdir '/home/{path}'"])
        .samples(&["[cron] failed to start: Error: ENOENT: no such file or directory, mkdir '/home/node/.openclaw'"])
        .remedies(&[Step("vm.files"), Recreate])
        .source("openclaw/openclaw#50290"),
];
