//! Lines of the gateway about rejected clients.

use crate::i18n::logs::LogCode::{
    L40, L41, L42, L43, L44, L45, L46, L47, L48, L49, L50, L51, L52, L53, L54, L55, L56, L57, L58, L59, L155, L156,
    L157, L158, L159,
};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{
    AllowOrigins, Approve, Cli, ReadLog, Restart, ShowToken, Status, StoreToken, TokenMode, TrustProxy, Tunnel,
};
use crate::plan::Field;
use Impact::{Consequence, Notice, Rejects, Warning};

const MEASURED_NEW: &str = "measured with openclaw@2026.9.6";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L40, Rejects, Gateway)
        .expressions(&[
            "origin={origin} …reason=origin not allowed",
            "origin not allowed (open the Control UI",
            "reason=origin not allowed",
            "CONTROL_UI_ORIGIN_NOT_ALLOWED",
        ])
        .samples(&[
            "[ws] closed before connect conn=eb012fd3-35e0-4edd-a826-dc89cc853686 peer=127.0.0.1:40256->127.0.0.1:18931 remote=127.0.0.1 fwd=n/a origin=https://companion.example host=127.0.0.1:18931 ua=n/a code=1008 reason=origin not allowed (open the Control UI from the gateway host or allow it in gateway.controlUi.allowedOrigins) phase=ws_upgrade_started cause=origin-mismatch durationMs=3",
        ])
        .since("2026.2.2")
        .remedies(&[AllowOrigins, Restart])
        .fields(&[Field::AccessOrigins])
        .source(MEASURED_NEW),
    pattern(L41, Rejects, Gateway)
        .expressions(&[
            "observed unattributable proxy-shaped traffic from {address}",
            "remote={remote} …proxy_attribution_required",
            "Proxy client attribution is required",
            "proxy_attribution_required",
        ])
        .samples(&[
            "[gateway] observed unattributable proxy-shaped traffic from 172.16.3.2; Gateway-authenticated routes reject it, while plugin-authenticated routes ignore forwarded claims. Configure gateway.trustedProxies narrowly and make the proxy overwrite or safely rebuild forwarded client headers.",
            "Proxy client attribution is required. Configure gateway.trustedProxies narrowly and make the proxy overwrite or safely rebuild forwarded client headers.",
            r#"{"error":{"message":"forbidden","type":"proxy_attribution_required"}}"#,
            "[ws] closed before connect conn=1 remote=172.18.0.5 fwd=203.0.113.9 origin=https://claw.example.com host=claw.example.com code=1008 reason=proxy_attribution_required",
        ])
        .since("2026.8.1")
        .remedies(&[TrustProxy, Restart])
        .fields(&[Field::AccessTrustedProxies])
        .source(MEASURED_NEW),
    pattern(L42, Warning, Gateway)
        .expressions(&["Proxy headers detected from untrusted address"])
        .samples(&[
            "[ws] Proxy headers detected from untrusted address. Connection will not be treated as local. Configure gateway.trustedProxies to restore local client detection behind your proxy.",
        ])
        .until("2026.7.1")
        .remedies(&[TrustProxy, Restart])
        .fields(&[Field::AccessTrustedProxies])
        .source("read in clawdbot@2026.1.24-3 and openclaw@2026.1.29"),
    pattern(L43, Rejects, Gateway)
        .expressions(&["unauthorized: gateway token mismatch", "reason=token_mismatch", "AUTH_TOKEN_MISMATCH", "gateway token mismatch"])
        .samples(&[
            "[ws] unauthorized conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 peer=127.0.0.1:40242->127.0.0.1:18931 remote=127.0.0.1 client=gateway-client ui v0.1.0 role=operator scopes=0 auth=token device=no platform=web instance=n/a host=127.0.0.1:18931 origin=n/a ua=n/a reason=token_mismatch guidance=unauthorized: gateway token mismatch (provide gateway auth token)",
        ])
        .remedies(&[ShowToken, StoreToken])
        .source(MEASURED_NEW),
    pattern(L44, Rejects, Gateway)
        .expressions(&["unauthorized: gateway token missing", "reason=token_missing", "AUTH_TOKEN_MISSING", "gateway token missing"])
        .samples(&[
            "[ws] closed before connect conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1 fwd=n/a origin=http://127.0.0.1:18789 host=127.0.0.1:18789 ua=n/a code=1008 reason=unauthorized: gateway token missing (open a tokenized dashboard URL or paste token in Control UI settings)",
        ])
        .remedies(&[ShowToken])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L45, Rejects, Gateway)
        .expressions(&["unauthorized: gateway password m", "AUTH_PASSWORD_M", "reason=password_m"])
        .samples(&["unauthorized: gateway password mismatch (enter the password in Control UI settings)"])
        .remedies(&[TokenMode, Restart])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L46, Rejects, Gateway)
        .expressions(&["too many failed authentication attempts", "reason=rate_limited", "AUTH_RATE_LIMITED"])
        .samples(&["unauthorized: too many failed authentication attempts (retry later)"])
        .since("2026.2.19")
        .remedies(&[Restart])
        .source("read in openclaw@2026.9.6"),
    pattern(L47, Rejects, Gateway)
        .expressions(&[
            "pairing required…(requestId: {request})",
            "pairing required…requestId\":\"{request}\"",
            "pairing required",
            "PAIRING_REQUIRED",
        ])
        .samples(&[
            "[ws] closed before connect conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1 fwd=n/a origin=http://127.0.0.1:18789 host=127.0.0.1:18789 ua=n/a code=1008 reason=pairing required",
            "reason=pairing required: device is not approved yet (requestId: 7c1f0e42-6f0e-4a6e-98a5-3d72d0eb8608)",
            "disconnected (1008): pairing required",
            "Error: gateway closed (1008): pairing required",
        ])
        .remedies(&[Approve])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.9.6"),
    pattern(L48, Rejects, Gateway)
        .expressions(&[
            "device identity required",
            "DEVICE_IDENTITY_REQUIRED",
            "control ui requires HTTPS or localhost",
            "control ui requires device identity",
        ])
        .samples(&[
            "[ws] closed before connect conn=f4484aff-986f-4d92-b36b-8d58b947dcc2 peer=127.0.0.1:40246->127.0.0.1:18931 remote=127.0.0.1 fwd=n/a origin=n/a host=127.0.0.1:18931 ua=n/a code=1008 reason=device identity required phase=ws_upgrade_started cause=device-required durationMs=4",
            "control ui requires HTTPS or localhost (secure context)",
        ])
        .remedies(&[Tunnel, ShowToken])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.9.6"),
    pattern(L49, Rejects, Gateway)
        .expressions(&["device signature {what}", "device nonce {what}", "device identity mismatch"])
        .samples(&["device signature expired"])
        .remedies(&[Approve])
        .source("measured with clawdbot@2026.1.24-3, openclaw@2026.3.13 and openclaw@2026.9.6"),
    pattern(L50, Rejects, Gateway)
        .expressions(&["protocol mismatch conn=", "reason=protocol mismatch", "): protocol mismatch"])
        .samples(&[
            "[ws] protocol mismatch conn=40feb44f-f9f1-44c6-97a8-68a1f08111eb peer=127.0.0.1:40278->127.0.0.1:18931 remote=127.0.0.1 remotePort=40278 client=gateway-client ui v0.1.0 min=9 max=9 expected=4 probeMin=3 instance=n/a",
        ])
        .remedies(&[ReadLog])
        .source(MEASURED_NEW),
    pattern(L51, Rejects, Gateway)
        .expressions(&["invalid connect params"])
        .samples(&[
            "[ws] closed before connect conn=3830ef30-b098-4d73-81f6-c1e6ee4a2df7 remote=127.0.0.1 fwd=n/a origin=n/a host=127.0.0.1:18931 ua=n/a code=1008 reason=invalid connect params: at root: unexpected property 'foo'",
        ])
        .source(MEASURED_NEW),
    pattern(L52, Notice, Gateway)
        .expressions(&["gateway starting; retry shortly", "reason=gateway starting"])
        .samples(&["gateway starting; retry shortly"])
        .since("2026.5.7")
        .source(MEASURED_NEW),
    pattern(L53, Consequence, Gateway)
        .expressions(&["handshake timeout conn="])
        .samples(&["[ws] handshake timeout conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1"])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L54, Rejects, Gateway)
        .expressions(&[
            "asking for more scopes than currently approved (requestId: {request})",
            "asking for a higher role than currently approved (requestId: {request})",
            "scope upgrade pending approval (requestId: {request})",
            "role upgrade pending approval (requestId: {request})",
            "asking for more scopes than currently approved",
            "asking for a higher role than currently approved",
            "scope upgrade pending approval",
            "role upgrade pending approval",
        ])
        .samples(&[
            "gateway connect failed: GatewayClientRequestError: scope upgrade pending approval (requestId: 4899d110-0000-4bc7-ac1a-85d76c7b366f)",
            "gateway closed (1008): pairing required: device is asking for more scopes than currently approved (requestId: 4899d110-0000-4bc7-ac1a-85d76c7b366f)",
        ])
        .supersedes(&[L47])
        .remedies(&[Approve])
        .source("read in openclaw@2026.9.6"),
    pattern(L55, Rejects, Gateway)
        .expressions(&[
            "must be re-approved (requestId: {request})",
            "device metadata change pending approval (requestId: {request})",
            "device identity changed and must be re-approved",
            "device metadata change pending approval",
        ])
        .samples(&[
            "code=1008 reason=pairing required: device identity changed and must be re-approved (requestId: 4899d110-0000-4bc7-ac1a-85d76c7b366f)",
            "device metadata change pending approval",
        ])
        .supersedes(&[L47])
        .remedies(&[Approve])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#81442, #126381"),
    pattern(L56, Rejects, Gateway)
        .expressions(&["unknown requestId"])
        .samples(&["GatewayClientRequestError: unknown requestId"])
        .remedies(&[Approve])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#69024, #87524"),
    pattern(L57, Rejects, Gateway)
        .expressions(&["missing scope: {scope}"])
        .samples(&["[openclaw] CLI failed: GatewayClientRequestError: missing scope: operator.admin"])
        .remedies(&[Approve, ShowToken])
        .source("read in openclaw@2026.9.6"),
    pattern(L58, Rejects, Gateway)
        .expressions(&[
            "gateway closed (1006",
            "disconnected (1006",
            "closed (1006 abnormal closure",
            "Gateway not reachable",
            "gateway connect failed: Error: connect ECONNREFUSED {address}",
            "connect ECONNREFUSED 127.0.0.1:18789",
            "connect challenge timeout",
        ])
        .samples(&[
            "[openclaw] CLI failed: Error: gateway closed (1006 abnormal closure (no close frame)): no close reason",
            "disconnected (1006): no reason",
            "gateway connect failed: Error: connect ECONNREFUSED 127.0.0.1:18789",
        ])
        .remedies(&[Status, ReadLog, Cli(&["devices", "list"])])
        .source("measured with openclaw@2026.9.6; openclaw/openclaw#23005, PR #28605"),
    pattern(L59, Rejects, Gateway)
        .expressions(&[
            "Gateway URL \"{address}\" uses plaintext ws://",
            "plaintext ws:// to a non-loopback address",
            "SECURITY ERROR: Cannot connect to",
        ])
        .samples(&[
            "SECURITY ERROR: Gateway URL \"ws://172.18.0.2:18789\" uses plaintext ws:// to a non-loopback address.",
            "SECURITY ERROR: Cannot connect to \"172.18.0.2\" over plaintext ws://",
        ])
        .since("2026.2.18")
        .remedies(&[Cli(&["devices", "list"])])
        .source("read in openclaw@2026.9.6"),
    pattern(L155, Rejects, Gateway)
        .expressions(&["gateway closed (1000", "disconnected (1000", "closed (1000 normal closure"])
        .samples(&["Error: gateway closed (1000 normal closure): no close reason"])
        .remedies(&[Status, ReadLog, Cli(&["devices", "list"])])
        .source("the handshake timer, measured: 10 s up to 2026.2.26, 3 s in 2026.3.13, 15 s from 2026.5.28; openclaw/openclaw#46923"),
    pattern(L156, Rejects, Gateway)
        .expressions(&["disconnected (4008)", "gateway closed (4008)", "code=4008 reason=connect failed"])
        .samples(&["disconnected (4008): connect failed", "[ws] webchat disconnected code=4008 reason=connect failed conn=66f84fa9"])
        .remedies(&[ReadLog, ShowToken])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#13470, PR #40999"),
    pattern(L157, Rejects, Gateway)
        .expressions(&["device token mismatch", "AUTH_DEVICE_TOKEN_MISMATCH", "reason=device_token_mismatch"])
        .samples(&[
            "gateway connect failed: Error: unauthorized: device token mismatch (rotate/reissue device token)",
        ])
        .remedies(&[Cli(&["devices", "list"]), ShowToken])
        .source("measured with openclaw@2026.3.13 and openclaw@2026.9.6"),
    pattern(L158, Rejects, Gateway)
        .expressions(&["trusted_proxy_{reason}"])
        .samples(&["[ws] unauthorized conn=1 remote=127.0.0.1 reason=trusted_proxy_loopback_source"])
        .remedies(&[TrustProxy, Restart])
        .fields(&[Field::AccessTrustedProxies])
        .source("read in openclaw@2026.9.6; openclaw/openclaw#71258"),
    pattern(L159, Warning, Gateway)
        .expressions(&["Gateway is only bound to loopback"])
        .samples(&[
            "Gateway is only bound to loopback. Set gateway.bind=lan, enable tailscale serve, or configure plugins.entries.device-pair.config.publicUrl.",
        ])
        .remedies(&[Cli(&["config", "get", "gateway.bind"])])
        .source("read in openclaw@2026.9.6"),
];
