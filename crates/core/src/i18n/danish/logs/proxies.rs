//! Reverse proxies.

use crate::i18n::logs::{ProxyLogTexts, log};

pub(super) const PROXIES: ProxyLogTexts = ProxyLogTexts {
    upstream_refused: log(
        "Proxyen når ingen gateway på sin upstream.",
        "Gatewayen er nede, lytter på en anden port eller kun på loopback. I en container for sig er proxyens `127.0.0.1` proxyen selv.",
        "Se efter, at gatewayen er oppe, og hvilken port der er publiceret. En proxy på maskinen bruger `http://127.0.0.1:PORT` med den publicerede port; en proxy i en container bruger tjenestenavnet og 18789 på et fælles netværk. WebSockets kræver HTTP/1.1 med headerne Upgrade og Connection.",
    ),
    upstream_unknown: log(
        "Proxyen kender ikke gatewayens navn: {host}.",
        "Containernavne er kun kendt i et fælles Docker-netværk, og kun mens containeren findes.",
        "Sæt proxyen og gatewayen på samme netværk, og brug gatewayens tjenestenavn; start gatewayen før nginx.",
    ),
    no_upgrade: log(
        "Forbindelsen blev ikke til en WebSocket.",
        "Noget mellem klienten og gatewayen svarede med almindelig HTTP. 400, 404 eller 426: Proxyen sender ikke Upgrade og Connection videre, eller stien er forkert. 403: Gatewayen stoler ikke på proxyen, eller en adgangsregel i proxyen. 502 eller 504: Proxyen når ingen gateway.",
        "I nginx: Sæt `proxy_http_version 1.1` og headerne `Upgrade` og `Connection`; Caddy, Traefik og cloudflared sender dem selv videre. Læs gatewayens log: Hvis der intet står, nåede forespørgslen ikke frem.",
    ),
    upstream_timeout: log(
        "Gatewayen svarede ikke proxyen i tide.",
        "Den er ved at starte, er overbelastet, eller proxyens adresse er en, der kasserer pakker. Ved WebSockets afbryder en kort læsetimeout i proxyen også stille forbindelser.",
        "Se efter, at gatewayen er klar. Ved WebSockets: Hæv timeouten (`proxy_read_timeout 3600s;` i nginx).",
    ),
};
