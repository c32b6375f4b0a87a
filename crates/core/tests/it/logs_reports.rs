//! Logs of the kinds that people paste into public reports: what is recognised, what the answer says, and what it must
//! not say. Names, numbers and addresses are our own; the reference names a report of the kind.

use companion_core::i18n::Language;
use companion_core::i18n::logs::LogCode::{
    self, L6, L12, L15, L20, L38, L40, L42, L47, L48, L55, L56, L57, L58, L60, L71, L74, L79, L94, L95, L96, L100,
    L102, L116, L118, L137, L138, L155, L156, L158, L159, L162, L170, L171, L172, L173, L174, L176, L180, L182, L184,
    L185, L186, L187, L190, L191, L193, L194, L200, L202, L203, L207, L208, L209, L210, L212, L213, L214, L220, L221,
    L226, L228, L234, L240, L241, L242, L243,
};
use companion_core::logs::{ExplainOptions, explain};

struct Case {
    /// A public report with such a line.
    report: &'static str,
    log: &'static str,
    codes: &'static [LogCode],
    /// Texts that the answer contains.
    says: &'static [&'static str],
    /// Texts that it does not contain.
    never: &'static [&'static str],
}

const fn case(report: &'static str, log: &'static str, codes: &'static [LogCode]) -> Case {
    Case { report, log, codes, says: &[], never: &[] }
}

impl Case {
    const fn says(self, says: &'static [&'static str]) -> Self {
        Self { says, ..self }
    }

    const fn never(self, never: &'static [&'static str]) -> Self {
        Self { never, ..self }
    }
}

/// Clients: the Control UI, the command line, nodes.
const CLIENTS: &[Case] = &[
    case("openclaw/openclaw#13470", "Feb 10 08:05:28 host node[812]: 2026-02-10T08:05:28.914Z [ws] webchat disconnected code=4008 reason=connect failed conn=1", &[L156])
        .says(&["dashboard --no-open"]),
    case("mithun50/openclaw-termux#82", "disconnected (4008): connect failed\nAuth failed. Re-copy a tokenized URL with openclaw dashboard --no-open, or update the token, then click Connect.", &[L156]),
    case("justlovemaki/openclaw-china-docker#97", "这个还是不行 disconnected (1008): origin not allowed (open the Control UI from the gateway host or allow it in gateway.controlUi.allowedOrigins)", &[L40])
        .says(&["with its port", "restart"]),
    case("justlovemaki/openclaw-china-docker#36", "disconnected (1008): control ui requires HTTPS or localhost (secure context) 不知如何解决", &[L48])
        .says(&["tunnel", "https://"]),
    case("openclaw/openclaw#8529", "disconnected (1008): device identity required", &[L48]),
    case("justlovemaki/openclaw-china-docker#32", "gateway connect failed: Error: pairing required\n◇\n[openclaw] Failed to start CLI: Error: gateway closed (1008): pairing required\nGateway target: ws://172.25.0.2:18789\nSource: local lan 172.25.0.2", &[L47])
        .says(&["devices list", "devices approve"]),
    case("openclaw/openclaw#81442", "code=1008 reason=pairing required: device identity changed and must be re-approved (requestId: 1b5c2d11-0000-4000-8000-000000000001)", &[L55])
        .says(&["devices approve 1b5c2d11-0000-4000-8000-000000000001"]),
    case("openclaw/openclaw#126381", "Error: device metadata change pending approval (requestId: 1b5c2d11-0000-4000-8000-000000000002)", &[L55])
        .says(&["devices approve 1b5c2d11-0000-4000-8000-000000000002"]),
    case("openclaw/openclaw#69024", "GatewayClientRequestError: unknown requestId", &[L56]).says(&["devices list"]),
    case("openclaw/openclaw#67618", "Pairing required. Run `openclaw devices list`, approve your request ID, then reconnect.", &[L47]),
    case("openclaw/openclaw#45918", "nodes list failed: Error: gateway closed (1000 normal closure): no close reason\nGateway target: ws://127.0.0.1:18789", &[L155])
        .says(&["handshake"]),
    case("openclaw/openclaw#23005", "[openclaw] CLI failed: Error: gateway closed (1006 abnormal closure (no close frame)): no close reason\nGateway target: ws://127.0.0.1:18789\nSource: local loopback\nBind: loopback", &[L58])
        .says(&["network_mode: service:openclaw-gateway"]),
    case("phioranex/openclaw-docker#26", "gateway connect failed: Error: connect ECONNREFUSED 127.0.0.1:18789", &[L58]),
    case("openclaw/openclaw#75426", "Gateway not reachable: gateway timeout after 10000ms\nGateway target: ws://127.0.0.1:18789", &[L58]),
    case("openclaw/openclaw#8552", "[ws] Proxy headers detected from untrusted address. Connection will not be treated as local.\n[ws] closed before connect conn=1 remote=172.23.0.1 code=1008 reason=pairing required", &[L47, L42])
        .says(&["trustedProxies", "devices list"])
        .never(&["Nothing;"]),
    case("openclaw/openclaw#23585", "unauthorized conn=3 remote=127.0.0.1 reason=trusted_proxy_user_missing", &[L158])
        .says(&["user_missing", "header with the user"]),
    case("joryirving/home-ops#10191", "Gateway is only bound to loopback. Set gateway.bind=lan, enable tailscale serve, or configure plugins.entries.device-pair.config.publicUrl.", &[L159]),
    case("openclaw/openclaw#98146", "[openclaw] CLI failed: GatewayClientRequestError: missing scope: operator.pairing", &[L57])
        .says(&["operator.pairing", "--token"]),
    case("mcdonc/klangk#1022", "WebSocket connection to 'ws://localhost:8995/chat' failed: Error during WebSocket handshake: Unexpected response code: 400", &[L242])
        .says(&["proxy_http_version 1.1"]),
];

/// Plugins, and keys that exclude each other.
const PLUGINS: &[Case] = &[
    case("openclaw/openclaw#53160", "Gateway failed to start: Invalid config: plugins.allow: plugin not found: memory-lancedb", &[L171])
        .says(&["memory-lancedb", "plugins.allow"]),
    case("openclaw/openclaw#5450", "Error: Config validation failed: plugins.entries.telegram: plugin not found: telegram", &[L171]),
    case("justlovemaki/openclaw-china-docker#123", "openclaw-gateway  | - channels.wecom: unknown channel id: wecom\nopenclaw-gateway  | - plugins.entries.wecom: plugin not found: wecom (stale config entry ignored; remove it from plugins config)", &[L172, L170]),
    case("justlovemaki/openclaw-china-docker#56", "│  - plugins: plugin: blocked plugin candidate: suspicious ownership      │\n│    (/home/node/.openclaw/extensions/dingtalk, uid=1000, expected uid=0  │\n│    or root)                                                             │", &[L173])
        .says(&["docker exec -u node"]),
    case("openclaw/openclaw#65293", "Config validation failed: channels.openclaw-weixin: unknown channel id: openclaw-weixin", &[L172]),
    case("openclaw/openclaw#58626", "Config invalid\nFile: ~/.openclaw/openclaw.json\nProblem:\n  - plugins.load.paths: plugin: plugin path not found: /srv/pnpm/global/openclaw@2026.3.28/dist/extensions/acpx", &[L6, L176])
        .says(&["plugins.load.paths"]),
    case("openclaw/openclaw#78794", "[plugins] memory-core failed to load from /app/dist/extensions/memory-core/index.js: Error: Cannot find module 'x'", &[L174])
        .never(&["Build the image anew"]),
    case("superfly/docs#2414", "Gateway failed to start: gateway auth mode is trusted-proxy, but a shared token is also configured; remove gateway.auth.token / OPENCLAW_GATEWAY_TOKEN because trusted-proxy and token auth are mutually exclusive.", &[L162])
        .says(&["fly secrets unset", "gateway.auth.mode"]),
    case("openclaw/openclaw#59945", "slack: Reserved redaction sentinel \"__OPENCLAW_REDACTED__\" is not valid config data", &[L213]),
];

/// Chat channels.
const CHANNELS: &[Case] = &[
    case("openclaw/openclaw#17474", "[telegram] deleteMyCommands failed: Call to 'deleteMyCommands' failed! (401: Unauthorized)", &[L202])
        .says(&["@BotFather"]),
    case("openclaw/openclaw#55387", "deleteWebhook failed: Call to 'deleteWebhook' failed! (404: Not Found)", &[L202]),
    case("openclaw/openclaw#76735", "Telegram getUpdates conflict: Call to 'getUpdates' failed! (409: Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first).", &[L200])
        .says(&["deleteWebhook"]),
    case("openclaw/openclaw#90254", "channels.telegram.webhookUrl requires channels.telegram.webhookSecret", &[L203]),
    case("openclaw/openclaw#17669", "status=515 Unknown Stream Errored (restart required)", &[L208]),
    case("openclaw/openclaw#17669, conflict", "status=401 Unauthorized Stream Errored (conflict)", &[L210]).says(&["docker ps"]),
    case("openclaw/openclaw#72262", "WhatsApp default: enabled, configured, linked, running, disconnected, error:status=408 Request Time-out Connection was lost", &[L209]),
    case("openclaw/openclaw#64296", "WhatsApp Web connection ended before fully opening. status=408 Request Time-out WebSocket Error (Opening handshake has timed out)", &[L209]),
    case("openclaw/openclaw#81782", "WhatsApp gateway disconnected (status 499)", &[L209]),
    case("openclaw/openclaw#49969", "No active WhatsApp Web listener (account: default). Start the gateway, then link WhatsApp with: openclaw channels login --channel whatsapp --account default.", &[L207]),
    case("openclaw/openclaw#48694", "2026-03-17T03:19:24.726+00:00 [openclaw] Unhandled promise rejection: Error: An API error occurred: account_inactive", &[L38]),
    case("openclaw/openclaw#88640", "Error: An API error occurred: invalid_auth\nopenclaw.service: Main process exited, code=exited, status=1/FAILURE", &[L38])
        .never(&["docker compose", "fly "]),
    case("jdhill777/openclaw-unraid#13", "signal-cli spawn error: Error: spawn signal-cli ENOENT", &[L212]),
    case("openclaw/openclaw#74741", r#"{"0":"{\"subsystem\":\"gateway/channels/signal\"}","1":"signal daemon not ready after 10142ms (connect ECONNREFUSED 127.0.0.1:8080)","_meta":{"logLevelName":"ERROR"}}"#, &[L212]),
];

/// Models and their providers.
const MODELS: &[Case] = &[
    case(
        "openclaw/openclaw#10375",
        "Error: No available auth profile for google (all in cooldown or unavailable).",
        &[L194],
    ),
    case(
        "openclaw/openclaw#13082",
        "HTTP 429 rate_limit_error: This request would exceed your account's rate limit.",
        &[L194],
    ),
    case("openclaw/openclaw#32828", "⚠️ API rate limit reached. Please try again later.", &[L194]),
    case(
        "openclaw/openclaw#1405",
        "model set failed: Error: model not allowed: openrouter/anthropic/claude-3-haiku",
        &[L191],
    )
    .says(&["models list"]),
    case(
        "a refused key",
        "Embedded agent failed before reply: HTTP 401 authentication_error: invalid x-api-key",
        &[L193],
    )
    .says(&["--force-recreate"])
    .never(&["compose restart"]),
    case("a server on the machine", "Error: LM Studio could not be reached at http://localhost:1234/v1.", &[L190])
        .says(&["host.docker.internal"]),
];

/// State of another release.
const UPGRADES: &[Case] = &[
    case("openclaw/openclaw#155739", "Gateway failed to start: failed to acquire gateway lock at /home/node/.openclaw/tmp/openclaw-1000/gateway.state.lock | openat2 beneath root: Function not implemented (os error 38) | ENOSYS", &[L186])
        .says(&["5.6", "2026.9.4"])
        .never(&["Another gateway holds"]),
    case("openclaw/openclaw#109327", "[openclaw] Reason: OpenClaw startup migrations did not complete cleanly; refusing to report the gateway ready.\n- Left plugin install index in place because shared SQLite state has conflicting plugin install metadata for: a, b", &[L180])
        .says(&["2026.7.1-2", "backup"]),
    case("openclaw/openclaw#115072", "Gateway failed to start: OpenClaw agent database /home/node/.openclaw/agents/main/agent/openclaw-agent.sqlite uses schema version 14; run openclaw doctor --fix to migrate persisted media before using it.", &[L12])
        .says(&["doctor --fix"]),
    case("ValueCell-ai/ClawX#1285", "OpenClaw state database /srv/state/openclaw.sqlite uses newer schema version 19; this build supports 17.", &[L184])
        .says(&["schema 19", "backup"]),
    case("openclaw/openclaw#156289", "Doctor stopped because a state migration refused to continue. Resolve the reported migration failure before retrying. Later repairs were not run.", &[L185]),
    case("openclaw/openclaw#155893", "- StartupMaintenanceRequiredError: Doctor cannot repair this state:", &[L185]),
    case("openclaw/openclaw#81089", "Error: ENOTSUP: operation not supported on socket, link '/home/node/.openclaw/agents/main/sessions/.usage.lock.1.tmp' -> '/home/node/.openclaw/agents/main/sessions/.usage.lock'", &[L187])
        .says(&["local disk"]),
    case("a tag that moved", "Refusing to run automatic gateway startup migrations because this OpenClaw binary (2026.6.33) is older than the config last written by OpenClaw 2026.7.1.", &[L182])
        .says(&["pin its tag (here 2026.7.1"])
        .never(&["OPENCLAW_ALLOW_OLDER"]),
];

/// Sandboxes, mounts, service managers.
const SURROUNDINGS: &[Case] = &[
    case("paperclipinc/openclaw-operator#9", "Error: EBUSY: resource busy or locked, rename '/home/openclaw/.openclaw/openclaw.json.1.a6bd.tmp' -> '/home/openclaw/.openclaw/openclaw.json'", &[L228])
        .says(&["whole state folder"])
        .never(&["Moltbot"]),
    case("aaajiao/openclaw-orbstack#2", "15:44:37 error Embedded agent failed before reply: Failed to inspect sandbox image: permission denied while trying to connect to the docker API at unix:///var/run/docker.sock", &[L221])
        .never(&["usermod", "Log out"]),
    case("coollabsio/openclaw#46", "Embedded agent failed before reply: spawn docker ENOENT", &[L220]),
    case("techartdev/OpenClawHomeAssistant#34", "◇  Install failed: clawhub — spawn pnpm ENOENT", &[L214]),
    case("openclaw/openclaw#59613", "openclaw-gateway-1  | 2026-04-02T14:13:51.430+08:00 [tools] read failed: Error: EACCES: permission denied, open '/home/node/x'", &[])
        .never(&["chown"]),
    case("openclaw/openclaw#34237", "Error: systemctl is-enabled unavailable: Command failed: systemctl --user is-enabled openclaw-gateway.service", &[L226])
        .says(&["compose restart"]),
    case("openclaw/openclaw#70697", "systemctl: command not found", &[L226]),
    case("openclaw/openclaw#50290", "Error: ENOENT: no such file or directory, mkdir '/home/node'", &[L234]),
    case("ozbillwang/openclaw-in-docker#7", "Error: EACCES: permission denied, open '/home/node/.openclaw/openclaw.json.7.8e8c.tmp'", &[L15])
        .says(&["1000"]),
    case("openclaw/openclaw#78003", "Error response from daemon: error from registry: denied", &[L96]).says(&["docker logout ghcr.io"]),
    case("mf-yang/openclaw-cn#159", "unable to get image 'example/openclaw:latest': permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock", &[L79])
        .says(&["usermod -aG docker"]),
    case("openclaw/openclaw#18492", "dependency failed to start: container openclaw-gateway is unhealthy", &[L94]),
    case("justlovemaki/openclaw-china-docker#174", "openclaw-gateway  | bash: line 8: agent-reach: command not found\nopenclaw-gateway exited with code 127 (restarting)", &[L95]),
];

/// Builds, Fly.io, Google Cloud and proxies.
const PLATFORMS: &[Case] = &[
    case("Maximilien-ai/clawmax#122", "sh: 1: pnpm: not found\nThe command '/bin/sh -c npm run build' returned a non-zero code: 127", &[L71]),
    case("openclaw/openclaw#90037", "ERROR: failed to solve: process \"/bin/sh -c pnpm list --prod --json | xargs -r pnpm store add && CI=true pnpm prune --prod --config.offline=true\" did not complete successfully: exit code: 123", &[L74]),
    case("openclaw/openclaw#26208", "#16 98.1 FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory", &[L60])
        .never(&["the gateway died"]),
    case("openclaw/openclaw#35773", "[Thu Mar 5 08:23:05 2026] Out of memory: Killed process 101493 (openclaw-gatewa)", &[L20])
        .says(&["2 GB"])
        .never(&["gcloud"]),
    case("lubien/mongo-template#2", "WARNING The app is not listening on the expected address and will not be reachable by fly-proxy.\nWARN failed to release lease for machine 32871545a0e985: lease not found", &[L100])
        .never(&["docker compose", "gcloud"]),
    case("hackdays-io/toban#571", "2026-09-05T08:00:00Z runner[4d895d5ec41638] nrt [info]machine has reached its max restart count of 10", &[L102])
        .never(&["docker compose"]),
    case("a volume in another region", "Error: error creating machine configuration: New machine in group 'app' needs an unattached volume named 'claw_state' in region 'ams'", &[L116])
        .says(&["ams", "claw_state"])
        .never(&["docker compose"]),
    case("a full region", "Error: failed to launch VM: insufficient CPUs available to fulfill request", &[L118]),
    case("IAP without a rule", "ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4003: 'failed to connect to backend']. (Failed to connect to port 22)", &[L137])
        .says(&["35.235.240.0/20"]),
    case("IAP without the role", "ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4033: 'not authorized'].", &[L138]),
    case("Caddy", r#"{"level":"error","ts":1770000000.1,"logger":"http.log.error","msg":"dial tcp 172.20.0.4:18789: connect: connection refused","request":{"host":"claw.example.net"},"status":502}"#, &[L240]),
    case("cloudflared", "2026-09-01T08:00:00Z ERR  error=\"Unable to reach the origin service. dial tcp 127.0.0.1:18789: connect: connection refused\" connIndex=1", &[L240]),
    case("nginx before the gateway", "nginx: [emerg] host not found in upstream \"openclaw-gateway\" in /etc/nginx/nginx.conf:12", &[L241]),
    case("nginx and a slow start", "2026/09/01 08:00:00 [error] 7#7: *3 upstream timed out (110: Operation timed out) while reading response header from upstream", &[L243]),
];

#[test]
fn reports_get_the_right_answer() {
    let mut wrong = Vec::new();
    let cases = [CLIENTS, PLUGINS, CHANNELS, MODELS, UPGRADES, SURROUNDINGS, PLATFORMS];
    for case in cases.into_iter().flatten() {
        let found = explain(case.log, &ExplainOptions::default(), Language::English.catalogs());
        let codes: Vec<LogCode> = found.matches.iter().map(|found| found.code).collect();
        let said = found.to_text(Language::English.logs(), Language::English.lint(), Language::English.text());
        if codes.len() != case.codes.len() || case.codes.iter().any(|code| !codes.contains(code)) {
            wrong.push(format!("{}: {codes:?} instead of {:?}", case.report, case.codes));
        }
        for words in case.says.iter().filter(|words| !said.contains(**words)) {
            wrong.push(format!("{} does not say {words:?}:\n{said}", case.report));
        }
        for words in case.never.iter().filter(|words| said.contains(**words)) {
            wrong.push(format!("{} says {words:?}:\n{said}", case.report));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
