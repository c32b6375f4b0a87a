//! Lines of reverse proxies before the gateway.

use crate::i18n::logs::LogCode::{L240, L241, L242, L243};
use crate::logs::pattern::{Impact, LogSource::Proxy, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{ReadLog, Status};
use Impact::Rejects;

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L240, Rejects, Proxy)
        .expressions(&[
            "connect() failed (…while connecting to upstream…upstream: \"http://{address}\"",
            "connect() failed (…while connecting to upstream",
            "dial tcp {address}: connect: connection refused",
            "502 Bad Gateway",
            "no live upstreams while connecting to upstream",
        ])
        .samples(&[
            r#"connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: claw.example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:18789/""#,
            "dial tcp 172.30.0.3:18789: connect: connection refused",
            "<center><h1>502 Bad Gateway</h1></center>",
        ])
        .remedies(&[Status, ReadLog])
        .source("the words of nginx, Caddy, Traefik and cloudflared"),
    pattern(L241, Rejects, Proxy)
        .expressions(&[
            "host not found in upstream \"{host}\"",
            "dial tcp: lookup {host} on {resolver}: no such host",
            "dial tcp: lookup {host}: no such host",
        ])
        .samples(&[
            r#"nginx: [emerg] host not found in upstream "openclaw-gateway" in /etc/nginx/conf.d/default.conf:8"#,
            "dial tcp: lookup openclaw-gateway on 127.0.0.11:53: no such host",
        ])
        .remedies(&[Status])
        .source("the words of nginx and of Go programs"),
    pattern(L242, Rejects, Proxy)
        .expressions(&[
            "websocket: bad handshake",
            "Unexpected server response: {status}",
            "WebSocket handshake: Unexpected response code: {status}",
            "Unexpected response code: {status}",
            "upstream prematurely closed connection",
        ])
        .samples(&[
            "Error: Unexpected server response: 403",
            "WebSocket connection to 'wss://claw.example.com/' failed: Error during WebSocket handshake: Unexpected response code: 400",
        ])
        .remedies(&[ReadLog, Status])
        .source("the words of the ws library, of Chromium and of Go programs"),
    pattern(L243, Rejects, Proxy)
        .expressions(&["upstream timed out (", "504 Gateway Time"])
        .samples(&[
            r#"upstream timed out (110: Connection timed out) while reading response header from upstream, client: 203.0.113.9, upstream: "http://127.0.0.1:18789/""#,
            "<h1>504 Gateway Time-out</h1>",
        ])
        .remedies(&[Status, ReadLog])
        .source("the words of nginx and Traefik"),
];
