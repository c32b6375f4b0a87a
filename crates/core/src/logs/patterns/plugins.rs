//! Lines about plugins and about keys of the configuration that contradict each other.

use crate::i18n::logs::LogCode::{L27, L161, L162, L163, L164, L170, L171, L172, L173, L174, L175, L176};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{Cli, Doctor, InstallPlugin, Offline, Recreate, Restart, Step, Validate};
use Impact::{Fatal, Warning};

const READ: &str = "read in openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L161, Fatal, Gateway)
        .expressions(&["hooks.token must not match gateway auth token"])
        .samples(&[
            "Gateway failed to start: Error: Invalid config: hooks.token must not match gateway auth token. Set a distinct hooks.token for hook ingress.",
        ])
        .remedies(&[Step("vm.settings"), Step("fly.config"), Restart])
        .source("public reports of early 2026; openclaw@2026.9.6 only warns (read)"),
    pattern(L162, Fatal, Gateway)
        .expressions(&[
            "trusted-proxy and token auth are mutually exclusive",
            "auth mode is trusted-proxy, but a shared token is also configured",
        ])
        .samples(&[
            "Gateway failed to start: gateway auth mode is trusted-proxy, but a shared token is also configured; remove gateway.auth.token / OPENCLAW_GATEWAY_TOKEN because trusted-proxy and token auth are mutually exclusive",
        ])
        .remedies(&[Offline(&["config", "unset", "gateway.auth.token"]), Recreate])
        .source("read in openclaw@2026.9.6; superfly/docs#2414"),
    pattern(L163, Fatal, Gateway)
        .expressions(&["both configured, but gateway.auth.mode is unset", "both configured while gateway.auth.mode is unset"])
        .samples(&[
            "Invalid config: gateway.auth.token and gateway.auth.password are both configured, but gateway.auth.mode is unset. Set gateway.auth.mode to token or password.",
        ])
        .remedies(&[Offline(&["config", "set", "gateway.auth.mode", "token"]), Restart])
        .source(READ),
    pattern(L164, Fatal, Gateway)
        .expressions(&["Unknown agent id \"{agent}\"", "Unknown agent id: {agent}"])
        .samples(&[r#"bindings.0.agentId: Unknown agent id "main-bot2""#])
        .remedies(&[Validate, Restart])
        .source(READ),
    pattern(L170, Warning, Gateway)
        .expressions(&["plugin not found: {plugin} (stale config entry"])
        .samples(&[
            "plugins.entries.memory-core: plugin not found: memory-core (stale config entry ignored; remove it from plugins config)",
        ])
        .supersedes(&[L171])
        .remedies(&[Doctor])
        .source(READ),
    pattern(L171, Fatal, Gateway)
        .expressions(&["plugin not found: {plugin}"])
        .samples(&["Invalid config: plugins.allow: plugin not found: acpx"])
        .remedies(&[Cli(&["plugins", "list"]), Doctor, Restart])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#53160, #5450"),
    pattern(L172, Fatal, Gateway)
        .expressions(&["unknown channel id: {plugin}"])
        .samples(&["channels.whatsapp: unknown channel id: whatsapp"])
        .remedies(&[Doctor, Restart])
        .source(READ),
    pattern(L173, Warning, Gateway)
        .expressions(&[
            "blocked plugin candidate: suspicious ownership ({path}, uid={owner}, expected uid={user} ",
            "blocked plugin candidate: suspicious ownership",
        ])
        .samples(&[
            "- plugins: plugin: blocked plugin candidate: suspicious ownership (/home/node/.openclaw/extensions/wecom, uid=1000, expected uid=0 or root)",
        ])
        .remedies(&[Cli(&["plugins", "list"]), Step("vm.directories"), Step("fly.owner"), Restart])
        .source(READ),
    pattern(L174, Warning, Gateway)
        .expressions(&["failed to load from {path}: ", "extension entry escapes package directory"])
        .samples(&[
            "[plugins] voice-call failed to load from /home/node/.openclaw/extensions/voice-call/index.js: Error: Cannot find module 'ws'",
        ])
        .supersedes(&[L27])
        .remedies(&[Cli(&["plugins", "list"]), Doctor, Restart])
        .source(READ),
    pattern(L175, Warning, Gateway)
        .expressions(&["Missing official external plugins", "nstall the official external plugin with: {program} plugins install @openclaw/{plugin}"])
        .samples(&[
            "Missing official external plugins:",
            "- Discord: Install the official external plugin with: openclaw plugins install @openclaw/discord, or run: openclaw doctor --fix.",
        ])
        .remedies(&[InstallPlugin, Doctor, Restart])
        .source(READ),
    pattern(L176, Fatal, Gateway)
        .expressions(&["plugin path not found: {path}"])
        .samples(&["plugins.load.paths: plugin: plugin path not found: /home/node/.openclaw/extensions/acpx"])
        .remedies(&[Offline(&["config", "get", "plugins.load.paths"]), Doctor, Restart])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#58626"),
];
