//! The network of the gateway's container: shared networks and reverse proxies.

use super::super::Location;
use crate::lint::project::service::Service;
use crate::lint::spanned::Spanned;

/// Images of reverse proxies.
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

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// Whether it uses the network of the host or of another container, so that they share the loopback.
    pub is_shared: bool,
    /// Name and location of the reverse proxy.
    pub proxy: Option<(String, Location)>,
    /// The image of the proxy.
    pub proxy_image: String,
    /// Whether other services exist and it publishes no port, so that they are the only way in.
    pub is_behind: bool,
}

impl Network {
    pub(super) fn of(service: &Service<'_>) -> Self {
        let mode = service.text("network_mode").map(|mode| mode.value).unwrap_or_default();
        let mut others = service.others();
        others.retain(|other| !other.is_of_gateway);
        let is_proxy = |image: &Spanned| {
            let name = image.value.split(['@', ':']).next().unwrap_or_default().to_ascii_lowercase();
            let name = name.rsplit('/').next().unwrap_or_default();
            PROXIES.iter().any(|proxy| name.contains(proxy))
        };
        let found = others.iter().find(|other| other.image.as_ref().is_some_and(is_proxy));
        Self {
            is_shared: mode == "host" || mode.starts_with("service:") || mode.starts_with("container:"),
            proxy_image: found
                .and_then(|other| other.image.as_ref())
                .map(|image| image.value.clone())
                .unwrap_or_default(),
            proxy: found.map(|other| (other.name.to_owned(), other.location)),
            is_behind: !others.is_empty() && service.ports().is_empty(),
        }
    }
}
