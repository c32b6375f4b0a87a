//! Reverse proxies.

use crate::i18n::logs::{ProxyLogTexts, log};

pub(super) const PROXIES: ProxyLogTexts = ProxyLogTexts {
    upstream_refused: log(
        "The proxy reaches no gateway at its upstream.",
        "The gateway is down, listens on another port, or on loopback only. In a container of its own, the proxy's `127.0.0.1` is the proxy itself.",
        "See that the gateway is up and which port is published. A proxy on the machine uses `http://127.0.0.1:PORT` with the published port; a proxy in a container uses the service name and 18789, on a shared network. WebSockets need HTTP/1.1 with the headers Upgrade and Connection.",
    ),
    upstream_unknown: log(
        "The proxy does not know the name of the gateway: {host}.",
        "Container names are known within a shared Docker network only, and only while the container exists.",
        "Put the proxy and the gateway on the same network and use the service name of the gateway; start the gateway before nginx.",
    ),
    no_upgrade: log(
        "The connection did not become a WebSocket.",
        "Something between the client and the gateway answered with plain HTTP. 400, 404 or 426: the proxy does not pass on Upgrade and Connection, or the path is wrong. 403: the gateway does not trust the proxy, or an access rule of the proxy. 502 or 504: the proxy reaches no gateway.",
        "In nginx set `proxy_http_version 1.1` and the headers `Upgrade` and `Connection`; Caddy, Traefik and cloudflared pass them on by themselves. Read the log of the gateway: if nothing is there, the request did not arrive.",
    ),
    upstream_timeout: log(
        "The gateway did not answer the proxy in time.",
        "It is starting, overloaded, or the proxy's address is one that drops packets. For WebSockets a short read timeout of the proxy ends quiet connections too.",
        "See that the gateway is ready. For WebSockets, raise the timeout (`proxy_read_timeout 3600s;` in nginx).",
    ),
};
