//! What stands around the gateway's container: whose network it has, and who passes requests on to it.

use super::super::Place;
use super::super::seen::Seen;
use super::super::service::Service;

/// Images of programs that pass requests of browsers on, with the headers of a proxy.
const PROXIES: [&str; 11] = [
    "caddy",
    "traefik",
    "nginx",
    "haproxy",
    "cloudflared",
    "httpd",
    "apache",
    "envoy",
    "swag",
    "oauth2-proxy",
    "tailscale",
];

/// What stands around a container.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Whether its network is that of the host or of another container, so that loopback is theirs, too.
    pub shares_network: bool,
    /// The service that passes requests on to it, and where that stands.
    pub proxy: Option<(String, Place)>,
    /// The name of its image.
    pub proxy_image: String,
    /// Whether it has neighbours, and no port of its own on the host: they are the way in.
    pub is_behind: bool,
}

impl Surroundings {
    /// Looks at the services beside the gateway's.
    pub(super) fn of(service: &Service<'_>) -> Self {
        let mode = service.text("network_mode").map(|mode| mode.value).unwrap_or_default();
        let mut others = service.others();
        others.retain(|other| !other.is_of_gateway);
        let is_proxy = |image: &Seen| {
            let name = image.value.split(['@', ':']).next().unwrap_or_default().to_ascii_lowercase();
            let name = name.rsplit('/').next().unwrap_or_default();
            PROXIES.iter().any(|proxy| name.contains(proxy))
        };
        let found = others.iter().find(|other| other.image.as_ref().is_some_and(is_proxy));
        Self {
            shares_network: mode == "host" || mode.starts_with("service:") || mode.starts_with("container:"),
            proxy_image: found
                .and_then(|other| other.image.as_ref())
                .map(|image| image.value.clone())
                .unwrap_or_default(),
            proxy: found.map(|other| (other.name.to_owned(), other.place)),
            is_behind: !others.is_empty() && service.ports().is_empty(),
        }
    }
}
