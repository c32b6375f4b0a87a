//! Lines of the gateway at startup, at shutdown and while it runs.

use crate::i18n::logs::LogCode::{
    L1, L2, L3, L4, L5, L6, L7, L8, L9, L10, L11, L12, L13, L14, L15, L16, L17, L18, L19, L20, L21, L22, L23, L24, L25,
    L26, L27, L28, L29, L30, L31, L32, L33, L34, L35, L36, L37, L38, L39, L60, L175,
};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{
    DeleteLock, Doctor, Down, InstallPlugin, ReadLog, Recreate, Restart, SetMode, Status, Step, StoreToken, Validate,
};
use crate::plan::Field;
use Impact::{Consequence, Fatal, Notice, Warning};

/// The npm packages of these versions were run.
const MEASURED: &str = "measured with clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6";
const MEASURED_OLD: &str = "measured with clawdbot@2026.1.24-3 and openclaw@2026.1.29";
const MEASURED_NEW: &str = "measured with openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L1, Fatal, Gateway)
        .expressions(&["Missing config. Run `"])
        .samples(&[
            "Missing config. Run `openclaw setup` or set gateway.mode=local (or pass --allow-unconfigured).",
            "Missing config. Run `clawdbot setup` or set gateway.mode=local (or pass --allow-unconfigured).",
        ])
        .remedies(&[SetMode, Step("vm.files"), Step("fly.config"), Restart])
        .source(MEASURED),
    pattern(L2, Fatal, Gateway)
        .expressions(&[
            "Gateway start blocked: set gateway.mode=local",
            "Gateway start blocked: existing config is missing gateway.mode",
        ])
        .samples(&[
            "Gateway start blocked: set gateway.mode=local (current: unset) or pass --allow-unconfigured.",
            "Gateway start blocked: existing config is missing gateway.mode. Treat this as suspicious or clobbered config. Re-run `openclaw onboard --mode local` or `openclaw setup`, set gateway.mode=local manually, or pass --allow-unconfigured.",
        ])
        .remedies(&[SetMode, Step("vm.files"), Step("fly.config"), Restart])
        .source("measured with clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6, which says it of a broken file too"),
    pattern(L3, Fatal, Gateway)
        .expressions(&[
            "Refusing to bind gateway to {bind} without auth",
            "refusing to bind gateway to {address} without auth",
            "Gateway auth is set to token, but no token is configured",
        ])
        .samples(&[
            "Refusing to bind gateway to lan without auth.",
            "Gateway auth is set to token, but no token is configured.",
            "Error: refusing to bind gateway to 0.0.0.0:18789 without auth (set gateway.auth.token or CLAWDBOT_GATEWAY_TOKEN, or pass --token)",
        ])
        .remedies(&[Step("vm.files"), StoreToken])
        .source(MEASURED),
    pattern(L4, Fatal, Gateway)
        .expressions(&[
            "gateway auth token is blank, a published example placeholder",
            "gateway auth password is blank, a published example placeholder",
        ])
        .samples(&[
            "Gateway failed to start: Invalid config: gateway auth token is blank, a published example placeholder, or the literal string undefined/null. Generate a real secret (for example, `openssl rand -hex 32`) and update gateway.auth.token or its external source.",
        ])
        .since("2026.8.1")
        .remedies(&[Step("vm.files"), StoreToken])
        .source(MEASURED_NEW),
    pattern(L5, Fatal, Gateway)
        .expressions(&["non-loopback Control UI requires gateway.controlUi.allowedOrigins"])
        .samples(&[
            "Gateway failed to start: Error: non-loopback Control UI requires gateway.controlUi.allowedOrigins (set explicit origins), or set gateway.controlUi.dangerouslyAllowHostHeaderOriginFallback=true to use Host-header origin fallback mode",
        ])
        .since("2026.2.23")
        .remedies(&[Step("vm.settings"), Step("fly.config"), Restart])
        .fields(&[Field::AccessOrigins])
        .source("measured with openclaw@2026.2.26; openclaw/openclaw#27473, #34166"),
    pattern(L6, Fatal, Gateway)
        .expressions(&[
            "Invalid config at {path}",
            "^Config invalid$",
            "OpenClaw config is invalid",
            "Config invalid; doctor will run with best-effort config",
        ])
        .samples(&[
            r"Invalid config at /home/node/.clawdbot/clawdbot.json:\n- gateway.port: Invalid input",
            "Config invalid",
            "│  Config invalid; doctor will run with best-effort config.  │",
            "OpenClaw config is invalid. Run `openclaw doctor --fix` before onboarding.",
        ])
        .remedies(&[Validate, Doctor, Restart])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.1.29; read in openclaw@2026.9.6"),
    pattern(L7, Fatal, Gateway)
        .expressions(&["Unrecognized key: \"{key}\"", "Unrecognized keys: \"{key}\""])
        .samples(&[
            r#"Invalid config at /home/node/.openclaw/openclaw.json:\n- gateway.controlUi: Unrecognized key: "allowedOrigins""#,
            r#"- gateway.controlUi: Unrecognized key: "allowedOrigins""#,
        ])
        .supersedes(&[L6])
        .remedies(&[Doctor, Step("vm.settings"), Step("fly.config"), Restart])
        .source(MEASURED_OLD),
    pattern(L8, Fatal, Gateway)
        .expressions(&["must not have additional properties: \"{key}\""])
        .samples(&[
            r#"channels.discord.guilds.123456789012345678.channels.general: invalid: must not have additional properties: "allow""#,
        ])
        .since("2026.8.1")
        .remedies(&[Validate, Doctor, Step("vm.settings"), Step("fly.config"), Restart])
        .source("measured with openclaw@2026.9.6, config validate"),
    pattern(L9, Fatal, Gateway)
        .expressions(&["gateway.bind: Invalid input"])
        .samples(&[
            "  - gateway.bind: Invalid input",
            r"Invalid config at /home/node/.clawdbot/clawdbot.json:\n- gateway.bind: Invalid input",
        ])
        .supersedes(&[L6])
        .remedies(&[Step("vm.settings"), Step("fly.config"), Restart])
        .fields(&[Field::DockerBind])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.1.29; openclaw/openclaw#8641"),
    pattern(L10, Fatal, Gateway)
        .expressions(&[
            "gateway already running (pid {pid})",
            "gateway already running; lock timeout after {time}",
            "directory is locked by {owner}",
            "failed to acquire gateway lock at {path}",
        ])
        .samples(&[
            "Gateway failed to start: gateway already running (pid 8); lock timeout after 5000ms",
            "GatewayLockError: gateway already running (pid 8); lock timeout after 250ms",
        ])
        .remedies(&[DeleteLock, Status, Down, Step("fly.lock"), Recreate])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6; openclaw/openclaw#135133"),
    pattern(L11, Fatal, Gateway)
        .expressions(&[
            "instance is already listening on ws://{address}",
            "EADDRINUSE: address already in use {address}",
        ])
        .samples(&[
            "Gateway failed to start: another gateway instance is already listening on ws://0.0.0.0:18789",
            "Error: listen EADDRINUSE: address already in use 0.0.0.0:18789",
        ])
        .remedies(&[Status, Restart])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6; the second is Node's"),
    pattern(L12, Fatal, Gateway)
        .expressions(&[
            "gateway requires state migration",
            "gateway requires offline media migration",
            "gateway requires state database schema migration",
            "gateway requires cron run history migration",
            "gateway requires workspace setup state migration",
            "gateway requires session store migration",
            "run openclaw doctor --fix to migrate",
        ])
        .samples(&[
            "[gateway] gateway requires state migration. Stop the service with openclaw gateway stop (or its service owner), then run openclaw doctor --fix",
        ])
        .since("2026.7.1")
        .remedies(&[Down, Doctor, Recreate])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#107512, PR #110207"),
    pattern(L13, Fatal, Gateway)
        .expressions(&["gateway requires a newer OpenClaw build"])
        .samples(&[
            "[gateway] gateway requires a newer OpenClaw build. Stop the service with openclaw gateway stop (or its service owner), then restore your pre-update backup created with openclaw backup create, then start it again with openclaw gateway start.",
        ])
        .since("2026.8.1")
        .remedies(&[Step("vm.restore"), Step("vm.update"), Step("fly.update")])
        .fields(&[Field::Release])
        .source("read in openclaw@2026.9.6, startup-maintenance"),
    pattern(L14, Consequence, Gateway)
        .expressions(&["gateway restart-loop breaker tripped: {boots} unclean boot"])
        .samples(&[
            "[gateway] gateway restart-loop breaker tripped: 3 unclean boot(s) within 300000ms; suppressing channel/provider account auto-start. Inspect the stability bundle and fix the startup crash before restarting the service.",
        ])
        .since("2026.8.1")
        .remedies(&[ReadLog, Restart])
        .source("read in openclaw@2026.9.6"),
    pattern(L15, Fatal, Gateway)
        .expressions(&[
            "EACCES: permission denied, {operation} '/home/node…'",
            "EACCES: permission denied, {operation} '/data…'",
        ])
        .samples(&[
            "Gateway failed to start: Error: EACCES: permission denied, open '/home/node/.openclaw/openclaw.json'",
            "Error: EACCES: permission denied, mkdir '/home/node/.clawdbot/agents/main/agent'",
            "Error: EACCES: permission denied, mkdir '/data/agents'",
        ])
        .supersedes(&[L16, L17])
        .remedies(&[Step("vm.directories"), Step("fly.owner"), Restart])
        .source("openclaw/openclaw#21571, #61279, #3480"),
    pattern(L16, Fatal, Gateway)
        .expressions(&[
            "EACCES: permission denied, {operation} '/Users…'",
            "EACCES: permission denied, {operation} '/home…'",
            "EACCES: permission denied, {operation} '/mnt…'",
        ])
        .samples(&[
            r#"[diagnostic] lane task error: lane=main durationMs=97 error="Error: EACCES: permission denied, mkdir '/Users'""#,
            "Error: EACCES: permission denied, mkdir '/mnt/c'",
            "Error: EACCES: permission denied, mkdir '/home/ubuntu'",
        ])
        .supersedes(&[L17])
        .remedies(&[Step("vm.files"), Step("vm.settings"), Recreate])
        .source("openclaw/openclaw#77436, #80381; justlovemaki/openclaw-china-docker#24"),
    pattern(L17, Fatal, Gateway)
        .expressions(&["EACCES: permission denied, {operation} '{path}'"])
        .samples(&["Error: EACCES: permission denied, mkdir '/srv/data'"])
        .remedies(&[ReadLog])
        .source("openclaw/openclaw#59601"),
    pattern(L18, Fatal, Gateway)
        .expressions(&["EBUSY: resource busy or locked, rename '{path}' -> "])
        .samples(&["EBUSY: resource busy or locked, rename '/home/node/.clawdbot' -> '/home/node/.moltbot'"])
        .remedies(&[Step("vm.settings"), Restart])
        .source("openclaw/openclaw#3480, PR #4238"),
    pattern(L19, Fatal, Gateway)
        .expressions(&[
            "Reached heap limit Allocation failed",
            "Ineffective mark-compacts near heap limit",
            "JavaScript heap out of memory",
            "Runtime_AllocateInYoungGeneration",
            "V8::FatalProcessOutOfMemory",
        ])
        .samples(&[
            "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
            "FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory",
            "11: 0x122c8e8 v8::internal::Runtime_AllocateInYoungGeneration(int, unsigned long*, v8::internal::Isolate*) [/usr/local/bin/node]",
            " 4: 0x565121cd634d v8::internal::V8::FatalProcessOutOfMemory(v8::internal::Isolate*, char const*, v8::OOMDetails const&) [/usr/bin/node22]",
        ])
        .during_build(L60)
        .remedies(&[Step("gcp.resize"), Step("fly.machine")])
        .fields(&[Field::GcpMachineType, Field::FlyMemory, Field::FlyHeap])
        .source("Node's own words; openclaw docs install/fly"),
    pattern(L20, Fatal, Gateway)
        .expressions(&["Out of memory: Killed process {pid} ({program})", "Process appears to have been OOM killed"])
        .samples(&[
            "[  220.859111] Out of memory: Killed process 656 (node) total-vm:1580560kB, anon-rss:354424kB, shmem-rss:97688kB",
            "INFO Process appears to have been OOM killed!",
        ])
        .remedies(&[Step("gcp.resize"), Step("fly.machine")])
        .fields(&[Field::GcpMachineType, Field::FlyMemory, Field::FlyHeap])
        .source("the kernel's words; the init program of Fly.io machines (superfly/init-snapshot)"),
    pattern(L21, Consequence, Gateway)
        .expressions(&["exited with code 137", "Main child exited normally with code: 137"])
        .samples(&["openclaw-gateway-1 exited with code 137", "INFO Main child exited normally with code: 137"])
        .remedies(&[Step("gcp.resize"), Step("fly.machine")])
        .fields(&[Field::GcpMachineType, Field::FlyMemory])
        .source("docker compose v2.40.3, cmd/formatter; the init program of Fly.io machines"),
    pattern(L22, Consequence, Gateway)
        .expressions(&["exited with code 78", "Main child exited normally with code: 78"])
        .samples(&["openclaw-gateway-1 exited with code 78", "INFO Main child exited normally with code: 78"])
        .since("2026.7.1")
        .remedies(&[ReadLog])
        .source("exit status measured with openclaw@2026.9.6; superfly/docs"),
    pattern(L23, Consequence, Gateway)
        .expressions(&["exited with code 1$", "Main child exited normally with code: 1$"])
        .samples(&["openclaw-gateway-1 exited with code 1", "INFO Main child exited normally with code: 1"])
        .remedies(&[ReadLog])
        .source("exit status measured with clawdbot@2026.1.24-3, openclaw@2026.1.29; docker compose v2.40.3"),
    pattern(L24, Notice, Gateway)
        .expressions(&["exited with code 143", "exited with code 0$", "Main child exited normally with code: 143"])
        .samples(&["openclaw-gateway-1 exited with code 143", "openclaw-gateway-1 exited with code 0"])
        .source("docker compose v2.40.3, cmd/formatter"),
    pattern(L25, Warning, Gateway)
        .expressions(&["plugin not installed: {plugin}", "plugin not installed - run"])
        .samples(&[
            "plugin not installed: discord — install the official external plugin with: openclaw plugins install @openclaw/discord",
        ])
        .supersedes(&[L175])
        .since("2026.8.1")
        .remedies(&[InstallPlugin, Restart])
        .source("read in openclaw@2026.9.6"),
    pattern(L26, Fatal, Gateway)
        .expressions(&["openclaw requires Node >=", "clawdbot requires Node >="])
        .samples(&["openclaw requires Node >=24.16.0 <25, or >=26.1.0.", "clawdbot requires Node >=22.0.0."])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource])
        .source("read in clawdbot@2026.1.24-3 and openclaw@2026.9.6"),
    pattern(L27, Fatal, Gateway)
        .expressions(&["Cannot find module '{path}'", "Cannot find package '{path}'"])
        .samples(&[
            "Error: Cannot find module '/app/dist/index.js'",
            "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'tslog' imported from /app/dist/index.js",
        ])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::ImageName])
        .source("Node's own words"),
    pattern(L28, Warning, Gateway)
        .expressions(&["[OPENCLAW_LEGACY_ENV_VARS]", "environment variables were detected (…OpenClaw only reads OPENCLAW_"])
        .samples(&[
            "(node:1) [OPENCLAW_LEGACY_ENV_VARS] DeprecationWarning: Legacy CLAWDBOT_* environment variables were detected (2 total), but OpenClaw only reads OPENCLAW_* names now.",
        ])
        .since("2026.3.1")
        .remedies(&[Step("vm.files"), Step("vm.settings"), StoreToken])
        .source("measured with openclaw@2026.9.6"),
    pattern(L29, Warning, Gateway)
        .expressions(&[
            "auth token was missing. Generated a new token",
            "auth token was missing. Generated a runtime token",
        ])
        .samples(&[
            "[gateway] auth token was missing. Generated a new token and saved it to config (gateway.auth.token).",
            "Gateway auth token was missing. Generated a runtime token for this startup without changing config; restart will generate a different token.",
        ])
        .since("2026.2.12")
        .remedies(&[StoreToken])
        .source("measured with openclaw@2026.2.26 and openclaw@2026.3.13; read in openclaw@2026.9.6"),
    pattern(L30, Notice, Gateway)
        .expressions(&["seeded gateway.controlUi.allowedOrigins"])
        .samples(&[
            r#"[gateway] seeded gateway.controlUi.allowedOrigins ["http://localhost:18789","http://127.0.0.1:18789"] for bind=lan (required since v2026.2.26; see issue #29385). Applied for this runtime without writing config; add other origins to gateway.controlUi.allowedOrigins if needed."#,
        ])
        .since("2026.3.1")
        .fields(&[Field::AccessOrigins])
        .source(MEASURED_NEW),
    pattern(L31, Notice, Gateway)
        .expressions(&["Gateway is binding to a non-loopback address"])
        .samples(&[
            "[gateway] ⚠️  Gateway is binding to a non-loopback address. Ensure authentication is configured before exposing to public networks.",
        ])
        .source(MEASURED_NEW),
    pattern(L32, Notice, Gateway)
        .expressions(&["[gateway] ready$", "[gateway] ready (", "listening on ws://{address} (PID", "[gateway] gateway ready"])
        .samples(&["[gateway] ready", "[gateway] listening on ws://0.0.0.0:18789 (PID 5024)", "[gateway] ready (6 plugins: acpx, browser; 8.6s)"])
        .source("measured with clawdbot@2026.1.24-3, openclaw@2026.1.29 (listening) and openclaw@2026.9.6 (ready)"),
    pattern(L33, Notice, Gateway)
        .expressions(&["received SIGTERM; shutting down", "signal SIGTERM received", "received SIGINT; shutting down"])
        .samples(&["[gateway] received SIGTERM; shutting down", "[gateway] signal SIGTERM received"])
        .source(MEASURED),
    pattern(L34, Warning, Gateway)
        .expressions(&["Migrated legacy config keys at startup"])
        .samples(&["│  Migrated legacy config keys at startup:                              │"])
        .since("2026.8.1")
        .remedies(&[Validate])
        .source(MEASURED_NEW),
    pattern(L35, Warning, Gateway)
        .expressions(&["No API key found for provider \"{provider}\""])
        .samples(&[r#"Error: No API key found for provider "anthropic"."#])
        .remedies(&[Step("vm.keys"), Step("fly.keys"), Recreate])
        .fields(&[Field::ConfigModel, Field::ConfigAnthropic])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L36, Warning, Gateway)
        .expressions(&["memory pressure: level=critical"])
        .samples(&["[gateway] memory pressure: level=critical reason=rss_threshold rssBytes=1610612736"])
        .since("2026.5.7")
        .remedies(&[Step("gcp.resize"), Step("fly.machine")])
        .fields(&[Field::GcpMachineType, Field::FlyMemory, Field::FlyHeap])
        .source("read in openclaw@2026.9.6; openclaw docs gateway/troubleshooting"),
    pattern(L37, Fatal, Gateway)
        .expressions(&["Failed to read config at {path} "])
        .samples(&["Failed to read config at /home/node/.clawdbot/clawdbot.json SyntaxError: JSON5: invalid end of input at 1:20"])
        .until("2026.7.1")
        .remedies(&[Step("vm.settings"), Step("fly.config"), Restart])
        .source(MEASURED_OLD),
    pattern(L38, Fatal, Gateway)
        .expressions(&[
            "An API error occurred: invalid_auth",
            "An API error occurred: not_authed",
            "An API error occurred: account_inactive",
            "An API error occurred: token_revoked",
        ])
        .samples(&["Error: An API error occurred: invalid_auth"])
        .remedies(&[Step("vm.keys"), Step("fly.keys"), Recreate])
        .fields(&[Field::ConfigSlack])
        .source("a published guide to OpenClaw on Fly.io: an invalid Slack token ends the gateway with code 1"),
    pattern(L39, Fatal, Gateway)
        .expressions(&["[FATAL tini ({process})] exec {program} failed: …"])
        .samples(&["[FATAL tini (7)] exec gateway failed: No such file or directory"])
        .remedies(&[Step("vm.files"), Step("vm.start"), Step("fly.files"), Step("fly.deploy")])
        .source("krallin/tini 003414a2, src/tini.c: spawn; openclaw@2026.9.6, Dockerfile: ENTRYPOINT"),
];
