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
    /// Whether it publishes no port.
    pub is_unpublished: bool,
    /// Whether a proxy may be where it cannot be recognized: other services are the only way in, or it is in a network
    /// that exists outside these files.
    pub may_have_other_proxy: bool,
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
        let image = found.and_then(|other| other.image.as_ref()).map(|image| image.value.clone()).unwrap_or_default();
        let beside = found.map(|other| (other.name.to_owned(), other.location, image));
        let (proxy, proxy_image) = match beside.or_else(|| elsewhere(service)) {
            Some((name, location, image)) => (Some((name, location)), image),
            None => (None, String::new()),
        };
        let is_unpublished = service.ports().is_empty();
        Self {
            is_shared: mode == "host" || mode.starts_with("service:") || mode.starts_with("container:"),
            proxy,
            proxy_image,
            is_unpublished,
            may_have_other_proxy: !others.is_empty() && is_unpublished || service.is_in_external_network(),
        }
    }

    /// Whether something may pass requests on to the gateway.
    pub fn may_have_proxy(&self) -> bool {
        self.proxy.is_some() || self.may_have_other_proxy
    }
}

/// A proxy that reads labels or variables of this container, with its name, the location and what stands for its image.
/// Sources: the documentation of Traefik's Docker provider, caddy-docker-proxy and nginx-proxy.
fn elsewhere(service: &Service<'_>) -> Option<(String, Location, String)> {
    let label = service.labels().into_iter().find_map(|(name, value, location)| {
        let is_off = value.as_deref() == Some("false");
        if name.starts_with("traefik.http.") || name == "traefik.enable" && !is_off {
            Some(("Traefik", location))
        } else if name == "caddy" || name.starts_with("caddy.") {
            Some(("Caddy", location))
        } else {
            None
        }
    });
    let variable = || {
        let found = service.environment().into_iter().find(|variable| variable.name == "VIRTUAL_HOST")?;
        Some(("nginx-proxy", found.name_location))
    };
    let (name, location) = label.or_else(variable)?;
    Some((name.to_owned(), location, name.to_ascii_lowercase()))
}
