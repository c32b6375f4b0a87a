//! What the gateway says of clients it turns away.

use crate::i18n::logs::LogCode::{L40, L41, L42, L43, L44, L45, L46, L47, L48, L49, L50, L51, L52, L53};
use crate::logs::cure::Cure::{
    AllowOrigins, Approve, ReadLog, Restart, ShowToken, StoreToken, TokenMode, TrustProxy, Tunnel,
};
use crate::logs::pattern::{Origin::Gateway, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::{Follows, Refuses, Tells, Warns};

const MEASURED_NEW: &str = "measured with openclaw@2026.9.6";

pub(super) static ROWS: &[Pattern] = &[
    pattern(L40, Refuses, Gateway)
        .words(&["origin={origin} … reason=origin not allowed", "origin not allowed (open the Control UI", "CONTROL_UI_ORIGIN_NOT_ALLOWED"])
        .samples(&[
            "[ws] closed before connect conn=eb012fd3-35e0-4edd-a826-dc89cc853686 peer=127.0.0.1:40256->127.0.0.1:18931 remote=127.0.0.1 fwd=n/a origin=https://companion.example host=127.0.0.1:18931 ua=n/a code=1008 reason=origin not allowed (open the Control UI from the gateway host or allow it in gateway.controlUi.allowedOrigins) phase=ws_upgrade_started cause=origin-mismatch durationMs=3",
        ])
        .since("2026.2.2")
        .cures(&[AllowOrigins, Restart])
        .fields(&[Field::AccessOrigins])
        .source(MEASURED_NEW),
    pattern(L41, Refuses, Gateway)
        .words(&[
            "observed unattributable proxy-shaped traffic from {address}",
            "Proxy client attribution is required",
            "proxy_attribution_required",
        ])
        .samples(&[
            "[gateway] observed unattributable proxy-shaped traffic from 172.16.3.2; Gateway-authenticated routes reject it, while plugin-authenticated routes ignore forwarded claims. Configure gateway.trustedProxies narrowly and make the proxy overwrite or safely rebuild forwarded client headers.",
            "Proxy client attribution is required. Configure gateway.trustedProxies narrowly and make the proxy overwrite or safely rebuild forwarded client headers.",
            r#"{"error":{"message":"forbidden","type":"proxy_attribution_required"}}"#,
        ])
        .since("2026.8.1")
        .cures(&[TrustProxy, Restart])
        .fields(&[Field::AccessTrustedProxies])
        .source(MEASURED_NEW),
    pattern(L42, Warns, Gateway)
        .words(&["Proxy headers detected from untrusted address"])
        .samples(&[
            "[ws] Proxy headers detected from untrusted address. Connection will not be treated as local. Configure gateway.trustedProxies to restore local client detection behind your proxy.",
        ])
        .until("2026.7.1")
        .fields(&[Field::AccessTrustedProxies])
        .source("read in clawdbot@2026.1.24-3 and openclaw@2026.1.29"),
    pattern(L43, Refuses, Gateway)
        .words(&["unauthorized: gateway token mismatch", "reason=token_mismatch"])
        .samples(&[
            "[ws] unauthorized conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 peer=127.0.0.1:40242->127.0.0.1:18931 remote=127.0.0.1 client=gateway-client ui v0.1.0 role=operator scopes=0 auth=token device=no platform=web instance=n/a host=127.0.0.1:18931 origin=n/a ua=n/a reason=token_mismatch guidance=unauthorized: gateway token mismatch (provide gateway auth token)",
        ])
        .cures(&[ShowToken, StoreToken])
        .source(MEASURED_NEW),
    pattern(L44, Refuses, Gateway)
        .words(&["unauthorized: gateway token missing", "reason=token_missing"])
        .samples(&[
            "[ws] closed before connect conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1 fwd=n/a origin=http://127.0.0.1:18789 host=127.0.0.1:18789 ua=n/a code=1008 reason=unauthorized: gateway token missing (open a tokenized dashboard URL or paste token in Control UI settings)",
        ])
        .cures(&[ShowToken])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L45, Refuses, Gateway)
        .words(&["unauthorized: gateway password m"])
        .samples(&["unauthorized: gateway password mismatch (enter the password in Control UI settings)"])
        .cures(&[TokenMode, Restart])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
    pattern(L46, Refuses, Gateway)
        .words(&["too many failed authentication attempts", "reason=rate_limited"])
        .samples(&["unauthorized: too many failed authentication attempts (retry later)"])
        .since("2026.2.19")
        .cures(&[Restart])
        .source("read in openclaw@2026.9.6"),
    pattern(L47, Refuses, Gateway)
        .words(&[
            "reason=pairing required … (requestId: {request})",
            "pairing required: device is not approved yet (requestId: {request})",
            "reason=pairing required",
            "pairing required: device is not approved yet",
        ])
        .samples(&[
            "[ws] closed before connect conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1 fwd=n/a origin=http://127.0.0.1:18789 host=127.0.0.1:18789 ua=n/a code=1008 reason=pairing required",
            "reason=pairing required: device is not approved yet (requestId: 7c1f0e42-6f0e-4a6e-98a5-3d72d0eb8608)",
        ])
        .cures(&[Approve])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.9.6"),
    pattern(L48, Refuses, Gateway)
        .words(&[
            "reason=device identity required",
            "device identity required",
            "control ui requires HTTPS or localhost",
            "control ui requires device identity",
        ])
        .samples(&[
            "[ws] closed before connect conn=f4484aff-986f-4d92-b36b-8d58b947dcc2 peer=127.0.0.1:40246->127.0.0.1:18931 remote=127.0.0.1 fwd=n/a origin=n/a host=127.0.0.1:18931 ua=n/a code=1008 reason=device identity required phase=ws_upgrade_started cause=device-required durationMs=4",
            "control ui requires HTTPS or localhost (secure context)",
        ])
        .cures(&[Tunnel, ShowToken])
        .source("measured with clawdbot@2026.1.24-3 and openclaw@2026.9.6"),
    pattern(L49, Refuses, Gateway)
        .words(&["device signature {what}", "device nonce {what}", "device token mismatch"])
        .samples(&["device signature expired", "unauthorized: device token mismatch (rotate/reissue device token)"])
        .cures(&[Approve])
        .source("measured with clawdbot@2026.1.24-3, openclaw@2026.3.13 and openclaw@2026.9.6"),
    pattern(L50, Refuses, Gateway)
        .words(&["protocol mismatch conn=", "reason=protocol mismatch"])
        .samples(&[
            "[ws] protocol mismatch conn=40feb44f-f9f1-44c6-97a8-68a1f08111eb peer=127.0.0.1:40278->127.0.0.1:18931 remote=127.0.0.1 remotePort=40278 client=gateway-client ui v0.1.0 min=9 max=9 expected=4 probeMin=3 instance=n/a",
        ])
        .cures(&[ReadLog])
        .source(MEASURED_NEW),
    pattern(L51, Refuses, Gateway)
        .words(&["invalid connect params"])
        .samples(&[
            "[ws] closed before connect conn=3830ef30-b098-4d73-81f6-c1e6ee4a2df7 remote=127.0.0.1 fwd=n/a origin=n/a host=127.0.0.1:18931 ua=n/a code=1008 reason=invalid connect params: at root: unexpected property 'foo'",
        ])
        .source(MEASURED_NEW),
    pattern(L52, Tells, Gateway)
        .words(&["gateway starting; retry shortly", "reason=gateway starting"])
        .samples(&["gateway starting; retry shortly"])
        .since("2026.5.7")
        .source(MEASURED_NEW),
    pattern(L53, Follows, Gateway)
        .words(&["handshake timeout conn="])
        .samples(&["[ws] handshake timeout conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 remote=172.18.0.1"])
        .source("read in clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6"),
];
